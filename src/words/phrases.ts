/** Text → words, and phrases found among words. Linear in the text: no regular expression here can backtrack. Pure. */

/** A word as it is compared, and where it stands in the text. */
export interface Word {
  /** Lower case, without accents, apostrophes dropped. */
  key: string;
  start: number;
  end: number;
  /** A sentence or clause ends before it. */
  fresh: boolean;
}

/** Letters and digits; a Chinese or Japanese character and a Korean syllable are words of their own, since no space parts words there; `c++`, `c#` and `.net` keep their marks. */
const WORD =
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]|(?:(?<![A-Za-z0-9.])\.(?=[A-Za-z]{3}))?(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff])[\p{L}\p{N}\p{M}]|['’ʼ](?=[A-Za-zÀ-ž]))+(?:\+\+|#(?![A-Za-z0-9]))?/gu;
/** The same for a text in Latin letters and common punctuation, as most are: a pattern without Unicode's classes is made in no time. */
const LATIN = /^[\0-\u024f\u2000-\u206f]*$/;
const LATIN_WORD =
  /(?:(?<![A-Za-z0-9.])\.(?=[A-Za-z]{3}))?(?:[0-9A-Za-zª²³µ¹º¼-¾À-ÖØ-öø-\u024f]|['’](?=[A-Za-zÀ-ž]))+(?:\+\+|#(?![A-Za-z0-9]))?/g;
const BREAK = /[.!?;:。！？；：|\n]/;
/** `Node.js` is one name. */
const WITHIN_NAME = /^\.[a-z]/;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(LATIN.test(text) ? LATIN_WORD : WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      key: keyOf(match[0]),
      start,
      end,
      fresh:
        BREAK.test(text.slice(last, start)) &&
        !(start === last + 1 && WITHIN_NAME.test(text.slice(last, start + 1))),
    });
    last = end;
  }
  return words;
}

/** A word as it is compared. */
export function keyOf(word: string): string {
  const plain = /^[\x21-\x7e]*$/.test(word)
    ? word
    : word
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        // What was no accent is put together again: か and its voicing, a syllable of Hangul.
        .normalize('NFC')
        .replaceAll('ß', 'ss');
  return plain.toLowerCase().replace(/['’ʼ]/g, '');
}

/** The words of a text as one string, for looking up whole texts. */
export const folded = (text: string): string =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

/** One step of a phrase: the words that may stand there. */
interface Step {
  /** Whole words, a plural s apart. */
  whole: string[];
  /** How a word may begin. */
  prefixes: string[];
  /** How many other words may stand before it. */
  gap: number;
}

interface Phrase<T> {
  pattern: string;
  /** One word, which is met where it is looked up. */
  isWord: boolean;
  /** Made when its first word is met: most of several thousand phrases never are. */
  steps?: Step[];
  /** The search and the word at which it was last tried. */
  tried?: number;
  value: T;
}

/** A phrase as it is compared: small letters without accents, Chinese characters apart. */
export const plainPattern = (pattern: string): string =>
  pattern
    .trim()
    .split(/\s+/)
    .map((item) =>
      item === '..'
        ? item
        : item
            .split('|')
            .map((word) => (word.endsWith('*') ? `${keyOf(word.slice(0, -1))}*` : folded(word)))
            .join('|'),
    )
    .join(' ');

export interface Match<T> {
  value: T;
  /** The words it covers: from `first` to `last`, both included. */
  first: number;
  last: number;
}

const LONGEST_GAP = 3;
/** What only a pattern of several words, or of a part of one, has in it. */
const OF_SEVERAL = /[ |*]/;
/** By how many letters the phrases that begin with `word*` are found. */
export const PREFIX = 3;

/**
 * Phrases to look for. A phrase is words parted by spaces: `word` (also with a plural s), `word*` (any word that begins so, three letters
 * at least), `a|b` (either), `..` (up to three other words of the same sentence). It has to be in its plain form, see `plainPattern`.
 */
export class PhraseBook<T> {
  private readonly byWord = new Map<string, Phrase<T>[]>();
  private readonly byPrefix = new Map<string, Phrase<T>[]>();
  private tries = 0;

  add(pattern: string, value: T): this {
    const phrase: Phrase<T> = { pattern, isWord: !OF_SEVERAL.test(pattern), value };
    const space = pattern.indexOf(' ');
    const item = space < 0 ? pattern : pattern.slice(0, space);
    for (const alternative of item.includes('|') ? item.split('|') : [item]) {
      if (alternative.endsWith('*')) enter(this.byPrefix, alternative.slice(0, PREFIX), phrase);
      else enter(this.byWord, alternative, phrase);
    }
    return this;
  }

  /** Every place where a phrase stands, in the order of the text. */
  find(words: Word[]): Match<T>[] {
    const matches: Match<T>[] = [];
    for (let first = 0; first < words.length; first++) {
      const { key } = words[first] as Word;
      this.tries++;
      for (const phrases of [
        this.byWord.get(key),
        key.endsWith('s') ? this.byWord.get(key.slice(0, -1)) : undefined,
        this.byPrefix.get(key.slice(0, PREFIX)),
      ]) {
        for (const phrase of phrases ?? []) {
          if (phrase.tried === this.tries) continue;
          phrase.tried = this.tries;
          const last = phrase.isWord ? first : lastWordOf(stepsIn(phrase), words, first);
          if (last !== undefined) matches.push({ value: phrase.value, first, last });
        }
      }
    }
    return matches;
  }
}

function stepsIn(phrase: Phrase<unknown>): Step[] {
  phrase.steps ??= stepsOf(phrase.pattern);
  return phrase.steps;
}

function enter<T>(map: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const known = map.get(key);
  if (known) known.push(phrase);
  else map.set(key, [phrase]);
}

/** @throws Error for a phrase that could match anything: phrases are our own text */
export function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const item of pattern.split(' ')) {
    if (item === '..') {
      gap = LONGEST_GAP;
      continue;
    }
    const step: Step = { whole: [], prefixes: [], gap };
    for (const alternative of item.split('|')) {
      if (!alternative.endsWith('*')) step.whole.push(alternative);
      else if (alternative.length > PREFIX) step.prefixes.push(alternative.slice(0, -1));
      else throw new Error(`"${alternative}" in "${pattern}" is too short a beginning`);
    }
    steps.push(step);
    gap = 0;
  }
  return steps;
}

const fits = ({ whole, prefixes }: Step, key: string) =>
  whole.some((word) => key === word || (key.length === word.length + 1 && key === `${word}s`)) ||
  prefixes.some((prefix) => key.startsWith(prefix));

/** Where a phrase ends that begins at a word; nearest words first. */
function lastWordOf(steps: Step[], words: Word[], first: number, step = 0): number | undefined {
  const current = steps[step] as Step;
  if (step === 0) {
    if (!fits(current, (words[first] as Word).key)) return undefined;
    return steps.length === 1 ? first : lastWordOf(steps, words, first + 1, 1);
  }
  for (let at = first; at <= first + current.gap && at < words.length; at++) {
    const word = words[at] as Word;
    if (word.fresh) return undefined;
    if (!fits(current, word.key)) continue;
    if (step === steps.length - 1) return at;
    const last = lastWordOf(steps, words, at + 1, step + 1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The matches that no longer match covers: of two that overlap the one with more words stays, of equals both. */
export function longestOnly<T>(matches: Match<T>[]): Match<T>[] {
  const length = ({ first, last }: Match<T>) => last - first;
  return matches.filter(
    (match) =>
      !matches.some(
        (other) => length(other) > length(match) && other.first <= match.last && match.first <= other.last,
      ),
  );
}
