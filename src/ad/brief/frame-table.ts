/** The sentence of each family, for a project that an ad states itself. Pure. */

import {
  changed,
  driven,
  type Framed,
  found,
  HARD,
  kindsOf,
  readFrom,
  segments,
  sorted,
  sortedBy,
} from './framed-texts.ts';
import { amountOf, headOf, modelsOf, severalOf, theOne } from './nouns.ts';
import { gradeOf } from './qualities.ts';
import { capitalised, enumerated } from './sentences.ts';
import { GONE_WRONG, WRITTEN } from './task-of-deed.ts';

/** What every frame is filled with. */
export interface Filling {
  object: string;
  objects: string[];
  things: string;
  /** ` in underwater pictures`; empty where the ad does not say it. */
  inThings: string;
  perKeys: string;
  from: string;
  clause?: string;
  /** What the ad tells apart. */
  labels: string[];
  isTried: boolean;
  isSeen: boolean;
  isFound: boolean;
  isExplained: boolean;
  drivers: string[];
  areActs: boolean;
  /** What texts are sorted by, where the object is that. */
  kinds: { kinds: string; things?: string } | undefined;
}

type Frame = (filling: Filling) => Framed;

const IS_SEEN = /\b(?:images?|pictures?|photos?|photographs?|drawings?|videos?)\b/;
/** Nobody chooses for these: what fits them is looked for. */
const FITS =
  /\b(?:shifts?|orders?|cases?|sites?|vacanc(?:y|ies)|projects?|trips?|routes?|tickets?|roles?|jobs?|loads?|tenders?)\b/;

/** An amount is of a thing, and found in none. */
const ofThings = (object: string, inThings: string): string =>
  / of /.test(object) || GONE_WRONG.test(object)
    ? `${object}${inThings}`
    : `${object}${inThings.replace(/^ in /, ' of ')}`;

/** Verbs that say what happens, and stand alone: `will stop`. */
const HAPPENS =
  /\b(?:will|may|might|could|would|(?:are|is) (?:likely|about|going|due|expected) to) (?!be\b|have\b|need\b|take\b|get\b|make\b|go\b|come\b|not\b|become\b)([a-z]+)\b/;
/** `stop` → `stops`, `carry` → `carries`. */
const thirdPerson = (verb: string): string =>
  verb
    .replace(/([^aeiou])y$/, '$1ie')
    .replace(/(?<=s|x|z|[cs]h|o)$/, 'e')
    .concat('s');

/** How it ends, where the sentence says that in a word: `are likely to be cancelled`, `will stop`. */
function endsOf(clause = ''): string[] {
  const [, unlikely, does] = /\bare (un)?likely to ((?!be\b)[a-z]+)$/.exec(clause) ?? [];
  if (does) {
    const ends = [`does not ${does}`, thirdPerson(does)];
    return unlikely ? ends.reverse() : ends;
  }
  const [, going] = /\bare ([a-z]+ing)$/.exec(clause) ?? [];
  if (going) return [`not ${going}`, going];
  const [, end] =
    /(?:likely|expected|due|at risk|will|may|might) (?:to )?be ([a-z]+ed(?: (?:off|out|up|back))?)\b/.exec(
      clause,
    ) ?? [];
  if (end) return [`not ${end}`, end];
  const [, verb] = HAPPENS.exec(clause) ?? [];
  return verb ? [`does not ${verb}`, thirdPerson(verb)] : ['no', 'yes'];
}

/** How much of a quality something has, in grades, where the object is one. */
function graded(object: string, inThings: string, framed: Framed): Framed {
  const grade = gradeOf(object);
  if (!grade) return framed;
  const { how, labels } = grade;
  return {
    ...framed,
    title: capitalised(`${/^how /.test(how) ? how : object}${inThings}`),
    problem: `Tell ${how}${inThings}, so that only the doubtful ones have to be judged by a person.`,
    labels,
  };
}

/** What is written down, whoever has it. */
export const PAPERS =
  /(?:^|\s)(?:documents?|logbooks?|plans|forms|notes|tickets|letters|invoices|receipts|registers|charts|drawings|logs|reports|certificates|contracts|policies|files|manuals|papers|decisions|protocols|guidelines|e-?mails|messages|comments|reviews|complaints|enquiries|requests|applications|transcripts|posts|slips|bills|prescriptions)$/i;

/** In quotation marks stands another language, which has capitals of its own. */
const asLabel = (name: string): string => (name.startsWith('"') ? name : name.toLowerCase());

/** `Similar claims` are found among claims. */
export const ALIKE = /^(?:similar|comparable|look-alike|earlier|related) (?=\S)/i;

/** Those that are like one that somebody has. */
const like = (object: string, inThings: string) => ({
  problem: `Find the ${object.replace(ALIKE, '')}${inThings} that are most like the one at hand, best first.`,
  user: 'somebody who has a new one at hand, and wants to see those like it',
});

/** Those that somebody asks for. It reads texts: what is seen is found by what is written below it. */
const asked = (object: string, inThings: string) => ({
  problem: IS_SEEN.test(object)
    ? `Find the ${object}${inThings} whose captions fit what somebody asks for in words of their own, best first: captions stand for what is seen.`
    : `Find the ${object}${inThings} that fit what somebody asks for in words of their own, best first.`,
  user: 'somebody who knows what they want, and not what it is called',
});

/** The frame of each family; `undefined` where it has none of its own. */
export const FRAMES: Record<string, Frame> = {
  'time-series-forecasting': ({ objects, perKeys, from }) => ({
    title: `Forecast of ${amountOf(objects)}${perKeys}`,
    problem: `Forecast ${amountOf(objects)}${perKeys}${from}, so that what depends on it is planned in time.`,
    user: 'somebody who has to plan before the figure is known',
    hard: HARD.time,
  }),
  'tabular-regression': ({ object, clause, perKeys, from, inThings }) => ({
    title: clause ? headOf(clause) : `Estimate of ${theOne(ofThings(object, inThings))}`,
    problem: `Estimate ${clause ?? theOne(ofThings(object, inThings))}${perKeys}${from}, with how sure that is.`,
    user: 'somebody who decides by the figure, and answers for it',
    hard: HARD.rows,
  }),
  'tabular-classification': ({ object, clause, from, inThings, labels }) => ({
    title: clause
      ? headOf(clause)
      : labels.length > 1
        ? `${capitalised(object)}${inThings}, sorted`
        : `Prediction of ${object}${inThings}`,
    // Behind a sentence, what it is told from is parted from it.
    problem:
      clause === undefined && labels.length > 1
        ? `Sort ${object}${inThings} into ${enumerated(labels)}${from}, so that only the doubtful ones are judged by a person.`
        : `Predict ${clause === undefined ? `${object}${inThings}` : `${clause}${from && ','}`}${from}, so that somebody can act while there is time.`,
    user: 'somebody who can act on a few cases a day and has to choose them',
    hard: HARD.rows,
    labels: endsOf(clause),
  }),
  'anomaly-detection': ({ object, from, inThings }) => ({
    title: `Early warning of ${object}${inThings}`,
    problem: `Flag ${object}${inThings}${from}, so that somebody looks at those first.`,
    user: 'somebody who can look at a few alarms a day',
    hard: HARD.rows,
  }),
  'text-classification': ({ object, objects, things, perKeys, labels, kinds, isFound }) => {
    const [first = ''] = objects;
    const grade = gradeOf(first);
    if (grade) return graded(first, things ? ` in ${things}` : '', sorted(things || 'texts'));
    if (kinds) return sortedBy(kinds.kinds, kinds.things);
    // An intent is what a message has, and nobody has to look at it first.
    if (/^(?:intents?|topics?)$/i.test(first)) return sortedBy(first.replace(/s$/i, ''), things || undefined);
    return WRITTEN.test(first) || (isFound && things !== '' && !PAPERS.test(first))
      ? found(objects, things)
      : sorted(object, labels, perKeys.replace(/^ per /, ' by '));
  },
  'token-classification': ({ object, objects, inThings }) => ({
    title: `Extraction of ${enumerated(objects.slice(0, 2))}${inThings}`,
    problem: `Mark ${object}${inThings}, so that nobody has to read for them and type them over.`,
    user: 'somebody who reads these texts for a few facts in each',
    hard: HARD.texts,
  }),
  'document-ocr': ({ object, objects, inThings }) => ({
    title: `Reading ${enumerated(objects.slice(0, 2))}${inThings}`,
    problem: `Read ${object}${inThings}, and mark what was read with doubt, so that a person checks only that.`,
    user: 'somebody who types them over today',
    hard: HARD.documents,
  }),
  'question-answering-rag': ({ things, object, objects }) =>
    readFrom(objects.length > 1 ? objects.slice(0, 3) : [PAPERS.test(object) ? object : things || object]),
  summarization: ({ object }) => ({
    title: `${capitalised(object)} in five lines`,
    problem: `Sum up ${object} in five lines, each with the place where it stands.`,
    user: 'somebody who has to know what is in them before a meeting',
    hard: HARD.documents,
  }),
  'sentence-similarity-search': ({ object, inThings }) => ({
    hard: 'The same thing is said in other words, and the same words are said of another thing.',
    ...(ALIKE.test(object) ? like(object, inThings) : asked(object, inThings)),
    title: `Search for ${object}`,
    labels: [object.replace(ALIKE, '')],
  }),

  recommendation: ({ object, inThings, perKeys }) => ({
    title: `Recommendation of ${severalOf(object)}`,
    problem: `Recommend ${severalOf(object)}${inThings} ${perKeys ? perKeys.replace(/^ per /, 'for each ') : 'to each person'}, so that the first ones shown are those ${FITS.test(perKeys) ? 'that fit' : 'they would choose'}.`,
    user: `somebody who has no time to look through all ${severalOf(object)}`,
    hard: HARD.people,
  }),
  'object-detection': ({ object, objects, inThings }) => ({
    title: `Detection of ${enumerated(objects.slice(0, 2))}${inThings}`,
    problem: `Find ${object}${inThings}, so that none is missed.`,
    user: 'somebody who looks through these pictures by eye today',
    hard: HARD.pictures,
    labels: objects.map(asLabel),
  }),
  'image-segmentation': ({ object, objects, inThings }) => ({
    title: `Segmentation of ${enumerated(objects.slice(0, 2))}${inThings}`,
    problem: `Outline ${object}${inThings}, so that size and place are measured and not guessed.`,
    user: 'somebody who draws these outlines by hand today',
    hard: HARD.pictures,
    labels: objects.map(asLabel),
  }),
  'image-classification': ({ object, inThings, labels }) => ({
    ...graded(object, inThings, {
      title: `Telling ${object} apart`,
      problem: `${labels.some((label) => !object.includes(label)) ? `Sort ${object}${inThings} into ${kindsOf(labels)}` : `Tell ${object} apart${inThings}`}, so that the doubtful ones reach a person.`,
      user: 'somebody who judges each picture by eye today',
      hard: HARD.pictures,
    }),
  }),
  'automatic-speech-recognition': ({ object }) => ({
    title: `Transcription of ${object}`,
    problem: `Write down what is said in ${object}, names and numbers included, so that it can be searched and checked.`,
    user: 'somebody who listens to all of it today',
    hard: HARD.sounds,
  }),
  'audio-classification': ({ object, inThings, labels }) => ({
    ...graded(object, inThings, {
      title: labels.length > 1 ? `Telling ${object} apart` : `Recognition of ${object}${inThings}`,
      problem: `${labels.length > 1 ? `Sort ${object}${inThings} into ${kindsOf(labels)}` : `Recognise ${object}${inThings}`}, so that somebody listens where it counts.`,
      user: 'somebody who can listen to a few minutes of many hours',
      hard: HARD.sounds,
    }),
  }),
  'mlops-serving': ({ object, isSeen }) => ({
    title: `${capitalised(modelsOf(object))}, released and watched`,
    problem: `Release, watch and roll back ${modelsOf(object)}${isSeen ? ' that are told what was measured in each picture' : ''}, so that a bad release is noticed before its users notice it.`,
    user: 'an engineer on call who answers for what the model says',
    hard: 'Labels come weeks late, the inputs change before the figures do, and each release has to be undone in minutes.',
    labels: ['no', 'yes'],
  }),
  'text-generation-agent': ({ object, objects, inThings, areActs }) => ({
    title: areActs ? `An assistant to ${enumerated(objects.slice(0, 2))}` : `An assistant for ${object}`,
    problem: `Let an assistant ${areActs ? object : `help with ${object}${inThings}`}: step by step, every step logged, and a person asked where it is not sure.`,
    user: 'somebody who does this routine by hand today, and keeps the last word',
    hard: HARD.acts,
  }),
  'clustering-analytics': ({ object, things, inThings, isTried, isExplained, drivers }) =>
    isExplained ? driven(object, drivers) : isTried ? changed(object, things) : segments(object, inThings),
};
