/** The phrases of the lexicon that stand in an ad. Pure. */
import { type Match, PhraseBook, PREFIX, type Word } from '../words/phrases.ts';
import { entriesOf, KINDS, type Kind, LETTERS, type Lexicon } from './lexicon.ts';
import { type Skill, skillOf } from './spellings.ts';
import { type Sign, signOf } from './task-phrases.ts';

/** What a phrase can mean. */
export interface Meanings {
  task: Sign;
  skill: Skill;
  domain: string;
  /** It shows that an ad is about machine learning at all. */
  trade: string;
  /** Something that an industry works with, by its place in templates/domains: `logistics/rows/0`. */
  thing: string;
  /** The same of what only an ad of the industry means by it: several places, parted by spaces. */
  inside: string;
}
const READERS: { [K in Kind]: (meaning: string, phrase: string) => Meanings[K] } = {
  task: signOf,
  skill: skillOf,
  domain: (domain) => domain,
  trade: (word) => word,
  thing: (place) => place,
  inside: (places) => places,
};

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
      found = { task: [], skill: [], domain: [], trade: [], thing: [], inside: [] };
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
