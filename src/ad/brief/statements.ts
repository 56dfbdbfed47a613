/** The duties of an ad that say by themselves what is to be built: a verb, its object, and what stands around it. Pure. */

import type { AdPhrases } from '../ad-phrases.ts';
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { QUESTION } from './clause.ts';
import { deedsOf } from './deeds.ts';
import { statedInEnglish } from './english-statements.ts';
import { withStatedAbroad } from './foreign-duties.ts';
import { statedByQuestion } from './foretold.ts';
import { toldFrom, withoutInputs } from './inputs.ts';
import { isOfOthers, noWorkIn } from './no-duty.ts';
import { isParted, phraseAt } from './noun-phrase.ts';
import { isVerb } from './object-of-verb.ts';
import type { PublicWords } from './public-words.ts';
import { statedByActs } from './stated-by-acts.ts';
import { statedByInstances } from './stated-by-instances.ts';
import { statedByLastVerb } from './stated-by-last-verb.ts';
import { statedByExamples, statedByModels } from './stated-by-models.ts';
import { RUN, statedByNoun, statedByRetrieval, statedByThing, statedInOneWord } from './stated-by-nouns.ts';
import { statedByVerb } from './stated-by-verb.ts';
import { statedByWork } from './stated-by-work.ts';
import type { Statement } from './statement.ts';
import { kindOfTask } from './task-kinds.ts';
import type { Reader } from './told.ts';
import { UNPARTED_SCRIPT, unparted } from './unparted.ts';
import { ofModelsAbroad } from './work-abroad.ts';
import { ofModels } from './work-of-people.ts';

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
      : withStatedAbroad({ part, language, words, usual, phrases }, inPart);
    const { kept: all, inputs: own } = withoutInputs(part, withoutGuesses(found));
    const kept = language === 'en' ? ofModels(part, all) : ofModelsAbroad(all);
    const told = kept.map((one) => toldFrom(one, own.length > 0 ? own : inputs));
    // What the next sentence predicts is told from it too.
    inputs = kept.length > 0 ? [] : own.length > 0 ? own : inputs;
    return told.map((one) => ({ ...one, weight: one.weight * share }));
  });
}

/** Where a line says what an assistant does, what its words would mean elsewhere is not asked: `agents for lead qualification`. */
const withoutGuesses = (found: Statement[]): Statement[] =>
  found.some(({ areActs, areKindsOfWork }) => areActs || areKindsOfWork)
    ? found.filter(({ clause }) => clause === undefined)
    : found;

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
    // `A model for …` is no verb.
    const isModel = key === 'model' && !isVerb(part, at);
    const found = (isModel ? [] : deedsOf(key)).flatMap((deed) => [
      ...(deed.words.test(key) ? [{ deed, noun: false }] : []),
      // `Forecast draft demand` is a verb with its object, whoever stands before it.
      ...(deed.noun?.test(key) && !(deed.words.test(key) && hasObject(part, at))
        ? [{ deed, noun: true }]
        : []),
    ]);
    const thing =
      found.length === 0
        ? (statedByWork(reader, at) ??
          statedByActs(reader, at) ??
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
      statedInEnglish(reader, at);
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

/** `Demand forecasting models`: what they are called by, and nothing that is done to them. */
const isOfModels = ({ words }: Part, at: number): boolean =>
  /(?:ing|cast)$/.test(words[at]?.key ?? '') &&
  /^(?:models?|systems?|engines?|solutions?|algorithms?)$/.test(words[at + 1]?.key ?? '');

/** Whether a word that is a verb or a noun has an object: `forecast demand`, `forecast how many`, and not `forecasts (by day)`. */
const hasObject = (part: Part, at: number): boolean =>
  (phraseAt(part, at + 1) !== undefined && !isParted(part, at + 1) && !isOfModels(part, at)) ||
  QUESTION.test(part.words[at + 1]?.key ?? '');
