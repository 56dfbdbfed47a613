/** What takes time to make again is kept in a file when the command ends; where it can't be written, all works as without. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

const toKeep = new Map<string, () => Buffer>();

/** Writes a file at the end of the command, whole or not at all. @param bytes made only then */
export function keepAtExit(file: string, bytes: () => Buffer): void {
  if (toKeep.size === 0) process.once('exit', keepAll);
  toKeep.set(file, bytes);
}

function keepAll(): void {
  for (const [file, bytes] of toKeep) {
    const half = `${file}.${process.pid}`;
    try {
      writeFileSync(half, bytes());
      renameSync(half, file);
    } catch {
      // Not kept, then; nor half of it.
      rmSync(half, { force: true });
    }
  }
}
