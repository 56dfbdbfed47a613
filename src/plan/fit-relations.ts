/** What the owner says of the cells of a table, against its columns. Pure. */
import type { Column } from '../job/columns.ts';
import type { ParsedJob } from '../job/parse.ts';
import {
  FOLLOWING,
  namedIn,
  oneOrMore,
  type Relation,
  type RelationRule,
  type RelationTest,
  relationOf,
  ringIn,
} from '../job/relations.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Problem } from '../words/errors.ts';
import { ownEffectProblems } from './fit-options.ts';

/** What a column's own keys say of its cells, and what stands beside the columns; by column. */
export function ownRelations(
  columns: readonly Column[],
  beside: Record<string, Relation>,
): Map<string, Relation> {
  return new Map(
    columns.map((column) => {
      const said = Object.hasOwn(beside, column.name) ? beside[column.name] : undefined;
      return [column.name, relationOf({ ...column, ...said })];
    }),
  );
}

/** What is wrong with what the owner says that columns do and are like, where it stands beside them. */
export function ownColumnProblems(columns: Column[], parsed: ParsedJob): Problem[] {
  const { effects = {}, cells = {} } = parsed.job.project?.vocabulary ?? {};
  return [...ownEffectProblems(effects, columns, parsed), ...relationProblems(columns, cells, parsed)];
}

/** What is wrong with the relations that the owner gives, in either place. */
function relationProblems(
  columns: readonly Column[],
  beside: Record<string, Relation>,
  parsed: ParsedJob,
): Problem[] {
  const names = columns.map(({ name }) => name);
  const path = ['project', 'vocabulary', 'cells'];
  const unknown = Object.keys(beside)
    .filter((name) => !names.includes(name))
    .map((name) =>
      parsed.problemAt([...path, name], `"${name}" is no column${didYouMean(name, names).hint}`, {
        atKey: true,
      }),
    );
  const own = ownRelations(columns, beside);
  const place = (name: string) =>
    Object.hasOwn(beside, name) ? [...path, name] : ['project', 'options', 'columns', names.indexOf(name)];
  const wrong = columns.flatMap((column) => {
    const found = relationProblem(own.get(column.name) ?? {}, column, columns);
    return found ? [parsed.problemAt(place(column.name), found)] : [];
  });
  const ring = wrong.length + unknown.length === 0 ? ringIn(own) : undefined;
  if (ring !== undefined)
    wrong.push(parsed.problemAt(place(ring), `"${ring}" follows columns that follow it; let one come first`));
  return [...unknown, ...wrong];
}

/** What is wrong with a relation of a column; nothing where it suits it. */
export function relationProblem(
  relation: Relation,
  column: Column,
  columns: readonly Column[],
): string | undefined {
  const { name, role } = column;
  const { how_many, ...cells } = relation;
  if (how_many !== undefined && role !== 'group') return `"${name}" is no group, so it takes no how_many`;
  if (role && Object.keys(cells).length > 0) return `"${name}" has a role; its cells follow nothing`;
  const kinds = new Map(columns.map((one) => [one.name, one]));
  for (const other of namedIn(relation))
    if (!kinds.has(other) || other === name)
      return `"${name}" can't follow "${other}"${other === name ? '' : ', which is no column'}`;
  const isNumber = (one: Column | undefined) => one !== undefined && !one.values && !one.role;
  for (const key of FOLLOWING)
    for (const other of oneOrMore(relation[key])) {
      const { role: its } = kinds.get(other) ?? {};
      const bounds = key.startsWith('at_');
      const fits = bounds
        ? isNumber(column) && (isNumber(kinds.get(other)) || its === 'time')
        : its === undefined;
      if (!fits) return `"${name}": ${key} can't name "${other}"`;
    }
  const timed = columns.some((one) => one.role === 'time');
  if ((relation.high_in || relation.calendar) && !timed)
    return `"${name}": high_in and calendar need a column with the role time`;
  return (
    valueProblem(relation.usual, column) ??
    relation.where?.map((rule) => ruleProblem(rule, column, kinds)).find((problem) => problem !== undefined)
  );
}

function ruleProblem(
  { if: tests, usual, is, min, max, values }: RelationRule,
  column: Column,
  kinds: ReadonlyMap<string, Column>,
): string | undefined {
  for (const [other, said] of Object.entries(tests)) {
    const asked = kinds.get(other);
    if (!asked || !testFits(said, asked)) return `"${column.name}": if of "${other}" does not suit it`;
  }
  if (column.values && (min !== undefined || max !== undefined))
    return `"${column.name}" has values; min and max are of numbers`;
  if (!column.values && values !== undefined) return `"${column.name}" is a number, so it takes no values`;
  const isGap = is === 'empty' && !column.values;
  return [usual, min, max, values, isGap ? undefined : is]
    .map((said) => valueProblem(said, column))
    .find((problem) => problem !== undefined);
}

/** Whether a test can be made of a column's cells. */
export function testFits(said: RelationTest, { values, role, min = 0, max = 100 }: Column): boolean {
  if (role === 'group') return false;
  if (role && Array.isArray(said)) return said.every((one) => typeof one === 'number');
  if (values)
    return oneOrMore(said as string | string[]).every(
      (one) => typeof one === 'string' && values.includes(one),
    );
  if (typeof said !== 'object' || Array.isArray(said)) return false;
  const ends = Object.values(said);
  const [least, most] = role ? [0, 23] : [min, max];
  return ends.length > 0 && ends.every((end) => end >= least && end <= most);
}

/** What is wrong with a number or values for the cells of a column. */
export function valueProblem(
  said: number | string | string[] | undefined,
  { name, values, min = 0, max = 100 }: Column,
): string | undefined {
  if (said === undefined) return undefined;
  if (values)
    return oneOrMore(said as string | string[]).some((one) => !values.includes(one))
      ? `${JSON.stringify(said)} is not among the values of "${name}"`
      : undefined;
  if (typeof said !== 'number') return `"${name}" holds numbers, and ${JSON.stringify(said)} is none`;
  return said < min || said > max ? `${said} is beyond the min and max of "${name}"` : undefined;
}
