import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '../../src/templates/catalog.ts';
import { sharedEnvironment } from '../support/day-one.ts';
import { inDepth, noteLeftOut } from '../support/depth.ts';
import { type Environment, QUIET } from '../support/environment.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { AWKWARD_COLUMNS, AWKWARD_LABELS } from '../support/nasty.ts';
import { run, said } from '../support/process.ts';
import { demosOf, makeRepo, repoEnvironment, runPackage, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';

/** Labels that no template has seen: five from another world, and two that are hard to write down. */
const LABEL_SETS = {
  foraging: ['rosehip', 'juniper berry', 'wild garlic', 'sea buckthorn', 'chanterelle'],
  awkward: AWKWARD_LABELS,
};
/** Columns that no template has seen: with who and when, and few that are hard to write down. */
const COLUMN_SETS = {
  foraging: [
    { name: 'altitude', min: -20, max: 2400, unit: 'm' },
    { name: 'soil', values: ['loam', 'sand', 'peat', 'chalk'] },
    { name: 'days since rain', min: 0, max: 30 },
    { name: 'acidity', min: 3.5, max: 9, unit: 'pH' },
    { name: 'under trees', values: ['yes', 'no'] },
    { name: 'finder', role: 'group' },
    { name: 'found on', role: 'time' },
  ],
  awkward: AWKWARD_COLUMNS,
};
const SEEDS = [0, 1, 2];
const NAMES = { shortest: 'q', longest: 'twenty-four-letters-long' };

const rows: Record<string, string | number>[] = [];
afterAll(() => report('variants', rows));

const { tasks } = await openCatalog();

const CHOSEN = inDepth(TASKS);
noteLeftOut('variants of labels, columns and names; an environment of its own', 'variants', TASKS, CHOSEN);

describe.each(CHOSEN)('%s', (task) => {
  const manifest = tasks.find(({ id }) => id === task);
  const demos = demosOf(task);
  const demo = demos[0] ?? 'gradio';
  let python: Environment;
  beforeAll(async () => {
    python = await sharedEnvironment();
  });

  test('in an environment of its own, is installed, linted, tested and runs', async () => {
    const repo = await makeRepo(task, { id: `${task}-alone`, demo });
    const alone = await repoEnvironment(repo);
    // As its owner does: the package is installed, and no variable says where it lies.
    const [cwd, env] = [repo.folder, QUIET];
    const all = await run(alone.python, ['-m', repo.package, 'all'], { cwd, env });
    expect(all.code, said(all)).toBe(0);
    expectBars(headlineOf(readMetrics(repo)));
    for (const words of [
      ['pytest', '-q'],
      ['ruff', 'check', '.'],
      ['ruff', 'format', '--check', '--diff', '.'],
    ]) {
      const ran = await run(alone.python, ['-m', ...words], { cwd, env });
      expect.soft(ran.code, said(ran)).toBe(0);
    }
  });

  const sets = ['foraging', 'awkward'] as const;
  const runs = sets.flatMap((set) => SEEDS.map((seed) => ({ set, seed })));
  test.concurrent.for(runs)(
    'with labels and columns from $set, reaches the bars with seed $seed, and passes its own tests',
    async ({ set, seed }, { expect }) => {
      const labels = manifest?.labels && LABEL_SETS[set].slice(0, manifest.labels.max);
      const columns = manifest?.options.columns && COLUMN_SETS[set];
      const repo = await makeRepo(task, { id: `${task}-${set}-${seed}`, demo, labels, columns, seed });
      const ran = await runPackage(repo, python, ['all']);
      expect(ran.code, said(ran)).toBe(0);
      const metrics = readMetrics(repo);
      const headline = headlineOf(metrics);
      rows.push({
        task,
        labels: set,
        seed,
        baseline: headline.baseline,
        model: headline.model,
        'difference, low': headline.differenceLow,
        'all CPU s': ran.cpu.toFixed(1),
      });
      expect(metrics.data.seed).toBe(seed);
      if (labels) expect(Object.keys(metrics.data.labels ?? {})).toEqual(labels);
      expectBars(headline, expect);
      // The tests make data of their own, with seeds of their own.
      if (seed !== SEEDS[0]) return;
      const tests = await pytest(repo.folder, python.python);
      expect(tests.code, said(tests)).toBe(0);
    },
  );

  test.concurrent.for(Object.entries(NAMES))(
    'with the %s package name, is formatted, linted, tested and runs',
    async ([kind, name], { expect }) => {
      const repo = await makeRepo(task, { id: `${task}-${kind}-name`, demo: demos.at(-1) ?? demo, name });
      expect(repo.package).toHaveLength(name.length);
      const cwd = repo.folder;
      const lint = await run(python.program('ruff'), ['check', '.'], { cwd });
      expect.soft(lint.code, said(lint)).toBe(0);
      const format = await run(python.program('ruff'), ['format', '--check', '--diff', '.'], { cwd });
      expect.soft(format.code, said(format)).toBe(0);
      const all = await runPackage(repo, python, ['all']);
      expect.soft(all.code, said(all)).toBe(0);
      const tests = await pytest(cwd, python.python);
      expect.soft(tests.code, said(tests)).toBe(0);
    },
  );
});

async function pytest(cwd: string, python: string) {
  return await run(python, ['-m', 'pytest', '-q'], { cwd, timeout: 300, env: { PYTHONPATH: `${cwd}/src` } });
}
