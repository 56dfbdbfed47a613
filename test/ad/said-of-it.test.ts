/** Of what kind a thing is, how sure a figure has to be, and which team waits for it. Ads of our own. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { teamIn, teamOf } from '../../src/ad/brief/teams.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const readAd = async (about: string, duty: string, title = 'Machine Learning Engineer') =>
  await readBytes(
    Buffer.from(
      `${title}\nPlover Works, Leith\n\nAbout us\n${about}\n\nResponsibilities\n- ${duty}\n- Work with the team\n`,
    ),
    lexicon,
  );
const firstOf = async (about: string, duty: string, title?: string) =>
  briefsOf(await readAd(about, duty, title), families)[0];

test.each([
  ['We lend to small businesses.', 'Which small-business loans will default'],
  ['We give mortgages to families.', 'Which mortgage loans will default'],
  ['We finance cars: car loans in an hour.', 'Which car loans will default'],
  ['We lend money.', 'Which loans will default'],
])('loans are of the kind that the ad has: %s', async (about, title) => {
  expect((await firstOf(about, 'Build credit scoring models'))?.title).toBe(title);
});

test.each([
  ['Forecast demand for paddles per week, with prediction intervals', 'Data Scientist'],
  ['Forecast demand for paddles per week', 'Bayesian Data Scientist'],
])('how sure a figure is, is said where the ad wants it: %s', async (duty, title) => {
  expect((await firstOf('We make paddles.', duty, title))?.problem).toMatch(/how sure that is/);
});

test('and not where it does not', async () => {
  const first = await firstOf('We make paddles.', 'Forecast demand for paddles per week');
  expect(first?.problem).not.toMatch(/how sure/);
});

test.each([
  ['Work with our internal audit team to detect irregular bookings in ledgers', /^an auditor/],
  ['Predict wobble of spindles for the maintenance team', /^a maintenance planner/],
  ['Predict overtones of bells for the legal department', /^a lawyer/],
])('who waits for it is of the team that the line names: %s', async (duty, user) => {
  expect((await firstOf('We make bolts.', duty))?.user).toMatch(user);
});

test.each([
  ["Détecter les écarts pour la direction de l'audit interne", 'an auditor'],
  ['Prognosen für die Abteilung Einkauf', 'a buyer'],
  ['Modelos para el equipo de compras', 'a buyer'],
  ['Work with product and engineering teams', undefined],
])('%s', async (duty, one) => {
  const { parts } = await readAd('We make bolts.', duty);
  expect(parts.map(teamIn).find(Boolean)).toBe(one);
});

test.each([
  ['Data Scientist, Treasury', 'a treasurer'],
  ['Risk Data Scientist', 'a risk manager'],
  ['Marketing Data Scientist', undefined],
])('the title %s names it', async (title, one) => {
  const { parts } = await readAd('We make bolts.', 'Build models', title);
  expect(teamOf(parts, title)).toBe(one);
});

test('what is wanted with doubt stays one sentence', async () => {
  const first = await firstOf('We make tin.', 'Forecast price of copper per exchange with uncertainty');
  expect(first?.problem).toMatch(/^[^.]+, and say how sure that is, so that [^.]+\.$/);
});
