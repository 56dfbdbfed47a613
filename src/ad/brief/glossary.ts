/** What ads in other languages predict, count by and depend on, in English: a sentence of a project is an English one. Pure. */
import { folded, keyOf } from '../../words/phrases.ts';
import { ADJECTIVES, PHRASES, WORDS } from './glossary-words.ts';
import { DETERMINERS, JOINT, OF } from './grammar.ts';

/** The English of each word or phrase of a list. */
function byWord(list: string, parting: string, as: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [english = '', others = ''] = line.split(': ');
        return others.split(parting).map((one) => [as(one), english] as const);
      }),
  );
}

const ENGLISH = byWord(WORDS, ' ', keyOf);

/** Words of which the whole says another thing than its words do. */
const WHOLE = byWord(PHRASES, '; ', folded);
/** How a thing is, said behind it. */
const BEHIND = byWord(ADJECTIVES, ' ', keyOf);

/** Whether a word only says how a thing is. */
export const isAdjective = (word: string): boolean => BEHIND.has(keyOf(word));

/** `Anuncios duplicados y fraudulentos` → its noun, and what is said of it in English. */
function withAdjectives(words: string[]): { nouns: string[]; before: string } {
  const at = words.findIndex((word, index) => index > 0 && BEHIND.has(word));
  if (at < 0) return { nouns: words, before: '' };
  const said = words.slice(at).filter((word) => !JOINT.has(word));
  const english = said.map((word) => BEHIND.get(word));
  if (english.some((word) => word === undefined)) return { nouns: words, before: '' };
  return { nouns: words.slice(0, at), before: `${english.join(' and ')} ` };
}

/** What is English already. */
const SAID_IN_ENGLISH =
  /^(?:customers|users|employees|guests|members|players|patients|students|subscribers|offers|lifetime value of \S+|revenue of new stores|sales|channel|week|media spend|price|promotions|revenue|month|demand|product|warehouse|workload|team|hour|arrival time of deliveries|posts|customer reviews|dates|amounts|names|business documents|clauses|contracts)$/;

/** Shorter halves of a compound stand in too many words. */
const HALF = 4;

/** A word, by itself or as two that German and Dutch write as one, in the genitive too: `Wärmebedarfs` is heat demand. */
function inParts(word: string): string | undefined {
  const whole = ENGLISH.get(word) ?? (word.length > 6 ? ENGLISH.get(word.replace(/e?s$/, '')) : undefined);
  if (whole) return whole;
  const base = word.replace(/s$/, '');
  for (let at = HALF; at <= base.length - HALF; at++) {
    const first =
      ENGLISH.get(base.slice(0, at).replace(/(?<=\w{4})[sn]$/, '')) ?? ENGLISH.get(base.slice(0, at));
    const second = ENGLISH.get(base.slice(at));
    if (first && second) return `${first.replace(/(?<=[a-z]{3})s$/, '')} ${second}`;
  }
  return undefined;
}

/** A word, or words that are of one another, in English; undefined where one of them is not known. */
export function inEnglish(phrase: string): string | undefined {
  if (SAID_IN_ENGLISH.test(phrase)) return phrase;
  const all = phrase
    .replace(/[’']/g, ' ')
    .split(/\s+/)
    .map((word) => keyOf(word));
  const whole = WHOLE.get(all.join(' '));
  if (whole) return whole;
  const { nouns: words, before } = withAdjectives(all);
  const known = words.map((word) => (OF.has(word) || DETERMINERS.has(word) ? ' ' : inParts(word)));
  if (known.some((word) => word === undefined)) return undefined;
  const said = known.filter((word) => word !== ' ');
  // Only what is joined by a word for `of` has an order that English shares.
  const isJoined = words.some((word) => OF.has(word) || word === 'd' || word === 'l');
  return said.length === 1 || isJoined
    ? `${before}${said.join(' of ').replace(/^demand of /, 'demand for ')}`
    : undefined;
}
