/** One strange state: it is published rightly or refused in a sentence, and once it is mended it is published. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Values } from '../../src/usage.ts';
import { type Desk, git, publish, type Said } from './publishing.ts';

export interface State {
  make: () => unknown;
  /** Beside --public. */
  values?: Values;
  /** The folder that is given, from the desk's. */
  dir?: () => string;
  env?: () => Record<string, string | undefined>;
  /** The code of the refusal; without one it is published at once. */
  refused?: string;
  /** What is said, whichever it is. */
  says?: string | RegExp;
  /** Whether GitHub may have been asked for a change when it was refused. */
  late?: boolean;
  mend?: () => unknown;
  /** What is true in the end. */
  check?: () => unknown;
}

/** Words of private and ignored files that no test may find on GitHub. */
const KEPT_BACK = /dear (?:diary|employer)/;

export async function tryState(desk: Desk, state: State): Promise<Said> {
  const {
    make,
    values = {},
    dir = () => desk.folder,
    env = () => ({}),
    refused,
    says,
    late,
    mend,
    check,
  } = state;
  try {
    await make();
    const run = () => publish({ ...desk.env, ...env() }, dir(), { public: true, ...values });
    const first = await run();
    expect(first.error, first.err).toBe(refused);
    if (says) expect(first.out + first.err).toMatch(says);
    if (refused) {
      expect(first.err.trim()).not.toMatch(/\n {4}at |undefined|\[object/);
      if (!late) expect(desk.github.requests.filter(({ write }) => write)).toEqual([]);
      await mend?.();
    }
    const last = refused && mend ? await run() : first;
    if (!refused || mend) {
      expect(last.code, last.err).toBe(0);
      const again = await run();
      expect(again.code, again.err).toBe(0);
      expect(again.out).toMatch(/^found +repo[^\n]*\nfound +push/);
      expect((await desk.github.repo('ada', 'desk'))?.refs).toEqual({
        'refs/heads/main': mainOf(dir(), env()),
      });
    }
    expect(desk.github.violations()).toEqual([]);
    await nothingKeptBack(desk);
    await check?.();
    return first;
  } finally {
    rmSync(join(desk.home, '.config'), { recursive: true, force: true });
    writeFileSync(join(desk.home, '.gitconfig'), '[user]\n\tname = Ada Example\n\temail = ada@example.org\n');
  }
}

/** The commit of main, wherever git keeps it. */
const mainOf = (folder: string, env: Record<string, string | undefined>): string =>
  execFileSync('git', ['-c', 'safe.directory=*', 'rev-parse', 'refs/heads/main'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...(existsSync(join(folder, '.git')) ? {} : env) } as NodeJS.ProcessEnv,
  }).trim();

/** Nothing on GitHub tells of what was to stay. */
async function nothingKeptBack(desk: Desk): Promise<void> {
  const there = await desk.github.repo('ada', 'desk');
  if (!there?.head) return;
  const kept = KEPT_BACK.exec(git(there.bare, 'log', '-p', '--all', '--no-textconv'))?.[0];
  expect(kept).toBeUndefined();
}
