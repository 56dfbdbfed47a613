import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { identities, userSection } from '../../src/disk/git-identity.ts';
import { PROJECT } from '../support/paths.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'identity-'));
  process.chdir(home);
  vi.stubEnv('HOME', home);
  for (const key of Object.keys(process.env)) if (/^GIT_|^XDG_/.test(key)) vi.stubEnv(key, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(PROJECT);
  rmSync(home, { recursive: true, force: true });
});

const config = (text: string) => writeFileSync(join(home, '.gitconfig'), text);
const identity = () => identities()(join(home, 'repo'));

/** What git itself says. */
function byGit() {
  const get = (key: string) =>
    spawnSync('git', ['config', key], { cwd: home, encoding: 'utf8' }).stdout.trim();
  return get('user.name') ? { name: get('user.name'), email: get('user.email') } : undefined;
}

describe('it says what git says', () => {
  test.each([
    ['a name and an address', '[user]\n\tname = Ada\n\temail = ada@example.org\n'],
    ['a name alone', '[user]\n\tname = Ada\n'],
    ['an address alone', '[user]\n\temail = ada@example.org\n'],
    ['nothing', ''],
    [
      'other settings named alike',
      '[user]\n\tname = Ada\n\tnamex = Bob\n[x "user"]\n\tname = Eve\n[users]\n\tname = Eve\n',
    ],
    ['a subsection', '[user "x"]\n\tname = Eve\n'],
    ['quotes', '[user]\n\tname = "Ada  L" \n'],
    ['a comment behind it', '[user]\n\tname = Ada ; or so\n\temail = a@b.example # or so\n'],
    ['escapes', '[user]\n\tname = A\\"d\\"a\n'],
    ['a line that goes on', '[user]\n\tname = Ada \\\nLovelace\n'],
    ['capitals', '[USER]\n\tName = Ada\n\tEMAIL = a@b.example\n'],
    ['one line', '[user] name = Ada\n'],
    ['two sections, the later wins', '[user]\n\tname = Ada\n[core]\n\tname = x\n[user]\n\tname = Grace\n'],
    ['blanks and comments', '# c\n; c\n\n[user]\n# name = Eve\n\n  name=Ada L. Example  \n'],
    ['another script', '[user]\n\tname = Ада 漢字\n'],
    ['line ends of Windows', '[user]\r\n\tname = Ada\r\n\temail = a@b.example\r\n'],
    ['an apostrophe', "[user]\n\tname = O'Neil\n"],
  ])('%s', async (_name, text) => {
    config(text);
    expect(await identity()).toEqual(byGit());
  });

  test('an included file', async () => {
    config('[include]\n\tpath = other\n');
    writeFileSync(join(home, 'other'), '[user]\n\tname = Ada\n');
    expect(await identity()).toEqual({ name: 'Ada', email: '' });
  });

  test('XDG_CONFIG_HOME, below ~/.gitconfig', async () => {
    mkdirSync(join(home, 'xdg', 'git'), { recursive: true });
    writeFileSync(join(home, 'xdg', 'git', 'config'), '[user]\n\tname = Xdg\n\temail = x@example.org\n');
    vi.stubEnv('XDG_CONFIG_HOME', join(home, 'xdg'));
    config('[user]\n\tname = Home\n');
    expect(await identity()).toEqual({ name: 'Home', email: 'x@example.org' });
    expect(await identity()).toEqual(byGit());
  });

  test('a setting by environment', async () => {
    config('[user]\n\tname = Ada\n');
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'user.name');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'Env');
    expect((await identity())?.name).toBe('Env');
  });
});

test('an identity is fit for generated files', async () => {
  config(`[user]\n\tname = ${'😀'.repeat(80)}a\n\temail = ${'a'.repeat(99)}😀\n`);
  const { name = '', email = '' } = (await identity()) ?? {};
  expect(name).toBe('😀'.repeat(50));
  expect(email).toBe('a'.repeat(99));
  config('[user]\n\tname = "A\\td\\ba"\n');
  expect((await identity())?.name).toBe('Ada');
});

test('without git and settings nobody is known', async () => {
  vi.stubEnv('PATH', home);
  expect(await identity()).toBeUndefined();
  config('[user]\n\tname = "needs git to be read"\n');
  expect(await identity()).toBeUndefined();
});

test('what it does not read it leaves to git', async () => {
  for (const text of [
    '[include]\npath = x',
    '[includeIf "gitdir:x"]\npath = x',
    '[user]\nname = "a"',
    '[user]\nname = a\\\nb',
  ])
    expect(userSection(text)).toBeUndefined();
});
