/** What is the target, what is an input, what is a label, and who waits for it. Sentences of our own. */
import { expect, test } from 'vitest';
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const briefsFor = async (...duties: string[]): Promise<Brief[]> => {
  const text = `Machine Learning Engineer\n\nResponsibilities\n- ${duties.join('\n- ')}\n- Work with the team\n`;
  return briefsOf(await readBytes(Buffer.from(text), lexicon), families);
};

test('what is found to predict another thing is an input of that', async () => {
  const briefs = await briefsFor(
    'Identify variants in plant genomes and use them to train models for drought resistance',
  );
  expect(briefs.map(({ title }) => title)).toEqual(['Prediction of drought resistance in plant genomes']);
  expect(briefs[0]?.slots).toMatchObject({
    drivers: ['variants'],
    labels: ['susceptible', 'resistant'],
  });
});

test.each([
  [
    'Ripeness estimation of mangoes in conveyor photos',
    'How ripe mangoes are in conveyor photos',
    ['not ripe', 'barely ripe', 'clearly ripe'],
  ],
  [
    'Estimate the ripeness of mangoes in conveyor photos',
    'How ripe mangoes are in conveyor photos',
    ['not ripe', 'barely ripe', 'clearly ripe'],
  ],
  [
    'Audibility estimation of birdsong in city recordings',
    'How audible birdsong is in city recordings',
    ['not audible', 'barely audible', 'clearly audible'],
  ],
  ['Defect detection of welds in x-ray pictures', /^Detection of defects in welds/, ['defects']],
  ['Demand forecasting of spare parts per depot', /demand for spare parts per depot/, undefined],
  ['Fraud detection of card payments', /fraud in (?:card )?payments/, ['genuine', 'fraud']],
])('what stands before the deed is the target of what stands behind it: %s', async (duty, title, labels) => {
  const [first] = await briefsFor(duty);
  expect(first?.title).toEqual(typeof title === 'string' ? title : expect.stringMatching(title));
  expect(first?.slots.labels).toEqual(labels);
});

test('a sound that holds no words is not sorted as a transcript', async () => {
  const briefs = await briefsFor('Audibility estimation of birdsong in city recordings');
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/transcript/);
});

test.each([
  ['Identify student misconceptions', /misconceptions in student answers/, ['correct', 'misconception']],
  ['Detect spam in the comments of our walkers', /spam in comments/, ['fine', 'spam']],
])('what is a label is looked for in what carries it: %s', async (duty, said, labels) => {
  const [first] = await briefsFor(duty);
  expect(first?.problem).toMatch(said);
  expect(first?.slots.labels).toEqual(labels);
});

test.each([
  ['Our vision pipeline finds objects such as traffic lights and park benches'],
  ['Use computer vision (objects e.g. traffic lights, park benches) and join it with telematics'],
])('the ad’s own examples are the labels: %s', async (duty) => {
  const [first] = await briefsFor(duty);
  expect(first?.slots.labels?.toSorted()).toEqual(['park benches', 'traffic lights']);
});

test('what speaks writes nothing down', async () => {
  const briefs = await briefsFor('Extend our text-to-speech voices, and train new voices for more languages');
  expect(briefs.map(({ task }) => task)).not.toContain('automatic-speech-recognition');
  expect(briefs[0]?.slots).toMatchObject({ things: 'generated speech' });
});

test.each([
  ['Predict malignancy of skin tumours', ['benign', 'malignant']],
  ['Predict sanitizer resistance of kitchen germs', ['susceptible', 'resistant']],
  ['Predict which lifts will stop with passengers inside', ['does not stop', 'stops']],
  ['Predict which gliders are likely to be grounded', ['not grounded', 'grounded']],
])('an outcome that has a pair is not “no, yes”: %s', async (duty, labels) => {
  expect((await briefsFor(duty))[0]?.slots.labels).toEqual(labels);
});

test.each([
  ['Run experiments on coupon colours', /^a campaign manager/],
  ['Run A/B tests on checkout hints', /^a product manager/],
  ['Classify incoming e-mails from lodgers', /^a clerk/],
  ['Moderate posts of walkers into polite and rude', /^a moderator/],
  ['Extract drug names and doses from discharge letters', /^a medical coder/],
  ['Answer questions from kiln manuals and job sheets', /^a technician/],
  ['Detect scratches and dents in pictures of doors', /inspector/],
  ['Recommend podcasts to walkers', /^a listener/],
])('somebody who waits for it has a trade: %s', async (duty, user) => {
  const [first] = await briefsFor(duty);
  expect(first?.user).toMatch(user);
});

test('whose data is used is not whom it is for', async () => {
  const [first] = await briefsFor(
    'Find objects such as street lamps and stop lines in pictures from our fleet of Zarko drivers',
  );
  expect(first?.user).not.toMatch(/driver/);
});
