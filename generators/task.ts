/**
 * Plop's `task` generator, for working on this repo: a few questions → a new folder below templates/tasks/ that is registered, tested and runs
 * at once, on layers that are there. What is to be rethought is marked FILL IN.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodePlopAPI } from 'plop';
import { Document, isScalar, parse, type YAMLMap } from 'yaml';
import { listProblem, splitList } from '../src/ask/fair-answers.ts';
import { readTree, writeTree } from '../src/disk/files.ts';
import { makeFolder } from '../src/disk/staging.ts';
import type { Catalog } from '../src/templates/catalog.ts';
import { wordsText } from '../src/templates/family-words.ts';

export interface NewFamily {
  id: string;
  /** What it is built on and begins with, such as `text-classes`. */
  starter: string;
  title: string;
  summary: string;
  question: string;
  /** The Hugging Face Hub's word for it. */
  pipeline: string;
  /** Separated by commas; only where its measure has any. */
  labels?: string;
}

/** generators/starters/<id>/: a manifest but for what is asked, and the files of a family with a small model that works. */
interface Starter {
  id: string;
  layers: string[];
  labels?: { min: number; max: number };
}

const STARTERS = fileURLToPath(new URL('starters', import.meta.url));
const read = (...path: string[]) => parse(readFileSync(join(STARTERS, ...path), 'utf8'));

/** What a family can begin with; found by listing. */
export const starters = (): Starter[] =>
  readdirSync(STARTERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ ...read(name, 'starter.yaml'), id: name }));

/** @param root the templates folder */
export default function registerTask(plop: NodePlopAPI, catalog: Catalog, root: string): void {
  plop.setActionType('make-task', (answers) => `made ${makeFamily(answers as NewFamily, catalog, root)}`);
  const known = starters();
  const labelsOf = ({ starter }: NewFamily) => known.find(({ id }) => id === starter)?.labels;
  const aboutOf = (layer: string) => catalog.layers[layer]?.title ?? layer;
  const filled = (text: string) => text.trim() !== '' || 'Say it in a few words.';
  plop.setGenerator('task', {
    description: 'a new task family in templates/tasks/',
    prompts: [
      {
        type: 'input',
        name: 'id',
        message: 'Its id, such as token-classification',
        validate: (id: string) => idProblem(id, catalog),
      },
      {
        type: 'list',
        name: 'starter',
        message: 'The layers it is built on',
        choices: known.map(({ id, layers }) => ({
          name: `${layers.join(' + ')}: ${layers.map(aboutOf).join('; ')}`,
          value: id,
          short: id,
        })),
      },
      { type: 'input', name: 'title', message: 'Its title, such as Token classification', validate: filled },
      { type: 'input', name: 'summary', message: 'What it does, in a sentence', validate: filled },
      { type: 'input', name: 'question', message: 'The question it answers', validate: filled },
      {
        type: 'input',
        name: 'pipeline',
        message: "The Hub's pipeline_tag",
        default: ({ id }: NewFamily) => id,
        validate: filled,
      },
      {
        type: 'input',
        name: 'labels',
        message: 'Labels of its example, separated by commas',
        when: (answers) => labelsOf(answers as NewFamily) !== undefined,
        validate: (text: string, answers: NewFamily) =>
          listProblem(splitList(text), labelsOf(answers) ?? { min: 1, max: 20 }, 'labels'),
      },
    ],
    actions: () => [{ type: 'make-task' }],
  });
}

function idProblem(id: string, { tasks }: Catalog): true | string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return 'Small letters, digits and single hyphens.';
  return !tasks.some((task) => task.id === id) || `There is a family ${id} already.`;
}

const FILL_IN = ' FILL IN:';
const IDEAS = `#${FILL_IN} at least eight projects over six domains, as the other families have them.\n[]\n`;

/**
 * Makes templates/tasks/<id>/ whole or not at all, and returns its path. The folder of a family that is only recognised so far gives its
 * words, and is replaced.
 */
function makeFamily(family: NewFamily, { recognised }: Catalog, root: string): string {
  const target = join(root, 'tasks', family.id);
  const known = recognised.find(({ id }) => id === family.id);
  const words = known ?? { phrases: [family.title.toLowerCase()], hints: [], titles: [] };
  const written = {
    'task.yaml': manifestOf(family),
    'lexicon.txt': wordsText(words),
    'ideas.yaml': IDEAS,
    'job.example.yaml': exampleOf(family),
  };
  const files = readTree(join(STARTERS, family.starter, 'files')).map(({ path, bytes, executable }) => ({
    path: `files/${path}`,
    content: bytes,
    executable,
  }));
  makeFolder(target, (staging) => {
    const texts = Object.entries(written).map(([path, content]) => ({ path, content, executable: false }));
    writeTree(staging, [...texts, ...files]);
    if (known) rmSync(target, { recursive: true });
  });
  return target;
}

const labelsIn = ({ labels }: NewFamily) => splitList(labels ?? '');

/** The starter's manifest with the answers in it. Every key that nobody was asked about is marked, the layers aside. */
function manifestOf(family: NewFamily): string {
  const { modality, labels, layers, app, modules, ...starter } = read(family.starter, 'starter.yaml');
  const said = {
    title: family.title,
    summary: family.summary,
    modality,
    question: family.question,
    pipeline_tag: family.pipeline,
    task_categories: [family.pipeline],
    layers,
    app,
    modules,
    proofs: [
      { skills: [family.title.toLowerCase()], file: 'src/proof_of_concept/predict.py', text: 'def predict(' },
    ],
  };
  const unasked = {
    ...(labels ? { labels: { ...labels, default: labelsIn(family) } } : {}),
    ...starter,
    ...read('common.yaml'),
  };
  const document = new Document({ ...said, ...unasked });
  for (const { key } of (document.contents as unknown as YAMLMap).items)
    if (isScalar(key) && Object.hasOwn(unasked, String(key.value)))
      key.commentBefore = `${FILL_IN} as every family on these layers begins.`;
  return document.toString({ lineWidth: 0 });
}

function exampleOf(family: NewFamily): string {
  const labels = labelsIn(family);
  const document = new Document({
    title: family.title,
    project: {
      name: `${family.id}-example`,
      title: family.title,
      problem: family.question,
      task: family.id,
      ...(labels.length > 0 ? { labels } : {}),
    },
  });
  document.commentBefore = ` ${family.title}: the example that the tests run.`;
  return document.toString({ lineWidth: 0 });
}
