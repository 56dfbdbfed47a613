/** A folder made whole or not at all: filled beside its place, and renamed to it at the end. */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { explainDiskError } from '../words/errors.ts';
import { makePath, refuseExisting } from './files.ts';
import { isRunning, thisMachine } from './processes.ts';

/** Process, machine, and what tells the folders of one process apart. */
const STAGING = /^\.start-the-job-(\d+)-([0-9a-f]{12})-[0-9a-z]+$/;
/** Longer than any run: what another machine has not touched since is of a run that died. */
const DEAD_AFTER = 24 * 60 * 60 * 1000;

/**
 * Makes `target` whole or not at all: `fill` gets a staging folder beside it, which is renamed to it at the end. What a crashed run left
 * beside it is cleared first.
 * @param target absolute, or from the current folder on
 * @param shown what people call it
 * @returns what `fill` returns
 */
export function makeFolder<T>(target: string, fill: (staging: string) => T, shown = target): T {
  const place = resolve(target);
  const parent = dirname(place);
  const own = `${(counter++).toString(36)}${Date.now().toString(36)}`;
  machine ??= thisMachine();
  const staging = join(parent, `.start-the-job-${process.pid}-${machine}-${own}`);
  let above: string | undefined;
  let done = false;
  try {
    above = makePath(parent);
    mkdirSync(staging);
    running.add(staging);
    clearStaging(parent, machine, statSync(staging).mtimeMs);
    const result = fill(staging);
    refuseExisting(place, shown);
    try {
      renameSync(staging, place);
    } catch (error) {
      // Another run was faster by a moment.
      if (/^(?:EEXIST|ENOTEMPTY|ENOTDIR|EISDIR)$/.test((error as NodeJS.ErrnoException).code ?? ''))
        refuseExisting(place, shown);
      throw error;
    }
    done = true;
    return result;
  } catch (error) {
    throw explainDiskError(error, shown);
  } finally {
    if (running.delete(staging)) clear(staging);
    if (!done && above !== undefined) clearAbove(parent, above);
  }
}

/** Removes the folders that were made for a target which was not, up to the first of them. */
function clearAbove(folder: string, first: string): void {
  try {
    for (let at = folder; at.length >= first.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Somebody has put something there meanwhile.
  }
}

let counter = 0;
let machine: string | undefined;
const running = new Set<string>();
const cleared = new Set<string>();

/** Those of processes that are gone. */
const stale = new Set<string>();

/** A process that is told to stop leaves nothing half made behind; and a git that outlived its killed parent may have written since. */
process.once('exit', () => {
  for (const staging of running) clear(staging);
  for (const staging of stale) clear(staging);
});

/** Removes the staging folders of runs that are gone, once a run for each parent folder. @param now by the clock of the disk */
function clearStaging(parent: string, here: string, now: number): void {
  if (cleared.has(parent)) return;
  cleared.add(parent);
  for (const name of readdirSync(parent)) {
    const [, pid, where] = STAGING.exec(name) ?? [];
    if (pid === undefined) continue;
    const staging = join(parent, name);
    const gone = where === here ? !isRunning(Number(pid)) : now - lastTouched(staging) > DEAD_AFTER;
    if (!gone) continue;
    stale.add(staging);
    clear(staging);
  }
}

/** When something right in a folder was last written. */
function lastTouched(folder: string): number {
  try {
    const names = ['.', '.git', ...readdirSync(folder)];
    const times = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return Math.max(...times);
  } catch {
    return Number.POSITIVE_INFINITY;
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
