/** The ad's own words for a thing, as several of it: `perishable consignments` where ours would be `shipments`. Pure. */
import { keyOf } from '../../words/phrases.ts';
import { BOUNDARY, JOINT, NO_NOUN, VAGUE } from './grammar.ts';
import { isParted, phraseBefore, type Span, spanText } from './noun-phrase.ts';
import { FEAST, type PublicWords } from './public-words.ts';
import type { Thing } from './things.ts';

/** Where the work is told: what an employer says of itself are its own words. */
const SAYING = new Set(['duties', 'role', 'intro', 'team', 'required']);

/**
 * Undefined where the ad's words would not read as several things in an English sentence: another language, a verb, a
 * compound such as `parcel sorting`.
 * @param noun ours, as one and as several
 */
export function ownPlural(
  named: Thing['named'],
  noun: readonly [string, string],
  words: PublicWords,
): string | undefined {
  if (!named || !SAYING.has(named.section)) return undefined;
  const { part, span } = named;
  if (!part || !span) return undefined;
  const { first, last } = around(part, span);
  const text = spanText(part, { first, last });
  const head = part.words[last]?.key ?? '';
  const inFirstPlace = first === 0 ? /^\p{Lu}\p{Ll}/u.test(text) && first !== span.first : false;
  if (inFirstPlace || !words.allows(text, 'en') || /[^\x20-\x7e’]/.test(text)) return undefined;
  const said = lowered(text);
  const [one, many] = noun.map((words) => words.split(' ').at(-1) ?? '');
  // A longer phrase of the same thing: another head is another thing.
  if (head !== keyOf(one ?? '') && head !== keyOf(many ?? '')) return undefined;
  return last > first ? said.replace(/\S+$/, many ?? '') : undefined;
}

/** The whole noun phrase round the words that were found. */
function around(part: Parameters<typeof spanText>[0], span: Span): Span {
  const before = phraseBefore(part, span.first, 2);
  let first = before?.first ?? span.first;
  // A line begins with its verb.
  if (first === 0 && span.first > 0) first = 1;
  while (first < span.first && VAGUE.has(part.words[first]?.key ?? '')) first++;
  let last = span.last;
  const next = part.words[last + 1]?.key ?? '';
  const joined = next && !isParted(part, last + 1) && !BOUNDARY.has(next) && !JOINT.has(next);
  if (joined && !NO_NOUN.test(next) && !/(?:ing|ed)$/.test(next) && next.length > 2) last++;
  return { first, last };
}

/** Small letters, but for acronyms and feasts. */
export const lowered = (text: string): string =>
  text.replace(/\p{L}[\p{L}\p{N}’'-]*/gu, (word) =>
    /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word) || FEAST.test(word)
      ? word
      : // `SKU-level` has one before its hyphen.
        word.replace(/(?<=^\p{Lu}{2,})-.*|^(?!\p{Lu}{2,}-).*/u, (rest) => rest.toLowerCase()),
  );
