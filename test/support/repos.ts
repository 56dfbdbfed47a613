import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readManifests } from '../../src/templates/manifests.ts';
import { ofThisRun } from './depth.ts';
import { type Environment, environment, QUIET } from './environment.ts';
import { CLI, hashFiles, hashText, listFiles, OUTPUT, TEMPLATES } from './paths.ts';
import { type Counted, mustRun, type RunOptions, runCounted } from './process.ts';

/** One task with one demo framework. Both are found by listing: a new folder is tested by existing. */
export interface Combination {
  readonly task: string;
  readonly demo: string;
}

/** The families that can be built, as their manifests and layers have them. */
export const FAMILIES = readManifests(TEMPLATES).tasks;

/** Those of this run: all of them, unless it was asked for some. */
export const TASKS: readonly string[] = ofThisRun(FAMILIES.map(({ id }) => id));

export const COMBINATIONS: readonly Combination[] = FAMILIES.filter(({ id }) => TASKS.includes(id)).flatMap(
  ({ id, demos }) => demos.map((demo) => ({ task: id, demo })),
);

/** The families' demos: each with the frameworks it is there in. */
export const demosOf = (task: string): string[] =>
  COMBINATIONS.filter((combination) => combination.task === task).map(({ demo }) => demo);

/** The script that says how a visitor uses the demo of a family: it lies beside its apps. */
export function visitScript(task: string): string {
  const family = FAMILIES.find(({ id }) => id === task);
  if (!family) throw new Error(`there is no family ${task}`);
  return join(TEMPLATES, family.appFolder, 'visit.py');
}

/** A generated repo on disk. */
export interface Repo extends Combination {
  readonly id: string;
  readonly folder: string;
  readonly package: string;
}

interface Choices {
  readonly id: string;
  readonly demo: string;
  readonly labels?: readonly string[];
  readonly columns?: readonly (object | string)[];
  readonly seed?: number;
  readonly name?: string;
  /** A job of its own, instead of the task's example. */
  readonly job?: object;
}

// A repo is made again when the command, a template or a choice has changed, and reused otherwise. What Node compiled of the command
// lies beside it from its first run on.
const CACHES = new Set(['__pycache__', '.pytest_cache', '.ruff_cache']);
const source = hashFiles(
  [dirname(CLI), TEMPLATES].flatMap((folder) =>
    listFiles(folder, CACHES)
      .filter((path) => !path.endsWith('.cache'))
      .map((path) => join(folder, path)),
  ),
);

const stampOf = (id: string): string => join(OUTPUT, 'stamps', id);

/** What a repo was made from: the command, the templates and the choices, as one hash. */
export const madeFrom = ({ id }: Repo): string => readFileSync(stampOf(id), 'utf8');

/** Makes a repo of a task's example job with the built command, with what `choices` change in it. */
export async function makeRepo(task: string, choices: Choices): Promise<Repo> {
  const { id, demo, labels, columns, seed, name } = choices;
  const folder = join(OUTPUT, 'repos', id);
  const stamp = stampOf(id);
  const key = hashText(source, JSON.stringify(choices));
  if (!existsSync(stamp) || !existsSync(folder) || readFileSync(stamp, 'utf8') !== key) {
    rmSync(folder, { recursive: true, force: true });
    for (const parent of [dirname(folder), dirname(stamp), join(OUTPUT, 'jobs')])
      mkdirSync(parent, { recursive: true });
    const job =
      choices.job ?? parse(readFileSync(join(TEMPLATES, 'tasks', task, 'job.example.yaml'), 'utf8'));
    if (labels) job.project = { ...withoutLabelWords(job.project), labels };
    if (columns) job.project.options = { ...job.project.options, columns };
    const file = join(OUTPUT, 'jobs', `${id}.yaml`);
    writeFileSync(file, stringify(job));
    const flags = [
      '--task',
      task,
      '--demo',
      demo,
      '--set',
      `project.seed=${seed ?? 0}`,
      ...(name ? ['--name', name] : []),
    ];
    await mustRun('node', [CLI, 'new', file, '-o', folder, '--yes', '--json', ...flags]);
    writeFileSync(stamp, key);
  }
  const project = parse(readFileSync(join(folder, 'project.yaml'), 'utf8'));
  return { id, task, demo, folder, package: project.package };
}

/** The example's search words, and what is said of its labels, belong to the example's labels. */
function withoutLabelWords(project: Record<string, unknown>): Record<string, unknown> {
  const { queries: _queries, vocabulary, data, ...others } = project;
  const { texts: _texts, ...said } = (vocabulary ?? {}) as Record<string, unknown>;
  const rest = Object.keys(said).length > 0 ? { ...others, vocabulary: said } : others;
  if (typeof data !== 'object' || data === null) return rest;
  const { queries: _inner, ...data2 } = data as Record<string, unknown>;
  return { ...rest, data: data2 };
}

export const nameOf = ({ task, demo }: Combination): string => `${task}-${demo}`;

/** The repo of one combination, with the labels its example job has. `again` makes it anew, as it is before its day one. */
export async function exampleRepo({ task, demo }: Combination, again = false): Promise<Repo> {
  if (again) rmSync(stampOf(`${task}-${demo}`), { force: true });
  return await makeRepo(task, { id: `${task}-${demo}`, demo });
}

/** The environment that a person would make for the repo: the package editable, with the groups for development and the demo. */
export async function repoEnvironment(repo: Repo): Promise<Environment> {
  const key = readFileSync(join(repo.folder, 'pyproject.toml'), 'utf8');
  const requirements = ['--editable', repo.folder, '--group', 'dev', '--group', 'demo'];
  return await environment(repo.id, requirements, { cwd: repo.folder, key });
}

/** `python -m <package> ...` in a repo. PYTHONPATH lets one environment serve several repos of a task. */
export async function runPackage(
  repo: Repo,
  { python }: Environment,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Counted> {
  const env = { ...QUIET, PYTHONPATH: join(repo.folder, 'src') };
  return await runCounted(python, ['-m', repo.package, ...args], {
    cwd: repo.folder,
    env,
    timeout: 180,
    ...options,
  });
}

export const metricsPath = (repo: Repo): string => join(repo.folder, 'reports', 'metrics.json');
