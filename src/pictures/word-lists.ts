/** The reviewed lists of templates/pictures: a target, and the words for it, a line each. Pure. */
import { labelWords } from './word-forms.ts';

/** What a word in a list stands for. */
export interface Meaning<T> {
  target: T;
  /** The one domain where it means this. */
  domain?: string;
  /** It counts at the end of a longer label. */
  head: boolean;
  /** It counts at the beginning of a longer label. */
  first: boolean;
  /** A longer label that it would be wrong for. */
  never: boolean;
}

/** What a list holds, by its words as `labelWords` has them. */
export type WordList<T> = Map<string, Meaning<T>[]>;

/** A line of a list: `target = word, word*, ^word, word@domain, -word`. */
export interface ListLine {
  section: string;
  target: string;
  words: string[];
}

/** @throws Error that names the line: a wrong one is a bug of ours */
export function readLines(text: string, file: string): ListLine[] {
  const lines: ListLine[] = [];
  let section = '';
  for (const [number, line] of text.split('\n').entries()) {
    if (line.startsWith('## ')) section = (/^## ([\w-]+)/.exec(line)?.[1] ?? '').trim();
    if (line.trim() === '' || /^#+ /.test(line)) continue;
    const [, target, words] = /^(.+?) = (.+)$/.exec(line) ?? [];
    if (!target || !words) throw new Error(`templates/pictures/${file}:${number + 1}: ${line}`);
    lines.push({ section, target, words: words.split(', ') });
  }
  return lines;
}

/** A list of targets by their words. */
export function wordList<T>(entries: Iterable<readonly [T, readonly string[]]>): WordList<T> {
  const list: WordList<T> = new Map();
  for (const [target, words] of entries)
    for (const written of words) {
      const [, sign, text = '', star, domain] = /^([-^]?)([^*@]+)(\*?)(?:@([\w-]+))?$/.exec(written) ?? [];
      const key = labelWords(text).join(' ');
      if (key === '') throw new Error(`templates/pictures: ${written}`);
      const listed = { target, head: star === '*', first: sign === '^', never: sign === '-' };
      const meaning = domain ? { ...listed, domain } : listed;
      const known = list.get(key);
      if (known) known.push(meaning);
      else list.set(key, [meaning]);
    }
  return list;
}

/** How much of a label a list has to know. */
export type Reach = 'whole' | 'part';

/**
 * What a list has for a label: what means it in this domain alone goes first. Nothing is guessed: a longer label is known by a word at
 * its end or beginning only where the list says so.
 */
export function lookUp<T>(list: WordList<T>, label: string, domain: string, reach: Reach): T[] {
  const words = labelWords(label);
  const of = (key: string, counts: (listed: Meaning<T>) => boolean) => {
    const found = (list.get(key) ?? []).filter(
      (listed) => counts(listed) && (listed.domain ?? domain) === domain,
    );
    return [...found.filter((listed) => listed.domain), ...found.filter((listed) => !listed.domain)];
  };
  if (reach === 'whole') return of(words.join(' '), ({ never }) => !never).map(({ target }) => target);
  const ends = [...words.keys()].slice(1).map((start) => words.slice(start).join(' '));
  const wrong = new Set(
    [words.join(' '), ...ends].flatMap((key) => of(key, ({ never }) => never)).map(({ target }) => target),
  );
  for (let size = words.length - 1; size > 0; size--) {
    const found = of(words.slice(0, size).join(' '), ({ first }) => first);
    if (found.length > 0) return found.map(({ target }) => target);
  }
  for (const end of ends) {
    const found = of(end, ({ head }) => head).filter(({ target }) => !wrong.has(target));
    if (found.length > 0) return found.map(({ target }) => target);
  }
  return [];
}
