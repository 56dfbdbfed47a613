/** `publish` against a GitHub with a memory: real Octokit, real git. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { commit, git, publish, TOKEN, useDesk } from '../support/publishing.ts';

const desk = useDesk({
  users: [
    { login: 'ada', token: TOKEN, kind: 'classic' },
    {
      login: 'ada',
      token: 'ghp_adaPublicAdaPublicAdaPublicAdaPublic1',
      kind: 'classic',
      scopes: ['public_repo'],
    },
    { login: 'Bob', token: 'github_pat_bob', kind: 'fine-grained' },
  ],
  orgs: [{ login: 'acme', members: ['ada'], privateRepos: false }],
});

const api = async (path: string) =>
  (await (
    await fetch(`${desk.github.apiUrl}${path}`, { headers: { authorization: `token ${TOKEN}` } })
  ).json()) as Record<string, unknown>;
const writes = () =>
  desk.github.requests.filter(({ write }) => write).map(({ method, path }) => `${method} ${path}`);
const head = () => git(desk.folder, 'rev-parse', 'HEAD');

describe('a fresh publish', () => {
  test('the repo is made, complete', async () => {
    const said = await publish(desk.env, desk.folder, { public: true, json: true });
    expect(said).toMatchObject({ code: 0, error: undefined });
    const { requests } = desk.github;
    expect(desk.github.violations()).toEqual([]);
    expect(requests.filter(({ kind }) => kind === 'api').length).toBeLessThanOrEqual(10);
    const placed = await desk.github.repo('ada', 'desk');
    expect(placed).toMatchObject({ head: head(), private: false, refs: { 'refs/heads/main': head() } });
    const result = JSON.parse(said.out);
    expect(result).toMatchObject({
      version: 1,
      repo: {
        owner: 'ada',
        name: 'desk',
        url: `${desk.github.url}/ada/desk`,
        visibility: 'public',
        commit: head(),
      },
      warnings: [],
    });
    expect(result.steps.map(({ id, did }: { id: string; did: string }) => `${id} ${did}`)).toEqual([
      'repo made',
      'push made',
      'about updated',
      'topics updated',
    ]);
    const shown = await api('/repos/ada/desk');
    expect(shown.homepage).toBe('');
    expect(shown.description).toMatch(/^.{20,350}$/);
    expect(shown.topics).toContain('tabular-classification');
    expect(shown.topics).toContain('machine-learning');
  });

  test('a second run changes nothing', async () => {
    await publish(desk.env, desk.folder, { public: true });
    const before = writes().length;
    const said = await publish(desk.env, desk.folder, {});
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^found +repo[^\n]*\nfound +push[^\n]*\nfound +about[^\n]*\nfound +topics/);
    expect(writes().length).toBe(before);
    expect(desk.github.violations()).toEqual([]);
  });

  test('a plain git push goes there afterwards, and the folder has no token', async () => {
    await publish(desk.env, desk.folder, { public: true });
    expect(git(desk.folder, 'config', 'remote.origin.url')).toBe(`${desk.github.url}/ada/desk.git`);
    expect(git(desk.folder, 'rev-parse', '@{upstream}')).toBe(head());
    expect(git(desk.folder, 'status', '--porcelain')).toBe('');
  });

  test('it is said how the demo goes live', async () => {
    expect((await publish(desk.env, desk.folder, { public: true })).out).toContain('--space NAME/SPACE');
    const streamlit = git(desk.folder, 'show', 'HEAD:project.yaml').replace(
      /^demo: .*$/m,
      'demo: "streamlit"',
    );
    commit(desk.folder, { 'project.yaml': `${streamlit}\n` });
    expect((await publish(desk.env, desk.folder, {})).out).toContain(
      'free on share.streamlit.io: Create app, ada/desk, branch main, file demo/app.py',
    );
  });

  test('a remote of the owner stays', async () => {
    git(desk.folder, 'remote', 'add', 'origin', 'https://example.org/x.git');
    await publish(desk.env, desk.folder, { public: true });
    expect(git(desk.folder, 'config', 'remote.origin.url')).toBe('https://example.org/x.git');
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(head());
  });

  test('private, under another name, in an organisation', async () => {
    expect((await publish(desk.env, desk.folder, { private: true, name: 'other' })).code).toBe(0);
    expect((await desk.github.repo('ada', 'other'))?.private).toBe(true);
    expect((await publish(desk.env, desk.folder, { public: true, owner: 'acme' })).code).toBe(0);
    expect((await desk.github.repo('acme', 'desk'))?.head).toBe(head());
    expect(desk.github.violations()).toEqual([]);
  });

  test('a dry run changes nothing and says what would be done', async () => {
    const said = await publish(desk.env, desk.folder, { 'dry-run': true, public: true });
    expect(said.code).toBe(0);
    expect(said.out).toContain('would    repo    make the repo desk, public');
    expect(said.out).toContain('POST /user/repos; needs Administration: write');
    expect(said.out).toContain('README.md');
    expect(said.out).toContain('scopes public_repo and workflow');
    expect(writes()).toEqual([]);
    const json = JSON.parse((await publish(desk.env, desk.folder, { 'dry-run': true, json: true })).out);
    expect(json).toMatchObject({ version: 1, dry_run: true, repo: { owner: 'ada', visibility: null } });
  });

  test('a dry run needs no token', async () => {
    const said = await publish({ ...desk.env, GH_TOKEN: undefined }, desk.folder, {
      'dry-run': true,
      public: true,
    });
    expect(said.code).toBe(0);
    expect(said.err).toContain('nothing was compared');
    expect(desk.github.requests).toEqual([]);
  });
});

describe('later', () => {
  beforeEach(async () => {
    expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
  });

  test('the owner’s commits are pushed, nothing else is touched', async () => {
    const later = commit(desk.folder, { 'README.md': '# Filled\n', 'notes.md': 'x\n' });
    const before = writes().length;
    const said = await publish(desk.env, desk.folder, {});
    expect(said.out).toContain('updated  push');
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(later);
    expect(writes().slice(before)).toHaveLength(1);
  });

  test('another problem in project.yaml is another description', async () => {
    const text = git(desk.folder, 'show', 'HEAD:project.yaml').replace(
      /^problem: .*$/m,
      'problem: "Quite another."',
    );
    commit(desk.folder, { 'project.yaml': `${text}\n` });
    expect((await publish(desk.env, desk.folder, {})).out).toContain('updated  about');
    expect((await api('/repos/ada/desk')).description).toBe('Quite another.');
  });

  test('another name in project.yaml is no second repo', async () => {
    const renamed = git(desk.folder, 'show', 'HEAD:project.yaml').replace(/^name: .*$/m, 'name: "counter"');
    commit(desk.folder, { 'project.yaml': `${renamed}\n` });
    expect((await publish(desk.env, desk.folder, {})).code).toBe(0);
    expect(await desk.github.repo('ada', 'counter')).toBeUndefined();
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(head());
  });

  test('what the owner wrote on GitHub stays', async () => {
    const patch = (path: string, method: string, body: object) =>
      fetch(`${desk.github.apiUrl}${path}`, {
        method,
        body: JSON.stringify(body),
        headers: { authorization: `token ${TOKEN}`, 'content-type': 'application/json' },
      });
    await patch('/repos/ada/desk', 'PATCH', { description: 'Mine', homepage: 'https://example.org' });
    const { topics } = await api('/repos/ada/desk');
    await patch('/repos/ada/desk/topics', 'PUT', { names: [...(topics as string[]).slice(1), 'mine'] });
    const before = writes().length;
    const said = await publish(desk.env, desk.folder, {});
    expect(said.code).toBe(0);
    expect(said.err).toContain('the description on GitHub is your own and stays');
    expect(said.err).toContain('the topics on GitHub are your own and stay');
    expect(writes().length).toBe(before);
  });

  test('what is not committed stays, or goes along as a commit', async () => {
    writeFileSync(join(desk.folder, 'notes.md'), 'x\n');
    const said = await publish(desk.env, desk.folder, {});
    expect(said.code).toBe(0);
    expect(said.err).toContain('1 file is not committed (notes.md)');
    const again = await publish(desk.env, desk.folder, { commit: 'Notes' });
    expect(again.out).toContain('updated  push');
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(head());
    expect(git(desk.folder, 'log', '-1', '--format=%s %an')).toBe('Notes Ada Example');
  });

  test('a repo that its owner renamed is followed', async () => {
    await fetch(`${desk.github.apiUrl}/repos/ada/desk`, {
      method: 'PATCH',
      body: JSON.stringify({ name: 'renamed' }),
      headers: { authorization: `token ${TOKEN}`, 'content-type': 'application/json' },
    });
    const later = commit(desk.folder, { 'notes.md': 'x\n' });
    const said = await publish(desk.env, desk.folder, { json: true });
    expect(JSON.parse(said.out).repo.name).toBe('renamed');
    expect((await desk.github.repo('ada', 'renamed'))?.head).toBe(later);
  });

  test('commits made on GitHub are not pushed over', async () => {
    const clone = join(desk.home, 'clone');
    git(desk.home, 'clone', '--quiet', (await desk.github.repo('ada', 'desk'))?.bare ?? '', clone);
    commit(clone, { 'README.md': '# By hand\n' });
    git(clone, 'push', '--quiet', 'origin', 'HEAD:main');
    rmSync(clone, { recursive: true });
    const there = (await desk.github.repo('ada', 'desk'))?.head;
    commit(desk.folder, { 'notes.md': 'x\n' });
    const before = writes().length;
    const said = await publish(desk.env, desk.folder, {});
    expect(said).toMatchObject({ code: 1, error: 'diverged' });
    expect(said.err).toContain('git pull --rebase');
    expect(writes().length).toBe(before);
    expect((await desk.github.repo('ada', 'desk'))?.head).toBe(there);
  });

  test('a clone, which has no private/, is the same repo', async () => {
    const clone = join(desk.home, 'clone');
    git(desk.home, 'clone', '--quiet', (await desk.github.repo('ada', 'desk'))?.bare ?? '', clone);
    const before = writes().length;
    const said = await publish(desk.env, clone, {});
    rmSync(clone, { recursive: true });
    expect(said.code, said.err).toBe(0);
    expect(said.out).toContain('found    push');
    expect(writes().length).toBe(before);
  });

  test('a change of visibility is left to the owner', async () => {
    const said = await publish(desk.env, desk.folder, { private: true });
    expect(said.code).toBe(0);
    expect(said.err).toContain('ada/desk is public and stays so');
  });
});

describe('a repo that is not ours', () => {
  test.each([
    ['with files', { files: { 'README.md': '# Theirs\n' } }],
    ['empty, with another mark', { homepage: 'https://example.org/#start-the-job-other' }],
    [
      'with the lock of another',
      { files: { '.start-the-job.yaml': 'version: 1\nid: "00000000-0000-0000-0000-000000000000"\n' } },
    ],
  ])('%s is refused before anything is changed', async (_name, options) => {
    await desk.github.addRepo('ada', 'desk', options);
    const there = await desk.github.repo('ada', 'desk');
    const said = await publish(desk.env, desk.folder, { public: true });
    expect(said).toMatchObject({ code: 1, error: 'foreign' });
    expect(said.err).toContain('--name');
    expect(writes()).toEqual([]);
    expect(await desk.github.repo('ada', 'desk')).toEqual(there);
  });
});

test('a repo that a public run began is not filled by a private one', async () => {
  desk.github.faultWhen(({ path, method }) => method === 'POST' && path.includes('git-receive-pack'), 'hook');
  expect((await publish(desk.env, desk.folder, { public: true })).error).toBe('push-refused');
  const before = writes().length;
  const said = await publish(desk.env, desk.folder, { private: true });
  expect(said).toMatchObject({ code: 1, error: 'visibility' });
  expect(said.err).toContain('/ada/desk/settings makes it private');
  expect(writes().length).toBe(before);
  expect((await publish(desk.env, desk.folder, { public: true })).code).toBe(0);
});

describe('before anything is sent', () => {
  const refused = async (values = { public: true } as object) => {
    const said = await publish(desk.env, desk.folder, values);
    expect(writes()).toEqual([]);
    return said;
  };

  test('a secret in a file, in history and in a message', async () => {
    const token = ['hf', 'kQzWvTnXbRyLdJpMsHfGcAeUiOqZxVtNwP'].join('_');
    commit(desk.folder, { 'notes.md': `x\ntoken = "${token}"\n` }, `With ${token}`);
    commit(desk.folder, { 'notes.md': 'x\n' });
    const said = await refused();
    expect(said).toMatchObject({ code: 2, error: 'secret' });
    expect(said.err).toContain('notes.md:2');
    expect(said.err).toContain('in an earlier commit');
    expect(said.err).toMatch(/message of commit [0-9a-f]{7}/);
    expect(said.err).not.toContain(token);
  });

  test('the value of a variable that looks like a token', async () => {
    desk.env.WEATHER_API_KEY = 'q8w7e6r5t4z3u2i1';
    commit(desk.folder, { 'src/x.py': 'KEY = "q8w7e6r5t4z3u2i1"\n' });
    expect(await refused()).toMatchObject({ code: 2, error: 'secret' });
  });

  test('private/ in a commit, even in an earlier one', async () => {
    commit(desk.folder, { 'private/notes.md': 'x\n' });
    git(desk.folder, 'rm', '--quiet', '--cached', 'private/notes.md');
    git(desk.folder, 'commit', '--quiet', '--message', 'Out');
    const said = await refused();
    expect(said).toMatchObject({ code: 2, error: 'private' });
    expect(said.err).toContain('private/notes.md');
  });

  test('a file that .gitignore keeps out', async () => {
    commit(desk.folder, { '.env': 'A=b\n' });
    expect(await refused()).toMatchObject({ code: 2, error: 'ignored' });
  });

  test('large files are named', async () => {
    writeFileSync(join(desk.folder, 'weights.bin'), Buffer.alloc(101 * 2 ** 20));
    git(desk.folder, 'add', '--force', 'weights.bin');
    git(desk.folder, 'commit', '--quiet', '--message', 'Weights');
    const said = await refused();
    expect(said).toMatchObject({ code: 2, error: 'too-large' });
    expect(said.err).toContain('weights.bin (101 MB)');
  });

  test('an author that nobody named', async () => {
    const text = git(desk.folder, 'show', 'HEAD:LICENSE').replace('Ada Example', 'Your Name');
    commit(desk.folder, { LICENSE: text });
    expect((await refused()).err).toContain('LICENSE says "Your Name"');
    git(desk.folder, 'reset', '--quiet', '--hard', 'HEAD~1');
    git(desk.folder, 'commit', '--quiet', '--amend', '--no-edit', '--author=Your Name <you@example.com>');
    expect((await refused()).err).toContain('a commit has it as its author');
  });

  test.each([
    ['no visibility', {}, 'answers-missing'],
    ['both', { public: true, private: true }, 'usage'],
    ['a name that GitHub would change', { public: true, name: 'ä b' }, 'name'],
    ['a reserved name', { public: true, name: 'x.git' }, 'name'],
    ['an impossible owner', { public: true, owner: '-x' }, 'owner'],
    ['another user', { public: true, owner: 'Bob' }, 'owner'],
    ['nobody', { public: true, owner: 'nobody' }, 'not-found'],
  ])('%s', async (_name, values, error) => {
    expect((await refused(values)).error).toBe(error);
  });

  test('another branch, a merge half done, a folder of another kind', async () => {
    git(desk.folder, 'switch', '--quiet', '-c', 'topic');
    expect((await refused()).error).toBe('branch');
    git(desk.folder, 'switch', '--quiet', 'main');
    writeFileSync(join(desk.folder, '.git', 'MERGE_HEAD'), head());
    expect((await refused()).error).toBe('in-progress');
    expect((await publish(desk.env, desk.home, { public: true })).error).toBe('not-ours');
    expect((await publish(desk.env, join(desk.home, 'none'), { public: true })).error).toBe('folder-missing');
  });

  test('a folder without a repo of its own is no part of the one around it', async () => {
    rmSync(join(desk.folder, '.git'), { recursive: true });
    git(desk.home, 'init', '--quiet');
    try {
      expect((await refused()).error).toBe('no-commit');
      const said = await publish(desk.env, desk.folder, { public: true, commit: 'Start the job' });
      expect(said.code).toBe(0);
      expect((await desk.github.repo('ada', 'desk'))?.head).toBe(head());
    } finally {
      rmSync(join(desk.home, '.git'), { recursive: true });
    }
  });

  test('the rights of a classic token are seen', async () => {
    const said = await publish(
      { ...desk.env, GH_TOKEN: 'ghp_adaPublicAdaPublicAdaPublicAdaPublic1' },
      desk.folder,
      {
        public: true,
      },
    );
    expect(said).toMatchObject({ code: 1, error: 'token-rights' });
    expect(said.err).toContain('lacks the scope workflow');
    expect(writes()).toEqual([]);
    const hidden = await publish(
      { ...desk.env, GH_TOKEN: 'ghp_adaPublicAdaPublicAdaPublicAdaPublic1' },
      desk.folder,
      {
        private: true,
      },
    );
    expect(hidden.err).toContain('lacks the scope repo and workflow');
  });

  test('a fine-grained token shows no scopes, and is tried', async () => {
    expect(
      (await publish({ ...desk.env, GH_TOKEN: 'github_pat_bob' }, desk.folder, { public: true })).code,
    ).toBe(0);
    expect((await desk.github.repo('Bob', 'desk'))?.head).toBe(head());
  });

  test('without a token it is said how to make one', async () => {
    const said = await publish({ ...desk.env, GH_TOKEN: undefined }, desk.folder, { public: true });
    expect(said).toMatchObject({ code: 1, error: 'token-missing' });
    expect(said.err).toContain(
      'Administration: read and write, Contents: read and write, Workflows: read and write',
    );
    expect(said.err.split('\n').length).toBeLessThan(24);
  });
});

test('git settings that break naive publishers change nothing', async () => {
  writeFileSync(
    join(desk.home, '.gitconfig'),
    `[user]
	name = Ada Example
	email = ada@example.org
[commit]
	gpgSign = true
[push]
	gpgSign = true
	default = nothing
	followTags = true
[core]
	autocrlf = true
	excludesFile = ${desk.home}/ignore
	hooksPath = ${desk.home}/hooks
[init]
	defaultBranch = trunk
	templateDir = ${desk.home}/template
[url "https://nowhere.invalid/"]
	insteadOf = ${desk.github.url}/
[url "git@nowhere.invalid:"]
	pushInsteadOf = ${desk.github.url}/
[credential]
	helper = "!false"
`,
  );
  writeFileSync(join(desk.home, 'ignore'), '*.md\n*.py\n');
  try {
    writeFileSync(join(desk.folder, 'notes.md'), 'x\n');
    const said = await publish(desk.env, desk.folder, { public: true });
    expect(said.code, said.err).toBe(0);
    // What the owner's list for all their repos keeps back is not even named.
    expect(said.err).not.toContain('notes.md');
    const placed = await desk.github.repo('ada', 'desk');
    expect(placed?.head).toBe(head());
    expect(git(desk.folder, 'ls-tree', '-r', '--name-only', 'HEAD')).toBe(
      git(desk.original, 'ls-tree', '-r', '--name-only', 'HEAD'),
    );
  } finally {
    writeFileSync(join(desk.home, '.gitconfig'), '[user]\n\tname = Ada Example\n\temail = ada@example.org\n');
  }
});
