/** The duties of an ad that say by themselves what is to be built: a verb, its object, and what stands around it. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import { folded } from '../../words/phrases.ts';
import type { Evidence, Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { LEADS_TO, type Lead } from './cues.ts';
import { DEEDS, type Deed, modalityOf, taskOfDeed } from './deeds.ts';
import { isFairObject } from './fair-object.ts';
import { OF } from './grammar.ts';
import { isTelling, listAt, phraseAt, phraseBefore, type Span, spanText } from './noun-phrase.ts';
import type { PublicWords } from './public-words.ts';
import { kindOfTask } from './task-kinds.ts';
import { UNPARTED_SCRIPT, unparted } from './unparted.ts';

/** What a duty says of a project. */
export interface Stated {
  task: string;
  line: number;
  weight: number;
  /** What it is done to: `sea lice`, `filings`. */
  objects: string[];
  /** `which booked appointments will be no-shows`. */
  clause?: string;
  /** Where it is found, of what it is: `underwater pictures`, `court rules`. */
  things?: string;
  keys: string[];
  drivers: string[];
  /** `by cause`. */
  evidence: Evidence;
}

const SECTIONS: Record<string, number> = { duties: 1, role: 0.9, intro: 0.7, team: 0.6 };
const MOST = 4;

/** Every such duty, in the order of the ad. */
export function statedIn(
  parts: Part[],
  { language, tasks }: Pick<Reading, 'language' | 'tasks'>,
  words: PublicWords,
): Stated[] {
  const usual = kindOfTask(tasks[0]?.id ?? '');
  return parts.flatMap((part) => {
    const share = part.heading ? 0 : (SECTIONS[part.section] ?? 0);
    if (share === 0) return [];
    const found = UNPARTED_SCRIPT.test(part.text)
      ? unparted(part, words, language)
      : [...inPart({ part, language, words, usual })];
    return found.map((one) => ({ ...one, weight: one.weight * share }));
  });
}

/** A line, and how it is read. */
interface Reader {
  part: Part;
  language: string;
  words: PublicWords;
  /** What the ad works on, where a line does not say it. */
  usual: ThingKind;
}

function* inPart(reader: Reader): Generator<Stated> {
  const { part } = reader;
  let free = 0;
  // Models that are run are named by what they do: `scoring models`.
  if (RUN.test(part.plain))
    for (let at = 1; at < part.words.length; at++) {
      const run = /^models?$/.test(part.words[at]?.key ?? '') ? statedByThing(reader, at) : undefined;
      if (!run) continue;
      free = run.next;
      yield run.stated;
      break;
    }
  for (let at = 0; at < part.words.length; at++) {
    if (at < free) continue;
    const key = part.words[at]?.key ?? '';
    const found = DEEDS.flatMap((deed) => [
      ...(deed.words.test(key) ? [{ deed, noun: false }] : []),
      // `Forecast draft demand` is a verb with its object, whoever stands before it.
      ...(deed.noun?.test(key) && !(deed.words.test(key) && phraseAt(part, at + 1))
        ? [{ deed, noun: true }]
        : []),
    ]);
    const thing = found.length === 0 ? statedByThing(reader, at) : undefined;
    if (thing) {
      free = thing.next;
      yield thing.stated;
    }
    for (const { deed, noun } of found) {
      const stated = noun ? statedByNoun(reader, at, deed) : statedByVerb(reader, at, deed);
      if (!stated) continue;
      free = stated.next;
      yield stated.stated;
      break;
    }
  }
}

const RUN =
  /\b(?:release|deploy\w*|serv(?:e|es|ing)|monitor\w*|pipelines?|production|mlops|retrain\w*|rollout)\b/;
const ANSWERS = /\b(?:questions?|answer\w*|q a|retriev\w*|rag)\b/;
const ASSISTANT = /^(?:agents?|assistants?|copilots?|chatbots?)$/;

/** `Release pipelines for our scoring models`, `an assistant for claims handlers`. */
function statedByThing(reader: Reader, at: number): Found {
  const { part, language, words } = reader;
  const key = part.words[at]?.key ?? '';
  const isModel = /^models?$/.test(key) && RUN.test(part.plain);
  if (!isModel && !ASSISTANT.test(key)) return undefined;
  const before = phraseBefore(part, at, 3, true);
  const inside = before ? runIn(part, before, language, words) : [];
  const around = aroundObject(reader, at + 1);
  const { items } = part.words[at + 1]?.key === 'for' ? listAt(part, at + 2) : { items: [] };
  const behind = toldIn(part, items, language, words, true);
  const own = isModel ? inside : inside.filter((text) => isFairObject(text, language === 'en'));
  const objects = own.length > 0 ? own : isModel ? [] : behind.slice(0, 1);
  if (objects.length === 0) return undefined;
  const answers = !isModel && around.things !== undefined && ANSWERS.test(part.plain);
  const task = isModel ? 'mlops-serving' : answers ? 'question-answering-rag' : 'text-generation-agent';
  const text = part.text.slice(part.words[before?.first ?? at]?.start, part.words[at]?.end);
  const { things, keys, drivers } = around;
  const evidence = { line: part.number, text };
  return {
    stated: { task, line: part.number, weight: 2.2, objects, things, keys, drivers, evidence },
    next: at + 1,
  };
}

type Found = { stated: Stated; next: number } | undefined;

/** `Detect sea lice in underwater pictures`, `predicts which appointments will be no-shows`. */
function statedByVerb(reader: Reader, at: number, deed: Deed): Found {
  const { part, language, words } = reader;
  if (deed.into && !/\binto\b/.test(part.plain)) return undefined;
  const clause = clauseAt(part, at + 1, words);
  if (clause) {
    const around = aroundObject(reader, clause.next, deed);
    return built(reader, at, deed, [], { ...around, clause: clause.text, question: clause.question });
  }
  const { items, next } = listAt(part, at + 1);
  const objects = toldIn(part, items, language, words);
  if (objects.length === 0) return undefined;
  // Somebody chooses among many.
  if (deed.id === 'recommend' && language === 'en' && !/s$/.test(objects[0] ?? '')) return undefined;
  return built(reader, at, deed, objects, aroundObject(reader, next, deed));
}

/** A line begins with its verb. */
const withoutVerb = ({ first, last }: Span): Span =>
  first === 0 && last > 0 ? { first: 1, last } : { first, last };

/** What models that are run do: `pronunciation scoring`. */
function runIn(part: Part, span: Span, language: string, words: PublicWords): string[] {
  const own = withoutVerb(span);
  const text = spanText(part, own);
  const fair = isTelling(part, own) && words.allows(text, language) && /\s/.test(text);
  return fair ? [text] : [];
}

/** `Demand forecasting`, `detection of cracks on drone pictures`. */
function statedByNoun(reader: Reader, at: number, deed: Deed): Found {
  const { part, language, words } = reader;
  const next = part.words[at + 1]?.key ?? '';
  const of = OF.has(next);
  const { items, next: behind } = of ? listAt(part, at + 2) : { items: [], next: at + 1 };
  const after = toldIn(part, items, language, words);
  if (after.length > 0) return built(reader, at, deed, after, aroundObject(reader, behind, deed));
  if (/^models?$/.test(next)) return undefined;
  const inside = phraseBefore(part, at);
  const before = inside ? toldIn(part, [withoutVerb(inside)], language, words) : [];
  if (before.length === 0) return undefined;
  return built(reader, at, deed, before, aroundObject(reader, at + 1, deed));
}

interface Around {
  things?: string;
  keys: string[];
  drivers: string[];
  clause?: string;
  question?: string;
  next: number;
}

function built({ part, usual }: Reader, at: number, deed: Deed, objects: string[], around: Around): Found {
  const { things, keys, drivers, clause, question, next } = around;
  // What a line speaks of is said by what belongs to the deed, not by its neighbour.
  const said = part.words
    .slice(at, Math.max(next, at + 1))
    .map(({ key }) => key)
    .join(' ');
  const kind = [said, part.plain].map(modalityOf).find((one) => one !== 'rows') ?? usual;
  const object = folded(clause ?? objects.join(' '));
  const task = taskOfDeed(deed, { kind, plain: part.plain, object, question });
  if (!task) return undefined;
  const text = part.text.slice(part.words[at]?.start, part.words[Math.min(next, part.words.length) - 1]?.end);
  const evidence = { line: part.number, text: text.slice(0, 120) };
  const rich = (things ? 0.2 : 0) + Math.min(keys.length + drivers.length, 3) * 0.1 + (clause ? 0.3 : 0);
  // One word alone says little of a project.
  const bare =
    !clause &&
    !things &&
    keys.length === 0 &&
    objects.every((one) => !/[\s-]/.test(one) && /^[\x20-\x7e]+$/.test(one));
  const weight = deed.weight + rich - (bare ? 0.9 : 0);
  return {
    stated: { task, line: part.number, weight, objects, clause, things, keys, drivers, evidence },
    next,
  };
}

/** The phrases of some spans that say something, and may be public. */
function toldIn(part: Part, spans: Span[], language: string, words: PublicWords, counted = false): string[] {
  return joined(part, spans)
    .filter((span) => isTelling(part, span, counted))
    .map((span) => spanText(part, span).trim())
    .filter((text) => words.allows(text, language) && !IS_MEDIUM.test(text))
    .filter((text) => counted || isFairObject(text, language === 'en'))
    .slice(0, MOST);
}

/** Says only what kind of data it is. */
const IS_MEDIUM =
  /^(?:images?|pictures?|photos?|videos?|scans?|texts?|documents?|files?|records?|reports?|messages?|emails?|audio|speech|voice|tables?|rows?|lines?|types?|case|cases|items?|entities|things)$/i;

/** `speculative and fraudulent listings` is one thing: the first of two has no noun of its own. */
function joined(part: Part, [first, second, ...rest]: Span[]): Span[] {
  if (!first) return [];
  if (!second) return [first];
  const isPlural = ({ last }: Span) => /[^s]s$/.test(part.words[last]?.key ?? '');
  const apart = part.text.slice(part.words[first.last]?.end, part.words[second.first]?.start);
  if (
    rest.length === 0 &&
    !isPlural(first) &&
    isPlural(second) &&
    !apart.includes(',') &&
    second.last - first.first < 5
  )
    return [{ first: first.first, last: second.last }];
  return [first, second, ...rest];
}

const isDeed = (key: string): boolean => DEEDS.some(({ words }) => words.test(key));

/** What follows an object: `per store`, `in underwater pictures`, `from rainfall and snow melt`. */
function aroundObject({ part, language, words }: Reader, from: number, deed?: Deed): Around {
  const around: Around = { keys: [], drivers: [], next: from };
  for (let at = from; at < part.words.length && at < from + 14; ) {
    const word = part.words[at];
    if (!word || (word.fresh && at > from)) break;
    const next = part.words[at + 1]?.key;
    const role = roleOf(word.key, next, deed);
    if (!role) {
      at++;
      continue;
    }
    const { items, next: behind } = listAt(part, at + (role.skip ?? 1));
    // `By type, extracts case numbers`: the next verb begins another duty.
    const verb = items.findIndex(({ first }) => isDeed(part.words[first]?.key ?? ''));
    const told = toldIn(
      part,
      verb < 0 ? items : items.slice(0, verb),
      language,
      words,
      role.slot !== 'things',
    );
    if (told.length > 0) {
      if (role.slot === 'things') around.things ??= told[0];
      else if (around[role.slot].length === 0) around[role.slot] = told;
      around.next = Math.max(around.next, behind);
    }
    at = Math.max(behind, at + 1);
  }
  return around;
}

function roleOf(
  key: string,
  next: string | undefined,
  deed: Deed | undefined,
): { slot: Lead; skip?: number } | undefined {
  // What is predicted from a thing, depends on it; all else is found in it.
  if (key === 'from' && deed && !/^(?:predict|forecast|estimate)$/.test(deed.id)) return { slot: 'things' };
  if (key === 'for' && (next === 'each' || next === 'every')) return { slot: 'keys' };
  if (key === 'based' && next === 'on') return { slot: 'drivers', skip: 2 };
  const slot = Object.hasOwn(LEADS_TO, key) ? LEADS_TO[key] : undefined;
  return slot && { slot };
}

const QUESTION = /^(?:which|whether|when|if|how)$/;
/** Where a clause ends. */
const CLAUSE_END = /^(?:so|and|before|because|to|in|based|using|from|with|after|while|but|or)$/;
const LONGEST_CLAUSE = 9;

/** `which booked appointments will be no-shows`. */
function clauseAt(
  part: Part,
  start: number,
  words: PublicWords,
): { text: string; question: string; next: number } | undefined {
  const question = part.words[start]?.key ?? '';
  if (!QUESTION.test(question)) return undefined;
  let end = start + 1;
  while (end < part.words.length && end - start < LONGEST_CLAUSE) {
    const word = part.words[end];
    const gap = part.text.slice(part.words[end - 1]?.end, word?.start);
    if (!word || /[^\s'’-]/.test(gap) || CLAUSE_END.test(word.key)) break;
    end++;
  }
  const text = part.text.slice(part.words[start]?.start, part.words[end - 1]?.end);
  const pieces = text.split(' ');
  const open = pieces.every((piece) => words.allows(piece, 'en'));
  return end - start < 3 || !open ? undefined : { text, question, next: end };
}
