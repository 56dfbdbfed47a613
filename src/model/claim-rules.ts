/** What a claim's value has to be, once its quote stands: the ad's own words, one of a list, or fair words of a model's own. Pure. */
import { FORBIDDEN } from '../words/characters.ts';
import { wordsOf } from '../words/phrases.ts';
import type { Claim } from './answer-shape.ts';
import { copies, isPlain, sharesWords } from './fair-words.ts';
import type { AdLine } from './quotes.ts';

/** What claims are held against. */
export interface Grounds {
  lines: readonly AdLine[];
  /** The employer and the place, as they are known already. */
  names: readonly string[];
  families: readonly string[];
  domains: readonly string[];
  /** The ad is in English, as answers are: what a project works on has to share a word with it. */
  english: boolean;
  /** What no answer may hold: the key. */
  secret?: string | undefined;
}

/** The value of a claim, where it is what it is to be. @param quote as it was found */
export type Rule<T> = (claim: Claim, quote: string) => T | undefined;

const MOST_YEARS = 20;

const lineOf = (value: string | number) => String(value).normalize('NFC').replace(/\s+/g, ' ').trim();

/** What is to stand in the ad itself: each word of it in the quote. */
export function literal(limit: number): Rule<string> {
  return ({ value }, quote) => {
    const text = lineOf(value);
    const quoted = new Set(wordsOf(quote).map(({ key }) => key));
    const words = wordsOf(text);
    const stands = words.length > 0 && words.every(({ key }) => quoted.has(key));
    return stands && text.length <= limit && !FORBIDDEN.test(text) ? text : undefined;
  };
}

/** A tool or method by name. */
export function skillIn(isName: (text: string) => boolean): Rule<string> {
  const stands = literal(40);
  return (claim, quote) => {
    const text = stands(claim, quote);
    return text !== undefined && wordsOf(text).length <= 4 && isSkill(text) && !isName(text.toLowerCase())
      ? text
      : undefined;
  };
}

/** Letters, digits, and the marks that names of tools have. */
const isSkill = (text: string) =>
  /^[\p{L}\p{M}\p{N} .+#/&'’()-]+$/u.test(text) && /\p{L}/u.test(text) && !/\/\/|\.\./.test(text);

/** A whole number that the quote says in digits; or in words, as far as there is no digit in it. */
export const yearsIn: Rule<number> = ({ value }, quote) => {
  const years = typeof value === 'number' ? value : Number(/^\s*(\d{1,2})\b/.exec(value)?.[1]);
  if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) return undefined;
  const digits = quote.match(/\d+/g);
  return digits === null || digits.some((said) => Number(said) === years) ? years : undefined;
};

/** One of a list, as it is spelt there. */
export function oneOf(known: readonly string[]): Rule<string> {
  return ({ value }) => {
    const wanted = String(value)
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    return known.find((id) => id === wanted);
  };
}

/** What is said in a model's own words. @param inferred whether it may share no word with the ad */
export type OwnWords = (limit: number, inferred?: boolean) => Rule<string>;

/** The rule for a project's own words. */
export function ownWords(grounds: Grounds, isName: (text: string) => boolean): OwnWords {
  const isCopy = copies(grounds.lines);
  const shares = sharesWords(grounds.lines);
  const ids = new Set([...grounds.families, ...grounds.domains.filter((id) => id.includes('-'))]);
  return (limit, inferred = !grounds.english) =>
    ({ value }) => {
      const text = lineOf(value);
      const fair = isPlain(text, limit) && !isName(text) && !isCopy(text) && !ids.has(text.toLowerCase());
      return fair && (inferred || shares(text)) ? text : undefined;
    };
}
