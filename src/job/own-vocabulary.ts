/** `project.vocabulary` of a job file: what the synthetic data is to be made of, in the owner's words. It has the form of a repo's vocabulary.yaml. Pure. */
import * as v from 'valibot';
import { effectSchema } from './columns.ts';
import { relationSchema } from './relations.ts';
import { listOf, shortText } from './texts.ts';

const sentence = (description: string) => shortText(300, description);
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z]{1,40}$/, 'must be a word of small letters, as it stands in a hole such as {town}'),
);
const grade = v.optional(
  v.pipe(
    v.picklist(['of the job', 'of the domain', 'stand-in']),
    v.description("As a repo's vocabulary.yaml has it. What you say is of the job."),
  ),
);
const says = listOf(
  sentence('As somebody would write it, without the label.'),
  40,
  'What people write of a label.',
);

const labelSentences = v.union(
  [
    says,
    v.pipe(
      v.strictObject({ grade, says }),
      v.transform(({ says: sentences }): string[] => sentences),
    ),
  ],
  'must be a list of sentences',
);

const texts = v.strictObject({
  labels: v.optional(
    v.pipe(
      v.record(v.string(), labelSentences, 'must be a map from a label to its sentences'),
      v.description(
        'By label: sentences that tell it without naming it. A hole such as {town} is one of `slots`.',
      ),
    ),
  ),
  slots: v.optional(
    v.pipe(
      v.record(
        name,
        listOf(shortText(60, 'What may stand in the hole.'), 40, 'What may stand in the hole.'),
        'must be a map from a hole to what may stand in it',
      ),
      v.description(
        'What stands in the holes of sentences. {day}, {month}, {number}, {time} and {amount} are known.',
      ),
    ),
  ),
  asides: v.optional(
    listOf(sentence('What says nothing of any label.'), 40, 'What people add that tells no label.'),
  ),
  greetings: v.optional(
    listOf(shortText(60, 'A greeting.'), 20, 'How texts begin; none where they are no letters.'),
  ),
  closings: v.optional(listOf(shortText(60, 'A closing.'), 20, 'How texts end.')),
});

/** What the owner says of texts. */
export type OwnTexts = v.InferOutput<typeof texts>;

const names = listOf(shortText(60, 'A part of a name.'), 40, 'One part of the names.');
const values = v.union(
  [
    listOf(shortText(60, 'A value.'), 40, 'What the value may be.'),
    v.strictObject({
      from: v.number('must be a number'),
      to: v.number('must be a number'),
      step: v.optional(v.pipe(v.number('must be a number'), v.gtValue(0, 'must be above 0'))),
      unit: v.optional(shortText(60, 'Its unit.')),
    }),
  ],
  'must be a list of texts, or a range such as {from: 5, to: 60, step: 5, unit: minutes}',
);
const holding = (holes: string[], description: string) =>
  v.pipe(
    v.array(sentence(description), 'must be a list, such as [one, two]'),
    v.minLength(1, 'is empty'),
    v.maxLength(6, 'has more than 6 entries'),
    v.check(
      (all) => all.every((one) => holes.every((hole) => one.includes(hole))),
      `must hold ${holes.join(' and ')} in each sentence`,
    ),
    v.description(description),
  );
const fact = v.pipe(
  v.strictObject({
    states: holding(['{s}', '{v}'], 'Ways to state it: {s} is the subject, {v} the value.'),
    asks: holding(['{s}'], 'For each of them a question in its words.'),
    otherwise: holding(['{s}'], 'Questions about it in other words.'),
    values,
  }),
  v.check(({ states, asks }) => states.length === asks.length, 'must have as many asks as states'),
);
const documents = v.strictObject({
  grade,
  kind: shortText(60, 'What one of them is called, such as customs form.'),
  names: v.strictTuple([names, names], 'must be two lists: each of the first goes with each of the second'),
  facts: v.pipe(
    v.array(fact, 'must be a list of facts'),
    v.minLength(4, 'has fewer than 4 facts'),
    v.maxLength(20, 'has more than 20 facts'),
    v.description('What such documents say of their subject.'),
  ),
  remarks: v.optional(listOf(sentence('A sentence.'), 40, 'What stands in them beside.')),
});

const effect = v.union(
  [
    effectSchema,
    v.pipe(
      v.strictObject({ grade, effect: effectSchema }),
      v.transform(({ effect: said }) => said),
    ),
  ],
  'must be raises, lowers or none; of a column with values, a list of them from the least likely on, or none',
);

export const ownVocabularySchema = v.strictObject({
  texts: v.optional(v.pipe(texts, v.description('What messages or other short texts are made of.'))),
  documents: v.optional(
    v.pipe(documents, v.description('What documents are about, and what is asked of them.')),
  ),
  effects: v.optional(
    v.pipe(
      v.record(v.string(), effect, 'must be a map from a column to its effect'),
      v.description('By column of a table: how it bears on the last label.'),
    ),
  ),
  cells: v.optional(
    v.pipe(
      v.record(v.string(), relationSchema, 'must be a map from a column to what its cells are like'),
      v.description('By column of a table: what is usual in it, and which columns it goes with.'),
    ),
  ),
});

/** The keys that may stand below a path such as `project.vocabulary`. */
export const VOCABULARY_KEYS: Record<string, string[]> = {
  'project.vocabulary': Object.keys(ownVocabularySchema.entries),
  'project.vocabulary.texts': Object.keys(texts.entries),
  'project.vocabulary.documents': Object.keys(documents.entries),
};
