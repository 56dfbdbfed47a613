/** Duties as ordinary ads have them, in many trades: what somebody who hires found wrong with our projects of such ads. Sentences of our own. */
import { describe, expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { firstAbroad, firstProjectOf } from '../support/duties.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);

describe('the first project of a duty', () => {
  test.each([
    [
      'Estimate no-show and late cancellation rates for each sailing',
      'Estimate of no-show and late cancellation rates',
    ],
    [
      'Predict elasticity, stability and toxicity of polymer candidates from structure',
      /^(?!.*stability candidates)/,
    ],
    [
      'Flag failures and outages of pumping stations',
      'Early warning of failures and outages of pumping stations',
    ],
    ['Build models for extracting allergens and portion sizes from recipes', /^Extraction of .* in recipes$/],
    ['Own duplicate detection and merging of adverts from agencies', /^Which adverts .*are duplicates$/],
    [
      'Improve the scoring of short written answers and essays in geography',
      'Marking short written answers and essays',
    ],
    [
      'Analyze missed collections and overfull bins to identify root causes by district',
      /^What drives missed collections/,
    ],
    ['Measure the impact of window displays on ticket sales', 'What window displays do to ticket sales'],
    [
      'Identify early signs of hinge, motor and door lock failure from vibration data',
      'Early warning of hinge failure, motor failure and door lock failure',
    ],
    [
      'Build a model that predicts which tenants are likely not to renew their contract 60 days before it ends',
      'Tenants that are likely not to renew',
    ],
    [
      'Identify pump drift and seal wear before scrap occurs, with an acceptable false alarm rate',
      /seal wear/i,
    ],
    ['Estimate the impact of paper shortages on our print shops', /^What paper shortages do/],
    ['Recommend recipes on the home screen', /Recommend.* on the home screen|Recommendation of recipes/],
  ])('%s', async (duty, title) => {
    const brief = await firstProjectOf(duty);
    if (typeof title === 'string') expect(brief?.title).toBe(title);
    else expect(brief?.title).toMatch(title);
  });

  test('how well it is to be done drives nothing, and who wrote it is no kind', async () => {
    const wear = await firstProjectOf(
      'Identify pump drift and seal wear, with an acceptable false alarm rate',
    );
    expect(wear?.problem).not.toMatch(/alarm rate/);
    const notes = await firstProjectOf('Classify free-text findings written by inspectors and surveyors');
    expect(notes?.title).not.toMatch(/by (?:an )?inspector/);
  });

  test('a figure that nothing parts is told apart by place, and steam needs no holiday', async () => {
    const steam = await firstProjectOf('Provide forecasts of steam consumption in the drying section');
    expect(steam?.project.options).toMatchObject({
      target: { unit: 't/h' },
      keys: [{ name: 'section' }],
      drivers: [{ name: 'outdoor temperature' }],
    });
    const visits = await firstProjectOf('Forecast visits per clinic');
    expect(visits?.project.options).toMatchObject({ keys: [{ name: 'clinic' }] });
    const loans = await firstProjectOf('Forecast the number of interlibrary loans');
    expect(loans?.project.options).toMatchObject({ keys: [{ name: 'site' }] });
  });

  test('passengers are no guests of a house', async () => {
    const text =
      'Data Scientist\nQuillmark Airways\nLeeds\n\nAbout us\nQuillmark is an airline with hotels and travel packages.\n\nWhat you will do\n- Forecast passenger demand by route and fare class\n\nWhat you bring\n- Python\n';
    const [brief] = briefsOf(await readBytes(Buffer.from(text), lexicon), families);
    expect(brief?.title).toMatch(/^Forecast of passenger demand/);
    expect(brief?.problem).not.toMatch(/cooks|house/);
  });

  test('a price on an exchange is offered to nobody', async () => {
    const brief = await firstProjectOf('Build models for the term structure of wheat futures prices');
    expect(brief?.problem).not.toMatch(/offered/);
  });

  test('what is run is watched for its releases', async () => {
    const text =
      'MLOps Engineer\nQuillmark\nLeeds\n\nWhat you will do\n- Run the platform on which models are released and monitored\n- Bring models to production that predict failures of radio cell sites\n\nWhat you bring\n- Python\n';
    const briefs = briefsOf(await readBytes(Buffer.from(text), lexicon), families);
    const run = briefs.find(({ task }) => task === 'mlops-serving');
    expect(run?.problem).toMatch(/so that a bad release is noticed/);
  });
});

test('a service that looks at pictures is told what was measured there', async () => {
  const text =
    'MLOps Engineer\nQuillmark\nLeeds\n\nWhat you will do\n- Run the service that spots scratches and dents in photos of rental cars, within the target turnaround\n- Release and monitor models in production\n\nWhat you bring\n- Python\n';
  const [run] = briefsOf(await readBytes(Buffer.from(text), lexicon), families);
  expect(run).toMatchObject({ task: 'mlops-serving', title: expect.stringMatching(/^Scratches and dent/) });
  expect(run?.project.options).toMatchObject({
    columns: expect.arrayContaining([expect.objectContaining({ name: 'sharpness' })]),
  });
  expect(run?.slots.drivers ?? []).not.toContain('target turnaround');
});

test.each([
  ['de', 'Aufdeckung von Umsatzsteuerkarussellen mit Netzwerkanalysen', 'anomaly-detection', /VAT fraud/],
  [
    'de',
    'Sie entwickeln Prognosemodelle für die tägliche Rohmilchanlieferung je Werk',
    'time-series-forecasting',
    /raw milk deliveries/,
  ],
  [
    'fr',
    "Concevoir des modèles de prévision de l'affluence dans les rames",
    'time-series-forecasting',
    /crowding/,
  ],
  [
    'es',
    'Entrenar modelos de visión artificial para detectar defectos en la tela',
    'object-detection',
    /defects in fabric/,
  ],
  [
    'pt',
    'Desenvolver modelos de previsão de vendas de cerveja por marca e canal',
    'time-series-forecasting',
    /^Forecast of beer sales(?! of)/,
  ],
])('%s: %s', async (language, duty, task, title) => {
  const brief = await firstAbroad(language, duty);
  expect(brief).toMatchObject({ task, title: expect.stringMatching(title) });
});
