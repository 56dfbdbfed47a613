/** Noun phrases in the lines of an ad: where one ends, and what a list holds. Pure. */
import type { Word } from '../../words/phrases.ts';
import { isAlsoNoun, isPower } from './also-nouns.ts';
import {
  BOUNDARY,
  COUNTED_BY,
  DETERMINERS,
  JOINT,
  LEADING,
  NEXT_VERB,
  NO_NOUN,
  OF,
  QUANTITY,
  TRAILING,
  VAGUE,
} from './grammar.ts';

/** A line's words, and its text. */
export interface LineOfWords {
  text: string;
  words: Word[];
}

/** A run of a line's words, both ends included. */
export interface Span {
  first: number;
  last: number;
}

/** At most so many words are one thing. */
const LONGEST = 4;

/** `Newly cleared land`: an adverb that belongs to what was done. */
const DONE =
  /^(?:newly|freshly|recently|remotely|publicly|commercially|locally|badly|poorly|illegally|heavily|partly|wrongly|falsely|slowly|rarely|highly|seriously) [a-z]+(?:ed|en|wn|lt|nt)$/;

const keyAt = ({ words }: LineOfWords, at: number) => words[at]?.key ?? '';
/** What stands between a word and the one before it. */
const gapBefore = ({ text, words }: LineOfWords, at: number) =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);

/** Whether the words at `at` and before it belong to different phrases by the signs between them. */
export const isParted = (line: LineOfWords, at: number): boolean =>
  /[^\s'’"“”&-]|\s-\s/.test(gapBefore(line, at));

/** The text of a span, as the ad has it. */
export const spanText = ({ text, words }: LineOfWords, { first, last }: Span): string =>
  text.slice(words[first]?.start, words[last]?.end);

/** Nouns that are made of a verb and a particle: `top-ups`, `check-ins`, `drop-outs`. */
const PARTICLE = /^(?:up|in|out|off|on|down|over|back|through)s?$/;
const isParticle = (line: LineOfWords, at: number): boolean =>
  at > 0 && gapBefore(line, at) === '-' && PARTICLE.test(keyAt(line, at));

/** First of a compound: `in-app`, `on-time`, `off-peak`. */
const AS_FIRST = /^(?:in|on|off|over|under|out|by|at|up)$/;

/** `Failures early enough that …`: how it is done. */
const HOW_DONE =
  /^(?:early|earlier|enough|ahead|soon|sooner|quickly|faster|reliably|accurately|automatically|correctly|properly|better|again|anew|afresh|together|directly|precisely|safely|efficiently|effectively|consistently|successfully|continuously|manually|remotely)$/;
/** `Silicon content two hours ahead`: when it is. */
const isWhen = (line: LineOfWords, at: number): boolean =>
  /^(?:one|two|three|four|five|six|seven|eight|ten|twelve|\d+)$/.test(keyAt(line, at)) &&
  /^(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)$/.test(keyAt(line, at + 1));

/** `SEM`, which without capitals is a word of Portuguese. */
const isAcronym = ({ text, words }: LineOfWords, at: number): boolean =>
  /^[A-Z]{3,5}$/.test(text.slice(words[at]?.start, words[at]?.end)) && /[a-z]{3}/.test(text);

/** Amounts that are for something: `demand for paddles`, `prix de capture pour le solaire`. */
const FOR_SOMETHING =
  /^(?:ranges|estimates|quotes|valuations|demand|demande|demanda|domanda|nachfrage|bedarf|vraag|besoins?|needs?|prices?|prix|precios?|precos?|prezz[oi]|preise?|prij(?:s|zen)|capture|rates?|tariffs?)$/;
const EACH = /^(?:each|every|jed(?:e|en|es|er)|chaque|cada|ogni|elke?|iedere?)$/;
const FOR = /^(?:for|pour|para|fur|voor|nach|naar)$/;
/** A noun, and at most so many less one that it is of. */
const MOST_JOINED = 3;

/** The noun phrase that begins at a word, with what it is of; nothing where none does. */
export function phraseAt(line: LineOfWords, start: number): Span | undefined {
  const one = simplePhrase(line, start);
  if (!one) return one;
  let whole = one;
  // `Time to repair` is an amount.
  if (keyAt(line, one.last) === 'time' && keyAt(line, one.last + 1) === 'to' && !isParted(line, one.last + 2))
    return { first: one.first, last: one.last + 2 };
  for (let joined = 1; joined < MOST_JOINED; joined++) {
    const link = whole.last + 1;
    const isFor = FOR.test(keyAt(line, link)) && FOR_SOMETHING.test(keyAt(line, whole.last));
    if (!(isFor || OF.has(keyAt(line, link))) || isParted(line, link) || isParted(line, link + 1)) break;
    const behind = DETERMINERS.has(keyAt(line, link + 1)) ? link + 2 : link + 1;
    const other = simplePhrase(line, behind);
    // `Demand for each product`: what it is counted by.
    if (!other || (isFor && (EACH.test(keyAt(line, link + 1)) || !isForIt(line, other)))) break;
    if (joined === 1 && QUANTITY.has(keyAt(line, whole.last))) whole = other;
    else if (other.last - whole.first <= LONGEST + 2 * (joined - 1))
      whole = { first: whole.first, last: other.last };
    else break;
  }
  return whole;
}

/** What something is wanted or paid for, and not whom a figure serves or when. */
const isForIt = ({ words }: LineOfWords, { first, last }: Span): boolean =>
  !/^(?:planning|production|scheduling|budgeting|purchasing|planners?|teams?|clients?|customers|us|use|weeks?|months?|days?|years?|hours?|quarters?|seasons?|next|tomorrow|today|periods?|horizons?|each|every|all|markets?|regions?|stores?|shops?)$/.test(
    words[last]?.key ?? '',
  ) && !/^(?:next|each|every)$/.test(words[first]?.key ?? '');

/** `Real-time`, `large-scale`: neither half says anything. */
const JOINED =
  /^(?:time|scale|to|of|quality|performance|impact|value|level|class|edge|world|term|art|end|up|in|out|making)$/;

function simplePhrase(line: LineOfWords, start: number): Span | undefined {
  let first = start;
  // `30-day readmission` is one thing.
  // `High-resolution images`: what is joined to it is not dropped alone.
  const isLead = (key: string) =>
    (LEADING.has(key) && !(gapBefore(line, first + 1) === '-' && !JOINED.test(keyAt(line, first + 1)))) ||
    (/^\d/.test(key) && (gapBefore(line, first + 1) !== '-' || keyAt(line, first + 1) === 'odd')) ||
    // `The 40,000-odd comments`.
    (key === 'odd' && /^\d/.test(keyAt(line, first - 1)));
  while (
    first < line.words.length &&
    isLead(keyAt(line, first)) &&
    !isParticle(line, first + 1) &&
    !/^\s*[.;:]/.test(gapBefore(line, first + 1))
  )
    first++;
  let last = first - 1;
  // `Pay-as-you-go` is one word.
  let count = 0;
  for (let at = first; at < line.words.length && count < LONGEST + 1; at++) {
    if (at > first && (isParted(line, at) || HOW_DONE.test(keyAt(line, at)) || isWhen(line, at))) break;
    const key = keyAt(line, at);
    // `Bicycles offered on our platform`: what is done with them.
    if (
      at > first &&
      /[^s]s$/.test(keyAt(line, at - 1)) &&
      /[a-z]{2}ed$|^(?:written|taken|sent|given|made|kept|held|drawn|driven|built|grown|sold|bought|paid)$/.test(
        key,
      ) &&
      gapBefore(line, at) === ' '
    )
      break;
    const ends =
      !isAcronym(line, at) &&
      (BOUNDARY.has(key) || JOINT.has(key) || NO_NOUN.test(key) || DETERMINERS.has(key));
    // `Pay-by-plate accounts`, `drive failures`.
    const isInside = at > first && gapBefore(line, at) === '-';
    // `Appointment no-shows`.
    const isNo = key === 'no' && line.text[line.words[at]?.end ?? 0] === '-';
    // `E-mails`, `x-rays`, `in-game purchases`.
    const isHalf =
      (key.length === 1 || AS_FIRST.test(key)) && /^-[a-z]/i.test(line.text.slice(line.words[at]?.end));
    const isNoun =
      isNo ||
      isHalf ||
      (at === first && DONE.test(`${key} ${keyAt(line, at + 1)}`)) ||
      isPower(line, at) ||
      isAlsoNoun(line, at, at === first);
    // `Charge make-up`.
    if (ends && !isInside && !isNoun && !isParticle(line, at) && !isParticle(line, at + 1)) break;
    if (!isInside) count++;
    last = at;
  }
  while (last > first && TRAILING.has(keyAt(line, last))) last--;
  const long = count > LONGEST;
  // The first half of a compound is no noun: `Entity-Erkennung`, `Text- und Bilddaten`.
  if (line.text[line.words[last]?.end ?? line.text.length] === '-') return undefined;
  return last < first || long ? undefined : { first, last };
}

/** The noun phrase that ends before a word: `demand` before `forecasting`. */
export function phraseBefore(line: LineOfWords, end: number, most = 3, gerunds = false): Span | undefined {
  let first = end;
  while (first > 0 && end - first < most && !isParted(line, first)) {
    const key = keyAt(line, first - 1);
    // `No-show prediction`.
    const isInside =
      (first > 1 && gapBefore(line, first - 1) === '-') || (first < end && gapBefore(line, first) === '-');
    if (isInside && key.length > 1) {
      first--;
      continue;
    }
    if (
      (BOUNDARY.has(key) && !isPower(line, first - 1)) ||
      JOINT.has(key) ||
      LEADING.has(key) ||
      NO_NOUN.test(key) ||
      (!gerunds && /ing$/.test(key))
    )
      break;
    first--;
  }
  return first < end ? { first, last: end - 1 } : undefined;
}

/** The word after the bracket that closes, of one that opened before a word. */
export function closedAt(line: LineOfWords, at: number): number {
  let next = at + 1;
  while (next < line.words.length && !gapBefore(line, next).includes(')')) next++;
  return next;
}

/** Begins what is done beside, and no item of a list. */
const ANOTHER =
  /^(?:sending|coping|dealing|alerting|flagging|helping|enabling|allowing|reducing|improving|giving|making|using|cutting|ensuring|drafting|preparing|separating|explaining|keeping|supporting|providing|replacing|supporting|raising|sharing|feeding|turning)$/;

/** Behind a word that stands alone: it is a verb. */
const ARTICLE = /^(?:an|the|our|their|its|each|every|over|up|off|back|them|it)$/;

/** The members of a list that begins at a word, and the word after it. */
export function listAt(line: LineOfWords, start: number, most = 8): { items: Span[]; next: number } {
  const items: Span[] = [];
  let at = start;
  while (items.length < most) {
    const item = phraseAt(line, at);
    if (!item) break;
    // `From rainfall and raise an alert`: another verb.
    const behind = keyAt(line, item.last + 1);
    const isVerb = ARTICLE.test(behind) || (behind === 'a' && /ing$/.test(keyAt(line, item.last)));
    if (items.length > 0 && item.first === item.last && isVerb) break;
    // `Density readings, sending alerts to the winemaker`: what is done with them.
    const isNext = JOINT.has(keyAt(line, item.first - 1)) && NEXT_VERB.test(keyAt(line, item.first));
    if (items.length > 0 && (ANOTHER.test(keyAt(line, item.first)) || (isNext && item.last === item.first)))
      break;
    items.push(item);
    at = item.last + 1;
    // What stands in brackets is of the item before them: `our catalogue (640,000 records), registers`.
    if (gapBefore(line, at).includes('(')) {
      const closed = closedAt(line, at);
      if (!/\)\s*[,/、，]/.test(gapBefore(line, closed))) break;
      at = closed;
    }
    const listed = at < line.words.length && /(?:^|\))\s*[,/、，]\s*$/.test(gapBefore(line, at));
    if (JOINT.has(keyAt(line, at)) && (listed || !isParted(line, at))) at++;
    else if (!listed) break;
  }
  return { items, next: at };
}

/** Whether a phrase says something of its own. @param counted it is what something is counted by or depends on */
export const isTelling = (line: LineOfWords, { first, last }: Span, counted = false): boolean =>
  line.words
    .slice(first, last + 1)
    .some(
      ({ key }) =>
        (key.length > 2 && !VAGUE.has(key) && !/^\d/.test(key)) || (counted && COUNTED_BY.has(key)),
    );
