/**
 * Options of a project: what a layer or a data source has to be told beside, such as the columns of a table. `options` in layer.yaml, source.yaml and
 * task.yaml describes them; a job file says them in `project.options`. Pure.
 */
import * as v from 'valibot';
import { columnsSchema, targetSchema } from '../job/columns.ts';
import { shortText } from '../job/texts.ts';
import { toolsSchema } from '../job/tools.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const optionSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    about: text,
    /** A regular expression, and what it asks for in words, such as `a site name such as stackoverflow`. */
    pattern: v.optional(text),
    shape: v.optional(text),
    default: v.optional(text),
  }),
  v.strictObject({
    type: v.literal('number'),
    about: text,
    min: v.number(),
    max: v.number(),
    default: v.optional(v.number()),
  }),
  /** A list, in an order that may mean something. */
  v.strictObject({
    type: v.literal('texts'),
    about: text,
    min: v.number(),
    max: v.number(),
    default: v.optional(v.array(text)),
  }),
  v.strictObject({
    type: v.literal('columns'),
    about: text,
    /** How many to learn from; those with a role do not count. */
    min: v.number(),
    max: v.number(),
    /** The family's example. */
    default: v.pipe(columnsSchema, v.minLength(1)),
  }),
  /** What tells series apart, or what they depend on: columns, as those of a table are said. */
  v.strictObject({
    type: v.literal('factors'),
    about: text,
    min: v.number(),
    max: v.number(),
    default: columnsSchema,
  }),
  /** The number that is asked for of each row of a table. */
  v.strictObject({ type: v.literal('target'), about: text, default: targetSchema }),
  /** A word for each of some labels. */
  v.strictObject({ type: v.literal('labels'), about: text, default: v.optional(v.never()) }),
  /** An agent's tools by their names, and what each does. */
  v.strictObject({ type: v.literal('tools'), about: text, default: v.optional(toolsSchema) }),
]);

/** What an option may be. */
export type OptionShape = v.InferOutput<typeof optionSchema>;

export interface Option {
  shape: OptionShape;
  /** The data sources that read it; missing where a layer or the family does, and so every repo has it. */
  sources?: string[];
}

/** `options` of a manifest as it is written: a family's may add to those of its layers, so none is whole by itself. */
export const optionsSchema = v.optional(v.record(text, v.record(text, v.unknown())), {});

type Written = v.InferOutput<typeof optionsSchema>;

/**
 * The options of a family, checked: those of its layers with what it says of them itself, and those of its sources.
 * @param written those of the layers, then the family's own
 * @param file the family's manifest, for errors
 */
export function familyOptions(
  written: readonly Written[],
  sources: readonly { id: string; options: Written }[],
  file: string,
): Record<string, Option> {
  const said: Written = {};
  for (const options of written)
    for (const [name, option] of Object.entries(options)) said[name] = { ...said[name], ...option };
  const options: Record<string, Option> = {};
  const add = (name: string, option: unknown, source?: string) => {
    const shape = v.safeParse(optionSchema, option);
    if (!shape.success)
      throw new Error(
        `${file}: options.${name}: ${shape.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ')}`,
      );
    const known = options[name];
    if (known && JSON.stringify(known.shape) !== JSON.stringify(shape.output))
      throw new Error(`${file}: options.${name}: the source ${source} means something else by it`);
    if (known) known.sources?.push(source ?? '');
    else options[name] = { shape: shape.output, ...(source ? { sources: [source] } : {}) };
  };
  for (const [name, option] of Object.entries(said)) add(name, option);
  for (const { id, options: asked } of sources)
    for (const [name, option] of Object.entries(asked)) add(name, option, id);
  return options;
}

/** What a value of an option has to be. */
export function valueSchema(shape: OptionShape): v.GenericSchema {
  if (shape.type === 'columns' || shape.type === 'factors')
    return v.pipe(columnsSchema, v.description(shape.about));
  if (shape.type === 'target') return v.pipe(targetSchema, v.description(shape.about));
  if (shape.type === 'number') {
    const { min, max } = shape;
    return v.pipe(
      v.number(`must be a number from ${min} to ${max}`),
      v.minValue(min, `must be a number from ${min} to ${max}`),
      v.maxValue(max, `must be a number from ${min} to ${max}`),
      v.description(shape.about),
    );
  }
  if (shape.type === 'tools') return v.pipe(toolsSchema, v.description(shape.about));
  const line = shortText(200, shape.about);
  if (shape.type === 'texts')
    return v.pipe(
      v.array(line, 'must be a list'),
      v.minLength(shape.min, `must have ${shape.min} or more`),
      v.maxLength(shape.max, `must have ${shape.max} or fewer`),
      v.check((items) => new Set(items).size === items.length, 'must have each only once'),
      v.description(shape.about),
    );
  if (shape.type === 'labels')
    return v.pipe(
      v.record(shortText(200, 'a label'), shortText(60, 'a word for what it looks like')),
      v.description(shape.about),
    );
  if (shape.pattern === undefined) return line;
  return v.pipe(line, v.regex(new RegExp(shape.pattern), `must be ${shape.shape ?? shape.pattern}`));
}

/** The option that names the columns of a table, where a family has one. */
export const columnsOption = (options: Record<string, Option>) => optionOf('columns', options);

/** The option that says which number is asked for, where a family has one. */
export const targetOption = (options: Record<string, Option>) => optionOf('target', options);

function optionOf<T extends OptionShape['type']>(type: T, options: Record<string, Option>) {
  for (const [name, { shape }] of Object.entries(options))
    if (shape.type === type) return { name, shape: shape as Extract<OptionShape, { type: T }> };
  return undefined;
}
