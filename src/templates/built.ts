/**
 * dist/assets.bin: what the build takes from the templates folder, in one file, since npm takes as long to unpack a small file as a large
 * one. It is packed by Brotli, smaller than npm would: the package has a bound, and a command unpacks only what it needs of it.
 */
import { openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { keepAtExit } from '../disk/kept.ts';

/** Where something lies in the file. */
export interface Place {
  at: number;
  size: number;
  /** By Brotli. */
  packed?: true;
  /** Of a large one: a hash of it, and its size when it is unpacked. */
  hash?: string;
  whole?: number;
}

/** Put here by the build (scripts/assets.ts). */
declare const BUILT_PARTS: Record<string, Place>;

let descriptor: number | undefined;

/** The bytes that lie in a place; only these are read. */
function builtBytes({ at, size }: Place): Buffer {
  descriptor ??= openSync(join(import.meta.dirname, 'assets.bin'), 'r');
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const read = readSync(descriptor, bytes, done, size - done, at + done);
    if (read === 0) throw new Error('dist/assets.bin is cut short: install start-the-job again');
    done += read;
  }
  return bytes;
}

/** A part by its name, such as `lexicon.txt`; nothing where there is none. */
export function builtPart(name: string): Buffer | undefined {
  const place = BUILT_PARTS[name];
  return place && (place.packed ? unpackedOnce(name, place) : builtBytes(place));
}

/** A large part is kept unpacked beside the bundles, as launch.ts keeps theirs; where the folder can't be written, all works as without. */
function unpackedOnce(name: string, place: Place): Buffer {
  if (!place.hash) return unpacked(builtBytes(place));
  const file = join(import.meta.dirname, `${name.replaceAll('/', '-')}-${place.hash}.cache`);
  try {
    const before = readFileSync(file);
    if (before.length === place.whole) return before;
  } catch {
    // The first run.
  }
  const bytes = unpacked(builtBytes(place));
  keepAtExit(file, () => bytes);
  return bytes;
}

/** Bytes that are unpacked in one go: Node's usual 16 kB would be joined again from a hundred pieces. */
const AT_ONCE = 2 ** 21;

/** Node takes a while to load zlib: only where something is packed. */
function unpacked(bytes: Buffer): Buffer {
  const zlib = createRequire(import.meta.url)('node:zlib') as typeof import('node:zlib');
  return zlib.brotliDecompressSync(bytes, { chunkSize: AT_ONCE });
}

/** A part that was written as JSON. */
export function builtValue<T>(name: string): T | undefined {
  const part = builtPart(name);
  return part && (JSON.parse(part.toString('utf8')) as T);
}

const lines = new Map<string, Map<string, string>>();

/** The lines of a part that holds a value for each id: `<id> <JSON>`. What is alike in them is packed once. */
export function builtLines(name: string): ReadonlyMap<string, string> {
  const known = lines.get(name);
  if (known) return known;
  const text = builtPart(name)?.toString('utf8') ?? '';
  const found = new Map(
    text.split('\n').map((line): [string, string] => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
  lines.set(name, found);
  return found;
}

/** The value of an id in such a part. */
export function builtOf<T>(name: string, id: string): T | undefined {
  const line = builtLines(name).get(id);
  return line === undefined ? undefined : (JSON.parse(line) as T);
}

/** The part of all domains. */
export const DOMAINS_PART = 'domains.txt';

/** A value, and what it is asked for by. */
export type BuiltLine = readonly [id: string, value: object];

/** Such a part, as the build writes it. */
export const linesToBuild = (values: readonly BuiltLine[]): string =>
  values.map(([id, value]) => `${id} ${JSON.stringify(value)}`).join('\n');
