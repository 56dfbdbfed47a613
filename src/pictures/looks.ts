/** What each label of a job looks like: a drawing, a mark, a state, or a stand-in that says so. Pure. */
import type { Entry, Pictures, State } from './catalogue.ts';
import { lookUp } from './word-lists.ts';

/** How near to the job what is shown comes: its owner chose it, it is what the label means, or it only stands for it. */
export type PictureGrade = 'of the job' | 'of the domain' | 'stand-in';

/** How a label is shown. */
export type LabelLook = { grade: PictureGrade } & (
  | { shows: 'drawing'; what: string }
  | (State & { shows: State['shows'] })
  | { shows: 'token' }
);

/** What is looked at. */
export interface Pictured {
  labels: readonly string[];
  domain: string;
  /** What the owner says a label looks like: a word for a drawing or a mark, by label. */
  chosen: Readonly<Record<string, string>>;
  /** Each picture shows one label. */
  oneEach: boolean;
}

const STAND_IN: LabelLook = { shows: 'token', grade: 'stand-in' };
/** The share of stand-ins above which all are: a mixture would tell the wrong story. */
const MOST_STAND_INS = 0.5;

/** @returns the looks by label, in the order of the labels */
export function looksOf(job: Pictured, pictures: Pictures): Map<string, LabelLook> {
  const found = candidatesOf(job, pictures);
  const looks = distinct(found, job);
  const standIns = [...looks.values()].filter(({ grade }) => grade === 'stand-in').length;
  if (standIns <= MOST_STAND_INS * looks.size) return looks;
  return new Map([...looks].map(([label, look]) => [label, look.grade === 'of the job' ? look : STAND_IN]));
}

/** Everything that each label could be shown as, the best first. */
function candidatesOf(job: Pictured, pictures: Pictures): Map<string, LabelLook[]> {
  const { domain } = job;
  const states = (text: string, reach: 'whole' | 'part') =>
    lookUp(pictures.states, text, domain, reach)
      .filter(({ shows }) => job.oneEach || shows === 'mark')
      .map((state): LabelLook => ({ ...state, grade: 'of the domain' }));
  const drawings = (text: string, reach: 'whole' | 'part') =>
    lookUp(pictures.drawings, text, domain, reach).map(
      ({ id }: Entry): LabelLook => ({ shows: 'drawing', what: id, grade: 'of the domain' }),
    );
  // Where one label says that nothing is there, the others are marks and states before they are things.
  const judged = job.oneEach && job.labels.some((label) => states(label, 'whole').some(isState));
  const counted = job.oneEach && job.labels.some((label) => states(label, 'whole').some(isAmount));
  // A stone in glass is no rock, and its blister holds no pills: beside a `finish fault` a thing of that name would be another trade's.
  const isFault = (label: string) => FAULT.test(label) && !states(label, 'whole').some(isState);
  const areFaults = job.oneEach && job.labels.some(isFault);
  const all = new Map<string, LabelLook[]>();
  for (const label of job.labels) {
    const said = Object.hasOwn(job.chosen, label) ? job.chosen[label] : undefined;
    const chosen = said === undefined ? [] : [...drawings(said, 'whole'), ...states(said, 'whole')];
    const [whole, part] = (['whole', 'part'] as const).map((reach) =>
      judged
        ? [...states(label, reach), ...drawings(label, reach)]
        : [...drawings(label, reach), ...states(label, reach)],
    ) as [LabelLook[], LabelLook[]];
    const rest = RELATIVE.test(label.trim()) ? withoutMark(label, job, pictures) : part;
    const told = whole.length > 0 ? whole : rest;
    const found = areFaults ? told.filter(({ shows }) => shows !== 'drawing') : told;
    all.set(label, [
      ...chosen.map((look): LabelLook => ({ ...look, grade: 'of the job' })),
      // Among amounts, `normal` is none that could be drawn.
      ...(counted ? found.filter(({ shows }) => shows !== 'clean') : found),
    ]);
  }
  return all;
}

const FAULT = /\b(?:faults?|defects?|flaws?)\b/i;
const isAmount = ({ shows }: LabelLook) => shows === 'amount';
const isState = ({ shows }: LabelLook) => shows === 'clean' || shows === 'amount' || shows === 'tint';

/** A label that says what is not there, or is another than it should be, looks like nothing of its own. */
const RELATIVE = /^(?:no|not|without|missing|wrong|other|unknown|suspected|foreign|incorrect|half)\b/i;

/** `no crack` is what the crack would be on. */
function withoutMark(label: string, { oneEach, domain }: Pictured, { states }: Pictures): LabelLook[] {
  const rest = label.trim().replace(/^(?:no|without)\s+/i, '');
  if (!oneEach || rest === label.trim()) return [];
  const known = (['whole', 'part'] as const).flatMap((reach) => lookUp(states, rest, domain, reach));
  return known.some(({ shows }) => shows === 'mark') ? [{ shows: 'clean', grade: 'of the domain' }] : [];
}

/** No two labels look alike: the second takes its next candidate, or stands in. */
function distinct(candidates: Map<string, LabelLook[]>, { labels }: Pictured): Map<string, LabelLook> {
  const taken = new Set<string>();
  const looks = new Map<string, LabelLook>();
  const inTurn = [...labels].sort((a, b) => rank(candidates.get(a)) - rank(candidates.get(b)));
  for (const label of inTurn) {
    const look = candidates.get(label)?.find((one) => !taken.has(faceOf(one))) ?? STAND_IN;
    if (look.shows !== 'token') taken.add(faceOf(look));
    looks.set(label, look);
  }
  return new Map(labels.map((label) => [label, looks.get(label) ?? STAND_IN]));
}

/** What the owner chose is given out first, then what has no other way to be shown. */
const rank = (candidates: LabelLook[] = []) =>
  candidates[0]?.grade === 'of the job' ? 0 : candidates.length;

/** What tells two looks apart by eye. */
function faceOf(look: LabelLook): string {
  if (look.shows === 'drawing') return look.what;
  return look.shows === 'token' ? '' : [look.shows, look.what, look.colour, look.share].join(' ');
}
