/** How much of what an industry's things are about stands in an ad: words that few of them share count most. Pure. */
import type { DomainEntry } from '../../templates/domains.ts';
import { onceFor } from '../../words/once.ts';
import { wordsOf } from '../../words/phrases.ts';
import type { Part, Section } from '../sections.ts';
import { BOUNDARY, VAGUE } from './grammar.ts';

/** What a word counts by where it stands: what is done says more than what somebody should have learnt. */
const WEIGHT: Record<Section, number> = {
  duties: 1,
  role: 1,
  intro: 0.9,
  team: 0.8,
  company: 0.7,
  meta: 0.4,
  required: 0.4,
  preferred: 0.2,
  benefits: 0,
  equal: 0,
  apply: 0,
};

/** One for a word in all its numbers: `sensors` and `sensor`. */
const stemOf = (key: string): string => key.replace(/(?<=.{3})(?:ies|es|s|y)$/, '');

/** The words of an ad that say something, each with the most that one of its places counts. */
const toldBy = onceFor((parts: Part[]): ReadonlyMap<string, number> => {
  const told = new Map<string, number>();
  for (const { words, section, heading } of parts) {
    const weight = heading ? WEIGHT[section] / 2 : WEIGHT[section];
    if (weight === 0) continue;
    for (const { key } of words)
      if (key.length > 2 && !VAGUE.has(key)) {
        const stem = stemOf(key);
        told.set(stem, Math.max(told.get(stem) ?? 0, weight));
      }
  }
  return told;
});

/** What names things, and tells no story of them. */
const NAMING = new Set(
  'row text document picture sound columns labels entities fields things amount outcome name per values'.split(
    ' ',
  ),
);

/** In the names of columns, and in anybody's sentences. */
const COMMON = new Set(
  'other others since last first own none yes per day week month year hour day days hours product products customer customers sales sold sale price'.split(
    ' ',
  ),
);

/** The words by which each of these things is known: its names, its columns, what is told apart. */
const wordsOfEntries = onceFor((entries: readonly DomainEntry[]): ReadonlySet<string>[] =>
  entries.map((entry) => {
    const keys = wordsOf(namesIn(entry)).map(({ key }) => key);
    return new Set(
      keys
        .filter((key) => key.length > 2 && !VAGUE.has(key) && !COMMON.has(key) && !BOUNDARY.has(key))
        .map(stemOf),
    );
  }),
);

const namesIn = (value: unknown): string => {
  if (typeof value === 'string') return value.replace(/[*|]/g, ' ');
  if (Array.isArray(value)) return value.map(namesIn).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([name]) => NAMING.has(name))
    .map(([, own]) => namesIn(own))
    .join(' ');
};

/** So much of what tells a thing is half of all, and so little is chance. */
const HALF = 3;
const CHANCE = 0.5;

/** Several tasks of an ad ask for the same things. */
const nearTo = onceFor((parts: Part[]) => {
  const said = toldBy(parts);
  return onceFor((entries: readonly DomainEntry[]): number[] => {
    const texts = wordsOfEntries(entries);
    return texts.map((words) => {
      let shared = 0;
      for (const word of words) {
        const weight = said.get(word);
        if (weight) shared += weight / texts.filter((others) => others.has(word)).length;
      }
      const told = Math.max(0, shared - CHANCE);
      return told / (told + HALF);
    });
  });
});

/** Of each thing, from 0 to 1, how much of what tells it from the others of its industry an ad says. */
export const nearnessOf = (parts: Part[], entries: readonly DomainEntry[]): number[] =>
  nearTo(parts)(entries);
