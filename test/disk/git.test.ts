import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { firstCommit } from '../../src/disk/git.ts';
import type { Author } from '../../src/plan/answers.ts';
import { refusal } from '../support/jobs.ts';

let home: string;
let repo: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'git-'));
  repo = join(home, 'repo');
  mkdirSync(repo);
  writeFileSync(join(repo, '.gitignore'), 'private/\n');
  mkdirSync(join(repo, 'private'));
  writeFileSync(join(repo, 'private', 'job.yaml'), 'x');
  writeFileSync(join(repo, 'notes.txt'), 'one\r\ntwo\n');
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_CONFIG_HOME', join(home, 'xdg'));
  vi.stubEnv('GIT_CONFIG_GLOBAL', undefined);
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

const author = (changes: Partial<Author> = {}): Author => ({
  name: 'Ada',
  email: 'ada@example.org',
  github: '',
  url: '',
  placeholder: false,
  ...changes,
});
const git = (...args: string[]) => execFileSync('git', args, { cwd: repo, encoding: 'utf8' }).trimEnd();
const config = (text: string) => writeFileSync(join(home, '.gitconfig'), text);

function script(path: string, code: string): void {
  writeFileSync(path, `#!/bin/sh\n${code}\n`);
  chmodSync(path, 0o755);
}

/** One commit of everything but what is ignored, as it lies there. */
function expectWhole(commit: string | null): void {
  expect(commit).toMatch(/^[0-9a-f]{40,64}$/);
  expect(git('rev-parse', 'HEAD')).toBe(commit);
  expect(git('rev-list', '--count', 'HEAD')).toBe('1');
  expect(git('ls-files')).toBe('.gitignore\nnotes.txt');
  expect(git('-c', 'core.excludesFile=', 'status', '--porcelain')).toBe('');
  expect(git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  expect(git('cat-file', '-p', 'HEAD:notes.txt')).toBe('one\r\ntwo');
}

test('one commit on main, by the author', () => {
  expectWhole(firstCommit(repo, author(), 'Start the job'));
  expect(git('log', '--format=%an|%ae|%cn|%ce|%s')).toBe(
    'Ada|ada@example.org|Ada|ada@example.org|Start the job',
  );
});

describe('the user’s own settings do not reach the commit', () => {
  test.each([
    [
      'excludesFile',
      () => {
        writeFileSync(join(home, 'ignore'), '*.txt\n');
        config(`[core]\n\texcludesFile = ${join(home, 'ignore')}\n`);
      },
    ],
    [
      'the default ignore file',
      () => {
        mkdirSync(join(home, 'xdg', 'git'), { recursive: true });
        writeFileSync(join(home, 'xdg', 'git', 'ignore'), '*.txt\n');
      },
    ],
    [
      'the default attributes file',
      () => {
        mkdirSync(join(home, 'xdg', 'git'), { recursive: true });
        writeFileSync(join(home, 'xdg', 'git', 'attributes'), '* text eol=lf\n');
      },
    ],
    ['gpgsign', () => config('[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = /nonexistent\n')],
    ['autocrlf', () => config('[core]\n\tautocrlf = true\n\tsafecrlf = true\n')],
    ['autocrlf input', () => config('[core]\n\tautocrlf = input\n')],
    [
      'hooksPath',
      () => {
        mkdirSync(join(home, 'hooks'));
        script(join(home, 'hooks', 'pre-commit'), 'exit 1');
        script(join(home, 'hooks', 'prepare-commit-msg'), 'exit 1');
        config(`[core]\n\thooksPath = ${join(home, 'hooks')}\n`);
      },
    ],
    [
      'a template folder with hooks',
      () => {
        mkdirSync(join(home, 'template', 'hooks'), { recursive: true });
        script(join(home, 'template', 'hooks', 'pre-commit'), 'exit 1');
        script(join(home, 'template', 'hooks', 'post-commit'), 'rm notes.txt');
        config(`[init]\n\ttemplateDir = ${join(home, 'template')}\n`);
      },
    ],
    ['another first branch', () => config('[init]\n\tdefaultBranch = trunk\n')],
    ['no identity, and none wanted', () => config('[user]\n\tuseConfigOnly = true\n')],
    ['a broken file', () => config('[core\n')],
    [
      'GIT_DIR of a hook that runs us',
      () => {
        vi.stubEnv('GIT_DIR', join(home, 'other.git'));
        vi.stubEnv('GIT_INDEX_FILE', join(home, 'index'));
      },
    ],
    [
      'GIT_CONFIG_COUNT',
      () => {
        vi.stubEnv('GIT_CONFIG_COUNT', '1');
        vi.stubEnv('GIT_CONFIG_KEY_0', 'core.excludesFile');
        vi.stubEnv('GIT_CONFIG_VALUE_0', join(repo, '.gitignore'));
      },
    ],
    [
      'GIT_TEMPLATE_DIR',
      () => {
        mkdirSync(join(home, 'template', 'hooks'), { recursive: true });
        script(join(home, 'template', 'hooks', 'post-commit'), 'rm notes.txt');
        vi.stubEnv('GIT_TEMPLATE_DIR', join(home, 'template'));
      },
    ],
    [
      'a repo around it',
      () => {
        execFileSync('git', ['init', '-q', home]);
        writeFileSync(join(home, '.gitignore'), '*\n');
      },
    ],
  ])('%s', (_name, prepare) => {
    prepare();
    const commit = firstCommit(repo, author(), 'Start the job');
    vi.unstubAllEnvs();
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    expectWhole(commit);
  });
});

test.each([
  ['Ada <x>', 'Ada x'],
  ['...', 'Your Name'],
  ['<>', 'Your Name'],
  ['"', 'Your Name'],
  [',;:.', 'Your Name'],
  ['Ada, Countess.', 'Ada, Countess'],
  ['漢字 😀', '漢字 😀'],
  ["O'Neil", "O'Neil"],
  ['-c core.x=y', '-c core.x=y'],
  ["'$(id)'", '$(id)'],
])('the author %j is %j to git', (name, expected) => {
  expectWhole(firstCommit(repo, author({ name }), 'Start the job'));
  expect(git('log', '--format=%an')).toBe(expected);
});

test.each(['', 'a@b', "o'neil@example.org", '!#$%&*+-/=?^_`{|}~@example.org', '漢@字', '.@.'])(
  'the address %j is taken',
  (email) => {
    expectWhole(firstCommit(repo, author({ email }), 'Start the job'));
  },
);

test('a git that fails says so in its own words', () => {
  writeFileSync(join(repo, '.git'), 'no repo');
  const error = refusal(() => firstCommit(repo, author(), 'x'));
  expect(error).toMatchObject({ code: 'git', exitCode: 1 });
  expect(error.message).toMatch(/^git init failed: .+--no-git/);
});

test('without git there is no commit, and no error', () => {
  vi.stubEnv('PATH', home);
  expect(firstCommit(repo, author(), 'x')).toBeNull();
});
