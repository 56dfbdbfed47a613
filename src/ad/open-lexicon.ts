/** The lexicon of some families: made by the build, and from source once for each set of them. */
import { builtPart } from '../templates/built.ts';
import type { Families } from '../templates/families.ts';
import { lexiconOf } from './build-lexicon.ts';
import type { Lexicon } from './lexicon.ts';

declare const IS_BUILT: true | undefined;

const known = new WeakMap<object, Lexicon>();

/** What ads are read by, where they are read for these families. */
export function lexiconFor({ tasks, recognised }: Pick<Families, 'tasks' | 'recognised'>): Lexicon {
  const lexicon =
    known.get(tasks) ??
    (typeof IS_BUILT === 'undefined'
      ? lexiconOf([...tasks, ...recognised])
      : (builtPart('lexicon.txt')?.toString('latin1') ?? ''));
  known.set(tasks, lexicon);
  return lexicon;
}
