/** A Reading and its projects → the job file: YAML with comments, as a person would write it. Pure. */

import type { JobFile } from '../job/schema.ts';
import { FORBIDDEN } from '../words/characters.ts';
import { toYaml } from '../words/yaml.ts';
import { cleanLines } from './lines.ts';
import type { Project } from './projects.ts';
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
    skills: many(reading.skills, 100),
    responsibilities: many(reading.responsibilities, 1900),
    qualifications: many(reading.qualifications, 1900),
    preferred: many(reading.preferred, 1900),
    description: descriptionOf(adText) || undefined,
  };
  return Object.fromEntries(Object.entries(job).filter(([, value]) => value !== undefined)) as JobFile;
}

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

/** The whole job file. */
export function jobFileText(reading: Reading, projects: Project[], adText: string): string {
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
  const [first, ...others] = projects;
  if (first) {
    lines.push('', ...reasonFor(first, reading), toYaml({ project: projectOf(first) }).trimEnd());
    for (const project of others)
      lines.push(
        '',
        '# Or this one: delete the project above, and the # before each line below.',
        ...toYaml({ project: projectOf(project) })
          .trimEnd()
          .split('\n')
          .map((line) => `# ${line}`),
      );
  }
  if (description)
    lines.push(
      '',
      '# The ad, as it was read. It stays in private/.',
      'description: |-',
      ...description.split('\n').map((line) => `  ${line}`),
    );
  return `${lines.join('\n')}\n`;
}

export const projectOf = ({ task, idea }: Project) => ({ task, domain: idea.domain, ...idea.project });

function commentFor(key: string, reading: Reading): string | undefined {
  if (key === 'title' && reading.title === null) return 'The ad states no title: give it one.';
  const found = reading.evidence[key === 'experience' ? 'experience_years' : key];
  if (!found || key === 'skills') return undefined;
  return `line ${found.line}: ${comment(found.text)}`;
}

const comment = (text: string) => plain(text).slice(0, 120);

function reasonFor({ task, answers }: Project, { tasks, generic }: Reading): string[] {
  const [best] = tasks;
  const guess = tasks.find(({ id }) => id === answers) ?? best;
  const words = (guess?.evidence ?? [])
    .slice(0, 4)
    .map(({ line, text }) => `"${comment(text)}" (line ${line})`);
  const because = words.length > 0 ? `from ${words.join(', ')}` : 'from the title and the domain';
  return [
    `# guessed: ${answers}, ${because}.`,
    ...(generic ? ['# The ad does not say which task it is about, so take this as one of several.'] : []),
    ...(task === answers ? [] : [`# ${answers} can't be built yet; ${task} is the nearest that can.`]),
  ];
}
