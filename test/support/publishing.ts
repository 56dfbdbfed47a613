/** Publishing in this process, against the double, with everything that was said. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { runPublish } from '../../src/commands/publish/index.ts';
import { newRepo } from '../../src/make.ts';
import type { Pace } from '../../src/net/pace.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import type { Values } from '../../src/usage.ts';
import { formatError, UserError } from '../../src/words/errors.ts';
import { type GitHub, type Options, startGitHub } from './github/server.ts';
import { TEMPLATES } from './paths.ts';

/** Of the account that most tests have. */
export const TOKEN = 'ghp_adaAdaAdaAdaAdaAdaAdaAdaAdaAdaAda1';

/** In a hurry: the double answers at once. */
export const QUICK: Partial<Pace> = {
  timeout: 20_000,
  gap: 0,
  retry: 20,
  patience: 5000,
  lag: 500,
  appearing: 3000,
};

export interface Said {
  code: number;
  out: string;
  err: string;
  /** The code of the error that ended it. */
  error: string | undefined;
}

/** A home of its own, without anybody's settings and tokens. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'publishing-'));
  writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Ada Example\n\temail = ada@example.org\n');
  return home;
}

/** A repo as `new` makes it, with its first commit. */
export async function makeRepo(folder: string, name = 'desk'): Promise<string> {
  const job = join(TEMPLATES, 'tasks', 'tabular-classification', 'job.example.yaml');
  await newRepo(readFileSync(job, 'utf8'), job, undefined, await openCatalog(), {
    output: folder,
    overrides: [{ path: ['project', 'name'], value: name, flag: '--name' }],
    git: true,
    dryRun: false,
    toolVersion: '0.0.0-test',
    identify: async () => ({ name: 'Ada Example', email: 'ada@example.org' }),
    today: '2026-11-23',
  });
  return folder;
}

/** A copy of a repo, history included: making one anew takes longer. */
export function copyRepo(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** In none of the ways in which a token is written. */
export function expectNoToken(text: string, token = TOKEN): void {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  for (const form of [token, basic, encodeURIComponent(token)])
    if (form && text.includes(form)) throw new Error(`the token is in ${text.slice(0, 2000)}`);
}

export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();

/** Writes files and commits them. @returns the commit */
export function commit(folder: string, files: Record<string, string>, message = 'More'): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '--all', '--force', '--', ...Object.keys(files));
  git(folder, 'commit', '--quiet', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** The environment in which the double is GitHub. */
export const environmentFor = (
  github: GitHub,
  home: string,
  token = TOKEN,
): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  HOME: home,
  GITHUB_SERVER_URL: github.url,
  GITHUB_API_URL: github.apiUrl,
  GH_TOKEN: token,
});

/** `publish`, in this process. Its errors are told as the command line does. */
export async function publish(
  env: Record<string, string | undefined>,
  folder: string,
  values: Values,
  pace: Partial<Pace> = QUICK,
): Promise<Said> {
  const said: Said = { code: 1, out: '', err: '', error: undefined };
  const before = process.env;
  process.env = { ...env } as NodeJS.ProcessEnv;
  try {
    said.code = await runPublish(
      [folder],
      values,
      {
        version: '0.0.0-test',
        interactive: false,
        result: (text) => {
          said.out += `${text}\n`;
        },
        note: (text) => {
          said.err += `${text}\n`;
        },
        did: () => undefined,
        dim: (text) => text,
        bold: (text) => text,
      },
      pace,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    said.code = error.exitCode;
    said.error = error.code;
    said.err += `${formatError(error)}\n`;
  } finally {
    process.env = before;
  }
  expectNoToken(said.out + said.err, env.GH_TOKEN);
  return said;
}

/** What a test file works with: a GitHub of its own, and for each test a fresh copy of a repo that was made. */
export interface Desk {
  github: GitHub;
  home: string;
  /** The repo as it was made, not to be changed. */
  original: string;
  folder: string;
  env: Record<string, string | undefined>;
  /** Another fresh copy, and nothing on GitHub. */
  renew(): Promise<void>;
  /** All that GitHub knows of the repo that the copy is published as. */
  state(): Promise<object>;
}

export function useDesk(options: Options): Desk {
  const desk = {
    async renew() {
      rmSync(desk.folder, { recursive: true, force: true });
      await desk.github.reset();
      copyRepo(desk.original, desk.folder);
    },
    async state() {
      const headers = { authorization: `token ${TOKEN}` };
      const answer = await fetch(`${desk.github.apiUrl}/repos/ada/desk`, { headers });
      const { description, homepage, topics, visibility } = (await answer.json()) as Record<string, unknown>;
      const refs = (await desk.github.repo('ada', 'desk'))?.refs;
      return { refs, description, homepage, topics, visibility };
    },
  } as Desk;
  beforeAll(async () => {
    desk.github = await startGitHub(options);
    desk.home = makeHome();
    desk.original = await makeRepo(join(desk.home, 'original'));
  });
  afterAll(async () => {
    await desk.github.stop();
    rmSync(desk.home, { recursive: true, force: true });
  });
  beforeEach(() => {
    desk.folder = copyRepo(desk.original, join(desk.home, 'desk'));
    desk.env = environmentFor(desk.github, desk.home);
  });
  afterEach(async () => {
    for (const file of readdirSync(desk.home, { recursive: true, withFileTypes: true }))
      if (file.isFile()) expectNoToken(readFileSync(join(file.parentPath, file.name), 'latin1'));
    rmSync(desk.folder, { recursive: true, force: true });
    await desk.github.reset();
  });
  return desk;
}
