/** The stronger rung of a family: its extra is installed, it is trained, measured beside the simple one, and serves. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedEnvironment } from '../support/day-one.ts';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { type Environment, QUIET } from '../support/environment.ts';
import { run, said } from '../support/process.ts';
import { FAMILIES, makeRepo, metricsPath, type Repo, runPackage, TASKS } from '../support/repos.ts';
import { extraOf, strongerEnvironment, useLocalWeights } from '../support/stronger.ts';
import { report } from '../support/table.ts';

interface Side {
  value: number;
  low: number;
  high: number;
}
interface Rung {
  rung: string;
  figures: { name: string; value: Side; difference: Side | null }[];
  train_seconds: number;
  answer_ms: number;
  megabytes: number;
}

/** Seconds to train on two cores; a busy machine gets three times as long. */
const MOST_SECONDS = 120;
const SLACK = 3;
const WITH_STRONGER = FAMILIES.filter(({ id, stronger }) => stronger && TASKS.includes(id)).map(
  ({ id }) => id,
);
const CHOSEN = byTurns(WITH_STRONGER, 1);
noteLeftOut('the stronger rung', 'stronger', WITH_STRONGER, CHOSEN);

const rows: Record<string, string | number>[] = [];
afterAll(() => report('stronger', rows));

describe.each(CHOSEN)('%s', (task) => {
  let repo: Repo;
  let python: Environment;
  const step = async (...args: string[]) => {
    const ran = await runPackage(repo, python, args, { timeout: 600 });
    expect(ran.code, said(ran)).toBe(0);
  };
  beforeAll(async () => {
    const id = `stronger-${task}`;
    repo = await makeRepo(task, { id, demo: 'gradio' });
    python = await strongerEnvironment(await sharedEnvironment(), extraOf(repo));
    for (const folder of ['models', 'reports/experiments.csv'])
      rmSync(join(repo.folder, folder), { recursive: true, force: true });
    await useLocalWeights(repo, python);
  }, 900_000);

  test('is trained, and measured beside the simple one on the same examples', async () => {
    await step('all');
    await step('train', '--model', 'stronger');
    await step('evaluate');
    await step('report');
    const metrics = JSON.parse(readFileSync(metricsPath(repo), 'utf8')) as {
      metrics: { name: string; higher_is_better: boolean }[];
      rungs: Rung[];
    };
    expect(metrics.rungs.map(({ rung }) => rung)).toEqual(['simple', 'stronger']);
    const stronger = metrics.rungs[1] as Rung;
    const gains = stronger.figures.map(({ name, difference }) => {
      if (!difference) throw new Error(`${name} has no difference`);
      const up = metrics.metrics.find((row) => row.name === name)?.higher_is_better ?? true;
      const [least, most] = up ? [difference.low, difference.high] : [-difference.high, -difference.low];
      rows.push({
        task,
        figure: name,
        gain: (up ? 1 : -1) * difference.value,
        'at least': least,
        'train s': stronger.train_seconds,
        'answer ms': stronger.answer_ms,
        MB: stronger.megabytes,
      });
      return { gain: (up ? 1 : -1) * difference.value, least, most };
    });
    expect(Math.max(...gains.map(({ gain }) => gain))).toBeGreaterThan(0);
    expect(Math.min(...gains.map(({ most }) => most))).toBeGreaterThan(0);
    expect(stronger.train_seconds).toBeLessThan(MOST_SECONDS * SLACK);
    const kept = readFileSync(join(repo.folder, 'reports/experiments.csv'), 'utf8').trim().split('\n');
    expect(kept.length).toBe(4);
    expect(readFileSync(join(repo.folder, 'README.md'), 'utf8')).toMatch(/^\| stronger \|/m);
  }, 900_000);

  test('its own tests pass, and none is passed over', async () => {
    const env = { ...QUIET, PYTHONPATH: join(repo.folder, 'src'), OMP_NUM_THREADS: '1' };
    const words = ['-m', 'pytest', '-q', 'tests/test_stronger.py'];
    const ran = await run(python.python, words, { cwd: repo.folder, env, timeout: 600 });
    expect(ran.code, said(ran)).toBe(0);
    expect(ran.stdout).not.toMatch(/skipped/);
  }, 600_000);

  test('serves where project.yaml says so, and its Space installs what it needs', async () => {
    const file = join(repo.folder, 'project.yaml');
    const before = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, before.replace('model: "simple"', 'model: "stronger"'));
      await step('space');
      const requirements = readFileSync(join(repo.folder, 'build/space/requirements.txt'), 'utf8');
      for (const one of extraOf(repo)) expect(requirements).toContain(one);
      const code = `from ${repo.package} import show, predict; print(type(predict.load()).__module__, len(show.examples()))`;
      const env = { ...QUIET, PYTHONPATH: join(repo.folder, 'src') };
      const ran = await run(python.python, ['-c', code], { cwd: repo.folder, env, timeout: 300 });
      expect(ran.code, said(ran)).toBe(0);
      expect(ran.stdout).toMatch(new RegExp(`^${repo.package}\\.stronger [1-9]`, 'm'));
    } finally {
      writeFileSync(file, before);
    }
  }, 600_000);
});
