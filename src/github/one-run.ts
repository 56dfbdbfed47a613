/** Two runs at once in one folder would both make the repo: the second is told to wait. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { isRunning, thisMachine } from '../disk/processes.ts';
import { visible } from '../words/characters.ts';
import { UserError } from '../words/errors.ts';

/**
 * @param file where the run that is on leaves its process and machine; that of one that was killed stands in nobody's way
 * @returns lets the next one in
 */
export async function claim(file: string): Promise<() => void> {
  const own = `${process.pid} ${thisMachine()} ${hostname()}\n`;
  for (let tries = 1; ; tries++) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => {
        if (read(file) === own) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotWrite(file, error);
    }
    const other = await settled(file);
    if (other === undefined) continue;
    const why = whyBusy(other, file);
    if (why !== undefined || tries > 3)
      throw new UserError(
        'busy',
        `${why ?? 'Another run'} is publishing this folder. Wait for its end; if there is no such run any more, delete ${file} and run the same command again.`,
      );
    takeAway(file, other);
  }
}

/** What the file says; a run that is just beginning gets a moment to write it. */
async function settled(file: string): Promise<string | undefined> {
  const text = read(file);
  if (text !== '') return text;
  await new Promise((done) => setTimeout(done, 200));
  return read(file);
}

/** Whose run it is; undefined where it can't be on any more. */
function whyBusy(text: string, file: string): string | undefined {
  const [, digits, machine = thisMachine(), host = ''] = /^(\d+)(?: (\S+) (\S+))?\s*$/.exec(text) ?? [];
  const pid = Number(digits);
  // Neither an empty file nor one without a process was left by a run that is on.
  if (!pid) return undefined;
  if (machine !== thisMachine()) {
    const isOfLastBoot = host === hostname() && modified(file) < Date.now() - uptime() * 1000 - SLACK;
    return isOfLastBoot
      ? undefined
      : `A run on another machine or in another container (process ${pid}, ${visible(host)})`;
  }
  // Our own number was another's before.
  const isOn = pid !== process.pid && isRunning(pid) && (startOf(pid) ?? 0) <= modified(file) + SLACK;
  return isOn ? `Another run (process ${pid})` : undefined;
}

/** Clocks of files and of the system need not agree to the second. */
const SLACK = 10_000;

/** When a process began, as Linux tells it: a number is given to another one some day. */
function startOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Date.now() - uptime() * 1000 + Number(fields[19]) * 10;
  } catch {
    return undefined;
  }
}

/** Two that find the same leftover take away one file between them. */
function takeAway(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    // Between the look and this a new run may have begun.
    if (read(aside) !== text) renameSync(aside, file);
    else rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker.
  }
}

/** Undefined where it is gone. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cannotWrite(file, error);
  }
}

const modified = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

const cannotWrite = (file: string, cause: unknown) =>
  new UserError(
    'disk',
    `Could not write ${file} (${(cause as NodeJS.ErrnoException).code ?? cause}), by which two runs at once know of each other. Nothing was sent. Let it be written, or free some space, then run the same command again.`,
    1,
    [],
    { cause },
  );
