/** Skill asked for → the file that shows it, or the week that will. Pure. */

import type { JobFile } from '../job/schema.ts';
import type { Proof, SkillPlan } from '../templates/proofs.ts';
import { PLACEHOLDER } from '../templates/template-files.ts';
import type { PlanItem } from './schedule.ts';
import { PhraseIndex } from './skill-words.ts';

export interface SkillRow {
  name: string;
  /** Markdown of ours: links to the lines that show it, or the week of the plan. */
  where: string;
  state: 'shown' | 'in the plan' | `from week ${number}`;
}

/** A skill that a job asks for; what is only wished for comes behind what is required. */
export interface AskedSkill {
  name: string;
  wished: boolean;
}

/** The skills a job asks for, without repeats, in its order. */
export function askedSkills(job: JobFile): AskedSkill[] {
  const asked = new Map<string, AskedSkill>();
  for (const skill of job.skills ?? []) {
    const { name, level } = typeof skill === 'string' ? { name: skill, level: undefined } : skill;
    if (name && !asked.has(name.toLowerCase()))
      asked.set(name.toLowerCase(), { name, wished: level === 'preferred' });
  }
  return [...asked.values()];
}

/** The skills in an order of our own: a list as the ad has it would be a quotation. */
export const inOwnOrder = (skills: readonly string[]): string[] =>
  [...skills].sort((a, b) => a.length - b.length || a.localeCompare(b, 'en'));

/** What a kind of repo can say of skills. */
export interface SkillBook {
  rowsOf(names: readonly string[], packageName: string): SkillTable;
}

/** The rows of the table, and what PLAN.md says of the skills that are not shown. */
export interface SkillTable {
  rows: SkillRow[];
  items: PlanItem[];
  /** What no file shows and no week is for: no row, and a thing to decide. */
  open: string[];
}

/**
 * @param proofs the nearest to the family first
 * @param plans the same
 * @param lineOf the number of the line of a file in which a text stands; none where there is no such file or line
 */
export function skillBook(
  proofs: readonly Proof[],
  plans: readonly SkillPlan[],
  lineOf: (file: string, text: string) => number | undefined,
): SkillBook {
  const shown = new PhraseIndex<Proof>();
  for (const proof of proofs) for (const skill of proof.skills) shown.add(skill, proof);
  const later = new PhraseIndex<SkillPlan>();
  for (const plan of plans) for (const skill of plan.skills) later.add(skill, plan);
  const lines = new Map<Proof, number | undefined>();
  const line = (proof: Proof) => {
    if (!lines.has(proof)) lines.set(proof, lineOf(proof.file, proof.text));
    return lines.get(proof);
  };

  const rowsOf = (names: readonly string[], packageName: string): SkillTable => {
    const rows: SkillRow[] = [];
    const asked = new Set<SkillPlan>();
    const open: string[] = [];
    for (const name of names) {
      const found = shown.covering(name, (proof) => line(proof) !== undefined);
      // `SQL Server` is a product, and three questions in SQL are none of it.
      const plan = found ? undefined : later.ending(name);
      if (found) {
        const links = found.map(
          (proof) =>
            `${linkTo(proof.file, line(proof) ?? 1, packageName)}${proof.note ? ` (${proof.note})` : ''}`,
        );
        rows.push({ name, where: links.join(', '), state: 'shown' });
      } else if (plan) {
        asked.add(plan);
        const where = plan.where ?? `week ${plan.week} of [PLAN.md](PLAN.md)`;
        rows.push({ name, where, state: plan.where ? `from week ${plan.week}` : 'in the plan' });
      } else open.push(name);
    }
    const items = [...asked].map(({ week, item }): PlanItem => ({ week: week - 1, kind: 'build', item }));
    return { rows, items, open: inOwnOrder(open) };
  };
  return { rowsOf };
}

/** `[train.py](src/cup_check/train.py#L27)`, as GitHub opens it at the line. */
function linkTo(file: string, line: number, packageName: string): string {
  const path = file.replaceAll(PLACEHOLDER, packageName);
  return `[\`${path.replace(`src/${packageName}/`, '')}\`](${path}#L${line})`;
}
