/** Which machine-learning tasks an ad is about: phrases, weighed by where they stand. Pure. */

import { longestOnly, type Word, wordsOf } from '../words/phrases.ts';
import type { AdPhrases } from './ad-phrases.ts';
import type { Evidence, TaskGuess } from './reading.ts';
import type { Part, Section } from './sections.ts';
import { TITLE } from './task-phrases.ts';
import { isMade, wholeFirst } from './task-signs.ts';

/** A part of an ad, its title, or what somebody asked for in their own words. */
type Place = Section | 'title' | 'asked';

/** How much a phrase counts by where it stands. What the employer sells is not what the job is: `company` only breaks ties. */
const WEIGHT: Record<Place, number> = {
  asked: 4.8,
  title: 2.4,
  duties: 1,
  role: 0.9,
  team: 0.6,
  intro: 0.6,
  required: 0.4,
  preferred: 0.15,
  company: 0.02,
  benefits: 0,
  equal: 0,
  apply: 0,
  meta: 0,
};

/** The same where an ad has no duties. */
const BARE: Partial<Record<Place, number>> = {
  required: 0.8,
  preferred: 0.4,
  company: 0.5,
  intro: 0.9,
};

/** Its words are named as plain skills in any ad: they count in title and duties, and only as far as they fill the duties. */
const PLATFORM = 'mlops-serving';
/** What the last of the verbs of making counts. */
const OF_MAKING = 0.3;
/** Its words stand in nearly every ad that works with data. */
const EVERYWHERE: Record<string, number> = { 'clustering-analytics': 0.75 };

/** Where an ad says what is to be done. */
const DONE: Place[] = ['duties', 'role', 'asked'];
/** From here on one phrase there has named a family. */
const SAID_IN_DUTIES = 2.6;
/** Families of how one works: dashboards, experiments, deployment. Nearly every job has some of each. */
const MEANS = new Set([PLATFORM, 'clustering-analytics']);
/** So many tools in one line are a list. */
const MANY_TOOLS = 8;

interface Score {
  /** By phrase: the most that it counts anywhere. */
  signs: Map<string, { counts: number; places: number; evidence: Evidence; section: Place }>;
}

export interface TaskScores {
  /** Every family with any evidence, best first. */
  ranked: TaskGuess[];
  /** What stands in title, duties and role alone, by family. */
  said: Map<string, number>;
  /** How many methods were only listed. */
  lists: number;
}

/** Negations that take back what follows them in the same clause. */
const NEGATION = new Set(
  'not no without isnt arent dont doesnt wont never nor neither nicht kein keine pas sans sin não nao geen niet non senza'.split(
    ' ',
  ),
);

/** @param asked what is to be built, where somebody says so outright */
export function rankTasks(
  title: string | undefined,
  parts: Part[],
  phrases: AdPhrases,
  asked: string[] = [],
): TaskScores {
  const scores = new Map<string, Score>();
  let lists = 0;
  const note = (family: string, phrase: string, counts: number, evidence: Evidence, section: Place) => {
    let score = scores.get(family);
    if (!score) {
      score = { signs: new Map() };
      scores.set(family, score);
    }
    const known = score.signs.get(phrase);
    if (!known) score.signs.set(phrase, { counts, places: 1, evidence, section });
    else {
      if (known.evidence.line !== evidence.line) known.places++;
      if (counts > known.counts) Object.assign(known, { counts, evidence, section });
    }
  };
  // An ad that lists no duties says them elsewhere.
  const duties = parts.filter(
    ({ section, heading }) => !heading && (section === 'duties' || section === 'role'),
  );
  const bare = duties.length < 2;
  const read = (text: string, words: Word[], line: number, section: Place) => {
    const weight = bare ? (BARE[section] ?? WEIGHT[section]) : WEIGHT[section];
    if (weight === 0) return;
    const matches = longestOnly(wholeFirst(text, words, phrases.find('task', words))).filter(
      ({ value, first }) =>
        value.family && (section === 'title' || !value.titleOnly) && !isNegated(words, first),
    );
    // Three families in one breath are a list of methods, not a job.
    const named = new Set(
      matches.filter(({ value }) => value.weight >= TITLE).map(({ value }) => value.family),
    );
    const share =
      section === 'title' || section === 'asked' || named.size < 3
        ? 1
        : section === 'required' || section === 'preferred'
          ? 0.2
          : named.size > 4
            ? 0.35
            : 0.5;
    if (share < 1) lists += named.size;
    // A line of tools is a line of tools, whatever each is for.
    const tools = section !== 'title' && phrases.find('skill', words).length >= MANY_TOOLS ? 0.1 : 1;
    for (const { value, first, last } of matches) {
      const evidence = { line, text: text.slice((words[first] as Word).start, (words[last] as Word).end) };
      const made = value.family === PLATFORM && isMade(text, words, first) ? OF_MAKING : 1;
      note(
        value.family as string,
        value.phrase,
        value.weight * weight * share * tools * made,
        evidence,
        section,
      );
    }
  };
  for (const text of asked) read(text, wordsOf(text), 1, 'asked');
  if (title) read(title, wordsOf(title), titleLine(title, parts), 'title');
  for (const { text, words, number, section, heading } of parts)
    if (!heading || section !== 'meta')
      read(text, words, number, heading && section === 'company' ? 'company' : section);

  const signsOf = (id: string, places: Place[]) =>
    [...(scores.get(id)?.signs.values() ?? [])].filter(({ section }) => places.includes(section));
  const ranked: TaskGuess[] = [];
  const said = new Map<string, number>();
  for (const [id, { signs }] of scores) {
    let own = [...signs.values()];
    if (id === PLATFORM)
      own = own.filter(({ section }) => ['asked', 'title', 'duties', 'role'].includes(section));
    own.sort((a, b) => b.counts - a.counts);
    // Each further phrase says less that is new.
    let total = 0;
    let plain = 0;
    const lines = new Set<number>();
    for (const [i, sign] of own.entries()) {
      // `Build dashboards, run A/B tests, define KPIs` is one thing that is done.
      const again = MEANS.has(id) && lines.has(sign.evidence.line) ? 0.4 : 1;
      lines.add(sign.evidence.line);
      const counts = sign.counts * again * 0.82 ** i * (1 + 0.12 * Math.min(sign.places - 1, 4));
      total += counts;
      if (['asked', 'title', 'duties', 'role', 'team', 'intro'].includes(sign.section)) plain += counts;
    }
    if (id === PLATFORM && !own.some(({ section }) => section === 'title' || section === 'asked')) {
      const lines = new Set(own.map(({ evidence }) => evidence.line));
      const share =
        duties.length === 0 ? 1 : duties.filter(({ number }) => lines.has(number)).length / duties.length;
      const kept = Math.min(1, 0.3 + share * 1.6);
      total *= kept;
      plain *= kept;
    }
    const share = EVERYWHERE[id] ?? 1;
    total *= share;
    plain *= share;
    if (total < 0.01) continue;
    said.set(id, plain);
    ranked.push({
      id,
      score: round(total),
      evidence: distinct(own.map(({ evidence }) => evidence)).slice(0, 8),
    });
  }
  // A title names a field, such as NLP; what is done in it the duties say, where they say it.
  const inDuties = (id: string) => Math.max(0, ...signsOf(id, DONE).map(({ counts }) => counts));
  const done = ranked.some(({ id }) => !MEANS.has(id) && inDuties(id) >= SAID_IN_DUTIES);
  for (const task of ranked) {
    const field = signsOf(task.id, ['title']).map(({ counts }) => counts);
    if (!done || field.length === 0 || MEANS.has(task.id) || inDuties(task.id) >= 1) continue;
    task.score = round(Math.max(0, task.score - 0.8 * Math.max(...field)));
  }
  // How the work is done does not outvote what it is done to.
  const object = ranked.some(
    ({ id }) => !MEANS.has(id) && (said.get(id) ?? 0) >= TITLE && (said.get(id) ?? 0) >= 0.4 * best(ranked),
  );
  if (object)
    for (const task of ranked) {
      const own = scores.get(task.id)?.signs.values() ?? [];
      if (!MEANS.has(task.id) || [...own].some(({ section }) => section === 'title' || section === 'asked'))
        continue;
      task.score = round(task.score * 0.55);
      said.set(task.id, (said.get(task.id) ?? 0) * 0.55);
    }
  ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { ranked, said, lists };
}

const best = (ranked: TaskGuess[]) => Math.max(0, ...ranked.map(({ score }) => score));

/** Each place once: several phrases may have found the same words. */
const distinct = (all: Evidence[]): Evidence[] => [
  ...new Map(all.map((one) => [`${one.line} ${one.text.toLowerCase()}`, one])).values(),
];

export const round = (score: number) => Math.round(score * 100) / 100;

function titleLine(title: string, parts: Part[]): number {
  return parts.find(({ text }) => text.includes(title))?.number ?? parts[0]?.number ?? 1;
}

/** `This is not a prompt-engineering role`, `no deep learning needed`: a negation up to four words before, in the same clause. */
function isNegated(words: Word[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    if ((words[i + 1] as Word).fresh) return false;
    const { key } = words[i] as Word;
    if (key === 'only' || key === 'just' || key === 'but') return false;
    if (NEGATION.has(key)) return words[i + 1]?.key !== 'only' && words[i + 1]?.key !== 'limited';
  }
  return false;
}
