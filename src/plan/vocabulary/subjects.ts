/** What the synthetic documents of a project are about. Pure. */
import type { NamedDocument } from '../../templates/vocabulary.ts';
import { singular, stemsOf } from '../../words/alike.ts';
import type { Job } from '../answers.ts';
import type { Grade } from './grades.ts';
import { narrowed, thingsOf, timesNamed } from './named-documents.ts';

export interface ProjectDocuments {
  grade: Grade;
  /** What one of them is called: `customs form`. */
  kind: string;
  /** Empty where nobody knows: then they are numbered pages on the project's topics. */
  names: [string[], string[]];
  facts: { states: string[]; asks: string[]; otherwise: string[]; values: unknown }[];
  remarks: string[];
}

/** A value of what nobody knows: `lamp 7`. */
const PLACEHOLDERS = 12;

/**
 * The owner's own, else those of the first industry whose kind of document the project names; else pages with a placeholder for each thing
 * that the project reads off. A kind that comes near is not taken for one that is meant: whatever it said would be another trade's.
 */
export function documentsOf(
  job: Job,
  industries: readonly { known: readonly NamedDocument[]; strict: boolean }[],
): ProjectDocuments {
  const own = job.file.project?.vocabulary?.documents;
  if (own) return { ...own, grade: 'of the job', remarks: own.remarks ?? [] };
  for (const industry of industries) {
    const known = industry.known.filter((one) => aboutTopics(one, job));
    const best = namedDocument(job, { ...industry, known });
    const names = best && narrowed(best, job);
    if (best && names)
      return {
        grade: 'of the domain',
        kind: best.document,
        names,
        facts: best.facts,
        remarks: best.remarks,
      };
  }
  const facts = (job.slots.entities ?? []).map(placeholderOf);
  return { grade: 'stand-in', kind: kindOf(job), names: [[], []], facts, remarks: [] };
}

/** What one of them is called: `safety data sheet` of safety data sheets. */
function kindOf(job: Job): string {
  const things = thingsOf(job) ?? '';
  const words = things.split(' ');
  const plain = words.length <= 3 && words.every((word) => /^[a-z-]+$/i.test(word)) && things.endsWith('s');
  return plain ? [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ') : 'document';
}

/** What a page has of something that is read off it: `fog signal 4`. */
function placeholderOf(entity: string): ProjectDocuments['facts'][number] {
  return {
    states: [`Under ${entity}, {s} has {v}.`, `The entry for ${entity} in {s} is {v}.`],
    asks: [`What does {s} have under ${entity}?`, `What is the entry for ${entity} in {s}?`],
    otherwise: [`Which ${entity} does {s} give?`, `Where do I see the ${entity} of {s}?`],
    values: Array.from({ length: PLACEHOLDERS }, (_, place) => `${entity} ${place + 1}`),
  };
}

/** Whether documents are about the topics that their owner names, or most of them; one topic is what all of them are. */
function aboutTopics({ names }: NamedDocument, { file, labels }: Job): boolean {
  const topics = file.project?.labels ? labels : [];
  const known = new Set(names.flat().flatMap(stemsOf));
  const met = topics.filter((topic) => stemsOf(topic).some((stem) => known.has(stem)));
  return topics.length < 2 || met.length >= topics.length / 2;
}

/** @param strict only by its own name: the other words are for what an ad of that industry says */
function namedDocument(
  job: Job,
  { known, strict }: { known: readonly NamedDocument[]; strict: boolean },
): NamedDocument | undefined {
  // To people of the industry, leases are its lease contracts.
  const short = stemsOf(thingsOf(job) ?? '');
  const shortened = ({ document }: NamedDocument) =>
    !strict && short.length > 0 && short.every((stem) => stemsOf(document).includes(stem));
  const scored = known.map((one) => ({
    one,
    named:
      timesNamed(job, strict ? one.words.slice(0, 2) : one.words, one.names[1]) || Number(shortened(one)),
  }));
  const [best] = scored.toSorted((a, b) => b.named - a.named);
  return best && best.named > 0 ? best.one : undefined;
}
