/** The vocabularies of all domains, read one at a time, and where to look for a label or a column that a domain lacks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableLabel } from '../words/alike.ts';
import type { Domain } from './domains.ts';
import { builtVocabularies } from './packed-vocabularies.ts';
import { type DomainVocabulary, parseVocabulary } from './vocabulary.ts';

/** Which domains know what. */
export interface VocabularyIndex {
  /** By what sentences are about, as `comparableLabel` has it. */
  labels: Record<string, string[]>;
  /** By a column of a table. */
  columns: Record<string, string[]>;
  /** By domain: the phrases of its documents. */
  documents: Record<string, string[]>;
}

/** The domains that know a name; somebody's name may be one that every object has. */
export const domainsKnowing = (known: Record<string, string[]>, name: string): string[] => {
  const key = comparableLabel(name);
  return Object.hasOwn(known, key) ? (known[key] ?? []) : [];
};

export interface Vocabularies {
  of(domain: string): DomainVocabulary | undefined;
  index(): VocabularyIndex;
}

declare const IS_BUILT: true | undefined;

/** @param root a templates folder; the built command has it inside */
export function openVocabularies(root: string, domain: (id: string) => Domain | undefined): Vocabularies {
  const built = typeof IS_BUILT !== 'undefined' ? builtVocabularies() : undefined;
  const known = new Map<string, DomainVocabulary | undefined>();
  const of = (id: string) => {
    if (!known.has(id)) known.set(id, built ? built.of(id) : readVocabulary(root, id, domain(id)));
    return known.get(id);
  };
  let index: VocabularyIndex | undefined;
  return {
    of,
    index() {
      index ??= indexOf(built ? built.ids() : vocabularyIds(root), of, domain);
      return index;
    },
  };
}

/** The domains that have a vocabulary, sorted. */
export function vocabularyIds(root: string): string[] {
  const folder = join(root, 'vocabulary');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

/** So many sentences of a matter a repo shows; the first are the plainest. */
const MOST_SAID = 6;

/** A domain's vocabulary as its file has it; undefined where it has none. */
export function readVocabulary(
  root: string,
  id: string,
  domain: Domain | undefined,
): DomainVocabulary | undefined {
  const path = join(root, 'vocabulary', `${id}.yaml`);
  if (!/^[a-z-]+$/.test(id) || !existsSync(path)) return undefined;
  const vocabulary = parseVocabulary(id, readFileSync(path, 'utf8'));
  const words = new Map(domain?.documents.map((one) => [one.document[0], [...one.document, ...one.words]]));
  return {
    ...vocabulary,
    matters: vocabulary.matters.map((matter) => ({ ...matter, says: matter.says.slice(0, MOST_SAID) })),
    documents: vocabulary.documents.map((one) => ({
      ...one,
      words: words.get(one.document) ?? [one.document, ...(one.words ?? [])],
    })),
  };
}

/** Worked out when somebody asks, a kind at a time: most projects say their industry, and it knows their words. */
export function indexOf(
  ids: readonly string[],
  of: (id: string) => DomainVocabulary | undefined,
  domain: (id: string) => Domain | undefined,
): VocabularyIndex {
  const byName = (namesOf: (id: string) => string[]): Record<string, string[]> => {
    const found = new Map<string, Set<string>>();
    for (const id of ids)
      for (const name of namesOf(id).map(comparableLabel))
        found.set(name, (found.get(name) ?? new Set()).add(id));
    return Object.fromEntries([...found].map(([name, knowing]) => [name, [...knowing]]));
  };
  let labels: Record<string, string[]> | undefined;
  let columns: Record<string, string[]> | undefined;
  return {
    get labels() {
      labels ??= byName((id) => (of(id)?.matters ?? []).flatMap((matter) => matter.labels));
      return labels;
    },
    get columns() {
      columns ??= byName((id) =>
        (domain(id)?.rows ?? []).flatMap((row) => row.columns.map(({ name }) => name)),
      );
      return columns;
    },
    get documents() {
      return Object.fromEntries(
        ids.map((id) => [id, (of(id)?.documents ?? []).flatMap(({ words }) => words)]),
      );
    },
  };
}
