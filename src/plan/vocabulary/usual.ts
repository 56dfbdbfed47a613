/** What a project tells apart and looks at, where its owner does not say: what is usual in its industry, and not its family's example. Pure. */
import { columnsOfAny, columnsOfRequests } from '../../ad/brief/any-columns.ts';
import { isSent, journeyOf } from '../../ad/brief/journeys.ts';
import { targetFor } from '../../ad/brief/series-options.ts';
import { isSomebody, recordName, toolOf, toolsFor } from '../../job/agent-tools.ts';
import type { Target } from '../../job/columns.ts';
import type { Catalog } from '../../templates/catalog.ts';
import type { Domain, Row } from '../../templates/domains.ts';
import { columnsOption, targetOption } from '../../templates/options.ts';
import { comparableLabel, stemsOf } from '../../words/alike.ts';
import { wordsOf } from '../../words/phrases.ts';
import type { Job } from '../answers.ts';
import { pluralOf, singularOf } from './world.ts';

/** A thing of an industry is meant where a project shares so many words with it. */
const MEANT = 2;
const MESSAGES = ['question', 'complaint', 'cancellation', 'thanks'];

/** The job with the labels and columns of what its industry has that comes nearest; a job that says nothing of its project keeps the example. */
export function withUsual(job: Job, { domain }: Pick<Catalog, 'domain'>): Job {
  const { project = {} } = job.file;
  if (!project.title && !project.problem) return job;
  const known = domain(job.domain);
  const { layers } = job.task;
  if (layers.includes('records')) return withRecords(job, known?.rows ?? []);
  if (layers.includes('tables')) return withColumns(job, nearest(job, known?.rows ?? []));
  if (layers.includes('analysis')) {
    const rows = known?.rows ?? [];
    // `Tests of our mailings` are about whoever gets them.
    const people = isSent(job.slots.things ?? '')
      ? rows.find(({ row: [one] }) => isSomebody(one))
      : undefined;
    return withJourney(job, people ?? nearest(job, rows));
  }
  if (project.labels || !job.task.labels) return job;
  if (layers.includes('text')) return withLabels(job, nearest(job, known?.texts ?? [])?.labels ?? MESSAGES);
  if (layers.includes('pages')) return withLabels(job, [project.slots?.things ?? 'documents']);
  return job;
}

/** What an agent works on: the industry's record that the project names, else its nearest, with tools for what it does step by step. */
function withRecords(job: Job, rows: Domain['rows']): Job {
  const { options = {}, columns: older } = job.file.project ?? {};
  const said = new Set([...Object.keys(options), ...(older ? ['columns'] : [])]);
  const { things: stated, target = '' } = job.slots;
  const about = stated ?? (isSomebody(singularOf(target)) ? '' : target);
  const things = stemsOf(about);
  const named = rows.find(({ row: [one] }) => stemsOf(one).every((stem) => things.includes(stem)));
  const row = named ?? nearest(job, rows) ?? rows[0];
  const thing = named || things.length === 0 ? (row?.row[0] ?? 'case') : singularOf(about);
  const short = /^[A-Za-z][A-Za-z -]{0,29}$/.test(thing) && thing.split(' ').length <= 3;
  const record = String(options.record ?? recordName(short ? thing : (row?.row[0] ?? 'case')));
  const kinds = (job.slots.actions ?? []).filter((action) => !toolOf(action)).map(singularOf);
  const columns = (row?.columns ?? columnsOfRequests(kinds)).filter(
    ({ name }) => !RESERVED.has(name.toLowerCase()),
  );
  const usual = {
    record,
    columns,
    tools: toolsFor(record, pluralOf(record, rows), job.slots.actions ?? []),
  };
  const guesses = job.guesses.filter((guess) => !guess.startsWith('columns: '));
  const names = Object.keys(usual.tools).join(', ');
  return {
    ...job,
    options: {
      ...job.options,
      ...Object.fromEntries(Object.entries(usual).filter(([name]) => !said.has(name))),
    },
    guesses: options.tools
      ? guesses
      : [...guesses, `tools: ${names} (from what it does step by step; the job file can name yours)`],
  };
}

/** What every record has. */
const RESERVED = new Set(['id', 'contact', 'message', 'status']);

/** What shares most words with the job. */
function nearest<Entry extends object>(job: Job, entries: readonly Entry[]): Entry | undefined {
  const keys = (text: string) =>
    new Set(
      wordsOf(text)
        .map(({ key }) => key.replace(/s$/, ''))
        .filter((key) => key.length > 3),
    );
  const said = keys([job.projectTitle, job.problem, job.slots.things ?? '', ...job.labels].join(' '));
  const shared = (entry: Entry) => {
    const { words: _words, ...texts } = entry as { words?: string[] };
    return [...keys(JSON.stringify(texts))].filter((key) => said.has(key)).length;
  };
  const [best] = entries.map((entry) => ({ entry, count: shared(entry) })).sort((a, b) => b.count - a.count);
  return best && best.count >= MEANT ? best.entry : undefined;
}

function withLabels(job: Job, labels: string[]): Job {
  const guesses = job.guesses.filter((guess) => !guess.startsWith('labels: '));
  const guess = `labels: ${labels.join(', ')} (usual for such a project; --set 'project.labels=[…]' gives yours)`;
  return { ...job, labels, guesses: [...guesses, guess] };
}

function withColumns(job: Job, row: Row | undefined): Job {
  const { project = {} } = job.file;
  const option = columnsOption(job.task.options);
  if (!option) return job;
  const answered = targetOption(job.task.options)
    ? withTarget(job, row)
    : withOutcome(job, (project.options?.[option.name] ?? project.columns) ? undefined : row);
  if (project.columns || project.options?.[option.name]) return answered;
  const target = (answered.options.target as Target | undefined)?.name ?? '';
  const columns = (row?.columns ?? columnsOfAny(job.task.id)).filter(
    ({ name }) => comparableLabel(name) !== comparableLabel(target),
  );
  const guesses = answered.guesses.filter((guess) => !guess.startsWith(`${option.name}: `));
  const names = columns.map(({ name }) => name).join(', ');
  return {
    ...answered,
    options: { ...answered.options, [option.name]: columns },
    guesses: [...guesses, `${option.name}: ${names} (usual for such a project; the job file can name yours)`],
  };
}

/** The outcomes, where the job names none. */
const withOutcome = (job: Job, row: Row | undefined): Job =>
  job.file.project?.labels ? job : withLabels(job, row?.outcome.labels ?? ['no', 'yes']);

/** The number that is asked for, where the job names none: what its slots say, else the amount of the industry. */
function withTarget(job: Job, row: Row | undefined): Job {
  if (job.file.project?.options?.target) return job;
  const target = targetFor(job.slots.target ?? row?.amount.name ?? 'amount', row);
  const guesses = job.guesses.filter((guess) => !guess.startsWith('target: '));
  const guess = `target: ${target.name} (usual for such a project; the job file can name yours)`;
  return { ...job, options: { ...job.options, target }, guesses: [...guesses, guess] };
}

/** The columns of a row that say what it does, and the steps that it goes. */
function withJourney(job: Job, row: Row | undefined): Job {
  const { options: said = {}, columns } = job.file.project ?? {};
  const { things = '' } = job.slots;
  const { steps, change } = journeyOf(isSent(things) ? things : (row?.row[0] ?? things), job.domain);
  const options = {
    ...job.options,
    ...(row && !columns && !said.columns ? { columns: row.columns.filter(({ role }) => !role) } : {}),
    ...(said.funnel ? {} : { funnel: steps, ...(said.change ? {} : { change }) }),
  };
  return { ...job, options };
}
