/** The generator of task families, and the tests of what it makes. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodePlop from 'node-plop';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import registerTask, { starters } from '../../generators/task.ts';
import { readTree, writeTree } from '../../src/disk/files.ts';
import { makeFolder } from '../../src/disk/staging.ts';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { planRepo } from '../../src/plan/repo-plan.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { sharedEnvironment } from '../support/day-one.ts';
import { inDepth, noteLeftOut } from '../support/depth.ts';
import type { Environment } from '../support/environment.ts';
import { INPUTS, TODAY } from '../support/jobs.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { TEMPLATES } from '../support/paths.ts';
import { run, said } from '../support/process.ts';
import { type Repo, runPackage, TASKS } from '../support/repos.ts';

let root: string;
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), 'families-')), 'templates');
  cpSync(TEMPLATES, root, { recursive: true });
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

async function generate(answers: Record<string, string>) {
  const plop = await nodePlop();
  registerTask(plop, await openCatalog(root), root);
  return await plop.getGenerator('task').runActions(answers);
}

const STARTERS = starters().map(({ id }) => id);

const answersFor = (starter: string) => ({
  id: `from-${starter}`,
  starter,
  title: `Made from: ${starter}`,
  summary: 'Says "yes" or #no.',
  question: 'Is it so?',
  pipeline: 'other',
  labels: 'wet day, dry day',
});

const repos = new Map<string, Repo>();

describe.each(STARTERS)('a family that begins from %s', (starter) => {
  const answers = answersFor(starter);
  const target = join('tasks', answers.id);
  let catalog: Catalog;

  test('is made, and registered by being there', async () => {
    expect((await generate(answers)).failures).toEqual([]);
    catalog = await openCatalog(root);
    const task = catalog.tasks.find(({ id }) => id === answers.id);
    expect(task).toMatchObject({
      title: answers.title,
      summary: answers.summary,
      question: answers.question,
      pipeline_tag: 'other',
      demos: ['gradio', 'streamlit'],
      labels: { default: ['wet day', 'dry day'] },
    });
    expect(task?.reading.map(([name]) => name).slice(0, 2)).toEqual(['__main__', 'config']);
    expect(catalog.ideas(answers.id)).toEqual([]);
    expect(readFileSync(join(root, target, 'task.yaml'), 'utf8')).toMatch(/^# FILL IN: /m);
  });

  test('is a few files of its own, none of which another family has', () => {
    const own = readTree(join(root, target));
    expect(own.length).toBeLessThanOrEqual(12);
    const lines = own
      .filter(({ path }) => path.endsWith('.py'))
      .reduce((sum, { bytes }) => sum + bytes.toString().split('\n').length, 0);
    expect(lines).toBeLessThanOrEqual(500);
    const others = new Set(
      TASKS.flatMap((task) => readTree(join(root, 'tasks', task)).map(({ bytes }) => bytes.toString())),
    );
    expect(own.filter(({ bytes }) => others.has(bytes.toString())).map(({ path }) => path)).toEqual([]);
  });

  test('is never made over another', async () => {
    const { failures } = await generate(answers);
    expect(failures.join()).toContain('exists already');
  });

  test('makes a repo from its example job', () => {
    const text = readFileSync(join(root, target, 'job.example.yaml'), 'utf8');
    const job = completeJob(parseJob(text, 'job.example.yaml'), { families: catalog, today: TODAY });
    const plan = planRepo(job, catalog, { ...INPUTS, jobText: text });
    const folder = join(root, '..', answers.id);
    makeFolder(folder, (staging) => writeTree(staging, plan.files));
    repos.set(starter, { id: answers.id, task: answers.id, demo: job.demo, folder, package: plan.package });
    expect(existsSync(join(folder, 'src', plan.package, '__main__.py'))).toBe(true);
  });
});

test('a measure without labels asks for none', async () => {
  const plop = await nodePlop();
  registerTask(plop, await openCatalog(root), root);
  const prompts = plop.getGenerator('task').prompts as {
    name: string;
    when?: (answers: object) => boolean;
  }[];
  const asked = prompts.find(({ name }) => name === 'labels')?.when;
  expect(STARTERS.map((starter) => asked?.({ starter }))).toEqual(STARTERS.map(() => true));
  expect(asked?.({ starter: 'none' })).toBe(false);
});

test('a family that was only recognised keeps the words it is recognised by', async () => {
  const [recognised] = (await openCatalog(root)).recognised;
  if (!recognised) throw new Error('every family can be built: this test is done');
  const answers = { ...answersFor('text-classes'), id: recognised.id };
  expect((await generate(answers)).failures).toEqual([]);
  const catalog = await openCatalog(root);
  const { phrases, hints, titles } = recognised;
  expect(catalog.tasks.find(({ id }) => id === answers.id)).toMatchObject({ phrases, hints, titles });
  expect(catalog.recognised.map(({ id }) => id)).not.toContain(answers.id);
  expect((await generate(answers)).failures.join()).toContain('exists already');
});

describe('its repo', () => {
  const CHOSEN = inDepth(STARTERS);
  noteLeftOut('the repo of a new family', 'task', STARTERS, CHOSEN);
  let python: Environment;
  beforeAll(async () => {
    python = await sharedEnvironment();
  });

  test.concurrent.for(CHOSEN)(
    'begun from %s, passes its tests and reaches the bars',
    async (starter, { expect }) => {
      const repo = repos.get(starter);
      if (!repo) throw new Error(`there is no repo begun from ${starter}`);
      const all = await runPackage(repo, python, ['all']);
      expect(all.code, said(all)).toBe(0);
      expectBars(headlineOf(readMetrics(repo)), expect);
      const cwd = repo.folder;
      const tests = await run(python.python, ['-m', 'pytest', '-q'], {
        cwd,
        env: { PYTHONPATH: join(cwd, 'src') },
        timeout: 300,
      });
      expect(tests.code, said(tests)).toBe(0);
      for (const words of [['check'], ['format', '--check']]) {
        const lint = await run(python.program('ruff'), [...words, '.'], { cwd });
        expect(lint.code, said(lint)).toBe(0);
      }
    },
  );
});
