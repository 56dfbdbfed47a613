/** Which processes are there, and from where that can be told. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Whether a process of this machine runs, see `thisMachine`. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Where the numbers of processes mean what they mean here, as a short word: this machine since it was started, and of its containers this
 * one. What another machine or container runs can't be seen from here, and may run.
 */
export function thisMachine(): string {
  const parts = [
    hostname(),
    read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    read(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

/** Only Linux says it. */
function read(from: () => string): string {
  try {
    return from();
  } catch {
    return '';
  }
}
