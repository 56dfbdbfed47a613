/** Two runs at once in one folder would both make the repo: the second is told to wait. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning } from '../disk/processes.ts';
import { UserError } from '../words/errors.ts';

/**
 * @param file where the run that is on leaves its process id; that of one that was killed stands in nobody's way
 * @returns lets the next one in
 */
export function claim(file: string): () => void {
  const own = String(process.pid);
  try {
    writeFileSync(file, own, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const other = Number(readFileSync(file, 'utf8'));
    if (other !== process.pid && isRunning(other))
      throw new UserError(
        'busy',
        `Another run (process ${other}) is publishing this folder. Wait for its end.`,
      );
    writeFileSync(file, own);
  }
  return () => rmSync(file, { force: true });
}
