/**
 * Plop's `task` generator, for working on this repo: a few questions → a new folder below templates/tasks/ that is registered, tested and runs
 * at once. It begins as a copy of another; what is to be rethought is marked FILL IN.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NodePlopAPI } from 'plop';
import { isScalar, parseDocument, type YAMLMap } from 'yaml';
import { listProblem, splitList } from '../src/ask/fair-answers.ts';
import { makeFolder, type OutputFile, readTree, writeTree } from '../src/disk/files.ts';
import type { Catalog } from '../src/templates/catalog.ts';
import { wordsText } from '../src/templates/family-words.ts';

export interface NewFamily {
  id: string;
  /** The family to begin from. */
  like: string;
  title: string;
  summary: string;
  question: string;
  /** The Hugging Face Hub's word for it. */
  pipeline: string;
  /** Separated by commas. */
  labels: string;
}

/** @param root the templates folder */
export default function registerTask(plop: NodePlopAPI, catalog: Catalog, root: string): void {
  plop.setActionType('make-task', (answers) => `made ${makeFamily(answers as NewFamily, catalog, root)}`);
  const likeOf = ({ like: id }: NewFamily) => catalog.tasks.find((task) => task.id === id);
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
        name: 'like',
        message: 'The family to begin from: same input, similar answer',
        choices: catalog.tasks.map(({ id, summary }) => ({
          name: `${id}: ${summary}`,
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
        default: (answers: NewFamily) => likeOf(answers)?.pipeline_tag,
        validate: filled,
      },
      {
        type: 'input',
        name: 'labels',
        message: 'Labels of its example, separated by commas',
        default: (answers: NewFamily) => likeOf(answers)?.labels?.default.join(', '),
        validate: (text: string, answers: NewFamily) =>
          listProblem(splitList(text), likeOf(answers)?.labels ?? { min: 1, max: 20 }, 'labels'),
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
  const from = join(root, 'tasks', family.like);
  const target = join(root, 'tasks', family.id);
  const known = recognised.find(({ id }) => id === family.id);
  const words = known ?? { phrases: [family.title.toLowerCase()], hints: [], titles: [] };
  const edited: Record<string, (text: string) => string> = {
    'lexicon.txt': () => wordsText(words),
    'task.yaml': (text) => manifestOf(text, family),
    'job.example.yaml': (text) => exampleOf(text, family),
  };
  const files: OutputFile[] = readTree(from)
    // A source is found by its id from wherever it lies: a second copy would be another of that name.
    .filter(({ path }) => !path.startsWith('sources/') && path !== 'ideas.yaml')
    .map(({ path, bytes, executable }) => ({
      path,
      content: edited[path]?.(bytes.toString('utf8')) ?? bytes,
      executable,
    }));
  files.push({ path: 'ideas.yaml', content: IDEAS, executable: false });
  makeFolder(target, (staging) => {
    writeTree(staging, files);
    if (known) rmSync(target, { recursive: true });
  });
  return target;
}

/** The manifest of the family it begins from, with the answers in it. Every other key is marked. */
function manifestOf(text: string, family: NewFamily): string {
  const document = parseDocument(text);
  const said: Record<string, unknown> = {
    title: family.title,
    summary: family.summary,
    question: family.question,
    pipeline_tag: family.pipeline,
    task_categories: [family.pipeline],
    skills: [family.title.toLowerCase()],
  };
  for (const [key, value] of Object.entries(said)) document.set(key, value);
  const labels = splitList(family.labels);
  document.setIn(['labels', 'default'], labels);
  for (const { key } of (document.contents as unknown as YAMLMap).items) {
    if (!isScalar(key) || Object.hasOwn(said, String(key.value)) || key.value === 'modality') continue;
    key.commentBefore = `${FILL_IN} as ${family.like} has it.`;
  }
  return document.toString({ lineWidth: 0 });
}

function exampleOf(text: string, family: NewFamily): string {
  const document = parseDocument(text.replace(/^(#.*\n)+/, ''));
  document.commentBefore = ` ${family.title}: the example that the tests run.`;
  for (const [key, value] of Object.entries({
    name: `${family.id}-example`,
    title: family.title,
    problem: family.question,
    task: family.id,
    labels: splitList(family.labels),
  }))
    document.setIn(['project', key], value);
  // The search words belong to the labels that were there.
  document.deleteIn(['project', 'data']);
  return document.toString({ lineWidth: 0 });
}
