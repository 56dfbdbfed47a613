/** The skills and tools that an ad asks for, by their usual spelling. Pure. */

import { longestOnly, type Word } from '../words/phrases.ts';
import type { AdPhrases } from './ad-phrases.ts';
import type { Evidence } from './reading.ts';
import type { Part, Section } from './sections.ts';
import { type SkillLevel, skillLevel } from './skill-level.ts';
import { stacksIn } from './stack-lines.ts';

export const MAX_SKILLS = 40;
const ORDER: Partial<Record<Section, number>> = {
  required: 0,
  duties: 1,
  preferred: 2,
  role: 3,
  intro: 3,
  team: 4,
};
const SPOKEN = new Set(
  'programming language languages coding scripting experience in using with python sql sas or and proficiency knowledge java stata matlab spss julia linguaggio langage lenguaje linguagem sprache taal kenntnisse'.split(
    ' ',
  ),
);

export interface FoundSkills {
  names: string[];
  /** Which of them are asked for, and which only wished for; of the rest the ad does not say. */
  levels: Map<string, SkillLevel>;
  evidence: Map<string, Evidence>;
}

/** At most 40, those of the requirements first. What stands in the company's blurb or benefits is no ask. */
export function skillsOf(parts: Part[], phrases: AdPhrases): FoundSkills {
  const found = new Map<
    string,
    {
      name: string;
      rank: number;
      order: number;
      evidence: Evidence;
      level?: SkillLevel | undefined;
      isPassing?: boolean;
    }
  >();
  let order = 0;
  let headed: Section | undefined;
  for (const { text, words, number, section, heading, inline, bullet } of parts) {
    if (heading) headed = section;
    // `Must have: pandas` below the wishes is none.
    const under = inline && inline !== 'preferred' ? inline : headed;
    if (!bullet) headed = under;
    const named = longestOnly(phrases.find('skill', words));
    const rank = ORDER[section] ?? ORDER.role ?? 0;
    const matches = section in ORDER ? named : ofStacks(named, text, words);
    const safe = new Set(
      matches.filter(({ value }) => !value.alone).flatMap(({ first, last }) => [first, last]),
    );
    for (const match of matches) {
      const { value, first, last } = match;
      const written = text.slice((words[first] as Word).start, (words[last] as Word).end);
      if (value.cased && !isCased(written, value.name, words, first, safe)) continue;
      // `CS` is no C, and `R-CNN` no R.
      if (
        value.alone &&
        (written.length > value.name.length || /^-\p{L}/u.test(text.slice((words[last] as Word).end)))
      )
        continue;
      if (value.alone && !isNamed(text, words, first, safe)) continue;
      if (isContact(text, words[first] as Word)) continue;
      const known = found.get(value.group);
      const level = skillLevel(text, (words[first] as Word).start, section, under);
      // A duty that names a tool asks less plainly for it than a list of wishes does.
      const isPassing = section === 'duties';
      if (!known)
        found.set(value.group, {
          name: value.name,
          rank,
          order: order++,
          evidence: { line: number, text: written },
          level,
          isPassing,
        });
      else {
        known.rank = Math.min(known.rank, rank);
        if (level && (known.level !== 'required' || (known.isPassing && !isPassing)))
          Object.assign(known, { level, isPassing });
      }
    }
  }
  const kept = [...found.values()].sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, MAX_SKILLS);
  return {
    names: kept.map(({ name }) => name),
    levels: new Map(kept.flatMap(({ name, level }) => (level ? [[name, level] as const] : []))),
    evidence: new Map(kept.map(({ name, evidence }) => [name, evidence])),
  };
}

/** Those that stand in a stack, of two or more: what a blurb says otherwise of tools is no ask. */
function ofStacks<T extends { first: number; last: number }>(named: T[], text: string, words: Word[]): T[] {
  if (named.length < 2) return [];
  return stacksIn(text).flatMap(({ start, end }) => {
    const inside = named.filter(
      ({ first, last }) => (words[first] as Word).start >= start && (words[last] as Word).end <= end,
    );
    return inside.length > 1 ? inside : [];
  });
}

/** With a capital where the name has one; or, in an ad that has lost its capitals, between other tools. */
function isCased(written: string, name: string, words: Word[], first: number, safe: Set<number>): boolean {
  const capital = /^[A-ZÀ-Þ]/.test(written) || written === name;
  // ReAct is a method of agents, and no React.
  if (/^[A-Z][a-z]+$/.test(name) && /^[A-Z][a-z]+[A-Z]/.test(written)) return false;
  // `Ingegneria Informatica` is what one has studied.
  if (
    /^(?:ingegneria|ingenieria|laurea|licenciatura|scienze|tecnico|engenharia)$/.test(
      words[first - 1]?.key ?? '',
    )
  )
    return false;
  if (!capital) return safe.has(first - 1) && safe.has(first + 1);
  // At the beginning of a sentence any word has a capital.
  const opens = first === 0 || (words[first] as Word).fresh;
  return (
    !opens ||
    written.slice(1) !== written.slice(1).toLowerCase() ||
    safe.has(first + 1) ||
    first === words.length - 1 ||
    safe.has(first + 2)
  );
}

/** A name such as R or Go: in a list of tools, in brackets, or beside a word such as programming. */
function isNamed(text: string, words: Word[], first: number, safe: Set<number>): boolean {
  const word = words[first] as Word;
  if (!/^[A-Z]/.test(text.slice(word.start)) && !(safe.has(first - 1) && safe.has(first + 1))) return false;
  const around = text.slice(Math.max(0, word.start - 2), word.end + 3);
  if (
    /[&＆]/.test(around) ||
    (/^['’.]/.test(text.slice(word.end, word.end + 1)) && !/^\.(\s|$)/.test(text.slice(word.end)))
  )
    return false;
  for (const step of [-2, -1, 1, 2]) {
    if (safe.has(first + step)) return true;
    const neighbour = words[first + step];
    if (neighbour && SPOKEN.has(neighbour.key) && (Math.abs(step) === 1 || /[,/(]/.test(around))) return true;
  }
  // An item of its own: `R, as our statisticians use it`.
  if (first === 0 && (words.length === 1 || text.slice(word.end).startsWith(','))) return true;
  return /[,(/]\s?.{1,4}[,)/]/.test(around);
}

/** `send us your GitHub`, `github.com/…`: a link is no skill. */
function isContact(text: string, { start, end }: Word): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    /(?:https?:\/\/|www\.|@)[^\s]*$/.test(before) ||
    /^\.(?:com|io|org)\b/.test(text.slice(end)) ||
    (/github|linkedin/i.test(text.slice(start, end)) &&
      /\b(?:your|link (?:to|do)|links? |profile|perfil)\b[^.]{0,40}$/i.test(before))
  );
}
