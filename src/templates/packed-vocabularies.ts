/**
 * The vocabularies as the build packs them: each kind of all domains together, a line each, since industries speak alike and a packer finds
 * what repeats. A repo needs one kind.
 */
import { builtLines, linesToBuild } from './built.ts';
import type { DomainVocabulary } from './vocabulary.ts';

const KINDS = {
  texts: ['slots', 'asides', 'matters'],
  documents: ['documents'],
  rows: ['rows'],
} as const satisfies Record<string, readonly (keyof DomainVocabulary)[]>;
type Kind = keyof typeof KINDS;

const partOf = (kind: Kind): string => `vocabulary/${kind}.txt`;

/** The parts by their names. */
export function packedVocabularies(
  all: readonly (readonly [id: string, DomainVocabulary])[],
): [string, string][] {
  return (Object.keys(KINDS) as Kind[]).map((kind) => [
    partOf(kind),
    linesToBuild(
      all.map(([id, vocabulary]) => [
        id,
        Object.fromEntries(KINDS[kind].map((key) => [key, vocabulary[key]])),
      ]),
    ),
  ]);
}

/** What `packedVocabularies` packed, of the built command; a kind is unpacked when it is asked for. */
export function builtVocabularies(): { ids(): string[]; of(id: string): DomainVocabulary | undefined } {
  const lines = (kind: Kind) => builtLines(partOf(kind));
  const ids = () => [...lines('rows').keys()];
  return {
    ids,
    of(id) {
      if (!lines('rows').has(id)) return undefined;
      const read = new Map<Kind, Partial<DomainVocabulary>>();
      const partly = (kind: Kind, key: keyof DomainVocabulary) => {
        if (!read.has(kind)) read.set(kind, JSON.parse(lines(kind).get(id) ?? '{}'));
        return read.get(kind)?.[key];
      };
      const lazily = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
        KINDS[kind].map((key) => [key, { enumerable: true, get: () => partly(kind, key) }] as const),
      );
      return Object.defineProperties({}, Object.fromEntries(lazily)) as DomainVocabulary;
    },
  };
}
