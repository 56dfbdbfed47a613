/** What people do themselves is no project: what they recommend, answer and sum up, and objects that name nothing. */
import { describe, expect, test } from 'vitest';
import { domainOfName } from '../../src/ad/name-domains.ts';
import { projectsOf, readDuties } from '../support/duties.ts';

const ofTheAd = async (duty: string) => (await projectsOf(duty)).filter(({ origin }) => origin === 'ad');

describe('a duty that states no work of a model', () => {
  test.each([
    'Find patterns that will help improve our company',
    'Extract correlations from both internal and external sources',
    'Predict future data characteristics',
    'Identify root causes and the greatest opportunities',
    'Recommend concrete actions and adjustments to the managers',
    'Recommend enhanced business processes',
    'Answer the telephone promptly and in a courteous manner',
    'Answer critical scientific questions and advance programs',
    'Summarize and present your findings to a group of peers',
    'Forecast targets for the next quarter',
    'Provide models for internal departments and business decision makers',
    'Identify the metrics that need definition',
    'Identify cases that require specific context',
    'Suggest breakdowns in data flows',
    'Build large-scale retrieval systems across several dimensions',
    'Turn real world observations into training and simulation data',
  ])('%s', async (duty) => {
    expect((await ofTheAd(duty)).map(({ title }) => title)).toEqual([]);
  });
});

describe('a duty that does, in much the same words', () => {
  test.each([
    ['Recommend recipes to our subscribers', 'recommendation'],
    ['Answer questions from the tariff handbook', 'question-answering-rag'],
    ['Summarize inspection reports', 'summarization'],
    ['Forecast demand per product and store', 'time-series-forecasting'],
    ['Identify fraudulent claims', 'tabular-classification'],
  ])('%s', async (duty, task) => {
    expect((await ofTheAd(duty)).map((brief) => brief.answers)).toContain(task);
  });
});

test('of several objects those stay that something can be learnt of', async () => {
  const [first] = await ofTheAd('Build models to identify fraudulent activity, unlock things for good users');
  expect(first?.title).toMatch(/fraudulent activity/);
  expect(first?.title).not.toMatch(/things/);
});

test('an account that is lending or deposit is said whole', async () => {
  const [first] = await ofTheAd(
    'Determine whether a person is likely to open a lending or deposit account based on signals',
  );
  expect(first?.title).toMatch(/lending or deposit account/);
});

test('customers who stay are no trade', async () => {
  const { reading } = await readDuties([
    'Predict which pianos will need retuning',
    'Increase customer retention',
  ]);
  expect(reading.domain).toBeNull();
});

test('the name of a tool says no trade', async () => {
  const { reading } = await readDuties(['Build pipelines in Azure Data Factory', 'Predict churn']);
  expect(reading.domain).toBeNull();
});

describe('a data scientist who is to build predictive models', () => {
  const BESIDE = [
    'Build dashboards and reports for stakeholders',
    'Present insights and trends from data analysis',
  ];
  test('predicts, whatever is reported beside it', async () => {
    const { reading } = await readDuties([
      'Build predictive models and machine learning algorithms',
      ...BESIDE,
    ]);
    expect(reading.tasks[0]?.id).toBe('tabular-classification');
  });
  test('and analyses, where no model is asked for', async () => {
    const { reading } = await readDuties(BESIDE);
    expect(reading.tasks[0]?.id).toBe('clustering-analytics');
  });
  test('or where experiments are', async () => {
    const { reading } = await readDuties([
      'Design and run A/B tests and experiments on the website',
      'Build predictive models',
      ...BESIDE,
    ]);
    expect(reading.tasks[0]?.id).toBe('clustering-analytics');
  });
});

describe('what a firm is in, by its name', () => {
  test.each([
    ['Fern Valley Federal Credit Union', 'finance'],
    ['Quillmark Asset Management', 'finance'],
    ['Ostrava Mutual', 'insurance'],
    ['Tarn Health', 'healthcare'],
    ['Low Moor Sporting Goods', 'retail'],
    ['Upland Electric Cooperative', 'energy'],
    ['Brightwell Advertising', 'media'],
    ['Union of Lamplighters', 'public-sector'],
  ])('%s: %s', (name, domain) => {
    expect(domainOfName(name)?.domain).toBe(domain);
  });
});
