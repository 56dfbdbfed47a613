import { readFileSync } from 'node:fs';
import { type ExpectStatic, expect as globalExpect } from 'vitest';
import { metricsPath, type Repo } from './repos.ts';

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Metric {
  readonly name: string;
  readonly title: string;
  /** Empty for a share or a score. */
  readonly unit: string;
  readonly higher_is_better: boolean;
  readonly baseline: Interval;
  readonly model: Interval;
  readonly difference: Interval;
}

/** The parts of reports/metrics.json that every task has. */
export interface Metrics {
  readonly task: string;
  readonly data: {
    source: string;
    seed: number;
    train: number;
    validation: number;
    test: number;
    labels?: Record<string, number>;
  };
  readonly headline: string;
  readonly metrics: Metric[];
  readonly per_label?: { label: string; support: number }[];
  readonly mistakes: { id: string; image: string | null; text: string | null }[];
  readonly plots: { file: string; title: string; caption: string }[];
  readonly baseline: string;
  readonly model: string;
}

/** The figures of a headline metric that the bars are about. */
export interface Headline {
  readonly name: string;
  readonly baseline: number;
  readonly model: number;
  /** The model's figure where it is a score from 0 to 1; else the part of the baseline's error that it takes away. */
  readonly skill: number;
  /** The lower end of what the model betters the baseline by, on the scale of `skill`. */
  readonly differenceLow: number;
  readonly isScore: boolean;
}

export function readMetrics(repo: Repo): Metrics {
  return JSON.parse(readFileSync(metricsPath(repo), 'utf8'));
}

/** The headline, whatever its range and direction. */
export function headlineOf(metrics: Pick<Metrics, 'headline' | 'metrics'>): Headline {
  const metric = metrics.metrics.find(({ name }) => name === metrics.headline);
  if (!metric) throw new Error(`no metric is called ${metrics.headline}`);
  const { name, unit, higher_is_better: higher, baseline, model, difference } = metric;
  const figures = { name, baseline: baseline.value, model: model.value };
  const inRange = [baseline, model].every(({ value }) => value >= 0 && value <= 1);
  if (higher && unit === '' && inRange)
    return { ...figures, skill: model.value, differenceLow: difference.low, isScore: true };
  if (higher || !(baseline.value > 0))
    throw new Error(`${name}: a headline is a score from 0 to 1 or an error that the baseline makes`);
  const skill = 1 - model.value / baseline.value;
  return { ...figures, skill, differenceLow: -difference.high / baseline.value, isScore: false };
}

/** What a headline has to reach: the model is useful and not perfect, and better than the naive baseline by more than chance. */
const LEAST_SCORE = 0.6;
/** Of an index that is 0 where two divisions agree by chance alone, a third of the way to full agreement is something, of three columns. */
/** What people take next among some hundreds of things nobody knows: ten that hold a part of it in good places are many times chance. */
const LEAST_OF: Readonly<Record<string, number>> = { agreement: 0.3, ndcg_at_10: 0.15 };
/** A baseline that errs little can't be bettered by much: a forecaster that is a tenth better than last year's figure is one. */
const LEAST_SKILL = 0.1;
const MOST = 0.97;

export function expectBars(headline: Headline, expect: ExpectStatic = globalExpect): void {
  const { name, skill, differenceLow, isScore } = headline;
  const what = isScore ? `${name} of the model` : `part of the baseline's ${name} that the model takes away`;
  expect.soft(skill, what).toBeGreaterThanOrEqual(isScore ? (LEAST_OF[name] ?? LEAST_SCORE) : LEAST_SKILL);
  // An error may be small: a system that refuses when in doubt hardly makes any.
  if (isScore) expect.soft(skill, what).toBeLessThanOrEqual(MOST);
  expect.soft(differenceLow, 'the least by which it betters the baseline').toBeGreaterThan(0.05);
}
