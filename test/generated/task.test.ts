/** The generator of task families, and the tests of what it makes. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodePlop from 'node-plop';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import registerTask from '../../generators/task.ts';
import { makeFolder, writeTree } from '../../src/disk/files.ts';
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

const answersFor = (like: string) => ({
  id: `from-${like}`,
  like,
  title: `Made from: ${like}`,
  summary: 'Says "yes" or #no.',
  question: 'Is it so?',
  pipeline: 'other',
  labels: 'wet day, dry day',
});

const repos = new Map<string, Repo>();

describe.each(TASKS)('a family that begins from %s', (like) => {
  const answers = answersFor(like);
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
    expect(catalog.ideas(answers.id)).toEqual([]);
    expect(readFileSync(join(root, 'tasks', answers.id, 'task.yaml'), 'utf8')).toMatch(/^# FILL IN: /m);
  });

  test('is never made over another', async () => {
    const { failures } = await generate(answers);
    expect(failures.join()).toContain('exists already');
  });

  test('makes a repo from its example job', () => {
    const text = readFileSync(join(root, 'tasks', answers.id, 'job.example.yaml'), 'utf8');
    const job = completeJob(parseJob(text, 'job.example.yaml'), { families: catalog, today: TODAY });
    const plan = planRepo(job, catalog, { ...INPUTS, jobText: text });
    const folder = join(root, '..', answers.id);
    makeFolder(folder, (staging) => writeTree(staging, plan.files));
    repos.set(like, { id: answers.id, task: answers.id, demo: job.demo, folder, package: plan.package });
    expect(existsSync(join(folder, 'src', plan.package, '__main__.py'))).toBe(true);
  });
});

test('a family that was only recognised keeps the words it is recognised by', async () => {
  const [recognised] = (await openCatalog(root)).recognised;
  if (!recognised) throw new Error('every family can be built: this test is done');
  const answers = { ...answersFor(recognised.nearest), id: recognised.id };
  expect((await generate(answers)).failures).toEqual([]);
  const catalog = await openCatalog(root);
  const { phrases, hints, titles } = recognised;
  expect(catalog.tasks.find(({ id }) => id === answers.id)).toMatchObject({ phrases, hints, titles });
  expect(catalog.recognised.map(({ id }) => id)).not.toContain(answers.id);
  expect((await generate(answers)).failures.join()).toContain('exists already');
});

describe('its repo', () => {
  const CHOSEN = inDepth(TASKS);
  noteLeftOut('the repo of a family that begins from another', 'task', TASKS, CHOSEN);
  let python: Environment;
  beforeAll(async () => {
    python = await sharedEnvironment();
  });

  test.concurrent.for(CHOSEN)(
    'begun from %s, passes its tests and reaches the bars',
    async (task, { expect }) => {
      const repo = repos.get(task);
      if (!repo) throw new Error(`there is no repo begun from ${task}`);
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
      const lint = await run(python.program('ruff'), ['check', '.'], { cwd });
      expect(lint.code, said(lint)).toBe(0);
    },
  );
});
