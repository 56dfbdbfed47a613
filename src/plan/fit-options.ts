/** The options of a job: what it says of them, and whether that fits its task. Pure. */
import * as v from 'valibot';
import type { Column, Target } from '../job/columns.ts';
import { explainIssues, type ParsedJob } from '../job/parse.ts';
import type { ProjectFile } from '../job/project-schema.ts';
import type { Task } from '../templates/manifest.ts';
import { columnsOption, type OptionShape, targetOption, valueSchema } from '../templates/options.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Problem } from '../words/errors.ts';
import { comparable, countProblem, repeated } from './fit.ts';

/** Where options stood before there was a place for all of them. */
const OLDER_PLACES: Record<string, PropertyKey[]> = {
  columns: ['project', 'columns'],
  site: ['project', 'data', 'site'],
};

export interface FittedOptions {
  /** By name; those that only a source reads which the job does not name are left out. */
  options: Record<string, unknown>;
  problems: Problem[];
  guesses: string[];
}

/** @param sources those that the job names */
export function optionsOf(
  project: ProjectFile,
  task: Task,
  sources: readonly string[],
  parsed: ParsedJob,
): FittedOptions {
  const problems: Problem[] = [];
  const guesses: string[] = [];
  const said = saidIn(project, task, parsed, problems);
  const options: Record<string, unknown> = {};
  for (const [name, { shape, sources: readers }] of Object.entries(task.options)) {
    const one = said.get(name);
    const read = !readers || readers.some((id) => sources.includes(id));
    if (one) {
      const { value, found } = fittedValue(one, shape, task, parsed);
      problems.push(...found);
      if (read) options[name] = value;
    } else if (read && shape.default !== undefined) {
      options[name] = shape.default;
      const example =
        shape.type === 'columns'
          ? shape.default.map((column) => column.name).join(', ')
          : shape.type === 'target' && shape.default.name;
      if (example) guesses.push(`${name}: ${example} (an example; the job file can name yours)`);
    }
  }
  problems.push(...targetProblems(options, task, parsed));
  return { options, problems, guesses };
}

/** What is asked for stands in no column that is learnt from. */
function targetProblems(options: Record<string, unknown>, task: Task, parsed: ParsedJob): Problem[] {
  const target = targetOf({ task, options });
  if (!target) return [];
  const is = (name: string) => comparable(name) === comparable(target.name);
  if (!columnsOf({ task, options }).some(({ name }) => is(name))) return [];
  const message = `"${target.name}" is a column too: the number that is asked for can't be known beforehand; delete one`;
  return [parsed.problemAt(['project', 'options', 'target', 'name'], message)];
}

/** The columns of the table that a job is about; none where it is about something else. */
export function columnsOf({ task, options }: { task: Task; options: Record<string, unknown> }): Column[] {
  const option = columnsOption(task.options);
  return option ? ((options[option.name] ?? []) as Column[]) : [];
}

/** The number that a job asks for; nothing where it tells labels apart. */
export function targetOf({
  task,
  options,
}: {
  task: Task;
  options: Record<string, unknown>;
}): Target | undefined {
  const option = targetOption(task.options);
  return option && (options[option.name] as Target | undefined);
}

interface Said {
  value: unknown;
  /** Where it stands. */
  path: PropertyKey[];
}

/** What the job file says of each option, in either place. Adds what its task knows nothing of to `problems`. */
function saidIn(project: ProjectFile, task: Task, parsed: ParsedJob, problems: Problem[]): Map<string, Said> {
  const said = new Map<string, Said>();
  const names = Object.keys(task.options);
  for (const [name, value] of Object.entries(project.options ?? {})) {
    const path = ['project', 'options', name];
    if (names.includes(name)) {
      said.set(name, { value, path });
      continue;
    }
    const { hint, suggestion } =
      names.length > 0 ? didYouMean(name, names) : { hint: '; it has none', suggestion: undefined };
    const message = `unknown option "${name}" for ${task.id}${hint}`;
    problems.push(parsed.problemAt(path, message, { suggestion, atKey: true }));
  }
  for (const [name, path] of Object.entries(OLDER_PLACES)) {
    const value = name === 'columns' ? project.columns : project.data?.site;
    if (value === undefined) continue;
    if (said.has(name))
      problems.push(parsed.problemAt(path, `options.${name} says it too; delete this one`, { atKey: true }));
    else if (names.includes(name)) said.set(name, { value, path });
    else if (name === 'columns')
      problems.push(parsed.problemAt(path, `${task.id} reads no table, so it takes no columns; delete them`));
  }
  return said;
}

function fittedValue({ value, path }: Said, shape: OptionShape, { id }: Task, parsed: ParsedJob) {
  const result = v.safeParse(valueSchema(shape), value);
  if (!result.success)
    return { value: undefined, found: explainIssues(result.issues, parsed.problemAt, path) };
  const at = (below: PropertyKey[], message: string) => parsed.problemAt([...path, ...below], message);
  const found =
    shape.type === 'columns' || shape.type === 'factors'
      ? columnProblems(result.output as Column[], id, shape, at)
      : [];
  return { value: result.output, found };
}

/** What is wrong with an effect for a column; nothing where it has none, or one that suits it. */
export function effectProblem(
  effect: Column['effect'],
  { name, values, role }: Pick<Column, 'name' | 'values' | 'role'>,
): string | undefined {
  if (effect === undefined) return undefined;
  if (role) return `"${name}" has a role, so it has no effect`;
  if (effect === 'none') return undefined;
  if (!values)
    return Array.isArray(effect)
      ? `"${name}" is a number: its effect is raises, lowers, proportional or none`
      : undefined;
  const all = Array.isArray(effect) && [...effect].sort().join('\n') === [...values].sort().join('\n');
  return all
    ? undefined
    : `the effect of "${name}" is none, or a list of all its values, the least likely first`;
}

/** What is wrong with the effects that the owner gives beside the columns. */
export function ownEffectProblems(
  effects: Record<string, NonNullable<Column['effect']>>,
  columns: Column[],
  parsed: ParsedJob,
): Problem[] {
  return Object.entries(effects).flatMap(([name, effect]) => {
    const column = columns.find((one) => one.name === name);
    const names = columns.filter(({ role }) => !role).map((one) => one.name);
    const wrong = column
      ? effectProblem(effect, column)
      : `"${name}" is no column${didYouMean(name, names).hint}`;
    const path = ['project', 'vocabulary', 'effects', name];
    return wrong ? [parsed.problemAt(path, wrong, { atKey: true })] : [];
  });
}

/** The name under which a table of one's own has the answer of each row. */
const ANSWER_COLUMN = 'label';

/**
 * What is wrong with the columns of a table beyond the shape of each.
 * @param limits how many to learn from
 * @param at a problem at a path below the columns
 */
export function columnProblems(
  columns: Column[],
  task: string,
  limits: { min: number; max: number },
  at: (path: PropertyKey[], message: string) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  const add = (path: PropertyKey[], message: string) => problems.push(at(path, message));
  const learnt = columns.filter(({ role }) => !role);
  const count = countProblem(learnt.length, limits, 'columns without a role');
  if (count) add([], `${task} ${count}`);
  for (const [index, name] of repeated(columns.map((column) => column.name)))
    add([index], `the column "${name}" is given twice; delete one`);
  for (const role of ['group', 'time'] as const) {
    const [, second] = [...columns.entries()].filter(([, column]) => column.role === role);
    if (second) add([second[0], 'role'], `two columns have the role ${role}; only one can`);
  }
  for (const [index, column] of columns.entries()) {
    const { name, values, min = 0, max = 100, role } = column;
    if (comparable(name) === ANSWER_COLUMN)
      add([index], `a column can't be called "${name}": the answer of each row stands under that name`);
    const isNumber = column.min !== undefined || column.max !== undefined || column.unit !== undefined;
    if (values && isNumber) add([index], `"${name}" has values and a range; a column has one of them`);
    if (role && (values || isNumber))
      add([index], `"${name}" has a role, so it takes no values and no range`);
    const wrong = effectProblem(column.effect, column);
    if (wrong) add([index, 'effect'], wrong);
    if (values && values.length < 2) add([index, 'values'], `"${name}" needs at least two values`);
    for (const [place, value] of repeated(values ?? []))
      add([index, 'values', place], `the value "${value}" is given twice; delete one`);
    if (!values && !role && min >= max) add([index], `"${name}": min (${min}) must be below max (${max})`);
  }
  return problems;
}
