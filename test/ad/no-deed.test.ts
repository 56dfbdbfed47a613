/** What reads as a deed of a model and is none, and what a product goes through: sentences of our own. */
import { expect, test } from 'vitest';
import { journeyOf } from '../../src/ad/brief/journeys.ts';
import { firstAbroad, firstProjectOf } from '../support/duties.ts';

test.each([
  [
    'You work beside researchers with a track record of shipped products and well-cited papers',
    /record|papers/,
  ],
  ['Check estimates with counterfactual and inverse propensity score methods', /take up an offer/],
  ['The build runs railway grade firmware verification and test coverage', /firmware|verification/],
  ['Point out flaws in the present training code and propose better ways', /flaws/],
  ['Identify waste in our processes', /waste/],
  ['Suggest breakdowns in data flows', /breakdowns/],
  ['Recognize deviations from the accepted practice and report them', /deviations/],
  ['Follow up on audit recommendations until they are closed', /audits/],
  ['We take the trouble out of finding the perfect fit for your team', /fit/],
  ['Predict new potential medicines for rare diseases', /medicines/],
  ['Products may include Search, Suggestions or similar', /includes|similar/],
  ['Apply models to enhance device recognition', /^Prediction of devices/],
  ['Support safety reviews and signal detection activities for our products', /signals|reviews/],
  ['Predict the paths of other ships, and execute smooth manoeuvres', /execute/],
  ['Detect and prevent abuse, promote the safety of members, and more', /promote/],
  ['Find risks online and protect some of the largest firms', /protect/],
  ['Build models for quality assessment and fraud detection', /assessment/],
  ['Predict session classification and revenue predictions', /classification/],
  ['Train models that predict prices of paintings and other luxury goods', /luxury/],
  ['Linking of lung imaging data with proteomics', /belong together/],
  ['Build detection systems to stop the bad guys', /guys/],
  ['Suggest teachable events that save millions of dollars', /dollars/],
  ['Design low latency content recommendation systems', /latency/],
])('%s', async (duty, nonsense) => {
  const brief = await firstProjectOf(duty);
  expect(`${brief?.title}`).not.toMatch(nonsense);
});

test.each([
  ['fr', 'Identifier les freins et leviers de conversion', /brakes/],
  ['fr', 'Rédaction des offres commerciales', /offers/],
  ['fr', "Recherche de l'état de l'art sur les modèles de grande dimension", /\bart\b/],
  ['fr', 'Suggérer des actions préventives contre les impayés', /actions/],
  ['fr', 'Répondre aux enjeux de demain et permettre à nos étudiants de réussir', /students/],
  [
    'fr',
    "Proposer des solutions techniques permettant l'amélioration de la productivité et le respect des délais",
    /vines/,
  ],
])('%s: %s', async (language, duty, nonsense) => {
  const brief = await firstAbroad(language, duty);
  expect(`${brief?.title}`).not.toMatch(nonsense);
});

test.each([
  ['product', '', 'is listed'],
  ['customer', '', 'signs up'],
  ['journal entry', 'fintech', 'comes in'],
  ['compound', 'life-sciences', 'comes in'],
  ['workpiece', 'manufacturing', 'is asked for'],
  ['', 'telecom', 'opens the tariffs'],
])('a %s of the industry "%s" first %s', (noun, domain, first) => {
  expect(journeyOf(noun, domain).steps[0]).toBe(first);
});

test.each([
  ['Maintain statistical and deposit forecast models', /^Forecast of deposits?\b/],
  [
    'Predict how long each barge will need from the lock to its quay, from draught, tide and traffic',
    /^Estimate of the time that barges need$/,
  ],
  ['Answer questions of our skippers from port regulations', /port regulations/],
  ['Maintain econometric and energy demand forecasting', /^Forecast of energy demand/],
])('%s', async (duty, title) => {
  const brief = await firstProjectOf(duty);
  expect(brief?.title).toMatch(title);
  expect(brief?.slots.drivers ?? []).not.toContain('lock');
});
