/**
 * How deep the generated suites go in a run. What every family gets is always run; what takes long goes round: a part of it in every run,
 * another with the next commit, and what was left out is said with the command that runs it.
 *
 * DEPTH=all leaves nothing out. FAMILIES=a,b runs these families only. SHARD=1/4 takes every fourth family, from the first.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, PROJECT } from './paths.ts';

const ALL = process.env.DEPTH === 'all';

/** The families of this run. */
export function ofThisRun(families: readonly string[], environment = process.env): string[] {
  const named = environment.FAMILIES?.split(',').filter(Boolean);
  for (const name of named ?? [])
    if (!families.includes(name)) throw new Error(`FAMILIES names ${name}; there are ${families.join(', ')}`);
  const chosen = families.filter((family) => named?.includes(family) ?? true);
  if (!environment.SHARD) return chosen;
  const [, shard = 0, of = 0] = (/^([1-9]\d*)\/([1-9]\d*)$/.exec(environment.SHARD) ?? []).map(Number);
  if (shard < 1 || shard > of) throw new Error(`SHARD is 1/4 to 4/4 or the like, not ${environment.SHARD}`);
  return chosen.filter((_family, index) => index % of === shard - 1);
}

/** `width` of the items, others with every count, all of them in turn. */
export function turn<T>(items: readonly T[], width: number, count: number): T[] {
  const from = items.length > 0 ? (count * width) % items.length : 0;
  return [...items.slice(from), ...items.slice(0, from)].slice(0, width);
}

/** Those of `preferred` that are there, in their order, filled up by turns. */
export function preferring(
  preferred: readonly string[],
  items: readonly string[],
  width: number,
  count: number,
): string[] {
  const first = [...new Set(preferred)].filter((item) => items.includes(item)).slice(0, width);
  const rest = items.filter((item) => !first.includes(item));
  return [...first, ...turn(rest, width - first.length, count)];
}

const git = (...args: string[]): string =>
  spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).stdout ?? '';

/** How many commits there are: what goes round moves on with each. */
const COUNT = Number(git('rev-list', '--count', 'HEAD')) || 0;

/** How many of the last commits say what is worth a deep look. */
const LAST = 5;

/** The families whose folders the last commits touched, the latest first. A clone that holds one commit says nothing. */
function touched(): string[] {
  if (COUNT < 2) return [];
  const paths = git('log', `--max-count=${LAST}`, '--name-only', '--format=', '--', 'templates/tasks');
  return [...paths.matchAll(/^templates\/tasks\/([^/]+)\//gm)].map(([, family = '']) => family);
}

/** Two of the items by turns, all of them with DEPTH=all. */
export const byTurns = <T>(items: readonly T[], width: number): T[] =>
  ALL ? [...items] : turn(items, width, COUNT);

/** The families that this run looks at in depth: at most two, those that the last commits touched before others. */
export const inDepth = (families: readonly string[]): string[] =>
  ALL ? [...families] : preferring(touched(), families, 2, COUNT);

/** A check that was run for a part of what there is. */
export interface LeftOut {
  readonly check: string;
  readonly done: readonly string[];
  readonly left: readonly string[];
  readonly command: string;
}

/** What a file of tests did not run: `done` of `all`, each a family, or a family and more behind a space. */
export function leftOut(
  check: string,
  file: string,
  all: readonly string[],
  done: readonly string[],
): LeftOut {
  const left = all.filter((one) => !done.includes(one));
  const families = [...new Set(left.map((one) => one.split(' ')[0]))].join(',');
  const command = `DEPTH=all FAMILIES=${families} npm run test:generated -- ${file}`;
  return { check, done, left, command };
}

const NOTES = join(OUTPUT, 'left-out.jsonl');

/** Notes it for the end of the run. */
export function noteLeftOut(...what: Parameters<typeof leftOut>): void {
  mkdirSync(OUTPUT, { recursive: true });
  appendFileSync(NOTES, `${JSON.stringify(leftOut(...what))}\n`);
}

export const forgetLeftOut = (): void => rmSync(NOTES, { force: true });

/** What was noted since it was last forgotten, without what left out nothing. */
export function readLeftOut(): LeftOut[] {
  const lines = existsSync(NOTES) ? readFileSync(NOTES, 'utf8').trim().split('\n') : [];
  return lines
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LeftOut)
    .filter(({ left }) => left.length > 0);
}
