/** What a project has where its owner does not say it: of its industry, or neutral, and never another project's. */
import { expect, test } from 'vitest';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { gradeOfJourney } from '../../src/plan/vocabulary/journey.ts';
import { withUsual } from '../../src/plan/vocabulary/usual.ts';
import { openCatalog } from '../../src/templates/catalog.ts';

const catalog = await openCatalog();
const usual = (project: string) => {
  const text = `title: Data Scientist\nproject:\n${project.replace(/^/gm, '  ')}`;
  return withUsual(
    completeJob(parseJob(text, 'job.yaml', []), { families: catalog, today: '2026-11-28' }),
    catalog,
  );
};

test('columns are those of the row that the problem is about', () => {
  const job = usual(
    'task: tabular-classification\ndomain: logistics\nproblem: Say which shipments will arrive late, so that the customer hears of it.',
  );
  expect(job.labels).toEqual(['on time', 'late']);
  expect(JSON.stringify(job.options)).toContain('handovers');
});

test('where no industry knows it, columns and labels are of any case', () => {
  const job = usual(
    'task: tabular-classification\nproblem: Predict which falcons will not come back to the glove.',
  );
  expect(job.labels).toEqual(['no', 'yes']);
  expect(JSON.stringify(job.options)).not.toMatch(/invoice|support|effect/);
});

test('own columns keep the owner from the labels of the example', () => {
  const job = usual(
    'task: tabular-classification\nproblem: Predict falcons.\noptions:\n  columns: [a1, b1, c1, d1, e1]',
  );
  expect(job.labels).toEqual(['no', 'yes']);
});

test('documents are the topic, and messages are told apart as anybody would', () => {
  const documents = usual(
    'task: question-answering-rag\nproblem: Answer from logbooks.\nslots: {things: lighthouse logbooks}',
  );
  expect(documents.labels).toEqual(['lighthouse logbooks']);
  expect(usual('task: text-classification\nproblem: Sort what organists write.').labels).toContain(
    'complaint',
  );
});

test('what the owner says stays, and a job that says nothing keeps the example', () => {
  expect(usual('task: text-classification\nproblem: Sort notes.\nlabels: [reed, flute]').labels).toEqual([
    'reed',
    'flute',
  ]);
  expect(usual('task: text-classification').labels).toContain('opening hours');
});

test('where an assistant takes over kinds of work, its records are of these kinds', () => {
  const kindsOf = (slots: string) =>
    (
      usual(`task: text-generation-agent\nproblem: Help the harp makers.\nslots: ${slots}`).options
        .columns as { name: string; values?: string[] }[]
    ).find(({ name }) => name === 'kind')?.values;
  expect(kindsOf('{actions: [string orders, harp inspections]}')).toEqual([
    'string order',
    'harp inspection',
  ]);
  expect(kindsOf('{actions: [read the order, check stock]}')).toContain('enquiry');
});

test('an experiment on what is sent is about the people who get it', () => {
  const { options } = usual(
    'task: clustering-analytics\ndomain: retail\nproblem: Measure what changes to mailings do.\nslots: {things: mailings}',
  );
  expect(JSON.stringify(options.columns)).toContain('newsletter opened');
  expect(options.funnel).toContain('opens it');
});

test('steps of which no industry knows more are nobody\u2019s', () => {
  const graded = (things: string) =>
    gradeOfJourney(
      usual(
        `task: clustering-analytics\ndomain: retail\nproblem: Look at ${things}.\nslots: {things: ${things}}`,
      ),
    );
  expect(graded('ledger entries')).toBe('stand-in');
  expect(graded('mailings')).toBe('of the domain');
});
