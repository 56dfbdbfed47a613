/** What an ad asks for beside the model: templates/parts/<id>/part.yaml, checked. Pure. */
import * as v from 'valibot';
import { checked } from './layers.ts';
import { proofsSchema } from './proofs.ts';
import type { Read } from './reading-order.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.array(text);
const week = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6));

/** All of it is our own text: it may hold Markdown and is not escaped. */
const partSchema = v.strictObject({
  title: text,
  /** What it adds, in a sentence. */
  summary: text,
  /** Words that ask for it, in small letters, as ads spell them. */
  skills: texts,
  /** Whether every repo has it that does not say otherwise. */
  always: v.optional(v.boolean(), false),
  /** The parts that it does not work without. */
  needs: v.optional(texts, []),
  /** The layers it can work on, of which a family has to have one; by default it works on all. */
  layers: v.optional(texts),
  /** The families that it works for; by default it works for all. */
  tasks: v.optional(texts),
  /** The families that have the like of it themselves: they never get it, not even where another part needs it. */
  without: v.optional(texts, []),
  /** The layers that it is laid on, where the family has them not. */
  brings: v.optional(texts, []),
  /** What its Python imports beside the base's: an extra of its name in pyproject.toml. */
  dependencies: v.optional(texts, []),
  /** Whether its tests need them too. */
  tested: v.optional(v.boolean(), true),
  /** What its tests need beside these: in the group for development. */
  dev: v.optional(texts, []),
  /** How it is used, as commands. */
  run: v.optional(texts, []),
  /** Its lines in README's tree, `path  what it is`. */
  tree: texts,
  /** What remains to be done with it. */
  plan: v.optional(v.array(v.strictObject({ week, item: text })), []),
  /** What PLAN.md says where its skill is asked for, and it was not chosen. */
  later: v.strictObject({ week, item: text }),
  proofs: proofsSchema,
});

export interface RepoPart extends v.InferOutput<typeof partSchema> {
  id: string;
  /** The layers, families, demos and parts for which it has files of their own: the folders in its `with/`. */
  with: string[];
  /** Its package's folders, in the order in which they are read. */
  reading: Read[];
}

/** @param folders what its `with/` holds */
export function checkPart(id: string, value: unknown, folders: string[], reading: Read[]): RepoPart {
  return { ...checked(partSchema, value, `parts/${id}/part.yaml`), id, with: folders, reading };
}

/** Whether a part works for a family. */
export const fits = (
  part: Pick<RepoPart, 'layers' | 'tasks' | 'without'>,
  { id, layers }: { id: string; layers: readonly string[] },
): boolean =>
  !part.without.includes(id) &&
  (part.layers?.some((layer) => layers.includes(layer)) ?? true) &&
  (part.tasks?.includes(id) ?? true);

/** Parts by their ids, with all that they need: what is needed comes first, each once. */
export function withNeeded(ids: readonly string[], parts: Readonly<Record<string, RepoPart>>): RepoPart[] {
  const found = new Set<RepoPart>();
  const add = (id: string, way: string[]) => {
    const part = parts[id];
    if (!part) throw new Error(`there is no part ${id}`);
    if (way.includes(id)) throw new Error(`parts need each other in a circle: ${[...way, id].join(', ')}`);
    for (const need of part.needs) add(need, [...way, id]);
    found.add(part);
  };
  for (const id of ids) add(id, []);
  return [...found];
}
