/** The phrases by which a task family is recognised, and how much each says. Pure. */
import type { FamilyWords } from '../templates/family-words.ts';
import { FALSE_FRIENDS } from './false-friends.ts';

const PHRASE = 3;
/** From this weight on a phrase names its family by itself. */
export const TITLE = 2.2;
const HINT = 1;

/** How a phrase counts, as the first letter of its meaning. */
const WEIGHTS: Record<string, Pick<Sign, 'weight' | 'titleOnly'>> = {
  p: { weight: PHRASE, titleOnly: false },
  h: { weight: HINT, titleOnly: false },
  t: { weight: TITLE, titleOnly: true },
  f: { weight: 0, titleOnly: false },
};

/** What a phrase says. */
export interface Sign {
  /** Undefined for a false friend. */
  family: string | undefined;
  /** The phrase as it is written in lexicon.txt: what counts is distinct evidence, not hits. */
  phrase: string;
  weight: number;
  titleOnly: boolean;
}

/** A family, and the words by which it is recognised. */
export type FamilyToRead = { id: string } & Partial<FamilyWords>;

/** Every phrase with how it counts, and the family that it names. */
export function* taskPhrases(families: FamilyToRead[]): Generator<[string, string]> {
  for (const { id, phrases = [], hints = [], titles = [] } of families) {
    for (const phrase of phrases) yield [phrase, `p${id}`];
    for (const phrase of hints) yield [phrase, `h${id}`];
    for (const phrase of titles) yield [phrase, `t${id}`];
  }
  for (const phrase of FALSE_FRIENDS) yield [phrase, 'f'];
}

/** What `taskPhrases` says of a phrase. */
export const signOf = (meaning: string, phrase: string): Sign => ({
  family: meaning.length > 1 ? meaning.slice(1) : undefined,
  phrase,
  ...(WEIGHTS[meaning[0] as string] as Pick<Sign, 'weight' | 'titleOnly'>),
});
