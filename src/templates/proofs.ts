/** What shows a skill, and what is to show it later: `proofs` and `plans` of every manifest. Pure. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
/** Names of skills in small letters, as ads spell them; a plural s needs none of its own. */
const skills = v.pipe(v.array(text), v.minLength(1));
const week = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6));

/** A file of the repo, and a text that stands in one of its lines, by which a skill is shown; `note` says how much of it, where that is a part. */
const proofSchema = v.strictObject({ skills, file: text, text, note: v.optional(text) });

/** What to do where a skill is asked for that no file shows yet; `where`, in Markdown, names what shows it then and is no file. */
const planSchema = v.strictObject({ skills, week, item: text, where: v.optional(text) });

export const proofsSchema = v.optional(v.array(proofSchema), []);
export const plansSchema = v.optional(v.array(planSchema), []);

export type Proof = v.InferOutput<typeof proofSchema>;
export type SkillPlan = v.InferOutput<typeof planSchema>;
