/** `tasks`: the task families it knows, and the project ideas of one. */
import { type Catalog, openCatalog } from '../../templates/catalog.ts';
import type { Family, Task } from '../../templates/manifest.ts';
import type { RepoPart } from '../../templates/parts.ts';
import type { Values } from '../../usage.ts';
import { didYouMean } from '../../words/did-you-mean.ts';
import { inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';

export async function runTasks([id]: string[], values: Values, out: Output): Promise<number> {
  const catalog = await openCatalog();
  if (id === undefined) listTasks(catalog, values, out);
  else listIdeas(taskOf(id, catalog), catalog, values, out);
  return 0;
}

function taskOf(id: string, { tasks, recognised }: Catalog): Task {
  const task = tasks.find((candidate) => candidate.id === id);
  if (task) return task;
  const known = recognised.find((candidate) => candidate.id === id);
  if (known)
    throw inputError(
      'task-not-buildable',
      `${id} is recognised in an ad and can't be built yet; the nearest is ${known.nearest}. ${known.because}`,
      [{ message: `to see its ideas: start-the-job tasks ${known.nearest}`, suggestion: known.nearest }],
    );
  const { hint, suggestion } = didYouMean(
    id,
    tasks.map((candidate) => candidate.id),
  );
  throw inputError('task-unknown', 'There is no such task family; `start-the-job tasks` lists them.', [
    { message: `unknown task "${id}"${hint}`, suggestion },
  ]);
}

const row = ({ id, title, summary, modality, demos }: Task) => ({
  id,
  title,
  summary,
  modality,
  buildable: true,
  demos,
});

/** A family that ads are read for, and that has no files yet. */
const recognisedRow = ({ id, title, summary, modality, nearest, because }: Family) => ({
  id,
  title,
  summary,
  modality,
  buildable: false,
  demos: [],
  nearest,
  because,
});

const partRow = ({ id, title, summary, skills, needs, layers, tasks }: RepoPart) => ({
  id,
  title,
  summary,
  skills,
  needs,
  layers: layers ?? null,
  tasks: tasks ?? null,
});

function listTasks({ tasks, recognised, parts }: Catalog, values: Values, out: Output): void {
  if (values.json) {
    const rows = [...tasks.map(row), ...recognised.map(recognisedRow)].sort((a, b) => (a.id < b.id ? -1 : 1));
    out.result(
      JSON.stringify({ version: 1, tasks: rows, parts: Object.values(parts).map(partRow) }, null, 2),
    );
    return;
  }
  const width = Math.max(...tasks.map(({ id }) => id.length));
  for (const { id, summary, demos } of tasks) {
    out.result(
      `${out.bold(id.padEnd(width))}  ${summary}\n${' '.repeat(width)}  ${out.dim(`demos: ${demos.join(', ')}`)}`,
    );
  }
  out.result(`\nRecognised in an ad, not to be built yet, with the nearest that is:`);
  for (const { id, nearest } of recognised) out.result(`  ${id.padEnd(30)}${out.dim(`→ ${nearest}`)}`);
  out.result('\nBeside the model (--parts):');
  for (const { id, summary } of Object.values(parts)) out.result(`  ${out.bold(id.padEnd(15))}${summary}`);
}

function listIdeas(task: Task, catalog: Catalog, values: Values, out: Output): void {
  const ideas = catalog.ideas(task.id);
  if (values.json) {
    out.result(JSON.stringify({ version: 1, task: row(task), ideas }, null, 2));
    return;
  }
  out.result(`${out.bold(task.id)}: ${task.summary}`);
  for (const { domain, project, collect, headline, hard } of ideas) {
    out.result(
      `\n${out.bold(project.title ?? project.name ?? '')} ${out.dim(`(${domain})`)}\n  ${project.problem}`,
    );
    for (const [what, text] of Object.entries({
      For: project.user,
      Data: collect,
      Figure: headline,
      Hard: hard,
    }))
      out.result(`  ${out.dim(`${what}:`)} ${text}`);
  }
}
