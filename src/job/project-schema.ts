/** The `project` of a job file: what is to be built, and for whom. */
import * as v from 'valibot';
import { date, line, listOf, number, paragraph, url } from './fields.ts';

export const LICENCES = {
  MIT: 'MIT License',
  'Apache-2.0': 'Apache License 2.0',
  'BSD-3-Clause': 'BSD 3-Clause License',
} as const;
export type LicenceId = keyof typeof LICENCES;
export const HOSTINGS = ['huggingface', 'streamlit-cloud', 'static'] as const;
export type Hosting = (typeof HOSTINGS)[number];

export const author = v.strictObject({
  name: v.optional(line(100, 'Your name, as it stands in LICENSE and CITATION.cff.')),
  email: v.optional(
    v.pipe(
      line(200, 'Your e-mail address.'),
      v.check(
        (text) => /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/.test(text),
        'must be an e-mail address',
      ),
    ),
  ),
  github: v.optional(
    v.pipe(
      line(39, 'Your GitHub user name.'),
      v.check(
        (text) => /^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/.test(text),
        'must be a GitHub user name: letters, digits, single hyphens',
      ),
    ),
  ),
  url: v.optional(url('Your home page.')),
});

const label = line(100, 'One label: a thing to find, or a class to tell apart.');

export const COLUMN_ROLES = ['group', 'time'] as const;

export const fullColumn = v.strictObject({
  name: line(60, 'What stands in the column.'),
  values: v.optional(
    listOf(
      line(60, 'One value.'),
      20,
      'The values of a column that holds one of a few. Without them it holds numbers.',
    ),
  ),
  min: v.optional(number('The least that a number can be. By default 0.')),
  max: v.optional(number('The most that a number can be. By default 100.')),
  unit: v.optional(line(20, 'The unit of a number, such as EUR or months.')),
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
  from: v.optional(line(100, "The column's name in a real data source.")),
});

/** A name alone is a column of numbers. */
export const columnSchema = v.union(
  [
    v.pipe(
      line(60, 'A column of numbers, by its name.'),
      v.transform((name): Column => ({ name })),
    ),
    fullColumn,
  ],
  'must be a column: a name, or an object with name and, if you like, values, min, max, unit, role, from',
);

/** One column of a table, as the job file says it. */
export type Column = v.InferOutput<typeof fullColumn>;

export const data = v.strictObject({
  sources: v.optional(
    listOf(v.string('must be text'), 10, 'Real data sources to offer, such as openverse or stack_exchange.'),
  ),
  queries: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.union(
          [
            line(200, 'What to search for.'),
            listOf(line(200, 'What to search for.'), 20, 'What to search for.'),
          ],
          'must be text or a list of texts',
        ),
        'must be a map from a label to what to search for',
      ),
      v.description('What to search for, by label. By default the label itself.'),
    ),
  ),
  site: v.optional(
    v.pipe(
      line(60, 'The Stack Exchange site, such as stackoverflow.'),
      v.regex(/^[a-z0-9.-]+$/, 'must be a site name such as stackoverflow'),
    ),
  ),
  contact: v.optional(
    line(200, 'A mail or web address that data sources can reach you at; sent as part of the User-Agent.'),
  ),
  allow_noncommercial: v.optional(
    v.pipe(
      v.boolean('must be true or false'),
      v.description('Also collect items under non-commercial licences.'),
    ),
  ),
});

export const projectSchema = v.strictObject({
  name: v.optional(
    v.pipe(
      line(100, "The repo's name. Made safe for GitHub, PyPI and Python."),
      v.check((text) => !/[/\\]/.test(text) && !/^\.+$/.test(text), 'must be a name, not a path'),
    ),
  ),
  title: v.optional(line(120, 'The title of the project, as people read it.')),
  problem: v.optional(
    v.pipe(
      paragraph(2000, 'The problem to solve, in a sentence or two.'),
      v.check((text) => text.trim() !== '', 'is empty'),
    ),
  ),
  user: v.optional(line(300, 'Who would use the demo, and for what.')),
  task: v.optional(line(60, 'The task family; `start-the-job tasks` lists them.')),
  domain: v.optional(
    line(60, 'What it is about, such as healthcare or logistics; it becomes a topic on GitHub.'),
  ),
  labels: v.optional(listOf(label, 20, 'The things to find or the classes to tell apart.')),
  columns: v.optional(
    listOf(
      columnSchema,
      24,
      'What a row of the table holds, for a task that reads tables. The answer itself is no column.',
    ),
  ),
  demo: v.optional(line(60, 'The demo framework: gradio or streamlit.')),
  data: v.optional(v.pipe(data, v.description('Where real data comes from.'))),
  hosting: v.optional(
    v.pipe(
      v.picklist(HOSTINGS, ({ received }) => `unknown hosting ${received}; it can be ${HOSTINGS.join(', ')}`),
      v.description('Where the demo will live; static is a page of its results, without a server.'),
    ),
  ),
  start: v.optional(date('The first day of the six weeks. By default the next Monday.')),
  seed: v.optional(
    v.pipe(
      v.number('must be a whole number'),
      v.integer('must be a whole number'),
      v.minValue(0, 'must be 0 or more'),
      v.maxValue(2 ** 31 - 1, 'is too large'),
      v.description('The seed of the synthetic data, the split and the bootstrap.'),
    ),
  ),
  author: v.optional(v.pipe(author, v.description('You. By default the identity that git knows.'))),
  licence: v.optional(
    v.pipe(
      v.picklist(
        Object.keys(LICENCES) as (keyof typeof LICENCES)[],
        ({ received }) => `unknown licence ${received}; it can be ${Object.keys(LICENCES).join(', ')}`,
      ),
      v.description("The licence of the repo's code."),
    ),
  ),
  mention_company: v.optional(
    v.pipe(
      v.boolean('must be true or false'),
      v.description('Name the company in the public files. By default it stays private.'),
    ),
  ),
});
