/** Gits as people have them: whatever their settings say, a new repo has one whole commit, by the one whom git will know there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectSaid, JOB, type Machine, newMachine } from '../support/machine.ts';
import { listFiles } from '../support/paths.ts';

let machine: Machine;
beforeEach(() => {
  machine = newMachine();
  writeFileSync(join(machine.folder, 'job.yaml'), JOB.replace(/^ {2}author.*\n/m, ''));
});

const USER = '[user]\n\tname = Ada\n\temail = ada@home.example\n';
const config = (text: string) => writeFileSync(join(machine.home, '.gitconfig'), USER + text);
const make = (env: Record<string, string | undefined> = {}, ...flags: string[]) =>
  machine.run(['new', 'job.yaml', '--yes', ...flags], { env });

/** Git without any settings of somebody. */
const plainGit = (dir: string, ...args: string[]) =>
  execFileSync('git', args, {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trimEnd();

/** One commit with every file but what the repo itself ignores. */
function expectWhole(repo: string): void {
  expect(plainGit(repo, 'rev-list', '--count', 'HEAD')).toBe('1');
  expect(plainGit(repo, 'status', '--porcelain')).toBe('');
  const all = listFiles(repo, new Set(['.git'])).filter((path) => !path.startsWith('private/'));
  expect(plainGit(repo, 'ls-files', '-z').split('\0').filter(Boolean).sort()).toEqual(all);
  expect(plainGit(repo, 'rev-parse', 'HEAD')).toHaveLength(40);
  expect(readdirSync(join(repo, '.git')).filter((name) => /trust|lock/.test(name))).toEqual([]);
}

describe('settings that would change a first commit do not reach it', () => {
  test.each([
    ['ignores everything', '[core]\n\texcludesFile = ~/everything\n'],
    ['line ends of Windows', '[core]\n\tautocrlf = true\n\teol = crlf\n\tsafecrlf = true\n'],
    ['attributes of everything', '[core]\n\tattributesFile = ~/attributes\n'],
    ['signed commits', '[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = /nonexistent\n'],
    ['hooks that fail', '[core]\n\thooksPath = ~/hooks\n'],
    ['a template with hooks', '[init]\n\ttemplateDir = ~/template\n'],
    ['SHA-256', '[init]\n\tdefaultObjectFormat = sha256\n'],
    ['a monitor of files', '[core]\n\tfsmonitor = /nonexistent\n\tuntrackedCache = true\n'],
    ['another first branch', '[init]\n\tdefaultBranch = trunk\n'],
    ['a template of messages', '[commit]\n\ttemplate = /nonexistent\n\tcleanup = verbatim\n'],
    ['a branch that is none', '[init]\n\tdefaultBranch = ..\n'],
    ['aliases', '[alias]\n\tadd = !false\n\tcommit = !false\n'],
    ['no trust of links', '[core]\n\tsymlinks = false\n\tfileMode = false\n\tquotePath = true\n'],
    ['a work tree elsewhere', '[core]\n\tworktree = /nonexistent\n'],
    ['only bare repos named', '[safe]\n\tbareRepository = explicit\n'],
  ])('%s', (_what, text) => {
    config(text);
    for (const folder of ['hooks', 'template/hooks'])
      mkdirSync(join(machine.home, folder), { recursive: true });
    for (const hook of ['pre-commit', 'post-commit', 'post-index-change'])
      for (const folder of ['hooks', 'template/hooks'])
        writeFileSync(join(machine.home, folder, hook), '#!/bin/sh\nrm -f README.md; exit 1\n', {
          mode: 0o755,
        });
    writeFileSync(join(machine.home, 'everything'), '*\n');
    writeFileSync(join(machine.home, 'attributes'), '* text eol=crlf filter=lfs\n');
    expectSaid(make(), 0, 'first commit');
    expectWhole(join(machine.folder, 'inbox-sorter'));
    expect(plainGit(join(machine.folder, 'inbox-sorter'), 'log', '--format=%an <%ae>')).toBe(
      'Ada <ada@home.example>',
    );
  });

  test.each([
    { GIT_DIR: '/nonexistent' },
    { GIT_WORK_TREE: '/nonexistent' },
    { GIT_INDEX_FILE: '/nonexistent/index' },
    { GIT_OBJECT_DIRECTORY: '/nonexistent' },
    { GIT_NAMESPACE: 'x' },
    { GIT_TEMPLATE_DIR: '/nonexistent' },
    { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.bare', GIT_CONFIG_VALUE_0: 'true' },
    { GIT_DEFAULT_HASH: 'sha256' },
    { GIT_CEILING_DIRECTORIES: '/' },
    { GIT_LITERAL_PATHSPECS: '1' },
    { GIT_EDITOR: 'false', GIT_ASKPASS: 'false' },
  ])('%j', (env) => {
    config('');
    expectSaid(make(env), 0, 'first commit');
    expectWhole(join(machine.folder, 'inbox-sorter'));
  });
});

describe('a folder that git takes for somebody else’s', () => {
  const DOUBT = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };

  test('is trusted by the user: nothing is said', () => {
    config('[safe]\n\tdirectory = *\n');
    const ran = make(DOUBT);
    expectSaid(ran, 0, 'first commit');
    expect(ran.stderr).toBe('');
    expectWhole(join(machine.folder, 'inbox-sorter'));
  });

  test('is not: the repo is made, and what makes git work in it is said', () => {
    config('');
    const repo = join(machine.folder, 'inbox-sorter');
    const ran = make(DOUBT);
    expectSaid(ran, 0, `git config --global --add safe.directory ${repo}`);
    expectWhole(repo);
    const advice = /(git config --global .*)$/m.exec(ran.stderr)?.[1] ?? '';
    expectSaid(machine.shell(`${advice} && git -C ${repo} log`, { env: DOUBT }), 0, 'Start the job');
  });
});

describe('who the author is', () => {
  const authorOf = (repo: string) => plainGit(repo, 'log', '--format=%ae');

  test('is told by conditions about the place of the new repo, not of the one that is staged or around', () => {
    writeFileSync(join(machine.home, 'work.config'), '[user]\n\temail = ada@work.example\n');
    config(
      '[includeIf "gitdir:**/client-*/"]\n\tpath = work.config\n[includeIf "gitdir:.start-the-job-*/"]\n\tpath = gone\n',
    );
    execFileSync('git', ['init', '-q', machine.folder]);
    execFileSync('git', ['-C', machine.folder, 'config', 'user.email', 'around@example.org']);
    expectSaid(make({}, '-o', 'client-one'), 0);
    expectSaid(make({}, '-o', 'mine'), 0);
    expect(authorOf(join(machine.folder, 'client-one'))).toBe('ada@work.example');
    expect(authorOf(join(machine.folder, 'mine'))).toBe('ada@home.example');
  });

  test('is told for each of several', () => {
    writeFileSync(join(machine.home, 'work.config'), '[user]\n\temail = ada@work.example\n');
    config('[includeIf "gitdir:two/"]\n\tpath = work.config\n');
    writeFileSync(
      join(machine.folder, 'two.yaml'),
      JOB.replace('inbox-sorter', 'two').replace(/^ {2}author.*\n/m, ''),
    );
    expectSaid(machine.run(['new', 'job.yaml', 'two.yaml', '--yes', '-o', 'out']), 0);
    expect(authorOf(join(machine.folder, 'out', 'inbox-sorter'))).toBe('ada@home.example');
    expect(authorOf(join(machine.folder, 'out', 'two'))).toBe('ada@work.example');
  });
});

test('settings that git can’t read are the user’s to mend, and stop nothing', () => {
  writeFileSync(join(machine.home, '.gitconfig'), '[core\n');
  expectSaid(make(), 0, 'nobody said who the author is');
  expectWhole(join(machine.folder, 'inbox-sorter'));
  expect(existsSync(join(machine.folder, 'inbox-sorter', '.git', 'hooks'))).toBe(false);
});

test('a git that is ended, or says nothing, is a sentence, and nothing is left', () => {
  const bin = join(machine.folder, '..', 'gits');
  mkdirSync(bin);
  for (const [code, words] of [
    ['kill -9 $$', 'git init failed: it was ended by SIGKILL'],
    ['exit 3', 'git init failed: it says no more'],
  ] as const) {
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n${code}\n`, { mode: 0o755 });
    expectSaid(make({ PATH: `${bin}:${process.env.PATH}` }, '--author', 'Ada'), 1, words);
    expect(readdirSync(machine.folder)).toEqual(['job.yaml']);
  }
});
