/** A deed, its object and what stands around it → a statement: its task, its weight, its evidence. Pure. */
import { folded } from '../../words/phrases.ts';
import type { ObjectContext } from './around-object.ts';
import type { Deed } from './deeds.ts';
import { modalityOf } from './modality.ts';
import { gradeOf } from './qualities.ts';
import type { Statement } from './statement.ts';
import { kindOfTask } from './task-kinds.ts';
import { GONE_WRONG, isAmount, taskOfDeed, WRITTEN } from './task-of-deed.ts';
import type { Reader } from './told.ts';
import { UNPARTED_SCRIPT } from './unparted.ts';

/** What was found, and the word after it. */
export type StatedAt = { stated: Statement; next: number } | undefined;

/** Methods that are called by what is done with them, and what they predict. */
const PREDICTS: Readonly<Record<string, string>> = {
  'predictive maintenance': 'machine failures',
  'quality inspection': 'defects',
  'credit scoring': 'default of loans',
  'demand planning': 'demand',
  'dynamic pricing': 'demand',
};

/** `Credit scoring of gig workers` predicts the default of loans to them. */
function predicted(named: string): string {
  const own = PREDICTS[folded(named)];
  if (own) return own;
  const [, method = '', of = ''] = /^(.+?) (?:of|for) (.+)$/.exec(named) ?? [];
  const what = PREDICTS[folded(method)];
  if (!what) return named;
  return `${what} ${what === 'demand' ? 'for' : /loans$/.test(what) ? 'to' : 'of'} ${of}`;
}

/** Beside what happens or does not, an amount is another project: `length of stay and readmission`. */
function ofOneKind(objects: string[]): string[] {
  const isFirst = isAmount(folded(objects[0] ?? ''));
  return objects.filter((one) => isAmount(folded(one)) === isFirst);
}

const OF_AMOUNTS = new Set(['forecast', 'predict', 'foresee', 'estimate']);
const ONE_OF_TEXTS = new Set(['extract', 'answer', 'summarise', 'search']);

const ACTED = /^(?:suspicious|fraudulent|unusual|abnormal) (?:\S+ )+(?:patterns?|behaviou?rs?|activity)$/i;

const UNSORTED = 0.8;
/** Answers that may be grades of a quality. */
const GRADED = new Set(['audio-classification', 'image-classification', 'text-classification']);

/** Undefined where the deed makes no task of its object. */
export function built(
  { part, usual }: Reader,
  at: number,
  deed: Deed,
  named: string[],
  around: ObjectContext,
): StatedAt {
  const { things, keys, drivers, clause, question, next } = around;
  if (named.some((one) => one.trim() === '')) return undefined;
  const all = named.map(predicted);
  // Traffic is an amount, and traffic lights are seen.
  const objects = OF_AMOUNTS.has(deed.id) ? ofOneKind(all) : all;
  // What a line speaks of is said by what belongs to the deed, not by its neighbour.
  const said = part.words
    .slice(at, Math.max(next, at + 1))
    .map(({ key }) => key)
    .join(' ');
  // What goes wrong is in no text where the line speaks of none.
  const isOdd =
    deed.id === 'detect' &&
    (usual !== 'pictures' || ACTED.test(objects[0] ?? '')) &&
    GONE_WRONG.test(objects.map(folded).join(' '));
  // What is counted is seen, where the line does not say what it is in.
  const isCounted = deed.id === 'detect' && usual !== 'sounds' && /\bcount(?:s|ing)?\b/.test(said);
  // `Suspicious dealer patterns such as altered images`: how somebody acts is in no picture that a line only speaks of.
  const isActed = deed.id === 'detect' && ACTED.test(objects[0] ?? '');
  const kind =
    [said, ...(isActed ? [] : [part.plain])].map(modalityOf).find((one) => one !== 'rows') ??
    (drivers.length > 0 || isOdd ? 'rows' : isCounted ? 'pictures' : usual);
  const object = clause === undefined ? objects.map(folded).join(' , ') : folded(clause);
  const task = taskOfDeed(deed, { kind, plain: part.plain, object, question });
  // A clause is predicted: nothing is sorted or read by `who asked for it`.
  // `Explain forecast deviations`: of a forecast, and nothing that is forecast.
  if (
    OF_AMOUNTS.has(deed.id) &&
    objects.length > 0 &&
    objects.every((one) => /^(?:deviations|errors|accuracy|bias|misses|variances|horizons?)$/i.test(one))
  )
    return undefined;
  // `Estimate quality`: of what, nobody knows.
  if (
    !things &&
    clause === undefined &&
    objects.length > 0 &&
    objects.every((one) => /^(?:quality|risk)$/i.test(one))
  )
    return undefined;
  if (!task || (clause && objects.length === 0 && kindOfTask(task) !== 'rows')) return undefined;
  // Rows are sorted by something: where nothing says it, little is said.
  const isUnsorted = deed.id === 'classify' && task === 'tabular-classification';
  // `Grade eggs by shell defects`: what they are graded by, they are told from.
  const isGrading = isUnsorted && /^grad/.test(part.words[at]?.key ?? '');
  const labels = isGrading
    ? ['first grade', 'second grade', 'third grade']
    : GRADED.has(task)
      ? gradeOf(objects[0] ?? '')?.labels
      : undefined;
  const text = part.text.slice(part.words[at]?.start, part.words[Math.min(next, part.words.length) - 1]?.end);
  const evidence = { line: part.number, text: text.slice(0, 120) };
  const rich = (things ? 0.2 : 0) + Math.min(keys.length + drivers.length, 3) * 0.1 + (clause ? 0.3 : 0);
  // One word alone says little of a project.
  const bare =
    !clause &&
    !things &&
    keys.length === 0 &&
    objects.every((one) => !/[\s-]/.test(one) && !UNPARTED_SCRIPT.test(one));
  // `Pull histories`, `answer enquiries`.
  const lean = ONE_OF_TEXTS.has(deed.id) ? 1.5 : 0.9;
  // `Identify repeat faults` in some text: in which, nobody knows.
  const isNowhere =
    deed.id === 'detect' &&
    task === 'text-classification' &&
    !things &&
    !WRITTEN.test(object) &&
    !/\b\w*(?:mails?|messages|reviews|comments|complaints|news|posts|texts|notes|letters|tickets)\b/.test(
      object,
    );
  // Nor are they in it where the deed itself speaks of none: `identifying impurities … technical reports`.
  if (isNowhere && modalityOf(said) === 'rows') return undefined;
  // `Device recognition`: rows are told apart, and not recognised.
  if (task === 'tabular-classification' && part.words[at]?.key === 'recognition') return undefined;
  const weight =
    deed.weight + rich - (bare ? lean : 0) - (isUnsorted ? UNSORTED : 0) - (isNowhere ? UNSORTED : 0);
  return {
    stated: {
      task,
      line: part.number,
      weight,
      objects,
      clause,
      things,
      ...(labels ? { labels } : {}),
      ...(deed.id === 'detect' && task === 'text-classification' ? { isFound: true as const } : {}),
      keys: isGrading ? [] : keys,
      drivers: isGrading ? [...keys, ...drivers] : drivers,
      evidence,
    },
    next,
  };
}
