/** A repo's last commit, and what that says of the project. */

import { type About, aboutOf } from '../plan/about.ts';
import { LOCK } from '../plan/lock.ts';
import { inputError } from '../words/errors.ts';
import { parseYaml } from '../words/read-yaml.ts';
import type { Git } from './run-git.ts';

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
  files: { path: string; mode: string; sha: string; bytes: number }[];
}

export async function readCommit(git: Git): Promise<Commit> {
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
      const [mode = '', , blob = '', size] = entry.slice(0, tab).split(/\s+/);
      return { path: entry.slice(tab + 1), mode, sha: blob, bytes: Number(size) || 0 };
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
      `The last commit's ${PROJECT} can't be read, or has no problem and task. Fix it, commit, then publish.`,
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
    const value: unknown = parseYaml(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
