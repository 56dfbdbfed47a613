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

const kept = new Map<string, Buffer>();

/** The bytes of a part that holds a value for each id, each behind a line's end: `<id> <JSON>`. What is alike in them is packed once. */
function linesOf(name: string): Buffer {
  const bytes = kept.get(name) ?? builtPart(name) ?? Buffer.alloc(0);
  kept.set(name, bytes);
  return bytes;
}

/** The ids in such a part. */
export function builtIds(name: string): string[] {
  const ids = linesOf(name)
    .toString('utf8')
    .matchAll(/^\S+(?= )/gm);
  return [...ids].map(([id]) => id);
}

/** The value of an id in such a part, as JSON: only its own line is decoded. */
export function builtLine(name: string, id: string): string | undefined {
  const bytes = linesOf(name);
  const before = `\n${id} `;
  const at = bytes.indexOf(before);
  if (at < 0) return undefined;
  const start = at + Buffer.byteLength(before);
  const end = bytes.indexOf('\n', start);
  return bytes.toString('utf8', start, end < 0 ? bytes.length : end);
}

/** The value of an id in such a part. */
export function builtOf<T>(name: string, id: string): T | undefined {
  const line = builtLine(name, id);
  return line === undefined ? undefined : (JSON.parse(line) as T);
}

/** The part of all domains. */
export const DOMAINS_PART = 'domains.txt';

/** A value, and what it is asked for by. */
export type BuiltLine = readonly [id: string, value: object];

/** Such a part, as the build writes it. */
export const linesToBuild = (values: readonly BuiltLine[]): string =>
  values.map(([id, value]) => `\n${id} ${JSON.stringify(value)}`).join('');
