/** What is usual in a column that nobody said anything of, by its name, unit and range. Pure. */
import type { Column } from '../../job/columns.ts';
import type { Relation } from '../../job/relations.ts';
import { wordsOf } from '../../words/phrases.ts';

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
const SEASONS = ['spring', 'summer', 'autumn', 'fall', 'winter'];

/** What of which there are a few dozen, by the last word of a group's name. */
const FEW_OF = new Map<string, number>(
  Object.entries({
    advertiser: 200,
    agency: 60,
    aircraft: 80,
    airframe: 24,
    analyst: 30,
    area: 24,
    arm: 40,
    band: 12,
    battalion: 24,
    bay: 40,
    bench: 40,
    branch: 60,
    brand: 40,
    broker: 60,
    campaign: 60,
    carrier: 40,
    caster: 6,
    category: 24,
    cavity: 16,
    cell: 60,
    chamber: 16,
    channel: 12,
    city: 80,
    class: 24,
    client: 200,
    corridor: 24,
    country: 40,
    county: 40,
    court: 40,
    creditor: 40,
    dealer: 80,
    dealership: 80,
    dentist: 40,
    department: 24,
    depot: 30,
    destination: 80,
    district: 60,
    estate: 40,
    exchange: 60,
    factory: 12,
    field: 60,
    floor: 24,
    gallery: 30,
    garage: 200,
    gauge: 60,
    group: 24,
    hall: 12,
    hospital: 40,
    hotel: 60,
    house: 40,
    instrument: 16,
    insurer: 24,
    language: 20,
    league: 12,
    line: 24,
    loom: 40,
    machine: 120,
    market: 24,
    method: 8,
    model: 60,
    mould: 40,
    municipality: 80,
    office: 40,
    operator: 40,
    park: 40,
    placement: 16,
    plant: 24,
    portfolio: 12,
    practice: 60,
    press: 12,
    product: 60,
    programme: 60,
    province: 40,
    queue: 16,
    reactor: 12,
    recipe: 24,
    region: 24,
    registrar: 24,
    release: 40,
    restaurant: 60,
    route: 80,
    satellite: 12,
    school: 60,
    sector: 24,
    segment: 20,
    seller: 40,
    series: 40,
    service: 60,
    shift: 24,
    shop: 60,
    site: 60,
    skill: 16,
    state: 30,
    station: 60,
    store: 60,
    studio: 40,
    supplier: 200,
    surgeon: 60,
    tank: 24,
    team: 40,
    topic: 24,
    town: 60,
    truck: 60,
    turbine: 80,
    type: 16,
    valley: 40,
    vessel: 80,
    village: 80,
    ward: 24,
    warehouse: 16,
    zone: 40,
  }),
);

/** What its name, unit and range say of a column's cells; nothing where they say nothing. */
export function usualCells(column: Column, columns: readonly Column[]): Relation {
  if (column.role === 'group') {
    const last = wordsOf(column.name).at(-1)?.key ?? '';
    const count = FEW_OF.get(last);
    return count === undefined ? {} : { how_many: count };
  }
  if (column.role) return {};
  const time = columns.find(({ role }) => role === 'time');
  if (column.values) return time ? ofCalendar(column.values) : {};
  const isHour = time !== undefined && isHourOfDay(column);
  const usual = usualNumber(column);
  return { ...(usual === undefined ? {} : { usual }), ...(isHour ? { calendar: 'hour' as const } : {}) };
}

function ofCalendar(values: readonly string[]): Relation {
  if (values.filter((value) => DAYS.test(value)).length > 1) return { calendar: 'weekday' };
  const inSeasons = values.every((value) => SEASONS.includes(value.toLowerCase()));
  return inSeasons ? { calendar: 'season' } : {};
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
