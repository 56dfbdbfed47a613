/** Which of a trade's things a project is about, what its answer is for, and what is not proposed at all. Ads of our own. */
import { expect, test } from 'vitest';
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { nearnessOf } from '../../src/ad/brief/nearness.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { readAsJson } from '../../src/commands/read/tell.ts';
import { DOMAINS } from '../../src/templates/domain-ids.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const read = async (text: string) => {
  const understood = await readBytes(Buffer.from(text), lexicon);
  return { ...understood, briefs: briefsOf(understood, families) };
};
const briefsFor = async (text: string): Promise<Brief[]> => (await read(text)).briefs;
const ad = (title: string, about: string, ...duties: string[]) =>
  `${title}\nBrackwater Works, Leith\n\n${about}\n\nWhat you will do\n${duties.map((duty) => `- ${duty}`).join('\n')}\n\nWhat you bring\n- Python\n`;

/** Two things of an invented trade, as a domain file has them. */
const row = (name: string, ...columns: string[]) =>
  ({
    row: [name, `${name}s`],
    words: [name],
    user: 'a wharfinger',
    hard: 'Fog.',
    outcome: { problem: 'Say which {rows} sink, so that they do not.', labels: ['floats', 'sinks'] },
    amount: {
      name: 'draught',
      unit: 'm',
      min: 0,
      max: 9,
      per: ['berth'],
      purpose: 'so that the tide is enough',
    },
    unusual: '{rows} that list',
    columns: columns.map((column) => ({ name: column, min: 0, max: 1 })),
  }) as never;

test('the thing of a trade is the one of whose columns and names the ad speaks', async () => {
  const rows = [
    row('barge', 'tonnage', 'hull age', 'lock fees'),
    row('buoy', 'battery', 'lamp hours', 'chain length'),
  ];
  const near = async (duty: string) =>
    nearnessOf((await read(ad('Data Scientist', 'A small firm.', duty))).parts, rows);
  const [barge = 0, buoy = 0] = await near('Work with battery, lamps and chains in all weathers');
  expect(buoy).toBeGreaterThan(barge);
  const [other = 0, none = 0] = await near('Work with hull surveys, tonnage and locks');
  expect(other).toBeGreaterThan(none);
  expect(await near('Work with other people')).toEqual([0, 0]);
});

test('one trade’s own is meant only where an ad names it', async () => {
  for (const { id, rows = [] } of DOMAINS.map((id) => ({ id, ...families.domain(id) })))
    for (const {
      narrow,
      row: [, things],
    } of rows)
      if (narrow) {
        const said = await briefsFor(
          ad('Data Scientist', `We work in ${id.replaceAll('-', ' ')}.`, 'Predictive models'),
        );
        for (const { slots } of said) expect.soft(slots.things, id).not.toBe(things);
      }
});

test.each([
  [
    'fraud',
    'Predict fraud',
    /each case is stopped before the money is gone/,
    /fraud analyst/,
    ['genuine', 'fraud'],
  ],
  [
    'what breaks',
    'Predict which winches will fail',
    /repair is planned/,
    /maintenance planner/,
    ['does not fail', 'fails'],
  ],
  [
    'money ahead',
    'Forecast revenue per harbour and month',
    /before the quarter is over/,
    /finance planner/,
    undefined,
  ],
  ['people ahead', 'Forecast arrivals of day trippers per pier and day', /on duty/, /roster/, undefined],
])('%s: the purpose and who acts are said by the kind of answer', async (_, duty, purpose, user, labels) => {
  const [first] = await briefsFor(ad('Machine Learning Engineer', 'A small firm.', duty));
  expect(first?.problem).toMatch(purpose);
  expect(first?.user).toMatch(user);
  expect(first?.project.labels).toEqual(labels);
});

test('whom the ad names acts by themselves', async () => {
  const [first] = await briefsFor(
    ad(
      'Machine Learning Engineer',
      'A small firm.',
      'Predict failures of winches so that our harbour masters and deck officers can act',
    ),
  );
  expect(first?.problem).not.toMatch(/somebody/);
  expect(first?.user).toMatch(/officer/);
});

test('what is only near is one project, however many tasks an ad hints at', async () => {
  const briefs = await briefsFor(
    ad(
      'NLP Engineer',
      'We help people with technical support.',
      'Natural-language understanding and text classification',
      'Anomaly detection',
      'Time series forecasting',
    ),
  );
  expect(briefs.filter(({ origin }) => origin === 'closest')).toHaveLength(1);
});

test('a stand-in comes where nothing else of the ad is built', async () => {
  const briefs = await briefsFor(
    ad('Speech Engineer', 'We answer telephones.', 'Automatic speech recognition of telephone calls'),
  );
  expect(briefs.map(({ built }) => built)).toEqual([false, true]);
});

test('what is to be outlined is outlined, and no boxes stand in for it', async () => {
  const briefs = await briefsFor(
    ad(
      'Computer Vision Engineer',
      'A climate firm.',
      'Semantic segmentation of satellite pictures for land cover',
    ),
  );
  expect(briefs.map(({ task }) => task)).not.toContain('object-detection');
  expect(briefs[0]).toMatchObject({ task: 'image-segmentation', built: true });
  expect(briefs[0]?.problem).toMatch(/^Outline /);
});

test('what is controlled is told ahead, where learning to control it cannot be built yet', async () => {
  const briefs = await briefsFor(
    ad(
      'Reinforcement Learning Engineer',
      'Greenhouses of our own.',
      'Reinforcement learning for climate control in greenhouses',
    ),
  );
  expect(briefs.map(({ task }) => task)).toEqual(['reinforcement-learning', 'time-series-forecasting']);
});

test('to deploy what was designed and trained is no operations of its own', async () => {
  const of = async (duty: string) =>
    (await read(ad('Machine Learning Engineer', 'A small firm.', duty))).reading.tasks[0];
  const made = await of('Design, train and deploy models for our clients');
  const run = await of('Deploy models to production and keep them running');
  expect(made?.id === 'mlops-serving' ? made.score : 0).toBeLessThan(2);
  expect(run).toMatchObject({ id: 'mlops-serving' });
  expect(run?.score).toBeGreaterThan(2);
});

test('what one item of a list says goes before what two say together', async () => {
  const { reading } = await read(
    ad(
      'Machine Learning Engineer',
      'A small firm.',
      'Own feed ranking, answer ranking, search and spam detection',
    ),
  );
  const ids = reading.tasks.slice(0, 3).map(({ id }) => id);
  expect(ids).toContain('recommendation');
});

test('an ad that is not about machine learning gets no project in what is told of it', async () => {
  const nurse = await readBytes(
    Buffer.from(
      'Registered Nurse\nBrackwater Ward, Leith\n\nWhat you will do\n- Care for patients and identify their needs\n- Track medication, a nine-time winner of the county award\n\nWhat you bring\n- A licence\n',
    ),
    lexicon,
  );
  const told = readAsJson({ ...nurse, briefs: briefsOf(nurse, families) }, families);
  expect(told.about_machine_learning).toBe(false);
  expect(told.briefs).toEqual([]);
  // Who insists gets one of the trade, and none that a sentence of this ad is made into.
  for (const { origin } of briefsOf(nurse, families)) expect(origin).toBe('closest');
});
