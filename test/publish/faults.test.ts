/** Whatever goes wrong at whichever request: the same command again ends where a clean run does, and nothing is made twice. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultName } from '../support/github/faults.ts';
import { type GitHub, startGitHub } from '../support/github/server.ts';
import { freePort } from '../support/process.ts';
import {
  commit,
  copyRepo,
  environmentFor,
  git,
  makeHome,
  makeRepo,
  publish,
  QUICK,
  type Said,
  TOKEN,
} from '../support/publishing.ts';

let github: GitHub;
let home: string;
let original: string;
let folder: string;
let env: Record<string, string | undefined>;
beforeAll(async () => {
  github = await startGitHub({
    users: [{ login: 'ada', token: TOKEN, kind: 'classic' }],
    orgs: [{ login: 'acme', members: ['ada'], privateRepos: false }],
  });
  home = makeHome();
  original = await makeRepo(join(home, 'original'));
  env = environmentFor(github, home);
});
afterAll(async () => {
  await github.stop();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(() => {
  folder = copyRepo(original, join(home, 'desk'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.reset();
});

/** A hang is waited for no longer than this. */
const IMPATIENT = { ...QUICK, timeout: 3000 };

interface State {
  refs: Record<string, string> | undefined;
  description: unknown;
  homepage: unknown;
  topics: unknown;
  private: unknown;
}

/** All that GitHub knows of the repo. */
async function stateOf(): Promise<State> {
  const answer = await fetch(`${github.apiUrl}/repos/ada/desk`, {
    headers: { authorization: `token ${TOKEN}` },
  });
  const {
    description,
    homepage,
    topics,
    private: isPrivate,
  } = (await answer.json()) as Record<string, unknown>;
  return {
    refs: (await github.repo('ada', 'desk'))?.refs,
    description,
    homepage,
    topics,
    private: isPrivate,
  };
}

/** What a clean run asks, and where it ends. */
async function cleanRun(): Promise<{ requests: string[]; state: State }> {
  expect((await publish(env, folder, { public: true })).code).toBe(0);
  const requests = github.requests.map(({ method, path }) => `${method} ${path}`);
  const state = await stateOf();
  await github.reset();
  rmSync(folder, { recursive: true });
  copyRepo(original, folder);
  return { requests, state };
}

const LOST: FaultName[] = ['drop-before', 'drop-after', '502', '500', '429', '403', 'hang'];

test.each(LOST)(
  'every request met by %s, then one run again',
  async (fault) => {
    const { requests, state } = await cleanRun();
    expect(requests.length).toBeGreaterThan(5);
    for (const [index, request] of requests.entries()) {
      const where = `${fault} at ${index + 1}, ${request}`;
      github.faultAt(index + 1, fault);
      const first = await publish(env, folder, { public: true }, fault === 'hang' ? IMPATIENT : QUICK);
      // Where it did not get through, that is said in a sentence.
      if (first.code !== 0)
        expect(first.error, where).toMatch(/^(network|server|rate-limit|moved|not-found)$/);
      const second = await publish(env, folder, { public: true });
      expect(second.code, `${where}\n${second.err}`).toBe(0);
      expect(await stateOf(), where).toEqual(state);
      expect(github.violations(), where).toEqual([]);
      const creations = github.requests.filter(
        ({ method, path, acted, status }) =>
          method === 'POST' && path === '/user/repos' && acted && status !== 422,
      );
      expect(creations.length, where).toBe(1);
      await github.reset();
      rmSync(folder, { recursive: true });
      copyRepo(original, folder);
    }
  },
  300_000,
);

describe('a refusal has a sentence of its own, with the way out', () => {
  const meets = (path: RegExp, method?: string) => (request: { path: string; method: string }) =>
    path.test(request.path) && (method === undefined || request.method === method);
  const first = async (fault: FaultName, path: RegExp, method?: string, times = 1): Promise<Said> => {
    github.faultWhen(meets(path, method), fault, { times });
    return await publish(env, folder, { public: true });
  };
  /** Whatever it was, the same command again finishes the job. */
  const then = async () => {
    const again = await publish(env, folder, { public: true });
    expect(again.code, again.err).toBe(0);
    expect((await github.repo('ada', 'desk'))?.head).toBe(git(folder, 'rev-parse', 'HEAD'));
  };

  test.each<[FaultName, RegExp, string | undefined, string, string]>([
    [
      '401',
      /^\/user$/,
      undefined,
      'token-refused',
      'the token from GH_TOKEN is wrong, has expired or was revoked',
    ],
    ['401', /git-receive-pack/, undefined, 'token-refused', 'GitHub refused the token from GH_TOKEN'],
    ['403-permission', /^\/user\/repos$/, undefined, 'token-rights', 'lacks a right (administration: write)'],
    ['403-permission', /git-receive-pack/, 'POST', 'token-rights', 'lacks a right'],
    ['403-sso', /^\/user\/repos$/, undefined, 'token-sso', 'Open https://github.com/orgs/acme/sso'],
    ['403-plan', /^\/user\/repos$/, undefined, 'plan', 'your plan does not allow it'],
    ['404', /^\/user\/repos$/, undefined, 'not-found', 'can reach. It needs these rights'],
    ['409-moved', /^\/user\/repos$/, undefined, 'moved', 'changed meanwhile'],
    ['410', /^\/repos\/ada\/desk$/, 'PATCH', 'gone', 'Somebody removed'],
    ['413', /^\/user\/repos$/, undefined, 'too-large', 'too large'],
    ['451', /^\/user\/repos$/, undefined, 'blocked', 'legal reasons'],
    ['422-other', /^\/user\/repos$/, undefined, 'refused', 'homepage invalid'],
    ['GH013', /git-receive-pack/, 'POST', 'push-protection', 'path: README.md:1'],
    ['workflow-scope', /git-receive-pack/, 'POST', 'token-workflow', 'may not change those'],
    ['protected', /git-receive-pack/, 'POST', 'push-protected', 'the branch is protected'],
    ['too-large', /git-receive-pack/, 'POST', 'push-too-large', 'weights.bin is 120.00 MB'],
  ])('%s at %s %s', async (fault, path, method, error, words) => {
    const said = await first(fault, path, method);
    expect(said).toMatchObject({ code: 1, error });
    expect(said.err).toContain(words);
    await then();
  });

  test('a plan that forbids topics is a warning', async () => {
    const said = await first('403-plan', /topics$/);
    expect(said.code).toBe(0);
    expect(said.out).toContain('skipped  topics');
    expect(said.err).toContain('warning: ');
    await then();
  });

  test('an organisation without private repos', async () => {
    const said = await publish(env, folder, { private: true, owner: 'acme' });
    expect(said).toMatchObject({ code: 1, error: 'plan' });
    expect(said.err).toContain('--public');
  });

  test('a name that is taken out of sight', async () => {
    github.faultWhen(meets(/^\/repos\/ada\/desk$/, 'GET'), '404', { times: 4 });
    await github.addRepo('ada', 'desk', { files: { 'a.txt': 'a' } });
    const said = await publish(env, folder, { public: true });
    expect(said).toMatchObject({ code: 1, error: 'refused' });
    expect(said.err).toContain('name already exists');
  });

  test('a limit that ends soon is waited for, in sight; one that does not is said', async () => {
    const soon = await first('403-rate', /^\/user\/repos$/);
    expect(soon.code).toBe(0);
    expect(soon.err).toContain('GitHub asks for a pause');
    await github.reset();
    github.faultWhen(meets(/^\/user\/repos$/), '403-rate');
    const late = await publish(env, folder, { public: true, name: 'x2' }, { ...QUICK, patience: 10 });
    expect(late).toMatchObject({ code: 1, error: 'rate-limit' });
    expect(late.err).toMatch(/used up until \d\d:\d\d UTC/);
  });

  test('a repo that git can’t see yet is waited for', async () => {
    const said = await first('404', /info\/refs/, undefined, 3);
    expect(said.code).toBe(0);
  });

  test('a server that is not there', async () => {
    const said = await publish({ ...env, GITHUB_API_URL: `http://127.0.0.1:${await freePort()}` }, folder, {
      public: true,
    });
    expect(said).toMatchObject({ code: 1, error: 'network' });
    expect(said.err).toContain('ECONNREFUSED');
  });

  test('an address that a token must not be sent to', async () => {
    const said = await publish({ ...env, GITHUB_API_URL: 'http://example.org' }, folder, { public: true });
    expect(said).toMatchObject({ code: 2, error: 'server' });
  });

  test('a commit on GitHub between the look and the push', async () => {
    expect((await publish(env, folder, { public: true })).code).toBe(0);
    commit(folder, { 'notes.md': 'x\n' });
    const reads = github.requests.filter(({ kind }) => kind === 'git-read').length;
    expect(reads).toBeGreaterThanOrEqual(0);
    const clone = join(home, 'clone');
    git(home, 'clone', '--quiet', (await github.repo('ada', 'desk'))?.bare ?? '', clone);
    commit(clone, { 'README.md': '# By hand\n' });
    const next = github.requests.length;
    // The look is over when the push asks what is there.
    github.onRequest(next + 3, () => {
      git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    });
    const said = await publish(env, folder, {});
    rmSync(clone, { recursive: true });
    expect(said).toMatchObject({ code: 1, error: 'diverged' });
  });
});

test('at least a second lies between two changes', async () => {
  await publish(env, folder, { public: true }, { ...QUICK, gap: 1000 });
  const times = github.requests.filter(({ write, kind }) => write && kind === 'api').map(({ time }) => time);
  expect(times).toHaveLength(3);
  for (let i = 1; i < times.length; i++)
    expect((times[i] as number) - (times[i - 1] as number)).toBeGreaterThanOrEqual(990);
}, 20_000);
