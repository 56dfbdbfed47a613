/** Columns → how each bears on the outcome looked for. Pure. */
import type { Column, Target } from '../../job/columns.ts';
import type { Domain } from '../../templates/domains.ts';
import type { Effect, Vocabulary } from '../../templates/vocabulary.ts';
import { comparableLabel, stemsOf } from '../../words/alike.ts';
import type { Job } from '../answers.ts';
import { columnsOf, targetOf } from '../fit-options.ts';
import type { Grade } from './grades.ts';

export interface ColumnEffect {
  grade: Grade;
  /** Of a choice: its values, from the one with which the outcome is least likely on. */
  effect: Effect | 'arbitrary';
}

/** A row of the industry that shares fewer columns is about something else. */
const FEWEST_SHARED = 2;
/** A column that says the amount itself, before it is known. */
const ESTIMATE =
  /\b(?:estimates?|estimated|quoted?|quotation|planned|expected|provisional|initial|budgeted)\b/i;

const ARBITRARY: ColumnEffect = { grade: 'stand-in', effect: 'arbitrary' };

/** By column, those that are learnt from, in their order. */
export function effectsOf(
  job: Job,
  rows: Domain['rows'],
  known: Vocabulary['rows'],
): Record<string, ColumnEffect> {
  const learnt = columnsOf(job).filter(({ role }) => !role);
  const own = job.file.project?.vocabulary?.effects ?? {};
  const target = targetOf(job);
  // What is known of an outcome says nothing of an amount.
  const usual = target
    ? usualOfAmounts(learnt, target, rows, known)
    : usualEffects(learnt, job.labels, rows, known);
  const { columns, options } = job.file.project ?? {};
  // Columns that nobody gave are those of an example: what they do is not the owner's word.
  const isExample = columns === undefined && options?.columns === undefined;
  const effectOf = (column: Column): ColumnEffect => {
    const said = Object.hasOwn(own, column.name) ? own[column.name] : column.effect;
    if (said !== undefined) return { grade: isExample ? 'stand-in' : 'of the job', effect: said };
    const effect = fitting(named(column.name, usual), column);
    return effect ? { grade: 'of the domain', effect } : ARBITRARY;
  };
  return Object.fromEntries(learnt.map((column) => [column.name, effectOf(column)]));
}

/** How many of these names are among the columns. */
export function sharedColumns(names: readonly string[], columns: readonly Column[]): number {
  const wanted = new Set(names.map(comparableLabel));
  return columns.filter(({ name }) => wanted.has(comparableLabel(name))).length;
}

/** The row with most of these columns. */
export function nearestRow(
  columns: readonly Column[],
  rows: Domain['rows'],
): Domain['rows'][number] | undefined {
  const names = columns.map(({ name }) => name);
  const shared = (row: Domain['rows'][number]) => sharedColumns(names, row.columns);
  return rows.toSorted((a, b) => shared(b) - shared(a))[0];
}

/** What the row with most of these columns says of them, where it is about the same outcome. */
function usualEffects(
  learnt: Column[],
  labels: readonly string[],
  rows: Domain['rows'],
  known: Vocabulary['rows'],
): Map<string, Effect> {
  const names = learnt.map(({ name }) => name);
  const shared = (row: Domain['rows'][number]) => sharedColumns(names, row.columns);
  const best = nearestRow(learnt, rows);
  const effects = known.find(({ row }) => row === best?.row[0])?.effects;
  if (!best || !effects) return new Map();
  const outcomes = best.outcome.labels.map(comparableLabel);
  const last = comparableLabel(labels.at(-1) ?? '');
  const turned = outcomes.length === 2 && last === outcomes[0];
  const same = turned || last === outcomes.at(-1) || shared(best) >= Math.max(2, learnt.length / 2);
  if (!same) return new Map();
  return new Map(
    Object.entries(effects).map(([name, effect]) => [
      comparableLabel(name),
      turned ? opposite(effect) : effect,
    ]),
  );
}

/** What the row with most of these columns says of an amount such as this; an estimate of it is what the amount follows. */
function usualOfAmounts(
  learnt: Column[],
  target: Target,
  rows: Domain['rows'],
  known: Vocabulary['rows'],
): Map<string, Effect> {
  const best = nearestRow(learnt, rows);
  const alike =
    best &&
    sharedColumns(
      learnt.map(({ name }) => name),
      best.columns,
    ) >= FEWEST_SHARED;
  const same = alike && (best.amount.unit ?? '') === (target.unit ?? '');
  const effects = same ? known.find(({ row }) => row === best.row[0])?.amounts : undefined;
  const usual = new Map<string, Effect>(
    Object.entries(effects ?? {}).map(([name, effect]) => [comparableLabel(name), effect]),
  );
  const estimate = learnt.find(
    ({ name, unit, values }) => !values && unit && unit === target.unit && ESTIMATE.test(name),
  );
  if (estimate && ![...usual.values()].includes('proportional'))
    usual.set(comparableLabel(estimate.name), 'proportional');
  return usual;
}

/** `days booked ahead` is what a row calls `booked ahead`; where several are as near, none is meant. */
export function named<T>(name: string, usual: ReadonlyMap<string, T>): T | undefined {
  const exact = usual.get(comparableLabel(name));
  if (exact !== undefined) return exact;
  const stems = stemsOf(name);
  const near = [...usual].filter(([other]) => {
    const others = stemsOf(other);
    const [few, many] = stems.length <= others.length ? [stems, others] : [others, stems];
    return few.length > 0 && many.length - few.length < 2 && few.every((stem) => many.includes(stem));
  });
  return near.length === 1 ? near[0]?.[1] : undefined;
}

function opposite(effect: Effect): Effect {
  if (Array.isArray(effect)) return effect.toReversed();
  return effect === 'raises' ? 'lowers' : effect === 'lowers' ? 'raises' : effect;
}

/** An effect as it suits a column: a number rises or falls; of a choice, each value has its place. */
function fitting(effect: Effect | undefined, { values }: Column): Effect | undefined {
  if (effect === undefined || effect === 'none') return effect;
  if (!values) return Array.isArray(effect) ? undefined : effect;
  if (!Array.isArray(effect)) return undefined;
  const order = effect.map(comparableLabel);
  const placed = values.filter((value) => order.includes(comparableLabel(value)));
  if (placed.length < values.length) return undefined;
  return placed.toSorted((a, b) => order.indexOf(comparableLabel(a)) - order.indexOf(comparableLabel(b)));
}
