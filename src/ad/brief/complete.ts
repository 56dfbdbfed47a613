/** A draft, and a thing of its industry → a brief: texts, labels and columns that a repo can be made of. Pure. */

import type { ProjectFile } from '../../job/project-schema.ts';
import { nameOf, shorten } from '../../job/titles.ts';
import type { Families } from '../../templates/families.ts';
import type { Brief, BriefDraft, Origin, Slots } from './brief.ts';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';
import { lowered, ownPlural } from './own-words.ts';
import type { PublicWords } from './public-words.ts';
import { taskOptions } from './task-options.ts';
import type { AdToBrief, Thing } from './things.ts';

interface ToComplete {
  ad: AdToBrief;
  words: PublicWords;
  families: Pick<Families, 'tasks'>;
  task: string;
  answers: string;
  thing: Thing;
  draft: BriefDraft;
  origin: Origin;
}

export const MOST_SKILLS = 12;
const MOST_TERMS = 4;

export function completed({ ad, words, families, task, answers, thing, draft, origin }: ToComplete): Brief {
  const { reading } = ad;
  const noun = nounOf(thing);
  // A model answers in English, whatever the ad is in.
  const english = reading.language === 'en' || origin === 'model';
  const things = draft.slots.things ?? ((english && ownPlural(thing.named, noun, words)) || noun[1]);
  // In a sentence of English stand English words: others stay in the slots.
  const said = inSentence(draft.slots);
  const wordsOfTask = (reading.tasks.find(({ id }) => id === answers)?.evidence ?? []).map(
    ({ text }) => text,
  );
  const composed = unquoted(words, said, (slots) =>
    compose(task, { thing, things, slots, answers, said: wordsOfTask }),
  );
  const title = shorten(draft.title ?? composed.title, 80);
  const problem = draft.problem ?? composed.problem;
  const user = draft.user ?? composed.user ?? thing.entry.user;
  const terms = termsOf(ad, answers, thing.terms, words);
  const slots = {
    ...composed.slots,
    ...(english ? {} : foreign(draft.slots, words)),
    ...(terms.length > 0 ? { terms } : {}),
  };
  const domain = thing.domain === 'general' ? reading.domain : thing.domain;
  const labels = draft.slots.labels && draft.problem ? draft.slots.labels : composed.labels;
  const name = nameOf({ title }, problem, task);
  const { columns } = composed;
  const texts = [title, problem];
  const { entry } = thing;
  const told = taskOptions(task, { ad, words, said, slots: composed.slots, texts, columns, entry });
  const project: ProjectFile = {
    name,
    title,
    problem,
    user,
    hard: composed.hard ?? thing.entry.hard,
    slots: told.slots,
    ...(answers === task ? {} : { answers }),
    task,
    ...(domain ? { domain } : {}),
    ...(labels ? { labels } : {}),
    ...(told.options ? { options: told.options } : {}),
  };
  return {
    task,
    built: families.tasks.some(({ id }) => id === task),
    answers,
    origin,
    name,
    title,
    problem,
    user,
    domain,
    slots,
    skills: reading.skills.slice(0, MOST_SKILLS),
    hard: composed.hard ?? thing.entry.hard,
    evidence: { ...draft.evidence, ...(thing.named ? { things: thing.named.evidence } : {}) },
    project,
  };
}

/** What is composed without quoting the ad: from its lists in another order, or less of them, if need be. */
function unquoted(words: PublicWords, slots: Slots, from: (slots: Slots) => Composition): Composition {
  const lists = (change: (items: string[]) => string[]): Slots =>
    Object.fromEntries(
      Object.entries(slots).map(([slot, value]) => [slot, Array.isArray(value) ? change(value) : value]),
    );
  const attempts = [
    slots,
    lists((items) => [...items].sort()),
    lists((items) => [...items].reverse()),
    lists((items) => items.slice(0, 2).reverse()),
    {},
  ];
  // The last says nothing of the ad.
  let composed: Composition | undefined;
  for (const attempt of attempts) {
    composed = from(attempt);
    const { title, problem, labels = [], columns = [], slots: completed } = composed;
    const names = columns.map(({ name }) => name);
    const lists = Object.values(completed).map((value) => [value].flat());
    if (![[title], [problem], labels, names, ...lists].some((each) => words.quotes(each))) break;
  }
  return composed as Composition;
}

/** The ad's own words that a project rests on: for its thing, its task and its industry. */
export function termsOf(
  { reading }: AdToBrief,
  task: string,
  own: readonly string[],
  words: PublicWords,
): string[] {
  const ofTask = reading.tasks.find(({ id }) => id === task)?.evidence ?? [];
  const said = [
    ...own.slice(0, MOST_TERMS),
    ...ofTask.slice(0, MOST_TERMS).map(({ text }) => text),
    reading.evidence.domain?.text ?? '',
  ];
  // What stands in capitals in a heading is no name: German's rule allows it.
  const allowed = said.filter((term) => words.allows(term, 'de'));
  return [...new Map(allowed.map((term) => [term.toLowerCase(), term])).values()];
}

/** What the ad says in its own language, without a run that would be a quotation. */
const foreign = (slots: Slots, words: PublicWords): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => !words.quotes([value].flat())));

/** One of the thing, and several, in our words. */
function nounOf({ entry }: Thing): readonly [string, string] {
  if ('row' in entry) return entry.row;
  if ('text' in entry) return entry.text;
  if ('document' in entry) return entry.document;
  if ('picture' in entry) return entry.picture;
  return entry.sound;
}

/** As they stand inside a sentence. */
const inSentence = (slots: Slots): Slots =>
  Object.fromEntries(
    Object.entries(slots).map(([slot, value]) => [
      slot,
      Array.isArray(value) ? value.map(lowered) : lowered(value),
    ]),
  );
