/** Papers that are read and compared, things that are sorted into kinds, and what is measured of many: sentences of our own. */
import { describe, expect, test } from 'vitest';
import { isFairObject } from '../../src/ad/brief/fair-object.ts';
import { firstProjectOf, projectsOf } from '../support/duties.ts';

describe('the first project of a duty', () => {
  test.each([
    [
      'Capture data from weighbridge tickets and haulage notes',
      'Extraction of key facts in weighbridge tickets',
    ],
    [
      'Build tools that read tender files (plans, bills, letters) and summarise deadlines, penalties and insurance duties',
      'Deadlines, penalties and insurance duties of tender files in five lines',
    ],
    [
      'Look after the OCR engine for wagon numbers and hazard labels',
      'Reading wagon numbers and hazard labels',
    ],
    ['Make meter reading at cellar doors work in the dark', 'Reading meters'],
    [
      'Screen suppliers and ships against embargo and watch lists',
      'Which suppliers and ships are on embargo',
    ],
    ['Re-identify cattle from muzzle photos', 'Which pictures of cattle show the same one'],
    ['Rank unpaid parking fines by expected recovery', 'Estimate of the recovery of unpaid parking fines'],
    ['Score mildew damage on vine leaves', 'Severity of mildew damage on vine leaves'],
    ['Show which ponds are heading for an algae bloom', 'Which ponds are heading for algae bloom'],
    ['Work on yield estimation models for barley and oats', 'Estimate of the yield of barley and oats'],
    ['Test whether guests prefer the new check-in', 'What changes to the check-in do'],
    ['Work out how likely booked trucks are not to show', 'Which booked trucks are likely not to show'],
    ['Rate every escalator nightly for risk of standstill', 'Which escalators are at risk of standstill'],
    ['Score all season tickets by their likelihood to lapse', 'Which season tickets are likely to lapse'],
    ['Divide scrap into copper, brass and steel from belt camera images', 'Telling scrap apart'],
    ['Each pillowcase is photographed; you judge what is washed again', 'Telling pillowcases apart'],
    ['Produce transcripts of council hearings', 'Transcription of council hearings'],
    [
      'Build computer vision models for carpet inspection (loose tufts, oil spots, missing rows)',
      'Detection of loose tufts and oil spots in carpets',
    ],
    ['Improve the tool that decides which boilers a fitter should visit today', 'Which boilers come first'],
    ['Map free-text symptoms to our internal repair codes', 'Sorting free-text symptoms by repair codes'],
    [
      'Build a cancel-risk model for yearly subscriptions',
      'Which yearly subscriptions are at risk of cancelling',
    ],
    ['Turn inspection notes into part, fault, remedy', 'Extraction of part and fault in inspection notes'],
  ])('%s', async (duty, title) => {
    const project = await firstProjectOf(duty);
    expect(project).toMatchObject({ origin: 'ad', title: expect.stringContaining(title) });
  });

  test.each([
    ['Predict spot freight rates by lane and week', 'Estimate of spot freight rates'],
    ['Forecast milk supply per dairy', 'Forecast of milk supply per dairy'],
    [
      'Detect shoplifting and ticket swapping in gate events',
      'Early warning of ticket swapping and shoplifting',
    ],
    ['Estimate length distribution from sonar data', 'Estimate of the length distribution'],
    ['Predict which Silver Plan members are likely to quit', 'Which members are likely to quit'],
    ['Predict which of tomorrow’s flights are at risk of being cancelled', 'Flights that are at risk'],
    ['Suggest the correct XQ code for each parcel from its description', 'Sorting descriptions by codes'],
    ['Sort the 12,000-odd letters a year by subject', 'Sorting letters by subject'],
    [
      'Find hauliers and depots where the claims suddenly do not look normal',
      'depots where claims do not look normal',
    ],
    [
      'Detect suspicious broker patterns such as reused photos',
      'Early warning of suspicious broker patterns',
    ],
    ['Pair up the ferries’ waste declarations with port receipts', 'belong together'],
    [
      'Identify duplicate and overlapping copies across reels and tapes',
      'Which copies in reels are duplicates',
    ],
    ['Forecast labour need for harvest and packing', 'Forecast of the labour need'],
    ['Predict shrinkage after dyeing from machine settings', 'Estimate of the shrinkage'],
    ['Predict tyre miles and wear by axle', 'Estimate of tyre miles'],
    ['Forecast SKU-level sales per kiosk', 'Forecast of SKU-level sales per kiosk'],
    ['Spot members who are drifting towards silence', 'Which members are drifting towards silence'],
  ])('a noun that looks like a verb, a name, an odd number, an adverb: %s', async (duty, title) => {
    const project = await firstProjectOf(duty);
    expect(project).toMatchObject({ origin: 'ad', title: expect.stringContaining(title) });
  });

  test('what is sorted has its kinds as labels', async () => {
    const project = await firstProjectOf(
      'Vision models that sort clear, cracked, dirty and soft-shelled eggs',
    );
    expect(project).toMatchObject({
      task: 'image-classification',
      title: 'Telling eggs apart',
      slots: { labels: ['clear', 'cracked', 'dirty', 'soft-shelled'] },
    });
    expect(project?.problem).toContain('into clear, cracked and two more kinds');
  });

  test('what stands in is of what holds the facts, and not of the facts', async () => {
    const [, facts] = await projectsOf('Extract party names and dates');
    expect(facts?.title).toBe('Sorting texts with party names and dates');
    const [, numbers] = await projectsOf('Read serial numbers off gearbox photos');
    expect(numbers).toMatchObject({ task: 'object-detection' });
    const [, files] = await projectsOf(
      'Build tools that read tender files and summarise deadlines, penalties and insurance duties',
    );
    expect(files?.title).toBe('Answers from tender files');
  });
});

test('a noun that ends as a verb does is a whole word', () => {
  const fair = (text: string) => isFairObject(text, true);
  expect(['milk supply', 'wheel bearing', 'hydraulic tubing', 'paper archive'].every(fair)).toBe(true);
  expect(['load monitoring', 'growth following', 'rule established', 'method applicable'].some(fair)).toBe(
    false,
  );
});

describe('no project of its own', () => {
  test.each([
    'Produce the weekly grade-recovery report for the mill managers',
    'Extract data from our data warehouse and APIs',
    'Divide work among the members of the team',
    'Screen candidates against our values',
  ])('%s', async (duty) => {
    expect((await firstProjectOf(duty))?.origin).toBe('closest');
  });
});

describe('who acts', () => {
  test('no amount is invented of an employer', async () => {
    const duties = [
      'Sort complaints by cause',
      'Detect fraud in card payments',
      'Forecast demand for medicines per depot',
      'Detect defects on steel strip in camera images',
      'Predict which machines will fail from vibration',
      'Recommend recipes to our members',
    ];
    for (const duty of duties)
      expect((await firstProjectOf(duty))?.user).not.toMatch(
        /\b(?:two|three|four|ten|twenty|thirty|forty|sixty|hundred|thousand|million)s?\b/,
      );
  });
});

describe('what is watched', () => {
  const optionsOf = async (duty: string) => (await firstProjectOf(duty))?.project.options;

  test('is the measure that the ad names, in its unit, and no amount of the trade', async () => {
    const duty = 'Detect unusual vibration and bearing temperature of booster pumps from sensor readings';
    expect(await firstProjectOf(duty)).toMatchObject({
      title: 'Early warning of unusual vibration in booster pumps',
    });
    expect(await optionsOf(duty)).toMatchObject({
      target: { name: 'vibration', unit: 'mm/s' },
      keys: [{ name: 'booster pump' }],
    });
    expect(await optionsOf('Detect abnormal oil pressure of compressors')).toMatchObject({
      target: { name: 'oil pressure', unit: 'bar' },
      keys: [{ name: 'compressor' }],
    });
  });

  test('what only shares a word with a measure has another unit', async () => {
    expect(await optionsOf('Forecast cash flow per subsidiary and week')).toMatchObject({
      target: { unit: 'EUR' },
    });
    const opened = await optionsOf('Forecast current account openings per branch');
    expect(opened).toMatchObject({ target: { name: expect.any(String) } });
    expect(opened).not.toMatchObject({ target: { unit: 'A' } });
  });

  test('what is shared is no key, and nothing that it is told from', async () => {
    const duty = 'Predict callbacks by pest and season, and share findings with branch trainers';
    expect((await firstProjectOf(duty))?.slots).toMatchObject({ keys: ['pest', 'season'] });
    expect((await firstProjectOf(duty))?.slots.drivers).toBeUndefined();
  });
});

test('what an ad tells it from is the column that the trade has already', async () => {
  const duty =
    'Predict which dairy cows are at risk of mastitis from milk conductivity, daily milk yield and humour';
  const columns = (await firstProjectOf(duty))?.project.options?.columns as { name: string; unit?: string }[];
  const names = columns.map(({ name }) => name);
  expect(columns.slice(0, 3)).toMatchObject([
    { name: 'conductivity', unit: 'mS/cm' },
    { name: 'milk yield' },
    { name: 'humour' },
  ]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('milk conductivity');
});
