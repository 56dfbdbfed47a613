/** What an agent's records, their messages and the rules beside them are made of. Pure. */
import type { Domain } from '../../templates/domains.ts';
import type { DomainVocabulary, NamedDocument } from '../../templates/vocabulary.ts';
import { singular, stemsOf } from '../../words/alike.ts';
import type { Job } from '../answers.ts';
import { columnsOf } from '../fit-options.ts';
import { cellsOf } from './cells.ts';
import { nearestRow, sharedColumns } from './effects.ts';
import type { Grade } from './grades.ts';
import type { ProjectDocuments } from './subjects.ts';

export interface ProjectWorld {
  grade: Grade;
  /** One record, and several. */
  thing: [string, string];
  /** What contacts add in their messages. */
  asides: string[];
  cells: ReturnType<typeof cellsOf>;
}

const MOST_ASIDES = 10;

/** @param rows those of the project's industry */
export function worldOf(
  job: Job,
  rows: Domain['rows'],
  vocabulary: DomainVocabulary | undefined,
): ProjectWorld {
  const columns = columnsOf(job);
  const known = nearestRow(columns, rows);
  const names = columns.map(({ name }) => name);
  const isKnown = known !== undefined && sharedColumns(names, known.columns) > names.length / 2;
  const { options, columns: older } = job.file.project ?? {};
  const isOwn = options?.columns !== undefined || older !== undefined;
  const record = String(job.options.record ?? 'record');
  return {
    grade: isKnown ? 'of the domain' : isOwn ? 'of the job' : 'stand-in',
    thing: [record, pluralOf(record, rows)],
    asides: (vocabulary?.asides ?? []).filter((aside) => !aside.includes('{')).slice(0, MOST_ASIDES),
    cells: cellsOf(job, rows, vocabulary?.rows ?? []),
  };
}

/** Several of a thing, as its industry says it. */
export function pluralOf(record: string, rows: Domain['rows']): string {
  const known = rows.find(({ row: [one] }) => one === record);
  if (known) return known.row[1];
  if (/(?:x|s|ch|sh)$/.test(record)) return `${record}es`;
  return /[^aeiou]y$/.test(record) ? `${record.slice(0, -1)}ies` : `${record}s`;
}

/** The rules of the industry that speak of the project's things, else its first; undefined where it has none. */
export function rulesOf(job: Job, documents: readonly NamedDocument[]): ProjectDocuments | undefined {
  const said = new Set(
    stemsOf([job.projectTitle, job.problem, job.slots.things ?? '', ...(job.slots.actions ?? [])].join(' ')),
  );
  const shared = ({ document, words, names }: NamedDocument) =>
    [...new Set([document, ...words, ...names.flat()].flatMap(stemsOf))].filter((stem) => said.has(stem))
      .length;
  const [best] = documents.toSorted((a, b) => shared(b) - shared(a));
  return (
    best && {
      grade: 'of the domain',
      kind: best.document,
      names: best.names,
      facts: best.facts,
      remarks: [],
    }
  );
}

/** What one of several is called: `shipment` of shipments. */
export const singularOf = (things: string): string => {
  const words = things.trim().split(/\s+/);
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
};
