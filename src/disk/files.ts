/** readTree, writeTree and the staging folder: the only module that touches the disk to make a repo. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
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

function makeFolders(root: string, folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  const slash = folder.lastIndexOf('/');
  if (slash > 0) makeFolders(root, folder.slice(0, slash), made);
  mkdirSync(`${root}${sep}${folder}`);
  made.add(folder);
}

const STAGING = /^\.start-the-job-(\d+)-[0-9a-z]+$/;

/**
 * Makes `target` whole or not at all: `fill` gets a staging folder beside it, which is renamed to it at the end. What a crashed run left
 * beside it is cleared first.
 * @returns what `fill` returns
 */
export function makeFolder<T>(target: string, fill: (staging: string) => T): T {
  const parent = dirname(resolve(target));
  const staging = join(
    parent,
    `.start-the-job-${process.pid}-${(counter++).toString(36)}${Date.now().toString(36)}`,
  );
  try {
    mkdirSync(parent, { recursive: true });
    clearStaging(parent);
    mkdirSync(staging);
    running.add(staging);
    const result = fill(staging);
    refuseExisting(target);
    renameSync(staging, target);
    return result;
  } catch (error) {
    throw explainDiskError(error, target);
  } finally {
    if (running.delete(staging)) clear(staging);
  }
}

let counter = 0;
const running = new Set<string>();
const cleared = new Set<string>();

/** Those of processes that are gone. */
const stale = new Set<string>();

/** A process that is told to stop leaves nothing half made behind; and a git that outlived its killed parent may have written since. */
process.once('exit', () => {
  for (const staging of running) clear(staging);
  for (const staging of stale) clear(staging);
});

/** Removes the staging folders of processes that are gone, once a run for each parent folder. */
function clearStaging(parent: string): void {
  if (cleared.has(parent)) return;
  cleared.add(parent);
  for (const name of readdirSync(parent)) {
    const owner = STAGING.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) {
      stale.add(join(parent, name));
      clear(join(parent, name));
    }
  }
}

/** What can't be cleared now is left to the next run. */
function clear(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // It stands in nobody's way.
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Throws an input error when something, even a dangling link, stands at `target`. */
export function refuseExisting(target: string): void {
  if (!isThere(target)) return;
  throw inputError(
    'target-exists',
    `${target} exists already, and is left as it is. Choose another name with --name or another folder with --output, or remove it first.`,
  );
}

/** Whether a file, folder or link, dangling or not, stands at `path`. A path that can't be is explained. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw explainDiskError(error, path);
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
