/**
 * The job file's schema: one truth for the file, the flags, the prompts and the published JSON Schema (`job.schema.json`).
 * Top-level keys are those of JSON Resume's job-description schema; `project` is our own part.
 */
import * as v from 'valibot';
import { PROJECT_KEYS, projectSchema } from './project-schema.ts';
import { listOf, paragraph, shortText } from './texts.ts';

/** Text that people write as a bare number: a year, a salary, years of experience. */
const textOrNumber = (description: string) =>
  v.pipe(
    v.union([v.string(), v.number()], 'must be text or a number'),
    v.transform(String),
    v.check((text) => text.length <= 2000, 'is longer than 2000 characters'),
    v.description(description),
  );

const skill = v.union(
  [
    shortText(100, 'A skill.'),
    v.looseObject({
      name: v.optional(shortText(100, 'A skill.')),
      level: v.optional(textOrNumber('How well.')),
      keywords: v.optional(listOf(textOrNumber('A keyword.'), 100, 'Keywords.')),
    }),
  ],
  'must be a skill: text, or an object with a name of one line',
);

/** JSON Resume lets a job description hold more than its schema names, so these objects are open; `project` is closed. */
export const jobSchema = v.looseObject({
  title: v.optional(shortText(200, 'The job title, as in the ad.')),
  company: v.optional(textOrNumber('The employer. Stays in private/.')),
  type: v.optional(textOrNumber('Full-time, part-time, contract …')),
  date: v.optional(textOrNumber('When the ad was published.')),
  description: v.optional(paragraph(100_000, "The ad's text. Stays in private/.")),
  location: v.optional(
    v.union(
      [
        v.string(),
        v.looseObject({
          address: v.optional(textOrNumber('Street and number.')),
          postalCode: v.optional(textOrNumber('Postal code.')),
          city: v.optional(textOrNumber('City.')),
          countryCode: v.optional(textOrNumber('Country, as two letters.')),
          region: v.optional(textOrNumber('Region or state.')),
        }),
      ],
      'must be text or an object with city, region and countryCode',
    ),
  ),
  remote: v.optional(
    v.picklist(
      ['Full', 'Hybrid', 'None'],
      ({ received }) => `unknown value ${received}; it can be Full, Hybrid, None`,
    ),
  ),
  salary: v.optional(textOrNumber('As the ad says it.')),
  experience: v.optional(textOrNumber('Junior, Mid-level, Senior, or years.')),
  responsibilities: v.optional(listOf(textOrNumber('A duty.'), 200, 'What the job entails.')),
  qualifications: v.optional(listOf(textOrNumber('A qualification.'), 200, 'What the job asks for.')),
  preferred: v.optional(
    listOf(textOrNumber('A wish.'), 200, 'What the job would like, and does not ask for.'),
  ),
  skills: v.optional(listOf(skill, 100, 'Skills the job asks for.')),
  meta: v.optional(v.looseObject({}, 'must be an object')),
  project: v.optional(v.pipe(projectSchema, v.description('What you will build.'))),
});

export type JobFile = v.InferOutput<typeof jobSchema>;
export const JOB_KEYS = Object.keys(jobSchema.entries);
/** The keys that may stand at a path such as `project.data` or `project.columns.0`; an empty list where any may. */
export function keysAt(path: string): string[] {
  return path === '' ? JOB_KEYS : (PROJECT_KEYS[path.replace(/\.\d+$/, '')] ?? []);
}
