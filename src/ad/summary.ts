/** What people are told of an ad that was read. */
import { buildable, type Families } from '../templates/families.ts';
import { visible } from '../words/characters.ts';
import type { Output } from '../words/output.ts';
import type { ReadAd } from './ad-file.ts';
import type { Brief } from './brief/index.ts';
import { yearsAsText } from './job-file.ts';
import type { Evidence } from './reading.ts';

/** What was understood, in a screenful. */
export function summaryOf({ reading, briefs, model }: ReadAd, families: Families, out: Output): string[] {
  const { title, company, location, experienceYears, skills, domain } = reading;
  const lines = [''];
  const quote = quotesOnce();
  const byModel = (key: string) =>
    model?.fields.some((field) => field.split('.')[0] === key) ? out.dim(' (by the model)') : '';
  const row = (name: string, key: string, value: string | null) =>
    lines.push(`${name.padEnd(12)}${value === null ? out.dim('not said') : visible(value)}${byModel(key)}`);
  row('Title', 'title', title);
  row('Company', 'company', company);
  row('Place', 'location', location);
  row('Experience', 'experience_years', experienceYears === null ? null : yearsAsText(experienceYears));
  row('Skills', 'skills', skills.length > 0 ? skills.join(', ') : null);
  row('Domain', 'domain', domain);
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
    const stated = briefs.filter(({ origin }) => origin !== 'closest').map(({ answers }) => answers);
    lines.push(
      '',
      reading.generic && stated.length === 0
        ? 'It does not say which task; by its title and domain it may be:'
        : 'It is about:',
    );
    const [best] = reading.tasks;
    const near = reading.tasks.filter(({ score }) => score >= 0.25 * (best?.score ?? 0));
    // What its duties state goes before what its words hint at.
    for (const id of [...new Set([...stated, ...near.map(({ id }) => id)])].slice(0, 3)) {
      const evidence = near.find((task) => task.id === id)?.evidence ?? [];
      const built = briefs.find((one) => one.built && one.answers === id)?.task ?? buildable(id, families);
      const nearest = built === id ? '' : out.dim(` (can't be built yet; nearest: ${built})`);
      lines.push(`  ${out.bold(id)}${nearest}`);
      const words = evidence.slice(0, 4).flatMap(quote);
      if (words.length > 0) lines.push(out.dim(`    ${words.join(', ')}`));
    }
  }
  // What another trade has is no project of this ad.
  if (reading.aboutMachineLearning) {
    lines.push('', headOf(briefs));
    for (const brief of briefs) lines.push(...told(brief, quote, out));
  }
  for (const warning of reading.warnings) lines.push('', `warning: ${warning}`);
  return lines;
}

/** What the list of projects is: those of the ad, or the closest that we have. */
function headOf(briefs: readonly Brief[]): string {
  const own = briefs.filter(({ origin }) => origin !== 'closest').length;
  if (own === 0) return 'None of its duties was understood as a project. The closest we have:';
  if (own === briefs.length) return own === 1 ? 'A project of this ad:' : 'Projects of this ad:';
  return 'Projects of this ad, and the closest we have:';
}

/** A project in a few lines, with the words of the ad that it rests on. */
function told(brief: Brief, quote: (found: Evidence) => string[], out: Output): string[] {
  const { title, task, built, answers, domain, problem, user, hard, evidence, origin } = brief;
  const about = [
    task,
    ...(domain ? [domain] : []),
    ...(built ? [] : ["can't be built yet"]),
    ...(answers === task ? [] : [`the nearest to ${answers} that can be built`]),
    ...(origin === 'model' ? ['by the model'] : []),
    ...(origin === 'closest' ? ['the closest we have'] : []),
  ];
  const words = Object.values(evidence).flatMap((found) => (found ? quote(found) : []));
  return [
    `  ${out.bold(title)} ${out.dim(`(${about.join(', ')})`)}`,
    `    ${problem}`,
    `    For ${user}.`,
    ...(words.length > 0 ? [out.dim(`    From ${words.join(', ')}`)] : []),
    out.dim(`    Hard: ${hard}`),
  ];
}

/** Quotes words of the ad, each place once. */
function quotesOnce(): (found: Evidence) => string[] {
  const seen = new Set<string>();
  return ({ text, line }) => {
    const key = `${line} ${text.toLowerCase()}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [`"${visible(text)}" (line ${line})`];
  };
}
