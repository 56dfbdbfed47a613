/** `new`: job files → repos. Reads, plans, then writes each repo whole or not at all. */
import { randomUUID } from 'node:crypto';
import type { ReadAd } from './ad/ad-file.ts';
import type { SecondReader } from './ad/second-reader.ts';
import { type Batch, openBatch } from './disk/batch.ts';
import { refuseExisting, writeTree } from './disk/files.ts';
import type { Identity } from './disk/git.ts';
import { placeOf, type SaidPlace } from './disk/places.ts';
import { makeFolder } from './disk/staging.ts';
import { type Override, parseJob } from './job/parse.ts';
import type { JobFile } from './job/schema.ts';
import { authorOf, completeJob, type Job } from './plan/answers.ts';
import { planRepo, type RepoPlan } from './plan/repo-plan.ts';
import { withTopics } from './plan/vocabulary/topics.ts';
import { withUsual } from './plan/vocabulary/usual.ts';
import type { Catalog } from './templates/catalog.ts';
import { shellQuote } from './words/characters.ts';
import { UserError } from './words/errors.ts';
import { packageName } from './words/names.ts';

export interface NewOptions {
  output?: string;
  overrides: Override[];
  git: boolean;
  dryRun: boolean;
  toolVersion: string;
  /** Go on with an ad that is not about machine learning. */
  force?: boolean;
  /** Reads ads beside the rules. */
  second?: SecondReader;
  /** The flags that named it, for a command that does the same again. */
  secondFlags?: string[];
  /** Whom git will know the user as in a new repo, by the absolute path of its folder. */
  identify?: (repo: string) => Promise<Identity | undefined>;
  /** Such as 2026-11-22. */
  today: string;
}

export interface MadeRepo {
  job: Job;
  plan: RepoPlan;
  /** As people say it, from the current folder on or absolute. */
  dir: string;
  /** The first commit, or null without git or in a dry run. */
  commit: string | null;
  warnings: string[];
  /** It was there, made from the same job file: nothing was left to do. */
  already?: true;
}

/** What happened to one job file. */
export type Outcome =
  | { file: string; made: MadeRepo; ad?: ReadAd; error?: undefined }
  | { file: string; made?: undefined; error: UserError };

/** Makes one repo from each job file; a failure is a row of its own and doesn't stop the others. Errors that are no UserError are bugs and pass through. */
export async function* newRepos(
  files: string[],
  catalog: Catalog,
  options: NewOptions,
): AsyncGenerator<Outcome> {
  const { jobTextOf } = await import('./ad/job-text.ts');
  const batch = files.length > 1 ? openBatch(placeOf(options.output ?? '.')) : undefined;
  for (const file of files) {
    try {
      const { text, ad, warnings } = await jobTextOf(file, catalog, options);
      const made = await newRepo(text, file, batch, catalog, options);
      made.warnings.unshift(...warnings);
      yield { file, made, ad };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      yield { file, error };
    }
  }
}

const GIT_MISSING =
  'git is not installed, so the repo has no first commit; install it from git-scm.com, then `git init`';

/** Of use, and loaded, only where a file does not say its task. */
async function recogniser(file: JobFile, catalog: Catalog) {
  if (file.project?.task !== undefined) return undefined;
  const { taskOfJob } = await import('./ad/index.ts');
  return (job: JobFile) => taskOfJob(job, catalog);
}

/** One job file's text → one repo. @param batch of a run over several files */
export async function newRepo(
  text: string,
  file: string,
  batch: Batch | undefined,
  catalog: Catalog,
  options: NewOptions,
): Promise<MadeRepo> {
  const parsed = parseJob(text, file, options.overrides);
  const recognise = await recogniser(parsed.job, catalog);
  const completed = completeJob(parsed, { families: catalog, today: options.today, recognise });
  const nameless = withTopics(withUsual(completed, catalog), catalog);
  const warnings = parsed.warnings.map(({ message, line, column }) =>
    line ? `${file}:${line}:${column ?? 1} ${message}` : message,
  );
  const toMake = async (job: Job, { path, shown }: SaidPlace): Promise<ToMake> => {
    // Git may know people by where a repo stands.
    const author = authorOf(parsed.job.project ?? {}, await options.identify?.(path));
    return { job: { ...job, author }, path, shown, text, warnings: [...warnings] };
  };
  if (!batch) {
    const place = placeOf(options.output ?? nameless.name);
    return await makeRepo(await toMake(nameless, place), catalog, options);
  }
  const wanted = { name: nameless.name, file, text, task: nameless.task.id, demo: nameless.demo };
  for (let tries = 1; ; tries++) {
    const berth = batch.berthFor(wanted);
    const { name, place, already } = berth;
    const job = name === nameless.name ? nameless : { ...nameless, name, package: packageName(name) };
    if (already) {
      const plan = planRepo(job, catalog, planInputs(text, options));
      return { job, plan, dir: place.shown, commit: null, warnings: [], already };
    }
    try {
      return await makeRepo(await toMake(job, place), catalog, options);
    } catch (error) {
      batch.free(berth);
      // Another run was faster by a moment: the next name, then.
      if (tries > 9 || (error as UserError).code !== 'target-exists') throw error;
    }
  }
}

/** What a repo is made of, and where. */
interface ToMake extends SaidPlace {
  job: Job;
  text: string;
  warnings: string[];
}

const planInputs = (jobText: string, { toolVersion, today }: NewOptions) => ({
  toolVersion,
  id: randomUUID(),
  today,
  jobText,
});

async function makeRepo(
  { job, path, shown, text, warnings }: ToMake,
  catalog: Catalog,
  options: NewOptions,
): Promise<MadeRepo> {
  refuseExisting(path, shown);
  const plan = planRepo(job, catalog, planInputs(text, options));
  if (job.author.placeholder) {
    warnings.push(
      'nobody said who the author is: LICENSE and CITATION.cff say "Your Name"; --author "Name <mail>" gives it',
    );
  }
  if (options.dryRun) return { job, plan, dir: shown, commit: null, warnings };
  const git = options.git ? await import('./disk/git.ts') : undefined;
  let doubted = false;
  const fill = (staging: string) => {
    writeTree(staging, plan.files);
    const doubt = () => {
      doubted = true;
    };
    return git ? git.firstCommit(staging, job.author, 'Start the job', doubt) : null;
  };
  const commit = makeFolder(path, fill, shown);
  if (doubted && git && !git.isTrusted(path))
    warnings.push(
      `git takes the folder for somebody else's and will not work in it, until you say: git config --global --add safe.directory ${shellQuote(path)}`,
    );
  if (options.git && commit === null) warnings.push(GIT_MISSING);
  return { job, plan, dir: shown, commit, warnings };
}
