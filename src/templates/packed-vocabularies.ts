/**
 * The vocabularies as the build packs them: each kind of all domains together, a line each, since industries speak alike and a packer finds
 * what repeats. A repo needs one kind.
 */
import { builtPart } from './built.ts';
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
  return (Object.keys(KINDS) as Kind[]).map((kind) => {
    const lines = all.map(([id, vocabulary]) => {
      const picked = Object.fromEntries(KINDS[kind].map((key) => [key, vocabulary[key]]));
      return `${id} ${JSON.stringify(picked)}`;
    });
    return [partOf(kind), lines.join('\n')];
  });
}

/** What `packedVocabularies` packed, of the built command; a kind is unpacked when it is asked for. */
export function builtVocabularies(): { ids(): string[]; of(id: string): DomainVocabulary | undefined } {
  const unpacked = new Map<Kind, Map<string, string>>();
  const lines = (kind: Kind): Map<string, string> => {
    const known = unpacked.get(kind);
    if (known) return known;
    const text = builtPart(partOf(kind))?.toString('utf8') ?? '';
    const found = new Map(
      text.split('\n').map((line): [string, string] => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), line.slice(space + 1)];
      }),
    );
    unpacked.set(kind, found);
    return found;
  };
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
