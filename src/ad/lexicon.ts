/**
 * All phrases that an ad is read by, arranged at build by how they begin: of several thousand, an ad needs a few hundred.
 *
 * A lexicon is sorted lines: a beginning and the phrases that have it, as `beginning<TAB>phrase<TAB>meaning<TAB>phrase<TAB>meaning…`. A
 * beginning is a phrase's first word, or the first letters of it and `*`. The first letter of a meaning is what it belongs to. All is
 * ASCII, which is read fastest, with what is not as `\u` and four digits. Pure.
 */

import { type Match, PhraseBook, PREFIX, plainPattern, stepsOf, type Word } from '../words/phrases.ts';
import { domainPhrases } from './domain.ts';
import { type Skill, skillOf, skillPhrases } from './named-skills.ts';
import { type Recognised, type Sign, signOf, taskPhrases } from './rank.ts';
import { tradePhrases } from './verdict.ts';

export type Lexicon = string;

/** What a phrase can mean. */
export interface Meanings {
  task: Sign;
  skill: Skill;
  domain: string;
  /** It shows that an ad is about machine learning at all. */
  trade: string;
}
type Kind = keyof Meanings;

const READERS: { [K in Kind]: (meaning: string, phrase: string) => Meanings[K] } = {
  task: signOf,
  skill: skillOf,
  domain: (domain) => domain,
  trade: (word) => word,
};
/** A kind's letter before its meanings. */
const LETTERS: Record<Kind, string> = { task: 't', skill: 's', domain: 'd', trade: 'm' };
const KINDS = Object.keys(LETTERS) as Kind[];

/** @param families every family, buildable or not */
export function lexiconOf(families: Recognised[]): Lexicon {
  const beginnings = new Map<string, string[]>();
  const phrases: Record<Kind, Iterable<[phrase: string, meaning: string]>> = {
    task: taskPhrases(families),
    skill: skillPhrases(),
    domain: domainPhrases(),
    trade: tradePhrases(),
  };
  for (const kind of KINDS) {
    for (const [phrase, meaning] of phrases[kind]) {
      const plain = plainPattern(phrase);
      // A wrong phrase shows here, and not when an ad happens to meet it.
      stepsOf(plain);
      for (const item of (plain.split(' ')[0] ?? '').split('|')) {
        const beginning = item.endsWith('*') ? `${item.slice(0, PREFIX)}*` : item;
        beginnings.set(beginning, [
          ...(beginnings.get(beginning) ?? []),
          `${plain}\t${LETTERS[kind]}${meaning}`,
        ]);
      }
    }
  }
  return [...beginnings]
    .map(([beginning, entries]) => escaped([beginning, ...entries].join('\t')))
    .sort()
    .join('\n');
}

const escaped = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const unescaped = (text: string) =>
  text.includes('\\')
    ? text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The phrases that have a beginning, each followed by its meaning. */
function entriesOf(lexicon: Lexicon, beginning: string): string[] {
  const start = `${escaped(beginning)}\t`;
  // Both are where a line begins.
  let low = 0;
  let high = lexicon.length;
  while (low < high) {
    const line = lexicon.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (lexicon.slice(line, line + start.length) < start) low = endOfLine(lexicon, line) + 1;
    else high = line;
  }
  if (!lexicon.startsWith(start, low)) return [];
  return unescaped(lexicon.slice(low + start.length, endOfLine(lexicon, low))).split('\t');
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** What can stand in an ad's words, and where it does. */
export class AdPhrases {
  private readonly book = new PhraseBook<{ kind: Kind; value: Meanings[Kind] }>();
  private readonly found = new Map<Word[], { [K in Kind]: Match<Meanings[K]>[] }>();

  /** @param words all words of the ad */
  constructor(lexicon: Lexicon, words: Word[]) {
    /** Each word, and each without its last s; how each begins. */
    const whole = new Set<string>();
    const prefixes = new Set<string>();
    for (const { key } of words) {
      whole.add(key);
      if (key.endsWith('s')) whole.add(key.slice(0, -1));
      prefixes.add(key.slice(0, PREFIX));
    }
    const added = new Set<string>();
    const add = (beginning: string) => {
      const entries = entriesOf(lexicon, beginning);
      for (let i = 0; i < entries.length; i += 2) {
        const phrase = entries[i] as string;
        const meaning = entries[i + 1] as string;
        const entry = `${phrase}\t${meaning}`;
        if (added.has(entry)) continue;
        added.add(entry);
        if (!mayStand(phrase, whole, prefixes)) continue;
        const kind = KINDS.find((candidate) => meaning.startsWith(LETTERS[candidate])) as Kind;
        this.book.add(phrase, { kind, value: READERS[kind](meaning.slice(1), phrase) });
      }
    };
    for (const word of whole) add(word);
    for (const prefix of prefixes) add(`${prefix}*`);
  }

  /** Every place where a phrase of a kind stands, in the order of the text. */
  find<K extends Kind>(kind: K, words: Word[]): Match<Meanings[K]>[] {
    let found = this.found.get(words);
    if (!found) {
      found = { task: [], skill: [], domain: [], trade: [] };
      for (const { value, first, last } of this.book.find(words))
        (found[value.kind] as Match<Meanings[Kind]>[]).push({ value: value.value, first, last });
      this.found.set(words, found);
    }
    return found[kind];
  }
}

/** Whether each of a phrase's words is somewhere in the ad: most phrases fail at their second. */
function mayStand(phrase: string, whole: Set<string>, prefixes: Set<string>): boolean {
  const stands = (item: string) =>
    item.endsWith('*') ? prefixes.has(item.slice(0, PREFIX)) : item === '..' || whole.has(item);
  for (let start = phrase.indexOf(' ') + 1; start > 0; ) {
    const space = phrase.indexOf(' ', start);
    const item = space < 0 ? phrase.slice(start) : phrase.slice(start, space);
    if (!(item.includes('|') ? item.split('|').some(stands) : stands(item))) return false;
    start = space + 1;
  }
  return true;
}
