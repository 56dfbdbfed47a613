/** What people are told of an ad that was read. */
import type { Families } from '../templates/families.ts';
import { visible } from '../words/characters.ts';
import type { Output } from '../words/output.ts';
import type { ReadAd } from './ad-file.ts';
import { yearsAsText } from './job-file.ts';
import { buildable } from './projects.ts';

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
