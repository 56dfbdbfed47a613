/** What an ad states, ranked: its own task first, then what stands first, each once. Pure. */
import { folded } from '../../words/phrases.ts';
import { deedsOf } from './deeds.ts';
import { driversIn } from './drivers.ts';
import { namedWork, withNamedWork } from './named-work.ts';
import type { PublicWords } from './public-words.ts';
import { purposeFor } from './purposes.ts';
import { isSpanOfTime } from './said-of-series.ts';
import type { Statement } from './statement.ts';
import { statedIn } from './statements.ts';
import { kindOfTask, OPERATES } from './task-kinds.ts';
import type { AdToBrief } from './things.ts';

/** A duty that weighs less is too little to build on. */
export const SAYS_ENOUGH = 1.9;
/** From this weight on it may fill a place that is left. */
const SAYS_SOMETHING = 1.3;

/** Tasks of which an ad may name one and mean the other. */
const ALIKE = [
  ['anomaly-detection', 'tabular-classification'],
  ['image-classification', 'object-detection', 'image-segmentation', 'video-classification'],
  ['text-classification', 'token-classification'],
  ['time-series-forecasting', 'tabular-regression'],
  ['question-answering-rag', 'text-generation-agent', 'sentence-similarity-search', 'summarization'],
  ['recommendation', 'sentence-similarity-search'],
  ['automatic-speech-recognition', 'audio-classification'],
];
export const areAlike = (a: string, b: string): boolean =>
  a === b || ALIKE.some((tasks) => tasks.includes(a) && tasks.includes(b));

/** `ETA prediction` is read of `delivery ETA prediction` too. */
const overlaps = ({ evidence: a }: Statement, { evidence: b }: Statement): boolean =>
  a.line === b.line && (a.text.includes(b.text) || b.text.includes(a.text));

/** What is looked at, and not what is found there: `segmentation of satellite pictures`. */
const CARRIER =
  /\b(?:pictures?|images?|imagery|photos?|photographs?|scans?|slides|x-rays|footage|videos?|frames)$/i;
const isOfCarriers = ({ task, objects }: Statement): boolean =>
  (task === 'object-detection' || task === 'image-segmentation') &&
  objects.length > 0 &&
  objects.every((object) => CARRIER.test(object));

/** `Cancellation of bookings` says of what. */
const OF_IT = / (?:of|de|du|des|del|do|da|di|della|von|van) /;
const DUTIES: ReadonlySet<string> = new Set(['duties', 'role', 'team', 'required', 'preferred']);

/** One word alone comes after what says more, and counts as much. */
const standing = (one: Statement): number => one.weight - (isOneWord(one) ? 0.2 : 0);

/** `Fraud` says less than `fraudulent transactions and account takeover`. */
const isOneWord = ({ objects, clause, things, drivers }: Statement): boolean =>
  clause === undefined &&
  things === undefined &&
  drivers.length === 0 &&
  objects.every((object) => !/[\s-]/.test(object));

/** `Spotting faulty meters` is another duty, and drives nothing. */
const isNoDuty = (driver: string): boolean =>
  !SUPPLIES.test(driver) &&
  (!/ing$/.test(driver.split(' ')[0] ?? '') ||
    deedsOf(driver.split(' ')[0]?.toLowerCase() ?? '').length === 0);
/** Who or what brings the figures is none of them: `several weather providers`. */
const SUPPLIES = /\b(?:providers?|vendors?|partners?|tools?|platforms?|apis?)$/i;

const PAIRS = /\b(?:of the same|belong together|one and the same|are duplicates|fit together)\b/;

/** Two may be of one plan; more are a list. */
const MOST_OF_ONE = 3;

/** `No-show, deterioration and readmission`: what different people act on are several projects. */
function eachOfItsKind(stated: Statement): Statement[] {
  const { task, objects, clause, labels } = stated;
  if (task !== 'tabular-classification' || clause !== undefined || labels || objects.length < MOST_OF_ONE)
    return [stated];
  const users = objects.map(
    (object) => purposeFor(task, { ...stated, objects: [object], things: undefined })?.user,
  );
  const isOne = new Set(users).size < 2 || users.includes(undefined);
  return isOne
    ? [stated]
    : objects.map((object) => ({
        ...stated,
        objects: [object],
        evidence: { ...stated.evidence, text: object },
      }));
}

/** What an ad states, the best first: its own task, then what stands first. */
export function rankedStated({ reading, parts, phrases }: AdToBrief, words: PublicWords): Statement[] {
  const [top, ...others] = reading.tasks.slice(0, 3).map(({ id }) => id);
  // What no other word of a plain ad speaks of is a side of its work.
  const aside = reading.generic ? 0 : -1.2;
  const isFull = ({ things, objects, keys, drivers, clause, labels }: Statement) =>
    things !== undefined ||
    objects.some((object) => OF_IT.test(object)) ||
    clause !== undefined ||
    labels !== undefined ||
    keys.length + drivers.length > 0;
  const bonus = (one: Statement) => {
    const { task } = one;
    if (task === top) return 2.5;
    // What a model that is run does, an ad for running it says in passing.
    if (top === OPERATES) return 0.8;
    // Records that are one and the same are looked for as alike ones are.
    if (top === 'sentence-similarity-search' && PAIRS.test(one.clause ?? '')) return 2.5;
    if (areAlike(task, top ?? '')) return 1.2;
    return others.some((other) => areAlike(task, other)) ? 0.8 : isFull(one) ? aside / 3 : aside;
  };
  const isTitle = (line: number) => line === reading.evidence.title?.line;
  const inEnglish = (one: Statement): Statement =>
    reading.language === 'en' ? { ...one, isInEnglish: true } : one;
  const told = statedIn({ reading, parts, phrases }, words).map(inEnglish).flatMap(eachOfItsKind);
  const ranked = withNamedWork(told, namedWork(parts, reading.domain).map(inEnglish))
    .filter((one) => !isOfCarriers(one))
    .map((one) =>
      top === 'tabular-classification' &&
      one.task === 'anomaly-detection' &&
      !one.objects.some((object) => /\b(?:anomal|unusual|abnormal)\w*/i.test(object))
        ? { ...one, task: top }
        : one,
    )
    .map((one, at) => ({
      ...one,
      keys: one.keys.filter((key) => !isSpanOfTime(key)),
      weight: one.weight + bonus(one) - 0.12 * at - (isTitle(one.line) ? 2 : 0),
    }))
    .sort((a, b) => standing(b) - standing(a));
  const first = ranked.find(({ task }) => kindOfTask(task) === 'rows');
  if (first && first.drivers.length === 0) first.drivers = driversIn(parts, reading, words).filter(isNoDuty);
  // What is said twice is one project: `demand` in the title, `daily demand` below it.
  const said = (one: Statement) => folded(one.clause ?? one.objects.join(' '));
  const sectionOf = new Map(parts.map(({ number, section }) => [number, section]));
  const isDuty = ({ line }: Statement) => DUTIES.has(sectionOf.get(line) ?? '');
  const hasDuty = ranked.some((one) => isDuty(one) && one.weight >= SAYS_ENOUGH);
  return ranked.filter(
    (one, at) =>
      // What a firm tells of itself is said better by what is to be done.
      (isDuty(one) || !hasDuty || isTitle(one.line)) &&
      one.weight >= SAYS_SOMETHING &&
      !ranked
        .slice(0, at)
        .some(
          (other) => (other.task === one.task && said(other).includes(said(one))) || overlaps(other, one),
        ),
  );
}
