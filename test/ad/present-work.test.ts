/** What a team says of its work in passing: among what the employer tells of itself, in the middle of a paragraph. Ads of our own. */
import { describe, expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { tellsPresentWork } from '../../src/ad/present-work.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
/** The first project of an ad whose duties say nothing. */
const first = async (title: string, told: string, heading = 'About us') => {
  const text = `${title}\nPellworth, Leeds\n\n${heading}\n${told}\n\nResponsibilities\n- Work with colleagues from other teams\n- Present results to those who asked\n\nRequirements\n- Python and SQL\n`;
  return briefsOf(await readBytes(Buffer.from(text), lexicon), families)[0];
};

describe('the work that a team tells of itself', () => {
  test.each([
    [
      'Data Scientist',
      "The section's main programmes of work at present are the detection of leaks from the night flow of each zone, and clearer alarms.",
      /leaks/,
    ],
    [
      'Data Scientist',
      'Most of our current work is about predicting how a graft will perform before it is planted, using soil samples.',
      'Estimate of the performance of grafts',
    ],
    [
      'Data Scientist',
      'At the moment we are mostly busy with one thing: predicting which scanned letters a clerk can pass with a glance.',
      'Scanned letters that a clerk can pass',
    ],
    [
      'Computer Vision Engineer',
      'Today that means detecting packaging on belts from camera images.',
      'Detection of packaging on belts',
    ],
    [
      'Computer Vision Engineer',
      "This year's big topic is telling food-grade from non-food-grade bottles in camera images.",
      'Telling food-grade and non-food-grade bottles apart',
    ],
  ])('%s: %s', async (title, told, said) => {
    expect((await first(title, told))?.title).toMatch(said);
  });

  test('what the heading calls a team is one', async () => {
    const told = 'We sort mould spots in photos of bread into kinds, and forecast demand for rye bread.';
    expect((await first('Data Scientist', told, 'What the team does'))?.title).toMatch(/rye bread/);
  });

  test('what an employer sells is no work of the post', () => {
    for (const said of [
      'we build scales that detect theft',
      'our customers detect fraud with our product',
      'pellworth predicts the weather for 40 airports',
      'we have 41 units running in six countries',
    ])
      expect(tellsPresentWork(said), said).toBe(false);
  });
});

describe('what a duty says by other words', () => {
  const ofDuty = (title: string, duty: string) => first(title, duty, 'What you will do');
  test.each([
    [
      'Data Scientist',
      'Many songs cannot be tied to a contract, and titles are misspelled',
      'Which songs and contracts belong together',
    ],
    [
      'Forecasting Analyst',
      'Build and maintain demand forecasting models at item level',
      /^Forecast of demand/,
    ],
    [
      'Forecasting Analyst',
      'Develop sales forecasting models for fresh categories',
      'Forecast of sales of fresh categories',
    ],
    [
      'Data Scientist',
      'Develop models to triage motor and home claims on the first day',
      'Which motor and home claims need a closer look',
    ],
    [
      'Data Scientist',
      'Support the fraud prevention strategy, and build models to detect fraudulent wire transfers and mule accounts',
      /fraudulent wire transfers and mule accounts/,
    ],
    [
      'Data Scientist',
      'Predict the copper recovery of a flotation circuit from tool readings',
      'Estimate of the copper recovery of the flotation circuit',
    ],
    [
      'Data Scientist',
      'Build statistical models of patient flow through the emergency department',
      'Forecast of patient flow',
    ],
    [
      'NLP Engineer',
      'Removing names and other personal details from verdicts before they are published',
      'Extraction of names and personal details in verdicts',
    ],
    [
      'AI Engineer',
      'Turn what nurses say into a short handover note',
      'An assistant to draft short handover notes',
    ],
    [
      'Computer Vision Engineer',
      'Sort core photos into known fracture patterns',
      /^Telling fracture patterns of .*photos apart$/,
    ],
    [
      'MLOps Engineer',
      'Run the models that spot stains and tears in photos of garments',
      /^Stains and tear models, /,
    ],
  ])('%s: %s', async (title, duty, said) => {
    expect((await ofDuty(title, duty))?.title).toMatch(said);
  });

  test('sorting centres are places', async () => {
    const brief = await ofDuty('MLOps Engineer', 'Brands send us bags, which our two sorting centres open');
    expect(brief?.title).not.toMatch(/centre/i);
  });

  test('who turns data into reports writes them', async () => {
    const brief = await ofDuty('Data Analyst', 'Turn raw data into informative reports');
    expect(brief?.task).not.toBe('text-generation-agent');
  });
});

test('a firm of one word is called so', async () => {
  const ad = (employer: string) =>
    `# Machine Learning Engineer\n### ${employer}\n\nThe teams at ${employer} develop models that enable our autonomous vehicles to drive.\n\n## What you will do\n- Improve the perception of cars and pedestrians\n- ${employer} tests on urban roads\n`;
  const domain = async (employer: string) =>
    (await readBytes(Buffer.from(ad(employer)), lexicon)).reading.domain;
  expect(await domain('Cruise')).toBe('automotive');
  expect(await domain('Pellworth')).toBe('automotive');
});

test('who gave the money says no trade', async () => {
  const text =
    'Data Engineer\n\nAbout Pellworth\nOur network sensors and intrusion detection protect hospitals from ransomware. Investors include Ashby Ventures, League Partners and Stadium Capital.\n\nWhat you will do\n- Build ETL pipelines for security logs\n';
  expect((await readBytes(Buffer.from(text), lexicon)).reading.domain).toBe('cybersecurity');
});
