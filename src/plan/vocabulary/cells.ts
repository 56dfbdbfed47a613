/** Columns → what is usual in each, and which columns of a row hang together. Pure. */
import type { Column } from '../../job/columns.ts';
import {
  FOLLOWING,
  oneOrMore,
  type Relation,
  type RelationRule,
  type RelationTest,
  ringIn,
} from '../../job/relations.ts';
import type { Domain } from '../../templates/domains.ts';
import type { Vocabulary } from '../../templates/vocabulary.ts';
import { comparableLabel } from '../../words/alike.ts';
import type { Job } from '../answers.ts';
import { columnsOf } from '../fit-options.ts';
import { ownRelations, relationProblem, testFits, valueProblem } from '../fit-relations.ts';
import { named, nearestRow, sharedColumns } from './effects.ts';
import { usualCells } from './usual-cells.ts';

/** A row of the industry that shares fewer columns is about something else. */
const FEWEST_SHARED = 2;

/** By column, where there is something to say: what the owner says, else the industry, else name and unit. */
export function cellsOf(job: Job, rows: Domain['rows'], known: Vocabulary['rows']): Record<string, Relation> {
  const columns = columnsOf(job);
  const own = ownRelations(columns, job.file.project?.vocabulary?.cells ?? {});
  const usual = ofRow(columns, rows, known);
  const relations = new Map(own);
  for (const column of columns) {
    const said = own.get(column.name) ?? {};
    const filled = { ...usualCells(column, columns), ...usual.get(column.name), ...said };
    relations.set(column.name, filled);
    // What the industry says may turn round what the owner says: then the owner's holds.
    const fits = relationProblem(filled, column, columns) === undefined && ringIn(relations) === undefined;
    if (!fits) relations.set(column.name, said);
  }
  return Object.fromEntries([...relations].filter(([, relation]) => Object.keys(relation).length > 0));
}

/** What the row that is nearest says of these columns, in their names and values. */
function ofRow(
  columns: readonly Column[],
  rows: Domain['rows'],
  known: Vocabulary['rows'],
): Map<string, Relation> {
  const row = nearestRow(columns, rows);
  const cells = new Map(
    Object.entries(known.find((one) => one.row === row?.row[0])?.cells ?? {}).map(([name, relation]) => [
      comparableLabel(name),
      relation,
    ]),
  );
  const names = columns.map(({ name }) => name);
  if (!row || cells.size === 0 || sharedColumns(names, row.columns) < FEWEST_SHARED) return new Map();
  const theirs = new Map(row.columns.map(({ name }) => [comparableLabel(name), name]));
  const ours = new Map<string, Column>();
  for (const column of columns) {
    const name = named(column.name, theirs);
    if (name !== undefined) ours.set(comparableLabel(name), column);
  }
  return new Map(
    [...ours].flatMap(([name, column]) => {
      const relation = cells.get(name);
      return relation ? [[column.name, translated(relation, column, ours)] as const] : [];
    }),
  );
}

/** A relation of a row as it suits a column of the job: what it can't say is left out. */
function translated(relation: Relation, column: Column, ours: ReadonlyMap<string, Column>): Relation {
  const found: Relation = {};
  const { usual, closely, high_in, calendar, where, how_many } = relation;
  const said = fitting(usual, column);
  if (said !== undefined) found.usual = said;
  for (const key of FOLLOWING) {
    const others = oneOrMore(relation[key]).flatMap((name) => ours.get(comparableLabel(name))?.name ?? []);
    if (others.length > 0) found[key] = others.length === 1 ? (others[0] ?? '') : others;
  }
  if (closely !== undefined) found.closely = closely;
  if (high_in !== undefined) found.high_in = high_in;
  if (calendar !== undefined) found.calendar = calendar;
  if (how_many !== undefined) found.how_many = how_many;
  const rules = (where ?? []).flatMap((rule) => ruleFor(rule, column, ours) ?? []);
  if (rules.length > 0) found.where = rules;
  return found;
}

function ruleFor(
  rule: RelationRule,
  column: Column,
  ours: ReadonlyMap<string, Column>,
): RelationRule | undefined {
  const tests: [string, RelationTest][] = [];
  for (const [name, said] of Object.entries(rule.if)) {
    const other = ours.get(comparableLabel(name));
    const test = other && testFor(said, other);
    if (!other || test === undefined) return undefined;
    tests.push([other.name, test]);
  }
  const found: RelationRule = { if: Object.fromEntries(tests) };
  for (const key of ['usual', 'min', 'max', 'values', 'is'] as const) {
    const said = key === 'is' && rule.is === 'empty' ? rule.is : fitting(rule[key], column);
    if (said !== undefined) Object.assign(found, { [key]: said });
  }
  return Object.keys(found).length > 1 ? found : undefined;
}

function testFor(said: RelationTest, other: Column): RelationTest | undefined {
  const test = other.values ? fitting(said as string | string[], other) : said;
  return test !== undefined && testFits(test as RelationTest, other) ? (test as RelationTest) : undefined;
}

/** A number within the column's range, or its values in its own spelling; nothing where it has none of them. */
function fitting<T extends number | string | string[]>(said: T | undefined, column: Column): T | undefined {
  const { values } = column;
  if (said === undefined) return undefined;
  if (!values) return valueProblem(said, column) === undefined ? said : undefined;
  const wanted = oneOrMore(said as string | string[]).map((one) => comparableLabel(String(one)));
  const found = values.filter((value) => wanted.includes(comparableLabel(value)));
  if (found.length === 0) return undefined;
  return (found.length === 1 ? found[0] : found) as T;
}
