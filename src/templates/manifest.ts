/** Task families: their manifests, checked. Pure. */
import * as v from 'valibot';
import type { FamilyWords } from './family-words.ts';
import {
  type Base,
  checked,
  dataFilesSchema,
  type Layer,
  mergeRequirements,
  ownDataSchema,
  type Source,
  withNeeds,
} from './layers.ts';
import { familyOptions, type Option, optionsSchema } from './options.ts';
import { plansSchema, proofsSchema } from './proofs.ts';
import type { Read } from './reading-order.ts';

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
  /** How the test part is kept apart, where it is not simply left alone. */
  kept_apart: v.optional(text),
  /** Which way the headline is better. */
  better: v.picklist(['higher', 'lower']),
  /** What it is built on; what these need is laid first. */
  layers: v.optional(texts, []),
  /** Of its Space; by default its app's. */
  emoji: v.optional(text),
  /** What training and test have in common; by default its layers' sentence, else `PARTED`. */
  parted: v.optional(text),
  /** What its model's file is made with, by the Hub's word for it; by default its layers', else the base's. */
  library_name: v.optional(text),
  /** The layer whose demo it has; `own` where its folder has one. */
  app: v.optional(text, 'own'),
  /** Its modules at the package's top, in the order in which they are read. */
  modules: v.optional(texts, []),
  sources: texts,
  /** What its Python imports beside the base's and the layers'. */
  dependencies: v.optional(texts, []),
  data_files: dataFilesSchema,
  own_data: ownDataSchema,
  /** Options of its own, and what it says beside of its layers'. */
  options: optionsSchema,
  /** What shows the skills that it is about, and what is to show others later; those of its layers come behind. */
  proofs: proofsSchema,
  plans: plansSchema,
  baseline: text,
  /** The baseline beside the naive one, harder to beat. */
  second: text,
  model: text,
  /** The rung above it, which is not part of day one: what it is, the packages of its extra, what these take to install, and whether notebooks/train_on_a_gpu.ipynb trains it. */
  stronger: v.optional(
    v.strictObject({
      model: text,
      dependencies: v.pipe(texts, v.minLength(1)),
      install: text,
      gpu: v.optional(v.boolean(), false),
    }),
  ),
  user: text,
  weeks: v.pipe(v.array(v.strictObject({ decide: texts, build: texts, show: texts })), v.length(6)),
  limits: texts,
  next: texts,
});

export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Of a family whose examples can all be parted. */
const PARTED = 'Examples of one group, and exact copies of an example, are never in both training and test.';

/** A family as its manifest, its layers and its sources have it: layers with what they need; dependencies, options, files in data/ and what is said of own data of all. */
export interface Task extends Omit<Manifest, 'options' | 'parted'>, FamilyWords {
  id: string;
  options: Record<string, Option>;
  emoji: string;
  library_name: string;
  /** Demo frameworks it has an app for, such as gradio; the first is the default. */
  demos: string[];
  /** What training and test have in common, and what they do not, in a sentence. */
  parted: string;
  /** The folder of these apps, such as `layers/images`. */
  appFolder: string;
  /** Its package, in the order in which it is read. */
  reading: Read[];
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
  base: Pick<Base, 'library_name'>;
  layers: Record<string, Layer>;
  sources: Record<string, Source>;
}

/** Checks a manifest and puts its layers under it. Throws an Error that names the file: a wrong manifest is a bug of ours, not the user's. */
export function checkManifest(id: string, value: unknown, around: Around): Omit<Task, 'reading'> {
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
  // What is nearer to the family has the last word.
  const near = [manifest, ...(layers[app] ? [layers[app]] : []), ...below.toReversed()];
  const emoji = near.find((one) => one.emoji)?.emoji;
  if (!emoji) throw new Error(`${file}: emoji: none of its layers has one, so say it here`);
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
    emoji,
    parted: near.find((one) => one.parted)?.parted ?? PARTED,
    library_name: near.find((one) => one.library_name)?.library_name ?? around.base.library_name,
    layers: below.map((layer) => layer.id),
    dependencies: mergeRequirements(...below.map((layer) => layer.dependencies), manifest.dependencies),
    data_files: [...below.flatMap((layer) => layer.data_files), ...manifest.data_files],
    own_data: [...below.flatMap((layer) => layer.own_data), ...manifest.own_data],
    proofs: [...manifest.proofs, ...below.toReversed().flatMap((layer) => layer.proofs)],
    plans: [...manifest.plans, ...below.toReversed().flatMap((layer) => layer.plans)],
    options: familyOptions([...below.map((layer) => layer.options), manifest.options], sources, file),
  };
}
