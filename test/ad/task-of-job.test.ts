/** The task of a job file that names none. */
import { expect, test } from 'vitest';
import { taskOfJob } from '../../src/ad/task-of-job.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { TASKS } from '../support/jobs.ts';

const families = {
  tasks: TASKS,
  recognised: [{ id: 'smelling', nearest: 'text-classification', phrases: ['smell*'] }],
};

test.each([
  [
    'the problem counts most',
    { title: 'Sentiment sentiment', project: { problem: 'detect cups' } },
    'object-detection',
    ['detect'],
  ],
  ['a title alone', { title: 'Sentiment analyst' }, 'text-classification', ['sentiment']],
  [
    'the title of the project before that of the job',
    { title: 'Sentiment analyst', project: { title: 'Detect cups' } },
    'object-detection',
    ['detect'],
  ],
  ['duties', { responsibilities: ['Read e-mails'] }, 'text-classification', ['e-mails']],
  [
    'duties before what the ad says around them',
    { description: 'We detect cups.', responsibilities: ['Read e-mails'] },
    'text-classification',
    ['e-mails'],
  ],
  ['a plural', { description: 'operating trays' }, 'object-detection', ['operating trays']],
  [
    'each of its words once',
    { description: 'We detect and DETECT an operating tray' },
    'object-detection',
    ['detect', 'operating tray'],
  ],
])('%s', (_name, job, task, evidence) => {
  expect(taskOfJob(job, families)).toEqual({
    task,
    answers: task,
    evidence: expect.arrayContaining(evidence),
  });
  expect(taskOfJob(job, families)?.evidence).toHaveLength(evidence.length);
});

test.each([
  ['no part of a word', { description: 'undetected detective' }],
  ['no part of a word in another script', { description: 'дdetect' }],
  ['what a false friend covers', { project: { problem: 'Improve our employee retention' } }],
  ['what is not wanted', { project: { problem: 'This is not about sentiment' } }],
  ['nothing at all', {}],
])('nothing is recognised: %s', (_name, job) => {
  expect(taskOfJob(job, families)).toBeUndefined();
});

test('of a family without files, the nearest is built', () => {
  expect(taskOfJob({ project: { problem: 'Tell what smells burnt' } }, families)).toEqual({
    task: 'text-classification',
    answers: 'smelling',
    evidence: ['smells'],
  });
});

test('every family that can be built is recognised by the first of its own phrases', async () => {
  const all = await openFamilies();
  for (const { id, phrases } of all.tasks as typeof TASKS) {
    const said = (phrases[0] ?? '').split(' ').map((item) => item.replace(/\|.*|\*/g, ''));
    const problem = `We want to do this: ${said.filter((item) => item !== '..').join(' ')}`;
    expect(taskOfJob({ project: { problem } }, all)?.task, problem).toBe(id);
  }
});
