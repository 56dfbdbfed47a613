/** What people bring, and computers that fail: thousands of made-up tables, texts, documents and pictures at each input layer, and a fault at every write of every step. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openCatalog } from '../../src/templates/catalog.ts';
import { readyRepo } from '../support/day-one.ts';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { QUIET } from '../support/environment.ts';
import { PROJECT } from '../support/paths.ts';
import { runCounted, said } from '../support/process.ts';
import { demosOf, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';

const SCRIPTS = join(PROJECT, 'test', 'support', 'intake');
const EXAMPLES = process.env.DEPTH === 'all' ? 500 : 100;
/** Places of a step at which a fault is tried, spread over all its writes. */
const PLACES = process.env.DEPTH === 'all' ? 40 : 4;

const catalog = await openCatalog();
/** The layers by which own data comes in: those that have a `collect`. The family that tries each is the first that is laid on it. */
const INPUTS = [
  'text',
  'images',
  'boxes',
  'masks',
  'tables',
  'documents',
  'collection',
  'series',
  'records',
  'analysis',
  'interactions',
];
const layersOf = (task: string): readonly string[] =>
  catalog.tasks.find(({ id }) => id === task)?.layers ?? [];
const TRIED = INPUTS.flatMap((layer) => {
  const task = TASKS.find((id) => layersOf(id).includes(layer));
  return task ? [{ layer, task }] : [];
});

const rows: Record<string, string | number>[] = [];
afterAll(() => report('own-data', rows));

/** A script of ours in a repo whose day one was run. Returns the line in which it says how much it tried. */
async function tried(task: string, script: string, most: number): Promise<string> {
  const [demo = ''] = demosOf(task);
  const { repo, python } = await readyRepo({ task, demo });
  const result = await runCounted(python.python, [join(SCRIPTS, script), repo.package, String(most)], {
    cwd: repo.folder,
    env: QUIET,
    timeout: 840,
  });
  const last = /^\w+: \d+ (?:examples|tried), .*$/m.exec(result.stdout)?.[0] ?? '';
  rows.push({ family: task, script, 'CPU s': result.cpu.toFixed(1), said: last });
  expect(result.code, said(result)).toBe(0);
  return last;
}

test('every family takes own data by a layer that is tried', () => {
  const untried = catalog.tasks.filter(({ layers }) => !layers.some((layer) => INPUTS.includes(layer)));
  expect(untried.map(({ id }) => id)).toEqual([]);
  expect(INPUTS.filter((layer) => !existsSync(join(SCRIPTS, `${layer}.py`)))).toEqual([]);
});

describe('own data is read as it was written, or refused, and then nothing has changed', () => {
  test.each(TRIED)('$layer, in $task', async ({ layer, task }) => {
    const last = await tried(task, `${layer}.py`, EXAMPLES);
    const [, examples = 0, read = 0, refused = 0] = (
      /(\d+) examples, (\d+) read, (\d+) refused/.exec(last) ?? []
    ).map(Number);
    expect(examples).toBeGreaterThanOrEqual(EXAMPLES);
    // A script that refuses all, or that can make no mistakes, would say nothing.
    expect(Math.min(read, refused)).toBeGreaterThan(examples / 20);
  });
});

const CHOSEN = byTurns(TASKS, 2);
noteLeftOut('a fault at every write, and every file broken', 'own-data', TASKS, CHOSEN);
/** Pairs of a broken file and a step, spread over all of some hundreds. */
const PAIRS = process.env.DEPTH === 'all' ? 1000 : 40;

describe('a step that fails leaves the old files, or all of the new ones', () => {
  test.each(CHOSEN)('%s', async (task) => {
    const last = await tried(task, 'faults.py', PLACES);
    expect(last).toMatch(/^faults: [1-9]\d+ tried, 0 failed$/);
  });
});

describe('a step that finds a broken file ends in a sentence', () => {
  test.each(CHOSEN)('%s', async (task) => {
    const last = await tried(task, 'broken.py', PAIRS);
    expect(last).toMatch(/^broken: [1-9]\d+ tried, 0 failed$/);
  });
});
