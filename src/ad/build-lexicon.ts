/** Families, skills, domains and the words of the trade → the lexicon. Done by the build, and from source at each start. */
import { PREFIX, plainPattern, stepsOf } from '../words/phrases.ts';
import { domainPhrases } from './domain.ts';
import { escaped, KINDS, type Kind, LETTERS, type Lexicon } from './lexicon.ts';
import { skillPhrases } from './spellings.ts';
import { type FamilyToRead, taskPhrases } from './task-phrases.ts';
import { tradePhrases } from './trade.ts';

/** @param families every family, buildable or not */
export function lexiconOf(families: FamilyToRead[]): Lexicon {
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
