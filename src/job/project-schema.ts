/** The `project:` of a job file: what will be built. */
import * as v from 'valibot';
import { COLUMN_KEYS, columnsSchema, TARGET_KEYS } from './columns.ts';
import { ownVocabularySchema, VOCABULARY_KEYS } from './own-vocabulary.ts';
import { listOf, paragraph, shortText } from './texts.ts';

const date = (description: string) =>
  v.pipe(
    v.string('must be a date such as 2026-11-23'),
    v.check((text) => {
      const time = Date.parse(`${text}T00:00:00Z`);
      const real =
        /^\d{4}-\d\d-\d\d$/.test(text) &&
        !Number.isNaN(time) &&
        new Date(time).toISOString().startsWith(text);
      return real && text >= '1970-01-01' && text <= '9000-01-01';
    }, 'must be a real date such as 2026-11-23'),
    v.description(description),
  );

const url = (description: string) =>
  v.pipe(
    shortText(300, description),
    v.check(
      (text) => /^https?:\/\/[^\s<>"'`()[\]{}\\|^]+$/i.test(text) && URL.canParse(text),
      'must be a web address that begins with https://',
    ),
  );

export const LICENCES = {
  MIT: 'MIT License',
  'Apache-2.0': 'Apache License 2.0',
  'BSD-3-Clause': 'BSD 3-Clause License',
} as const;
export const HOSTINGS = ['huggingface', 'streamlit-cloud', 'static'] as const;
export type Hosting = (typeof HOSTINGS)[number];

const author = v.strictObject({
  name: v.optional(shortText(100, 'Your name, as it stands in LICENSE and CITATION.cff.')),
  email: v.optional(
    v.pipe(
      shortText(200, 'Your e-mail address.'),
      v.check(
        (text) => /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/.test(text),
        'must be an e-mail address',
      ),
    ),
  ),
  github: v.optional(
    v.pipe(
      shortText(39, 'Your GitHub user name.'),
      v.check(
        (text) => /^[A-Za-z0-9](?:-?[A-Za-z0-9])*$/.test(text),
        'must be a GitHub user name: letters, digits, single hyphens',
      ),
    ),
  ),
  url: v.optional(url('Your home page.')),
});

const label = shortText(100, 'One label: a thing to find, or a class to tell apart.');

const data = v.strictObject({
  sources: v.optional(
    listOf(v.string('must be text'), 10, 'Real data sources to offer, such as openverse or stack_exchange.'),
  ),
  queries: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.union(
          [
            shortText(200, 'What to search for.'),
            listOf(shortText(200, 'What to search for.'), 20, 'What to search for.'),
          ],
          'must be text or a list of texts',
        ),
        'must be a map from a label to what to search for',
      ),
      v.description('What to search for, by label. By default the label itself.'),
    ),
  ),
  site: v.optional(shortText(60, 'The older place of `options.site`.')),
  contact: v.optional(
    shortText(
      200,
      'A mail or web address that data sources can reach you at; sent as part of the User-Agent.',
    ),
  ),
  allow_noncommercial: v.optional(
    v.pipe(
      v.boolean('must be true or false'),
      v.description('Also collect items under non-commercial licences.'),
    ),
  ),
});

const slotList = (description: string) => listOf(shortText(60, description), 20, description);

/** What a project works on; which of them a family has, its kind of data decides. */
const slots = v.strictObject({
  things: v.optional(shortText(100, 'What it looks at, as several: shipments, radiology reports.')),
  target: v.optional(shortText(100, 'What is predicted, forecast or found.')),
  keys: v.optional(slotList('What it is counted or split by: store, week.')),
  drivers: v.optional(slotList('What it depends on: weather, price.')),
  labels: v.optional(slotList('The answers to tell apart, or the things to find.')),
  entities: v.optional(slotList('What is marked in a text, or read off a page.')),
  actions: v.optional(listOf(shortText(200, 'What is done.'), 20, 'What is done step by step.')),
});

export const projectSchema = v.strictObject({
  name: v.optional(
    v.pipe(
      shortText(100, "The repo's name. Made safe for GitHub, PyPI and Python."),
      v.check((text) => !/[/\\]/.test(text) && !/^\.+$/.test(text), 'must be a name, not a path'),
    ),
  ),
  title: v.optional(shortText(120, 'The title of the project, as people read it.')),
  problem: v.optional(
    v.pipe(
      paragraph(2000, 'The problem to solve, in a sentence or two.'),
      v.check((text) => text.trim() !== '', 'is empty'),
    ),
  ),
  user: v.optional(shortText(300, 'Who would use the demo, and for what.')),
  answers: v.optional(
    shortText(60, 'The task of the ad that it is a first step towards, where that is another than its own.'),
  ),
  hard: v.optional(shortText(300, 'What makes it hard, as somebody of the trade would say it.')),
  slots: v.optional(v.pipe(slots, v.description('What it works on, in words; the README says it.'))),
  task: v.optional(shortText(60, 'The task family; `start-the-job tasks` lists them.')),
  domain: v.optional(
    shortText(60, 'What it is about, such as healthcare or logistics; it becomes a topic on GitHub.'),
  ),
  labels: v.optional(listOf(label, 20, 'The things to find or the classes to tell apart.')),
  columns: v.optional(v.pipe(columnsSchema, v.description('The older place of `options.columns`.'))),
  options: v.optional(
    v.pipe(
      v.record(v.string(), v.unknown(), 'must be a map from an option to its value'),
      v.description("What the task's kind of data, or a source of it, has to be told beside."),
    ),
  ),
  examples: v.optional(
    v.pipe(
      v.record(
        v.string(),
        listOf(paragraph(2000, 'A real example.'), 20, 'Real examples of a label.'),
        'must be a map from a label to a list of real examples',
      ),
      v.description('Real texts of each label, which your own data begins with; they stay out of git.'),
    ),
  ),
  vocabulary: v.optional(
    v.pipe(
      ownVocabularySchema,
      v.description(
        'What the synthetic data is made of, in your words; it stands in vocabulary.yaml, which is public.',
      ),
    ),
  ),
  demo: v.optional(shortText(60, 'The demo framework: gradio or streamlit.')),
  parts: v.optional(
    listOf(
      v.string('must be text'),
      20,
      'What the repo has beside the model, such as docker or api; `start-the-job tasks` lists them. By default what the skills ask for.',
    ),
  ),
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

export type ProjectFile = v.InferOutput<typeof projectSchema>;
export type LicenceId = keyof typeof LICENCES;

/** The keys that may stand below a path such as `project.data`. */
export const PROJECT_KEYS: Record<string, string[]> = {
  project: Object.keys(projectSchema.entries),
  'project.data': Object.keys(data.entries),
  'project.author': Object.keys(author.entries),
  'project.slots': Object.keys(slots.entries),
  'project.columns': COLUMN_KEYS,
  'project.options.columns': COLUMN_KEYS,
  'project.options.target': TARGET_KEYS,
  'project.options.keys': COLUMN_KEYS,
  'project.options.drivers': COLUMN_KEYS,
  ...VOCABULARY_KEYS,
};
