/** The object of a verb: where the next verb begins, whether a trade knows it, and what it is told apart into. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import { isInfinitive } from './around-object.ts';
import { deedsOf } from './deeds.ts';
import { ONE_WORD } from './fair-object.ts';
import { DETERMINERS, JOINT, LEADING, NEXT_VERB, OF } from './grammar.ts';
import { closedAt, listAt, phraseAt, type Span, spanText } from './noun-phrase.ts';
import { GONE_WRONG } from './task-of-deed.ts';
import { type Reader, toldIn } from './told.ts';

/** Verbs that are no nouns: behind a comma they begin another duty. */
const ONLY_VERB =
  /^(?:execute|promote|protect|safeguard|mitigate|ensure|deliver|provide|maintain|coordinate)$/;

/** `Extracts party names and routes exceptions`: what ends as the verb does is the next one. */
export function withoutNextVerb({ words }: Part, at: number, all: Span[], language: string): Span[] {
  // `Prever rupturas e sugerir níveis`.
  const other = all.findIndex(
    ({ first }, index) => index > 0 && isInfinitive(words[first]?.key ?? '', language),
  );
  const items = withoutRest(words, withoutClause(words, other < 0 ? all : all.slice(0, other)));
  const verb = items.findIndex(
    ({ first, last }, index) =>
      index > 0 &&
      last > first &&
      (ONLY_VERB.test(words[first]?.key ?? '') ||
        (JOINT.has(words[first - 1]?.key ?? '') && NEXT_VERB.test(words[first]?.key ?? ''))),
  );
  if (verb >= 0) return items.slice(0, verb);
  const thirdPerson = /[^s]s$/;
  if (!thirdPerson.test(words[at]?.key ?? '')) return items;
  const next = items.findIndex(
    ({ first, last }, index) => index > 0 && last > first && thirdPerson.test(words[first]?.key ?? ''),
  );
  return next < 0 ? items : items.slice(0, next);
}

/** `Artworks and other luxury categories`: the rest is of their kind, and is named by them. */
function withoutRest(words: Part['words'], items: Span[]): Span[] {
  const at = items.findIndex(
    ({ first }, index) =>
      index > 0 &&
      [first, first - 1].some(
        (place) => words[place]?.key === 'other' && JOINT.has(words[place - 1]?.key ?? ''),
      ),
  );
  return at < 0 ? items : items.slice(0, at);
}

/** `Count plants and score rust, replacing scores that are made by eye`: behind its last `and` a list goes on no more. */
function withoutClause(words: Part['words'], items: Span[]): Span[] {
  const isClause = ({ first, last }: Span, index: number) =>
    index > 0 &&
    last > first &&
    /[a-z]{3}ing$/.test(words[first]?.key ?? '') &&
    !JOINT.has(words[first - 1]?.key ?? '') &&
    items.slice(1, index).some((one) => JOINT.has(words[one.first - 1]?.key ?? ''));
  const at = items.findIndex(isClause);
  return at < 0 ? items : items.slice(0, at);
}

/** Whether a trade knows what is found: `identify opportunities` says nothing, `identify late shipments` does. */
export const isKnown = ({ part, phrases }: Reader, items: Span[], objects: string[]): boolean =>
  objects.some((object) => GONE_WRONG.test(folded(object)) || ONE_WORD.test(folded(object))) ||
  items.some(({ first, last }) => phrases.find('thing', part.words.slice(first, last + 1)).length > 0);

/** `Model training`, `modelling techniques`: a noun, and what is done with it. */
const OF_MODELS =
  /^(?:\w+ing|\w+ment|\w+tion|\w+ance|and|or|risk|risks|drift|registry|cards?|quality|zoo|ops|lifecycle|life|design|experience|in|with|for|of|using|techniques?|skills?|code|evaluations?|reviews?|outputs?|results?|artifacts?|versions?|serving|pipelines?|owners?)$/;

/** Where something is done: `sorting centres`, `grading lines`. */
const PLACES =
  /^(?:cent(?:re|er)s?|facilit(?:y|ies)|plants?|lines?|hubs?|machines?|offices?|halls?|yards?|stations?|belts?|depots?|sites?)$/;

const BEFORE_VERB =
  /^(?:that|which|who|can|could|must|should|may|might|or|then|help|helps|automatically|not)$/;

/** Whether a word that is often none is a verb here: `Model the price`, `sort enquiries`, `pull dates out of contracts`. */
export function isVerb({ words, plain, text }: Part, at: number): boolean {
  const { key = '', start = 0 } = words[at] ?? {};
  const next = words[at + 1]?.key ?? '';
  // `Our triage handlers`: a noun.
  if (
    !/ing$/.test(key) &&
    /^(?:the|our|their|your|its|an|this|these|from|of|in|on|for|with|by|at|into|over)$/.test(
      words[at - 1]?.key ?? '',
    )
  )
    return false;
  // `Grades 3–11`.
  if (/^grades?$/.test(key) && /^\d/.test(next)) return false;
  if (/^(?:sort|grad|pack|test)ing$/.test(key) && PLACES.test(next)) return false;
  // `Grade-recovery report`, `production-grade checks`: half a word.
  if (text[words[at]?.end ?? 0] === '-' || (start > 1 && text[start - 1] === '-')) return false;
  // `Resolving grade disputes`, `on grading stations`: nouns.
  const before = words[at - 1]?.key ?? '';
  if (
    /^(?:grad(?:e|es|ing)|tag|route|group|rank|score)$/.test(key) &&
    (/[a-z]{3}ing$/.test(before) || before === 'on')
  )
    return false;
  const begins =
    at === 0 ||
    /^(?:to|and|you|will|we)$/.test(words[at - 1]?.key ?? '') ||
    /[–•*:-]\s*$/.test(text.slice(0, start));
  // `Railway grade firmware`: how good it is.
  if (key === 'grade' && !begins && !/,\s*$/.test(text.slice(0, start)) && !BEFORE_VERB.test(before))
    return false;
  if (/^model/.test(key))
    return begins && (/^(?:the|our|their)$/.test(next) || (at === 0 && !OF_MODELS.test(next)));
  // `Models that sort eggs`.
  if (/^sorts?$/.test(key))
    return (begins || /^(?:that|which)$/.test(before)) && !/^(?:order|of|out|key)$/.test(next);
  // `Delivery routes`; `and route each claim to the right unit`.
  if (/^routes?$/.test(key))
    return (
      (begins || /^(?:that|which)$|ly$/.test(words[at - 1]?.key ?? '')) &&
      words.slice(at + 2).some((word) => word.key === 'to' || word.key === 'into')
    );
  if (/^read/.test(key))
    return (
      (begins || /^(?:that|which)$/.test(words[at - 1]?.key ?? '')) &&
      /\b(?:handwritten|scanned|labels?|registers?|forms?|meters?|plates?|ledgers?|numbers?|codes?)\b/.test(
        plain,
      )
    );
  return (
    !/^pull/.test(key) || next === 'out' || /\b(?:out of|from|mentioned|named|stated|noted)\b/.test(plain)
  );
}

/** How far behind an object its labels may begin. */
const NEAR = 8;
const OF_LABELS =
  /^(?:categor(?:y|ies)|class(?:es)?|types?|groups?|topics?|intents?|reasons?|such|as|like|one|of|these|either)$/;

/** What a bracket lists, each item by how it begins: `rain on the roof` is rain. */
function bracketed(part: Part, at: number): Span[] {
  const items: Span[] = [];
  // `(E.g. blast, leaf curl)`.
  const isExample = /^e\W{0,2}g\b/i.test(part.text.slice(part.words[at]?.start));
  const start = at + (isExample ? (part.words[at]?.key === 'e' ? 2 : 1) : 0);
  for (let word = start; word < part.words.length; word++) {
    const gap = part.text.slice(part.words[word - 1]?.end, part.words[word]?.start);
    if (word > start && gap.includes(')')) break;
    if (word > start && !gap.includes(',') && !/^(?:and|or)$/.test(part.words[word - 1]?.key ?? '')) continue;
    const item = phraseAt(part, word);
    // `Scale, scratches, roll marks`: what leads a phrase elsewhere is an item of its own, and a verb elsewhere ends one.
    const own =
      item && item.first > word && endOfItem(part, word) === word ? { first: word, last: word } : item;
    if (own) items.push({ first: own.first, last: Math.max(own.last, endOfItem(part, own.last)) });
  }
  return items;
}

const SMALL = /^(?:and|or|plus|etc|about|like|such|with|without|that|which|who|when|where|not|no|\d.*)$/;
/** The word before the next comma or bracket, where a noun or two go up to there. */
function endOfItem(part: Part, from: number): number {
  for (let at = from; at < from + 3 && at < part.words.length; at++) {
    const { key = '', end } = part.words[at] ?? {};
    if (
      at > from &&
      (SMALL.test(key) ||
        DETERMINERS.has(key) ||
        OF.has(key) ||
        /^(?:i|o)n$|^at$|^by$|^for$|^to$|^from$/.test(key))
    )
      return from;
    if (/^\s*[,)]/.test(part.text.slice(end))) return at;
  }
  return from;
}

/** Says that something is read off, and not what. */
const FACTS =
  /^(?:(?:case|key|relevant|structured|document|contract|product|patient|customer|important|main) )?(?:metadata|information|informations|details|fields|facts|attributes|data|elements|entities|items|values|terms|points|particulars|variables|concepts)$/i;

/** `Extract case metadata from petitions: party names, dates`, `fields such as totals and dates`: what the list holds is what is read. */
export function listedFacts(
  reader: Reader,
  objects: string[],
  next: number,
): { told: string[]; next: number } {
  const { part } = reader;
  const keyAt = (at: number) => part.words[at]?.key ?? '';
  const own = { told: objects, next };
  if (!objects.every((object) => FACTS.test(object))) return own;
  for (let at = next; at < part.words.length; at++) {
    const gap = part.text.slice(part.words[at - 1]?.end, part.words[at]?.start);
    if (/[.;]/.test(gap)) break;
    const isNamed =
      at === next &&
      (/^(?:like|including)$/.test(keyAt(at)) || (keyAt(at) === 'such' && keyAt(at + 1) === 'as'));
    if (!isNamed && !/[:：(]|\s[–—-]\s/.test(gap)) continue;
    const listed = listAt(part, isNamed ? at + (keyAt(at) === 'such' ? 2 : 1) : at);
    const told = toldIn(reader, gap.includes('(') ? bracketed(part, at) : listed.items, true);
    // Behind a colon stands where they are no more.
    if (told.length > 1) return { told, next: isNamed ? listed.next : next };
  }
  return own;
}

/** So many labels a project may have. */
const MOST_LABELS = 6;

/** Among labels a word counts that says little by itself: the engine is one of rigging, engine and sails. */
function wholeList({ part, words, language }: Reader, items: Span[], told: string[]): string[] {
  const all = items
    .map((item) => spanText(part, item).trim())
    .filter((text) => /^\p{L}[\p{L} -]*$/u.test(text) && words.allows(text, language));
  return told.every((one) => all.includes(one)) ? all.slice(0, MOST_LABELS) : told;
}

/** `Sort emails into refunds, lost property and complaints`: what is told apart, at least two of it. */
export function labelsBehind(reader: Reader, next: number, onlyInBrackets = false): string[] {
  const { part } = reader;
  const keyAt = (at: number) => part.words[at]?.key ?? '';
  for (let at = next; at < Math.min(next + NEAR, part.words.length); at++) {
    const gap = part.text.slice(part.words[at - 1]?.end, part.words[at]?.start);
    // `(11,000 a month)` tells nothing apart.
    const isAside = gap.includes('(') && keyAt(closedAt(part, at)) === 'into';
    const isOpened = /[(:]/.test(gap) && !/^\d/.test(keyAt(at)) && !isAside;
    if (!isOpened && (onlyInBrackets || (keyAt(at) !== 'into' && keyAt(at) !== 'as'))) continue;
    let first = isOpened ? at : at + 1;
    while (OF_LABELS.test(keyAt(first)) || LEADING.has(keyAt(first))) first++;
    const items = gap.includes('(') ? bracketed(part, at) : listAt(part, first).items;
    // Each is a whole: they share no noun.
    const told = items.flatMap((item) => toldIn(reader, [item], true)).slice(0, MOST_LABELS);
    if (told.length > 1) return wholeList(reader, items, told);
  }
  return [];
}

/** Behind the first verb, another of the same object. */
const ALSO_DONE =
  /^(?:name|mark|label|size|grade|prevent|mitigate|reduce|remove|block|stop|report|investigate|filter|monitor|eliminate|combat|fight|deter|avoid|analy[sz]e|quantify|understand|optimi[sz]e|explain|resolve|manage|improve)$/;

/** `Count and name the insects`, `detect and prevent abuse` have one object. */
export function objectAt({ words }: Part, at: number): number {
  const keyAt = (place: number) => words[place]?.key ?? '';
  // `Pull out the doses`.
  if (/^pull/.test(keyAt(at)) && keyAt(at + 1) === 'out') return at + 2;
  const isVerb =
    DETERMINERS.has(keyAt(at + 3)) ||
    ALSO_DONE.test(keyAt(at + 2)) ||
    deedsOf(keyAt(at + 2)).some(({ words: verbs }) => verbs.test(keyAt(at + 2)));
  return JOINT.has(keyAt(at + 1)) && isVerb ? at + 3 : at + 1;
}
