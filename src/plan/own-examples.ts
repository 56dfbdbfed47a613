/** The real texts that a job gives for its labels → a table with which data of one's own begins. Pure. */
import type { Job } from './answers.ts';

/** Where they stand in a repo; git passes over the folder. */
export const OWN_EXAMPLES = 'own/examples.csv';

/** The table, a row a text, as `collect --source own --from own` reads it; undefined where the job gives none. */
export function ownExamples({ examples }: Pick<Job, 'examples'>): string | undefined {
  const rows = Object.entries(examples).flatMap(([label, texts]) => texts.map((text) => [text, label]));
  if (rows.length === 0) return undefined;
  return [['text', 'label'], ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}

const cell = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
