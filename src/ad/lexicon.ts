/** All phrases that an ad is read by, arranged at build by how they begin: of several thousand, an ad needs a few hundred. Pure. */
import { domainPhrases } from './domain.ts';
import { tradePhrases } from './machine-learning.ts';
import { skillPhrases } from './skills.ts';
import { type Recognised, taskPhrases } from './tasks.ts';
import { indexPhrases, type PhraseIndex } from './words.ts';

export interface Lexicon {
  tasks: PhraseIndex;
  skills: PhraseIndex;
  domains: PhraseIndex;
  /** What shows that an ad is about machine learning at all. */
  trade: PhraseIndex;
}

/** @param families every family, buildable or not */
export const lexiconOf = (families: Recognised[]): Lexicon => ({
  tasks: indexPhrases(taskPhrases(families)),
  skills: indexPhrases(skillPhrases()),
  domains: indexPhrases(domainPhrases()),
  trade: indexPhrases(tradePhrases()),
});
