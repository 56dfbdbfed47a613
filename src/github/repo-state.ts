/** States of a repo in which it can't be published, each with the way out of it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { shellQuote, visible } from '../words/characters.ts';
import { inputError } from '../words/errors.ts';
import { BRANCH } from './read-commit.ts';
import type { Git } from './run-git.ts';

/** GitHub's repos name their objects by SHA-1. */
export async function checkFormat(git: Git, dir: string): Promise<void> {
  const { ok, stdout } = await git('rev-parse', '--show-object-format');
  if (!ok || stdout === 'sha1') return;
  throw inputError(
    'object-format',
    `${dir} names its commits by ${stdout.toUpperCase()}, and GitHub takes SHA-1 alone. \`git init --object-format=sha1 ../NEW\`, then \`git fast-export --all | git -C ../NEW fast-import\` and \`git -C ../NEW switch ${BRANCH}\` make a repo of the same history that it takes.`,
  );
}

/** What is under way, by what git keeps for it. */
const UNDER_WAY: [name: string, what: string, end: string][] = [
  ['rebase-merge', 'a rebase', 'git rebase --abort'],
  ['rebase-apply/applying', '`git am`', 'git am --abort'],
  ['rebase-apply', 'a rebase', 'git rebase --abort'],
  ['MERGE_HEAD', 'a merge', 'git merge --abort'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick', 'git cherry-pick --abort'],
  ['REVERT_HEAD', 'a revert', 'git revert --abort'],
  ['sequencer', 'a cherry-pick or revert of several commits', 'git cherry-pick --abort'],
  ['BISECT_LOG', 'a bisect', 'git bisect reset'],
];

/** A half-made history must not be published. */
export async function checkState(git: Git, dir: string, root: string): Promise<void> {
  const names = UNDER_WAY.flatMap(([name]) => ['--git-path', name]);
  const places = (await git.read('rev-parse', ...names)).split('\n');
  const found = UNDER_WAY.find((_, i) => existsSync(resolve(root, places[i] ?? '')));
  if (!found) return;
  const [, what, end] = found;
  throw inputError(
    'in-progress',
    `${dir} is in the middle of ${what}. Finish it, or stop it with \`${end}\`, then publish.`,
  );
}

/** A path that is not as in the last commit; a folder's ends in `/`, and is a repo of its own. */
export interface Change {
  path: string;
  isRemoved: boolean;
}

/** What is not as in the last commit, as the owner's git sees it. @throws UserError where something is in conflict */
export async function readUncommitted(own: Git, dir: string): Promise<Change[]> {
  const asked = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'];
  const entries = (await own.read(...asked)).split('\0').filter(Boolean);
  const conflicts = entries.filter((entry) => /^(?:DD|AU|UD|UA|DU|AA|UU) /.test(entry));
  if (conflicts.length > 0)
    throw inputError(
      'unmerged',
      `${dir} has files in conflict (${conflicts
        .slice(0, 3)
        .map((entry) => visible(entry.slice(3)))
        .join(', ')}${conflicts.length > 3 ? ', …' : ''}). Settle them, \`git add\` each, then publish.`,
    );
  return entries.map((entry) => ({ path: entry.slice(3), isRemoved: entry.slice(0, 2).includes('D') }));
}

/** What gets published is main, with its whole history. */
export async function checkBranch(git: Git, dir: string, hasCommit: boolean): Promise<void> {
  const full = (await git('symbolic-ref', '--quiet', 'HEAD')).stdout;
  // By its short name a tag that is called the same would be in the way.
  const branch = full.replace(/^refs\/heads\//, '');
  const others = (await git('for-each-ref', '--count=1', '--format=%(refname)', 'refs/heads')).stdout !== '';
  const isFresh = !hasCommit && !others;
  if (branch !== BRANCH && !isFresh) throw otherBranch(dir, branch, await isThere(git, BRANCH));
  if ((await git.read('rev-parse', '--is-shallow-repository')) === 'true')
    throw inputError(
      'shallow',
      `${dir} has only a part of its history. \`git fetch --unshallow\` brings the rest, then publish.`,
    );
}

const isThere = async (git: Git, branch: string) =>
  (await git('show-ref', '--verify', '--quiet', `refs/heads/${branch}`)).ok;

function otherBranch(dir: string, branch: string, hasMain: boolean): Error {
  const ways = hasMain
    ? branch
      ? `\`git switch ${BRANCH}\` goes there, and \`git merge ${shellQuote(visible(branch))}\` then takes its commits along`
      : `\`git switch ${BRANCH}\` goes there; commits made here are kept by \`git switch -c NAME\` first`
    : branch
      ? `\`git branch -m ${BRANCH}\` renames the branch you are on`
      : `\`git switch -c ${BRANCH}\` makes it of what is here`;
  return inputError(
    'branch',
    `${dir} is on ${branch ? `the branch ${visible(branch)}` : 'no branch (a detached HEAD)'}, and ${BRANCH} is what gets published. ${ways}.`,
  );
}
