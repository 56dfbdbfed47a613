/** Layers between base and a family, by what goes in and by what is measured: templates/layers/<id>/layer.yaml, checked. Pure. */
import * as v from 'valibot';
import { optionsSchema } from './options.ts';
import { plansSchema, proofsSchema } from './proofs.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.array(text);

/** What `collect` leaves in data/ for git to keep, beside what every family leaves there. */
export const dataFilesSchema = v.optional(v.array(v.strictObject({ name: text, about: text })), []);

/** Which files of the owner's `collect --source own` reads, and how: a line each for data/README.md. */
export const ownDataSchema = v.optional(texts, []);

/** All of it is our own text: it may hold Markdown and is not escaped. */
const layerSchema = v.strictObject({
  title: text,
  kind: v.picklist(['input', 'measure']),
  /** The layers that are laid before it. */
  needs: v.optional(texts, []),
  /** What its Python imports, as PEP 508 has it. */
  dependencies: v.optional(texts, []),
  emoji: v.optional(text),
  /** What is never on both sides of the split, where that is not what holds for most: see `PARTED`. */
  parted: v.optional(text),
  library_name: v.optional(text),
  data_files: dataFilesSchema,
  own_data: ownDataSchema,
  options: optionsSchema,
  proofs: proofsSchema,
  plans: plansSchema,
  /** Its modules at the package's top, in the order in which they are read. */
  modules: v.optional(texts, []),
});

export interface Layer extends v.InferOutput<typeof layerSchema> {
  id: string;
  /** Demo frameworks it has an app for; none for a measure. */
  demos: string[];
}

/** templates/sources/<id>/source.yaml, or templates/tasks/<task>/sources/<id>/source.yaml for one that only that family needs. */
const sourceSchema = v.strictObject({
  title: text,
  url: text,
  licence: text,
  modality: text,
  terms: text,
  /** The domains that it knows something of; by default it is for all. */
  domains: v.optional(texts),
  /** What it holds, as a sentence behind `It holds`, and words of which a figure's name has one that it holds over time. */
  holds: v.optional(text),
  figures: v.optional(texts, []),
  /** What its Python imports beside the base's. */
  dependencies: v.optional(texts, []),
  options: optionsSchema,
});

export interface Source extends v.InferOutput<typeof sourceSchema> {
  /** Its layer, such as `sources/openverse`. */
  folder: string;
}

/** templates/base/base.yaml: what holds for every repo. */
const baseSchema = v.strictObject({
  /** What every package imports. */
  dependencies: texts,
  /** The modules that are read first. */
  modules: texts,
  /** What the model's file is made with, by the Hub's word for it. */
  library_name: text,
  /** The Python that hosts and workflows run, and the range that a repo runs on. */
  python: text,
  requires_python: text,
  /** What builds the package, and what its developers install. */
  build: texts,
  dev: texts,
  proofs: proofsSchema,
  plans: plansSchema,
});

export type Base = v.InferOutput<typeof baseSchema>;

/** @param demos the demo frameworks it has an app for */
export function checkLayer(id: string, value: unknown, demos: string[]): Layer {
  return { ...checked(layerSchema, value, `layers/${id}/layer.yaml`), id, demos };
}

/** @param folder its layer, such as `sources/openverse` */
export function checkSource(folder: string, value: unknown): Source {
  return { ...checked(sourceSchema, value, `${folder}/source.yaml`), folder };
}

export const checkBase = (value: unknown): Base => checked(baseSchema, value, 'base/base.yaml');

/** A value of our own as its schema has it. Throws an Error that names the file: a wrong one is a bug of ours, not the user's. */
export function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`templates/${file}: ${wrong}`);
}

/**
 * Layers by their ids, with all that they need: what is needed comes first, each once.
 * @param file the manifest that names them, for the error
 */
export function withNeeds(ids: readonly string[], layers: Record<string, Layer>, file: string): Layer[] {
  const found: Layer[] = [];
  const lay = (id: string, asking: string, way: string[]) => {
    const layer = layers[id];
    if (!layer) throw new Error(`${asking}: there is no layer ${id}`);
    if (way.includes(id)) throw new Error(`layers need each other in a circle: ${[...way, id].join(', ')}`);
    if (found.includes(layer)) return;
    for (const need of layer.needs) lay(need, `templates/layers/${id}/layer.yaml`, [...way, id]);
    found.push(layer);
  };
  for (const id of ids) lay(id, file, []);
  return found;
}

const projectOf = (requirement: string) => (/^[\w.-]+/.exec(requirement)?.[0] ?? '').toLowerCase();

/** Requirements of several manifests as one list, sorted; what a later manifest says of a package wins over what an earlier one does. */
export function mergeRequirements(...manifests: readonly (readonly string[])[]): string[] {
  const merged = manifests.reduce<string[]>((earlier, later) => {
    const given = new Set(later.map(projectOf));
    return [...earlier.filter((requirement) => !given.has(projectOf(requirement))), ...later];
  }, []);
  // The sort is stable: the ranges of one package stay in the order of their Pythons. (A locale's own order would load its tables.)
  return merged.sort((a, b) => compare(projectOf(a), projectOf(b)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
