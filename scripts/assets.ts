/** dist/assets.bin: all data that the command needs, one after the other. src/templates/built.ts reads it. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lexiconOf } from '../src/ad/build-lexicon.ts';
import { readTree } from '../src/disk/files.ts';
import { packedPaths } from '../src/pictures/packed-paths.ts';
import { type BuiltLine, DOMAINS_PART, linesToBuild, type Place } from '../src/templates/built.ts';
import type { Domain } from '../src/templates/domains.ts';
import { type Manifests, readDomains, readIdeas } from '../src/templates/manifests.ts';
import { linesOfVocabularies } from '../src/templates/packed-vocabularies.ts';
import { readPictureLists } from '../src/templates/picture-files.ts';
import { type BuiltFile, listFiles } from '../src/templates/template-files.ts';
import { readVocabulary, vocabularyIds } from '../src/templates/vocabularies.ts';

/** Parts of so many bytes are kept unpacked on the first run: unpacking them again takes milliseconds of every start. */
const KEPT_FROM = 200_000;

/** Writes the file. Returns where each part of it lies, by its name. */
export function writeAssets(file: string, templates: string, families: Manifests): Record<string, Place> {
  const chunks: Buffer[] = [];
  let size = 0;
  const add = (bytes: Buffer): Place => {
    chunks.push(bytes);
    size += bytes.length;
    return { at: size - bytes.length, size: bytes.length };
  };
  const parts: Record<string, Place> = {};
  const bytesOf = (value: object | string) =>
    value instanceof Buffer ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const addPacked = (name: string, value: object | string) => {
    const whole = bytesOf(value);
    const packed = brotliCompressSync(whole, SMALLEST);
    const kept =
      whole.length < KEPT_FROM
        ? {}
        : { hash: createHash('sha256').update(packed).digest('hex').slice(0, 12), whole: whole.length };
    parts[name] = { ...add(packed), packed: true, ...kept };
  };
  const domains = readDomains(templates);
  addPacked('lexicon.txt', lexiconOf([...families.tasks, ...families.recognised], domains));
  const ofDomains = Object.entries(domains).map(
    ([id, domain]): BuiltLine => [
      id,
      Object.fromEntries(Object.entries(domain).map(([kind, things]) => [kind, withoutPhrases(things)])),
    ],
  );
  addPacked('manifests.json', withoutWords(families));
  addPacked('ideas.txt', linesToBuild(families.tasks.map(({ id }) => [id, readIdeas(templates, id)])));
  // A domain at a time: a repo is about one.
  const vocabularies = vocabularyIds(templates).flatMap((id) => {
    const vocabulary = readVocabulary(templates, id, domains[id]);
    return vocabulary ? [[id, vocabulary] as const] : [];
  });
  const ofParts = [[DOMAINS_PART, ofDomains] as const, ...linesOfVocabularies(vocabularies)];
  for (const name of new Set(ofParts.map(([part]) => part)))
    addPacked(name, linesToBuild(ofParts.flatMap(([part, lines]) => (part === name ? lines : []))));
  addPacked('pictures.json', readPictureLists(templates));
  addPacked(
    'pictures/drawings.jsonl',
    packedPaths(readFileSync(join(templates, 'pictures/drawings.jsonl'), 'utf8')),
  );
  const contents = new Map(readTree(templates).map(({ path, bytes }) => [path, bytes]));
  // One part: a repo takes some of most folders, and what is alike in them is packed once. Templates are in the bundle, compiled.
  const files = listFiles(templates).map((one): BuiltFile => {
    const size = one.path.endsWith('.hbs') ? 0 : (contents.get(one.path)?.length ?? 0);
    return { ...one, size };
  });
  const packed = files.filter(({ size }) => size > 0).map(({ path }) => contents.get(path) as Buffer);
  addPacked('templates', Buffer.concat(packed));
  addPacked('files.json', files);
  writeFileSync(file, Buffer.concat(chunks));
  return parts;
}

/** The window holds the largest part. */
const SMALLEST = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
};

/** The words that they are known by stand in the lexicon. */
const withoutWords = (manifests: Manifests): Manifests => ({
  ...manifests,
  tasks: manifests.tasks.map((task) => ({ ...task, ...NO_WORDS })),
  recognised: manifests.recognised.map((family) => ({ ...family, ...NO_WORDS })),
});
const NO_WORDS = { phrases: [], hints: [], titles: [] };

const withoutPhrases = (things: Domain[keyof Domain] & object): object =>
  things.map(({ inside: _, ...thing }) => ({ ...thing, words: [] }));
