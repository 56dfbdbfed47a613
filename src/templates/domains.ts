/** What the people of an industry work with: templates/domains/<id>.yaml, checked. A brief is completed from it. Pure. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { columnsSchema } from '../job/columns.ts';

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const texts = (min: number, max: number) => v.pipe(v.array(text), v.minLength(min), v.maxLength(max));
/** One of a thing, and several: `shipment`, `shipments`. */
const noun = v.strictTuple([text, text]);

const common = {
  /** The phrases by which an ad names the thing, in every language that is read; in the form of `PhraseBook`. */
  words: v.pipe(v.array(text), v.minLength(1)),
  /** What means the thing only in an ad of the industry, where others mean something else by it: `customer`, `product`. */
  inside: v.optional(v.array(text)),
  /** Who would use the demo, and for what. */
  user: text,
  /** What makes it hard, as somebody of the trade would say it. */
  hard: text,
  /** Of one trade within the industry, such as games within media: meant only where an ad names it. */
  narrow: v.optional(v.literal(true)),
};

/** What a row of a table is about. A hole `{rows}` stands for the things, in the ad's own words where it has some. */
const row = v.strictObject({
  row: noun,
  ...common,
  /** What is said of a row beforehand. Where there are two labels, the second is the one looked for. */
  outcome: v.strictObject({ problem: text, labels: texts(2, 4) }),
  /** What is estimated of a row, or forecast over time. */
  amount: v.strictObject({
    name: text,
    unit: text,
    min: v.number(),
    max: v.number(),
    /** What it is counted by over time, such as `route` and `week`. */
    per: texts(1, 3),
    /** What somebody does with it: `so that …`. */
    purpose: text,
  }),
  /** Which of them are unusual: `{rows} that stand still without a scan`. */
  unusual: text,
  columns: columnsSchema,
  /** Who chooses among them, where somebody does: `shopper`. */
  chosen_by: v.optional(text),
  /** It is what runs, and no case of a trade: what those work with who keep services running. */
  operated: v.optional(v.literal(true)),
});

/** What people write or say. */
const written = v.strictObject({
  text: noun,
  ...common,
  problem: text,
  labels: texts(3, 6),
  /** What could be marked in one. */
  entities: texts(3, 6),
});

/** What is looked up. */
const document = v.strictObject({
  document: noun,
  ...common,
  problem: text,
  /** As a user would ask them. */
  questions: texts(3, 4),
  /** What stands in each of them. */
  fields: texts(3, 6),
  /** What somebody does with them step by step, as an infinitive: `claim for a damaged load`. */
  errand: text,
});

/** What pictures are taken of. */
const picture = v.strictObject({
  picture: noun,
  ...common,
  /** One answer a picture. */
  problem: text,
  labels: texts(2, 6),
  /** Several things in a picture. */
  find: text,
  things: texts(2, 6),
});

/** What is listened to. */
const sound = v.strictObject({
  sound: noun,
  ...common,
  problem: text,
  labels: texts(2, 6),
  /** Somebody speaks in it. */
  spoken: v.optional(v.literal(true)),
});

const domainSchema = v.strictObject({
  rows: v.pipe(v.array(row), v.minLength(3)),
  texts: v.pipe(v.array(written), v.minLength(2)),
  documents: v.pipe(v.array(document), v.minLength(2)),
  pictures: v.pipe(v.array(picture), v.minLength(1)),
  sounds: v.optional(v.array(sound)),
});

export type Domain = v.InferOutput<typeof domainSchema>;
export type Row = Domain['rows'][number];
export type Written = Domain['texts'][number];
export type Document = Domain['documents'][number];
export type Picture = Domain['pictures'][number];
export type Sound = NonNullable<Domain['sounds']>[number];
/** The kinds of thing that a domain holds. */
export type ThingKind = keyof Domain;
/** One of an industry's things, of whatever kind. */
export type DomainEntry = Domain[ThingKind] extends (infer T)[] | undefined ? T : never;

/**
 * One domain's file; our own text.
 * @throws Error that names the file: a wrong one is a bug of ours
 */
export function parseDomain(id: string, yaml: string): Domain {
  const result = v.safeParse(domainSchema, parse(yaml));
  if (result.success) return result.output;
  const wrong = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`templates/domains/${id}.yaml: ${wrong}`);
}
