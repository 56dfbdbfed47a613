/** Where git keeps a repo, and in what state its history is: as git itself says, never as it usually is. */
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { thisMachine } from '../../src/disk/processes.ts';
import { commit, copyRepo, git, publish, TOKEN, useDesk } from '../support/publishing.ts';
import { type State, tryState } from '../support/states.ts';

const desk = useDesk({ users: [{ login: 'ada', token: TOKEN, kind: 'classic' }] });
const inGit = (...args: string[]) => git(desk.folder, ...args);
const file = (path: string, text = 'x\n') => {
  mkdirSync(join(desk.folder, path, '..'), { recursive: true });
  writeFileSync(join(desk.folder, path), text);
};
const beside = (name: string) => join(desk.home, name);
const away = (...names: string[]) => {
  for (const name of names) rmSync(beside(name), { recursive: true, force: true });
};
const NOTES = { commit: 'Notes' };
/** A submodule of the desk's, committed. */
const addLibrary = () => {
  git(desk.home, 'init', '--quiet', '--initial-branch=main', beside('library'));
  git(beside('library'), 'commit', '--quiet', '--allow-empty', '--message', 'Library');
  const add = ['submodule', '--quiet', 'add', beside('library'), 'library'];
  inGit('-c', 'protocol.file.allow=always', ...add);
  inGit('commit', '--quiet', '--message', 'With a library');
};
const runFile = () => join(desk.folder, '.git', 'start-the-job.pid');
const leftBy = (text: string) => writeFileSync(runFile(), text);
/** A process that is on. */
const ON = process.ppid;

const TABLE: Record<string, Record<string, State>> = {
  places: {
    'a subfolder': { make: () => {}, dir: () => join(desk.folder, 'src', 'desk') },
    'a subfolder through a link': {
      make: () => symlinkSync(join(desk.folder, 'src'), beside('link')),
      dir: () => beside('link'),
      check: () => rmSync(beside('link')),
    },
    'the .git folder itself': { make: () => {}, dir: () => join(desk.folder, '.git') },
    'a worktree': {
      make: () => {
        inGit('switch', '--quiet', '--create', 'topic');
        inGit('worktree', 'add', '--quiet', beside('tree'), 'main');
        writeFileSync(join(beside('tree'), 'notes.md'), 'x\n');
      },
      values: NOTES,
      dir: () => beside('tree'),
      check: () => {
        inGit('worktree', 'remove', '--force', beside('tree'));
        inGit('switch', '--quiet', 'main');
      },
    },
    'a separate git folder': {
      make: () => {
        inGit('init', '--quiet', `--separate-git-dir=${beside('kept.git')}`);
        file('notes.md');
      },
      values: NOTES,
    },
    'a submodule of another repo': {
      make: () => {
        git(desk.home, 'init', '--quiet', '--initial-branch=main', beside('outer'));
        const add = ['submodule', '--quiet', 'add', desk.folder, 'inner'];
        git(beside('outer'), '-c', 'protocol.file.allow=always', ...add);
        writeFileSync(beside('outer/inner/notes.md'), 'x\n');
        git(beside('outer/inner'), 'config', 'remote.origin.url', 'https://example.org/ada/inner.git');
      },
      values: NOTES,
      dir: () => beside('outer/inner'),
      says: 'a plain git push goes to https://example.org/ada/inner',
    },
    'a repo that has a submodule': {
      make: () => {
        addLibrary();
        inGit('config', 'push.recurseSubmodules', 'on-demand');
        inGit('config', 'submodule.recurse', 'true');
      },
    },
    'changes within a submodule alone': {
      make: () => {
        addLibrary();
        file('library/notes.md');
      },
      values: NOTES,
      says: 'git has nothing of that to commit from here',
    },
    'GIT_DIR of another repo in the environment': {
      make: () => {
        git(desk.home, 'init', '--quiet', beside('other'));
        file('notes.md');
      },
      values: NOTES,
      env: () => ({
        GIT_DIR: beside('other/.git'),
        GIT_WORK_TREE: beside('other'),
        GIT_INDEX_FILE: beside('other/.git/index'),
        GIT_COMMON_DIR: beside('other/.git'),
        GIT_PREFIX: 'src/',
      }),
    },
    'a repo that GIT_DIR alone names': {
      make: () => {
        renameSync(join(desk.folder, '.git'), beside('kept.git'));
        file('notes.md');
      },
      values: NOTES,
      env: () => ({ GIT_DIR: beside('kept.git'), GIT_WORK_TREE: desk.folder }),
      check: () => renameSync(beside('kept.git'), join(desk.folder, '.git')),
    },
    'a folder of git’s that is gone': {
      make: () => {
        cpSync(join(desk.folder, '.git'), beside('kept.git'), { recursive: true });
        rmSync(join(desk.folder, '.git'), { recursive: true });
        file('.git', `gitdir: ${beside('nowhere')}\n`);
      },
      values: NOTES,
      refused: 'git',
      says: 'not a git repository',
      mend: () => file('.git', `gitdir: ${beside('kept.git')}\n`),
    },
    'a git folder of another user': {
      make: () => {},
      env: () => ({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }),
      refused: 'git-owner',
      says: 'git config --global --add safe.directory',
      mend: () =>
        writeFileSync(
          beside('.gitconfig'),
          `[user]\n\tname = Ada Example\n\temail = ada@example.org\n[safe]\n\tdirectory = ${desk.folder}\n`,
        ),
    },
    'a .git that holds nothing, in another repo': {
      make: () => {
        git(desk.home, 'init', '--quiet');
        renameSync(join(desk.folder, '.git'), beside('kept.git'));
        mkdirSync(join(desk.folder, '.git'));
      },
      values: NOTES,
      refused: 'git',
      says: 'is there and holds no repo',
      mend: () => rmSync(join(desk.folder, '.git'), { recursive: true }),
      check: () => rmSync(beside('.git'), { recursive: true }),
    },
    'files that are kept elsewhere by core.worktree': {
      make: () => inGit('config', 'core.worktree', desk.home),
      refused: 'git',
      says: 'core.worktree',
      mend: () =>
        git(desk.home, '--git-dir', join(desk.folder, '.git'), 'config', '--unset', 'core.worktree'),
    },
    'a commit of which git lacks a part': {
      make: () => {
        commit(desk.folder, { 'notes.md': 'quite another text\n' });
        const sha = inGit('rev-parse', 'HEAD:notes.md');
        renameSync(join(desk.folder, '.git', 'objects', sha.slice(0, 2), sha.slice(2)), beside('kept.git'));
      },
      refused: 'git',
      says: 'git lacks a part of this repo',
      mend: () => inGit('hash-object', '-w', 'notes.md'),
    },
    'a mail that is being applied': {
      make: () => {
        commit(desk.folder, { 'notes.md': 'one\n' });
        const mail = inGit('format-patch', '--stdout', '-1');
        inGit('reset', '--quiet', '--hard', 'HEAD~1');
        commit(desk.folder, { 'notes.md': 'two\n' });
        writeFileSync(beside('mail'), `${mail}\n`);
        expect(() => inGit('am', '--quiet', beside('mail'))).toThrow();
      },
      refused: 'in-progress',
      says: 'git am --abort',
      mend: () => inGit('am', '--abort'),
    },
    'no repo yet': {
      make: () => rmSync(join(desk.folder, '.git'), { recursive: true }),
      values: NOTES,
    },
    'a repo without a commit, on another branch': {
      make: () => {
        rmSync(join(desk.folder, '.git'), { recursive: true });
        inGit('init', '--quiet', '--initial-branch=trunk');
      },
      values: NOTES,
      check: () => expect(inGit('branch', '--show-current')).toBe('main'),
    },
    'a sparse checkout': {
      make: () => {
        inGit('sparse-checkout', 'set', '--no-cone', 'src/');
        file('notes.md');
        inGit('add', '--sparse', 'notes.md');
        inGit('commit', '--quiet', '--message', 'Notes');
      },
    },
    'the lock deleted': {
      make: () => rmSync(join(desk.folder, '.start-the-job.yaml')),
      says: '1 file is not committed (.start-the-job.yaml)',
    },
  },
  history: {
    'a detached HEAD': {
      make: () => inGit('switch', '--quiet', '--detach'),
      refused: 'branch',
      says: 'no branch (a detached HEAD)',
      mend: () => inGit('switch', '--quiet', 'main'),
    },
    'another branch': {
      make: () => inGit('branch', '--move', 'trunk'),
      refused: 'branch',
      says: '`git branch -m main` renames',
      mend: () => inGit('branch', '--move', 'main'),
    },
    'a branch without commits beside main': {
      make: () => inGit('symbolic-ref', 'HEAD', 'refs/heads/fresh'),
      values: NOTES,
      refused: 'branch',
      says: '`git switch main` goes there',
      mend: () => inGit('symbolic-ref', 'HEAD', 'refs/heads/main'),
    },
    'a tag named like the branch': {
      make: () => {
        commit(desk.folder, { 'notes.md': 'x\n' });
        inGit('tag', 'main', 'HEAD~1');
        inGit('tag', 'origin/main', 'HEAD~1');
      },
      check: () => expect(inGit('rev-parse', 'main@{upstream}')).toBe(inGit('rev-parse', 'HEAD')),
    },
    'a shallow clone': {
      make: () => {
        commit(desk.folder, { 'notes.md': 'x\n' });
        copyRepo(desk.folder, beside('whole'));
        rmSync(desk.folder, { recursive: true });
        git(desk.home, 'clone', '--quiet', '--depth=1', `file://${beside('whole')}`, desk.folder);
      },
      refused: 'shallow',
      says: 'git fetch --unshallow',
      mend: () => inGit('fetch', '--quiet', '--unshallow'),
    },
    ...Object.fromEntries(
      (
        [
          ['a merge', ['merge', 'topic'], 'git merge --abort'],
          ['a rebase', ['rebase', 'topic'], 'git rebase --abort'],
          ['a cherry-pick', ['cherry-pick', 'topic'], 'git cherry-pick --abort'],
          ['a revert', ['revert', '--no-edit', 'HEAD~1'], 'git revert --abort'],
        ] as [string, string[], string][]
      ).map(([name, begin, abort]): [string, State] => [
        `${name} under way`,
        {
          make: () => {
            inGit('branch', 'topic');
            commit(desk.folder, { 'notes.md': 'one\n' });
            commit(desk.folder, { 'notes.md': 'two\n' });
            inGit('switch', '--quiet', 'topic');
            commit(desk.folder, { 'notes.md': 'three\n' });
            inGit('switch', '--quiet', 'main');
            expect(() => inGit(...begin)).toThrow();
          },
          values: NOTES,
          refused: 'in-progress',
          says: `in the middle of ${name}`,
          mend: () => inGit(...abort.split(' ').slice(1)),
        },
      ]),
    ),
    'a bisect under way': {
      make: () => {
        for (const text of ['one\n', 'two\n', 'three\n']) commit(desk.folder, { 'notes.md': text });
        inGit('bisect', 'start', 'HEAD', 'HEAD~3');
      },
      refused: 'in-progress',
      says: 'git bisect reset',
      mend: () => inGit('bisect', 'reset'),
    },
    'names by SHA-256': {
      make: () => {
        cpSync(join(desk.folder, '.git'), beside('kept.git'), { recursive: true });
        rmSync(join(desk.folder, '.git'), { recursive: true });
        inGit('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
        inGit('add', '--all');
        inGit('commit', '--quiet', '--message', 'Start');
      },
      refused: 'object-format',
      says: 'git init --object-format=sha1',
      mend: () => {
        expect(desk.github.requests).toEqual([]);
        rmSync(join(desk.folder, '.git'), { recursive: true });
        cpSync(beside('kept.git'), join(desk.folder, '.git'), { recursive: true });
      },
    },
    'a merge of two histories': {
      make: () => {
        inGit('switch', '--quiet', '--create', 'topic');
        commit(desk.folder, { 'a.md': 'x\n' });
        inGit('switch', '--quiet', 'main');
        commit(desk.folder, { 'b.md': 'x\n' });
        inGit('merge', '--quiet', '--no-edit', 'topic');
      },
    },
    'private/ in a merge alone': {
      make: () => {
        inGit('switch', '--quiet', '--create', 'topic');
        commit(desk.folder, { 'a.md': 'x\n' });
        inGit('switch', '--quiet', 'main');
        commit(desk.folder, { 'b.md': 'x\n' });
        inGit('merge', '--quiet', '--no-commit', 'topic');
        file('private/letter.md', 'dear employer\n');
        inGit('add', '--force', 'private/letter.md');
        inGit('commit', '--quiet', '--message', 'Merge');
      },
      refused: 'private',
      says: 'private/letter.md',
      mend: () => inGit('reset', '--quiet', '--hard', 'HEAD~1'),
    },
  },
  'the file of a run': {
    empty: { make: () => leftBy('') },
    'of no process': { make: () => leftBy('what?\n') },
    'of a process that is gone': { make: () => leftBy(`4194300 ${thisMachine()} ${hostname()}\n`) },
    'of an older version, of a process that is gone': { make: () => leftBy('4194300') },
    'whose number was given to another process since': {
      make: () => {
        leftBy(`${ON} ${thisMachine()} ${hostname()}\n`);
        utimesSync(runFile(), 1e9, 1e9);
      },
    },
    'from before this machine was started': {
      make: () => {
        leftBy(`${ON} 0123456789ab ${hostname()}\n`);
        utimesSync(runFile(), 1e9, 1e9);
      },
    },
    'of a run that is on': {
      make: () => leftBy(`${ON} ${thisMachine()} ${hostname()}\n`),
      refused: 'busy',
      says: /Another run \(process \d+\) is publishing .*delete \S+start-the-job\.pid/,
      mend: () => rmSync(runFile()),
    },
    'of another machine': {
      make: () => leftBy(`12 0123456789ab elsewhere\n`),
      refused: 'busy',
      says: 'another machine or in another container (process 12, elsewhere)',
      mend: () => rmSync(runFile()),
    },
  },
};

for (const [subject, states] of Object.entries(TABLE))
  describe(subject, () => {
    test.each(Object.entries(states))('%s', async (_name, state) => {
      try {
        await tryState(desk, state);
      } finally {
        away('outer', 'library', 'other', 'kept.git', 'whole', 'tree');
      }
    });
  });

test('no folder of ours is no matter of git’s', async () => {
  const said = await publish(desk.env, desk.home, { public: true });
  expect(said.error).toBe('not-ours');
});
