/** The vocabularies of all domains, read one at a time, and where to look for a label or a column that a domain lacks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableLabel } from '../words/alike.ts';
import { builtValue } from './built.ts';
import type { Domain } from './domains.ts';
import { parseVocabulary, type Vocabulary, type VocabularyDocument } from './vocabulary.ts';

/** A document with the phrases by which people name it. */
export interface NamedDocument extends VocabularyDocument {
  words: string[];
}

/** What one domain's people write, look up and count. */
export interface DomainVocabulary extends Omit<Vocabulary, 'documents'> {
  documents: NamedDocument[];
}

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
  const built = typeof IS_BUILT !== 'undefined';
  const known = new Map<string, DomainVocabulary | undefined>();
  const of = (id: string) => {
    if (!known.has(id))
      known.set(id, built ? builtValue(`vocabulary/${id}.json`) : readVocabulary(root, id, domain(id)));
    return known.get(id);
  };
  let index: VocabularyIndex | undefined;
  return {
    of,
    index() {
      index ??= built ? builtValue<VocabularyIndex>('vocabulary-index.json') : undefined;
      index ??= indexOf(vocabularyIds(root).map((id) => [id, of(id), domain(id)]));
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
    documents: vocabulary.documents.map((one) => ({ ...one, words: words.get(one.document) ?? [] })),
  };
}

/** Worked out once: by the build, or from source when it is asked for. */
export function indexOf(
  domains: [id: string, vocabulary: DomainVocabulary | undefined, domain: Domain | undefined][],
): VocabularyIndex {
  const labels = new Map<string, string[]>();
  const columns = new Map<string, string[]>();
  const documents = new Map<string, string[]>();
  const note = (found: Map<string, string[]>, name: string, id: string) => {
    const ids = found.get(name) ?? [];
    if (!ids.includes(id)) found.set(name, [...ids, id]);
  };
  for (const [id, vocabulary, domain] of domains) {
    for (const matter of vocabulary?.matters ?? [])
      for (const label of matter.labels) note(labels, comparableLabel(label), id);
    for (const row of domain?.rows ?? [])
      for (const { name } of row.columns) note(columns, comparableLabel(name), id);
    if (vocabulary)
      documents.set(
        id,
        vocabulary.documents.flatMap(({ words }) => words),
      );
  }
  const [byLabel, byColumn, byDomain] = [labels, columns, documents].map((found) =>
    Object.fromEntries(found),
  );
  return { labels: byLabel ?? {}, columns: byColumn ?? {}, documents: byDomain ?? {} };
}
