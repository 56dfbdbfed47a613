/** Projects that a task family lends itself to, by domain: templates/tasks/<id>/ideas.yaml, checked. Pure. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { type ProjectFile, projectSchema } from '../job/project-schema.ts';
import type { JobFile } from '../job/schema.ts';
import { DOMAINS } from './domain-ids.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const ideasSchema = v.array(
  v.strictObject({
    domain: v.picklist(DOMAINS),
    /** The `project:` of a job file, without its task. */
    project: projectSchema,
    /** What to collect, and from where. */
    collect: text,
    /** How the labels, the columns or the questions come about. */
    labelling: text,
    /** The figure that decides, in the user's terms. */
    headline: text,
    /** What makes it hard. */
    hard: text,
  }),
);

export type Idea = v.InferOutput<typeof ideasSchema>[number];

/**
 * The ideas of one ideas.yaml; our own text.
 * @throws Error that names the file: a wrong one is a bug of ours
 */
export function parseIdeas(task: string, yaml: string): Idea[] {
  const result = v.safeParse(ideasSchema, parse(yaml));
  if (result.success) return result.output;
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`templates/tasks/${task}/ideas.yaml: ${wrong}`);
}

/** The job file that builds an idea. @param title of the job it answers */
export function jobOfIdea(
  { project }: Idea,
  task: string,
  title: string,
): JobFile & { project: ProjectFile } {
  return { title, project: { ...project, task } };
}
