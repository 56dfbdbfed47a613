/** Duties as ordinary ads word them: lists cut where they end, verbs that are nouns, other languages. Ads of our own. */
import { expect, test } from 'vitest';
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const understood = async (text: string) => await readBytes(Buffer.from(text), lexicon);
const adOf = (duty: string, head = 'Machine Learning Engineer\nBrackwater Works, Leith') =>
  `${head}\n\nWhat you will do\n- ${duty}\n\nWhat you bring\n- Python\n`;
const briefsFor = async (text: string): Promise<Brief[]> => briefsOf(await understood(text), families);
const allOf = (briefs: Brief[]) =>
  briefs
    .map(({ title, problem, user, slots }) => [title, problem, user, JSON.stringify(slots)].join(' '))
    .join('\n');

test.each([
  [
    'when it is done',
    'Detect forged mooring permits and stolen barges in near real time',
    /forged mooring permits/,
    /real time/,
  ],
  [
    'how sure it is',
    'Estimate the repair cost of hulls with a prediction interval; forecasting residuals, later autoencoders',
    /repair cost of hulls/,
    /interval|autoencoders/,
  ],
  ['how often', 'Predict engine failures of ferries on a weekly basis', /engine failures/, /basis/],
  [
    'with whom',
    'Run experiments with the bookings and Marketing teams; predict lapse of berth tenants',
    /lapse of berth tenants/,
    /teams/i,
  ],
  [
    'what is done next',
    'Forecast generation of our tidal and wave farms and quantify uncertainty for bidding',
    /generation of tidal and wave farms/,
    /quantify|\bour\b/,
  ],
  [
    'a verb that is a noun',
    'Work with our triage wardens to spot which mooring and towage claims ought to go straight to a surveyor',
    /mooring and towage claims, which should go straight to a surveyor/,
    /Prediction of wardens/,
  ],
  [
    'what is looked for in a model',
    'Evaluates models for bias across harbours before go-live and on an annual basis',
    /./,
    /bias|annual/,
  ],
])('%s is no part of what is predicted', async (_, duty, is, isNot) => {
  const said = allOf(await briefsFor(adOf(duty)));
  expect(said).toMatch(is);
  expect(said).not.toMatch(isNot);
});

test.each([
  [
    'the first of a list',
    'Find porosity, cold laps, cracks and pits on ship propellers',
    /porosity, cold laps and cracks|porosity, cold laps, cracks and pits/,
  ],
  [
    'between dashes',
    'Extract key terms — berth numbers, tidal limits, harbour dues, notice periods — from charter parties',
    /(?=.*berth numbers)(?=.*tidal limits)(?=.*harbour dues).*notice periods/,
  ],
  [
    'behind `including`',
    'Build predictive models using logbook data, including engine failures, rope breaks and pump trips',
    /(?=.*engine failures)(?=.*rope breaks).*pump trips/,
  ],
])('a list is read whole: %s', async (_, duty, is) => {
  expect(allOf(await briefsFor(adOf(duty)))).toMatch(is);
});

test.each([
  [
    'who takes an offer',
    'Develop propensity models for winter storage and hull covers',
    'tabular-classification',
    /which customers will take winter storage and hull covers/,
  ],
  [
    'what is likely of a thing',
    'Flag berth claims likely to be denied before they are submitted',
    'tabular-classification',
    /berth claims are likely to be denied|berth claims, which one is likely to be denied/,
  ],
  [
    'what underperforms',
    'Detect tidal turbines that underperform against their power curve',
    'tabular-classification',
    /which tidal turbines underperform against their power curve|turbines/,
  ],
  [
    'what stands before models',
    'Build delinquency and prepayment models for the mooring portfolio',
    'tabular-classification',
    /delinquency and prepayment/,
  ],
  [
    'what is counted by two things',
    'Forecast wind power per site and per hour, using numerical weather predictions',
    'time-series-forecasting',
    /wind power per site and hour/,
  ],
  [
    'what does not come',
    'Predict berth no-shows and late cancellations',
    'tabular-classification',
    /berth no-shows and late cancellations/,
  ],
  [
    'what is told apart',
    'Train segmentation models that tell barnacles from weed in hull images, down to the first week',
    'image-segmentation',
    /barnacles and weed in hull images/,
  ],
  [
    'what is ranked',
    'Improve learning-to-rank models for berth search results',
    'recommendation',
    /Recommend berths/,
  ],
  [
    'what a noun of a deed says of models',
    'Develop models for demand forecasting',
    'time-series-forecasting',
    /Forecast demand/,
  ],
])('%s is a project', async (_, duty, task, is) => {
  const briefs = await briefsFor(adOf(duty));
  expect(briefs.map((brief) => brief.task)).toContain(task);
  expect(allOf(briefs)).toMatch(is);
});

test('a verb that ends in s and e keeps its e', async () => {
  const [first] = await briefsFor(
    adOf(
      'Develop the agent that compares a charter draft to the rules and proposes edits',
      'AI Engineer\nBrackwater Works, Leith',
    ),
  );
  expect(first?.title).toMatch(/propose edits/);
});

test('what a clause is told from stays beside it, as columns too', async () => {
  const [first] = await briefsFor(
    adOf(
      'Predict which sailings are likely to be cancelled, from wind, swell, tide and vessel, so that the duty managers can move bookings',
    ),
  );
  expect(first?.problem).toMatch(
    /cancelled, from vessel, tide, swell and wind, so that the duty managers are able to move bookings/,
  );
  expect(JSON.stringify(first?.project.options)).toMatch(/(?=.*"wind")(?=.*"swell")(?=.*"tide").*"vessel"/);
});

test('a sound level is a number, and readings are what is watched', async () => {
  const [first] = await briefsFor(
    adOf(
      'Detect abnormal behaviour of hives from weight, temperature and sound level readings, so that beekeepers drive only to those',
    ),
  );
  expect(first?.task).toBe('anomaly-detection');
  expect(first?.slots.drivers).toEqual(expect.arrayContaining(['weight readings']));
  expect(first?.user).toMatch(/beekeeper/);
  expect(first?.project.options).toMatchObject({
    target: { name: 'weight' },
    keys: [{ name: 'hive' }],
    drivers: [{ name: 'temperature' }, { name: 'sound level' }],
  });
});

test('who acts is whom the duty names', async () => {
  const [first] = await briefsFor(
    adOf('Predict engine failures of ferries, so that the berth planners can swap boats in time'),
  );
  expect(first?.user).toMatch(/^a berth planner/);
});

test('where the ad says what its work is of, no other project of its trade is added', async () => {
  const briefs = await briefsFor(
    adOf(
      'Predict which containers will be held at customs, from papers and weights',
      'Data Scientist, Shipping\nBrackwater Freight, Leith',
    ),
  );
  expect(briefs.map(({ origin }) => origin)).toEqual(briefs.map(() => 'ad'));
  expect(briefs).toHaveLength(1);
});

test.each([
  [
    'Spanish',
    'Científica de Datos\nMuelles del Sur, Cádiz\n\nTus funciones\n- Detectar anuncios duplicados y fraudulentos\n- Un modelo que estima el precio de venta a partir de sus características y fotos\n\nRequisitos\n- Python\n',
    [/duplicate and fraudulent listings/, /selling price from features and photos/],
  ],
  [
    'Portuguese',
    'Cientista de Dados\nCais do Norte, Porto\n\nAtividades\n- Previsão de demanda de medicamentos por distribuidor e região, considerando sazonalidade\n- Prever rupturas de estoque e sugerir níveis de segurança\n\nRequisitos\n- Python\n',
    [/demand for medicines per distributor and region/, /Predict stock-outs/],
  ],
  [
    'Italian',
    'Data Scientist\nMolo del Sud, Bari\n\nCosa farai\n- Stimare la probabilità di cancellazione delle prenotazioni\n- Prevedere i consumi di acqua a bordo per ridurre gli sprechi\n\nRequisiti\n- Python\n',
    [/cancellation of bookings|cancellation in bookings/, /Forecast water consumption/],
  ],
  [
    'French',
    "Data Scientist H/F\nQuai du Nord, Brest\n\nVos missions\n- Prédire le risque de désabonnement des abonnés numériques avec l'équipe marketing\n\nProfil\n- Python\n",
    [/cancellation of digital subscribers/],
  ],
  [
    'German',
    'Data Scientist (m/w/d)\nWerft Nord, Emden\n\nDeine Aufgaben\n- Vorhersage von Nacharbeit in der Lackiererei auf Basis von Sensordaten\n\nDein Profil\n- Python\n',
    [/Predict rework/],
  ],
])('in %s', async (_, text, said) => {
  const all = allOf(await briefsFor(text));
  for (const one of said) expect(all).toMatch(one);
  expect(all).not.toMatch(/considerando|équipe|sugerir|ridurre|probabilità/);
});

test('an authority is public, whatever it is in charge of', async () => {
  const { reading } = await understood(
    adOf(
      'Predict which vehicles are likely to be untaxed',
      'Senior Data Scientist\nOffice for Boats and Motor Vehicles\nLeith',
    ),
  );
  expect(reading.domain).toBe('public-sector');
});

test('a tool named with its ending is that tool, and what is behind a bracket is said of what stands in it', async () => {
  const { reading } = await understood(
    'ML Engineer\nBrackwater Works, Leith\n\nRequirements\n- Python or Node.js\n- Orchestration (e.g. Kubernetes) is a plus\n\nGood to have: Kafka\n',
  );
  expect(reading.requiredSkills).toEqual(expect.arrayContaining(['Python', 'Node.js']));
  expect(reading.skills).not.toContain('JavaScript');
  expect(reading.preferredSkills).toEqual(expect.arrayContaining(['Kubernetes', 'Kafka']));
});

test('what the hired person improves is no act of the assistant', async () => {
  const briefs = await briefsFor(
    adOf(
      'Improve this agent every day, add evaluations to test performance, change the underlying models',
      'AI Engineer\nBrackwater Works, Leith',
    ),
  );
  expect(allOf(briefs)).not.toMatch(/test performance|underlying models/);
});
