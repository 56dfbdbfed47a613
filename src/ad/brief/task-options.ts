/** The options of a project, by what its family has to be told beside. Pure. */
import type { Column } from '../../job/columns.ts';
import type { Row } from '../../templates/domains.ts';
import { keyOf } from '../../words/phrases.ts';
import type { Slots } from './brief.ts';
import { seriesOptions, targetFor } from './series-options.ts';
import type { Thing } from './things.ts';

/** What there is to make them from. */
interface ToldOfTask {
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
const ESTIMATE = 'tabular-regression';

/** `project.options`, and the slots that agree with them. */
export function taskOptions(
  task: string,
  { said, slots, texts, columns, entry }: ToldOfTask,
): { options?: Record<string, unknown>; slots: Slots } {
  const row = entry && 'row' in entry ? (entry satisfies Row) : undefined;
  if (task === ESTIMATE && columns) {
    const target = targetFor(said.target ?? row?.amount.name ?? slots.target ?? 'amount', row);
    // What is asked for is known of no row beforehand.
    const others = columns.filter(({ name }) => keyOf(name) !== keyOf(target.name));
    return { options: { columns: others, target }, slots };
  }
  if (task !== FORECAST && task !== WATCH) return { ...(columns ? { options: { columns } } : {}), slots };
  const target = task === WATCH ? (row?.amount.name ?? WATCHED) : said.target;
  const options = seriesOptions({ slots: { ...said, ...(target ? { target } : {}) }, texts, row });
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
