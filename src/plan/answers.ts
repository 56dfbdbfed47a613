/** JobFile → Job: every answer that a repo needs, from the file and flags, else by default. Pure. */

import type { RecognisedTask } from '../ad/task-of-job.ts';
import type { Identity } from '../disk/git.ts';
import type { ParsedJob } from '../job/parse.ts';
import type { Hosting, LicenceId, ProjectFile } from '../job/project-schema.ts';
import { roleOf } from '../job/role.ts';
import type { JobFile } from '../job/schema.ts';
import { nameOf, titleOf } from '../job/titles.ts';
import type { Source } from '../templates/layers.ts';
import type { Family, Task } from '../templates/manifest.ts';
import type { RepoPart } from '../templates/parts.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { inputError, type Problem, type UserError } from '../words/errors.ts';
import { packageName } from '../words/names.ts';
import { partProblems, partsFor } from './choose-parts.ts';
import { sourcesOfDomain, sourcesThatFill } from './choose-sources.ts';
import {
  comparable,
  exampleProblems,
  labelProblems,
  queryProblems,
  sourceProblems,
  vocabularyProblems,
} from './fit.ts';
import { columnsOf, optionsOf } from './fit-options.ts';
import { ownColumnProblems } from './fit-relations.ts';
import { missingAnswers } from './missing-answers.ts';
import { nextMonday } from './schedule.ts';
import { withSeries } from './series-answers.ts';
import { askedSkills } from './skills.ts';

/** Who makes the repo. */
export interface Author extends Identity {
  github: string;
  url: string;
  /** Nobody said who the author is: the name is a placeholder, which publishing refuses. */
  placeholder: boolean;
}

/** A job with every answer given. Only `file` holds what is private. */
export interface Job {
  /** The role, without employer and place. */
  title: string;
  skills: string[];
  name: string;
  package: string;
  projectTitle: string;
  problem: string;
  user: string;
  /** The task of the ad that it is a first step towards; empty where that is its own. */
  answers: string;
  /** What makes it hard; empty where nobody said it. */
  hard: string;
  /** What it works on, such as its things, target and drivers. */
  slots: NonNullable<ProjectFile['slots']>;
  task: Task;
  /** Such as logistics; empty where nobody said it. */
  domain: string;
  demo: string;
  /** What it has beside the model, such as docker; by their names. */
  parts: string[];
  /** Empty where the task has none. */
  labels: string[];
  /** Real texts by label, with which data of one's own begins. */
  examples: Record<string, string[]>;
  /** What the task's layers and the job's sources have to be told beside, by name. */
  options: Record<string, unknown>;
  data: {
    sources: string[];
    queries: Record<string, string[]>;
    contact: string;
    allowNoncommercial: boolean;
  };
  hosting: Hosting;
  start: string;
  seed: number;
  author: Author;
  licence: LicenceId;
  mentionCompany: boolean;
  /** The job file as parsed: company, location and the ad's text live here and in private/ only. */
  file: JobFile;
  /** What was guessed or taken by default, for people: `task: object-detection (the words "operating tray")`. */
  guesses: string[];
}

/** What a job is completed from, beside its file. */
export interface Known {
  /** The families that can be built, and those that can't be yet. */
  families: {
    tasks: Task[];
    recognised?: Family[];
    parts?: Record<string, RepoPart>;
    sources?: Record<string, Source>;
  };
  /** Such as 2026-11-22. */
  today: string;
  /** What git knows of the user, when it does. */
  identity?: Identity;
  /** Finds the task of a file that names none. */
  recognise?: (file: JobFile) => RecognisedTask | undefined;
}

/**
 * Completes a job. Throws an input error (exit 2) that lists every missing answer with the flag that gives it, or every answer that
 * doesn't fit its task.
 */
export function completeJob(parsed: ParsedJob, { families, today, identity, recognise }: Known): Job {
  const { job: file } = parsed;
  const project: ProjectFile = file.project ?? {};
  const guesses: string[] = [];
  const missing = missingAnswers(file);
  if (missing.length > 0)
    throw inputError('answers-missing', 'The job file leaves some answers open:', missing);

  const { task, guess } = taskOf(parsed, families, recognise);
  guesses.push(...(guess ? [guess] : []));
  const problems: Problem[] = [];
  const demo = project.demo ?? task.demos[0] ?? '';
  if (!task.demos.includes(demo)) {
    const { hint, suggestion } = didYouMean(demo, task.demos);
    problems.push(parsed.problemAt(['project', 'demo'], `unknown demo "${demo}"${hint}`, { suggestion }));
  }
  const labels = project.labels ?? task.labels?.default ?? [];
  if (task.labels && !project.labels)
    guesses.push(`labels: ${labels.join(', ')} (an example; --set 'project.labels=[…]' gives yours)`);
  problems.push(...labelProblems(labels, task, parsed));
  const sources = project.data?.sources ?? sourcesOfDomain(task, families.sources, project.domain);
  problems.push(...sourceProblems(sources, task, parsed));
  const queries = queriesOf(project);
  problems.push(...queryProblems(queries, labels, task, parsed));
  const examples = project.examples ?? {};
  problems.push(...exampleProblems(examples, labels, task, parsed));
  problems.push(...vocabularyProblems(project.vocabulary, labels, task, parsed));
  problems.push(...partProblems(project.parts ?? [], task, families.parts, parsed));
  const fitted = optionsOf(withSeries(project, task), task, sources, parsed);
  problems.push(...fitted.problems);
  problems.push(...ownColumnProblems(columnsOf({ task, options: fitted.options }), parsed));
  guesses.push(...fitted.guesses);
  if (problems.length > 0)
    throw inputError('job-invalid', 'The job file has answers that do not fit. Nothing was made.', problems);

  const skills = askedSkills(file).filter(({ name }) => comparable(name) !== comparable(file.company ?? ''));
  const problem = project.problem ?? task.question;
  const name = nameOf(project, problem, task.id);
  return {
    title: roleOf(file),
    skills: skills.map((skill) => skill.name),
    name,
    package: packageName(name),
    projectTitle: project.title ?? titleOf(project, problem),
    problem,
    user: project.user ?? task.user,
    answers: project.answers ?? '',
    hard: project.hard ?? '',
    slots: project.slots ?? {},
    task,
    domain: project.domain ?? '',
    demo,
    parts: partsFor(project.parts, skills, task, families.parts),
    labels,
    examples,
    options: fitted.options,
    data: {
      sources: project.data?.sources
        ? [...new Set(sources)]
        : sourcesThatFill(sources, task, fitted.options, families.sources),
      queries,
      contact: project.data?.contact ?? '',
      allowNoncommercial: project.data?.allow_noncommercial ?? false,
    },
    hosting: project.hosting ?? (demo === 'streamlit' ? 'streamlit-cloud' : 'huggingface'),
    start: project.start ?? nextMonday(today),
    seed: project.seed ?? 0,
    author: authorOf(project, identity),
    licence: project.licence ?? 'MIT',
    mentionCompany: project.mention_company ?? false,
    file,
    guesses,
  };
}

/** The task that the file names, else the one that its words say. */
function taskOf(
  parsed: ParsedJob,
  { tasks, recognised = [] }: Known['families'],
  recognise: Known['recognise'],
): { task: Task; guess?: string } {
  const wanted = parsed.job.project?.task;
  if (wanted !== undefined) {
    const task = tasks.find(({ id }) => id === wanted);
    if (task) return { task };
    throw noSuchTask(parsed, wanted, tasks, recognised);
  }
  const found = recognise?.(parsed.job);
  const task = tasks.find(({ id }) => id === found?.task) ?? (tasks[0] as Task);
  const words = found?.evidence.map((said) => `"${said}"`).join(', ');
  const nearest = found && found.answers !== task.id ? `the nearest to ${found.answers}, ` : '';
  const why = found ? `${nearest}from the words ${words}` : 'nothing names another';
  return { task, guess: `task: ${task.id} (${why}; --task gives another)` };
}

function noSuchTask(parsed: ParsedJob, wanted: string, tasks: Task[], recognised: Family[]): UserError {
  const known = recognised.find(({ id }) => id === wanted);
  const at = (message: string, suggestion?: string) =>
    parsed.problemAt(['project', 'task'], message, { suggestion });
  if (known)
    return inputError(
      'task-not-buildable',
      `${wanted} is recognised in an ad, and can't be built yet. ${known.because}`,
      [at(`the nearest that can be built is "${known.nearest}"`, known.nearest)],
    );
  const { hint, suggestion } = didYouMean(
    wanted,
    tasks.map(({ id }) => id),
  );
  return inputError('task-unknown', 'There is no such task family; `start-the-job tasks` lists them.', [
    at(`unknown task "${wanted}"${hint}`, suggestion),
  ]);
}

/** What to search for, by label. No label is a key of Object.prototype. */
function queriesOf(project: ProjectFile): Record<string, string[]> {
  const queries: Record<string, string[]> = Object.create(null);
  for (const [label, query] of Object.entries(project.data?.queries ?? {}))
    queries[label] = typeof query === 'string' ? [query] : query;
  return queries;
}

/** The author that a job file says, else the one whom git knows. */
export function authorOf(project: ProjectFile, identity?: Identity): Author {
  const said = project.author ?? {};
  const name = said.name ?? identity?.name ?? '';
  const placeholder = name === '';
  return {
    name: placeholder ? 'Your Name' : name,
    email: said.email ?? (said.name && said.name !== identity?.name ? '' : (identity?.email ?? '')),
    github: said.github ?? '',
    url: said.url ?? '',
    placeholder,
  };
}
