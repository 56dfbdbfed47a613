/** What the synthetic texts of a project are made of. Pure. */
import type { OwnTexts } from '../../job/own-vocabulary.ts';
import type { Domain } from '../../templates/domains.ts';
import type { Vocabularies } from '../../templates/vocabularies.ts';
import { KNOWN_HOLES } from '../../templates/vocabulary.ts';
import { comparableLabel, stemsOf, says as tells } from '../../words/alike.ts';
import type { Job } from '../answers.ts';
import type { Grade } from './grades.ts';
import { mattersFor } from './matters.ts';

export interface ProjectTexts {
  /** In the order of the project's labels; a stand-in has no sentences. */
  labels: Record<string, { grade: Grade; says: string[] }>;
  slots: Record<string, string[]>;
  asides: string[];
  greetings: string[];
  closings: string[];
}

const MOST = 12;
const HOLE = /\{([a-z]+)\}/g;
/** Kinds of text that somebody begins with a greeting, and those of them that only a machine or a hurry writes. */
const LETTER =
  /\b(?:e-?mail|mail|message|letter|question|enquir(?:y|ies)|inquir(?:y|ies)|request|complaint|ticket)s?\b/i;
const NO_LETTER = /\b(?:chat|commit|defect|disaster|error|fault|log|shift|system|text)\s+\w+$/i;
/** What is said to somebody, as in a letter. */
const TO_SOMEBODY = /\b(?:I|me|my|we|us|our|you|your|please|thanks?|sorry|dear|wishes|regards|greetings)\b/i;
/** What may stand beside anything, for kinds of text that speak to nobody. */
const ANYWHERE = ['More on {day}.', 'Number {number}.', 'Noted at {time}.', 'Same as in {month}.'];
const GREETINGS = ['Hello,', 'Hi,', 'Good morning,', 'Dear team,', 'Hi there,'];
const CLOSINGS = ['Thanks', 'Kind regards', 'Best wishes', 'Many thanks', 'Regards'];

/** @param domain the project's own, whose texts these are */
export function textsOf(
  job: Job,
  domain: string,
  vocabularies: Vocabularies,
  written: Domain['texts'],
): ProjectTexts {
  const own: OwnTexts = job.file.project?.vocabulary?.texts ?? {};
  const said = own.labels ?? {};
  const asked = job.labels.filter((label) => !Object.hasOwn(said, label));
  const slots = new Map<string, string[]>(Object.entries(own.slots ?? {}));
  const found = new Map(
    mattersFor(asked, domain, vocabularies, written, entryOf(job, written)).map((matter) => {
      const sentences = matter.says.filter((one) => !tells(one, matter.label)).slice(0, MOST);
      return [matter.label, withSlots(sentences, matter.domain, vocabularies, slots)];
    }),
  );
  const labels = job.labels.map((label): [string, ProjectTexts['labels'][string]] => {
    const words = Object.hasOwn(said, label) ? said[label] : undefined;
    if (words) return [label, { grade: 'of the job', says: words.slice(0, MOST) }];
    const sentences = found.get(label);
    return [label, { grade: sentences ? 'of the domain' : 'stand-in', says: sentences ?? [] }];
  });
  const around = vocabularies.of(domain)?.asides ?? [];
  const kind = kindOf(job, written);
  const letters = kind === '' || (LETTER.test(kind) && !NO_LETTER.test(kind));
  const fair = around.filter((aside) => !job.labels.some((label) => tells(aside, label)));
  const fitting = (letters ? fair : spokenToNobody(fair)).slice(0, MOST);
  const asides = own.asides ?? (found.size > 0 ? withSlots(fitting, domain, vocabularies, slots) : []);
  return {
    labels: Object.fromEntries(labels),
    slots: Object.fromEntries(slots),
    asides,
    greetings: own.greetings ?? (letters ? GREETINGS : []),
    closings: own.closings ?? (letters ? CLOSINGS : []),
  };
}

/** Asides for a report or a description, which is no letter. */
function spokenToNobody(asides: string[]): string[] {
  const plain = asides.filter((aside) => !TO_SOMEBODY.test(aside));
  return plain.length < ANYWHERE.length ? [...plain, ...ANYWHERE] : plain;
}

/** The kind of text of an industry that a project reads, by its name, else by its labels; empty where several do as well. */
function entryOf({ slots: { things = '' }, labels }: Job, written: Domain['texts']): string {
  const said = stemsOf(things);
  const known = new Set(labels.map(comparableLabel));
  const scored = written
    .map(({ text: [name], labels: theirs }) => {
      const named = said.length > 0 && stemsOf(name).every((stem) => said.includes(stem));
      const shared = theirs.filter((label) => known.has(comparableLabel(label))).length;
      return { name, score: named ? labels.length + 1 : shared };
    })
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score > Math.max(1, second?.score ?? 0) ? first.name : '';
}

/** What the texts are, as somebody calls them. */
function kindOf({ slots, labels }: Job, written: Domain['texts']): string {
  if (slots.things) return slots.things;
  const sharing = written.find((one) => one.labels.filter((label) => labels.includes(label)).length > 1);
  return sharing?.text[0] ?? '';
}

/**
 * Sentences of a domain, whose slots are added to those of the project. A slot of the same name that holds something else gets another name.
 */
function withSlots(
  sentences: string[],
  domain: string,
  vocabularies: Vocabularies,
  slots: Map<string, string[]>,
): string[] {
  const theirs = vocabularies.of(domain)?.slots ?? {};
  const nameOf = (hole: string): string => {
    const values = theirs[hole];
    if (!values || (KNOWN_HOLES as readonly string[]).includes(hole)) return hole;
    const taken = slots.get(hole);
    const name = taken && taken.join() !== values.join() ? `${hole}${domain.replace(/[^a-z]/g, '')}` : hole;
    slots.set(name, values);
    return name;
  };
  return sentences.map((sentence) => sentence.replace(HOLE, (_, hole: string) => `{${nameOf(hole)}}`));
}
