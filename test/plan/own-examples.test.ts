import { expect, test } from 'vitest';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { ownExamples } from '../../src/plan/own-examples.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { TODAY } from '../support/jobs.ts';

const catalog = await openCatalog();
const jobOf = (project: string) =>
  completeJob(parseJob(`title: T\nproject:\n  problem: P\n${project}`, 'job.yaml'), {
    families: catalog,
    today: TODAY,
  });

test('a table of texts, each with its label', () => {
  const job = jobOf(
    '  task: text-classification\n  labels: [a, b]\n  examples: {a: ["one, two", "say \\"x\\"", "two\\nlines"], b: [three]}\n',
  );
  expect(ownExamples(job)).toBe('text,label\n"one, two",a\n"say ""x""",a\n"two\nlines",a\nthree,b\n');
});

test('nothing where none are given', () => {
  expect(ownExamples(jobOf('  task: text-classification\n  labels: [a, b]\n'))).toBeUndefined();
});

test.each([
  ['text-classification', '  labels: [late, lost]\n  examples: {lste: [x]}\n', '"lste" is no label'],
  ['object-detection', '  labels: [cup]\n  examples: {cup: [x]}\n', 'reads no texts'],
])('%s: what is no example is refused', (task, more, message) => {
  let said = '';
  try {
    jobOf(`  task: ${task}\n${more}`);
  } catch (error) {
    said = JSON.stringify((error as { problems: unknown }).problems);
  }
  expect(said).toContain(JSON.stringify(message).slice(1, -1));
});
