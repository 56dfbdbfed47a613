/** The projects of tables and of what is counted over time. Pure. */
import type { Row } from '../../templates/domains.ts';
import type { Slots } from './brief.ts';
import type { Composition, Material } from './composition.ts';
import { withOwnColumns } from './driver-columns.ts';
import { capitalised, enumerated, filled } from './sentences.ts';

/** What can be said of an amount before it is known. */
const LEVELS = ['low', 'usual', 'high'];

/** What is done with a forecast of which only the ad knows. */
const PLANNED = 'so that what depends on it is planned in time';

/** `demand of articles`; `tour time` says whose it is. */
const amountOf = ({ row, amount }: Row, things: string): string =>
  amount.name.includes(row[0].split(' ').at(-1) ?? '')
    ? `the ${amount.name}`
    : `the ${amount.name} of ${things}`;

/** What every project of rows is written from. */
interface Rows extends Material {
  row: Row;
  one: string;
  /** The amount that is estimated, and of what. */
  amount: string;
  per: string[];
  /** What somebody does with it. */
  purpose: string;
  /** ` from weather and holidays`, where the ad says it. */
  from: string;
}

export function composeRows(task: string, material: Material): Composition {
  const row = material.thing.entry as Row;
  const { slots, things } = material;
  const drivers = slots.drivers ?? [];
  const rows: Rows = {
    ...material,
    row,
    one: row.row[0],
    amount: slots.target ?? amountOf(row, things),
    purpose: slots.target && !material.thing.named ? PLANNED : row.amount.purpose,
    per: slots.keys ?? row.amount.per,
    from: drivers.length > 0 ? ` from ${enumerated(drivers)}` : '',
  };
  const told = (TELLERS[task] ?? tellOutcome)(rows);
  const columns = withOwnColumns(row.columns, drivers, slots.keys ?? []);
  return {
    columns,
    ...told,
    slots: {
      things,
      ...slots,
      ...told.slots,
      keys: slots.keys ?? row.amount.per,
      drivers:
        drivers.length > 0
          ? drivers
          : columns
              .filter(({ role }) => !role)
              .map(({ name }) => name)
              .slice(0, 5),
    },
  };
}

type Told = Omit<Composition, 'slots'> & { slots?: Slots };

/** Which of the outcomes a row will have. */
function tellOutcome(rows: Rows): Told {
  const { row, things, slots, answers } = rows;
  if (answers === 'time-series-forecasting' || answers === 'tabular-regression') return tellLevel(rows);
  if (answers === 'anomaly-detection') return { ...tellUnusual(rows), labels: ['usual', 'unusual'] };
  const { problem, labels } = row.outcome;
  return {
    title: `${capitalised(things)}: ${enumerated(labels, 'or')}`,
    problem: filled(problem, things),
    labels,
    slots: { target: slots.target ?? labels.at(-1), labels },
  };
}

/** Whether an amount will be low, usual or high: as far as a table and outcomes can answer how much. */
function tellLevel({ amount, per, from, answers, purpose }: Rows): Told {
  const where = answers === 'time-series-forecasting' ? ` per ${enumerated(per)}` : '';
  return {
    title: `${headed(amount)}: low, usual or high`,
    problem: `Say whether ${amount}${where} will be low, usual or high${from}, ${purpose}.`,
    labels: LEVELS,
    slots: { target: amount, labels: LEVELS },
  };
}

function tellUnusual({ row, things }: Rows): Told {
  return {
    title: `Unusual ${things}`,
    problem: `Find ${filled(row.unusual, things).replace(/^./, (first) => first.toLowerCase())}, so that somebody looks at those first.`,
    slots: { target: 'unusual' },
  };
}

const TELLERS: Record<string, (rows: Rows) => Told> = {
  'time-series-forecasting': ({ amount, per, from, purpose }) => ({
    title: `${headed(amount)} per ${enumerated(per)}`,
    problem: `Forecast ${amount} per ${enumerated(per)}${from}, ${purpose}.`,
    slots: { target: amount },
  }),
  'tabular-regression': ({ amount, from, purpose }) => ({
    title: `${headed(amount)}, estimated`,
    problem: `Estimate ${amount}${from}, ${purpose}.`,
    slots: { target: amount },
  }),
  'anomaly-detection': tellUnusual,
  'clustering-analytics': ({ row, things }) => {
    const by = row.columns.filter(({ role }) => !role).map(({ name }) => name);
    return {
      title: `Kinds of ${things}`,
      problem: `Tell which kinds of ${things} there are by ${enumerated(by.slice(0, 3))}, and test whether they really differ in ${row.amount.name}.`,
      slots: { target: row.amount.name },
    };
  },
  'sentence-similarity-search': ({ row, things }) => {
    const person = row.chosen_by ?? 'customer';
    return {
      title: `The right ${things} for a ${person}'s words`,
      user: `a ${person} who knows what they want and not how it is called`,
      problem: `Find the ${things} that mean what a ${person} asks in words of their own, and put the best ones first.`,
      slots: { target: 'relevance' },
    };
  },
  recommendation: ({ row, things, one }) => {
    const person = row.chosen_by ?? 'customer';
    return {
      title: `${capitalised(things)} for each ${person}`,
      user: `a ${person} who has no time to look through all ${things}`,
      problem: `Rank ${things} for each ${person}, so that the first ones shown are those they would choose, and no ${one} is hidden for being new.`,
      slots: { target: 'chosen' },
    };
  },
  'mlops-serving': ({ row, things }) => ({
    title: `A watched model for ${things}`,
    problem: `Release, watch and roll back a model with one job: ${lowerFirst(filled(row.outcome.problem, things))}`,
    labels: row.outcome.labels,
    slots: { target: row.outcome.labels.at(-1), actions: ['release', 'watch', 'roll back'] },
  }),
  'reinforcement-learning': ({ row, things }) => ({
    title: `Decisions on ${things}`,
    problem: `Learn in a simulation what to do next with ${things}, by what each decision does to ${row.amount.name}, ${row.amount.purpose}.`,
    slots: { target: row.amount.name },
  }),
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** An amount as a title begins with it. */
const headed = (amount: string) => capitalised(amount.replace(/^the /, ''));
