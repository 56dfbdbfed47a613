/** The bars that generated repos are held to, on figures of our own. */
import { describe, expect, test } from 'vitest';
import { expectBars, headlineOf } from './support/metrics.ts';

const at = (value: number, low = value, high = value) => ({ value, low, high });
const metrics = (metric: object) => ({
  headline: 'x',
  metrics: [{ name: 'x', title: 'X', unit: '', higher_is_better: true, ...metric }] as never,
});

describe('a headline', () => {
  test('that is a score from 0 to 1 is its own skill', () => {
    const figures = { baseline: at(0.3), model: at(0.8), difference: at(0.5, 0.4, 0.6) };
    expect(headlineOf(metrics(figures))).toMatchObject({ skill: 0.8, differenceLow: 0.4, isScore: true });
  });

  test('that is an error is the part of it that the model takes away', () => {
    const figures = { baseline: at(200), model: at(50), difference: at(-150, -160, -120) };
    expect(headlineOf(metrics({ ...figures, unit: 'EUR', higher_is_better: false }))).toMatchObject({
      baseline: 200,
      model: 50,
      skill: 0.75,
      differenceLow: 0.6,
      isScore: false,
    });
  });

  test('that is a small error is an error all the same', () => {
    const figures = { baseline: at(0.4), model: at(0.1), difference: at(-0.3, -0.32, -0.2) };
    const headline = headlineOf(metrics({ ...figures, higher_is_better: false }));
    expect(headline.skill).toBeCloseTo(0.75);
    expect(headline.differenceLow).toBeCloseTo(0.5);
  });

  test.each([
    ['grows without end', { baseline: at(3), model: at(9), difference: at(6) }],
    [
      'is an error that the baseline does not make',
      { higher_is_better: false, baseline: at(0), model: at(0) },
    ],
  ])('that %s is none', (_name, figures) => {
    expect(() => headlineOf(metrics(figures))).toThrow('x: a headline is a score from 0 to 1 or an error');
  });

  test('that no row has', () => {
    expect(() => headlineOf({ headline: 'y', metrics: [] })).toThrow('no metric is called y');
  });
});

describe('the bars', () => {
  const headline = { name: 'x', baseline: 0, model: 0, skill: 0.8, differenceLow: 0.3, isScore: true };
  /** What of a headline is below or above a bar. */
  const failures = (changes: object) => {
    const found: string[] = [];
    const soft = (value: number, what: string) => {
      const check = (ok: (bar: number) => boolean) => (bar: number) => void (ok(bar) || found.push(what));
      return {
        toBeGreaterThanOrEqual: check((bar) => value >= bar),
        toBeLessThanOrEqual: check((bar) => value <= bar),
        toBeGreaterThan: check((bar) => value > bar),
      };
    };
    expectBars({ ...headline, ...changes }, { soft } as never);
    return found.length;
  };

  test.each([
    [{}, 0],
    [{ skill: 0.59 }, 1],
    [{ skill: 0.98 }, 1],
    [{ differenceLow: 0.05 }, 1],
    [{ skill: 0.2, isScore: false }, 0],
    [{ skill: 0.09, isScore: false }, 1],
    [{ skill: 0.98, isScore: false }, 0],
  ])('%j fails %d', (changes, count) => {
    expect(failures(changes)).toBe(count);
  });
});
