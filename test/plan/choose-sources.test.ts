/** Which sources a repo is offered: those of its family that know its domain, and can fill its table. */
import { expect, test } from 'vitest';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { planRepo } from '../../src/plan/repo-plan.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { DOMAINS } from '../../src/templates/domain-ids.ts';
import { INPUTS, TODAY } from '../support/jobs.ts';

const catalog = await openCatalog();
const job = (task: string, project: object) =>
  completeJob(
    parseJob(JSON.stringify({ title: 'T', project: { problem: 'x', task, ...project } }), 'job.yaml', []),
    {
      families: catalog,
      today: TODAY,
    },
  );
const columns = (from: object) => ({
  columns: ['rain', 'sun', 'wind'].map((name) => ({ name, min: 0, max: 9, ...from })),
});

test.each([
  ['of a domain that it knows', 'climate', { from: 'X.Y' }, ['world_bank']],
  ['of one that none knows', 'sports', { from: 'X.Y' }, []],
  ['of columns that say no name there', 'climate', {}, []],
  ['without a domain, all', undefined, { from: 'X.Y' }, ['world_bank', 'open_food_facts']],
])('a table %s', (_what, domain, from, sources) => {
  const made = job('tabular-classification', { domain, labels: ['a', 'b'], options: columns(from) });
  expect(made.data.sources).toEqual(sources);
});

test.each([
  ['a figure that no source holds', { name: 'boats launched' }, []],
  ['one that a source holds', { name: 'temperature' }, ['open_meteo']],
  ['one that says its name there', { name: 'boats launched', from: 'X.Y' }, ['open_meteo', 'world_bank']],
])('series of %s', (_what, target, sources) => {
  for (const task of ['time-series-forecasting', 'anomaly-detection'])
    expect(job(task, { options: { target } }).data.sources, task).toEqual(sources);
});

test('a card of a forecast says what a source holds, and talks of no labels', () => {
  const made = (project: object) => {
    const { files } = planRepo(job('time-series-forecasting', { name: 'gym', ...project }), catalog, INPUTS);
    return (path: string) => files.find((file) => file.path === path)?.content.toString() ?? '';
  };
  const named = made({ data: { sources: ['open_meteo'] } });
  expect(named('data/README.md')).toContain('It holds the weather of places');
  const plain = made({ options: { target: { name: 'boats launched' } } });
  for (const path of ['README.md', 'data/README.md', 'WRITEUP.md', 'MODEL_CARD.md'])
    expect(plain(path), path).not.toMatch(/label/i);
  expect(plain('data/README.md')).not.toMatch(/Open-Meteo|The collectors/);
});

test('texts of any domain have a source, and what a job names is kept', () => {
  expect(job('text-classification', { domain: 'travel' }).data.sources).toEqual(['stack_exchange']);
  const named = { domain: 'travel', data: { sources: ['arxiv'] } };
  expect(job('text-classification', named).data.sources).toEqual(['arxiv']);
});

test('a repo without a source says so, and has no module of one', () => {
  const { files } = planRepo(
    job('tabular-classification', { domain: 'sports', name: 'gym' }),
    catalog,
    INPUTS,
  );
  const card = files.find(({ path }) => path === 'data/README.md')?.content.toString();
  expect(card).toContain('knows no open source');
  const modules = files.filter(({ path }) => path.startsWith('src/gym/sources/')).map(({ path }) => path);
  expect(modules.filter((path) => /world_bank|open_food/.test(path))).toEqual([]);
});

test('the domains of sources are domains', () => {
  const said = Object.values(catalog.sources).flatMap(({ domains = [] }) => domains);
  expect(said.filter((domain) => !DOMAINS.includes(domain))).toEqual([]);
});
