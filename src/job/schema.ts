/**
 * The job file's schema: one truth for the file, the flags, the prompts and the published JSON Schema (`job.schema.json`).
 * Top-level keys are those of JSON Resume's job-description schema; `project` is our own part.
 */
import * as v from 'valibot';
import { line, listOf, paragraph, textOrNumber } from './fields.ts';
import { author, data, fullColumn, projectSchema } from './project-schema.ts';

const skill = v.union(
  [
    line(100, 'A skill.'),
    v.looseObject({
      name: v.optional(line(100, 'A skill.')),
      level: v.optional(textOrNumber('How well.')),
      keywords: v.optional(listOf(textOrNumber('A keyword.'), 100, 'Keywords.')),
    }),
  ],
  'must be a skill: text, or an object with a name of one line',
);

/** JSON Resume lets a job description hold more than its schema names, so these objects are open; `project` is closed. */
export const jobSchema = v.looseObject({
  title: v.optional(line(200, 'The job title, as in the ad.')),
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
export type ProjectFile = NonNullable<JobFile['project']>;

export const JOB_KEYS = Object.keys(jobSchema.entries);
const SUB_KEYS: Record<string, string[]> = {
  project: Object.keys(projectSchema.entries),
  'project.data': Object.keys(data.entries),
  'project.author': Object.keys(author.entries),
  'project.columns': Object.keys(fullColumn.entries),
};

/** The keys that may stand at a path such as `project.data` or `project.columns.0`; an empty list where any may. */
export function keysAt(path: string): string[] {
  return path === '' ? JOB_KEYS : (SUB_KEYS[path.replace(/\.\d+$/, '')] ?? []);
}
