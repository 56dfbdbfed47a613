/** Task families: checked manifests, and which of them fits a job. Pure. */
import * as v from 'valibot';
import { columnSchema, type JobFile } from './job-schema.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.array(text);

/** templates/tasks/<id>/task.yaml. All of it is our own text: it may hold Markdown and is not escaped. */
const manifestSchema = v.strictObject({
  title: text,
  summary: text,
  modality: v.picklist(['image', 'text', 'table', 'document', 'audio', 'video', 'time-series']),
  question: text,
  pipeline_tag: text,
  task_categories: texts,
  labels: v.strictObject({
    /** The word for one of them, such as Tool or Topic. */
    title: text,
    /** How a page introduces the list: `What it tells apart`. */
    lead: text,
    min: v.number(),
    max: v.number(),
    default: v.pipe(texts, v.minLength(1)),
  }),
  /** Only where an example is a row of a table: how many columns it needs, and some that a job without any gets. */
  columns: v.optional(
    v.strictObject({
      min: v.number(),
      max: v.number(),
      default: v.pipe(v.array(columnSchema), v.minLength(1)),
    }),
  ),
  headline: text,
  headline_title: text,
  sources: texts,
  dependencies: texts,
  phrases: v.pipe(texts, v.minLength(1)),
  /** What `collect` leaves in data/ for git to keep, beside what every family leaves there. */
  data_files: v.optional(v.array(v.strictObject({ name: text, about: text })), []),
  /** Names of skills, in small letters, that a repo of this family shows on its first day. */
  skills: texts,
  baseline: text,
  model: text,
  user: text,
  weeks: v.pipe(v.array(v.strictObject({ decide: texts, build: texts, show: texts })), v.length(6)),
  limits: texts,
  next: texts,
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

export interface Task extends Manifest {
  id: string;
  /** Demo frameworks it has an app for, such as gradio; the first is the default. */
  demos: string[];
}

/** Checks a manifest. Throws an Error that names the file: a wrong manifest is a bug of ours, not the user's. */
export function checkManifest(id: string, value: unknown, demos: string[]): Task {
  const result = v.safeParse(manifestSchema, value);
  if (!result.success) {
    const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
    throw new Error(`templates/tasks/${id}/task.yaml: ${wrong}`);
  }
  if (demos.length === 0)
    throw new Error(`templates/tasks/${id} has no demo: add gradio/app.py or streamlit/app.py`);
  return { ...result.output, id, demos };
}

export interface TaskChoice {
  task: Task;
  /** The words the choice rests on; empty when nothing in the job names a task. */
  evidence: string[];
}

/** The fields a task is read from, with how much a phrase found there counts. */
function weightedTexts(job: JobFile): [string, number][] {
  return [
    [job.project?.problem ?? '', 4],
    [job.project?.title ?? job.project?.name ?? '', 3],
    [job.title ?? '', 2],
    [(job.responsibilities ?? []).join('\n'), 1],
    [job.description ?? '', 1],
  ];
}

/**
 * The task family whose phrases the job says most. Without any, the family of the first task in `tasks`.
 * @param tasks at least one
 */
export function chooseTask(job: JobFile, tasks: Task[]): TaskChoice {
  let best: TaskChoice & { score: number } = { task: tasks[0] as Task, evidence: [], score: 0 };
  for (const task of tasks) {
    let score = 0;
    const evidence = new Set<string>();
    for (const [field, weight] of weightedTexts(job)) {
      for (const phrase of task.phrases) {
        if (!containsPhrase(field, phrase)) continue;
        score += weight * phrase.split(' ').length;
        evidence.add(phrase);
      }
    }
    if (score > best.score) best = { task, evidence: [...evidence], score };
  }
  return { task: best.task, evidence: best.evidence };
}

/** Whether `text` holds `phrase` as whole words, a plural s apart. */
export function containsPhrase(text: string, phrase: string): boolean {
  const escaped = phrase.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'u').test(text.toLowerCase());
}
