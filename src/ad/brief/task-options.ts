/** The options of a project, by what its family has to be told beside. Pure. */

import type { Column } from '../../job/columns.ts';
import type { Row } from '../../templates/domains.ts';
import { singular } from '../../words/alike.ts';
import { keyOf } from '../../words/phrases.ts';
import type { Slots } from './brief.ts';
import { goodsIn } from './goods.ts';
import { itemOptions } from './item-options.ts';
import type { PublicWords } from './public-words.ts';
import { countedThing, linesOfWork } from './said-of-series.ts';
import { seriesOptions, targetFor } from './series-options.ts';
import type { AdToBrief, Thing } from './things.ts';

/** What there is to make them from. */
interface ToldOfTask {
  ad: AdToBrief;
  words: PublicWords;
  /** What the ad says. */
  said: Slots;
  /** The same, completed. */
  slots: Slots;
  texts: readonly string[];
  columns?: Column[];
  entry?: Thing['entry'];
}

const FORECAST = 'time-series-forecasting';
/** What goes wrong is no figure: where something is watched, it is in what people of the industry count. */
const WATCH = 'anomaly-detection';
const WATCHED = 'measurement';
/** After an alarm a series is silent for a while: with a value a day, two dozen series could not raise the usual fourteen a week. */
const FEW: Readonly<Record<string, number>> = { daily: 5, weekly: 2, monthly: 1 };
const ESTIMATE = 'tabular-regression';
const RECOMMEND = 'recommendation';
const SEARCH = 'sentence-similarity-search';

/** `project.options`, and the slots that agree with them. */
export function taskOptions(
  task: string,
  { ad, words, said, slots, texts, columns, entry }: ToldOfTask,
): { options?: Record<string, unknown>; slots: Slots } {
  const of = entry && 'row' in entry ? (entry satisfies Row) : undefined;
  const row = task === WATCH && !isOf(of, measuredIn(said)) ? undefined : of;
  if (task === ESTIMATE && columns) {
    const target = targetFor(said.target ?? row?.amount.name ?? slots.target ?? 'amount', row);
    // What is asked for is known of no row beforehand.
    const others = columns.filter(({ name }) => keyOf(name) !== keyOf(target.name));
    return { options: { columns: others, target }, slots };
  }
  if (task === RECOMMEND) {
    const { things } = said;
    return { options: itemOptions({ ...(things ? { things } : {}), texts, columns, row }), slots };
  }
  if (task === SEARCH) {
    // What is searched are texts: what a row holds stands in them, and is no column.
    const { keys: _keys, drivers: _drivers, ...others } = slots;
    return { slots: { ...others, ...(slots.things || !said.target ? {} : { things: said.target }) } };
  }
  if (task !== FORECAST && task !== WATCH) return { ...(columns ? { options: { columns } } : {}), slots };
  const lines = linesOfWork(ad.parts);
  const told = task === WATCH ? watched(said, row, lines) : row ? said : inPlaces(said);
  // What is watched is read off more often than it is planned by.
  const often = task === WATCH && !row ? [...texts, 'hourly'] : texts;
  // A machine keeps no holidays.
  const isMachine = task === WATCH && !row;
  const goods = goodsIn(ad.parts, ad.reading, words);
  const series = seriesOptions({ slots: told, texts: often, lines, goods, row, isMachine });
  const few = task === WATCH ? FEW[String(series.frequency)] : undefined;
  const options = few ? { ...series, alarms_a_week: few } : series;
  const named = (list: unknown) => (list as Column[]).map(({ name }) => name);
  const [keys, drivers] = [named(options.keys), named(options.drivers)];
  const { keys: _keys, drivers: _drivers, ...others } = slots;
  return {
    options,
    slots: {
      ...others,
      ...(keys.length > 0 ? { keys } : {}),
      ...(drivers.length > 0 ? { drivers } : {}),
    },
  };
}

/** Places that figures are counted by. */
const PLACES =
  /\b(?:sections?|plants?|lines?|zones?|depots?|stores?|branches|regions?|stations?|warehouses?|fields|buildings|machines?|districts?|houses)$/i;

/** One series alone has too few forecasts to tell a model from a rule: where an ad names nothing that parts it, it is told apart by place. */
function inPlaces(said: Slots): Slots {
  if ((said.keys?.length ?? 0) > 0) return said;
  const [place = 'site'] = PLACES.exec(said.things ?? '') ?? [];
  return { ...said, keys: [singular(place.toLowerCase())] };
}

/** `Gate motor failures`, `abnormal behaviour of hives`, `unusual brine temperature of each chiller`. */
const faultOf = (said: string): string[] => said.split(/ (?:of|in|on) (.+)/);
const unusualIn = (fault: string): string =>
  /^(?:unusual|abnormal|odd|strange) (.+)$/i.exec(fault)?.[1] ?? '';

/** The measure that an ad names, the first of several: `unusual vibration and temperature of pumps` is of vibration. */
function measuredIn({ target = '' }: Slots): string {
  const [fault = ''] = faultOf(target.split(', ')[0] ?? '');
  const [unusual = ''] = unusualIn(fault).split(/ and /);
  const isNone =
    FAULT.test(unusual) || /^(?:readings?|data|signals?|values?|logs?|patterns?)$/i.test(unusual);
  return isNone ? '' : unusual;
}

/** Whether what is named is what people of the industry count; where nothing is named, it is. */
const isOf = (row: Row | undefined, named: string): boolean =>
  row !== undefined &&
  (named === '' ||
    keyOf(named)
      .split(' ')
      .some((word) =>
        keyOf([row.amount.name, ...row.row].join(' '))
          .split(' ')
          .includes(word),
      ));

const UNIT = 'unit';
/** How a fault is called, behind what it is of: `gate motor failures`. */
const FAULT =
  /(?:^| )(?:failures?|faults?|anomal\w+|breakdowns?|outages?|defects?|trouble|fraud|abuse|leaks?|damage|incidents?|abnormal\w*|behaviou?r|degradation|deviations?|wear|malfunctions?|alarms?)$/i;

const READ_OFF = / (?:readings?|data|signals?|values?|logs?)$/;

/** Where readings come from, and none of them: `remote monitoring data`. */
const SOURCE =
  /^(?:remote |condition )?(?:monitoring|sensors?|telemetry|telematics|scada|historians?|iot|logs?|machines?|systems?|records|history|control runs)(?: (?:data|systems?|units|logs|records|readings|signals))?$|^(?:remote|condition) monitoring(?: .*)?$|\b(?:records|reports|notes|logs|images|imagery|photos|pictures|history)$/i;

/** What is measured, and what it is told apart by: the first of what the ad says it is seen from, and what can fail. */
function watched(said: Slots, row: Row | undefined, lines: readonly string[] = []): Slots {
  const sources = (said.drivers ?? []).filter((driver) => !SOURCE.test(driver));
  const [measured, ...drivers] = sources.map((driver) => driver.replace(READ_OFF, ''));
  const [first = '', second] = (said.target ?? '').split(', ');
  const [fault = '', whose] = faultOf(first);
  const of = whose?.replace(/^(?:the|a|an|each|every|all|our|their) /i, '');
  const unusual = unusualIn(fault);
  const named = measuredIn(said);
  const target = row?.amount.name ?? (named || (measured ?? WATCHED));
  // `Door faults, drive faults`: parts of what is watched.
  const ofFault = FAULT.test(fault) && second === undefined ? fault.replace(FAULT, '') : '';
  const thing = said.things ?? (FAULT.test(fault) || unusual ? (of ?? (unusual ? '' : ofFault)) : '');
  const keys = said.keys?.length
    ? said.keys
    : row
      ? undefined
      : [thing.trim() || countedThing(lines) || UNIT];
  return {
    ...said,
    target,
    ...(keys ? { keys } : {}),
    ...(row ||
    said.drivers === undefined ||
    (sources.length === said.drivers.length && drivers.length === 0 && !named)
      ? {}
      : { drivers: named ? sources : drivers }),
  };
}
