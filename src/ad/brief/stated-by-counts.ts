/** What is counted, lasts or is out of the ordinary: `predict how many parcels each depot will receive`, `detect anomalies in the brine temperature`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { type Deed, deedCalled, deedsOf } from './deeds.ts';
import { phraseAt, spanText } from './noun-phrase.ts';
import { GONE_WRONG } from './task-of-deed.ts';
import { type Reader, toldIn } from './told.ts';

const EACH = /^(?:each|every)$/;
const UNIT = /^(?:hours?|days?|weeks?|months?|years?)$/i;
const NEAR_EACH = 7;
const DOES = /^(?:needs?|receives?|gets?|sells?|orders?|uses?|takes?|requires?|wants?|expects?|has)$/;
const COUNTS = /^(?:predict|forecast|foresee|estimate)$/;
const HOW_MANY = /^(?:of )?how (?:many|much) /;
const NUMBER_OF = /^(?:the )?(?:number|count)s? of /;
/** What makes a number one of each day or week. */
const OVER_TIME =
  /\b(?:(?:per|and|each|every|by) (?:hour|day|week|month)|hourly|daily|weekly|monthly|(?:coming|next) (?:\w+ )?(?:days|weeks|months)|(?:days|weeks|months) ahead)\b/;

/** `Predict how many parcels each depot will receive`: an amount, by what it is counted. */
export function countedBehind(reader: Reader, at: number, deed: Deed): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const forecast = deedsOf('forecast').find(({ id }) => id === 'forecast');
  if (!forecast || !COUNTS.test(deed.id)) return undefined;
  const behind = part.words.slice(at + 1, at + 5).map(({ key }) => key);
  const said = `${behind.join(' ')} `;
  const lead =
    HOW_MANY.exec(said)?.[0] ?? (OVER_TIME.test(part.plain) ? NUMBER_OF.exec(said)?.[0] : undefined);
  if (lead === undefined) return undefined;
  const start = at + 1 + lead.trim().split(' ').length;
  const lasts = HOW_MANY.test(said) ? lastingBehind(reader, at, start) : undefined;
  if (lasts) return lasts;
  const phrase = phraseAt(part, start);
  // `Lessons requested per town`: what was done with them is no part of their name.
  const isDone = phrase && phrase.last > phrase.first && /ed$/.test(keyAt(phrase.last));
  const amount = isDone ? { ...phrase, last: phrase.last - 1 } : phrase;
  // `Agents` says little, and is what is counted.
  const counted = amount ? (toldIn(reader, [amount], true)[0] ?? spanText(part, amount)) : '';
  if (!amount || !counted || !reader.words.allows(counted, 'en')) return undefined;
  // `How much dirty linen`.
  const objects = [/much /.test(lead) ? counted : `number of ${counted}`];
  // `We need on each shift`.
  let each = amount.last + 1;
  while (each < amount.last + NEAR_EACH && !EACH.test(keyAt(each))) each++;
  const named = EACH.test(keyAt(each)) ? phraseAt(part, each + 1) : undefined;
  // `Each depot needs`: the verb looks like a noun.
  const isVerb = named && named.last > named.first && DOES.test(keyAt(named.last));
  const by = isVerb ? { ...named, last: named.last - 1 } : named;
  const keys = by ? toldIn(reader, [by], true).filter((key) => !UNIT.test(key)) : [];
  const next = (by ?? amount).last + 1;
  const around = aroundObject(reader, isDone ? next + 1 : next, forecast);
  return built(reader, at, forecast, objects, { ...around, keys: keys.length > 0 ? keys : around.keys });
}

/** `Predict how many hours a restoration will take`: a figure for each, and none over time. */
function lastingBehind(reader: Reader, at: number, start: number): StatedAt {
  const { part, words } = reader;
  const estimate = deedCalled('estimate');
  const [unit = '', ...behind] = part.words.slice(start, start + 10).map(({ key }) => key);
  const takes = behind.findIndex((key) => /^(?:takes?|lasts?|needs?)$/.test(key));
  const what = phraseAt(part, start + 1);
  if (!what || !/^(?:minutes|hours|days|weeks|months)$/.test(unit) || takes < 1) return undefined;
  const said = spanText(part, what);
  if (!words.allows(said, 'en')) return undefined;
  return built(
    reader,
    at,
    estimate,
    [`${unit} for ${said}`],
    aroundObject(reader, start + 2 + takes, estimate),
  );
}

const ODDITIES = /^(?:anomal(?:y|ies)|outliers|irregularities|abnormalities|oddities)$/;

/** `Detect anomalies in the brine temperature`: what is unusual of it is found. */
export function statedByOddities(reader: Reader, at: number, deed: Deed): StatedAt {
  if (!ODDITIES.test(reader.part.words[at + 1]?.key ?? '')) return undefined;
  const { things, ...around } = aroundObject(reader, at + 2, deed);
  if (!things) return undefined;
  // `Unusual pump signals`: what is measured is not unusual by itself.
  return /signals?$/.test(things)
    ? built(reader, at, deed, ['unusual behaviour'], { ...around, things })
    : built(reader, at, deed, [`unusual ${things}`], around);
}

/** `Unusual vibration and bearing temperature of pumps`: the series are of the first, and it is of pumps. */
export function unusualOf([first = '', ...others]: readonly string[]):
  | { object: string; things?: string }
  | undefined {
  const isSaid = /^(?:unusual|abnormal|odd|strange) /i.test(first) && others.length > 0;
  if (!isSaid || others.some((one) => GONE_WRONG.test(one))) return undefined;
  const [, things] = (others.at(-1) ?? '').split(/ of (.+)/);
  return { object: first, ...(things ? { things } : {}) };
}
