/** How well the reader does on labelled ads. How each figure counts is in the code: it is the definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../src/ad/index.ts';
import type { Lexicon } from '../src/ad/lexicon.ts';
import type { Reading } from '../src/ad/reading.ts';
import { FIGURES, type Figure } from './bars.ts';

/** A row of labels.csv. Lists are parted by semicolons. */
export interface Label {
  file: string;
  title: string;
  company: string;
  location: string;
  years_min: string;
  primary_task: string;
  acceptable_tasks: string;
  key_skills: string;
  notes: string;
}

/** The rows of a CSV text with a header, quoted fields included. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted && character === '"' && text[i + 1] === '"') field += text[++i];
    else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) endField();
    else if ((character === '\n' || character === '\r') && !quoted) {
      if (character === '\r' && text[i + 1] === '\n') i++;
      endField();
      rows.push(row);
      row = [];
    } else field += character;
  }
  if (field || row.length > 0) {
    endField();
    rows.push(row);
  }
  const [header = [], ...body] = rows.filter((cells) => cells.length > 1 || cells[0] !== '');
  return body.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** What may stand around a title without changing it. */
const MARKS = new Set(
  'f h m w d x v cdi cdd all genders remote hybrid onsite full time fulltime part contract permanent'.split(
    ' ',
  ),
);

const words = (text: string | null | undefined): string[] =>
  (text ?? '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}_+#]+/u)
    .filter(Boolean);

/** Equal, or one inside the other with at least 60 % of its words; empty must be empty. */
export function same(label: string, found: string | null, ignore = new Set<string>()): boolean {
  const telling = (text: string | null) => {
    const all = words(text);
    const kept = all.filter((word) => !ignore.has(word));
    return kept.length > 0 ? kept : all;
  };
  const a = telling(label);
  const b = telling(found);
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  const text = b.join(' ');
  if (a.join(' ') === text || label.split(/[;/|]/).some((part) => words(part).join(' ') === text))
    return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.join(' ').includes(short.join(' ')) && short.length >= 0.6 * long.length;
}

/** The named place, at any depth of detail, and no word that the label lacks (Remote aside). */
export function samePlace(label: string, found: string | null): boolean {
  const a = words(label);
  const all = words(found);
  const b = all.filter((word) => word !== 'remote' && word !== 'hybrid');
  if (a.length === 0 || all.length === 0) return a.length === all.length;
  if (a.includes('remote') && b.length === 0) return true;
  const telling = new Set([...words(label.split(/[,;(]/)[0]), ...a.slice(-1)]);
  return (
    b.length > 0 &&
    b.filter((word) => a.includes(word)).length >= 0.6 * b.length &&
    b.some((word) => telling.has(word))
  );
}

export interface Result {
  /** In per cent, with one decimal. */
  figures: Record<Figure, number>;
  crashes: number;
  ads: number;
  misses: { file: string; what: string; wanted: string; found: string }[];
  /** How often a first task was wrong: `wanted → found`. */
  confusions: Map<string, number>;
}

/** The rows of a folder's labels.csv: the ads are what it names, whatever else lies there. */
export const labelsOf = (folder: string): Label[] =>
  parseCsv(readFileSync(join(folder, 'labels.csv'), 'utf8')) as unknown as Label[];

/** Reads every ad that a folder's labels.csv names. */
export async function measure(folder: string, lexicon: Lexicon): Promise<Result> {
  const labels = labelsOf(folder);
  const hits = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<Figure, number>;
  const of = { ...hits };
  const misses: Result['misses'] = [];
  const confusions = new Map<string, number>();
  let crashes = 0;
  for (const label of labels) {
    const wanted = label.acceptable_tasks.split(';');
    const skills = label.key_skills.split(';').filter(Boolean);
    const none = label.primary_task === 'none';
    for (const figure of ['title', 'company', 'location', 'years'] as const) of[figure]++;
    of.skills += skills.length;
    if (none) of.refuse++;
    else for (const figure of ['let', 'first', 'top3', 'generic'] as const) of[figure]++;
    let reading: Reading;
    try {
      ({ reading } = await readBytes(readFileSync(join(folder, label.file)), lexicon));
    } catch (error) {
      crashes++;
      misses.push({ file: label.file, what: 'crash', wanted: '', found: String(error).slice(0, 160) });
      continue;
    }
    const count = (figure: Figure, ok: boolean, want: string, found: string) => {
      if (ok) hits[figure]++;
      else misses.push({ file: label.file, what: figure, wanted: want, found });
    };
    const tasks = reading.tasks.map(({ id }) => id);
    const shown = reading.tasks
      .slice(0, 4)
      .map(({ id, score }) => `${id} ${score}`)
      .join(', ');
    if (none)
      count('refuse', !reading.aboutMachineLearning || wanted.some((id) => id !== 'none'), 'none', shown);
    else {
      count('let', reading.aboutMachineLearning || wanted.includes('none'), label.primary_task, 'refused');
      const first = tasks[0] ?? 'none';
      count('first', wanted.includes(first), label.acceptable_tasks, shown);
      if (!wanted.includes(first)) {
        const pair = `${label.primary_task} → ${first}`;
        confusions.set(pair, (confusions.get(pair) ?? 0) + 1);
      }
      count('top3', tasks.slice(0, 3).includes(label.primary_task), label.primary_task, shown);
      count(
        'generic',
        reading.generic === label.notes.includes('generic'),
        label.notes,
        `${reading.generic}: ${shown}`,
      );
    }
    const ignore = new Set([...MARKS, ...words(label.location)]);
    count('title', same(label.title, reading.title, ignore), label.title, String(reading.title));
    count('company', same(label.company, reading.company), label.company, String(reading.company));
    count('location', samePlace(label.location, reading.location), label.location, String(reading.location));
    const years = label.years_min === '' ? null : Number(label.years_min);
    count('years', years === reading.experienceYears, label.years_min, String(reading.experienceYears));
    // More than 40 skills is not reading: it scores nothing.
    const have = new Set(
      reading.skills.length <= 40 ? reading.skills.map((skill) => words(skill).join(' ')) : [],
    );
    const lost = skills.filter((skill) => !have.has(words(skill).join(' ')));
    hits.skills += skills.length - lost.length;
    if (lost.length > 0)
      misses.push({ file: label.file, what: 'skills', wanted: lost.join(', '), found: '' });
  }
  const figures = Object.fromEntries(
    FIGURES.map((figure) => [figure, Math.round((1000 * hits[figure]) / Math.max(1, of[figure])) / 10]),
  ) as Result['figures'];
  return { figures, crashes, ads: labels.length, misses, confusions };
}
