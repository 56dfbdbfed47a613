/** What a project tells apart and looks at, where its owner does not say: what is usual in its industry, and not its family's example. Pure. */
import { columnsOfAny } from '../../ad/brief/any-columns.ts';
import type { Column } from '../../job/columns.ts';
import type { Catalog } from '../../templates/catalog.ts';
import { columnsOption } from '../../templates/options.ts';
import { wordsOf } from '../../words/phrases.ts';
import type { Job } from '../answers.ts';

/** A thing of an industry is meant where a project shares so many words with it. */
const MEANT = 2;
const MESSAGES = ['question', 'complaint', 'cancellation', 'thanks'];

/** The job with the labels and columns of what its industry has that comes nearest; a job that says nothing of its project keeps the example. */
export function withUsual(job: Job, { domain }: Pick<Catalog, 'domain'>): Job {
  const { project = {} } = job.file;
  if (!project.title && !project.problem) return job;
  const known = domain(job.domain);
  const { layers } = job.task;
  if (layers.includes('tables')) return withColumns(job, nearest(job, known?.rows ?? []));
  if (project.labels || !job.task.labels) return job;
  if (layers.includes('text')) return withLabels(job, nearest(job, known?.texts ?? [])?.labels ?? MESSAGES);
  if (layers.includes('documents')) return withLabels(job, [project.slots?.things ?? 'documents']);
  return job;
}

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

function withColumns(job: Job, row: { columns: Column[]; outcome: { labels: string[] } } | undefined): Job {
  const { project = {} } = job.file;
  const option = columnsOption(job.task.options);
  if (!option) return job;
  if (project.columns || project.options?.[option.name])
    return project.labels ? job : withLabels(job, ['no', 'yes']);
  const columns = row?.columns ?? [...columnsOfAny(job.task.id)];
  const guesses = job.guesses.filter((guess) => !guess.startsWith(`${option.name}: `));
  const names = columns.map(({ name }) => name).join(', ');
  const told = {
    ...job,
    options: { ...job.options, [option.name]: columns },
    guesses: [...guesses, `${option.name}: ${names} (usual for such a project; the job file can name yours)`],
  };
  return project.labels ? told : withLabels(told, row?.outcome.labels ?? ['no', 'yes']);
}
