/** Whom git knows in a repo that is yet to be made: what we say before, git says after. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { identities } from '../../src/disk/git-identity.ts';
import { settingsFor } from '../../src/disk/git-settings.ts';

let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'conditions-')));
  for (const key of Object.keys(process.env)) if (/^GIT_|^XDG_/.test(key)) vi.stubEnv(key, undefined);
  vi.stubEnv('HOME', home);
  writeFileSync(join(home, 'work.config'), '[user]\n\temail = ada@work.example\n');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const identityFor = (repo: string) => identities()(repo);
const AT_HOME = '[user]\n\tname = Ada\n\temail = ada@home.example\n';
const config = (text: string) => writeFileSync(join(home, '.gitconfig'), text);
const condition = (words: string, path = 'work.config') =>
  config(`${AT_HOME}[includeIf "${words}"]\n\tpath = ${path}\n`);

/** What git itself says in a repo on main that is made there. */
function byGit(repo: string) {
  execFileSync('git', ['init', '-q', '--initial-branch=main', repo]);
  // As a shell says it, by which git knows the way through a link.
  const env = { ...process.env, PWD: repo };
  const get = (key: string) =>
    spawnSync('git', ['config', key], { cwd: repo, env, encoding: 'utf8' }).stdout.trim();
  return { name: get('user.name'), email: get('user.email') };
}

describe('a condition holds where git finds that it does', () => {
  test.each([
    'gitdir:~/work/',
    'gitdir:~/work',
    'gitdir:~/work/**',
    'gitdir:~/work/new',
    'gitdir:~/work/new/',
    'gitdir:~/work/new/.git',
    'gitdir:~/work/new/.git/',
    'gitdir:~/WORK/',
    'gitdir/i:~/WORK/',
    'gitdir/i:NEW/',
    'gitdir:new/',
    'gitdir:work/',
    'gitdir:work/**/.git',
    'gitdir:ork/',
    'gitdir:./work/',
    'gitdir:./',
    'gitdir:**/work/*/.git',
    'gitdir:**',
    'gitdir:**/',
    'gitdir:/',
    'gitdir:*/new/',
    'gitdir:~/w?rk/',
    'gitdir:~/w[aeiou]rk/',
    'gitdir:~/w[!aeiou]rk/',
    'gitdir:~/w[^x]rk/',
    'gitdir:~/w[a-p]rk/',
    'gitdir:~/work/n*/',
    'gitdir:~/work/n*',
    'gitdir:~/*/.git',
    'gitdir:~/**/.git',
    'gitdir:~/work**/',
    'gitdir:~/link/',
    'gitdir:~/elsewhere/',
    'gitdir:',
    'gitdir:~/',
    'gitdir:~nobody/',
    'gitdir:~/w\\\\ork/',
    'gitdir:~/work+(x)/',
    'onbranch:main',
    'onbranch:m*',
    'onbranch:main/',
    'onbranch:trunk',
    'onbranch:**',
    'hasconfig:remote.*.url:https://example.org/**',
    'unknown:x',
  ])('%s', async (words) => {
    mkdirSync(join(home, 'work'));
    symlinkSync('work', join(home, 'link'));
    condition(words);
    for (const repo of [join(home, 'work', 'new'), join(home, 'link', 'other')]) {
      const said = await identityFor(repo);
      expect(said, repo).toEqual(byGit(repo));
    }
  });
});

test.each([
  ['a path from home on', '~/work.config'],
  ['an absolute path', '{home}/work.config'],
  ['quotes', '"work.config"'],
  ['a file that is not there', 'gone.config'],
])('%s', async (_what, path) => {
  condition('gitdir:~/work/', path.replace('{home}', home));
  const repo = join(home, 'work', 'deep', 'new');
  expect(await identityFor(repo)).toEqual(byGit(repo));
});

test('an included file includes others, and what is said later counts', async () => {
  writeFileSync(
    join(home, 'a'),
    '[user]\n\tname = A\n[includeIf "gitdir:./work/"]\n\tpath = b\n[user]\n\temail = a@a.example\n',
  );
  writeFileSync(join(home, 'b'), '[user]\n\tname = B\n\temail = b@b.example\n');
  config(`[include]\n\tpath = a\n`);
  for (const repo of [join(home, 'work', 'new'), join(home, 'play', 'new')])
    expect(await identityFor(repo)).toEqual(byGit(repo));
});

test('files that include each other end, as git ends at them', () => {
  config('[include]\n\tpath = .gitconfig\n[user]\n\tname = Ada\n');
  expect(settingsFor(join(home, 'new'), process.env).size).toBe(0);
});

test('what the repo around it says is no setting of the new one', async () => {
  config(AT_HOME);
  execFileSync('git', ['init', '-q', home]);
  execFileSync('git', ['-C', home, 'config', 'user.email', 'around@example.org']);
  for (const more of ['', '[include]\n\tpath = gone\n']) {
    config(AT_HOME + more);
    const repo = join(home, `new${more.length}`);
    expect(await identityFor(repo)).toEqual({ name: 'Ada', email: 'ada@home.example' });
    expect(await identityFor(repo)).toEqual(byGit(repo));
  }
});

test('a system that knows no user of this number is no failure', async () => {
  vi.resetModules();
  const homedir = () => {
    throw new Error('no such user');
  };
  vi.doMock('node:os', async (original) => ({ ...(await original<object>()), homedir }));
  onTestFinished(() => vi.doUnmock('node:os'));
  vi.stubEnv('HOME', undefined);
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(home, 'global'));
  writeFileSync(join(home, 'global'), `${AT_HOME}[includeIf "gitdir:~/x/"]\n\tpath = gone\n`);
  const anew = await import('../../src/disk/git-identity.ts');
  expect(await anew.identities()(join(home, 'new'))).toEqual({ name: 'Ada', email: 'ada@home.example' });
  const { findHubToken } = await import('../../src/space/hub-token.ts');
  expect(findHubToken({}, false)).toBeUndefined();
  const { placeOf } = await import('../../src/disk/places.ts');
  expect(() => placeOf('~/x')).toThrow('this system knows none');
});

test('the author that settings and environment name stands above the user', async () => {
  config(`${AT_HOME}[author]\n\temail = writer@example.org\n`);
  expect(await identityFor(join(home, 'new'))).toEqual({ name: 'Ada', email: 'writer@example.org' });
  vi.stubEnv('GIT_AUTHOR_NAME', 'Grace');
  expect((await identityFor(join(home, 'new')))?.name).toBe('Grace');
});
