/** Where the bench writes. A disk that is busy, or slow to make files, would be most of what is measured. */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from '../test/support/paths.ts';

const MEMORY = '/dev/shm';
/** Twice what a thousand repos take. */
const ENOUGH = 2 * 1024 ** 3;

/** A folder in memory where there is one with room, else on the project's disk. */
export const fastest = (): string => (hasMemory() ? MEMORY : onDisk());

/** A folder on the disk that the project is on. */
export const onDisk = (): string => join(OUTPUT, 'bench');

function hasMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH;
  } catch {
    return false;
  }
}

const made: string[] = [];

/** An empty folder that goes when the process ends, also by a signal: memory is not to be left full. */
export function scratchIn(parent: string): string {
  mkdirSync(parent, { recursive: true });
  if (made.length === 0) {
    process.once('exit', () => made.forEach(remove));
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
  }
  const folder = mkdtempSync(join(parent, 'start-the-job-bench-'));
  made.push(folder);
  return folder;
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
