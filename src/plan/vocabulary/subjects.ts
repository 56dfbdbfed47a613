/** What the synthetic documents of a project are about. Pure. */
import type { NamedDocument } from '../../templates/vocabulary.ts';
import { singular, stemsOf } from '../../words/alike.ts';
import { PhraseBook, plainPattern, wordsOf } from '../../words/phrases.ts';
import type { Job } from '../answers.ts';
import type { Grade } from './grades.ts';

export interface ProjectDocuments {
  grade: Grade;
  /** What one of them is called: `customs form`. */
  kind: string;
  names: [string[], string[]];
  facts: { states: string[]; asks: string[]; otherwise: string[]; values: unknown }[];
  remarks: string[];
}

/** The owner's own, else those of the first industry whose kind of document the project names; else what holds of any document. */
export function documentsOf(
  job: Job,
  industries: readonly { known: readonly NamedDocument[]; strict: boolean }[],
): ProjectDocuments {
  const own = job.file.project?.vocabulary?.documents;
  if (own) return { ...own, grade: 'of the job', remarks: own.remarks ?? [] };
  const best = industries.map((one) => namedDocument(job, one)).find((one) => one !== undefined);
  // Of a kind that nobody names, whatever we took would be another trade's.
  if (!best) return { grade: 'stand-in', kind: kindOf(job), names: [[], []], facts: [], remarks: [] };
  const { document, names, facts, remarks } = best;
  return { grade: 'of the domain', kind: document, names, facts, remarks };
}

/** What one of them is called: `safety data sheet` of safety data sheets. */
function kindOf({ slots: { things = '' } }: Job): string {
  const words = things.split(' ');
  const plain = words.length <= 3 && words.every((word) => /^[a-z]+$/i.test(word)) && things.endsWith('s');
  return plain ? [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ') : 'document';
}

/** How often a project names something. What it looks at decides, where it says so: every word of that has to be meant. */
export function namedIn(job: Job, phrases: readonly string[]): number {
  const book = new PhraseBook<string>();
  for (const phrase of phrases) book.add(plainPattern(phrase), phrase);
  const { things } = job.slots;
  if (things === undefined) {
    const matches = book.find(wordsOf(`${job.projectTitle}. ${job.problem}`));
    return new Set(matches.map(({ value }) => value.replace(/s$/, ''))).size;
  }
  // `safety data sheets` are no `data sheets`.
  const words = wordsOf(things.split(/ (?:of|from|in|for|about|on|with|and) |[,(]/)[0] ?? '');
  const meant = new Set(
    book.find(words).flatMap(({ first, last }) => words.slice(first, last + 1).map(({ start }) => start)),
  );
  return words.length > 0 && words.every(({ start }) => meant.has(start)) ? 2 : 0;
}

/** @param strict only by its own name: the other words are for what an ad of that industry says */
function namedDocument(
  job: Job,
  { known, strict }: { known: readonly NamedDocument[]; strict: boolean },
): NamedDocument | undefined {
  // To people of the industry, leases are its lease contracts.
  const short = stemsOf(job.slots.things ?? '');
  const shortened = ({ document }: NamedDocument) =>
    !strict && short.length > 0 && short.every((stem) => stemsOf(document).includes(stem));
  const scored = known.map((one) => ({
    one,
    named: namedIn(job, strict ? one.words.slice(0, 2) : one.words) || Number(shortened(one)),
  }));
  const [best] = scored.toSorted((a, b) => b.named - a.named);
  return best && best.named > 0 ? best.one : undefined;
}
