/** Trees of files, read and written, and what may stand where they are to be. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { explainDiskError, inputError } from '../words/errors.ts';

export interface TreeFile {
  /** Relative, with forward slashes. */
  path: string;
  bytes: Buffer;
  executable: boolean;
}

export interface OutputFile {
  path: string;
  content: string | Buffer;
  executable: boolean;
}

const IGNORED = new Set(['__pycache__', '.pytest_cache', '.ruff_cache', '.DS_Store', 'node_modules']);

/** Every file below `root`, sorted by path. A folder that isn't there has none. */
export function readTree(root: string): TreeFile[] {
  const files: TreeFile[] = [];
  const walk = (folder: string, prefix: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (IGNORED.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, `${prefix}${entry.name}/`);
      else if (entry.isFile()) {
        const executable = (statSync(path).mode & 0o100) !== 0;
        files.push({ path: prefix + entry.name, bytes: readFileSync(path), executable });
      }
    }
  };
  if (existsSync(root)) walk(root, '');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes new files below `root`, which exists. An existing file is an error, never overwritten. */
export function writeTree(root: string, files: Iterable<OutputFile>): void {
  const made = new Set<string>();
  for (const { path, content, executable } of files) {
    const slash = path.lastIndexOf('/');
    if (slash > 0) makeFolders(root, path.slice(0, slash), made);
    writeFileSync(`${root}${sep}${path}`, content, { flag: 'wx', mode: executable ? 0o755 : 0o644 });
  }
}

/**
 * Writes one file whole or not at all: beside its place first. A device or a pipe is written to as it is.
 * @param replace whether a file that is there gives way to it
 */
export function writeWhole(path: string, content: string | Buffer, replace: boolean): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const place = there ? realpathSync(path) : path;
  const half = join(dirname(place), `.start-the-job-${process.pid}.half`);
  try {
    writeFileSync(half, content, { mode: there?.mode });
    if (!replace && isThere(place)) throw Object.assign(new Error(place), { code: 'EEXIST' });
    renameSync(half, place);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

function makeFolders(root: string, folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  const slash = folder.lastIndexOf('/');
  if (slash > 0) makeFolders(root, folder.slice(0, slash), made);
  mkdirSync(`${root}${sep}${folder}`);
  made.add(folder);
}

/**
 * Makes a folder and those above it. Node's own way to do so never ends where a file system knows of no folder that it can't make, such as
 * /proc.
 * @returns the first that was made; undefined where all were there
 */
export function makePath(folder: string): string | undefined {
  const missing: string[] = [];
  // Above a drive that is not there stands nothing.
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  let first: string | undefined;
  for (const at of missing) {
    try {
      mkdirSync(at);
      first ??= at;
    } catch (error) {
      // Another run was faster by a moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  // What is there may be a file.
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
  return first;
}

/** Throws an input error when something, even a dangling link, stands at `target`. @param shown what people call it */
export function refuseExisting(target: string, shown = target): void {
  if (!isThere(target, shown)) return;
  throw inputError(
    'target-exists',
    `${shown} exists already, and is left as it is. Choose another name with --name or another folder with --output, or remove it first.`,
  );
}

/** Whether a file, folder or link, dangling or not, stands at `path`. A path that can't be is explained. */
export function isThere(path: string, shown = path): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw explainDiskError(error, shown);
  }
}

const WINDOWS_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*\\]|[. ]$/i;

/** Throws when a path leaves the folder, is no name on Windows, or differs from another by case only: a bug of ours, caught before it writes. */
export function checkPaths(paths: Iterable<string>): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    const unsafe = parts.some(
      (part) => part === '' || part === '.' || part === '..' || WINDOWS_NAME.test(part),
    );
    if (unsafe || parts[0] === '.git') throw new Error(`unsafe path in the plan: ${JSON.stringify(path)}`);
    const folded = path.toLowerCase();
    if (seen.has(folded)) throw new Error(`two layers write ${path}`);
    seen.add(folded);
  }
}
