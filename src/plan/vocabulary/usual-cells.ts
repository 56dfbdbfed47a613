/** What is usual in a column that nobody said anything of, by its name, unit and range. Pure. */
import type { Column } from '../../job/columns.ts';
import type { Relation, RelationRule } from '../../job/relations.ts';
import { wordsOf } from '../../words/phrases.ts';
import { FEW_OF } from './few-groups.ts';

const MONEY = /(?:EUR|USD|GBP|CHF|€|\$|£|euros?|dollars?|pounds?)\b|^[€$£]/i;
const DISTANCE = /^(?:m|km|nm|mi|miles?|metres?|meters?)$/i;
const AREA_OR_SIZE = /^(?:m2|ha|bytes|kB|MB|GB|pages|words|characters|sheets|pieces|packs)$/i;
const SHORT_TIME = /^(?:ms|s|sec|seconds?|min|minutes?|h|hours?)$/i;
const LONG_TIME = /^(?:days?|weeks?|months?)$/i;
const YEARS = /^years?$/i;
/** By the name where there is no unit: `earlier claims`, `messages sent`. */
const NOT_COUNTED =
  /\b(?:hour|day|week|month|quarter|year|built|temperature|pressure|humidity|score|rating|rank|level|grade|stars|index|share|ratio|speed|class|floor|storey|start|likeness|similarity|confidence)\b/i;

/** Of `max`, where a number begins at 0; half of the numbers lie below. */
const OF_MOST: [RegExp, number][] = [
  [MONEY, 0.12],
  [DISTANCE, 0.12],
  [AREA_OR_SIZE, 0.12],
  [SHORT_TIME, 0.2],
  [LONG_TIME, 0.2],
  [YEARS, 0.3],
];
/** How often the most goes into the least, from which on what is usual lies between them as powers do. */
const WIDE = 8;
/** Counts up to here are spread evenly enough. */
const FEW = 4;
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:midweek|weekend|weekday|workday)$/i;
/** Words of values by the months in which they can be, in the north. */
const MONTHS_OF: [RegExp, number[]][] = [
  [/\bspring\b/i, [3, 4, 5, 6]],
  [/\bsummer\b/i, [5, 6, 7, 8, 9]],
  [/\b(?:autumn|fall)\b/i, [9, 10, 11]],
  [/\bwinter\b/i, [11, 12, 1, 2, 3]],
  [/\b(?:snow|snowy|frost|frosty|icy)\b/i, [11, 12, 1, 2, 3]],
  [/\b(?:heat|heatwave)\b/i, [5, 6, 7, 8, 9]],
];
const SEASONS = ['spring', 'summer', 'autumn', 'fall', 'winter'];

/** What its name, unit and range say of a column's cells; nothing where they say nothing. */
export function usualCells(column: Column, columns: readonly Column[]): Relation {
  if (column.role === 'group') {
    const last = wordsOf(column.name).at(-1)?.key ?? '';
    const count = FEW_OF.get(last);
    return count === undefined ? {} : { how_many: count };
  }
  if (column.role) return {};
  const time = columns.find(({ role }) => role === 'time');
  if (column.values) return time ? ofCalendar(column.values, time.name) : {};
  const isHour = time !== undefined && isHourOfDay(column);
  const usual = usualNumber(column);
  return { ...(usual === undefined ? {} : { usual }), ...(isHour ? { calendar: 'hour' as const } : {}) };
}

function ofCalendar(values: readonly string[], time: string): Relation {
  if (values.filter((value) => DAYS.test(value)).length > 1) return { calendar: 'weekday' };
  const inSeasons = values.every((value) => SEASONS.includes(value.toLowerCase()));
  if (inSeasons) return { calendar: 'season' };
  const where = bySeason(values, time);
  return where.length > 0 ? { where } : {};
}

/** No summer pasture in November: the months in which not all of the values can be, and which can. */
function bySeason(values: readonly string[], time: string): RelationRule[] {
  const byValues = new Map<string, { fitting: string[]; months: number[] }>();
  for (let month = 1; month <= 12; month++) {
    const fitting = values.filter((value) => {
      const spans = MONTHS_OF.filter(([word]) => word.test(value));
      return spans.length === 0 || spans.some(([, months]) => months.includes(month));
    });
    if (fitting.length === 0 || fitting.length === values.length) continue;
    const key = fitting.join('\n');
    byValues.set(key, { fitting, months: [...(byValues.get(key)?.months ?? []), month] });
  }
  return [...byValues.values()].map(({ fitting, months }) => ({ if: { [time]: months }, values: fitting }));
}

/** `hour`, `hour of the day`; not `hours`, and not `hour of the shift`. */
const isHourOfDay = ({ name, min = 0, max = 100 }: Column): boolean =>
  /^hour(?: of (?:the )?day)?$/i.test(name) && min >= 0 && max <= 24;

function usualNumber(column: Column): number | undefined {
  const { name, unit = '', min = 0, max = 100 } = column;
  const isSaid = column.unit !== undefined || column.min !== undefined || column.max !== undefined;
  if (!isSaid || min < 0 || /\bage\b/i.test(name) || isHourOfDay({ name, min, max })) return undefined;
  const [per = ''] = unit.split(/ per |\//);
  const share = OF_MOST.find(([pattern]) => pattern.test(per.trim()))?.[1];
  const isCount = unit === '' && Number.isInteger(min) && Number.isInteger(max) && !NOT_COUNTED.test(name);
  if (share === undefined && (!isCount || min > 1)) return undefined;
  if (max - min <= FEW && isCount) return undefined;
  if (min > 0 && max / min < WIDE) return undefined;
  const usual = tidy(min > 0 ? Math.sqrt(min * max) : (share ?? 0.15) * max, min, max);
  return isCount ? Math.round(usual) : usual;
}

/** Two figures, within the range. */
const tidy = (value: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, Number(value.toPrecision(2))));
