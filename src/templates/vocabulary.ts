/** What the people of an industry write, look up and count, as synthetic data says it: templates/vocabulary/<domain>.yaml, checked. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { relationSchema } from '../job/relations.ts';

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(60));
const sentence = v.pipe(v.string(), v.nonEmpty(), v.maxLength(180));
const texts = (min: number, max: number) => v.pipe(v.array(text), v.minLength(min), v.maxLength(max));
const sentences = (min: number, max: number) => v.pipe(v.array(sentence), v.minLength(min), v.maxLength(max));

/** What people write about one matter: the sentences stand under every label that means it. */
const matter = v.strictObject({
  /** Labels that mean it, the usual one first. */
  labels: texts(1, 12),
  /** The kind of text of templates/domains that says it so, where another kind says it in another way: `owner comment`. */
  text: v.optional(text),
  /** Each by itself tells what it is about, without saying the label. A hole such as `{depot}` is one of `slots`. */
  says: sentences(8, 16),
});

/** A number between two, in a unit; `{from: 5, to: 60, step: 5, unit: minutes}`. */
const range = v.strictObject({
  from: v.number(),
  to: v.number(),
  step: v.optional(v.number()),
  unit: v.optional(text),
});

/** What a document says of its subject. `{s}` is the subject's name, `{v}` the value. */
const fact = v.strictObject({
  /** Two ways to say it. */
  states: sentences(2, 2),
  /** A question in the words of each. */
  asks: sentences(2, 2),
  /** Questions about it in other words. */
  otherwise: sentences(2, 4),
  values: v.union([texts(5, 20), range]),
});

const document = v.strictObject({
  /** The document of templates/domains that it fills: `customs form`; or one of which no ad speaks, then with `words`. */
  document: text,
  /** The phrases by which people name it beside, where templates/domains has none. */
  words: v.optional(texts(1, 12)),
  /** What the documents are about: each of the first before each of the second, `lithium` + `batteries`. */
  names: v.strictTuple([texts(4, 16), texts(5, 16)]),
  facts: v.pipe(v.array(fact), v.minLength(6), v.maxLength(10)),
  /** What such documents say beside. */
  remarks: sentences(4, 10),
});

/** How a column bears on the last outcome of a row: the values of a choice stand in order from the least likely to the most. */
const effect = v.union([v.picklist(['raises', 'lowers', 'proportional', 'none']), texts(2, 20)]);

const row = v.strictObject({
  /** The row of templates/domains that it fills: `shipment`. */
  row: text,
  effects: v.record(v.string(), effect),
  /** How a column bears on the amount of such a row, where somebody asks for that: see `amount` in templates/domains. */
  amounts: v.optional(v.record(v.string(), effect)),
  /** How its cells are spread, and which hang together; by column, where there is something to say. */
  cells: v.optional(v.record(v.string(), relationSchema), {}),
});

const vocabularySchema = v.strictObject({
  /** What stands in the holes of sentences. Known beside: {day}, {month}, {number}, {time}, {amount}. */
  slots: v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/)), texts(5, 20)),
  /** What people add that says nothing of the matter. */
  asides: sentences(8, 16),
  matters: v.pipe(v.array(matter), v.minLength(4)),
  documents: v.pipe(v.array(document), v.minLength(2)),
  rows: v.pipe(v.array(row), v.minLength(3)),
});

export type Vocabulary = v.InferOutput<typeof vocabularySchema>;
export type Matter = Vocabulary['matters'][number];
export type VocabularyDocument = Vocabulary['documents'][number];
export type Effect = v.InferOutput<typeof effect>;

/** A document with the phrases by which people name it. */
export interface NamedDocument extends VocabularyDocument {
  words: string[];
}

/** What one domain's people write, look up and count. */
export interface DomainVocabulary extends Omit<Vocabulary, 'documents'> {
  documents: NamedDocument[];
}

/** The holes that every sentence may have, beside those of its own vocabulary. */
export const KNOWN_HOLES = ['day', 'month', 'number', 'time', 'amount'] as const;

/**
 * One domain's file; our own text.
 * @throws Error that names the file: a wrong one is a bug of ours
 */
export function parseVocabulary(id: string, yaml: string): Vocabulary {
  const result = v.safeParse(vocabularySchema, parse(yaml));
  if (result.success) return result.output;
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`templates/vocabulary/${id}.yaml: ${wrong}`);
}
