/** The built command on a machine of a test's own: an empty home, one job file, and whatever is odd about it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { CLI } from './paths.ts';

export const JOB = `title: Text Engineer
project:
  name: inbox-sorter
  problem: Sort the messages of a help desk by what they ask for.
  task: text-classification
  labels: [invoice, delivery]
  author: {name: Ada, email: ada@example.org}
`;

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd?: string;
  env?: Record<string, string | undefined>;
  input?: string | Buffer;
}

export interface Machine {
  /** Where job.yaml lies and commands are run. */
  folder: string;
  home: string;
  run(args: string[], surroundings?: Surroundings): Ran;
  /** A line of the shell, in which `start-the-job` is the command. */
  shell(line: string, surroundings?: Surroundings): Ran;
}

/** Made for one test, and gone with it. */
export function newMachine(): Machine {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'machine-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const [folder, home, bin] = ['here', 'home', 'bin'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const made of [folder, home, bin]) mkdirSync(made);
  writeFileSync(join(folder, 'job.yaml'), JOB);
  writeFileSync(join(bin, 'start-the-job'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, {
    mode: 0o755,
  });
  const ran = (
    command: string,
    args: string[],
    { cwd = folder, env, input = '' }: Surroundings = {},
  ): Ran => {
    const { status, signal, stdout, stderr } = spawnSync(command, args, {
      cwd,
      input,
      encoding: 'utf8',
      env: { ...process.env, HOME: home, PATH: `${bin}:${process.env.PATH}`, CI: undefined, ...env },
      timeout: 30_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, signal, stdout, stderr };
  };
  return {
    folder,
    home,
    run: (args, surroundings) => ran(process.execPath, [CLI, ...args], surroundings),
    shell: (line, surroundings) => ran('bash', ['-c', line], surroundings),
  };
}

/** No signal, no trace, no talk of a bug, and the exit code that is meant. */
export function expectSaid(
  { code, signal, stdout, stderr }: Ran,
  wanted: number,
  words?: string | RegExp,
): void {
  const said = stdout + stderr;
  expect(said).not.toMatch(/^ {4}at |This is a bug|node:internal/m);
  expect([code, signal], said).toEqual([wanted, null]);
  if (words !== undefined) expect(said).toMatch(words);
}
