import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Environment } from '../support/environment.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { mustRun, run, said } from '../support/process.ts';
import {
  COMBINATIONS,
  exampleRepo,
  metricsPath,
  nameOf,
  type Repo,
  repoEnvironment,
  runPackage,
} from '../support/repos.ts';
import { report } from '../support/table.ts';

/** Day one, with the environment installed. A slow or busy machine gets a guard of twice the bar; the bench has the figure. */
const DAY_ONE_SECONDS = 30;

const rows: Record<string, string | number>[] = [];
afterAll(() => report('day-one', rows));

test('there is a task with both demo frameworks', () => {
  expect(COMBINATIONS.map(nameOf)).toEqual(
    expect.arrayContaining([
      'object-detection-gradio',
      'object-detection-streamlit',
      'text-classification-gradio',
      'text-classification-streamlit',
    ]),
  );
});

describe.each(COMBINATIONS)('$task with $demo', (combination) => {
  let repo: Repo;
  let python: Environment;
  const row: Record<string, string | number> = { repo: nameOf(combination) };

  test('is made and installed', async () => {
    // Another suite may have used it already.
    repo = await exampleRepo(combination, true);
    python = await repoEnvironment(repo);
    rows.push(row);
    expect(await status(repo), 'git status after new').toBe('');
  });

  test('runs its day one, and its figures reach the bars', async () => {
    const ran = await runPackage(repo, python, ['all']);
    expect(ran.code, said(ran)).toBe(0);
    expect(ran.stdout, 'says that the data is synthetic').toMatch(/synthetic/i);
    row['all s'] = seconds(ran.seconds);
    const metrics = readMetrics(repo);
    const headline = headlineOf(metrics);
    Object.assign(row, {
      headline: headline.name,
      baseline: headline.baseline,
      model: headline.model,
      'difference, low': headline.differenceLow,
    });
    expect(metrics.data.source).toBe('synthetic');
    expectBars(headline);
    expect(ran.seconds).toBeLessThan(DAY_ONE_SECONDS * 2);
  });

  test('draws its plots and gives the demo small examples', () => {
    const { plots, mistakes } = readMetrics(repo);
    expect(plots.length).toBeGreaterThan(1);
    const images = [...plots.map(({ file }) => file), ...mistakes.flatMap(({ image }) => image ?? [])];
    for (const image of images) {
      const path = join(repo.folder, 'reports', image);
      expect(existsSync(path), image).toBe(true);
      expect(statSync(path).size, `${image} in bytes`).toBeLessThan(120 * 1024);
    }
    expect(existsSync(join(repo.folder, 'demo', 'examples')), 'demo/examples').toBe(true);
  });

  test('fills the figures into its documents', () => {
    for (const file of ['README.md', 'WRITEUP.md', 'MODEL_CARD.md', 'data/README.md']) {
      const text = readFileSync(join(repo.folder, file), 'utf8');
      const blocks = [...text.matchAll(/<!-- report:(\w+) -->([\s\S]*?)<!-- \/report:\1 -->/g)];
      expect(blocks.length, `markers in ${file}`).toBeGreaterThan(0);
      for (const [, name, body] of blocks) expect(body?.trim(), `${name} in ${file}`).not.toBe('');
    }
    expect(readFileSync(join(repo.folder, 'README.md'), 'utf8')).toMatch(/synthetic/i);
  });

  test('changes no tracked file but its reports and documents', async () => {
    const changed = (await status(repo))
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3));
    const expected = /^(README|WRITEUP|MODEL_CARD)\.md$|^data\/[^/]+$|^reports\/|^demo\/examples\/|^models\//;
    expect(changed.filter((path) => !expected.test(path))).toEqual([]);
    expect(changed).toContain('README.md');
  });

  test('gives identical figures for the same seed', async () => {
    const first = readFileSync(metricsPath(repo));
    const ran = await runPackage(repo, python, ['all']);
    expect(ran.code, said(ran)).toBe(0);
    row['all again s'] = seconds(ran.seconds);
    expect(readFileSync(metricsPath(repo)).equals(first), 'metrics.json is the same, byte for byte').toBe(
      true,
    );
  });

  test('passes its own checks', async () => {
    const cwd = repo.folder;
    const pytest = await run(python.python, ['-m', 'pytest', '-q'], { cwd, timeout: 300 });
    row['pytest s'] = seconds(pytest.seconds);
    row.tests = /(\d+) passed/.exec(pytest.stdout)?.[1] ?? 0;
    expect.soft(pytest.code, said(pytest)).toBe(0);
    const lint = await run(python.program('ruff'), ['check', '.'], { cwd });
    expect.soft(lint.code, said(lint)).toBe(0);
    const format = await run(python.program('ruff'), ['format', '--check', '--diff', '.'], { cwd });
    expect.soft(format.code, said(format)).toBe(0);
  });
});

const seconds = (value: number): string => value.toFixed(1);

async function status(repo: Repo): Promise<string> {
  return (await mustRun('git', ['status', '--porcelain', '--untracked-files=all'], { cwd: repo.folder }))
    .stdout;
}
