/** What the synthetic documents of a project are about. Pure. */
import type { NamedDocument } from '../../templates/vocabularies.ts';
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

const PLACEHOLDER_DOCUMENTS: ProjectDocuments = {
  grade: 'stand-in',
  kind: 'placeholder',
  names: [[], []],
  facts: [],
  remarks: [],
};

/** The owner's own, else the industry's that the project names, else its first; else placeholders. */
export function documentsOf(job: Job, known: readonly NamedDocument[]): ProjectDocuments {
  const own = job.file.project?.vocabulary?.documents;
  if (own) return { ...own, grade: 'of the job', remarks: own.remarks ?? [] };
  const best = nearestDocument(job, known);
  if (!best) return PLACEHOLDER_DOCUMENTS;
  const { document, names, facts, remarks } = best;
  return { grade: 'of the domain', kind: document, names, facts, remarks };
}

/** How often a project's words name something, the most telling ones counted twice. */
export function namedIn(job: Job, phrases: readonly string[]): number {
  const book = new PhraseBook<string>();
  for (const phrase of phrases) book.add(plainPattern(phrase), phrase);
  const found = (text: string) => book.find(wordsOf(text)).length;
  const { things = '', entities = [], target = '' } = job.slots;
  return (
    2 * found([things, target, ...entities].join('. ')) +
    found([job.projectTitle, job.problem, ...job.labels].join('. '))
  );
}

function nearestDocument(job: Job, known: readonly NamedDocument[]): NamedDocument | undefined {
  const scored = known.map((one) => ({ one, named: namedIn(job, [one.document, ...one.words]) }));
  return scored.toSorted((a, b) => b.named - a.named)[0]?.one;
}
