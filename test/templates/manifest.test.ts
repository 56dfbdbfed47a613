import { expect, test } from 'vitest';
import { checkSource } from '../../src/templates/layers.ts';
import { checkManifest, checkRecognised } from '../../src/templates/manifest.ts';
import { testManifest, testTask } from '../support/jobs.ts';

const { id, demos, reading: _reading, ...task } = testTask({ sources: ['web'] });
const { manifest, words } = testManifest({ sources: ['web'] });
const source = { title: 'W', url: 'u', licence: 'l', modality: 'text', terms: 't' };
const sources = { web: checkSource('sources/web', source) };
const check = (name: string, value: unknown, ownDemos = demos) =>
  checkManifest(name, value, { words, ownDemos, base: { library_name: 'sklearn' }, layers: {}, sources });

test('a manifest becomes a task', () => {
  expect(check(id, manifest)).toEqual({ ...task, id, demos });
});

test.each([
  ['a missing key', { ...manifest, question: undefined }, 'question'],
  ['an unknown key', { ...manifest, colour: 'red' }, 'colour'],
  ['five weeks', { ...manifest, weeks: manifest.weeks.slice(1) }, 'weeks'],
  ['a source that is not there', { ...manifest, sources: ['net'] }, 'sources: there is no source net'],
  ['an unknown modality', { ...manifest, modality: 'smell' }, 'modality'],
  ['words for ads', { ...manifest, phrases: ['smell'] }, 'phrases'],
])('%s in a manifest names the file', (_name, value, key) => {
  expect(() => check('x', value)).toThrow(new RegExp(`^templates/tasks/x/task.yaml: .*${key}`));
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
  expect(() => check('x', manifest, [])).toThrow(/has no demo/);
});
