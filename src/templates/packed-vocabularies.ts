/**
 * The vocabularies as the build packs them: each kind of all domains together, a line each, since industries speak alike and a packer finds
 * what repeats. A repo needs one kind.
 */
import { type BuiltLine, builtIds, builtLine, DOMAINS_PART } from './built.ts';
import type { DomainVocabulary } from './vocabulary.ts';

const KINDS = {
  texts: ['slots', 'asides', 'matters'],
  documents: ['documents'],
  rows: ['rows'],
} as const satisfies Record<string, readonly (keyof DomainVocabulary)[]>;
type Kind = keyof typeof KINDS;

/** Rows speak of the same columns as the domains, and lie among them; texts and documents speak alike. */
const partOf = (kind: Kind): string => (kind === 'rows' ? DOMAINS_PART : 'vocabulary.txt');
const idIn = (kind: Kind, id: string): string => `${kind}/${id}`;

/** The lines of each part, by its name. */
export function linesOfVocabularies(
  all: readonly (readonly [id: string, DomainVocabulary])[],
): [part: string, lines: BuiltLine[]][] {
  return (Object.keys(KINDS) as Kind[]).map((kind) => [
    partOf(kind),
    all.map(([id, vocabulary]) => [
      idIn(kind, id),
      Object.fromEntries(KINDS[kind].map((key) => [key, vocabulary[key]])),
    ]),
  ]);
}

/** What `packedVocabularies` packed, of the built command; a kind is unpacked when it is asked for. */
export function builtVocabularies(): { ids(): string[]; of(id: string): DomainVocabulary | undefined } {
  const lineOf = (kind: Kind, id: string) => builtLine(partOf(kind), idIn(kind, id));
  const rows = idIn('rows', '');
  const ids = () => builtIds(DOMAINS_PART).filter((key) => key.startsWith(rows));
  return {
    ids: () => ids().map((key) => key.slice(rows.length)),
    of(id) {
      if (lineOf('rows', id) === undefined) return undefined;
      const read = new Map<Kind, Partial<DomainVocabulary>>();
      const partly = (kind: Kind, key: keyof DomainVocabulary) => {
        if (!read.has(kind)) read.set(kind, JSON.parse(lineOf(kind, id) ?? '{}'));
        return read.get(kind)?.[key];
      };
      const lazily = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
        KINDS[kind].map((key) => [key, { enumerable: true, get: () => partly(kind, key) }] as const),
      );
      return Object.defineProperties({}, Object.fromEntries(lazily)) as DomainVocabulary;
    },
  };
}
