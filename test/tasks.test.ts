import { expect, test } from 'vitest';
import { checkManifest, chooseTask } from '../src/tasks.ts';
import { TASKS, testTask } from './support/jobs.ts';

test.each([
  [
    'the problem counts most',
    { title: 'Sentiment sentiment', project: { problem: 'detect cups' } },
    'object-detection',
    ['detect'],
  ],
  ['a title alone', { title: 'Sentiment analyst' }, 'text-classification', ['sentiment']],
  ['duties', { responsibilities: ['Read e-mails'] }, 'text-classification', ['e-mail']],
  [
    'a longer phrase weighs more',
    { description: 'detect; text classification' },
    'text-classification',
    ['text classification'],
  ],
  ['a plural', { description: 'operating trays' }, 'object-detection', ['operating tray']],
  ['no part of a word', { description: 'undetected detective' }, 'object-detection', []],
  ['no part of a word in another script', { description: 'дdetect' }, 'object-detection', []],
  ['nothing at all: the first', {}, 'object-detection', []],
])('%s', (_name, job, task, evidence) => {
  expect(chooseTask(job, TASKS)).toMatchObject({ task: { id: task }, evidence });
});

test('a phrase with signs of regular expressions is a phrase', () => {
  const tasks = [testTask(), testTask({ id: 'c', phrases: ['c++ (a.b)'] })];
  expect(chooseTask({ description: 'We use C++ (a.b) here' }, tasks).task.id).toBe('c');
  expect(chooseTask({ description: 'We use C++ (axb) here' }, tasks).task.id).not.toBe('c');
});

const { id, demos, ...manifest } = testTask();

test('a manifest becomes a task', () => {
  expect(checkManifest(id, manifest, demos)).toEqual(testTask());
});

test.each([
  ['a missing key', { ...manifest, question: undefined }, 'question'],
  ['an unknown key', { ...manifest, colour: 'red' }, 'colour'],
  ['five weeks', { ...manifest, weeks: manifest.weeks.slice(1) }, 'weeks'],
  ['an unknown modality', { ...manifest, modality: 'smell' }, 'modality'],
  ['no phrases', { ...manifest, phrases: [] }, 'phrases'],
])('%s in a manifest names the file', (_name, value, key) => {
  expect(() => checkManifest('x', value, demos)).toThrow(
    new RegExp(`^templates/tasks/x/task.yaml: .*${key}`),
  );
});

test('a task without a demo is refused', () => {
  expect(() => checkManifest('x', manifest, [])).toThrow(/has no demo/);
});
