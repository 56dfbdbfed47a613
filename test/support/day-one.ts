/** What every repo goes through once, before any suite looks at it: it is made, its day one is run, and its Space is built. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { type Environment, environment } from './environment.ts';
import { hashText, OUTPUT, PROJECT } from './paths.ts';
import { type Counted, mustRun } from './process.ts';
import {
  COMBINATIONS,
  type Combination,
  demosOf,
  exampleRepo,
  madeFrom,
  metricsPath,
  nameOf,
  type Repo,
  runPackage,
} from './repos.ts';

/** What was seen of a repo on its day one. */
export interface DayOne {
  /** `git status --porcelain` as `new` leaves it, and after `all`. */
  readonly before: string;
  readonly after: string;
  readonly all: Counted;
  /** `all` once more, where no other repo of the family ran it. */
  readonly again?: Counted;
  readonly space: Counted;
  /** reports/metrics.json after each `all`. */
  readonly metrics: readonly string[];
}

const recordOf = (repo: Repo, python: Environment): string =>
  join(OUTPUT, 'day-one', `${repo.id}-${hashText(madeFrom(repo), python.folder)}.json`);

/** The repo of a combination after its day one, in the environment that all repos share. What was run already is not run again. */
export async function dayOne(
  combination: Combination,
): Promise<{ repo: Repo; python: Environment; day: DayOne }> {
  const python = await sharedEnvironment();
  const known = await exampleRepo(combination);
  if (existsSync(recordOf(known, python)))
    return { repo: known, python, day: JSON.parse(readFileSync(recordOf(known, python), 'utf8')) };
  const repo = await exampleRepo(combination, true);
  const before = await status(repo);
  const all = await runPackage(repo, python, ['all']);
  const metrics = [readMetricsText(repo)];
  const after = await status(repo);
  const alone = demosOf(combination.task).length === 1;
  const again = alone ? await runPackage(repo, python, ['all']) : undefined;
  if (again) metrics.push(readMetricsText(repo));
  const space = await runPackage(repo, python, ['space']);
  const day: DayOne = { before, after, all, ...(again ? { again } : {}), space, metrics };
  mkdirSync(join(OUTPUT, 'day-one'), { recursive: true });
  writeFileSync(recordOf(repo, python), JSON.stringify(day));
  return { repo, python, day };
}

/** A repo whose day one and Space went well. */
export async function readyRepo(combination: Combination): Promise<{ repo: Repo; python: Environment }> {
  const { repo, python, day } = await dayOne(combination);
  for (const { code, stdout, stderr } of [day.all, day.space])
    if (code !== 0) throw new Error(`${nameOf(combination)} had no day one:\n${stdout}\n${stderr}`);
  return { repo, python };
}

const readMetricsText = (repo: Repo): string =>
  existsSync(metricsPath(repo)) ? readFileSync(metricsPath(repo), 'utf8') : '';

const status = async (repo: Repo): Promise<string> =>
  (await mustRun('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: repo.folder })).stdout;

let shared: Promise<Environment> | undefined;

/** One environment with what all repos of this run declare, in one resolution: made once, where each of its own would take minutes. */
export async function sharedEnvironment(): Promise<Environment> {
  shared ??= makeShared();
  return await shared;
}

async function makeShared(): Promise<Environment> {
  const declared = new Set<string>();
  for (const combination of COMBINATIONS) {
    const { folder } = await exampleRepo(combination);
    const { project, 'dependency-groups': groups } = parse(
      readFileSync(join(folder, 'pyproject.toml'), 'utf8'),
    ) as {
      project: { dependencies: string[] };
      'dependency-groups': Record<string, string[]>;
    };
    for (const one of [...project.dependencies, ...Object.values(groups).flat()]) declared.add(one);
  }
  // deptry asks the packages that are installed beside it which of them an import belongs to.
  const judges = join(PROJECT, 'test', 'generated', 'beside.txt');
  const key = readFileSync(judges, 'utf8');
  return await environment('shared', [...[...declared].sort(), '--requirements', judges], { key });
}
