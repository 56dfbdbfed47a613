/** What lies in the folder that is to be published: its last commit, and what that says of the project. Reads, writes nothing. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type About, aboutOf } from '../plan/about.ts';
import { LOCK } from '../plan/lock.ts';
import { inputError, UserError } from '../words/errors.ts';
import { type Git, gitIn, gitMissing } from './run-git.ts';

export const BRANCH = 'main';
const PROJECT = 'project.yaml';

/** A repo's last commit. */
export interface Commit {
  sha: string;
  /** The random id that `new` drew, from the lock. */
  id: string;
  /** The repo's name as it was made: a new one in project.yaml would be a second repo. */
  name: string;
  /** The folder below src/. */
  package: string;
  /** The framework of its demo, such as streamlit. */
  demo: string;
  /** Where the demo is to live, such as streamlit-cloud; empty where project.yaml does not say. */
  hosting: string;
  /** From project.yaml, which is its owner's to change. */
  about: About;
  /** What earlier commits' project.yaml would have said: by it our own words on GitHub are known from the owner's. */
  earlier: About[];
  files: { path: string; sha: string; bytes: number }[];
}

export interface Folder {
  root: string;
  git: Git;
  /** Undefined where there is no commit yet, or no repo. */
  commit: Commit | undefined;
  /** Paths that are not as in the last commit, new ones included. */
  uncommitted: string[];
}

/** @throws UserError where there is nothing that could be published */
export async function readFolder(dir: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Folder> {
  const root = resolve(dir);
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw inputError(
      'folder-missing',
      `There is no folder ${dir}. Give the folder of a repo that \`new\` made.`,
    );
  if (!existsSync(join(root, LOCK)))
    throw inputError(
      'not-ours',
      `${dir} has no ${LOCK}, so start-the-job did not make it, and does not publish it. Give the folder of a repo that \`new\` made.`,
    );
  const git = gitIn(root, { env, ...(signal ? { signal } : {}) });
  await checkVersion(git);
  if (!(await isRepo(root, git))) return { root, git, commit: undefined, uncommitted: [] };
  const state = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'];
  const places = (await git.read('rev-parse', ...state.flatMap((name) => ['--git-path', name]))).split('\n');
  if (places.some((place) => existsSync(resolve(root, place))))
    throw inputError(
      'in-progress',
      `${dir} is in the middle of a merge or rebase. Finish it, or stop it with \`git merge --abort\` or \`git rebase --abort\`, then publish.`,
    );
  const uncommitted = (await git.read('status', '--porcelain', '-z', '--no-renames'))
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.slice(3));
  if (!(await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')).ok)
    return { root, git, commit: undefined, uncommitted };
  const branch = (await git('symbolic-ref', '--short', '--quiet', 'HEAD')).stdout;
  if (branch !== BRANCH)
    throw inputError(
      'branch',
      `${dir} is on ${branch ? `the branch ${branch}` : 'no branch'}, and ${BRANCH} is what gets published. \`git switch ${BRANCH}\` goes there; \`git branch -m ${BRANCH}\` renames the branch you are on.`,
    );
  if ((await git.read('rev-parse', '--is-shallow-repository')) === 'true')
    throw inputError(
      'shallow',
      `${dir} has only a part of its history. \`git fetch --unshallow\` brings the rest, then publish.`,
    );
  return { root, git, commit: await readCommit(git), uncommitted };
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

/** Whether the folder is the top of a repo: inside somebody else's it must not become a part of what is pushed. */
async function isRepo(root: string, git: Git): Promise<boolean> {
  const { ok, stdout } = await git('rev-parse', '--show-toplevel');
  return ok && realpathSync(stdout) === realpathSync(root);
}

async function readCommit(git: Git): Promise<Commit> {
  const [sha, tree, lock, project, added, versions] = await Promise.all([
    git.read('rev-parse', 'HEAD'),
    git.read('ls-tree', '-r', '-l', '-z', 'HEAD'),
    git('show', `HEAD:${LOCK}`),
    git('show', `HEAD:${PROJECT}`),
    git('log', '--format=%H', '--max-count=1', '--diff-filter=A', 'HEAD', '--', PROJECT),
    git.read('log', '--format=%H', '--max-count=50', 'HEAD~1', '--', PROJECT).catch(() => ''),
  ]);
  const files = tree
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf('\t');
      // A submodule has no size.
      const [, , blob = '', size] = entry.slice(0, tab).split(/\s+/);
      return { path: entry.slice(tab + 1), sha: blob, bytes: Number(size) || 0 };
    });
  const id = readLock(lock.ok ? lock.stdout : '');
  const about = aboutIn(project.ok ? project.stdout : '');
  const { name, package: packageName, demo, hosting } = textsIn(project.stdout);
  const first = added.stdout ? textsIn((await git('show', `${added.stdout}:${PROJECT}`)).stdout) : undefined;
  const earlier: About[] = [];
  for (const version of versions.split('\n').filter(Boolean)) {
    try {
      earlier.push(aboutIn((await git('show', `${version}:${PROJECT}`)).stdout));
    } catch {
      // It could not be read then either.
    }
  }
  return {
    sha,
    id,
    name: first?.name || name,
    package: packageName,
    demo,
    hosting,
    about,
    earlier,
    files,
  };
}

/** The id in a lock. */
export function readLock(text: string): string {
  const { id } = record(text) ?? {};
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id))
    throw inputError(
      'lock',
      `The last commit has no ${LOCK} with an id, by which publishing knows a repo of its own again. Bring it back from an earlier commit: git log -- ${LOCK}`,
    );
  return id;
}

/** What a project.yaml says of the repo; empty where it does not say. */
function textsIn(text: string): { name: string; package: string; demo: string; hosting: string } {
  const project = record(text);
  const string = (key: string) => (typeof project?.[key] === 'string' ? (project[key] as string) : '');
  return {
    name: string('name'),
    package: string('package'),
    demo: string('demo'),
    hosting: string('hosting'),
  };
}

/** What project.yaml has GitHub told. */
function aboutIn(text: string): About {
  const project = record(text);
  const string = (key: string) => (typeof project?.[key] === 'string' ? (project[key] as string) : '');
  if (!project || !string('problem') || !string('task'))
    throw inputError(
      'project',
      `The last commit's ${PROJECT} can't be read, or has no problem and task. Mend it, commit, then publish.`,
    );
  return aboutOf({
    problem: string('problem'),
    task: string('task'),
    demo: string('demo'),
    domain: string('domain'),
  });
}

function record(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
