/** Duties in ordinary corporate English, long and with asides: what is one thing, where it ends, and what is none. Sentences of our own. */
import { describe, expect, test } from 'vitest';
import { domainOf } from '../../src/ad/domain.ts';
import { firstProjectOf, readDuties } from '../support/duties.ts';

describe('the first project of a duty', () => {
  test.each([
    [
      'a noun that several share',
      'Predict door, drive and levelling faults from remote monitoring data',
      'levelling faults, drive faults and door faults',
    ],
    [
      'and one that has no plural',
      'Estimate field-level hail and wind damage from radar data',
      'wind damage',
    ],
    [
      'what texts are sorted by',
      'Analyse call-out notes and job sheets to classify the cause of each breakdown',
      'Sorting call-out notes by cause',
    ],
    [
      'what a bracket lists',
      'Train defect detection models (knots, wane, splits, rot) using images from board scanners',
      'Detection of knots and wane from board scanners',
    ],
    [
      'where something is so',
      'Use milk test results to identify farms where quality is falling',
      'farms where quality is falling',
    ],
    ['a musical work', 'Match sound recordings to musical works', 'sound recordings and musical works'],
    [
      'high resolution',
      'Find blade damage in high-resolution images',
      'blade damage in high-resolution images',
    ],
    ['an adverb', 'Detect newly cleared land in weekly satellite mosaics', 'newly cleared land'],
    [
      'a count in brackets',
      'Sort appeals (11,000 a month, letters and photographed receipts) by ground and strength',
      'Sorting appeals by ground and strength',
    ],
    ['one of many', 'Predict if a tunnel washer is drifting', 'Which tunnel washers are drifting'],
    [
      'what is counted',
      'Find and count sea lice on swimming fish, by life stage. The manual count means netting fish',
      'Detection of sea lice',
    ],
    [
      'three that are told apart',
      'Train classifiers on aspirate slides to distinguish likely mast cell tumor, lymphoma and lipoma',
      'Telling aspirate slides apart',
    ],
    [
      'readings, and no pictures',
      'Give advance warning of lining wear from coil power and ground-leak readings',
      'Early warning of lining wear',
    ],
    [
      'a figure',
      'Predict final carbon equivalent from charge make-up and holding time',
      'Estimate of the final carbon equivalent',
    ],
    [
      'what is heard',
      'Analyse acoustic logger sound files to tell leaks apart from pumps',
      'Telling leaks and pumps apart',
    ],
    [
      'a listing',
      'Detect counterfeit listings by combining photos, prices and seller history',
      'Early warning of counterfeit listings',
    ],
    [
      'what is sent on',
      'Go through the photo enquiries we get and send each to the right department',
      'Sorting photo enquiries',
    ],
    [
      'what it is judged by',
      'Grade chick quality (navel condition, leg colour, activity)',
      'Quality of chicks',
    ],
  ])('%s: %s', async (_, duty, title) =>
    expect(await firstProjectOf(duty)).toMatchObject({ origin: 'ad', title: expect.stringContaining(title) }),
  );

  test.each([
    ['Predict donor lapse and evaluate the effectiveness of bonus offers', /bonus/],
    ['Use drone imagery to measure roof areas and rooftop units, and compare against takeoffs', /compare/],
    ['Predict stuck ferments from tank temperature and density readings, sending alerts', /sending/],
    ['Forecast linen that comes back from each hotel tomorrow', /tomorrow/],
  ])('ends before the next verb: %s', async (duty, not) =>
    expect(JSON.stringify(await firstProjectOf(duty))).not.toMatch(not),
  );

  test.each([
    'Support deployment of our models on grading stations',
    'Coordinate with graders on resolving grade disputes',
    'Analyse campaigns against control groups and present recommendations',
    'Recommend settings that reduce give-away',
    'Find tariffs that keep car parks full',
  ])('is no project: %s', async (duty) => expect((await firstProjectOf(duty))?.origin).not.toBe('ad'));

  test('a choice for each of something is not one of each', async () => {
    const first = await firstProjectOf('Rank carriers for each open load');
    expect(first?.problem).toMatch(/^Recommend carriers for each open load, /);
  });

  test.each([
    ['Classify incoming letters and e-mails, then tailor the reply', /tailor/],
    ['Judge egg quality on the belt: hairline cracks, blood spots, dirt', /judge who/],
    ['Detect cracks and spalling in drone pictures of dams', /farm/],
  ])('nobody of another trade waits for it: %s', async (duty, not) =>
    expect((await firstProjectOf(duty))?.user).not.toMatch(not),
  );
});

test('places where something stands are no trade', async () => {
  const about = 'We look after lifts in offices, hospitals, shopping centres and transport hubs.';
  const { reading, parts, phrases } = await readDuties(['Predict lift faults'], about);
  expect(reading.domain).not.toBe('healthcare');
  expect(domainOf(undefined, parts, phrases)?.value).not.toBe('healthcare');
});
