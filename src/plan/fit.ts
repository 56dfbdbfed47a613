/** Whether the answers of a job fit its task: labels, columns, data sources, search words. Pure. */

import type { ParsedJob } from '../job/parse.ts';
import type { Column } from '../job/schema.ts';
import type { Task } from '../templates/manifest.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Problem } from '../words/errors.ts';

/** Two texts that people would take for the same. */
const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** `at least 2 labels, and one is given`, or nothing when the number is right. */
function countProblem(count: number, { min, max }: { min: number; max: number }, what: string) {
  if (count >= min && count <= max) return undefined;
  const need = min === max ? `exactly ${min}` : count < min ? `at least ${min}` : `at most ${max}`;
  return `needs ${need} ${what}, and ${count === 1 ? 'one is' : `${count} are`} given`;
}

/** The places of texts that stood in the list before, with the text. */
function repeated(texts: string[]): [number, string][] {
  const seen = new Set<string>();
  return [...texts.entries()].filter(([, text]) => seen.has(folded(text)) || !seen.add(folded(text)));
}

export function labelProblems(labels: string[], task: Task, parsed: ParsedJob): Problem[] {
  const at = (path: PropertyKey[], message: string) => parsed.problemAt(['project', ...path], message);
  const count = countProblem(labels.length, task.labels, 'labels');
  return [
    ...(count ? [at(['labels'], `${task.id} ${count}`)] : []),
    ...repeated(labels).map(([index, label]) =>
      at(['labels', index], `the label "${label}" is given twice; delete one`),
    ),
  ];
}

/** The name under which a table of one's own has the answer of each row. */
const ANSWER_COLUMN = 'label';

export function columnProblems(columns: Column[], task: Task, parsed: ParsedJob): Problem[] {
  const problems: Problem[] = [];
  const add = (path: PropertyKey[], message: string) =>
    problems.push(parsed.problemAt(['project', 'columns', ...path], message));
  if (!task.columns) {
    if (columns.length > 0) add([], `${task.id} reads no table, so it takes no columns; delete them`);
    return problems;
  }
  const count = countProblem(
    columns.filter(({ role }) => !role).length,
    task.columns,
    'columns without a role',
  );
  if (count) add([], `${task.id} ${count}`);
  for (const [index, name] of repeated(columns.map((column) => column.name)))
    add([index], `the column "${name}" is given twice; delete one`);
  for (const role of ['group', 'time'] as const) {
    const [, second] = [...columns.entries()].filter(([, column]) => column.role === role);
    if (second) add([second[0], 'role'], `two columns have the role ${role}; only one can`);
  }
  for (const [index, column] of columns.entries()) {
    const { name, values, min = 0, max = 100, role } = column;
    if (folded(name) === ANSWER_COLUMN)
      add([index], `a column can't be called "${name}": the answer of each row stands under that name`);
    const isNumber = column.min !== undefined || column.max !== undefined || column.unit !== undefined;
    if (values && isNumber) add([index], `"${name}" has values and a range; a column has one of them`);
    if (role && (values || isNumber))
      add([index], `"${name}" has a role, so it takes no values and no range`);
    if (values && values.length < 2) add([index, 'values'], `"${name}" needs at least two values`);
    for (const [place, value] of repeated(values ?? []))
      add([index, 'values', place], `the value "${value}" is given twice; delete one`);
    if (!values && !role && min >= max) add([index], `"${name}": min (${min}) must be below max (${max})`);
  }
  return problems;
}

export function sourceProblems(sources: string[], task: Task, parsed: ParsedJob): Problem[] {
  const problems: Problem[] = [];
  for (const [index, source] of sources.entries()) {
    if (task.sources.includes(source)) continue;
    const { hint, suggestion } = didYouMean(source, task.sources);
    const message = `unknown source "${source}" for ${task.id}${hint}`;
    problems.push(parsed.problemAt(['project', 'data', 'sources', index], message, { suggestion }));
  }
  return problems;
}

export function queryProblems(
  queries: Record<string, string[]>,
  labels: string[],
  parsed: ParsedJob,
): Problem[] {
  const problems: Problem[] = [];
  for (const label of Object.keys(queries)) {
    if (labels.includes(label)) continue;
    const { hint, suggestion } = didYouMean(label, labels);
    const options = { suggestion, atKey: true };
    problems.push(
      parsed.problemAt(['project', 'data', 'queries', label], `"${label}" is no label${hint}`, options),
    );
  }
  return problems;
}
