/** What ads of any trade call by its method: the first project of each. */
import { describe, expect, test } from 'vitest';
import { firstProjectOf, projectsOf } from '../support/duties.ts';

describe('a method that says what is to be built', () => {
  test.each([
    [
      'Use tools for extracting relationships and text from contracts',
      'Extraction of key facts in contracts',
    ],
    ['Improve the models that match members with providers', 'Which members and providers fit together'],
    ['Do capacity planning with machine learning', 'Forecast of load per service and hour'],
    ['Automate invoice data extraction', 'Extraction of key facts in invoices'],
    ['Build systems for resume parsing', 'Extraction of key facts in resumes'],
    ['Develop algorithms for email classification', 'Sorting emails'],
    [
      'Identification of sensitive data in shared drives',
      'Extraction of names, addresses and account numbers',
    ],
    ['Help doctors by summarizing patient visits', 'Notes of patient visits in five lines'],
    ['Build models that score the popularity of a place', 'Estimate of the popularity of places'],
    ['Build claims severity and frequency models', 'Estimate of the cost of claims'],
    ['Develop algorithms to detect anomalies in sensor data', 'unusual sensor readings'],
    ['Anomaly detection on machine telemetry', 'unusual sensor readings'],
    ['Personalize the content that users see in their feed', 'Recommendation of pieces of content'],
    ['Build entity resolution for company records', 'Which pairs of records are one and the same'],
    ['Use computer vision to audit store shelves', 'Detection of store shelves'],
    ['Develop networks for medical image segmentation', 'rgans and lesions'],
    ['Build member segments for the mailing team', 'Segments of members'],
    ['Use analytics to drive customer retention', 'Which customers will leave'],
    ['Develop ad targeting models', 'Which customers will take up an offer'],
    ['Build financial projections with machine learning', 'Forecast of revenue per product and month'],
    ['Optimize marketing spend across channels', 'Forecast of sales per channel and week'],
    ['Predict customer behavior from clickstreams', 'Which customers will buy again'],
    ['Work on student retention', 'Which students will drop out'],
    ['Reduce employee attrition with machine learning', 'Which employees will leave'],
    ['Classify support tickets', 'Sorting support tickets'],
    ['Predict in-game purchases', 'Prediction of in-game purchases'],
  ])('%s: %s', async (duty, title) => {
    expect(await firstProjectOf(duty)).toMatchObject({ origin: 'ad', title: expect.stringContaining(title) });
  });

  test('among others of a list: each is a project', async () => {
    const found = await projectsOf('Develop models for customer retention, cross-sell and lifetime value');
    expect(found.map(({ title }) => title).sort()).toEqual([
      'Estimate of the lifetime value of customers',
      'Which customers will leave',
      'Which customers will take up an offer',
    ]);
  });

  test('who grows a segment builds none', async () =>
    expect((await firstProjectOf('Grow our key member segments with care'))?.title).not.toBe(
      'Segments of members',
    ));

  test('airtime that is sold stands in no warehouse', async () => {
    const found = await projectsOf('Inventory management for ads in our broadcast schedule');
    expect(found.map(({ title }) => title).join()).not.toMatch(/warehouse/);
  });
});
