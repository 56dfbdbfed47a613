/** How the cells of a made-up table are spread, and which of a row hang together, as a job file and vocabulary.yaml say it. Pure. */
import * as v from 'valibot';
import { listOf, shortText } from './texts.ts';

/** Any number that a cell may hold. */
export const cellNumber = (description: string) =>
  v.pipe(
    v.number('must be a number'),
    v.check((value) => Math.abs(value) <= 1e12, 'must lie between -1e12 and 1e12'),
    v.description(description),
  );

const name = shortText(60, "A column's name.");
const columnNames = (description: string) =>
  v.pipe(
    v.union([name, listOf(name, 6, 'Several of them.')], "must be a column's name, or a list of them"),
    v.description(description),
  );
const value = shortText(60, 'A value.');
const values = (description: string) =>
  v.pipe(
    v.union([value, listOf(value, 20, 'Several of them.')], 'must be a value, or a list of them'),
    v.description(description),
  );
const usual = v.optional(
  v.pipe(
    v.union(
      [cellNumber('Half of the numbers lie below.'), value, listOf(value, 20, 'The common values.')],
      'must be a number; of a column with values, one or some of them',
    ),
    v.description('The number that half of the cells lie below; of a choice, the values of most rows.'),
  ),
);
const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const test = v.union(
  [
    value,
    v.pipe(listOf(value, 20, 'One of these values.'), v.minLength(1, 'is empty')),
    v.pipe(listOf(month, 12, 'Months, of the column with the role time.'), v.minLength(1, 'is empty')),
    v.strictObject({
      min: v.optional(cellNumber('From this number, or hour of the time, on.')),
      max: v.optional(cellNumber('Up to this number or hour.')),
    }),
  ],
  'must be a value or a list of them, {min: 1, max: 2} of a number or of the hour, or a list of months',
);
const rule = v.strictObject({
  if: v.pipe(
    v.record(v.string(), test, 'must be a map from a column to what its cell is'),
    v.check((tests) => Object.keys(tests).length > 0, 'must name a column'),
    v.description('For which rows it is: by column, a value, a list of them, or {min, max}.'),
  ),
  usual,
  min: v.optional(cellNumber('The least in these rows.')),
  max: v.optional(cellNumber('The most in these rows.')),
  values: v.optional(values('The only values in these rows.')),
  is: v.optional(
    v.pipe(
      v.union([cellNumber('The one number.'), value], 'must be a number, a value, or empty'),
      v.description('The same in all of these rows; empty for a gap.'),
    ),
  ),
});

/** What may be said of a column's cells in the synthetic rows. */
export const relationEntries = {
  usual,
  rises_with: v.optional(columnNames('Columns that it roughly rises with.')),
  falls_with: v.optional(columnNames('Columns with which it roughly falls.')),
  closely: v.optional(
    v.pipe(v.boolean('must be true or false'), v.description('Almost fully, and not roughly.')),
  ),
  at_least: v.optional(
    columnNames('A column of numbers (or the time, for its year) that it never lies below.'),
  ),
  at_most: v.optional(
    columnNames('A column of numbers (or the time, for its year) that it never lies above.'),
  ),
  high_in: v.optional(
    v.pipe(
      v.picklist(['summer', 'winter'], 'must be summer or winter'),
      v.description('When it is high, by the column with the role time.'),
    ),
  ),
  calendar: v.optional(
    v.pipe(
      v.picklist(['hour', 'weekday', 'season'], 'must be hour, weekday or season'),
      v.description('What it says of the column with the role time.'),
    ),
  ),
  where: v.optional(listOf(rule, 12, 'Rules for some rows; the last that fits counts.')),
};

/** How many there are of what a column with `role: group` names. */
export const howManySchema = v.optional(
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(5, 'must be at least 5'),
    v.maxValue(5000, 'must be at most 5000'),
    v.description('Of a column with the role group: how many there are of it.'),
  ),
);

/** One entry of `cells`. */
export const relationSchema = v.strictObject({ ...relationEntries, how_many: howManySchema });

export type Relation = v.InferOutput<typeof relationSchema>;
export type RelationRule = v.InferOutput<typeof rule>;
export type RelationTest = v.InferOutput<typeof test>;

/** The keys that name columns. */
export const FOLLOWING = ['rises_with', 'falls_with', 'at_least', 'at_most'] as const;

/** One or several, as a list. */
export const oneOrMore = <T>(said: T | T[] | undefined): T[] =>
  said === undefined ? [] : Array.isArray(said) ? said : [said];

/** The part of something said of a column that is about its cells. */
export function relationOf(said: Relation): Relation {
  const keys = Object.keys(relationSchema.entries) as (keyof Relation)[];
  return Object.fromEntries(keys.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]]])));
}

/** The columns that a relation names. */
export function namedIn(relation: Relation): string[] {
  const followed = FOLLOWING.flatMap((key) => oneOrMore(relation[key]));
  return [...followed, ...(relation.where ?? []).flatMap((one) => Object.keys(one.if))];
}

/** A column from which others lead back to it, if there is one. */
export function ringIn(relations: ReadonlyMap<string, Relation>): string | undefined {
  const done = new Set<string>();
  const open = new Set<string>();
  const isRing = (column: string): boolean => {
    if (open.has(column)) return true;
    if (done.has(column)) return false;
    open.add(column);
    const found = namedIn(relations.get(column) ?? {}).some(isRing);
    open.delete(column);
    done.add(column);
    return found;
  };
  return [...relations.keys()].find(isRing);
}
