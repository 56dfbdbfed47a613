/** The phrases by which a task family is recognised, and how much each says. Pure. */
import { FALSE_FRIENDS } from './false-friends.ts';

/** What a task family gives to be recognised by; see templates/tasks/<id>/lexicon.txt. */
export interface Recognised {
  id: string;
  /** Each says the task by itself. */
  phrases: string[];
  /** Each only points to it. */
  hints: string[];
  /** Looked for in a job's title alone. */
  titles: string[];
}

export interface Sign {
  /** Undefined for a false friend. */
  family: string | undefined;
  /** The phrase as it is written in the manifest: what counts is distinct evidence, not hits. */
  phrase: string;
  weight: number;
  titleOnly: boolean;
}

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

/** Every phrase with how it counts, and the family that it names. */
export function* taskPhrases(families: Recognised[]): Generator<[string, string]> {
  for (const { id, phrases, hints, titles } of families) {
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
