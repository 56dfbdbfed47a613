/** Plop's `repo` generator: the questions that lead to a repo. What is decided from the answers is decided in src/. */
import type { NodePlopAPI } from 'plop';
import type { ReadAd } from '../ad/ad-file.ts';
import type { Brief } from '../ad/brief/index.ts';
import { jobFileText } from '../ad/job-file.ts';
import { readJob } from '../job/file.ts';
import { newRepo } from '../make.ts';
import { toYaml } from '../words/yaml.ts';
import { chosenBrief, examplesOf } from './brief-questions.ts';
import { splitList } from './fair-answers.ts';
import { saidParts } from './parts-question.ts';
import { questions } from './questions.ts';
import type { Answers, RepoGeneratorState } from './state.ts';

const SCHEMA_LINE = '# yaml-language-server: $schema=https://unpkg.com/start-the-job/job.schema.json\n';

export default function registerRepo(plop: NodePlopAPI, state: RepoGeneratorState): void {
  plop.setActionType('make-repo', async (answers) => {
    try {
      await makeRepo(answers as Answers, state);
    } catch (error) {
      state.error = error;
      throw error;
    }
    return `made ${state.made?.dir}`;
  });
  plop.setGenerator('repo', {
    description: 'a job description → a repo that runs the minute it is made',
    prompts: questions(state) as never,
    actions: (answers) => (answers?.confirmed ? [{ type: 'make-repo' }] : []),
  });
}

async function makeRepo(answers: Answers, state: RepoGeneratorState): Promise<void> {
  const { options, catalog } = state;
  if (state.ad) {
    await makeFromAd(answers, state, state.ad);
    return;
  }
  const path = state.file ?? (answers.job || undefined);
  const overrides = [...options.overrides];
  const warnings: string[] = [];
  let text: string;
  if (path === undefined) {
    text = SCHEMA_LINE + toYaml(jobOf(answers));
  } else {
    const source = readJob(path);
    text = source.text;
    warnings.push(...source.warnings);
    if (answers.title) overrides.push({ path: ['title'], value: answers.title, flag: 'title' });
    if (answers.problem)
      overrides.push({ path: ['project', 'problem'], value: answers.problem, flag: 'problem' });
  }
  state.jobPath = path;
  state.made = await newRepo(text, path ?? 'your answers', undefined, catalog, {
    ...options,
    overrides,
  });
  state.made.warnings.unshift(...warnings);
}

/** What was read, as it was corrected, with the project that was chosen. */
async function makeFromAd(answers: Answers, state: RepoGeneratorState, ad: ReadAd): Promise<void> {
  const { input, reading, briefs } = ad;
  const { options, catalog, jobPath } = state;
  const corrected = {
    ...reading,
    title: answers.title?.trim() || reading.title,
    company: answers.company?.trim() || null,
    location: answers.place?.trim() || null,
  };
  const chosen = chosenBrief(ad, answers);
  const ordered = chosen
    ? [correctedBrief(chosen, ad, answers), ...briefs.filter((brief) => brief !== chosen)]
    : [];
  const overrides = [...options.overrides];
  const set = (path: string[], value: unknown, flag: string) => overrides.push({ path, value, flag });
  if (!chosen) {
    set(['project', 'problem'], answers.problem, 'problem');
    const task = briefs.find(({ built }) => built)?.task;
    if (task && !overrides.some(({ path }) => path.join('.') === 'project.task'))
      set(['project', 'task'], task, '--task');
  }
  if (answers.demo) set(['project', 'demo'], answers.demo, '--demo');
  const parts = saidParts(answers.parts);
  if (parts) set(['project', 'parts'], parts, '--parts');
  if (answers.name) set(['project', 'name'], answers.name, '--name');
  const text = jobFileText(corrected, ordered, input.body);
  state.made = await newRepo(text, jobPath ?? 'the ad', undefined, catalog, { ...options, overrides });
  // What was corrected stands in the repo's own job file: the same again begins there.
  state.jobPath = undefined;
}

/** The brief that was chosen, with what was corrected and what the ad could not say. */
function correctedBrief(brief: Brief, ad: ReadAd, answers: Answers): Brief {
  const { correct, projectTitle, problem, user, labels } = answers;
  const examples = examplesOf(ad, answers);
  const project = {
    ...brief.project,
    ...(correct && projectTitle ? { title: projectTitle } : {}),
    ...(correct && problem ? { problem } : {}),
    ...(correct && user ? { user } : {}),
    ...(correct && labels ? { labels: splitList(labels) } : {}),
    ...(Object.keys(examples).length > 0 ? { examples } : {}),
  };
  return { ...brief, project };
}

/** The answers as a job file. */
function jobOf({ title, problem, task, labels, columns, demo, name }: Answers): object {
  return {
    ...(title ? { title } : {}),
    project: {
      ...(name ? { name } : {}),
      ...(problem ? { problem } : {}),
      ...(task ? { task } : {}),
      ...(labels ? { labels: splitList(labels) } : {}),
      ...(columns ? { options: { columns: splitList(columns) } } : {}),
      ...(demo ? { demo } : {}),
    },
  };
}
