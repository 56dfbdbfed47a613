/** The texts of a project that an ad states itself, whatever its trade. Pure. */
import { singular } from '../../words/alike.ts';
import { columnsOfAny, OF_PICTURES } from './any-columns.ts';
import { withOwnColumns } from './driver-columns.ts';
import { type Filling, FRAMES, PAPERS } from './frame-table.ts';
import { type Framed, HARD, kindsIn, spokenLines } from './framed-texts.ts';
import { severalOf } from './nouns.ts';
import { arePeople } from './people.ts';
import { capitalised, enumerated } from './sentences.ts';
import type { Statement } from './statement.ts';

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

/** What takes pictures and readings is in none of them. */
const DEVICES =
  /(?:scanners|cameras|drones|microscopes|sensors|satellites|loggers|meters|recorders|microphones|hydrophones|telescopes)$/i;

/** What is on top of something, or seen there. */
const SURFACES =
  /(?:belts?|conveyors?|roads?|roofs?|shelves|(?:race|railway|rail|train) tracks?|tracks|walls?|leaves|skin|rails|runways?|pallets?|wafers?|surfaces?|boards|tyres?|tires?|hulls?|blades|platforms|decks?|pavements?|bridges|facades?|panels|screens?|pages?|homepages?)$/i;
const placeWord = (things: string): string =>
  arePeople(things) ? 'of' : DEVICES.test(things) ? 'from' : SURFACES.test(things) ? 'on' : 'in';
/** One plant has an article: `recovery of the flotation circuit`. */
const ONE_PLANT =
  /^(?!the |an? )[a-z][a-z -]* (?:circuit|plant|line|network|process|grid|mill|furnace|kiln|boiler|reactor|column|press|home screen|homepage|home page|front page)$/;
const placed = (things: string): string =>
  `${placeWord(things)} ${ONE_PLANT.test(things) ? 'the ' : ''}${things}`;

/** So many columns of an ad's own are a table. */
const ENOUGH = 3;

/** The project that an ad states, as a family builds it. */
export function framed(task: string, stated: Statement, quote: (text: string) => string): Framed | undefined {
  const objects = stated.objects.map(quote);
  // `News in users' news diet` says it twice.
  const isTwice = stated.objects.some((object) =>
    stated.things?.toLowerCase().includes(object.toLowerCase()),
  );
  const things =
    stated.things && (!isTwice || stated.objects.includes(stated.things)) ? quote(stated.things) : '';
  // What nobody translates counts nothing in an English sentence.
  const keys = stated.keys.map(quote).filter((key) => !key.startsWith('"'));
  const filling: Filling = {
    object: enumerated(objects),
    objects,
    things,
    // What people keep is theirs: `logbooks of lighthouse keepers`.
    inThings: things ? ` ${placed(things)}` : '',
    perKeys: keys.length > 0 ? ` per ${enumerated(keys.map(singular))}` : '',
    from: stated.drivers.length > 0 ? ` from ${enumerated(stated.drivers.map(quote))}` : '',
    clause: stated.clause,
    isTried: stated.isTried === true,
    isSeen: stated.isSeen === true,
    isFound: stated.isFound === true,
    isExplained: stated.isExplained === true,
    drivers: stated.drivers.map(quote),
    areActs: stated.areActs === true,
    labels: (stated.labels ?? []).map(quote),
    kinds: kindsIn({ ...stated, objects, things }),
  };
  if (filling.object === '' && !filling.clause) return undefined;
  const told = task === stated.task ? FRAMES[task]?.(filling) : nearest(task, stated.task, filling);
  if (!told) return undefined;
  const labels =
    filling.labels.length > 0 && OWN_LABELS.has(task) && !told.isOther ? filling.labels : told.labels;
  if (labels) told.labels = labels;
  if (stated.isSeen) return { ...told, columns: [...OF_PICTURES] };
  if (!TABLES.has(task)) return told;
  // What the ad says enough of needs none of ours but when it was.
  const isEnough = stated.drivers.length + stated.keys.length >= ENOUGH;
  const ours = columnsOfAny(stated.task, stated.clause).filter(({ role }) => !isEnough || role);
  return { ...told, columns: withOwnColumns(ours, stated.drivers, stated.keys) };
}

/** Sounds that hold words. */
const SPOKEN =
  /\b(?:(?<!(?:bird|whale|frog|bat|animal) )calls?|speech|spoken|voices?|conversations?|interviews?|talks?|meetings?|utterances?|dictations?|podcasts?|lectures?|words?|speakers?|callers?|sentiments?|intents?|answers?|languages?|dialects?)\b/i;

/** They are read where somebody took a picture, and on no page that answers a question. */
const READ_IN_PICTURES =
  /(?:^|\s)(?:plates?|meters?|gauges?|dials?|labels?|(?:serial|container|wagon|batch|asset|part|house|bib) (?:numbers?|codes?)|numbers?|codes?|signs?|tags?|expiry dates?)$/i;

/** The family that builds what a statement says, where the usual one cannot: music and noise are written down nowhere, but measured. */
export function builtAs(task: string, { task: of, objects, things = '' }: Statement): string {
  const isSound =
    of === 'audio-classification' &&
    !/^generated /.test(things) &&
    !SPOKEN.test(`${objects.join(' ')} ${things}`);
  if (task === 'text-classification' && isSound) return 'tabular-classification';
  const isSeen = of === 'document-ocr' && objects.length > 0 && READ_IN_PICTURES.test(objects[0] ?? '');
  return task === 'question-answering-rag' && isSeen ? 'object-detection' : task;
}

/** What is heard, told from what a meter shows of each clip. */
function measured(filling: Filling): Framed | undefined {
  const heard = FRAMES['audio-classification']?.(filling);
  return (
    heard && {
      ...heard,
      title: `${heard.title}, from measured levels`,
      problem: heard.problem.replace(/, so that /, ' from the levels of each clip, so that '),
      hard: HARD.rows,
      labels: heard.labels ?? ['absent', 'present'],
    }
  );
}

/** What facts stand in, where an ad does not say it. */
const HOLDERS: Readonly<Record<string, string>> = {
  'token-classification': 'texts',
  'document-ocr': 'papers',
};

/** What a family builds of a project that another would answer. */
function nearest(task: string, of: string, filling: Filling): Framed | undefined {
  const { object, clause, perKeys, from, inThings } = filling;
  if (task === 'tabular-classification') {
    const where = perKeys ? perKeys.replace(/^ per /, 'for which ') : 'when';
    const told = FRAMES['tabular-classification']?.(filling);
    if (!told) return undefined;
    if (of === 'audio-classification') return measured(filling);
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
  // What is controlled can be told ahead.
  if (of === 'reinforcement-learning') return FRAMES[task]?.(filling);
  const frame = NEAREST[task];
  // `The scope of bid packages` is summed up: it is asked of the packages.
  const [, summed] = of === 'summarization' ? (/ of ((?:\S+ )?\S+)$/.exec(filling.object) ?? []) : [];
  const things = filling.things || summed || '';
  // What was said is a text once it is written down.
  if (of === 'audio-classification' && /^generated /.test(things)) return spokenLines();
  if (of === 'automatic-speech-recognition' || of === 'audio-classification') {
    const transcripts = `transcripts of ${things || object}`;
    const spoken = { ...filling, object: transcripts, objects: [transcripts], things: '', inThings: '' };
    return frame ? FRAMES[frame]?.(spoken) : undefined;
  }
  if (of === 'sentence-similarity-search' && !things) {
    const described = { ...filling, object: `descriptions of ${object}` };
    return frame ? FRAMES[frame]?.(described) : undefined;
  }
  // Facts alone are no texts that could be sorted, and no pages that could be asked: what holds them is.
  if (!things && HOLDERS[of] && task !== 'object-detection' && !PAPERS.test(object)) {
    const holders = `${HOLDERS[of]} with ${enumerated(filling.objects.slice(0, 2))}`;
    return frame ? FRAMES[frame]?.({ ...filling, object: holders, objects: [holders] }) : undefined;
  }
  // What is marked in texts, or read off pages: these are what is sorted or asked.
  const whole =
    things && task !== 'object-detection'
      ? { ...filling, object: things, objects: [things], inThings: '' }
      : filling;
  return frame ? FRAMES[frame]?.(whole) : undefined;
}
