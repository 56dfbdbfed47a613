/** The projects of tables and of what is counted over time. Pure. */
import type { Column } from '../../job/columns.ts';
import type { Row } from '../../templates/domains.ts';
import type { Slots } from './brief.ts';
import type { Composition, Material } from './composition.ts';
import { withOwnColumns } from './driver-columns.ts';
import { withArticle } from './nouns.ts';
import { capitalised, enumerated, filled, titleFrom } from './sentences.ts';
import { whoDecidesOn } from './who-waits.ts';

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
  const { slots } = material;
  // `Credit cards, payments`: the beginning of a list is no thing.
  const things = material.things.includes(',') ? row.row[1] : material.things;
  const drivers = slots.drivers ?? [];
  const rows: Rows = {
    ...material,
    things,
    row,
    one: row.row[0],
    amount: slots.target ?? amountOf(row, things),
    purpose: row.amount.purpose,
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
      keys: slots.keys ?? (TELLERS[task] ? row.amount.per : rolesOf(columns)),
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

/** What the table itself is counted by: an amount over time is another's. */
const rolesOf = (columns: readonly Column[]): string[] =>
  columns.filter(({ role }) => role).map(({ name }) => name);

type Told = Omit<Composition, 'slots'> & { slots?: Slots };

/** Which of the outcomes a row will have. */
function tellOutcome(rows: Rows): Told {
  const { row, things, slots, answers, from } = rows;
  if (answers === 'anomaly-detection')
    return { ...tellUnusual(rows), title: `Which ${things} to look at first`, labels: ['usual', 'unusual'] };
  const { problem, labels } = row.outcome;
  const predicted = filled(problem, things).replace(/^Say (?=which|whether|how)/, 'Predict ');
  return {
    title: titleFrom(predicted),
    problem: predicted.replace(/(?=, so that )/, from),
    labels,
    slots: { target: slots.target ?? labels.at(-1), labels },
  };
}

function tellUnusual({ row, things }: Rows): Told {
  const unusual = lowerFirst(filled(row.unusual, things));
  return {
    title: `Unusual ${things}`,
    problem: `Flag ${unusual}, so that somebody looks at those first.`,
    slots: { target: 'unusual' },
  };
}

/** Whether an ad asks what a change does. @param said the words by which its task was recognised */
export const isExperiment = (said: readonly string[]): boolean =>
  /experiment|a\/b|ab[- ]test|causal|uplift|hypothes|ablation/i.test(said.join(' '));

/** Whom or what a change to a page, a price or a letter reaches: a flight is no later for it. */
export const isReached = ({ row }: Row): boolean =>
  /(?:^|\s)(?:customers|shoppers|visits|queries|searches|subscribers|players|students|members|donors|guests|applicants|patients|appointments|accounts|bookings|orders|sign-ups|leads|contacts|enquiries|sessions|stories|impressions|recommendations|conversations|requests|listings|vehicles|tenancies|workouts|policies|tickets|contracts|cases|applications|vacancies|answers|courses|plans)$/.test(
    row[1],
  );

/** What an analyst is asked of an amount: what a change did to it, which kinds there are, or what it depends on. */
function tellAnalysis({ row, things, said }: Rows): Told {
  const { name } = row.amount;
  const share = shareOf(row, things);
  const measured = share ? `the share of ${share}` : `${name} of ${things}`;
  const by = row.columns.filter(({ role }) => !role).map((column) => column.name);
  const three = enumerated(by.slice(0, 3));
  const words = said.join(' ').toLowerCase();
  if (isExperiment(said))
    return {
      title: `What a change does to ${share ? measured : name}`,
      user: whoDecidesOn(things),
      hard: 'The effect is small beside the noise, who looks every day finds one, and who sees the change is not always drawn by lot.',
      problem: `Measure from an experiment on ${things} what a change does to ${share ? measured : name}, and how sure that is.`,
      slots: {
        target: share || name,
        actions: ['check the split', 'estimate the effect', 'look at subgroups'],
      },
    };
  if (/segment|cluster|cohort|persona|group/.test(words))
    return {
      title: `Segments of ${things}`,
      problem: `Segment ${things} by ${three}, and test whether the segments differ in ${name} by more than chance.`,
      slots: { target: name },
    };
  return {
    title: `What sets ${things} apart in ${name}`,
    problem: `Find which kinds of ${things} there are by ${three}, and how they differ in ${name}, on one page that somebody can decide by.`,
    slots: { target: name },
  };
}

/** The things that have an outcome, where the amount is their number: not `searches of trip searches`. Else empty. */
function shareOf({ row, amount, outcome }: Row, things: string): string {
  const [last = ''] = row[1].split(' ').slice(-1);
  const [, does = ''] = /^Say which \{rows\} will ([^,]+), so that/.exec(outcome.problem) ?? [];
  if (!does || !amount.name.split(' ').includes(last)) return '';
  return `${things} that ${does.replace(/^be /, 'are ').replace(/^not be /, 'are not ')}`;
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
  'clustering-analytics': tellAnalysis,
  'sentence-similarity-search': ({ row, things }) => {
    const person = row.chosen_by ?? 'customer';
    return {
      title: `The right ${things} for ${withArticle(person)}'s words`,
      user: `${withArticle(person)} who knows what they want and not what it is called`,
      problem: `Find the ${things} that mean what ${withArticle(person)} asks in words of their own, and put the best ones first.`,
      slots: { target: 'relevance' },
    };
  },
  recommendation: ({ row, things, one }) => {
    const person = row.chosen_by ?? 'customer';
    return {
      title: `${capitalised(things)} for each ${person}`,
      user: `${withArticle(person)} who has no time to look through all ${things}`,
      problem: `Rank ${things} for each ${person}, so that the first ones shown are those they would choose, and no ${one} is hidden for being new.`,
      slots: { target: 'chosen' },
    };
  },
  'mlops-serving': ({ row, things }) => ({
    title: `In production: ${lowerFirst(titleFrom(filled(row.outcome.problem, things)))}`,
    problem: `Release, watch and roll back a model with one job: ${lowerFirst(filled(row.outcome.problem, things).replace(/^Say /, 'Predict '))}`,
    labels: row.outcome.labels,
    slots: { target: row.outcome.labels.at(-1), actions: ['release', 'watch', 'roll back'] },
  }),
  'reinforcement-learning': ({ row, things }) => {
    const reward = `rewarded by ${row.amount.name}, and compare it with a fixed rule`;
    const slots = { target: row.amount.name };
    // What is set is theirs; the amount is what comes of it.
    if (isSteered(row.row[0]))
      return {
        title: `Learning to control ${things}`,
        problem: `Learn in a simulation which setting to choose for ${things} at each step, ${reward}.`,
        slots,
      };
    const act = WHO.test(row.row[0]) ? `which offer to make to ${things}` : `which ${things} to act on next`;
    return { title: `Learning ${act}`, problem: `Learn in a simulation ${act}, ${reward}.`, slots };
  },
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** An amount as a title begins with it. */
const headed = (amount: string) => capitalised(amount.replace(/^the /, ''));

/** Who decides for themselves, and can only be made an offer. */
const WHO =
  /\b(?:customer|player|member|subscriber|shopper|student|guest|donor|buyer|seller|account|traveller|visitor|user)\b/;
const STEERED =
  /\b(?:machine|robot|axis|grasp|vehicle|truck|car|train|flight|drone|drive|run|battery|session|pump|unit|plant|turbine|well|bay|block|pen|line|process|coil|building|lift|workload|transformer|voyage|stint|price|container|cell|switch)\b/;

/** Whether a thing is steered step by step: a machine, and no customer. */
export const isSteered = (one: string): boolean => STEERED.test(one) && !WHO.test(one);
