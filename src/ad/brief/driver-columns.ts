/** What an outcome depends on, as an ad names it → a column of a table. Pure. */
import type { Column } from '../../job/columns.ts';
import { singular } from '../../words/alike.ts';
import { keyOf, wordsOf } from '../../words/phrases.ts';

const YES_NO = ['no', 'yes'];
const KNOWN: [string, Omit<Column, 'name'>][] = [
  ['weather climate wetter meteo clima', { values: ['dry', 'rain', 'storm'] }],
  ['temperature temperatur', { min: -15, max: 38, unit: 'C' }],
  ['humidity moisture feuchte', { min: 10, max: 100, unit: '%' }],
  ['rain rainfall precipitation niederschlag', { min: 0, max: 60, unit: 'mm' }],
  ['wind windspeed', { min: 0, max: 25, unit: 'm/s' }],
  ['holiday holidays feiertag feiertage feries feriados festivos', { values: YES_NO }],
  [
    'promotion promotions discount discounts aktionen rabatte promociones promocoes',
    { values: ['none', 'discount', 'two for one'] },
  ],
  ['season seasons seasonality saison', { values: ['spring', 'summer', 'autumn', 'winter'] }],
  ['weekday day', { values: ['weekday', 'Saturday', 'Sunday'] }],
  ['price prices pricing tariff preis preise prix precio precios preco', { min: 1, max: 500, unit: 'EUR' }],
  ['cost costs kosten', { min: 10, max: 5000, unit: 'EUR' }],
  ['income revenue salary umsatz', { min: 0, max: 200000, unit: 'EUR' }],
  ['age alter', { min: 0, max: 90, unit: 'years' }],
  ['tenure', { min: 0, max: 120, unit: 'months' }],
  ['distance entfernung', { min: 0, max: 500, unit: 'km' }],
  ['weight gewicht', { min: 0, max: 200, unit: 'kg' }],
  ['speed', { min: 0, max: 150, unit: 'km/h' }],
  ['pressure druck', { min: 0, max: 10, unit: 'bar' }],
  ['vibration vibrations', { min: 0, max: 30, unit: 'mm/s' }],
  ['voltage', { min: 0, max: 400, unit: 'V' }],
  ['traffic verkehr', { values: ['light', 'usual', 'heavy'] }],
  ['events event', { values: ['none', 'small', 'large'] }],
  ['region location city country', { values: ['north', 'south', 'east', 'west'] }],
  ['channel channels', { values: ['web', 'phone', 'shop'] }],
  ['gender sex', { values: ['female', 'male', 'other'] }],
  ['size', { values: ['small', 'medium', 'large'] }],
  ['swell tide depth', { min: 0, max: 8, unit: 'm' }],
  ['noise sound loudness', { min: 30, max: 110, unit: 'dB' }],
  ['current', { min: 0, max: 60, unit: 'A' }],
  [
    'vessel ship boat machine line route product brand make model station store shop branch site supplier carrier team crop variety breed segment category class vehicle aircraft train',
    { values: ['A', 'B', 'C', 'D'] },
  ],
];
const BY_WORD = new Map(
  KNOWN.flatMap(([words, shape]) => words.split(' ').map((word) => [word, shape] as const)),
);
/** Units of the weather and the tide: `wind forecast` is in them too. */
const OUTSIDE = /^(?:C|%|mm|m|m\/s)$/;
/** What is always plausible of a driver that nobody knows. */
const LEVELS = { values: ['low', 'usual', 'high'] };

const DRIVES =
  /\b(?:weather|climate|temperatures?|rain(?:fall)?|snow\w*|precipitation|wind|tides?|sunshine|daylight|holidays?|vacations?|easter|christmas|promotions?|discounts?|offers|campaigns?|events?|prices?|bookings?|reservations?|quotes|season\w*|timetables?|calendar\w*|wetter|feiertage?n?|ferien|aktionen)\b/;
/** Whether a name is one of what drives things, whatever these are. */
export const isKnownDriver = (name: string): boolean => DRIVES.test(keyOf(name));

/** A column for what an ad says something depends on. */
export function driverColumn(name: string): Column {
  // `Age of the machine` is an age, and `age structure` is none.
  const words = wordsOf(name.split(/ (?:of|in|at|on|for) /)[0] ?? name).map(({ key }) => key);
  const [head, ...others] = words.reverse();
  const shape =
    BY_WORD.get(head ?? '') ??
    others.map((key) => BY_WORD.get(key)).find((one) => one && (one.values || OUTSIDE.test(one.unit ?? '')));
  return { name: name.toLowerCase(), ...(shape ?? LEVELS) };
}

/** A column for what an ad counts something by, such as a store. */
export const keyColumn = (name: string): Column => ({
  name: name.toLowerCase(),
  values: ['A', 'B', 'C', 'D'],
});

/** The columns that a project has: those of the ad before ours, none twice. */
export function withOwnColumns(ours: readonly Column[], drivers: string[], keys: string[]): Column[] {
  // `Milk conductivity` is the conductivity that the trade's table has already, with its unit and what it does.
  const known = (name: string) => ours.find((column) => !column.role && areSame(column.name, name));
  const own = [...drivers.map((name) => known(name) ?? driverColumn(name)), ...keys.map(keyColumn)];
  const taken = new Set<string>();
  const once = (column: Column) => {
    const key = keyOf(column.name).replace(/s$/, '');
    return !taken.has(key) && Boolean(taken.add(key));
  };
  return [...own, ...ours].filter(once).slice(0, MOST_COLUMNS);
}
const MOST_COLUMNS = 14;

/** Whether two names are of one figure: they end alike, and the longer only says more of it. */
function areSame(one: string, other: string): boolean {
  const [short = [], long = []] = [one, other]
    .map((name) => wordsOf(name).map(({ key }) => singular(key)))
    .sort((a, b) => a.length - b.length);
  return short.length > 0 && long.slice(-short.length).join(' ') === short.join(' ');
}
