import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Octokit } from '@octokit/rest';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contractOf } from './support/github/contract.ts';
import type { FaultName } from './support/github/faults.ts';
import { type GitHub, startGitHub } from './support/github/server.ts';
import type { Recorded } from './support/github/types.ts';
import { type Ran, run } from './support/process.ts';

let github: GitHub;
let home: string;
let clone: string;
beforeAll(async () => {
  github = await startGitHub({
    users: [
      { login: 'ada', token: 'ghp_ada', kind: 'classic' },
      { login: 'ada', token: 'ghp_ada_repo', kind: 'classic', scopes: ['repo'] },
      { login: 'ada', token: 'ghp_ada_none', kind: 'classic', scopes: [] },
      { login: 'Bob', token: 'github_pat_bob', kind: 'fine-grained' },
    ],
    orgs: [{ login: 'acme', members: ['ada'], privateRepos: false }],
  });
});
afterAll(() => github.stop());
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'double-'));
  clone = join(home, 'clone');
  mkdirSync(clone);
  git('init', '--quiet', '--initial-branch=main');
  commit({ 'README.md': '# Demo\n', 'run.sh': '#!/bin/sh\n' });
});
afterEach(async () => {
  rmSync(home, { recursive: true, force: true });
  await github.reset();
});

/** A client that says what it was told instead of repeating itself. */
const client = (auth = 'ghp_ada') =>
  new Octokit({
    ...(auth ? { auth } : {}),
    baseUrl: github.apiUrl,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
const environment = (token = 'ghp_ada'): Record<string, string> => ({
  HOME: home,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Ada'],
      [`GIT_${who}_EMAIL`, 'ada@example.org'],
    ]),
  ),
  ...(token
    ? {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${github.url}/.extraheader`,
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
      }
    : {}),
});
/** Local commands only: the double runs in this process, and cannot answer while a command holds it up. */
const git = (...args: string[]) =>
  execFileSync('git', args, {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, ...environment() },
  }).trimEnd();
const push = async (repo: string, token = 'ghp_ada', ...more: string[]): Promise<Ran> =>
  await run('git', ['push', ...more, `${github.url}/${repo}.git`, 'HEAD:refs/heads/main'], {
    cwd: clone,
    env: environment(token),
    timeout: 20,
  });

function commit(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    writeFileSync(join(clone, path), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Start the job');
  return git('rev-parse', 'HEAD');
}

/** What a call came to: its status and message, or the word for no answer. */
async function outcome(
  asked: Promise<{ status: number }>,
): Promise<{ status: number; message: string; headers: Record<string, unknown>; errors: unknown }> {
  try {
    return { status: (await asked).status, message: '', headers: {}, errors: [] };
  } catch (error) {
    const { status, message, response } = error as {
      status: number;
      message: string;
      response?: { headers: Record<string, unknown>; data?: { errors?: unknown } };
    };
    return { status, message, headers: response?.headers ?? {}, errors: response?.data?.errors };
  }
}
const create = (fields: object = {}, token?: string) =>
  client(token).rest.repos.createForAuthenticatedUser({ name: 'demo', ...fields });
const demo = { owner: 'ada', repo: 'demo' };

describe('a repo is made, pushed to and read', () => {
  test('the head that the API names is the local one', async () => {
    const { rest } = client();
    const { data: made } = await create({ description: 'A demo', homepage: 'https://example.org/1' });
    expect(made).toMatchObject({ full_name: 'ada/demo', size: 0, default_branch: 'main', private: false });
    expect(made.clone_url).toBe(`${github.url}/ada/demo.git`);
    expect(made.html_url).toBe(`${github.url}/ada/demo`);
    expect(await outcome(rest.git.getRef({ ...demo, ref: 'heads/main' }))).toMatchObject({ status: 409 });
    expect(await outcome(rest.repos.getBranch({ ...demo, branch: 'main' }))).toMatchObject({ status: 404 });
    expect(await outcome(rest.repos.getCommit({ ...demo, ref: 'main' }))).toMatchObject({ status: 409 });
    expect(await outcome(rest.repos.getContent({ ...demo, path: 'README.md' }))).toMatchObject({
      status: 404,
    });

    const head = commit({ '.github/workflows/ci.yml': 'on: push\n', 'bytes.bin': '\u0000ÿ' });
    expect(await push('ada/demo')).toMatchObject({ code: 0 });
    expect((await github.repo('ada', 'DEMO'))?.head).toBe(head);
    expect((await rest.git.getRef({ ...demo, ref: 'heads/main' })).data.object.sha).toBe(head);
    expect((await rest.repos.getBranch({ ...demo, branch: 'main' })).data.commit.sha).toBe(head);
    expect((await rest.repos.getCommit({ ...demo, ref: 'heads/main' })).data.sha).toBe(head);
    const { data: file } = await rest.repos.getContent({ ...demo, path: '.github/workflows/ci.yml' });
    expect(Buffer.from((file as { content: string }).content, 'base64').toString()).toBe('on: push\n');
    const { data: top } = await rest.repos.getContent({ ...demo, path: '' });
    expect((top as { name: string }[]).map(({ name }) => name)).toContain('README.md');
    expect((await rest.actions.listRepoWorkflows(demo)).data.total_count).toBe(1);
    const { data: after } = await rest.repos.get(demo);
    expect(after.size).toBeGreaterThan(0);
    expect(Date.parse(after.pushed_at)).toBeGreaterThanOrEqual(Date.parse(made.pushed_at));
    expect(github.violations()).toEqual([]);
    expect(
      github.requests.filter(({ write }) => write).map(({ method, path }) => `${method} ${path}`),
    ).toEqual(['POST /user/repos', 'POST /ada/demo.git/git-receive-pack']);
    expect(github.requests.at(-1)).toMatchObject({ kind: 'api', status: 200, user: 'ada', acted: true });
  });

  test('a large push in parts, a clone, a zipped request', async () => {
    await create();
    commit({ 'large.txt': randomBytes(1_500_000).toString('base64') });
    expect(await push('ada/demo')).toMatchObject({ code: 0 });
    const head = git('rev-parse', 'HEAD');
    expect(
      github.requests.filter(({ kind, write }) => kind === 'git-write' && write).map(({ body }) => body),
    ).toEqual([[{ from: '0'.repeat(40), to: head, ref: 'refs/heads/main' }]]);
    await run('git', ['clone', '--quiet', `${github.url}/ada/demo`, join(home, 'again')], {
      env: environment(),
    });
    expect(git('-C', join(home, 'again'), 'rev-parse', 'HEAD')).toBe(head);
    const answer = await fetch(`${github.url}/ada/demo.git/git-upload-pack`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-git-upload-pack-request',
        'content-encoding': 'gzip',
        'git-protocol': 'version=2',
      },
      body: gzipSync('0014command=ls-refs\n0000'),
    });
    expect(await answer.text()).toContain(`${head} refs/heads/main`);
  });

  test('several at once', async () => {
    const made = await Promise.all([1, 2, 3].map(async () => (await outcome(create())).status));
    expect(made.sort()).toEqual([201, 422, 422]);
    const elsewhere = ['push', '--quiet', `${github.url}/ada/demo.git`, 'HEAD:refs/heads/work'];
    await run('git', elsewhere, { cwd: clone, env: environment() });
    expect((await client().rest.repos.get(demo)).data.default_branch).toBe('work');
    const change = (name: string) => outcome(client().rest.repos.update({ ...demo, default_branch: name }));
    expect(await change('main')).toMatchObject({ status: 422 });
    await push('ada/demo');
    expect(await change('main')).toMatchObject({ status: 200 });
    expect(github.violations()).toEqual([]);
  });

  test('topics, Pages, a new name, an end', async () => {
    const { rest } = client();
    await create();
    await push('ada/demo');
    expect((await rest.repos.replaceAllTopics({ ...demo, names: ['Gradio', 'ml'] })).data.names).toEqual([
      'gradio',
      'ml',
    ]);
    expect((await rest.repos.getAllTopics(demo)).data.names).toEqual(['gradio', 'ml']);
    expect(await outcome(rest.repos.getPages(demo))).toMatchObject({ status: 404 });
    await rest.repos.createPagesSite({ ...demo, build_type: 'workflow' });
    await rest.repos.updateInformationAboutPagesSite({ ...demo, source: { branch: 'main', path: '/docs' } });
    expect((await rest.repos.getPages(demo)).data.source).toEqual({ branch: 'main', path: '/docs' });
    expect((await rest.actions.getGithubActionsPermissionsRepository(demo)).data.enabled).toBe(true);
    await rest.repos.update({ ...demo, homepage: 'https://example.org/2', name: 'other' });
    expect((await rest.repos.get(demo)).data).toMatchObject({
      full_name: 'ada/other',
      homepage: 'https://example.org/2',
      has_pages: true,
    });
    commit({ 'more.txt': 'more\n' });
    expect(await push('ada/demo')).toMatchObject({ code: 0 });
    await rest.repos.delete({ ...demo, repo: 'other' });
    expect(await github.repo('ada', 'other')).toBeUndefined();
    expect(github.violations()).toEqual([]);
  });

  test('accounts, and what each kind of token tells', async () => {
    const { data, headers } = await client().rest.users.getAuthenticated();
    expect([data.login, headers['x-oauth-scopes']]).toEqual(['ada', 'repo, workflow, delete_repo']);
    expect(
      (await client('github_pat_bob').rest.users.getAuthenticated()).headers['x-oauth-scopes'],
    ).toBeUndefined();
    expect((await client('').rest.users.getByUsername({ username: 'ACME' })).data).toMatchObject({
      login: 'acme',
      type: 'Organization',
    });
    expect((await client().rest.orgs.get({ org: 'acme' })).data.login).toBe('acme');
    expect((await client().rest.rateLimit.get()).data.rate.limit).toBe(5000);
    const { data: made } = await client().rest.repos.createInOrg({ org: 'acme', name: 'demo' });
    expect(made.owner).toMatchObject({ login: 'acme', type: 'Organization' });
    expect(await push('acme/demo')).toMatchObject({ code: 0 });
    expect(await outcome(client('nobody').rest.users.getAuthenticated())).toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    });
    expect(await outcome(client('').rest.users.getAuthenticated())).toMatchObject({ status: 401 });
    expect(github.violations()).toEqual([]);
  });
});

describe('as strict as GitHub', () => {
  test.each([
    ['a b & ü/c', 'a-b-c'],
    ['demo.git', 'demo'],
    ['_x.Y-z', '_x.Y-z'],
  ])('the name %j is saved as %s', async (name, saved) => {
    expect((await create({ name })).data.name).toBe(saved);
  });

  test.each([
    [{ description: 'x'.repeat(351) }, 'description cannot be more than 350 characters'],
    [{ description: 'two\nlines' }, 'description control characters are not allowed'],
    [{ name: 'x'.repeat(101) }, 'name is too long (maximum is 100 characters)'],
    [{ name: 'DEMO' }, 'name already exists on this account'],
  ])('%j is refused', async (fields, message) => {
    await github.addRepo('ada', 'demo');
    const { status, errors } = await outcome(create({ name: 'free', ...fields }));
    expect([status, errors]).toMatchObject([422, [{ resource: 'Repository', code: 'custom', message }]]);
    expect(github.violations()).toEqual([]);
  });

  test.each([
    [['-x']],
    [['a b']],
    [['x'.repeat(51)]],
    [Array.from({ length: 21 }, (_, index) => `t${index}`)],
  ])('topics %j are refused', async (names) => {
    await github.addRepo('ada', 'demo');
    expect(await outcome(client().rest.repos.replaceAllTopics({ ...demo, names }))).toMatchObject({
      status: 422,
    });
  });

  test('rights', async () => {
    await github.addRepo('ada', 'hidden', { private: true, files: { 'a.txt': 'a\n' } });
    await github.addRepo('ada', 'shown', { files: { 'a.txt': 'a\n' } });
    const bob = client('github_pat_bob').rest.repos;
    expect(await outcome(bob.get({ owner: 'ada', repo: 'hidden' }))).toMatchObject({ status: 404 });
    expect(await outcome(bob.get({ owner: 'ada', repo: 'shown' }))).toMatchObject({ status: 200 });
    expect(await outcome(bob.update({ owner: 'ada', repo: 'shown', description: '' }))).toMatchObject({
      status: 403,
    });
    expect(await outcome(bob.createInOrg({ org: 'acme', name: 'x' }))).toMatchObject({ status: 403 });
    expect(
      await outcome(client().rest.repos.createInOrg({ org: 'acme', name: 'x', private: true })),
    ).toMatchObject({ status: 422 });
    expect(await outcome(create({}, 'ghp_ada_none'))).toMatchObject({ status: 404 });
    expect((await push('ada/shown', 'github_pat_bob')).stderr).toContain(
      'Permission to ada/shown.git denied to Bob.',
    );
    expect((await push('ada/hidden', 'github_pat_bob')).stderr).toContain('not found');
    expect((await push('ada/shown', 'nobody')).stderr).toContain('could not read Username');
    expect(github.requests.at(-1)?.status).toBe(401);
    const address = `${github.url.replace('//', '//ada:nobody@')}/ada/hidden.git`;
    const wrong = await run('git', ['ls-remote', address], { env: environment('') });
    expect(wrong.stderr).toContain('Authentication failed');
    expect((await push('ada/shown', '')).stderr).toContain('could not read Username');
    const read = (repo: string, token: string) =>
      run('git', ['ls-remote', `${github.url}/ada/${repo}`], { env: environment(token) });
    expect(await read('shown', '')).toMatchObject({ code: 0 });
    expect((await read('hidden', '')).code).not.toBe(0);
    expect((await read('hidden', 'ghp_ada')).stdout).toContain('refs/heads/main');
  });

  test('no forced push, and no workflow without its scope', async () => {
    const { head } = await github.addRepo('ada', 'demo', { files: { 'a.txt': 'foreign\n' } });
    expect((await push('ada/demo')).stderr).toMatch(/\[rejected\].*(fetch first|non-fast-forward)/);
    expect((await push('ada/demo', 'ghp_ada', '--force')).stderr).toContain('[remote rejected]');
    expect((await github.repo('ada', 'demo'))?.head).toBe(head);
    await github.addRepo('ada', 'empty');
    expect(await push('ada/empty', 'ghp_ada_repo')).toMatchObject({ code: 0 });
    commit({ '.github/workflows/test.yml': 'on: push\n' });
    expect((await push('ada/empty', 'ghp_ada_repo')).stderr).toContain(
      'workflow `.github/workflows/test.yml` without `workflow` scope',
    );
    expect(await push('ada/empty')).toMatchObject({ code: 0 });
  });

  test('a request that the contract does not know', async () => {
    const { request } = client();
    expect(await outcome(request('GET /repos/ada/demo/nonsense'))).toMatchObject({ status: 404 });
    expect(await outcome(request('POST /user/repos', { name: 5 } as never))).toMatchObject({ status: 422 });
    expect(await outcome(create({ colour: 'red' }))).toMatchObject({ status: 422 });
    expect(github.violations()).toEqual([
      expect.stringContaining('GET /repos/ada/demo/nonsense is not in the contract'),
      expect.stringContaining('/name must be string'),
      expect.stringContaining('no field called colour'),
    ]);
    const contract = await contractOf();
    expect(contract.check('GET', '/repos/ada/demo/topics', undefined, 200, { names: [1] })).toHaveLength(1);
    expect(contract.check('GET', '/repos/ada/demo/topics?page=1', undefined, 200, { names: [] })).toEqual([]);
  });
});

describe('faults', () => {
  test.each<[FaultName, number, RegExp, Record<string, string>]>([
    ['401', 401, /Bad credentials/, {}],
    [
      '403-permission',
      403,
      /not accessible by personal access token/,
      { 'x-accepted-github-permissions': 'administration=write' },
    ],
    ['403-sso', 403, /SAML/, { 'x-github-sso': expect.stringContaining('url=') }],
    ['403-plan', 403, /Upgrade to GitHub Pro/, {}],
    [
      '403-rate',
      403,
      /API rate limit/,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': expect.stringMatching(/^\d{10}$/) },
    ],
    ['403', 403, /secondary rate limit/, { 'retry-after': '1' }],
    ['429', 429, /secondary rate limit/, { 'retry-after': '1' }],
    ['404', 404, /Not Found/, {}],
    ['409-empty', 409, /Git Repository is empty/, {}],
    ['409-moved', 409, /Reference cannot be updated/, {}],
    ['410', 410, /gone/, {}],
    ['413', 413, /too large/, {}],
    ['422-other', 422, /Validation Failed/, {}],
    ['451', 451, /blocked/, {}],
    ['500', 500, /Server Error/, {}],
    ['502', 502, /502/, {}],
  ])('%s', async (fault, status, message, headers) => {
    github.faultAt(1, fault);
    expect(await outcome(create())).toMatchObject({
      status,
      message: expect.stringMatching(message),
      headers,
    });
    expect(await github.repo('ada', 'demo')).toBeUndefined();
    expect(github.requests[0]).toMatchObject({ fault, acted: false, status });
    await create();
    github.faultWhen(({ kind }) => kind !== 'api', fault);
    expect((await push('ada/demo')).code).not.toBe(0);
    expect(await push('ada/demo')).toMatchObject({ code: 0 });
    expect(github.violations()).toEqual([]);
  });

  test('a dropped connection before and after the act', async () => {
    github.faultAt(1, 'drop-before');
    github.faultAt(2, 'drop-after');
    // Octokit has no status for what was never answered but 500.
    expect(await outcome(create())).toMatchObject({
      status: 500,
      message: expect.stringContaining('other side closed'),
    });
    expect(await github.repo('ada', 'demo')).toBeUndefined();
    expect(await outcome(create())).toMatchObject({ status: 500 });
    expect(await github.repo('ada', 'demo')).toMatchObject({ name: 'demo', head: undefined });
    expect(github.requests.map(({ acted, status }) => [acted, status])).toEqual([
      [false, 0],
      [true, 0],
    ]);
  });

  test('a push that is dropped', async () => {
    const pushes = ({ kind, write }: Recorded): boolean => kind === 'git-write' && write;
    await github.addRepo('ada', 'demo');
    github.faultWhen(pushes, 'drop-before', { times: 2 });
    expect((await push('ada/demo')).code).not.toBe(0);
    expect((await github.repo('ada', 'demo'))?.head).toBeUndefined();
    // When git tries again by itself, it finds its own branch and takes it for another's.
    await github.addRepo('ada', 'other');
    github.faultWhen(pushes, 'drop-after');
    expect((await push('ada/other')).code).not.toBe(0);
    expect((await github.repo('ada', 'other'))?.head).toBe(git('rev-parse', 'HEAD'));
  });

  test('hang until the client goes away', async () => {
    github.faultWhen(() => true, 'hang', { times: 2 });
    const { request } = client();
    expect(
      await outcome(request('GET /user', { request: { signal: AbortSignal.timeout(300) } })),
    ).toMatchObject({ status: 500 });
    const patience = ['-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=1'];
    const impatient = await run('git', [...patience, 'ls-remote', `${github.url}/ada/demo`], {
      env: environment(),
    });
    expect(impatient.stderr).toContain('Operation too slow');
    expect(github.requests.map(({ acted, status }) => [acted, status])).toEqual([
      [false, 0],
      [false, 0],
    ]);
  });

  test('a repo that was renamed', async () => {
    await create();
    github.faultAt(2, '301');
    expect((await client().rest.repos.get(demo)).data.full_name).toBe('ada/demo-renamed');
    github.faultWhen(({ kind }) => kind !== 'api', '301');
    expect((await push('ada/demo-renamed')).code).toBe(0);
    expect((await github.repo('ada', 'demo-renamed-renamed'))?.head).toBe(git('rev-parse', 'HEAD'));
    expect(github.violations()).toEqual([]);
  });

  test.each<[FaultName, string, string]>([
    [
      'GH013',
      'remote: error: GH013: Repository rule violations found',
      '(push declined due to repository rule violations)',
    ],
    [
      'workflow-scope',
      '',
      '(refusing to allow a Personal Access Token to create or update workflow `.github/workflows/ci.yml` without `workflow` scope)',
    ],
    ['protected', 'remote: error: GH006: Protected branch update failed', '(protected branch hook declined)'],
    ['too-large', 'remote: error: GH001: Large files detected.', '(pre-receive hook declined)'],
  ])('a push refused: %s', async (fault, line, reason) => {
    await github.addRepo('ada', 'demo');
    github.faultWhen(() => true, fault);
    const { code, stderr } = await push('ada/demo');
    expect(code).toBe(1);
    expect(stderr).toContain(line);
    expect(stderr).toContain(`! [remote rejected] HEAD -> main ${reason}`);
    expect((await github.repo('ada', 'demo'))?.head).toBeUndefined();
    expect(await push('ada/demo')).toMatchObject({ code: 0 });
  });

  test('a repo that git does not see yet', async () => {
    await create();
    github.faultWhen(({ path }) => path.startsWith('/ada/demo.git/info/refs'), '404', { times: 2 });
    for (const _ of [1, 2]) expect((await push('ada/demo')).stderr).toContain('Repository not found');
    expect(await push('ada/demo')).toMatchObject({ code: 0 });
  });

  test('a fault that fits no request is told', async () => {
    github.faultAt(1, 'GH013');
    await create();
    expect(github.violations()).toEqual(['GH013 does not fit request 1, POST /user/repos']);
  });

  test('a client killed once its request has been carried out', async () => {
    await github.addRepo('ada', 'demo');
    const child = spawn('git', ['push', `${github.url}/ada/demo.git`, 'HEAD:refs/heads/main'], {
      cwd: clone,
      stdio: 'ignore',
      env: { ...process.env, ...environment() },
      detached: true,
    });
    const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
    github.onRequest(2, () => void process.kill(-(child.pid as number), 'SIGKILL'));
    expect(await ended).toBe('SIGKILL');
    expect((await github.repo('ada', 'demo'))?.head).toBe(git('rev-parse', 'HEAD'));
    expect(github.requests).toHaveLength(2);
  });
});
