/** The texts of a project that an ad states itself, whatever its trade. Pure. */
import { singular } from '../../words/alike.ts';
import { columnsOfAny } from './any-columns.ts';
import { WRITTEN } from './deeds.ts';
import { withOwnColumns } from './driver-columns.ts';
import { type Framed, found, HARD, kindsIn, sorted, sortedBy } from './framed-texts.ts';
import { headOf, modelled, severalOf } from './nouns.ts';
import { capitalised, enumerated } from './sentences.ts';
import type { Statement } from './statement.ts';

/** What every frame is filled with. */
interface Filling {
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
  areActs: boolean;
  /** What texts are sorted by, where the object is that. */
  kinds: { kinds: string; things?: string } | undefined;
}

type Frame = (filling: Filling) => Framed;

/** One amount has an article: `the recovered value of a log`. */
const theOne = (object: string): string =>
  /^[a-z]/.test(object) && !/s$/.test(object.split(' of ')[0] ?? '') ? `the ${object}` : object;

/** An amount is of a thing, and found in none. */
const ofThings = (object: string, inThings: string): string =>
  / of /.test(object) ? `${object}${inThings}` : `${object}${inThings.replace(/^ in /, ' of ')}`;

/** The frame of each family; `undefined` where it has none of its own. */
const FRAMES: Record<string, Frame> = {
  'time-series-forecasting': ({ object, perKeys, from }) => ({
    title: `Forecast of ${object}${perKeys}`,
    problem: `Forecast ${object}${perKeys}${from}, so that what depends on it is planned in time.`,
    user: 'somebody who has to plan before the figure is known',
    hard: HARD.time,
  }),
  'tabular-regression': ({ object, clause, perKeys, from, inThings }) => ({
    title: clause ? headOf(clause) : `Estimate of ${ofThings(object, inThings)}`,
    problem: `Estimate ${clause ?? theOne(ofThings(object, inThings))}${perKeys}${from}, with how sure that is.`,
    user: 'somebody who decides by the figure, and answers for it',
    hard: HARD.rows,
  }),
  'tabular-classification': ({ object, clause, from, inThings }) => ({
    title: clause ? headOf(clause) : `Prediction of ${object}${inThings}`,
    problem: `Predict ${clause ?? `${object}${inThings}`}${from}, so that somebody can act while there is time.`,
    user: 'somebody who can act on a few cases a day and has to choose them',
    hard: HARD.rows,
    labels: ['no', 'yes'],
  }),
  'anomaly-detection': ({ object, from, inThings }) => ({
    title: `Early warning of ${object}${inThings}`,
    problem: `Flag ${object}${inThings}${from}, so that somebody looks at those first.`,
    user: 'somebody on duty who can look at a few alarms a day',
    hard: HARD.rows,
    labels: ['usual', 'unusual'],
  }),
  'text-classification': ({ object, objects: [first = ''], labels, kinds }) => {
    if (kinds) return sortedBy(kinds.kinds, kinds.things);
    return WRITTEN.test(first) ? found(first) : sorted(object, labels);
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
    user: 'a clerk who types them over today',
    hard: HARD.documents,
  }),
  'question-answering-rag': ({ things, object, objects }) =>
    readFrom(objects.length > 1 ? enumerated(objects.slice(0, 3)) : things || object),
  summarization: ({ object }) => ({
    title: `${capitalised(object)} in five lines`,
    problem: `Sum up ${object} in five lines, each with the place where it stands.`,
    user: 'somebody who has to know what is in them before a meeting',
    hard: HARD.documents,
  }),
  'sentence-similarity-search': ({ object, inThings }) => ({
    title: `Search for ${object}`,
    problem: `Find the ${object}${inThings} that fit what somebody asks for in words of their own, best first.`,
    user: 'somebody who knows what they want, and not what it is called',
    hard: HARD.documents,
  }),
  recommendation: ({ object, inThings }) => ({
    title: `Recommendation of ${severalOf(object)}`,
    problem: `Recommend ${severalOf(object)}${inThings} to each person, so that the first ones shown are those they would choose.`,
    user: 'somebody who has no time to look through all of them',
    hard: HARD.people,
  }),
  'object-detection': ({ object, objects, inThings }) => ({
    title: `Detection of ${enumerated(objects.slice(0, 2))}${inThings}`,
    problem: `Find ${object}${inThings}, so that none is missed.`,
    user: 'somebody who looks through these pictures by eye today',
    hard: HARD.pictures,
    labels: objects.map((one) => one.toLowerCase()),
  }),
  'image-segmentation': ({ object, objects, inThings }) => ({
    title: `Segmentation of ${enumerated(objects.slice(0, 2))}${inThings}`,
    problem: `Outline ${object}${inThings}, so that size and place are measured and not guessed.`,
    user: 'somebody who draws these outlines by hand today',
    hard: HARD.pictures,
    labels: objects.map((one) => one.toLowerCase()),
  }),
  'image-classification': ({ object, inThings }) => ({
    title: `Telling ${object} apart`,
    problem: `Tell ${object} apart${inThings}, so that the doubtful ones reach a person.`,
    user: 'somebody who judges each picture by eye today',
    hard: HARD.pictures,
  }),
  'automatic-speech-recognition': ({ object }) => ({
    title: `Transcription of ${object}`,
    problem: `Write down what is said in ${object}, names and numbers included, so that it can be searched and checked.`,
    user: 'somebody who listens to all of it today',
    hard: HARD.sounds,
  }),
  'audio-classification': ({ object, inThings }) => ({
    title: `Recognition of ${object}`,
    problem: `Recognise ${object}${inThings}, so that somebody listens where it counts.`,
    user: 'somebody who can listen to a few minutes of many hours',
    hard: HARD.sounds,
  }),
  'mlops-serving': ({ object }) => ({
    title: `${capitalised(modelled(object))} models, released and watched`,
    problem: `Release, watch and roll back ${modelled(object)} models, so that a bad release is noticed before its users notice it.`,
    user: 'an engineer on call who answers for what the model says',
    hard: 'Labels come weeks late, the inputs change before the figures do, and each release has to be undone in minutes.',
  }),
  'text-generation-agent': ({ object, objects, inThings, areActs }) => ({
    title: areActs ? `An assistant to ${enumerated(objects.slice(0, 2))}` : `An assistant for ${object}`,
    problem: `Let an assistant ${areActs ? object : `help with ${object}${inThings}`}: step by step, every step logged, and a person asked where it is not sure.`,
    user: 'somebody who does this routine by hand today, and keeps the last word',
    hard: HARD.documents,
  }),
  'clustering-analytics': ({ object, inThings, isTried }) =>
    isTried ? tried(object) : segments(object, inThings),
};
const readFrom = (documents: string): Framed => ({
  title: `Answers from ${documents}`,
  problem: `Answer questions from ${documents}, and show where each answer stands, or say that it stands nowhere.`,
  user: 'somebody who is asked, and has no time to look it up',
  hard: HARD.documents,
  labels: [documents],
});
const tried = (object: string): Framed => ({
  title: `What changes to ${object} do`,
  problem: `Measure from experiments what changes to ${object} do, how sure that is, and for whom they do most.`,
  user: 'somebody who has to say on Friday whether the change stays',
  hard: 'The effect is small beside the noise, who looks every day finds one, and who sees the change is not always drawn by lot.',
});
const segments = (object: string, inThings: string): Framed => ({
  title: `Segments of ${object}`,
  problem: `Segment ${object}${inThings}, name what each segment has in common, and test whether the segments differ by more than chance.`,
  user: 'somebody who decides what is looked into first',
  hard: HARD.rows,
});
/** What a family that can be built has of one that can't be yet. */
const NEAREST: Record<string, string> = {
  'text-classification': 'text-classification',
  'object-detection': 'object-detection',
  'question-answering-rag': 'question-answering-rag',
};
const TABLES = new Set(['tabular-classification']);
/** Families whose answers an ad may list. */
const OWN_LABELS = new Set([
  'object-detection',
  'text-classification',
  'image-classification',
  'audio-classification',
  'tabular-classification',
]);

/** The project that an ad states, as a family builds it. */
export function framed(task: string, stated: Statement, quote: (text: string) => string): Framed | undefined {
  const objects = stated.objects.map(quote);
  // `News in users' news diet` says it twice.
  const isTwice = stated.objects.some((object) =>
    stated.things?.toLowerCase().includes(object.toLowerCase()),
  );
  const things =
    stated.things && (!isTwice || stated.objects.includes(stated.things)) ? quote(stated.things) : '';
  const filling: Filling = {
    object: enumerated(objects),
    objects,
    things,
    inThings: things ? ` in ${things}` : '',
    perKeys: stated.keys.length > 0 ? ` per ${enumerated(stated.keys.map(quote).map(singular))}` : '',
    from: stated.drivers.length > 0 ? ` from ${enumerated(stated.drivers.map(quote))}` : '',
    clause: stated.clause,
    isTried: stated.isTried === true,
    areActs: stated.areActs === true,
    labels: (stated.labels ?? []).map(quote),
    kinds: kindsIn({ ...stated, objects, things }),
  };
  if (filling.object === '' && !filling.clause) return undefined;
  const told = task === stated.task ? FRAMES[task]?.(filling) : nearest(task, stated.task, filling);
  if (!told) return undefined;
  const labels = filling.labels.length > 0 && OWN_LABELS.has(task) ? filling.labels : told.labels;
  if (labels) told.labels = labels;
  if (!TABLES.has(task)) return told;
  return { ...told, columns: withOwnColumns(columnsOfAny(stated.task), stated.drivers, stated.keys) };
}

/** What a family builds of a project that another would answer. */
function nearest(task: string, of: string, filling: Filling): Framed | undefined {
  const { object, clause, perKeys, from, inThings } = filling;
  if (task === 'tabular-classification') {
    const where = perKeys ? perKeys.replace(/^ per /, 'for which ') : 'when';
    const told = FRAMES['tabular-classification']?.(filling);
    if (!told) return undefined;
    if (of === 'time-series-forecasting' || of === 'tabular-regression')
      return {
        ...told,
        title: clause ? `Warning before this: ${clause}` : `Warning of unusually high ${object}`,
        problem: clause
          ? `Predict ${clause}${from}, and warn where it is far from usual.`
          : `Predict ${where} ${object} will be far above the usual level${from}, so that what depends on it is ready.`,
        labels: ['usual', 'far above'],
      };
    if (of === 'recommendation' || of === 'sentence-similarity-search')
      return {
        ...told,
        title: `Which ${severalOf(object)} somebody would choose`,
        problem: `Predict which ${severalOf(object)}${inThings} somebody would choose of those they are shown, so that a list begins with them.`,
        labels: ['passes', 'chooses'],
      };
    if (of === 'anomaly-detection')
      return {
        ...told,
        title: `${capitalised(object)} predicted a day ahead`,
        problem: `Predict ${object}${inThings}${from} a day ahead, so that somebody can act before it costs.`,
        labels: ['none', 'coming'],
      };
    return told;
  }
  const frame = NEAREST[task];
  const { things } = filling;
  // What was said is a text once it is written down.
  if (of === 'automatic-speech-recognition' || of === 'audio-classification') {
    const spoken = { ...filling, object: `transcripts of ${things || object}` };
    return frame ? FRAMES[frame]?.(spoken) : undefined;
  }
  if (of === 'sentence-similarity-search' && !things) {
    const described = { ...filling, object: `descriptions of ${object}` };
    return frame ? FRAMES[frame]?.(described) : undefined;
  }
  // What is marked in texts, or read off pages: these are what is sorted or asked.
  const whole =
    things && task !== 'object-detection'
      ? { ...filling, object: things, objects: [things], inThings: '' }
      : filling;
  return frame ? FRAMES[frame]?.(whole) : undefined;
}
