/** The user's home folder, as the system knows it. */
import { homedir } from 'node:os';

/** Undefined where the system knows no user of this number. */
export function homeOf(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
