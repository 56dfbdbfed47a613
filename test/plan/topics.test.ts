/** The topics of documents: the owner's, else those of the industry's documents, else the family's example. */
import { beforeAll, expect, test } from 'vitest';
import { withTopics } from '../../src/plan/vocabulary/topics.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { jobOf } from '../support/jobs.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});
const topicsOf = (lines: string, task = 'question-answering-rag') => {
  const text = `title: Engineer\nproject:\n  name: finder\n  problem: Find it.\n  task: ${task}\n${lines}`;
  return withTopics(jobOf(text, [], catalog.tasks), catalog);
};

test("are the industry's, and the guess says so", () => {
  const { labels, guesses } = topicsOf('  domain: defence\n  slots: {things: technical orders}\n');
  expect(labels).toContain('engine manual');
  expect(labels).not.toContain('onboarding');
  expect(guesses.filter((guess) => guess.startsWith('labels: '))).toEqual([
    expect.stringContaining('engine manual'),
  ]);
});

test.each([
  [
    "the owner's",
    '  domain: defence\n  slots: {things: technical orders}\n  labels: [winches, pumps]\n',
    ['winches', 'pumps'],
  ],
  ["the family's, where nobody knows the documents", '', expect.arrayContaining(['onboarding'])],
])('are %s', (_whose, lines, labels) => {
  expect(topicsOf(lines).labels).toEqual(labels);
});

test('are no business of a family that reads no documents', () => {
  expect(topicsOf('  domain: defence\n', 'text-classification').labels).not.toContain('engine manual');
});
