/** What lies in the folder that is to be published: which repo it is, its last commit, what is not committed. Reads, writes nothing. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LOCK } from '../plan/lock.ts';
import { inputError, UserError } from '../words/errors.ts';
import { explainOwnGit } from './git-words.ts';
import { type Commit, readCommit } from './read-commit.ts';
import { type Change, checkBranch, checkFormat, checkState, readUncommitted } from './repo-state.ts';
import { type Git, gitIn, gitMissing } from './run-git.ts';

export interface Folder {
  root: string;
  /** Git that reads what would be pushed. */
  git: Git;
  /** Git as the owner's own. */
  own: Git;
  /** Variables that name the repo, where only the environment knows it. */
  repo: Record<string, string>;
  /** Where git keeps the repo, which all its worktrees share; undefined where there is none. */
  gitFolder: string | undefined;
  /** Undefined where there is no commit yet, or no repo. */
  commit: Commit | undefined;
  uncommitted: Change[];
}

/** @throws UserError where there is nothing that could be published */
export async function readFolder(dir: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Folder> {
  const given = resolve(dir);
  if (!existsSync(given) || !statSync(given).isDirectory())
    throw inputError(
      'folder-missing',
      `There is no folder ${dir}. Give the folder of a repo that \`new\` made.`,
    );
  const from = realpathSync(given);
  await checkVersion(gitIn(from, 'objects', { env, signal }));
  const root = await rootAround(from, env, signal);
  if (root === undefined)
    throw inputError(
      'not-ours',
      `${dir} has no ${LOCK}, so start-the-job did not make it, and does not publish it. Give the folder of a repo that \`new\` made.`,
    );
  const repo = repoByEnvironment(root, env);
  const git = gitIn(root, 'objects', { env, signal, repo });
  const own = gitIn(root, 'own', { env, signal, repo });
  const folder = { root, git, own, repo, gitFolder: undefined, commit: undefined, uncommitted: [] };
  if (!(await isRepo(root, git))) return folder;
  await checkFormat(git, dir);
  await checkState(git, dir, root);
  const gitFolder = resolve(root, await git.read('rev-parse', '--git-common-dir'));
  const uncommitted = await readUncommitted(own, dir);
  const hasCommit = (await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')).ok;
  await checkBranch(git, dir, hasCommit);
  return { ...folder, gitFolder, uncommitted, commit: hasCommit ? await readCommit(git) : undefined };
}

const OLDEST_GIT = [2, 30] as const;

async function checkVersion(git: Git): Promise<void> {
  const { ok, stdout } = await git('--version');
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout)?.map(Number) ?? [];
  if (!ok) throw gitMissing();
  if (major < OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor < OLDEST_GIT[1]))
    throw new UserError(
      'git-old',
      `git ${major}.${minor} is too old: publishing needs ${OLDEST_GIT.join('.')}.`,
    );
}

/** The folder of ours that this one is or lies in; never beyond the top of a repo. */
async function rootAround(
  from: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<string | undefined> {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, LOCK))) return at;
    if (existsSync(join(at, '.git'))) {
      // A sparse checkout may leave it out, and a hand may have deleted it.
      const committed = await gitIn(at, 'objects', { env, signal })('cat-file', '-e', `HEAD:${LOCK}`);
      return committed.ok ? at : undefined;
    }
    if (dirname(at) === at) return undefined;
  }
}

/** A repo that is kept elsewhere, and named by GIT_DIR alone. One that lies in the folder itself stands above what is left in the environment. */
function repoByEnvironment(root: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const { GIT_DIR: place, GIT_WORK_TREE: tree = '.' } = env;
  if (!place || existsSync(join(root, '.git')) || !existsSync(place) || !existsSync(tree)) return {};
  return realpathSync(tree) === root ? { GIT_DIR: realpathSync(place), GIT_WORK_TREE: root } : {};
}

/** Whether the folder is the top of a repo: inside somebody else's it must not become a part of what is pushed. */
async function isRepo(root: string, git: Git): Promise<boolean> {
  const asked = ['rev-parse', '--show-toplevel'];
  const { ok, stdout, stderr } = await git(...asked);
  if (ok && realpathSync(stdout) === root) return true;
  if (!existsSync(join(root, '.git'))) return false;
  if (!ok) throw explainOwnGit(asked, stderr, root);
  const inside = join(root, '.git');
  if (statSync(inside).isDirectory() && (await git.read('rev-parse', '--absolute-git-dir')) !== inside)
    throw new UserError(
      'git',
      `${inside} is there and holds no repo. Delete it if nothing of worth is in it; --commit MESSAGE then makes a new one.`,
    );
  throw new UserError(
    'git',
    `The repo in ${root} keeps its files in ${stdout} (core.worktree). Publish from there.`,
  );
}
