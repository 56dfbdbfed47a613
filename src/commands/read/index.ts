/** `read`: an ad → what it says, the projects that would answer it, and a job file. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readBytes } from '../../ad/index.ts';
import type { AdInput } from '../../ad/input.ts';
import { jobFileText, yearsAsText } from '../../ad/job-file.ts';
import { buildable, type Project, projectsFor } from '../../ad/projects.ts';
import type { Evidence, Reading } from '../../ad/reading.ts';
import { type Families, openFamilies } from '../../templates/families.ts';
import type { Values } from '../../usage.ts';
import { shellQuote, visible } from '../../words/characters.ts';
import { explainDiskError, inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';

export { jobFileText };

/** A saved page can be large; an ad in it is not. */
const MAX_AD_BYTES = 20 * 1024 * 1024;

export interface ReadAd {
  input: AdInput;
  reading: Reading;
  projects: Project[];
}

/** The bytes of an ad's file, `-` being standard input. */
export function adBytes(file: string): Buffer {
  try {
    if (file !== '-') {
      const { size } = statSync(file);
      if (size > MAX_AD_BYTES)
        throw inputError(
          'ad-too-large',
          `${file} has more than 20 MB. Save the ad's text alone and try again.`,
        );
    }
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw inputError('ad-missing', `There is no file ${file}. Give the path of an ad, or - and paste it.`);
    if (code === 'EISDIR') throw inputError('ad-missing', `${file} is a folder. Give the path of an ad.`);
    if (code === 'EACCES') throw inputError('ad-missing', `${file} can't be read: you have no permission.`);
    throw error;
  }
}

/** Reads an ad and finds projects for it. @param wanted the family they are to be of */
export async function readAdBytes(
  bytes: Buffer,
  file: string,
  families: Families,
  wanted?: string,
): Promise<ReadAd> {
  const { input, reading } = await readBytes(bytes, families.lexicon());
  if (!/[\p{L}\p{N}]/u.test(input.text))
    throw inputError(
      'ad-empty',
      `${file === '-' ? 'standard input' : file} holds no text that could be an ad.`,
    );
  return { input, reading, projects: projectsFor(reading, families, wanted) };
}

export async function runRead([file]: string[], values: Values, out: Output): Promise<number> {
  if (file === undefined)
    throw inputError('usage', 'read needs an ad: start-the-job read AD, or - for standard input.', []);
  const target = values.output;
  if (target !== undefined && existsSync(target) && !values.force)
    throw inputError('target-exists', `${target} is there already. Choose another name, or give --force.`);
  const families = await openFamilies();
  const ad = await readAdBytes(adBytes(file), file, families);
  const jobFile = () => jobFileText(ad.reading, ad.projects, ad.input.body);
  if (target !== undefined) {
    try {
      writeFileSync(target, jobFile(), { flag: values.force ? 'w' : 'wx' });
    } catch (error) {
      throw explainDiskError(error, target);
    }
  }
  if (values.json) {
    for (const warning of ad.reading.warnings) out.note(`warning: ${warning}`);
    out.result(JSON.stringify(jsonOf(ad, families), null, 2));
    return 0;
  }
  if (values.explain) out.result(explained(ad, out));
  else if (target === undefined) out.result(jobFile().trimEnd());
  for (const line of summaryOf(ad, families, out)) out.note(line);
  out.note('');
  if (!ad.reading.aboutMachineLearning)
    out.note('No repo is made from an ad like this, unless you say --force.');
  out.note(
    target === undefined
      ? `Next: start-the-job read ${shellQuote(file)} -o job.yaml, then start-the-job new job.yaml`
      : `Wrote ${target}. Read it, correct it, then: start-the-job new ${shellQuote(target)}`,
  );
  return 0;
}

/** The shape of version 1: extended, never renamed. */
export function jsonOf({ input, reading, projects }: ReadAd, families: Families) {
  return {
    version: 1,
    about_machine_learning: reading.aboutMachineLearning,
    generic: reading.generic,
    language: reading.language,
    form: input.form,
    job: {
      title: reading.title,
      company: reading.company,
      location: reading.location,
      remote: reading.remote,
      experience_years: reading.experienceYears,
      education: reading.education,
      skills: reading.skills,
      responsibilities: reading.responsibilities,
      qualifications: reading.qualifications,
      preferred: reading.preferred,
      domain: reading.domain,
    },
    tasks: reading.tasks.map(({ id, score, evidence }) => {
      const built = buildable(id, families);
      return { id, score, buildable: built === id, nearest: built ?? null, evidence };
    }),
    ideas: projects.map(({ task, answers, idea }) => ({
      task,
      answers,
      domain: idea.domain,
      title: idea.project.title ?? idea.project.name ?? '',
      name: idea.project.name ?? null,
      problem: idea.project.problem ?? '',
      user: idea.project.user ?? null,
      labels: idea.project.labels ?? [],
      columns: idea.project.columns ?? [],
      collect: idea.collect,
      labelling: idea.labelling,
      headline: idea.headline,
      hard: idea.hard,
    })),
    evidence: reading.evidence,
    warnings: reading.warnings,
  };
}

/** What was understood, in a screenful. */
export function summaryOf({ reading, projects }: ReadAd, families: Families, out: Output): string[] {
  const { title, company, location, experienceYears, skills, domain } = reading;
  const lines = [''];
  const row = (name: string, value: string | null) =>
    lines.push(`${name.padEnd(12)}${value === null ? out.dim('not said') : visible(value)}`);
  row('Title', title);
  row('Company', company);
  row('Place', location);
  row('Experience', experienceYears === null ? null : yearsAsText(experienceYears));
  row('Skills', skills.length > 0 ? skills.join(', ') : null);
  row('Domain', domain);
  if (!reading.aboutMachineLearning) {
    lines.push(
      '',
      'This does not look like an ad for work with machine learning: no duty in it builds, trains or judges a model.',
    );
    const words = reading.tasks.flatMap(({ evidence }) => evidence).slice(0, 3);
    if (words.length > 0)
      lines.push(
        `What came nearest: ${words.map(({ text, line }) => `"${visible(text)}" (line ${line})`).join(', ')}.`,
      );
  } else {
    lines.push(
      '',
      reading.generic ? 'It does not say which task; by its title and domain it may be:' : 'It is about:',
    );
    const [best] = reading.tasks;
    const near = reading.tasks.filter(({ score }) => score >= 0.25 * (best?.score ?? 0));
    for (const { id, evidence } of near.slice(0, 3)) {
      const built = buildable(id, families);
      const nearest = built === id ? '' : out.dim(` (can't be built yet; nearest: ${built})`);
      lines.push(`  ${out.bold(id)}${nearest}`);
      const words = evidence.slice(0, 4).map(({ text, line }) => `"${visible(text)}" (line ${line})`);
      if (words.length > 0) lines.push(out.dim(`    ${words.join(', ')}`));
    }
  }
  lines.push('', 'Three projects that would answer it:');
  for (const { task, idea } of projects) {
    lines.push(`  ${out.bold(idea.project.title ?? '')} ${out.dim(`(${task}, ${idea.domain})`)}`);
    lines.push(`    ${idea.project.problem ?? ''}`, out.dim(`    Hard: ${idea.hard}`));
  }
  for (const warning of reading.warnings) lines.push('', `warning: ${warning}`);
  return lines;
}

/** The ad, line by line, with the words that something rests on marked. */
function explained({ input, reading }: ReadAd, out: Output): string {
  const marks = new Map<number, { text: string; what: string }[]>();
  const mark = ({ line, text }: Evidence, what: string) =>
    marks.set(line, [...(marks.get(line) ?? []), { text, what }]);
  for (const [what, found] of Object.entries(reading.evidence))
    mark(found, what.replace('skills.', 'skill '));
  for (const { id, evidence } of reading.tasks.slice(0, 3)) for (const found of evidence) mark(found, id);
  const lines = input.text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const width = String(lines.length).length;
  return lines
    .map((raw, i) => {
      const here = marks.get(i + 1) ?? [];
      let shown = visible(raw);
      for (const { text } of here.sort((a, b) => b.text.length - a.text.length))
        shown = shown.replace(visible(text), (said) => `[${said}]`);
      const notes = [...new Set(here.map(({ what }) => what))].join(', ');
      const number = out.dim(String(i + 1).padStart(width));
      return notes
        ? `${number} ${shown}\n${' '.repeat(width)} ${out.bold(`↑ ${notes}`)}`
        : `${number} ${shown}`;
    })
    .join('\n');
}
