/** Task families: checked manifests, and which of them fits a job. Pure. */
import * as v from 'valibot';
import type { JobFile } from '../job/schema.ts';
import { longestOnly, PhraseBook, plainPattern, wordsOf } from '../words/phrases.ts';
import type { FamilyWords } from './family-words.ts';
import { checked, dataFilesSchema, type Layer, mergeRequirements, type Source, withNeeds } from './layers.ts';
import { familyOptions, type Option, optionsSchema } from './options.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.array(text);
const MODALITIES = ['image', 'text', 'table', 'document', 'audio', 'video', 'time-series'] as const;

/** The task.yaml of a family that is recognised in an ad and can't be built yet. */
const recognisedSchema = v.strictObject({
  title: text,
  summary: text,
  modality: v.picklist(MODALITIES),
  /** The family to build instead. */
  nearest: text,
  /** Why that one, to a beginner. */
  because: text,
});

/** templates/tasks/<id>/task.yaml. All of it is our own text: it may hold Markdown and is not escaped. */
const manifestSchema = v.strictObject({
  title: text,
  summary: text,
  modality: v.picklist(MODALITIES),
  question: text,
  pipeline_tag: text,
  task_categories: texts,
  /** What it tells apart; missing where its answers are of another kind. */
  labels: v.optional(
    v.strictObject({
      /** The word for one of them, such as Tool or Topic. */
      title: text,
      /** How a page introduces the list: `What it tells apart`. */
      lead: text,
      min: v.number(),
      max: v.number(),
      default: v.pipe(texts, v.minLength(1)),
    }),
  ),
  headline: text,
  headline_title: text,
  /** What it is built on; what these need is laid first. */
  layers: v.optional(texts, []),
  /** The layer whose demo it has; `own` where its folder has one. */
  app: v.optional(text, 'own'),
  /** Its modules at the package's top, in the order in which they are read. */
  modules: v.optional(texts, []),
  sources: texts,
  /** What its Python imports beside the base's and the layers'. */
  dependencies: v.optional(texts, []),
  data_files: dataFilesSchema,
  /** Options of its own, and what it says beside of its layers'. */
  options: optionsSchema,
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

/** A family as its manifest, its layers and its sources have it: layers with what they need; dependencies, options and files in data/ of all. */
export interface Task extends Omit<Manifest, 'options'>, FamilyWords {
  id: string;
  options: Record<string, Option>;
  /** Demo frameworks it has an app for, such as gradio; the first is the default. */
  demos: string[];
  /** The folder of these apps, such as `layers/images`. */
  appFolder: string;
}

/** A family that is recognised in an ad and can't be built yet. */
export interface Family extends v.InferOutput<typeof recognisedSchema>, FamilyWords {
  id: string;
}

/** Checks the manifest of a family that can't be built yet. Throws an Error that names the file. */
export function checkRecognised(id: string, value: unknown, words: FamilyWords): Family {
  return { ...checked(recognisedSchema, value, `tasks/${id}/task.yaml`), ...words, id };
}

/** What a family is put together from. */
export interface Around {
  words: FamilyWords;
  /** The demo frameworks that its own folder has an app for. */
  ownDemos: string[];
  layers: Record<string, Layer>;
  sources: Record<string, Source>;
}

/** Checks a manifest and puts its layers under it. Throws an Error that names the file: a wrong manifest is a bug of ours, not the user's. */
export function checkManifest(id: string, value: unknown, around: Around): Task {
  const { words, ownDemos, layers } = around;
  const file = `templates/tasks/${id}/task.yaml`;
  const manifest = checked(manifestSchema, value, `tasks/${id}/task.yaml`);
  const below = withNeeds(manifest.layers, layers, `${file}: layers`);
  const { app } = manifest;
  if (app !== 'own' && ownDemos.length > 0)
    throw new Error(`${file}: app: the folder has a demo too; say own, or delete it`);
  if (app !== 'own' && !below.some((layer) => layer.id === app))
    throw new Error(`${file}: app: ${app} is none of its layers`);
  const demos = app === 'own' ? ownDemos : (layers[app]?.demos ?? []);
  const appFolder = app === 'own' ? `tasks/${id}` : `layers/${app}`;
  if (demos.length === 0)
    throw new Error(`templates/${appFolder} has no demo: add gradio/app.py or streamlit/app.py`);
  const sources = manifest.sources.map((name) => {
    const source = around.sources[name];
    if (!source) throw new Error(`${file}: sources: there is no source ${name}`);
    return { id: name, options: source.options };
  });
  return {
    ...manifest,
    ...words,
    id,
    demos,
    appFolder,
    layers: below.map((layer) => layer.id),
    dependencies: mergeRequirements(...below.map((layer) => layer.dependencies), manifest.dependencies),
    data_files: [...below.flatMap((layer) => layer.data_files), ...manifest.data_files],
    options: familyOptions([...below.map((layer) => layer.options), manifest.options], sources, file),
  };
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

const books = new WeakMap<Task[], PhraseBook<{ task: Task; weight: number }>>();

function bookOf(tasks: Task[]): PhraseBook<{ task: Task; weight: number }> {
  let book = books.get(tasks);
  if (!book) {
    book = new PhraseBook();
    for (const task of tasks) {
      for (const phrase of task.phrases) book.add(plainPattern(phrase), { task, weight: 3 });
      for (const hint of task.hints) book.add(plainPattern(hint), { task, weight: 1 });
    }
    books.set(tasks, book);
  }
  return book;
}

/**
 * The task family whose phrases the job says most, where its file names none. Without any, the family of the first task in `tasks`.
 * @param tasks at least one
 */
export function chooseTask(job: JobFile, tasks: Task[]): TaskChoice {
  const found = new Map<Task, { score: number; evidence: Set<string> }>();
  for (const [field, weight] of weightedTexts(job)) {
    const words = wordsOf(field);
    const said = new Set<string>();
    for (const { value, first, last } of longestOnly(bookOf(tasks).find(words))) {
      const text = field.slice(words[first]?.start, words[last]?.end).toLowerCase();
      const entry = found.get(value.task) ?? { score: 0, evidence: new Set() };
      found.set(value.task, entry);
      if (said.has(`${value.task.id} ${text}`)) continue;
      said.add(`${value.task.id} ${text}`);
      entry.score += weight * value.weight * (last - first + 1);
      entry.evidence.add(text);
    }
  }
  let best: TaskChoice & { score: number } = { task: tasks[0] as Task, evidence: [], score: 0 };
  for (const task of tasks) {
    const { score, evidence } = found.get(task) ?? { score: 0, evidence: [] };
    if (score > best.score) best = { task, evidence: [...evidence], score };
  }
  return { task: best.task, evidence: best.evidence };
}

/** Whether `text` holds `phrase` as whole words, a plural s apart. */
export function containsPhrase(text: string, phrase: string): boolean {
  const where = text.toLowerCase();
  const what = phrase.toLowerCase();
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1))
    if (
      !/[\p{L}\p{N}]$/u.test(where.slice(0, at)) &&
      /^s?(?![\p{L}\p{N}])/u.test(where.slice(at + what.length))
    )
      return true;
  return false;
}
