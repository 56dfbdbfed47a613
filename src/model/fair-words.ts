/** What a model may say of a project in words of its own: plain words of bounded length, no name, and no sentence of the ad's. Pure. */
import { FORBIDDEN } from '../words/characters.ts';
import { folded, keyOf, wordsOf } from '../words/phrases.ts';
import type { AdLine } from './quotes.ts';

/** Letters, digits and the marks of a plain sentence. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,;:'’()/&+%?!#–-]+$/u;
/** A path, an address, a flag; a word that is none. */
const ODD = /\.\.|\.\/|\/\/|(?:^|\s)[/#-]|[\p{L}]\.[\p{L}]{2}|\S{31}/u;
/** The longest run of the ad's words that may get into a repo. */
const RUN = 6;
const COMPANY_FORM =
  /^(?:gmbh|ag|se|kg|ug|inc|ltd|llc|plc|corp|co|company|group|holding|limited|bv|nv|sa|sas|sarl|srl|spa|sl|ab|as|oy|aps|pty|the|and|und|et|of|de|remote|hybrid|onsite|city|area|region)$/;

/** Whether words are plain, short enough, and all in one line. */
export const isPlain = (text: string, limit: number): boolean =>
  text.length <= limit && PLAIN.test(text) && !ODD.test(text) && !FORBIDDEN.test(text);

/** Whether more than six words in a row are the ad's own. */
export function copies(lines: readonly AdLine[]): (text: string) => boolean {
  const runs = new Set(lines.flatMap(({ text }) => runsOf(text)));
  return (text) => runsOf(text).some((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const keys = wordsOf(text).map(({ key }) => key);
  return keys.slice(RUN).map((_, at) => keys.slice(at, at + RUN + 1).join(' '));
}

/** By how many letters a word of an answer is one of the ad's: parcel, parcels; predict, prediction. */
const SHARED = 4;

/** Whether a text has a word of the ad's, in whatever form: what has none was not found there. */
export function sharesWords(lines: readonly AdLine[]): (text: string) => boolean {
  const stem = ({ key }: { key: string }) => key.slice(0, SHARED);
  const words = new Set(lines.flatMap(({ text }) => wordsOf(text).map(stem)));
  return (text) => wordsOf(text).some((word) => word.key.length > 2 && words.has(stem(word)));
}

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^[\p{Lu}\p{N}]{1,5}s?$/u;
/** What English writes with a capital, and is nobody's name. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|english|christmas|easter)$/;
/** By how many letters a word is the same as another: forecast, forecasting. */
const STEM = 5;

/**
 * Whether a text names a company, a place, a person or a product of the ad's: a word that has a capital wherever the ad has it.
 * @param said the names that are known already
 */
export function namesOf(lines: readonly AdLine[], said: readonly string[]): (text: string) => boolean {
  const plain = new Set<string>();
  const proper = new Set<string>();
  const inside = new Set<string>();
  for (const { text } of lines) {
    let before = '';
    for (const { start, end, key, fresh } of wordsOf(text)) {
      const word = text.slice(start, end);
      if (!CAPITAL.test(word)) plain.add(key.slice(0, STEM));
      else if (!ACRONYM.test(word) && !CALENDAR.test(key)) {
        proper.add(key);
        if (before !== '' && !fresh) {
          inside.add(key);
          // First name and last.
          if (CAPITAL.test(before)) inside.add(keyOf(before));
        }
      }
      before = word;
    }
  }
  const isName = (key: string, names: Set<string>) => names.has(key) && !plain.has(key.slice(0, STEM));
  const known = new Set<string>();
  for (const name of said)
    for (const { key } of wordsOf(name))
      if (key.length > 2 && !COMPANY_FORM.test(key) && !plain.has(key.slice(0, STEM))) known.add(key);
  const whole = said.map(folded).filter((name) => name.length > 2);
  return (text) => {
    const all = ` ${folded(text)} `;
    if (whole.some((name) => all.includes(` ${name} `))) return true;
    return wordsOf(text).some(({ key, start, end, fresh }) => {
      if (known.has(key)) return true;
      const opens = start === 0 || fresh;
      return CAPITAL.test(text.slice(start, end)) && isName(key, opens ? inside : proper);
    });
  };
}
