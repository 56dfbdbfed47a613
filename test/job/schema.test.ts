import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../scripts/json-schema.ts';
import { JOB_KEYS, keysAt } from '../../src/job/schema.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { planOf } from '../support/jobs.ts';
import { PROJECT } from '../support/paths.ts';

const published = JSON.parse(readFileSync(join(PROJECT, 'job.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false }).compile(published);
const jobs = readdirSync(join(PROJECT, 'jobs'));

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

test('job.schema.json is what the schema says; npm run build writes it', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(jsonSchema(catalog))));
});

test('it describes every key, so that editors can', () => {
  const { properties } = published;
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(JOB_KEYS.filter((key) => key !== 'meta')));
  const bare = keysAt('project').filter((key) => !properties.project.properties[key]?.description);
  expect(bare).toEqual([]);
});

describe.each(jobs)('jobs/%s', (name) => {
  const text = readFileSync(join(PROJECT, 'jobs', name), 'utf8');

  test('fits the schema', () => {
    validate(parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names the schema for editors, and says what it is', () => {
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/job\.schema\.json\n# [A-Z].*\.\n/);
  });

  test('becomes a plan with its own labels and no guess', () => {
    const { project } = parse(text);
    const plan = planOf(text, catalog);
    expect(plan).toMatchObject({ name: project.name, task: project.task, demo: project.demo });
  });
});

test('the surgical tools are the first example', () => {
  expect(jobs).toContain('surgical-tools.yaml');
});

test.each([
  ['a label that is no text', { title: 'x', project: { labels: [7] } }],
  ['an unknown key of the project', { title: 'x', project: { lables: [] } }],
  ['an unknown licence', { title: 'x', project: { licence: 'mit' } }],
  ['a title that is a number', { title: 7 }],
  ['an unknown option', { title: 'x', project: { options: { size: 'law' } } }],
  ['a site that is an address', { title: 'x', project: { options: { site: 'https://x' } } }],
  ['a column without a name', { title: 'x', project: { options: { columns: [{ min: 1 }] } } }],
  ['a seed below zero', { title: 'x', project: { seed: -1 } }],
])('the schema refuses %s', (_name, job) => {
  expect(validate(job)).toBe(false);
});

test.each([
  ['a minimal file', { title: 'x', project: { problem: 'y' } }],
  ['extra keys at the top, as JSON Resume allows', { title: 'x', benefits: [], $schema: 'y' }],
  ['options', { title: 'x', project: { options: { site: 'law.x', columns: ['a', { name: 'b', min: 1 }] } } }],
  ['their older places', { title: 'x', project: { columns: ['a'], data: { site: 'law.x' } } }],
  ['skills as text or objects', { skills: ['a', { name: 'b', keywords: ['c'] }] }],
])('the schema takes %s', (_name, job) => {
  validate(job);
  expect(validate.errors ?? []).toEqual([]);
});
