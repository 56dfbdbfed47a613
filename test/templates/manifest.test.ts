import { expect, test } from 'vitest';
import { checkManifest, checkRecognised, chooseTask } from '../../src/templates/manifest.ts';
import { TASKS, testTask } from '../support/jobs.ts';

test.each([
  [
    'the problem counts most',
    { title: 'Sentiment sentiment', project: { problem: 'detect cups' } },
    'object-detection',
    ['detect'],
  ],
  ['a title alone', { title: 'Sentiment analyst' }, 'text-classification', ['sentiment']],
  ['duties', { responsibilities: ['Read e-mails'] }, 'text-classification', ['e-mails']],
  [
    'a longer phrase weighs more',
    { description: 'detect; text classification' },
    'text-classification',
    ['text classification'],
  ],
  ['a plural', { description: 'operating trays' }, 'object-detection', ['operating trays']],
  ['no part of a word', { description: 'undetected detective' }, 'object-detection', []],
  ['no part of a word in another script', { description: 'дdetect' }, 'object-detection', []],
  ['nothing at all: the first', {}, 'object-detection', []],
])('%s', (_name, job, task, evidence) => {
  expect(chooseTask(job, TASKS)).toMatchObject({ task: { id: task }, evidence });
});

const { id, demos, appFolder: _folder, phrases, hints, titles, ...manifest } = testTask();
const words = { phrases, hints, titles };

test('a manifest becomes a task', () => {
  expect(checkManifest(id, manifest, words, demos)).toEqual(testTask());
});

test.each([
  ['a missing key', { ...manifest, question: undefined }, 'question'],
  ['an unknown key', { ...manifest, colour: 'red' }, 'colour'],
  ['five weeks', { ...manifest, weeks: manifest.weeks.slice(1) }, 'weeks'],
  ['an unknown modality', { ...manifest, modality: 'smell' }, 'modality'],
  ['words for ads', { ...manifest, phrases: ['smell'] }, 'phrases'],
])('%s in a manifest names the file', (_name, value, key) => {
  expect(() => checkManifest('x', value, words, demos)).toThrow(
    new RegExp(`^templates/tasks/x/task.yaml: .*${key}`),
  );
});

const recognised = {
  title: 'Smelling',
  summary: 'Says what something smells of.',
  modality: 'audio',
  nearest: 'object-detection',
  because: 'Both are learnt from examples.',
};

test('a family without files is recognised and says what to build instead', () => {
  expect(checkRecognised('smelling', recognised, words)).toEqual({ ...recognised, ...words, id: 'smelling' });
  expect(() => checkRecognised('smelling', { ...recognised, nearest: undefined }, words)).toThrow(
    /^templates\/tasks\/smelling\/task.yaml: nearest/,
  );
});

test('a task without a demo is refused', () => {
  expect(() => checkManifest('x', manifest, words, [])).toThrow(/has no demo/);
});
