/** A task family that stands in for real ones, and short ways through the pipeline. */

import { taskOfJob } from '../../src/ad/task-of-job.ts';
import type { Identity } from '../../src/disk/git.ts';
import { type Override, parseJob } from '../../src/job/parse.ts';
import { completeJob, type Job } from '../../src/plan/answers.ts';
import type { PlanInputs } from '../../src/plan/documents.ts';
import { planRepo, type RepoPlan } from '../../src/plan/repo-plan.ts';
import type { Catalog } from '../../src/templates/catalog.ts';
import type { Task } from '../../src/templates/manifest.ts';
import { UserError } from '../../src/words/errors.ts';

export const TODAY = '2026-11-22';
export const INPUTS: PlanInputs = {
  toolVersion: '0.1.0',
  id: '00000000-0000-4000-8000-000000000000',
  today: TODAY,
  jobText: 'title: x\n',
};

/** A task of our own making, so that a test of a rule doesn't move with the templates. */
export function testTask(changes: Partial<Task> = {}): Task {
  return {
    id: 'object-detection',
    title: 'Object detection',
    summary: 'Finds things.',
    modality: 'image',
    question: 'Is each thing there?',
    pipeline_tag: 'object-detection',
    task_categories: ['object-detection'],
    labels: { title: 'Tool', lead: 'What it looks for', min: 1, max: 20, default: ['cup', 'plate'] },
    headline: 'f1',
    headline_title: 'F1',
    better: 'higher',
    second: 'The nearest example.',
    parted: 'No example is in two parts.',
    layers: [],
    app: 'own',
    appFolder: 'tasks/object-detection',
    modules: [],
    emoji: '🔎',
    library_name: 'sklearn',
    reading: [['config', 'Where things are.']],
    sources: ['openverse', 'commons'],
    dependencies: ['numpy>=1.26,<3'],
    phrases: ['object detection', 'operating tray', 'detect'],
    hints: [],
    titles: [],
    data_files: [],
    own_data: [],
    options: {},
    proofs: [{ skills: ['computer vision'], file: 'src/proof_of_concept/train.py', text: 'def train(' }],
    plans: [],
    baseline: 'Says yes.',
    model: 'Counts.',
    user: 'somebody who counts',
    weeks: [1, 2, 3, 4, 5, 6].map((week) => ({
      decide: [`d${week}`],
      build: [`b${week}`],
      show: [`s${week}`],
    })),
    limits: ['It is small.'],
    next: ['A larger one.'],
    demos: ['gradio', 'streamlit'],
    ...changes,
  };
}

/** The same task as its folder has it: the manifest, and the words for ads. */
export function testManifest(changes: Partial<Task> = {}) {
  const {
    id: _id,
    demos: _demos,
    appFolder: _folder,
    reading: _reading,
    phrases,
    hints,
    titles,
    ...manifest
  } = testTask(changes);
  return { manifest, words: { phrases, hints, titles } };
}

export const TASKS: Task[] = [
  testTask(),
  testTask({
    id: 'text-classification',
    modality: 'text',
    labels: { title: 'Label', lead: 'What it tells apart', min: 2, max: 20, default: ['one', 'two'] },
    sources: ['arxiv'],
    phrases: ['text classification', 'sentiment', 'e-mail'],
    question: 'Which label fits?',
    user: 'somebody who reads',
  }),
];

/** Text of a job file → Job. */
export function jobOf(
  text: string,
  overrides: Override[] = [],
  tasks: Task[] = TASKS,
  identity?: Identity,
): Job {
  return completeJob(parseJob(text, 'job.yaml', overrides), {
    families: { tasks },
    today: TODAY,
    identity,
    recognise: (file) => taskOfJob(file, { tasks, recognised: [] }),
  });
}

export function planOf(text: string, catalog: Catalog, overrides: Override[] = []): RepoPlan {
  return planRepo(jobOf(text, overrides, catalog.tasks), catalog, { ...INPUTS, jobText: text });
}

/** The UserError that `work` throws. */
export function refusal(work: () => unknown): UserError {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('expected a UserError, and nothing was refused');
}

/** Problems as `line:column message`, which is what a table of cases wants to say. */
export const places = (error: UserError): string[] =>
  error.problems.map(({ line, column, message }) =>
    line === undefined ? message : `${line}:${column} ${message}`,
  );
