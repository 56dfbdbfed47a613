/** The duties of an ad that say by themselves what is to be built: a verb, its object, and what stands around it. Pure. */
import type { AdPhrases } from '../ad-phrases.ts';
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { clauseAt } from './clause.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { statedAtRisk, statedByQuestion, statedByRelative, statedByScore } from './foretold.ts';
import { DETERMINERS, JOINT } from './grammar.ts';
import { toldFrom, withoutInputs } from './inputs.ts';
import { modalityOf } from './modality.ts';
import { isOfOthers, noWorkIn } from './no-duty.ts';
import { isParted, listAt, phraseAt, phraseBefore, type Span } from './noun-phrase.ts';
import { isKnown, isVerb, labelsBehind, listedFacts, withoutNextVerb } from './object-of-verb.ts';
import type { PublicWords } from './public-words.ts';
import { statedByActs, statedByDraft } from './stated-by-acts.ts';
import { statedByContrast } from './stated-by-contrast.ts';
import { countedBehind, statedByOddities } from './stated-by-counts.ts';
import { statedByInstances } from './stated-by-instances.ts';
import { statedByLastVerb } from './stated-by-last-verb.ts';
import { statedByExamples, statedByModels } from './stated-by-models.ts';
import {
  RUN,
  statedByNoun,
  statedByRetrieval,
  statedByTests,
  statedByThing,
  statedInOneWord,
} from './stated-by-nouns.ts';
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
  // Models that are run look at what the next task says.
  const [work] = tasks.filter(({ id }) => id !== 'mlops-serving');
  const usual = kindOfTask(work?.id ?? '');
  // An ad of one paragraph says its duties where others introduce themselves.
  const isPlain = parts.every(({ section }) => section !== 'duties');
  let inputs: Statement[] = [];
  return parts.flatMap((part) => {
    const usualShare = SECTIONS[part.section] ?? 0;
    const share = part.heading || isOfOthers(part) ? 0 : isPlain && usualShare > 0 ? 1 : usualShare;
    if (share === 0) return [];
    const found = UNPARTED_SCRIPT.test(part.text)
      ? noWorkIn(part)(0)
        ? []
        : unparted(part, words, language)
      : [...inPart({ part, language, words, usual, phrases })];
    const { kept, inputs: own } = withoutInputs(part, found);
    const told = kept.map((one) => toldFrom(one, own.length > 0 ? own : inputs));
    // What the next sentence predicts is told from it too.
    inputs = kept.length > 0 ? [] : own.length > 0 ? own : inputs;
    return told.map((one) => ({ ...one, weight: one.weight * share }));
  });
}

function* inPart(reader: Reader): Generator<Statement> {
  const { part } = reader;
  const isNoWork = noWorkIn(part);
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
    if (at < free || isNoWork(at)) continue;
    const key = part.words[at]?.key ?? '';
    const found = deedsOf(key).flatMap((deed) => [
      ...(deed.words.test(key) ? [{ deed, noun: false }] : []),
      // `Forecast draft demand` is a verb with its object, whoever stands before it.
      ...(deed.noun?.test(key) && !(deed.words.test(key) && phraseAt(part, at + 1))
        ? [{ deed, noun: true }]
        : []),
    ]);
    const thing =
      found.length === 0
        ? (statedByActs(reader, at) ??
          statedByThing(reader, at) ??
          statedByModels(reader, at) ??
          statedByExamples(reader, at) ??
          statedInOneWord(reader, at) ??
          statedByInstances(reader, at) ??
          statedByQuestion(reader, at))
        : undefined;
    if (thing) {
      free = thing.next;
      yield thing.stated;
    }
    const search =
      (found.length === 0 ? statedByLastVerb(reader, at) : undefined) ??
      statedByRetrieval(reader, at) ??
      statedByScore(reader, at) ??
      statedByContrast(reader, at) ??
      statedByTests(reader, at) ??
      statedByDraft(reader, at);
    if (search) {
      free = search.next;
      yield search.stated;
      continue;
    }
    for (const { deed, noun } of found) {
      const stated = noun
        ? statedByNoun(reader, at, deed)
        : (statedByLastVerb(reader, at) ?? statedByVerb(reader, at, deed));
      if (!stated) continue;
      free = stated.next;
      yield stated.stated;
      break;
    }
  }
}

/** `Detect sea lice in underwater pictures`, `predicts which appointments will be no-shows`. */
function statedByVerb(reader: Reader, at: number, deed: Deed): StatedAt {
  const { part, language, words } = reader;
  // `Answer ranking` is a noun.
  const behind = part.words[at + 1]?.key ?? '';
  if (deedsOf(behind).some(({ noun }) => noun?.test(behind))) return undefined;
  if (!isVerb(part, at)) return undefined;
  const counted = language === 'en' ? countedBehind(reader, at, deed) : undefined;
  if (counted) return counted;
  if (deed.into && !/\binto\b/.test(part.plain)) return undefined;
  const clause = clauseAt(part, at + 1, words);
  if (clause) {
    const around = aroundObject(reader, clause.next, deed);
    return built(reader, at, deed, [], { ...around, clause: clause.text, question: clause.question });
  }
  // `Forecasts, scenarios and reports`: what follows a comma is no object.
  // In Dutch `de` is an article.
  const object = objectAt(part, at) + (language === 'nl' && behind === 'de' ? 1 : 0);
  const meant = deed.id === 'classify' ? readBefore(part, at) : undefined;
  if (meant) {
    const objects = toldIn(reader, [meant]);
    return objects.length > 0
      ? built(reader, at, deed, objects, aroundObject(reader, at + 2, deed))
      : undefined;
  }
  const { items: listed, next } = isParted(part, object) ? { items: [], next: object } : listAt(part, object);
  const items = withoutNextVerb(part, at, listed, language);
  const told = toldIn(reader, items);
  const objects =
    deed.id === 'recommend'
      ? told.map((one) =>
          one.replace(/ recommendations?$/i, '').replace(/^(?:order|ranking|selection|choice) of /i, ''),
        )
      : told;
  const foretold =
    deed.id === 'detect' || deed.id === 'predict'
      ? (statedByRelative(reader, at, items, next) ?? statedAtRisk(reader, at, items, next))
      : undefined;
  if (foretold) return foretold;
  if (objects.length === 0) return statedOfThings(reader, at, deed);
  // `Answer customer e-mails`: they are what is asked.
  if (
    deed.id === 'answer' &&
    objects.every((one) => /(?:e-?mails?|messages|tickets|calls|letters|reviews|chats)$/i.test(one))
  )
    return undefined;
  const around = aroundObject(reader, next, deed);
  // Questions alone say nothing of where their answers stand.
  if (deed.id === 'answer' && !around.things && objects.every((one) => /questions$|queries$/i.test(one)))
    return undefined;
  const isSoft = deed.soft?.test(part.words[at]?.key ?? '') && !isKnown(reader, items, objects);
  // `Pull histories`: of what, nobody knows.
  const isVague = deed.id === 'extract' || deed.id === 'answer' || deed.id === 'summarise';
  if (
    isVague &&
    !around.things &&
    objects.every((one) => !/[\s-]/.test(one)) &&
    !isKnown(reader, items, objects)
  )
    return undefined;
  // What is counted in a picture can be seen in it.
  const areSeen =
    modalityOf(part.plain) === 'pictures' || (reader.usual === 'pictures' && objects.length > 1);
  if (isSoft && !around.things && !areSeen) return undefined;
  // Somebody chooses among many.
  if (deed.id === 'recommend' && language === 'en' && !/s$/.test(objects[0] ?? '')) return undefined;
  const read = deed.id === 'extract' ? listedFacts(reader, objects, next) : objects;
  const made = built(reader, at, deed, read, around);
  const labels =
    deed.id === 'classify' || deed.id === 'detect' ? labelsBehind(reader, next, deed.id === 'detect') : [];
  return made && labels.length > 1 ? { ...made, stated: { ...made.stated, labels } } : made;
}

/** `Reads denial letters and sorts them`: what is sorted stands before, behind what is done with it first. */
function readBefore(part: Part, at: number): Span | undefined {
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!/^(?:them|these|it)$/.test(keyAt(at + 1)) || !JOINT.has(keyAt(at - 1))) return undefined;
  const phrase = phraseBefore(part, at - 1, 2);
  const isDone =
    phrase &&
    /^(?:reads?|takes?|gets?|receives?|collects?|scans?|opens?|pulls?|in)$/.test(keyAt(phrase.first));
  return isDone ? { ...phrase, first: phrase.first + 1 } : phrase;
}

/** `Count and name the insects` has one object. */
function objectAt({ words }: Part, at: number): number {
  const keyAt = (place: number) => words[place]?.key ?? '';
  return JOINT.has(keyAt(at + 1)) && DETERMINERS.has(keyAt(at + 3)) ? at + 3 : at + 1;
}

/** `Answers questions over court rules`: what is asked says nothing, what is read does. */
function statedOfThings(reader: Reader, at: number, deed: Deed): StatedAt {
  if (deed.id === 'detect') return statedByOddities(reader, at, deed);
  if (deed.id !== 'answer' && deed.id !== 'summarise') return undefined;
  const around = aroundObject(reader, at + 1, deed);
  return around.things ? built(reader, at, deed, [around.things], around) : undefined;
}
