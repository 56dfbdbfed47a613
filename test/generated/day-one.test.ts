import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOneBar } from '../support/bars.ts';
import { type DayOne, dayOne } from '../support/day-one.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { said } from '../support/process.ts';
import { COMBINATIONS, demosOf, FAMILIES, nameOf, type Repo, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';
import { unsaidIn } from '../support/voice.ts';

/** Two run at a time, on a machine that may be busy: twice the bar guards it, and the bench has the figure. */
const SLACK = 2;

const rows: Record<string, string | number>[] = [];
afterAll(() => report('day-one', rows));

test.skipIf(process.env.FAMILIES || process.env.SHARD)('there is a family with both demo frameworks', () => {
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
  let day: DayOne;
  const row: Record<string, string | number> = { repo: nameOf(combination) };
  beforeAll(async () => {
    ({ repo, day } = await dayOne(combination));
    rows.push(row);
  });

  test('is made, and its tree is clean', () => {
    expect(day.before, 'git status after new').toBe('');
  });

  test('runs its day one, and its figures reach the bars', () => {
    expect(day.all.code, said(day.all)).toBe(0);
    expect(day.all.stdout, 'says that the data is synthetic').toMatch(/synthetic/i);
    row['all CPU s'] = day.all.cpu.toFixed(1);
    row['all s'] = day.all.seconds.toFixed(1);
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
    const family = FAMILIES.find(({ id }) => id === combination.task);
    const measured = metrics.metrics.find(({ name }) => name === metrics.headline);
    expect(measured?.name, 'what task.yaml calls the headline').toBe(family?.headline);
    expect(measured?.higher_is_better).toBe(family?.better === 'higher');
    expect(day.all.cpu, 'CPU-seconds').toBeLessThan(dayOneBar(combination.task) * SLACK);
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

  test('says where it stands, and claims nothing that is not done', () => {
    const pages = ['README.md', 'WRITEUP.md', 'MODEL_CARD.md', 'data/README.md'];
    const drafts = ['private/follow-up.md', 'private/outreach.md', 'private/post.md'];
    const read = (file: string) => readFileSync(join(repo.folder, file), 'utf8');
    for (const file of [...pages, ...drafts]) expect.soft(unsaidIn(read(file)), file).toEqual([]);
    expect(read('README.md')).toMatch(/(Day \d+ of 42|Six weeks, ended on .+), .*on synthetic data\*\*/);
    for (const file of drafts) expect(read(file), file).toMatch(/^- Result: \*\*/m);
    const picture = statSync(join(repo.folder, 'reports', 'demo.png'));
    expect(picture.size, 'bytes of the picture of the demo').toBeLessThan(120 * 1024);
  });

  test('changes no tracked file but its reports and documents', () => {
    const changed = day.after
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3));
    const expected = /^(README|WRITEUP|MODEL_CARD)\.md$|^data\/[^/]+$|^reports\/|^demo\/examples\/|^models\//;
    expect(changed.filter((path) => !expected.test(path))).toEqual([]);
    expect(changed).toContain('README.md');
  });
});

/** The same data and seed, in another process and another folder: nothing but the demo is different. */
test.each(TASKS)('%s gives identical figures for the same seed', async (task) => {
  const days = await Promise.all(demosOf(task).map(async (demo) => (await dayOne({ task, demo })).day));
  const metrics = days.flatMap((day) => day.metrics);
  expect(metrics.length).toBeGreaterThan(1);
  expect(metrics[0]).not.toBe('');
  for (const other of metrics) expect(other === metrics[0], 'metrics.json, byte for byte').toBe(true);
});
