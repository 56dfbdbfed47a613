/** The lexicon of some families: made by the build, and from source once for each set of them. */
import { builtPart } from '../templates/built.ts';
import { DOMAINS, GENERAL } from '../templates/domain-ids.ts';
import type { Domain } from '../templates/domains.ts';
import type { Families } from '../templates/families.ts';
import { lexiconOf } from './build-lexicon.ts';
import type { Lexicon } from './lexicon.ts';

declare const IS_BUILT: true | undefined;

const known = new WeakMap<object, Lexicon>();

/** What ads are read by, where they are read for these families. */
export function lexiconFor({
  tasks,
  recognised,
  domain,
}: Pick<Families, 'tasks' | 'recognised'> & Partial<Pick<Families, 'domain'>>): Lexicon {
  const lexicon =
    known.get(tasks) ??
    (typeof IS_BUILT === 'undefined'
      ? lexiconOf([...tasks, ...recognised], domain && allOf(domain))
      : (builtPart('lexicon.txt')?.toString('latin1') ?? ''));
  known.set(tasks, lexicon);
  return lexicon;
}

const allOf = (domain: Families['domain']): Record<string, Domain> =>
  Object.fromEntries(
    [...DOMAINS, GENERAL].flatMap((id) => {
      const known = domain(id);
      return known ? [[id, known]] : [];
    }),
  );
