/** What the pages of a repo say on its first day: nothing in the past that nobody did, and little that calls its owner. */
import { beforeAll, describe, expect, test } from 'vitest';
import { planRepo } from '../src/plan/repo-plan.ts';
import { type Catalog, openCatalog } from '../src/templates/catalog.ts';
import { fits } from '../src/templates/parts.ts';
import { INPUTS, jobOf } from './support/jobs.ts';
import { marksIn, oddIn, unsaidIn } from './support/voice.ts';

const catalog: Catalog = await openCatalog();
const KINDS = catalog.tasks.flatMap(({ id, demos }) =>
  demos.flatMap((demo) => ['', '  author: {name: Ada Example}\n'].map((more) => ({ id, demo, more }))),
);

describe.each(KINDS)('$id with $demo and every part: $more', ({ id, demo, more }) => {
  let pages: [string, string][];
  let code: [string, string][];
  beforeAll(() => {
    const text = `title: T\ncompany: C\nskills: [Python, Docker, COBOL]\nproject:\n  problem: Solve it\n  task: ${id}\n  demo: ${demo}\n${more}`;
    const job = jobOf(text, [], catalog.tasks);
    const parts = Object.values(catalog.parts)
      .filter((part) => fits(part, job.task))
      .map((part) => part.id);
    const { files } = planRepo({ ...job, parts }, catalog, INPUTS);
    const texts = (ending: string) =>
      files
        .filter(({ path }) => path.endsWith(ending))
        .map(({ path, content }): [string, string] => [path, content.toString()]);
    pages = texts('.md');
    code = texts('.py');
  });

  test('claims no work that nobody did, in words that people use', () => {
    expect(pages.flatMap(([path, text]) => unsaidIn(text).map((said) => `${path}: ${said}`))).toEqual([]);
  });

  test('has no odd phrase in its code either', () => {
    const odd = code.flatMap(([path, text]) => oddIn(text).map((said) => `${path}: ${said}`));
    expect(odd).toEqual([]);
  });

  test('calls its owner once a page at most, and no visitor', () => {
    // Both say how to look for these marks.
    const others = pages.filter(([path]) => path !== 'PLAN.md' && path !== 'AGENTS.md');
    for (const [path, text] of others) {
      expect.soft(marksIn(text).all, path).toBeLessThanOrEqual(1);
      expect.soft(marksIn(text).visible, path).toBe(0);
    }
  });

  test('asks at most one question a section', () => {
    for (const [path, text] of pages.filter(([name]) => name !== 'PLAN.md' && name !== 'AGENTS.md'))
      for (const section of text.split(/^#+ /m))
        expect.soft(section.match(/open until/gi)?.length ?? 0, path).toBeLessThanOrEqual(1);
  });
});

test.each([
  'I built a first version in six weeks.',
  'I have trained it.',
  'So we spent a month.',
  'It was tested by its author alone.',
  'A second one that is no straw man',
])('it is noticed: %s', (said) => {
  expect(unsaidIn(said)).not.toEqual([]);
});

test.each([
  'I am building a small tool.',
  'The first commit is generated.',
  'I need a friend.',
  'Recommended values',
])('it may be said: %s', (said) => {
  expect(unsaidIn(said)).toEqual([]);
});

test('a mark in a comment is no visible one', () => {
  expect(marksIn('<!-- YOUR TURN -->\n> **Your turn:** x')).toEqual({ all: 2, visible: 1 });
});
