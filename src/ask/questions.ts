/** The questions of the `repo` generator: which are still open, and what is a fair answer to each. */

import type { ReadAd } from '../commands/read/index.ts';
import { type Override, parseJob } from '../job/parse.ts';
import type { JobFile } from '../job/schema.ts';
import { type MadeRepo, type NewOptions, readJob } from '../make.ts';
import { missingAnswers } from '../plan/answers.ts';
import type { Catalog } from '../templates/catalog.ts';
import { chooseTask, type Task } from '../templates/manifest.ts';
import { UserError } from '../words/errors.ts';
import { toYaml } from '../words/yaml.ts';

/** What goes into the generator, and what comes out of its action. */
export interface RepoGeneratorState {
  catalog: Catalog;
  options: NewOptions;
  /** A job file given on the command line. */
  file?: string;
  /** An ad that was read, to be corrected. */
  ad?: ReadAd;
  /** Where to begin was asked already. */
  begun?: boolean;
  made?: MadeRepo;
  /** The job file that the answers named. */
  jobPath?: string;
  error?: unknown;
}

export interface Answers {
  job?: string;
  title?: string;
  problem?: string;
  task?: string;
  labels?: string;
  columns?: string;
  demo?: string;
  name?: string;
  confirmed?: boolean;
  company?: string;
  place?: string;
  /** The number of the project chosen, or -1 for one of one's own. */
  project?: number;
  /** Go on with an ad that is not about machine learning. */
  anyway?: boolean;
}

/** The questions that are still open. A question whose answer is known is left out, not skipped. */
export function questions(state: RepoGeneratorState): object[] {
  const { catalog, options, file } = state;
  if (state.ad) return adQuestions(state, state.ad);
  const given = (key: string) => options.overrides.some(({ path }) => path.join('.') === key);
  const known = file === undefined ? {} : peek(readJob(file), options.overrides);
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
        const { lead } = taskOf(answers, state).labels;
        return `Labels (${lead.charAt(0).toLowerCase()}${lead.slice(1)}), separated by commas`;
      },
      when: fromScratch,
      default: (answers: Answers) => taskOf(answers, state).labels.default.join(', '),
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
      when: (answers: Answers) => fromScratch(answers) && taskOf(answers, state).columns !== undefined,
      default: (answers: Answers) => exampleColumns(taskOf(answers, state)),
      // The example's own columns keep their values and ranges.
      filter: (text: string, answers: Answers) =>
        text === exampleColumns(taskOf(answers, state)) ? '' : text,
      validate: (text: string, answers: Answers) => columnsProblem(text, answers, state),
    },
    file === undefined && !given('project.columns'),
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

/** What was read from an ad, each answer the default of its question; then which project. */
function adQuestions({ catalog, options }: RepoGeneratorState, ad: ReadAd): object[] {
  const { reading, projects } = ad;
  const given = (key: string) => options.overrides.some(({ path }) => path.join('.') === key);
  const goesOn = ({ anyway }: Answers) => reading.aboutMachineLearning || anyway === true;
  const own = (answers: Answers) => goesOn(answers) && answers.project === OWN_PROJECT;
  const demosOf = ({ project }: Answers) =>
    catalog.tasks.find(({ id }) => id === projects[Math.max(0, project ?? 0)]?.task)?.demos ?? [];
  const asked: object[] = [];
  if (!reading.aboutMachineLearning)
    asked.push({ type: 'confirm', name: 'anyway', message: 'Go on all the same?', default: false });
  for (const [name, key, message, value] of [
    ['title', 'title', "The job's title", reading.title],
    ['company', 'company', 'The company (stays private; Enter where the ad does not say)', reading.company],
    ['place', 'location', 'The place (stays private)', reading.location],
  ] as const)
    if (!given(key))
      asked.push({
        type: 'input',
        name,
        message,
        when: goesOn,
        default: value ?? undefined,
        ...(name === 'title' ? { validate: (text: string) => problemWith('title', text) } : {}),
      });
  asked.push({
    type: 'list',
    name: 'project',
    message: 'Which project will you build?',
    when: goesOn,
    choices: [
      ...projects.map(({ task, idea }, value) => ({
        name: `${idea.project.title} (${task}): ${idea.project.problem}`,
        short: idea.project.title,
        value,
      })),
      { name: 'Another: I say the problem myself', short: 'another', value: OWN_PROJECT },
    ],
  });
  asked.push({
    type: 'input',
    name: 'problem',
    message: 'The problem to solve, in a sentence',
    when: own,
    validate: (text: string) => problemWith('problem', text),
  });
  if (!given('project.demo'))
    asked.push({ type: 'list', name: 'demo', message: 'Demo', when: goesOn, choices: demosOf });
  if (!given('project.name'))
    asked.push({
      type: 'input',
      name: 'name',
      message: "The repo's name (Enter: as the project has it)",
      when: goesOn,
      validate: (text: string) => text === '' || problemWith('name', text),
    });
  asked.push({ type: 'confirm', name: 'confirmed', message: 'Make the repo?', when: goesOn, default: true });
  return asked;
}

export const OWN_PROJECT = -1;

/** `a, b` → two texts. */
export const splitList = (text: string) =>
  text
    .split(',')
    .map((label) => label.trim())
    .filter(Boolean);

/** A job file's values, without complaint: what is wrong in it is said when it is made. */
function peek(text: string, overrides: Override[]): JobFile {
  try {
    return parseJob(text, 'job', overrides).job;
  } catch (error) {
    if (error instanceof UserError) return { title: ' ', project: { problem: ' ' } };
    throw error;
  }
}

/** `true`, or the sentence that the schema has against a value: Plop shows it under the question. */
function problemWith(key: string, value: string): true | string {
  const job = key === 'title' ? { title: value } : { title: 'x', project: { [key]: value } };
  try {
    parseJob(toYaml(job), 'job');
    return true;
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]?.message ?? error.message;
    throw error;
  }
}

function readable(path: string): true | string {
  try {
    readJob(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function guessTask(answers: Answers, { catalog }: RepoGeneratorState): string {
  return chooseTask({ title: answers.title, project: { problem: answers.problem } }, catalog.tasks).task.id;
}

function taskOf(answers: Answers, state: RepoGeneratorState) {
  const said = state.options.overrides.find(({ path }) => path.join('.') === 'project.task')?.value;
  const id = answers.task ?? said ?? guessTask(answers, state);
  const task = state.catalog.tasks.find((candidate) => candidate.id === id) ?? state.catalog.tasks[0];
  if (!task) throw new Error('there are no task families in templates/tasks');
  return task;
}

const exampleColumns = ({ columns }: Task) => (columns?.default ?? []).map(({ name }) => name).join(', ');

function labelsProblem(text: string, answers: Answers, state: RepoGeneratorState): true | string {
  return listProblem(splitList(text), taskOf(answers, state).labels, 'labels');
}

function columnsProblem(text: string, answers: Answers, state: RepoGeneratorState): true | string {
  const { columns } = taskOf(answers, state);
  if (text === '' || !columns) return true;
  if (splitList(text).some((name) => name.toLowerCase() === 'label'))
    return "A column can't be called label: the answer stands there.";
  return listProblem(splitList(text), columns, 'columns');
}

/** `true`, or the sentence against a list that is too short, too long or repeats itself. */
export function listProblem(
  items: string[],
  { min, max }: { min: number; max: number },
  what: string,
): true | string {
  if (items.length < min || items.length > max)
    return `This task needs ${min === max ? min : `${min} to ${max}`} ${what}, separated by commas.`;
  if (new Set(items.map((item) => item.toLowerCase())).size < items.length)
    return `One of the ${what} is given twice.`;
  return true;
}
