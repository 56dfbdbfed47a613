/** The columns of a table, as a job file says them. Pure. */
import * as v from 'valibot';
import { cellNumber, howManySchema, relationEntries } from './relations.ts';
import { listOf, shortText } from './texts.ts';

const COLUMN_ROLES = ['group', 'time'] as const;

/** How a column bears on the outcome looked for: the last label, or the target. */
export const effectSchema = v.union(
  [
    v.picklist(['raises', 'lowers', 'proportional', 'none']),
    listOf(
      shortText(60, 'One value.'),
      20,
      'The values, from the one with which the outcome is least likely on.',
    ),
  ],
  'must be raises, lowers or none (or proportional, of a size); of a column with values, a list of them from the least likely on, or none',
);

const fullColumn = v.strictObject({
  name: shortText(60, 'What stands in the column.'),
  values: v.optional(
    listOf(
      shortText(60, 'One value.'),
      20,
      'The values of a column that holds one of a few. Without them it holds numbers.',
    ),
  ),
  min: v.optional(cellNumber('The least that a number can be. By default 0.')),
  max: v.optional(cellNumber('The most that a number can be. By default 100.')),
  unit: v.optional(shortText(20, 'The unit of a number, such as EUR or months.')),
  role: v.optional(
    v.pipe(
      v.picklist(
        COLUMN_ROLES,
        ({ received }) => `unknown role ${received}; it can be ${COLUMN_ROLES.join(', ')}`,
      ),
      v.description(
        'group: whom or what the row belongs to; time: when it was. Neither is learnt from; both decide the split.',
      ),
    ),
  ),
  effect: v.optional(
    v.pipe(
      effectSchema,
      v.description('How it bears on the last label or the target, in the synthetic rows.'),
    ),
  ),
  ...relationEntries,
  how_many: howManySchema,
  from: v.optional(shortText(100, "The column's name in a real data source.")),
  ahead: v.optional(
    v.pipe(
      v.boolean('must be true or false'),
      v.description('Of what a forecast depends on: it is known for the time to come, as a promotion is.'),
    ),
  ),
});

/** A name alone is a column of numbers. */
const columnSchema = v.union(
  [
    v.pipe(
      shortText(60, 'A column of numbers, by its name.'),
      v.transform((name): Column => ({ name })),
    ),
    fullColumn,
  ],
  'must be a column: a name, or an object with name and, if you like, values, min, max, unit, role, effect, usual, from',
);

/** The number that is asked for of each row. */
export const targetSchema = v.pipe(
  v.strictObject({
    name: shortText(60, 'What it is, such as sale price; the column of own tables that has it.'),
    min: v.optional(cellNumber('The least that it can be. By default 0.')),
    max: v.optional(cellNumber('The most that it can be. By default 100.')),
    unit: v.optional(shortText(20, 'Its unit, such as EUR or days.')),
    usual: v.optional(cellNumber('The number that half of them lie below, in the synthetic rows.')),
    from: v.optional(shortText(100, 'Its name in a real data source.')),
  }),
  v.check(({ min = 0, max = 100 }) => min < max, 'its min must be below its max'),
  v.check(
    ({ min = 0, max = 100, usual = (min + max) / 2 }) => min <= usual && usual <= max,
    'what is usual must lie between its min and its max',
  ),
);

/** The number that is asked for, as the job file says it. */
export type Target = v.InferOutput<typeof targetSchema>;

/** What may be said of it. */
export const TARGET_KEYS = ['name', 'min', 'max', 'unit', 'usual', 'from'];

/** One column of a table, as the job file says it. */
export type Column = v.InferOutput<typeof fullColumn>;

/** What a row of a table holds. */
export const columnsSchema = listOf(
  columnSchema,
  24,
  'What a row of the table holds. The answer itself is no column.',
);

/** What may be said of a column. */
export const COLUMN_KEYS = Object.keys(fullColumn.entries);
