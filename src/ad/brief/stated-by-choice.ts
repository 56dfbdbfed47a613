/** What is chosen: the right code of a text, the next item of a person, the cases that come first. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { phraseAt, phraseBefore, type Span } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { labelsBehind } from './object-of-verb.ts';
import { type Reader, toldIn } from './told.ts';

const SUGGESTS = /^(?:suggest|propos|assign|pick|choos|select|find|predict|determin)(?:e|es|s|ing)?$/;
const RIGHT = /^(?:right|correct|best|matching|appropriate|proper|likely|most|next|suitable|fitting)$/;
/** What somebody sorts by. */
export const CODE =
  /^(?:codes?|categor(?:y|ies)|class(?:es)?|labels?|tags?|headings?|types?|departments?|queues?|teams?|units?|centres?|centers?)$/;
const PRIORITISES = /^(?:prioriti[sz](?:e|es|ing)|rank(?:s|ing)?|scor(?:e|es|ing))$/;
/** Of which there are more than anybody can look at. */
const CASES =
  /(?:^|\s)(?:visits|inspections|leads|cases|alerts|calls|claims|applications|returns|accounts|sites|requests|referrals|audits|repairs|prospects|areas|complaints|orders|patients|properties|assets|pipes|reports|permits|businesses|restaurants|premises|shipments|containers|files|donors|targets|compounds|molecules)$/i;

/** `Suggest the right tariff code from a goods description`. */
export function statedByCode(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!SUGGESTS.test(keyAt(at))) return undefined;
  const code = codeAt(reader, at + 1);
  if (!code) return undefined;
  const each = /^(?:for|to)$/.test(keyAt(code.last + 1)) && /^(?:each|every|an?)$/.test(keyAt(code.last + 2));
  const whose = each ? phraseAt(part, code.last + 3) : undefined;
  // `For each line from its description`: it is told from the second.
  const link = whose && keyAt(whose.last + 1) === 'from' ? whose.last + 1 : code.last + 1;
  const behind = /^(?:from|for|to)$/.test(keyAt(link))
    ? phraseAt(part, link + 1)
    : keyAt(link) === 'based' && keyAt(link + 1) === 'on'
      ? phraseAt(part, link + 2)
      : undefined;
  // `HS code`: a name stays in the ad.
  const [kind = keyAt(code.last)] = toldIn(reader, [code], true);
  const [things] = behind ? toldIn(reader, [behind], true) : [];
  if (!behind || !kind || !things) return undefined;
  const around = { keys: [], drivers: [], things: plural(things), next: behind.last + 1 };
  const made = built(reader, at, deedCalled('classify'), [plural(kind)], around);
  // What is described in words is a text, whatever the line speaks of.
  return made && { ...made, stated: { ...made.stated, task: 'text-classification' } };
}

const SENDS = /^(?:send|rout|forward|pass|direct|hand)(?:e|s|es|ing)?$/;

/** `Go through the photo enquiries and send each to the right department`: what is sent stands before. */
export function statedBySending(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const isSent =
    SENDS.test(keyAt(at)) &&
    /^(?:each|them|it|every)$/.test(keyAt(at + 1)) &&
    part.words.slice(at + 2, at + 6).some(({ key }) => /^(?:right|correct|responsible|proper)$/.test(key));
  const last = isSent ? part.words.slice(0, at).findLastIndex(({ key }) => SENT.test(key)) : -1;
  const phrase = last < 0 ? undefined : phraseBefore(part, last + 1);
  const [object] = phrase ? toldIn(reader, [phrase], true) : [];
  const made =
    object && built(reader, at, deedCalled('classify'), [object], { keys: [], drivers: [], next: at + 6 });
  return made ? { ...made, stated: { ...made.stated, task: 'text-classification' } } : undefined;
}
const SENT =
  /^(?:enquiries|inquiries|requests|letters|messages|mails|emails|complaints|applications|reports|tickets|submissions|questions|calls|orders|invoices)$/;

/** What somebody sorts by, behind `the right`. */
function codeAt({ part }: Reader, start: number): Span | undefined {
  let first = start;
  while (/^(?:the|an?|one|its|their)$/.test(part.words[first]?.key ?? '')) first++;
  const isRight = RIGHT.test(part.words[first]?.key ?? '');
  while (RIGHT.test(part.words[first]?.key ?? '')) first++;
  const phrase = phraseAt(part, first);
  return isRight && phrase && CODE.test(part.words[phrase.last]?.key ?? '') ? phrase : undefined;
}

/** `Assign each oyster a grade (cocktail, choice, cull)`. */
export function statedByGrade(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!/^(?:assign|give)(?:s|ing)?$/.test(keyAt(at))) return undefined;
  const isPronoun = /^(?:it|them)$/.test(keyAt(at + 1));
  let grade = at + 2;
  while (grade < at + 6 && !/^(?:grades?|class(?:es)?|quality|categor(?:y|ies)|sizes?)$/.test(keyAt(grade)))
    grade++;
  const labels = grade < at + 6 ? labelsBehind(reader, grade + 1) : [];
  if (labels.length < 2) return undefined;
  const each = part.words.slice(0, at).findLastIndex(({ key }) => /^(?:each|every)$/.test(key));
  const thing = phraseAt(part, isPronoun ? each + 1 : at + 1);
  const [object] = thing && (!isPronoun || each >= 0) ? toldIn(reader, [thing], true) : [];
  if (!object) return undefined;
  const around = { keys: [], drivers: [], next: grade + labels.length };
  const made = built(reader, at, deedCalled('classify'), [plural(object)], around);
  return made && { ...made, stated: { ...made.stated, labels } };
}

/** `Picks the next podcast for each listener`, `next best actions`. */
export function statedByNext(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const recommend = deedCalled('recommend');
  const isBest = keyAt(at) === 'next' && keyAt(at + 1) === 'best';
  if (isBest && /^[a-z]{4,}$/.test(keyAt(at + 2)))
    return built(
      reader,
      at,
      recommend,
      [
        /^(?:action|offer|product|step)s?$/.test(keyAt(at + 2))
          ? `next best ${plural(keyAt(at + 2))}`
          : plural(keyAt(at + 2)),
      ],
      {
        keys: [],
        drivers: [],
        next: at + 3,
      },
    );
  if (!SUGGESTS.test(keyAt(at))) return undefined;
  // `Recommendation models that suggest recipes from …`.
  const several = /\b(?:recommend\w*|personali[sz]\w*)\b/.test(part.plain)
    ? phraseAt(part, at + 1)
    : undefined;
  const shown =
    several && /^(?:from|to|based|for)$/.test(keyAt(several.last + 1)) ? toldIn(reader, [several]) : [];
  if (several && shown.some((text) => /s$/.test(text)))
    return built(reader, at, recommend, shown, { keys: [], drivers: [], next: several.last + 1 });
  let first = at + 1;
  while (/^(?:the|which|what|an?)$/.test(keyAt(first))) first++;
  if (!/^(?:next|best|right)$/.test(keyAt(first))) return undefined;
  const item = phraseAt(part, first);
  if (!item || keyAt(item.last + 1) !== 'for' || !/^(?:each|every)$/.test(keyAt(item.last + 2)))
    return undefined;
  const objects = toldIn(reader, [item], true).map((text) => plural(text.replace(/^next /, '')));
  const chooser = phraseAt(part, item.last + 3);
  const around = { keys: [], drivers: [], next: (chooser ?? item).last + 1 };
  return objects.length > 0 ? built(reader, at, recommend, objects, around) : undefined;
}

/** `Prioritise inspection visits`, `tells technicians which areas to walk first`. */
export function statedByOrder(reader: Reader, at: number): StatedAt {
  const { part, words } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (keyAt(at) === 'which') {
    const things = phraseAt(part, at + 1);
    const to = (things?.last ?? at) + 1;
    // `Which ads to show to whom`.
    const shown =
      things && keyAt(to) === 'to' && SHOWS.test(keyAt(to + 1)) ? toldIn(reader, [things], true) : [];
    if (shown.length > 0)
      return built(reader, at, deedCalled('recommend'), shown, { keys: [], drivers: [], next: to + 2 });
    const isFirst = keyAt(to) === 'to' && /^(?:first|next)$/.test(keyAt(to + 2));
    const text = things && part.text.slice(part.words[at]?.start, part.words[to + 2]?.end).toLowerCase();
    return isFirst && text && words.allows(text, 'en') ? ordered(reader, at, text, to + 3) : undefined;
  }
  if (!PRIORITISES.test(keyAt(at))) return undefined;
  // `Score the quality of leads`.
  const isOf =
    keyAt(at + 1) === 'the' &&
    /^(?:quality|value|urgency|priority)$/.test(keyAt(at + 2)) &&
    keyAt(at + 3) === 'of';
  const things = phraseAt(part, isOf ? at + 4 : at + 1);
  const [object] = things ? toldIn(reader, [things], true) : [];
  if (!things || !object || !CASES.test(object)) return undefined;
  return ordered(reader, at, `which ${object} come first`, things.last + 1);
}

function ordered(reader: Reader, at: number, clause: string, next: number): StatedAt {
  const predict = deedCalled('predict');
  const around = { ...aroundObject(reader, next, predict), clause, question: 'which' };
  const made = built(reader, at, predict, [], around);
  return made && { ...made, stated: { ...made.stated, labels: ['can wait', 'comes first'] } };
}

const SHOWS = /^(?:show|offer|recommend|display|serve|send|suggest|place)$/;

/** `Models that price commercial risks`. */
export function statedByPrice(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  if (part.words[at]?.key !== 'price' || !/^(?:that|to|which|and)$/.test(part.words[at - 1]?.key ?? ''))
    return undefined;
  const phrase = phraseAt(part, at + 1);
  const [object] = phrase ? toldIn(reader, [phrase], true) : [];
  const estimate = deedCalled('estimate');
  return phrase && object && /s$/.test(object)
    ? built(reader, at, estimate, [`price of ${object}`], aroundObject(reader, phrase.last + 1, estimate))
    : undefined;
}

/** `ETA model`: when something arrives. */
export function statedByArrival(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (
    !/^etas?$/.test(keyAt(at)) ||
    !/^(?:models?|predictions?|estimat\w+|engine|service|forecasts?)$/.test(keyAt(at + 1))
  )
    return undefined;
  const estimate = deedCalled('estimate');
  const around = aroundObject(reader, at + 2, estimate);
  const of =
    /\b(orders?|deliver(?:y|ies)|parcels?|shipments?|trains?|bus(?:es)?|flights?|ships?|vessels?|trucks?)\b/.exec(
      part.plain,
    )?.[1];
  const object = of ? `arrival time of ${plural(of)}` : 'arrival time';
  return built(reader, at, estimate, [object], { ...around, things: undefined });
}
