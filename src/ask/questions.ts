/** The questions of the `repo` generator: those that are still open. */

import { taskOfJob } from '../ad/index.ts';
import { readJob } from '../job/file.ts';
import { type Override, parseJob } from '../job/parse.ts';
import type { JobFile } from '../job/schema.ts';
import { missingAnswers } from '../plan/missing-answers.ts';
import { columnsOption } from '../templates/options.ts';
import { UserError } from '../words/errors.ts';
import { adQuestions } from './ad-questions.ts';
import { listProblem, problemWith, readable, splitList } from './fair-answers.ts';
import type { Answers, RepoGeneratorState } from './state.ts';

/** The questions that are still open. A question whose answer is known is left out, not skipped. */
export function questions(state: RepoGeneratorState): object[] {
  const { catalog, options, file } = state;
  if (state.ad) return adQuestions(state, state.ad);
  const given = (key: string) => options.overrides.some(({ path }) => path.join('.') === key);
  const known = file === undefined ? {} : peek(readJob(file).text, options.overrides);
  const open = new Set(missingAnswers(known).map(({ message }) => message.split(':')[0]));
  const fromScratch = (answers: Answers) => file === undefined && !answers.job;
  const asked: object[] = [];
  const ask = (question: object, when: boolean) => {
    if (when) asked.push(question);
  };
  const check = (key: string) => (value: string) => problemWith(key, value);

  ask(
    {
      type: 'input',
      name: 'job',
      message: 'Job file (Enter: answer a few questions instead)',
      validate: (path: string) => path === '' || readable(path),
    },
    file === undefined && !state.begun,
  );
  ask(
    {
      type: 'input',
      name: 'title',
      message: "The job's title, as in the ad",
      when: file === undefined ? fromScratch : true,
      validate: check('title'),
    },
    !given('title') && (file === undefined || open.has('title')),
  );
  ask(
    {
      type: 'input',
      name: 'problem',
      message: 'The problem to solve, in a sentence',
      when: file === undefined ? fromScratch : true,
      validate: check('problem'),
    },
    !given('project.problem') && (file === undefined || open.has('problem')),
  );
  ask(
    {
      type: 'list',
      name: 'task',
      message: 'Task family',
      when: fromScratch,
      choices: catalog.tasks.map(({ id, summary }) => ({ name: `${id}: ${summary}`, value: id, short: id })),
      default: (answers: Answers) => guessTask(answers, state),
    },
    file === undefined && !given('project.task'),
  );
  ask(
    {
      type: 'input',
      name: 'labels',
      message: (answers: Answers) => {
        const lead = taskOf(answers, state).labels?.lead ?? '';
        return `Labels (${lead.charAt(0).toLowerCase()}${lead.slice(1)}), separated by commas`;
      },
      when: (answers: Answers) => fromScratch(answers) && taskOf(answers, state).labels !== undefined,
      default: (answers: Answers) => taskOf(answers, state).labels?.default.join(', '),
      validate: (text: string, answers: Answers) => labelsProblem(text, answers, state),
    },
    file === undefined && !given('project.labels'),
  );
  ask(
    {
      type: 'input',
      name: 'columns',
      message:
        'Columns of the table, separated by commas (their values and ranges can follow in the job file)',
      when: (answers: Answers) => fromScratch(answers) && columnsFor(answers, state) !== undefined,
      default: (answers: Answers) => exampleColumns(answers, state),
      // The example's own columns keep their values and ranges.
      filter: (text: string, answers: Answers) => (text === exampleColumns(answers, state) ? '' : text),
      validate: (text: string, answers: Answers) => columnsProblem(text, answers, state),
    },
    file === undefined && !given('project.columns') && !given('project.options.columns'),
  );
  ask(
    {
      type: 'list',
      name: 'demo',
      message: 'Demo',
      when: fromScratch,
      choices: (answers: Answers) => taskOf(answers, state).demos,
    },
    file === undefined && !given('project.demo'),
  );
  ask(
    {
      type: 'input',
      name: 'name',
      message: "The repo's name (Enter: from the problem)",
      when: fromScratch,
      validate: (text: string) => text === '' || problemWith('name', text),
    },
    file === undefined && !given('project.name'),
  );
  ask({ type: 'confirm', name: 'confirmed', message: 'Make the repo?', default: true }, true);
  return asked;
}

/** A job file's values, without complaint: what is wrong in it is said when it is made. */
function peek(text: string, overrides: Override[]): JobFile {
  try {
    return parseJob(text, 'job', overrides).job;
  } catch (error) {
    if (error instanceof UserError) return { title: ' ', project: { problem: ' ' } };
    throw error;
  }
}

/** Undefined where nothing names one: the first is offered. */
function guessTask({ title, problem }: Answers, { catalog }: RepoGeneratorState): string | undefined {
  return taskOfJob({ title, project: { problem } }, catalog)?.task;
}

function taskOf(answers: Answers, state: RepoGeneratorState) {
  const said = state.options.overrides.find(({ path }) => path.join('.') === 'project.task')?.value;
  const id = answers.task ?? said ?? guessTask(answers, state);
  const task = state.catalog.tasks.find((candidate) => candidate.id === id) ?? state.catalog.tasks[0];
  if (!task) throw new Error('there are no task families in templates/tasks');
  return task;
}

const columnsFor = (answers: Answers, state: RepoGeneratorState) =>
  columnsOption(taskOf(answers, state).options)?.shape;

const exampleColumns = (answers: Answers, state: RepoGeneratorState) =>
  (columnsFor(answers, state)?.default ?? []).map(({ name }) => name).join(', ');

function labelsProblem(text: string, answers: Answers, state: RepoGeneratorState): true | string {
  const { labels } = taskOf(answers, state);
  return !labels || listProblem(splitList(text), labels, 'labels');
}

function columnsProblem(text: string, answers: Answers, state: RepoGeneratorState): true | string {
  const columns = columnsFor(answers, state);
  if (text === '' || !columns) return true;
  if (splitList(text).some((name) => name.toLowerCase() === 'label'))
    return "A column can't be called label: the answer stands there.";
  return listProblem(splitList(text), columns, 'columns');
}
