/** A Reading and the briefs of an ad → the job file: YAML with comments, as a person would write it. Pure. */

import type { JobFile } from '../job/schema.ts';
import { FORBIDDEN } from '../words/characters.ts';
import { toYaml } from '../words/yaml.ts';
import type { Brief } from './brief/index.ts';
import { cleanLines } from './lines.ts';
import type { Reading } from './reading.ts';

const SCHEMA_LINE = '# yaml-language-server: $schema=https://unpkg.com/start-the-job/job.schema.json';
const LONGEST_DESCRIPTION = 60_000;

/** The values of the job file that an ad gives, without its `project:`. */
export function jobOfReading(reading: Reading, adText: string): JobFile {
  const job: JobFile = {
    title: oneLine(reading.title ?? 'Untitled job', 200),
    company: some(reading.company),
    location: some(reading.location),
    remote: reading.remote ?? undefined,
    experience: reading.experienceYears === null ? undefined : yearsAsText(reading.experienceYears),
    salary: some(reading.salary),
    skills: skillsIn(reading),
    responsibilities: many(reading.responsibilities, 1900),
    qualifications: many(reading.qualifications, 1900),
    preferred: many(reading.preferred, 1900),
    description: descriptionOf(adText) || undefined,
  };
  return Object.fromEntries(Object.entries(job).filter(([, value]) => value !== undefined)) as JobFile;
}

/** What is only wished for says so. */
/** The skills of a reading, as a job file has them. */
export const skillsIn = ({ skills, preferredSkills }: Reading): JobFile['skills'] =>
  many(skills, 100)?.map((name) => (preferredSkills.includes(name) ? { name, level: 'preferred' } : name));

const plain = (text: string) =>
  text
    .replace(new RegExp(FORBIDDEN.source, 'gu'), '')
    .replace(/[\n\t]+/g, ' ')
    .trim();
const oneLine = (text: string, limit: number) => plain([...text].slice(0, limit).join('')) || 'Untitled job';
const some = (text: string | null) => (text && plain(text).slice(0, 300)) || undefined;
const many = (texts: string[], limit: number) => {
  const kept = texts.map((text) => plain([...text].slice(0, limit).join(''))).filter(Boolean);
  return kept.length > 0 ? kept : undefined;
};
/** `1 year`, `3 years`. */
export const yearsAsText = (years: number) => `${years} ${years === 1 ? 'year' : 'years'}`;

/** The ad itself, a clean line a line: it stays in private/. */
function descriptionOf(adText: string): string {
  const lines: string[] = [];
  let number = 0;
  for (const line of cleanLines(adText)) {
    const text = plain(line.text);
    if (!text) continue;
    if (line.number === number) lines[lines.length - 1] += ` ${text}`;
    else lines.push(text);
    number = line.number;
  }
  return lines.join('\n').slice(0, LONGEST_DESCRIPTION).trim();
}

/** The whole job file. Its project is the first brief that can be built; the others stand below it as comments. */
export function jobFileText(reading: Reading, briefs: readonly Brief[], adText: string): string {
  const { description, ...job } = jobOfReading(reading, adText);
  const lines = [
    SCHEMA_LINE,
    '# Read from a job ad. Correct what is wrong: nothing is sure before you have read it.',
    '',
  ];
  for (const [key, value] of Object.entries(job)) {
    const comment = commentFor(key, reading);
    if (comment) lines.push(`# ${comment}`);
    lines.push(toYaml({ [key]: value }).trimEnd());
  }
  const [first, ...others] = briefs.filter(({ built }) => built);
  const later = briefs.filter(({ built }) => !built);
  if (first) {
    lines.push('', ...reasonFor(first), toYaml({ project: first.project }).trimEnd());
    for (const brief of others)
      lines.push(
        '',
        '# Or this one: delete the project above, and the # before each line below.',
        ...reasonFor(brief),
        ...toYaml({ project: brief.project })
          .trimEnd()
          .split('\n')
          .map((line) => `# ${line}`),
      );
  }
  for (const { task, problem } of later)
    lines.push('', `# What it asks for (${task}, which can't be built yet): ${comment(problem, 300)}`);
  if (description)
    lines.push(
      '',
      '# The ad, as it was read. It stays in private/.',
      'description: |-',
      ...description.split('\n').map((line) => `  ${line}`),
    );
  return `${lines.join('\n')}\n`;
}

function commentFor(key: string, reading: Reading): string | undefined {
  if (key === 'title' && reading.title === null) return 'The ad states no title: give it one.';
  const found = reading.evidence[key === 'experience' ? 'experience_years' : key];
  if (!found || key === 'skills') return undefined;
  return `line ${found.line}: ${comment(found.text)}`;
}

const comment = (text: string, limit = 120) => plain(text).slice(0, limit);

/** Why this project: the words of the ad that it rests on, each once. */
function reasonFor({ task, answers, origin, evidence }: Brief): string[] {
  const places = Object.entries(evidence).flatMap(([slot, found]) => (found ? [{ slot, ...found }] : []));
  const words = places.map(({ slot, line, text }) => `# ${slot}: line ${line}, "${comment(text)}"`);
  return [
    origin === 'closest'
      ? '# No duty of the ad was understood as a project; this is the closest we have.'
      : `# From the ad${origin === 'model' ? ', as a language model read it' : ''}:`,
    ...new Set(words),
    ...(task === answers ? [] : [`# ${answers} can't be built yet; ${task} is the nearest that can.`]),
  ];
}
