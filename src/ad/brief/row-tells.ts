/** Whether a duty asks what is told of a row of its trade: its outcome, or its amount. Pure. */
import type { Row } from '../../templates/domains.ts';
import { wordsOf } from '../../words/phrases.ts';
import { saidInEnglish } from './glossary.ts';
import { BOUNDARY, VAGUE } from './grammar.ts';
import type { Statement } from './statement.ts';
import type { Thing } from './things.ts';

/** The words of a text, in one number. */
export const keysOf = (text: string): Set<string> =>
  new Set(wordsOf(text).map(({ key }) => key.replace(/s$/, '')));

/** Whether a thing is what a duty speaks of: of a row, its outcome or its amount. */
export const speaksOf = (entry: Thing['entry'], stated: Statement): boolean =>
  'row' in entry ? tells(entry, stated) : isOfSubject(entry, stated);

const PICTURE =
  /^(?:image|imagery|picture|photo|photograph|video|footage|camera|scan|drone|satellite|frame|slide|film|x|ray|microscope|aerial|close|up|high|resolution|stereo|dome)$/;

/** `Drone pictures of dams` are none of those that a farm takes of its fields. */
function isOfSubject(entry: Exclude<Thing['entry'], Row>, stated: Statement): boolean {
  const { things = '', objects, task } = stated;
  const [, of = ''] = / of (.+)$/.exec(things) ?? [];
  // What is found in a picture is what its trade looks for, or another's.
  if (of === '' && task !== 'object-detection' && task !== 'image-segmentation') return true;
  const known = keysOf(JSON.stringify(entry));
  const said = objects.map((object) => saidInEnglish(object, stated)).join(' ');
  const seen = [...keysOf(of || things)].filter((key) => !PICTURE.test(key));
  return (seen.length > 0 ? seen : [...keysOf(said)]).some((key) => known.has(key));
}

export const AMOUNTS = new Set(['time-series-forecasting', 'tabular-regression', 'recommendation']);

/** Whether who works with a thing also asks what a duty asks: an amount that the trade has no name for is another's. */
export const asksTheSame = ({ entry, domain }: Thing, stated: Statement, of: string | null): boolean =>
  speaksOf(entry, stated) ||
  ('row' in entry && !AMOUNTS.has(stated.task) && (of === null ? !stated.isExplained : domain === of));

/** The words of what is predicted, in English. */
const predictedOf = (stated: Statement): Set<string> =>
  keysOf(stated.clause ?? stated.objects.map((object) => saidInEnglish(object, stated)).join(' '));
/** Of what it is a rate, says the word beside it. */
const MEASURES = new Set([
  'rate',
  'time',
  'share',
  'number',
  'count',
  'amount',
  'level',
  'value',
  'total',
  'used',
]);
const tellingOf = (text: string): string[] =>
  [...keysOf(text)].filter(
    (key) =>
      key.length > 3 && !BOUNDARY.has(key) && !MEASURES.has(key) && !VAGUE.has(key) && !VAGUE.has(`${key}s`),
  );

/** Whether an ad names the outcome or the amount of a row. */
export const tells = (entry: Row, stated: Statement): boolean =>
  tellsAmount(entry, stated) || tellsOutcome(entry, stated);

export function tellsOutcome({ outcome }: Row, stated: Statement): boolean {
  const said = predictedOf(stated);
  return tellingOf(outcome.labels.join(' ')).some((key) => said.has(key));
}

/** Amounts that are what people want, by the names that trades have for it. */
const DEMANDED =
  /\b(?:demand|sales|sold|orders?|rentals|units|packs?|seats|nights|covers|plays|viewers|rides?|visitors|footfall|enrolments|contacts|calls|volume|traffic|load|turnover|consumption|water need|energy charged|occupancy|attendance|power used|cash|lines picked|trips|tickets)\b/;

/** Calls in a contact centre are not those for an ambulance. */
export function isOfPlace({ row }: Row, { task, things }: Statement): boolean {
  const known = keysOf(row.join(' '));
  return (
    task !== 'time-series-forecasting' ||
    things === undefined ||
    [...keysOf(things)].some((key) => known.has(key))
  );
}

/** `Demand for medicines` is not that for calls. */
function isOfRow({ row, amount }: Row, stated: Statement): boolean {
  const [object = ''] = stated.objects;
  const [, what] = /^\S+(?: \S+)? (?:of|for) (.+)$/.exec(saidInEnglish(object, stated)) ?? [];
  const known = keysOf([...row, amount.name].join(' '));
  return what === undefined || [...keysOf(what)].some((key) => known.has(key));
}

export function tellsAmount(entry: Row, stated: Statement): boolean {
  const { amount } = entry;
  const said = predictedOf(stated);
  // What is sold, rented or booked is all demand.
  if (
    stated.task === 'time-series-forecasting' &&
    DEMANDED.test(amount.name) &&
    ['demand', 'sale', 'sales', 'volume'].some((key) => said.has(key)) &&
    isOfRow(entry, stated) &&
    // `Passenger demand` is none for rooms.
    !(said.has('passenger') && !keysOf(entry.row[1]).has('passenger'))
  )
    return true;
  // `The sale price of used machines` is not what a repair is offered at.
  const isOther = stated.task === 'tabular-regression' && !isOfRow(entry, stated);
  return !isOther && tellingOf(amount.name).some((key) => said.has(key));
}

/** All that the name of its amount says is said: `peak load` is not any load. */
export const namesAmount = ({ amount }: Row, stated: Statement): boolean => {
  const said = predictedOf(stated);
  const keys = tellingOf(amount.name);
  return keys.length > 0 && keys.every((key) => said.has(key));
};
