/** Projects of an ad: what its duties say of them, in its own words and in none that are private. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../eval/measure.ts';
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { wordsOf } from '../../src/words/phrases.ts';
import { PROJECT, SHARED } from '../support/paths.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const read = async (text: string | Buffer) => {
  const { input, ...understood } = await readBytes(Buffer.from(text), lexicon);
  return { input, ...understood, briefs: briefsOf(understood, families) };
};
const briefsFor = async (text: string): Promise<Brief[]> => (await read(text)).briefs;
const first = async (text: string): Promise<Brief> => {
  const [brief] = await briefsFor(text);
  if (!brief) throw new Error('no brief');
  return brief;
};
/** An ad with these duties. */
const ad = (title: string, ...duties: string[]) =>
  `${title}\n\nWhat you will do\n${duties.map((duty) => `- ${duty}`).join('\n')}\n\nWhat you bring\n- Python, SQL\n`;

describe('slots come from the duties', () => {
  test.each([
    [
      'a target, what it is counted by, what drives it',
      ad(
        'Data Scientist, Planning',
        'Build models that forecast daily demand per product and store',
        'Work with promotions, weather and holidays as drivers',
      ),
      { target: 'daily demand', keys: ['product', 'store'], drivers: ['holidays', 'promotions', 'weather'] },
    ],
    [
      'a compound before its noun',
      ad(
        'Machine Learning Engineer',
        'Own our water level forecasting per gauge with rainfall and snow melt',
      ),
      { target: 'water level', keys: ['gauge'], drivers: ['rainfall', 'snow melt'] },
    ],
    [
      'things to find',
      ad(
        'Computer Vision Engineer',
        'Train detectors that detect ripe strawberries, leaves and stems in greenhouse pictures',
      ),
      { labels: ['leaves', 'ripe strawberries', 'stems'], things: 'greenhouse pictures' },
    ],
    [
      'what is told apart',
      ad('NLP Engineer', 'Classify passenger emails into refunds, lost property and accessibility requests'),
      { labels: ['accessibility requests', 'lost property', 'refunds'], things: 'passenger emails' },
    ],
    [
      'what is marked in a text',
      ad(
        'NLP Engineer',
        'Named entity recognition: extract dosages, drug names and side effects from discharge letters',
      ),
      { entities: ['dosages', 'drug names', 'side effects'], things: 'discharge letters' },
    ],
  ])('%s', async (_what, text, slots) => {
    const sorted = Object.entries((await first(text)).slots).map(([slot, value]) => [
      slot,
      Array.isArray(value) ? [...value].sort() : value,
    ]);
    expect(Object.fromEntries(sorted)).toMatchObject(slots);
  });

  test('the problem is said with them', async () => {
    const [forecast] = await briefsFor(
      ad('Data Scientist', 'Forecast daily demand per product and store from promotions and weather'),
    );
    expect(forecast).toMatchObject({ task: 'time-series-forecasting', built: true, origin: 'ad' });
    expect(forecast?.problem).toMatch(
      /^Forecast daily demand per (?:product and store|store and product) from .* and .*, so that /,
    );
    const told = (forecast?.project.options ?? {}) as Record<string, { name: string }[]>;
    const { keys, drivers } = told;
    expect(keys?.map(({ name }) => name)).toEqual(['product', 'store']);
    expect(drivers?.map(({ name }) => name).sort()).toEqual(['promotion', 'weather']);
  });

  test('evidence stands in the line that it names', async () => {
    const text = ad('Data Scientist', 'Predict failures of pumps per site with vibration and pressure');
    const { briefs } = await read(text);
    const lines = text.split('\n');
    for (const { evidence } of briefs)
      for (const found of Object.values(evidence))
        expect(lines[(found?.line ?? 0) - 1]).toContain(found?.text);
  });

  test('another language is read, and the sentence is English', async () => {
    const brief = await first(
      'Data Scientist (m/w/d)\n\nDeine Aufgaben\n- Absatzprognosen je Filiale und Woche für unsere Bäckereien\n\nDein Profil\n- Python\n',
    );
    expect(brief.task).toBe('time-series-forecasting');
    expect(brief.problem).toMatch(/^Forecast sales/);
    expect(brief.slots.target).toBe('sales');
  });
});

describe('a project is of its trade', () => {
  test('by whom the ad says that it is for', async () => {
    const brief = await first(
      ad('Data Scientist', 'Predict kiln loads that crack, so that the kiln operators change the schedule'),
    );
    expect(brief.user).toMatch(/^a kiln operator /);
  });

  test('and by nobody whom a verb stands before, nor by where a photo is taken', async () => {
    const [photos, rules] = await briefsFor(
      ad(
        'Machine Learning Engineer',
        'Detect bulb mites and basal rot in photos of bulbs on the sorting belt',
        'Answer graders questions from plant health rules',
      ),
    );
    expect(photos?.problem).toMatch(/so that none is missed\.$/);
    expect(rules?.user).toMatch(/^a grader /);
  });

  test('by a thing that its line names', async () => {
    const brief = await first(
      ad('ML Engineer', 'Develop models that predict the likelihood of default of loan applications'),
    );
    expect(brief.project.labels).toEqual(['paid back', 'default']);
    expect(brief.user).toMatch(/^a credit officer /);
    expect(brief.problem).not.toMatch(/somebody|likelihood/);
  });

  test('by its things, where it names no industry', async () => {
    const { reading } = await read(
      ad('Risk Data Scientist', 'Score loan applications', 'Watch card transactions for chargebacks'),
    );
    expect(['fintech', 'finance']).toContain(reading.domain);
  });

  test('a word of anybody means its thing only inside the industry', async () => {
    const search = (intro: string) =>
      first(
        `Machine Learning Engineer, Search\n\nAbout us\n${intro}\n\nWhat you will do\n- Improve the relevance of semantic search with learning to rank\n- Help people discover the right products\n\nWhat you bring\n- Python`,
      );
    const { slots, origin } = await search('We are an online shop, a leading e-commerce marketplace.');
    expect(slots.things).toMatch(/product|article/);
    // `Products` alone is no evidence: it is what we have that comes closest.
    expect(origin).toBe('closest');
    expect((await search('We are a law firm with forty lawyers.')).slots.things).not.toMatch(/product/);
  });

  test('and a second one that is only near is of the same industry', async () => {
    const briefs = await briefsFor(
      ad('Computer Vision Engineer', 'Build computer vision for the navy and air defence of our country'),
    );
    expect(briefs.length).toBeGreaterThan(0);
    for (const { domain } of briefs) expect(domain).toBe('defence');
  });

  test('what texts are sorted by is not what is sorted', async () => {
    const { title, problem } = await first(
      `Data Scientist\n\nAbout us\nWe run customer support for others: tickets, calls, chats.\n\nWhat you will do\n- Refine classification models which classify resolution categories of technician tickets\n\nWhat you bring\n- Python`,
    );
    expect(title).toBe('Sorting technician tickets by resolution categories');
    expect(problem).toMatch(/^Sort technician tickets by resolution categories, so that /);
  });

  test('who asks for another figure of the same thing has another trouble with it', async () => {
    const energy = 'About us\nWe are an energy supplier with smart meters in every household.';
    const load = await first(
      `Data Scientist\n\n${energy}\n\nWhat you will do\n- Forecast short-term load per customer group from smart meter readings\n\nWhat you bring\n- Python`,
    );
    expect(load.title).toMatch(/^Forecast of short-term load/);
    expect(load.user).not.toMatch(/revenue protection/);
    const shop = await first(
      `Data Scientist\n\nAbout us\nWe are a supermarket chain with grocery stores in every town.\n\nWhat you will do\n- Identify products at risk of stock-out before they run out\n\nWhat you bring\n- Python`,
    );
    expect(shop.title).toBe('Which products are at risk of stock-out');
    expect(shop.user).toMatch(/^a .*(?:planner|manager)/);
  });

  test('a duty stays one, whatever it is about', async () => {
    const { title } = await first(
      ad(
        'Machine Learning Engineer',
        'Predict which members are about to cancel their gym membership, from visits and payments',
      ),
    );
    expect(title).toMatch(/members/i);
  });

  test('half a compound is no thing, and what two words name is said once', async () => {
    const german = await first(
      'Data Scientist (m/w/d)\n\nIhre Aufgaben\n- Klassifizieren von historischen Entity-Verweisen in Akten mit maschinellem Lernen\n\nIhr Profil\n- Python',
    );
    expect(JSON.stringify(german.project)).not.toMatch(/Entity/);
    const homes = await first(
      `Machine Learning Engineer\n\nAbout us\nWe are a real estate portal with property listings.\n\nWhat you will do\n- Recommend homes in properties that fit each buyer\n\nWhat you bring\n- Python`,
    );
    expect(homes.problem).not.toMatch(/homes in properties/);
  });

  test('what is run is what the ad predicts', async () => {
    const [run] = await briefsFor(
      ad(
        'MLOps Engineer',
        'Deploy and monitor machine learning pipelines in production',
        'Predict sewer blockages from rainfall and pipe age',
      ),
    );
    expect(run).toMatchObject({ task: 'mlops-serving', origin: 'ad' });
    expect(run?.problem).toContain('sewer blockages');
  });

  test('words of one another are said in English', async () => {
    const brief = await first(
      'Data Scientist H/F\n\nVos missions\n- Prévoir le prix des offres par région\n\nVotre profil\n- Python\n',
    );
    expect(brief.problem).toMatch(/^Forecast the price of offers per region/);
  });
});

test('several tasks are several projects', async () => {
  const briefs = await briefsFor(
    ad(
      'Machine Learning Engineer, Claims',
      'Classify customer emails by what they ask for',
      'Detect dents and scratches in photos of damaged cars',
      'Predict which claims are fraudulent',
    ),
  );
  expect(new Set(briefs.map(({ task }) => task)).size).toBe(3);
});

test('an ad that says nothing of its work gets what is closest, and that is said', async () => {
  const briefs = await briefsFor(ad('Data Scientist', 'Work with stakeholders', 'Communicate results'));
  expect(new Set(briefs.map(({ origin }) => origin))).toEqual(new Set(['closest']));
});

test('silent ads of one kind are not all given the same', async () => {
  const names = await Promise.all(
    ['Ada', 'Bell', 'Curie', 'Dirac', 'Euler', 'Fermi', 'Gauss', 'Hopper'].map(async (name, at) => {
      const said = `Work closely with ${name} and ${'others '.repeat(at + 1)}on results`;
      return (await first(ad('Data Scientist', said, 'Communicate results'))).name;
    }),
  );
  expect(new Set(names).size).toBeGreaterThan(2);
});

test('an employer, a place, a product and a long run of the ad are in no project', async () => {
  const text = `Data Scientist at Zorblax Analytics
Zorblax Analytics, Ghent, Belgium

What you will do
- Forecast Zorblax Prime deliveries per Ghent depot with our FlumeTrack signals
- Predict late deliveries of Zorblax’s parcels

What you bring
- Python
`;
  for (const { project, slots } of await briefsFor(text))
    expect(JSON.stringify({ project, slots })).not.toMatch(/zorblax|ghent|flumetrack/i);
});

/** Other people's ads, where they are at hand. */
const SETS = ['jobs', 'jobs-fresh']
  .map((name) => join(SHARED, name))
  .filter((path) => existsSync(join(path, 'labels.csv')));
const ADS = [join(PROJECT, 'test', 'fixtures', 'ads'), ...SETS].flatMap((folder) =>
  labelsOf(folder).map((label) => ({ label, bytes: readFileSync(join(folder, label.file)) })),
);

test('over all ads at hand, no project quotes more than six words, and none names the employer', async () => {
  const quoted: string[] = [];
  for (const { label, bytes } of ADS) {
    const { input, briefs } = await read(bytes);
    const runs = new Set<string>();
    const keys = wordsOf(input.text).map(({ key }) => key);
    for (let at = 0; at + 7 <= keys.length; at++) runs.add(keys.slice(at, at + 7).join(' '));
    for (const { project, slots } of briefs)
      for (const text of [project.title, project.problem, project.user, ...Object.values(slots).flat()]) {
        const said = wordsOf(text ?? '').map(({ key }) => key);
        for (let at = 0; at + 7 <= said.length; at++)
          if (runs.has(said.slice(at, at + 7).join(' '))) quoted.push(`${label.file}: ${text}`);
      }
  }
  expect(quoted).toEqual([]);
});
