/** An ad that was read: as JSON, and line by line with the words that each answer rests on. */
import type { ReadAd } from '../../ad/ad-file.ts';
import type { Evidence } from '../../ad/reading.ts';
import { buildable, type Families } from '../../templates/families.ts';
import { visible } from '../../words/characters.ts';
import type { Output } from '../../words/output.ts';

/** The shape of version 1: extended, never renamed. */
export function readAsJson({ input, reading, briefs, model }: ReadAd, families: Families) {
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
      salary: reading.salary,
      seniority: reading.seniority,
      skills: reading.skills,
      required_skills: reading.requiredSkills,
      preferred_skills: reading.preferredSkills,
      responsibilities: reading.responsibilities,
      qualifications: reading.qualifications,
      preferred: reading.preferred,
      domain: reading.domain,
    },
    tasks: reading.tasks.map(({ id, score, evidence }) => {
      const built = buildable(id, families);
      return { id, score, buildable: built === id, nearest: built ?? null, evidence };
    }),
    // What is told of another trade is no project of this ad.
    briefs: (reading.aboutMachineLearning ? briefs : []).map(({ project, ...brief }) => ({
      ...brief,
      labels: project.labels ?? [],
      columns: project.options?.columns ?? [],
    })),
    evidence: reading.evidence,
    warnings: reading.warnings,
    model: model ?? null,
  };
}

/** The ad, line by line, with the words that something rests on marked. */
export function explained({ input, reading }: ReadAd, out: Output): string {
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
