/** What a model read, into what the rules read. Pure. */
import type { Evidence, Reading } from '../ad/reading.ts';
import type { Stated } from '../ad/stated.ts';
import { folded } from '../words/phrases.ts';
import type { Borne, ModelReading } from './judge-claims.ts';

const MOST_SKILLS = 40;

/**
 * The reading with the model's answers ahead of the rules', but for what a page's own data state; its years fill a gap, and
 * its skills stand behind.
 * @returns also the names of the fields that the model gave
 */
export function merged(
  reading: Reading,
  said: ModelReading,
  stated: Partial<Stated>,
): { reading: Reading; fields: string[] } {
  const whole: Reading = { ...reading, evidence: { ...reading.evidence } };
  const fields: string[] = [];
  const put = (name: string, evidence: Evidence) => {
    whole.evidence[name] = evidence;
    fields.push(name);
  };
  for (const name of ['title', 'company', 'location', 'domain'] as const) {
    const borne: Borne<string> | undefined = said[name];
    const isStated = name !== 'domain' && Boolean(stated[name]);
    if (!borne || isStated || borne.value === reading[name]) continue;
    whole[name] = borne.value;
    put(name, borne.evidence);
  }
  if (said.experienceYears && reading.experienceYears === null) {
    whole.experienceYears = said.experienceYears.value;
    put('experience_years', said.experienceYears.evidence);
  }
  const known = new Set(
    reading.skills.flatMap((name) => [name, reading.evidence[`skills.${name}`]?.text ?? '']).map(folded),
  );
  const more = said.skills
    .filter(({ value }) => !known.has(folded(value)))
    .slice(0, Math.max(0, MOST_SKILLS - reading.skills.length));
  whole.skills = [...reading.skills, ...more.map(({ value }) => value)];
  for (const { value, evidence } of more) put(`skills.${value}`, evidence);
  return { reading: whole, fields };
}
