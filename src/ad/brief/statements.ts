/** The duties of an ad that say by themselves what is to be built: a verb, its object, and what stands around it. Pure. */
import { folded } from '../../words/phrases.ts';
import type { AdPhrases } from '../ad-phrases.ts';
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { aroundObject, type ObjectContext } from './around-object.ts';
import { clauseAt } from './clause.ts';
import { COMPOUNDS, DEEDS, type Deed, deedsOf, modalityOf, taskOfDeed } from './deeds.ts';
import { isFairObject } from './fair-object.ts';
import { OF } from './grammar.ts';
import { isParted, isTelling, listAt, phraseAt, phraseBefore, type Span, spanText } from './noun-phrase.ts';
import { isKnown, labelsBehind, withoutNextVerb } from './object-of-verb.ts';
import type { PublicWords } from './public-words.ts';
import type { Statement } from './statement.ts';
import { kindOfTask } from './task-kinds.ts';
import { type Reader, toldIn } from './told.ts';
import { UNPARTED_SCRIPT, unparted } from './unparted.ts';

const SECTIONS: Record<string, number> = { duties: 1, role: 0.9, intro: 0.7, team: 0.6 };

/** What is read of an ad. */
interface AdWithDuties {
  parts: Part[];
  reading: Pick<Reading, 'language' | 'tasks'>;
  phrases: AdPhrases;
}

/** Every such duty, in the order of the ad. */
export function statedIn(
  { parts, reading: { language, tasks }, phrases }: AdWithDuties,
  words: PublicWords,
): Statement[] {
  const usual = kindOfTask(tasks[0]?.id ?? '');
  // An ad of one paragraph says its duties where others introduce themselves.
  const isPlain = parts.every(({ section }) => section !== 'duties');
  return parts.flatMap((part) => {
    const usualShare = SECTIONS[part.section] ?? 0;
    const share = part.heading ? 0 : isPlain && usualShare > 0 ? 1 : usualShare;
    if (share === 0) return [];
    const found = UNPARTED_SCRIPT.test(part.text)
      ? unparted(part, words, language)
      : [...inPart({ part, language, words, usual, phrases })];
    return found.map((one) => ({ ...one, weight: one.weight * share }));
  });
}

function* inPart(reader: Reader): Generator<Statement> {
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
    const found = deedsOf(key).flatMap((deed) => [
      ...(deed.words.test(key) ? [{ deed, noun: false }] : []),
      // `Forecast draft demand` is a verb with its object, whoever stands before it.
      ...(deed.noun?.test(key) && !(deed.words.test(key) && phraseAt(part, at + 1))
        ? [{ deed, noun: true }]
        : []),
    ]);
    const thing = found.length === 0 ? (statedByThing(reader, at) ?? statedInOneWord(reader, at)) : undefined;
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
  const next = part.words[at + 1]?.key ?? '';
  // `For claims handlers`, `that resolve billing disputes`.
  const skip = next === 'for' ? 2 : /^(?:that|to|which|who)$/.test(next) ? 3 : 0;
  const { items } = skip > 0 ? listAt(part, at + skip) : { items: [] };
  const behind = toldIn(reader, items, true);
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

type Found = { stated: Statement; next: number } | undefined;

/** `Detect sea lice in underwater pictures`, `predicts which appointments will be no-shows`. */
function statedByVerb(reader: Reader, at: number, deed: Deed): Found {
  const { part, language, words } = reader;
  // `Answer ranking` is a noun.
  const behind = part.words[at + 1]?.key ?? '';
  if (deedsOf(behind).some(({ noun }) => noun?.test(behind))) return undefined;
  if (deed.into && !/\binto\b/.test(part.plain)) return undefined;
  const clause = clauseAt(part, at + 1, words);
  if (clause) {
    const around = aroundObject(reader, clause.next, deed);
    return built(reader, at, deed, [], { ...around, clause: clause.text, question: clause.question });
  }
  // `Forecasts, scenarios and reports`: what follows a comma is no object.
  const { items: listed, next } = isParted(part, at + 1) ? { items: [], next: at + 1 } : listAt(part, at + 1);
  const items = withoutNextVerb(part, at, listed);
  const objects = toldIn(reader, items);
  if (objects.length === 0) return statedOfThings(reader, at, deed);
  if (deed.soft?.test(part.words[at]?.key ?? '') && !isKnown(reader, items, objects)) {
    const around = aroundObject(reader, next, deed);
    return around.things ? built(reader, at, deed, objects, around) : undefined;
  }
  // Somebody chooses among many.
  if (deed.id === 'recommend' && language === 'en' && !/s$/.test(objects[0] ?? '')) return undefined;
  const made = built(reader, at, deed, objects, aroundObject(reader, next, deed));
  const labels = deed.id === 'classify' ? labelsBehind(reader, next) : [];
  return made && labels.length > 1 ? { ...made, stated: { ...made.stated, labels } } : made;
}

/** `Answers questions over court rules`: what is asked says nothing, what is read does. */
function statedOfThings(reader: Reader, at: number, deed: Deed): Found {
  if (deed.id !== 'answer' && deed.id !== 'summarise') return undefined;
  const around = aroundObject(reader, at + 1, deed);
  return around.things ? built(reader, at, deed, [around.things], around) : undefined;
}

/** `Absatzprognosen je Filiale`. */
function statedInOneWord(reader: Reader, at: number): Found {
  const { part, language, words } = reader;
  const word = part.words[at];
  if (language !== 'de' || !word) return undefined;
  for (const [id, pattern] of COMPOUNDS) {
    const object = pattern.exec(word.key)?.[1];
    const deed = DEEDS.find((one) => one.id === id);
    if (!object || !deed) continue;
    const said = part.text.slice(word.start, word.start + object.length);
    if (words.allows(said, language))
      return built(reader, at, deed, [said], aroundObject(reader, at + 1, deed));
  }
  return undefined;
}

const plural = (noun: string): string => (/s$/.test(noun) ? noun : `${noun}s`);

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
  const { part, language } = reader;
  const next = part.words[at + 1]?.key ?? '';
  const of = OF.has(next);
  const { items, next: behind } = of ? listAt(part, at + 2) : { items: [], next: at + 1 };
  const after = toldIn(reader, items);
  if (after.length > 0) return built(reader, at, deed, after, aroundObject(reader, behind, deed));
  if (/^models?$/.test(next)) return undefined;
  const inside = phraseBefore(part, at);
  // What is searched may be what every shop has.
  const before = inside ? toldIn(reader, [withoutVerb(inside)], deed.id === 'search') : [];
  if (before.length === 0) return undefined;
  // `Product search` finds products.
  const many = deed.id === 'search' && language === 'en' ? before.map(plural) : before;
  return built(reader, at, deed, many, aroundObject(reader, at + 1, deed));
}

function built(
  { part, usual }: Reader,
  at: number,
  deed: Deed,
  objects: string[],
  around: ObjectContext,
): Found {
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
    objects.every((one) => !/[\s-]/.test(one) && !UNPARTED_SCRIPT.test(one));
  const weight = deed.weight + rich - (bare ? 0.9 : 0);
  return {
    stated: { task, line: part.number, weight, objects, clause, things, keys, drivers, evidence },
    next,
  };
}
