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
    labels: Record<string, number>;
  };
  readonly headline: string;
  readonly metrics: Metric[];
  readonly per_label: { label: string; support: number }[];
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
  readonly differenceLow: number;
}

export function readMetrics(repo: Repo): Metrics {
  return JSON.parse(readFileSync(metricsPath(repo), 'utf8'));
}

export function headlineOf(metrics: Metrics): Headline {
  const metric = metrics.metrics.find(({ name }) => name === metrics.headline);
  if (!metric) throw new Error(`no metric is called ${metrics.headline}`);
  return {
    name: metric.name,
    baseline: metric.baseline.value,
    model: metric.model.value,
    differenceLow: metric.difference.low,
  };
}

/** Bars: the model is useful and not perfect, and better than the naive baseline by more than chance. */
export function expectBars(headline: Headline, expect: ExpectStatic = globalExpect): void {
  expect.soft(headline.model, `${headline.name} of the model`).toBeGreaterThanOrEqual(0.6);
  expect.soft(headline.model, `${headline.name} of the model`).toBeLessThanOrEqual(0.97);
  expect.soft(headline.differenceLow, 'lower end of the difference to the baseline').toBeGreaterThan(0.05);
}
