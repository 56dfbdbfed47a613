/** What a duty says of its own purpose and of who acts on it. Sentences of our own. */
import { describe, expect, test } from 'vitest';
import { firstProjectOf } from '../support/duties.ts';

describe('the purpose that a duty has', () => {
  test.each([
    [
      'Estimate how long each lock repair takes so that dispatch can plan the day',
      'so that dispatch is able to plan the day.',
    ],
    ['Predict which crates will leak so packers can turn them over', 'so that packers can turn them over.'],
    [
      'Forecast apple juice use per canteen so that fewer bottles expire on the shelf',
      'so fewer bottles expire on the shelf.',
    ],
    [
      'Forecast weekly crates for each orchard, so that pickers know how many to fold',
      'so pickers know how many to fold.',
    ],
    [
      'Spot underperforming pumps from flow and pressure before the basin runs dry',
      'can act before the basin runs dry.',
    ],
  ])('%s', async (duty, purpose) => expect((await firstProjectOf(duty))?.problem).toContain(purpose));

  test.each([
    ['Predict which crates will leak so we send fewer of them', 'we'],
    ['Predict which crates will leak, and so on', 'so that on'],
    ['Predict which crates will leak so that packers know how many spare straps of rope they need', 'how'],
    ['Predict which crates will leak so far as sensors tell', 'far'],
    ['Predict which crates will leak, so that a blocked pallet of fruit is moved to another bay', 'blocked'],
    ['Predict which crates will leak so that Quillmark can turn them over', 'Quillmark'],
  ])('is not taken from: %s', async (duty, not) => {
    const problem = (await firstProjectOf(duty))?.problem ?? '';
    expect(problem).toContain('leak');
    expect(problem).not.toMatch(new RegExp(`\\b${not}\\b`));
  });
});

test.each([
  ['Help ward sisters know how many beds to keep free each weekend', 'a ward sister'],
  ['Predict which castings will crack, so that the melter can correct before the ladle leaves', 'a melter'],
  ['Estimate how long each lock repair takes so that dispatch can plan the day', 'somebody in dispatch'],
  ['Segment knots in board scans so the optimiser can cut each plank', 'somebody'],
  ['Sort letters for our judges and tailor the answer to each', 'a judge'],
])('who acts on it: %s', async (duty, who) =>
  expect((await firstProjectOf(duty))?.user).toMatch(new RegExp(`^${who}\\b`)),
);
