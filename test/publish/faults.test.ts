/** Whatever goes wrong at whichever request: the same command again ends where a clean run does, and nothing is made twice. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FaultName } from '../support/github/faults.ts';
import { freePort } from '../support/process.ts';
import { commit, git, publish, QUICK, type Said, TOKEN, useDesk } from '../support/publishing.ts';

const desk = useDesk({
  users: [{ login: 'ada', token: TOKEN, kind: 'classic' }],
  orgs: [{ login: 'acme', members: ['ada'], privateRepos: false }],
});

/** A hang is waited for no longer than this. */
const IMPATIENT = { ...QUICK, timeout: 3000 };

/** What a clean run asks, and where it ends. */
async function cleanRun(): Promise<{ requests: string[]; state: object }> {
  expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
  const requests = desk.github.requests.map(({ method, path }) => `${method} ${path}`);
  const state = await desk.state();
  await desk.renew();
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
      desk.github.faultAt(index + 1, fault);
      const first = await publish(
        desk.env,
        desk.folder,
        { public: true },
        fault === 'hang' ? IMPATIENT : QUICK,
      );
      // Where it did not get through, that is said in a sentence.
      if (first.code !== 0)
        expect(first.error, where).toMatch(/^(network|server|rate-limit|moved|not-found)$/);
      const second = await publish(desk.env, desk.folder, { public: true });
      expect(second.code, `${where}\n${second.err}`).toBe(0);
      expect(await desk.state(), where).toEqual(state);
      expect(desk.github.violations(), where).toEqual([]);
      const creations = desk.github.requests.filter(
        ({ method, path, acted, status }) =>
          method === 'POST' && path === '/user/repos' && acted && status !== 422,
      );
      expect(creations.length, where).toBe(1);
      await desk.renew();
    }
  },
  300_000,
);

describe('a refusal has a sentence of its own, with the way out', () => {
  const meets = (path: RegExp, method?: string) => (request: { path: string; method: string }) =>
    path.test(request.path) && (method === undefined || request.method === method);
  const first = async (fault: FaultName, path: RegExp, method?: string, times = 1): Promise<Said> => {
    desk.github.faultWhen(meets(path, method), fault, { times });
    return await publish(desk.env, desk.folder, { public: true });
  };
  /** Whatever it was, the same command again finishes the job. */
  const then = async () => {
    const again = await publish(desk.env, desk.folder, { public: true });
    expect(again.code, again.err).toBe(0);
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(git(desk.folder, 'rev-parse', 'HEAD'));
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
    ['403-permission', /info\/refs.*git-receive-pack/, 'GET', 'token-rights', 'lacks a right'],
    ['403-sso', /^\/user\/repos$/, undefined, 'token-sso', 'Open https://github.com/orgs/acme/sso'],
    ['403-plan', /^\/user\/repos$/, undefined, 'plan', 'your plan does not allow it'],
    ['404', /^\/user\/repos$/, undefined, 'not-found', 'can reach. It needs these rights'],
    ['409-moved', /^\/user\/repos$/, undefined, 'moved', 'changed meanwhile'],
    ['410', /^\/repos\/ada\/desk$/, 'PATCH', 'gone', 'Somebody removed'],
    ['413', /^\/user\/repos$/, undefined, 'too-large', 'too large'],
    ['451', /^\/user\/repos$/, undefined, 'blocked', 'legal reasons'],
    ['422-other', /^\/user\/repos$/, undefined, 'refused', 'homepage invalid'],
    ['GH013', /git-receive-pack/, 'POST', 'push-protection', 'path: README.md:1'],
    ['GH007', /git-receive-pack/, 'POST', 'push-email', 'users.noreply.github.com'],
    ['GH008', /git-receive-pack/, 'POST', 'push-lfs', 'git lfs push --all'],
    ['hook', /git-receive-pack/, 'POST', 'push-refused', 'ACME-17: a commit names no ticket.'],
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
    const said = await publish(desk.env, desk.folder, { private: true, owner: 'acme' });
    expect(said).toMatchObject({ code: 1, error: 'plan' });
    expect(said.err).toContain('--public');
  });

  test('a name that is taken out of sight', async () => {
    desk.github.faultWhen(meets(/^\/repos\/ada\/desk$/, 'GET'), '404', { times: 4 });
    await desk.github.addRepo('ada', 'desk', { files: { 'a.txt': 'a' } });
    const said = await publish(desk.env, desk.folder, { public: true });
    expect(said).toMatchObject({ code: 1, error: 'refused' });
    expect(said.err).toContain('name already exists');
  });

  test('a limit that ends soon is waited for, in sight; one that does not is said', async () => {
    const soon = await first('403-rate', /^\/user\/repos$/);
    expect(soon.code).toBe(0);
    expect(soon.err).toContain('GitHub asks for a pause');
    await desk.github.reset();
    desk.github.faultWhen(meets(/^\/user\/repos$/), '403-rate');
    const late = await publish(
      desk.env,
      desk.folder,
      { public: true, name: 'x2' },
      { ...QUICK, patience: 10 },
    );
    expect(late).toMatchObject({ code: 1, error: 'rate-limit' });
    expect(late.err).toMatch(/used up until \d\d:\d\d UTC/);
  });

  test('a repo that git can’t see yet is waited for', async () => {
    const said = await first('404', /info\/refs/, undefined, 3);
    expect(said.code).toBe(0);
  });

  test('a server that is not there', async () => {
    const said = await publish(
      { ...desk.env, GITHUB_API_URL: `http://127.0.0.1:${await freePort()}` },
      desk.folder,
      {
        public: true,
      },
    );
    expect(said).toMatchObject({ code: 1, error: 'network' });
    expect(said.err).toContain('ECONNREFUSED');
  });

  test('an address that a token must not be sent to', async () => {
    const said = await publish({ ...desk.env, GITHUB_API_URL: 'http://example.org' }, desk.folder, {
      public: true,
    });
    expect(said).toMatchObject({ code: 2, error: 'server' });
  });

  test('a commit on GitHub between the look and the push', async () => {
    expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
    commit(desk.folder, { 'notes.md': 'x\n' });
    const reads = desk.github.requests.filter(({ kind }) => kind === 'git-read').length;
    expect(reads).toBeGreaterThanOrEqual(0);
    const clone = join(desk.home, 'clone');
    git(desk.home, 'clone', '--quiet', (await desk.github.repo('ada', 'desk'))?.bare ?? '', clone);
    commit(clone, { 'README.md': '# By hand\n' });
    const next = desk.github.requests.length;
    // The look is over when the push asks what is there.
    desk.github.onRequest(next + 3, () => {
      git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    });
    const said = await publish(desk.env, desk.folder, {});
    rmSync(clone, { recursive: true });
    expect(said).toMatchObject({ code: 1, error: 'diverged' });
  });
});

test('at least a second lies between two changes', async () => {
  await publish(desk.env, desk.folder, { public: true }, { ...QUICK, gap: 1000 });
  const times = desk.github.requests
    .filter(({ write, kind }) => write && kind === 'api')
    .map(({ time }) => time);
  expect(times).toHaveLength(3);
  for (let i = 1; i < times.length; i++)
    expect((times[i] as number) - (times[i - 1] as number)).toBeGreaterThanOrEqual(990);
}, 20_000);
