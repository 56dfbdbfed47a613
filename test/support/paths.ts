import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that is being tested. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
export const TEMPLATES = join(PROJECT, 'templates');
/** Everything the slow suites make is kept here, to be opened. */
export const OUTPUT = join(PROJECT, '.test-output');
export const SCREENSHOTS = join(OUTPUT, 'screenshots');
/** The command under test; another build, such as an installed pack, can be named instead. */
export const CLI = resolve(PROJECT, process.env.START_THE_JOB_CLI ?? 'dist/cli.js');
/** Acceptance scripts that lie beside a checkout; not every machine has them. */
export const SHARED = resolve(PROJECT, '..', 'shared');

/** Every file below a folder, as sorted relative paths with forward slashes. */
export function listFiles(folder: string, skip: ReadonlySet<string> = new Set()): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !skip.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory()
        ? listFiles(path, skip).map((inner) => `${entry.name}/${inner}`)
        : [entry.name];
    })
    .sort();
}

/** One hash over bytes and paths, as they are from a folder: equal when the files are. */
export function hashFiles(paths: readonly string[], from = PROJECT): string {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${relative(from, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

export function hashText(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
