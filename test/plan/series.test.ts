/** A forecast's vocabulary: what series are called, when they are high, and what pushes them. */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabularyYaml } from '../../src/plan/vocabulary/index.ts';
import { keyValues } from '../../src/plan/vocabulary/key-values.ts';
import { arbitraryInSeries } from '../../src/plan/vocabulary/series.ts';
import { rhythmOf } from '../../src/plan/vocabulary/series-rhythm.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { jobOf } from '../support/jobs.ts';

const catalog = await openCatalog();

const seriesOf = (project: string) => {
  const text = `title: T\nproject: {name: x, problem: Forecast it, task: time-series-forecasting, ${project}}\n`;
  const job = jobOf(text, [], catalog.tasks);
  return { job, ...parse(vocabularyYaml(job, catalog) ?? '').series };
};

test('words alone make the options', () => {
  const { job, rhythm, keys, drivers } = seriesOf(
    'domain: food, slots: {target: daily demand, keys: [product, store], drivers: [promotions, weather, holidays]}',
  );
  expect(job.options).toMatchObject({ target: { name: 'demand' }, frequency: 'daily', horizon: 14 });
  expect(rhythm).toMatchObject({ grade: 'of the domain', kind: 'amount', week: 'weekend' });
  expect(keys.product).toMatchObject({ grade: 'of the domain', values: expect.arrayContaining(['milk']) });
  expect(drivers).toMatchObject({
    promotion: { grade: 'of the domain', effect: ['none', 'discount', 'two for one'], runs: 'spells' },
    weather: { effect: ['storm', 'rain', 'dry'], runs: 'weather' },
    holiday: { effect: ['no', 'yes'], runs: 'days' },
  });
});

test('what the owner says is of the job, and an example is a stand-in', () => {
  const own = seriesOf(
    'options: {target: {name: load}, keys: [{name: feeder, values: [a, b]}], drivers: [{name: heat, min: 0, max: 9, effect: raises}]}',
  );
  expect(own.keys.feeder).toEqual({ grade: 'of the job' });
  expect(own.drivers.heat).toMatchObject({ grade: 'of the job', effect: 'raises' });
  const { keys, drivers } = seriesOf('domain: food');
  expect(Object.values({ ...keys, ...drivers }).map((one) => (one as { grade: string }).grade)).toEqual(
    Array(5).fill('stand-in'),
  );
});

test('nobody knows: letters, and drawn from the seed', () => {
  const { keys, drivers } = seriesOf('slots: {target: zorbs, keys: [flim], drivers: [glorp]}');
  expect(keys.flim).toEqual({ grade: 'stand-in' });
  expect(drivers.glorp).toEqual({ grade: 'stand-in', effect: 'arbitrary' });
});

describe('when it is high', () => {
  test.each([
    ['electricity load', { kind: 'amount', week: 'workdays', year: 'winter' }],
    ['call volume', { kind: 'amount', week: 'workdays' }],
    ['cash withdrawals', { kind: 'amount', week: 'weekend' }],
    ['river level', { kind: 'state', week: 'none' }],
    ['museum visitors', { kind: 'amount', week: 'weekend', year: 'summer' }],
    ['demand of spare parts', { kind: 'rare' }],
  ])('%s', (target, expected) => {
    expect(rhythmOf([target])).toMatchObject({ isKnown: true, rhythm: expected });
  });

  test('of what nobody knows it is a guess', () => expect(rhythmOf(['zorbs']).isKnown).toBe(false));
});

describe('a series that nobody knows', () => {
  const options = (frequency: string) =>
    `options: {target: {name: zorbs, min: 0, max: 200}, keys: [{name: flim}], drivers: [{name: holiday, values: ["no", "yes"]}], frequency: ${frequency}}`;

  test.each([
    ['hourly', 'none'],
    ['daily', 'none'],
    ['weekly', 'summer'],
    ['monthly', 'summer'],
  ])('%s: what comes again in the year is %s', (frequency, year) => {
    const { rhythm, range } = seriesOf(options(frequency));
    expect(rhythm).toMatchObject({ grade: 'stand-in', week: 'workdays', year });
    expect(range).toEqual({ grade: 'stand-in' });
  });

  test('the season that the ad says goes first, and is of the job', () => {
    const text = `title: T\ndescription: "We are a boatyard. Most come every spring, the busiest days are Saturdays."\nproject: {name: x, problem: Forecast it, task: time-series-forecasting, ${options('daily')}}\n`;
    const job = jobOf(text, [], catalog.tasks);
    const { rhythm } = parse(vocabularyYaml(job, catalog) ?? '').series;
    expect(rhythm).toMatchObject({ year: 'spring', year_grade: 'of the job', week: 'weekend' });
    expect(arbitraryInSeries(job).join(' ')).toMatch(/High every year in spring: the ad says so/);
  });

  test('the card says plainly what is arbitrary', () => {
    const { job } = seriesOf(options('monthly'));
    const said = arbitraryInSeries(job).join(' ');
    expect(said).toMatch(/High every year in summer: nobody said so/);
    expect(said).toMatch(/From 0 to 200 in a step of one series: a range for anything/);
    expect(said).toMatch(/The days of holiday: made up, .* of no country's calendar/);
  });
});

test('machines that are watched are as many as have enough faults among them', () => {
  const told = (task: string, key: string) => {
    const text = `title: T\nproject: {name: x, problem: Watch it, task: ${task}, options: {target: {name: vibration}, keys: [{name: ${key}}]}}\n`;
    return parse(vocabularyYaml(jobOf(text, [], catalog.tasks), catalog) ?? '').series.keys[key];
  };
  expect(told('anomaly-detection', 'pump').values).toHaveLength(16);
  expect(told('anomaly-detection', 'wobbler')).toMatchObject({ grade: 'stand-in' });
  expect(told('anomaly-detection', 'wobbler').values).toHaveLength(16);
  expect(told('time-series-forecasting', 'pump').values).toHaveLength(5);
});

test('keys are called as the trade calls them, and never as another does', () => {
  expect(keyValues('product', 'pharma', [])).toContain('insulin pen');
  expect(keyValues('product', 'logistics', ['Demand of a grocer'])).toContain('milk');
  expect(keyValues('product', 'defence', [])).toBeUndefined();
  expect(keyValues('feeder', 'energy', [])).toEqual(expect.arrayContaining(['feeder 1', 'feeder 5']));
  expect(keyValues('feeder', 'energy', [], 7)).toHaveLength(7);
  expect(keyValues('store', 'retail', [])).toContain('Market Square');
});

test('the code of series is about no shop', async () => {
  const folders = ['layers/series', 'layers/forecasts', 'tasks/time-series-forecasting'];
  for (const folder of folders) {
    const root = new URL(`../../templates/${folder}/files/src/`, import.meta.url);
    for (const path of await readdir(root, { recursive: true })) {
      if (!path.endsWith('.py')) continue;
      const text = await readFile(new URL(path, root), 'utf8');
      expect(text.replace(/import store\b|\bstore\./g, ''), path).not.toMatch(
        /\b(?:shops?|stores?|promotions?|products|shel(?:f|ves)|sells?)\b/i,
      );
    }
  }
});
