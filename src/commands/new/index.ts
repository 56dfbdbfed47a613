/** `new` as a command: flags → repos, and what is said about them. */
import { statSync } from 'node:fs';
import { identities } from '../../disk/git-identity.ts';
import { fileSaid } from '../../disk/places.ts';
import { overridesOf } from '../../job/overrides.ts';
import { type MadeRepo, type NewOptions, newRepos, type Outcome } from '../../make.ts';
import { openCatalog } from '../../templates/catalog.ts';
import type { Values } from '../../usage.ts';
import { shellQuote } from '../../words/characters.ts';
import { describe, formatError, inputError, type UserError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import { modelFlags, secondReaderOf } from '../model-flags.ts';
import { repeatCommand, tellMade, tellRepoPlan } from './tell.ts';

/** A row of `--json`. `files` are the paths of the repo's files. */
interface Row {
  job: string;
  dir: string | null;
  name: string | null;
  package: string | null;
  task: string | null;
  demo: string | null;
  files: string[];
  commit: string | null;
  error: ReturnType<typeof describe> | null;
  /** It was there, made from the same job file by a run before. */
  already?: true;
}

/** Loaded when somebody is there to be asked. */
const prompts = () => import('../../ask/index.ts');

export async function runNew(said: string[], values: Values, out: Output): Promise<number> {
  const files = said.map(fileSaid);
  const options: NewOptions = {
    output: values.output,
    overrides: overridesOf(values),
    git: !values['no-git'],
    dryRun: values['dry-run'] ?? false,
    force: values.force ?? false,
    second: await secondReaderOf(values, out),
    secondFlags: modelFlags(values),
    toolVersion: out.version,
    identify: identities(),
    today: today(),
  };
  const ask = !values.yes && !values.json && out.interactive;
  if (files.length === 0) {
    if (!ask) {
      const message =
        'No terminal to ask in, so give a job file: start-the-job new JOB --yes. See start-the-job new --help.';
      throw inputError('answers-missing', message, [
        { message: 'JOB: the path of a job file', suggestion: 'start-the-job new JOB' },
      ]);
    }
    return await askedFor(options, out);
  }
  const catalog = await openCatalog();
  if (files.length > 1) return report(newRepos(files, catalog, options), values, out);
  const { value: outcome } = await newRepos(files, catalog, options).next();
  if (!outcome) throw new Error('no outcome for the job file');
  if (outcome.error?.code === 'answers-missing' && ask && isRereadable(outcome.file))
    return await askedFor(options, out, outcome.file);
  if (outcome.error) throw outcome.error;
  if (outcome.ad && !values.json) {
    const { summaryOf } = await import('../../ad/index.ts');
    for (const line of summaryOf(outcome.ad, catalog, out)) out.note(line);
  }
  if (!options.dryRun) out.did(`${outcome.made.dir} is made.`);
  if (values.json) {
    for (const warning of outcome.made.warnings) out.note(`warning: ${warning}`);
    out.result(JSON.stringify({ version: 1, repos: [rowOf(outcome.file, outcome.made)] }, null, 2));
  } else if (options.dryRun) tellRepoPlan(outcome.made, out);
  else tellMade(outcome.made, repeatCommand(outcome.file, outcome.made, options), out);
  return 0;
}

/** Whether a file says the same again: standard input or a pipe was read to its end. */
const isRereadable = (file: string) =>
  file !== '-' && statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Asks for what is open, makes the repo, and goes on to GitHub where that is wanted. */
async function askedFor(options: NewOptions, out: Output, file?: string): Promise<number> {
  const { askForRepo, askWhetherToPublish } = await prompts();
  const { made, jobPath } = await askForRepo(options, out, file);
  if (options.dryRun) {
    tellRepoPlan(made, out);
    return 0;
  }
  out.did(`${made.dir} is made.`);
  tellMade(made, repeatCommand(jobPath ?? `${made.dir}/private/job.yaml`, made, options), out);
  // Who named a job file asked for a repo.
  if (!made.commit || file !== undefined) return 0;
  if (await askWhetherToPublish(out))
    return (await import('../publish/index.ts')).runPublish([made.dir], {}, out);
  out.result(`Later: start-the-job publish ${shellQuote(made.dir)}`);
  return 0;
}

/** One row a job file, printed as it comes, so that a long run shows where it is. */
async function report(outcomes: AsyncIterable<Outcome>, values: Values, out: Output): Promise<number> {
  const rows: Row[] = [];
  const errors: UserError[] = [];
  let done = 0;
  let already = 0;
  const dry = values['dry-run'] ?? false;
  for await (const { file, made, error } of outcomes) {
    // All of a repo is made in one go: between two, a Ctrl-C is heard.
    await new Promise((resume) => setImmediate(resume));
    if (error) errors.push(error);
    else if (made.already) already++;
    else done++;
    if (made && !dry && !made.already) out.did(`${made.dir} is made.`);
    if (values.json) rows.push(error ? failedRow(file, error) : rowOf(file, made));
    else
      out.result(
        error
          ? `failed  ${file}: ${formatError(error).replaceAll('\n', '\n        ')}`
          : `${made.already ? 'there   ' : dry ? 'would   ' : 'made    '}${file} → ${made.dir}`,
      );
    for (const warning of made?.warnings ?? []) out.note(`warning: ${file}: ${warning}`);
  }
  if (values.json) out.result(JSON.stringify({ version: 1, repos: rows }, null, 2));
  else out.result(summary(done, already, errors.length, dry));
  if (errors.length === 0) return 0;
  return errors.every(({ exitCode }) => exitCode === 2) ? 2 : 1;
}

/** What a run over several files came to. */
function summary(done: number, already: number, failed: number, dry: boolean): string {
  const there = already > 0 ? `, ${already} there already` : '';
  const nothing = already > 0 && done + failed === 0 ? ': nothing left to do' : '';
  return `${done} ${dry ? 'would be ' : ''}made${there}, ${failed} failed${nothing}`;
}

function rowOf(file: string, { plan, dir, commit, already }: MadeRepo): Row {
  const paths = plan.files.map(({ path }) => path);
  return {
    job: file,
    dir,
    name: plan.name,
    package: plan.package,
    task: plan.task,
    demo: plan.demo,
    files: paths,
    commit,
    error: null,
    ...(already ? { already } : {}),
  };
}

function failedRow(file: string, error: UserError): Row {
  return {
    job: file,
    dir: null,
    name: null,
    package: null,
    task: null,
    demo: null,
    files: [],
    commit: null,
    error: describe(error),
  };
}

/** Today where the user is, such as 2026-11-22: a plan begins on the Monday of their week. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
