/** The parts that a repo gets: those that its job names, else those that its skills ask for. Pure. */
import type { ParsedJob } from '../job/parse.ts';
import type { Task } from '../templates/manifest.ts';
import { fits, type RepoPart, withNeeded } from '../templates/parts.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Problem } from '../words/errors.ts';
import { PhraseIndex } from './skill-words.ts';
import type { AskedSkill } from './skills.ts';

/**
 * More than these were a repo that nobody can explain; what is only wished for comes in below the second number. What another one
 * needs comes along anyway, and takes no place.
 */
const MOST = 5;
const MOST_WITH_WISHES = 4;

/** A part, and the skill that asks for it; none where every repo has it. */
export interface AskedPart {
  part: RepoPart;
  because?: string;
}

/** The parts that skills ask for, those first whose skill is required; and those that every repo has. */
export function partsAskedFor(
  skills: readonly AskedSkill[],
  task: Task,
  parts: Readonly<Record<string, RepoPart>>,
): AskedPart[] {
  const fitting = Object.values(parts).filter((part) => fits(part, task));
  const index = new PhraseIndex<RepoPart>();
  for (const part of fitting) for (const skill of part.skills) index.add(skill, part);
  const asked = new Map<RepoPart, string>();
  for (const wished of [false, true])
    for (const skill of skills) {
      const part = skill.wished === wished ? index.anywhere(skill.name) : undefined;
      if (!part || part.always || asked.has(part)) continue;
      const taken = withoutNeeded([...asked.keys()]).length;
      if (
        taken < (wished ? MOST_WITH_WISHES : MOST) ||
        withoutNeeded([...asked.keys(), part]).length <= taken
      )
        asked.set(part, skill.name);
    }
  return [
    ...fitting.filter(({ always }) => always).map((part) => ({ part })),
    ...[...asked].map(([part, because]) => ({ part, because })),
  ];
}

/** The parts that no other of them needs. */
const withoutNeeded = (parts: readonly RepoPart[]): RepoPart[] =>
  parts.filter(({ id }) => !parts.some(({ needs }) => needs.includes(id)));

/** The parts of a repo, with what they need, by their names: the same choice makes the same repo. @param said those that the job names */
export const partsFor = (
  said: readonly string[] | undefined,
  skills: readonly AskedSkill[],
  task: Task,
  parts: Readonly<Record<string, RepoPart>> = {},
): string[] =>
  withNeeded(said ?? partsAskedFor(skills, task, parts).map(({ part }) => part.id), parts)
    .filter((part) => fits(part, task))
    .map(({ id }) => id)
    .sort();

/** What is wrong with the parts that a job names. */
export function partProblems(
  ids: readonly string[],
  task: Task,
  parts: Readonly<Record<string, RepoPart>> | undefined,
  parsed: ParsedJob,
): Problem[] {
  const fitting = Object.values(parts ?? {})
    .filter((part) => fits(part, task))
    .map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (fitting.includes(id)) return [];
    const { hint, suggestion } = didYouMean(id, fitting);
    const message = Object.hasOwn(parts ?? {}, id)
      ? `the part "${id}" does not work for ${task.id}; it can be ${fitting.join(', ')}`
      : `unknown part "${id}"${hint}`;
    return [parsed.problemAt(['project', 'parts', index], message, { suggestion })];
  });
}
