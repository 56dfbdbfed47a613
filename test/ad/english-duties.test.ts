/** Duties that employers say in English without a verb of predicting or detecting, and what looks like one of them. Sentences of our own. */
import { describe, expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { projectsOf } from '../support/duties.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);

describe('the first project of a duty', () => {
  test.each([
    [
      'what to load',
      'Recommending which spare parts a fitter should load in the van',
      'Recommendation of spare parts',
    ],
    [
      'a recording',
      'Turning recorded hearings into a structured draft of the minutes',
      'Transcription of recorded hearings',
    ],
    [
      'a function',
      'Model fuel consumption as a function of speed, trim and hull condition',
      'Estimate of fuel consumption',
    ],
    [
      'what is clicked',
      'Improve our click-through rate models with better features, in a market of ads',
      'Which ads will be clicked',
    ],
    [
      'descriptions',
      'Classify bank statement descriptions for our budget planner',
      'Sorting bank statement descriptions',
    ],
    [
      'decisions',
      'Improve our credit decisioning for stall holders',
      'Prediction of default of loans to stall holders',
    ],
    [
      'what is illegal',
      'Monitor forests with satellite images and alert rangers to illegal logging',
      'Detection of illegal logging',
    ],
    ['what is modelled', 'Model credit losses for mortgages', 'Estimate of credit losses'],
    ['a flow', 'Develop models that predict visitor flow through the halls', 'Forecast of visitor flow'],
    [
      'what is drafted',
      'Build a copilot that drafts answers to member questions',
      'An assistant to draft answers to member questions',
    ],
    [
      'how long',
      'Improve the model that estimates how long passengers wait at check-in',
      'How long passengers wait',
    ],
    [
      'what is counted',
      'Recognise and count products on shelf photos',
      'Detection of products in shelf photos',
    ],
    [
      'feedback',
      'Use LLMs to classify and summarise customer feedback from surveys',
      'Sorting customer feedback',
    ],
    [
      'who is sent',
      'Develop an algorithm that assigns lifeboats to calls',
      'Which lifeboats and calls fit together',
    ],
    [
      'names',
      'Build named entity recognition models for ship names and ports',
      'Extraction of ship names and ports',
    ],
    [
      'next best',
      'Build models that recommend the next best course for each learner',
      'Recommendation of courses',
    ],
    ['health', 'Predict battery health of our e-bikes', 'Estimate of the battery health'],
    ['times', 'Predict ferry arrival times at piers', 'Estimate of ferry arrival times'],
    [
      'driving',
      'Flag risky driving behaviour from dashcam video',
      'Detection of risky driving behaviour in dashcam video',
    ],
    ['how fresh', 'Score the freshness of fish from images', 'How fresh fish is'],
    ['the best', 'Create models that score the quality of leads', 'Which leads come first'],
    [
      'what is allocated',
      'Allocate stewards to sailings with machine learning',
      'Which stewards and sailings fit together',
    ],
    ['plates', 'Use deep learning to read number plates in poor light', 'Reading number plates'],
    ['what is read', 'Automate the reading of harbour papers and customs forms', 'Reading harbour papers'],
    ['data', 'Convert clinical letters into structured data', 'Reading clinical letters'],
    [
      'suggestions',
      'Develop recommendation models that suggest recipes from what is in the fridge',
      'Recommendation of recipes',
    ],
    [
      'credit',
      'Design features and models for credit scoring of market traders',
      'Prediction of default of loans to market traders',
    ],
    ['use', 'Predict energy use of cold stores', 'Forecast of the energy use of cold stores'],
    [
      'one kind',
      'Match products across competitor websites',
      'Which products in competitor websites belong together',
    ],
    [
      'an engine between two',
      'Build a matching engine between freelancers and errands',
      'Which freelancers and errands fit together',
    ],
    ['a state of people', 'Detect drowsiness of skippers from cabin cameras', 'How drowsy skippers are'],
    [
      'help',
      'Identify tenants likely to need help with their bills',
      'Which tenants will need help with their bills',
    ],
    ['what makes', 'Help us understand what makes a berth sell quickly', 'What makes a berth sell quickly'],
    ['marks', 'Score essays and give feedback to pupils', 'Quality of essays'],
    [
      'a match',
      'Match delivery slips with purchase orders and credit notes',
      'Which delivery slips and purchase orders belong together',
    ],
    ['people who are matched', 'Matching of volunteers and tasks', 'Which volunteers and tasks fit together'],
    [
      'duplicates',
      'Identify duplicate records across member lists',
      'Which records in member lists are duplicates',
    ],
    ['an effect', 'Work out how rain and school holidays change visits', 'What drives visits'],
    ['a reaction', 'Learn how bookings react to a discount', 'What drives bookings'],
    ['a reason', 'Understand why walkers give up halfway', 'Why walkers give up halfway'],
    ['drivers', 'Identify the main drivers of late returns', 'What drives late returns'],
    [
      'a code',
      'Build models that suggest the right customs heading from a goods description',
      'Sorting goods descriptions by customs headings',
    ],
    [
      'an order',
      'Develop a scoring model to prioritise hygiene inspections',
      'Which hygiene inspections come first',
    ],
    [
      'who is seen first',
      'A ranking that tells wardens which streets to walk first',
      'Which streets to walk first',
    ],
    [
      'how likely',
      'Score tax returns by how likely they are to hold an error',
      'Which tax returns are likely to hold an error',
    ],
    [
      'what comes next',
      'Build the recommender that picks the next lesson for each learner',
      'Recommendation of lessons',
    ],
    [
      'an arrival',
      'Own the ETA model that tells skippers when their parts arrive',
      'Estimate of the arrival time',
    ],
    [
      'an alarm',
      'Watch the ponds and raise alarms on contamination events',
      'Early warning of contamination events',
    ],
    [
      'comments',
      'Analyse visitor comments to find out what people complain about',
      'Sorting visitor comments',
    ],
    [
      'writing',
      'Generate boat descriptions with LLMs and have them checked',
      'An assistant to write boat descriptions',
    ],
    [
      'an inspection',
      'Use computer vision to inspect hulls in the dry dock',
      'Detection of defects on hulls',
    ],
    [
      'what is asked',
      'Build a chatbot that lets crews ask questions about harbour rules',
      'Answers from harbour rules',
    ],
    ['what is found', 'An assistant that helps nurses find the right protocol', 'Answers from protocols'],
    [
      'anomalies in a thing',
      'Detect anomalies in expense claims and invoices',
      'Early warning of unusual expense claims',
    ],
    [
      'facts in a list',
      'Pull fields such as berth number, length and fee from scanned PDFs',
      'Reading berth number and length in scanned PDFs',
    ],
    [
      'models by their name',
      'Train segmentation models for reed versus open water from drone images',
      'Segmentation of reed and open water in drone images',
    ],
    [
      'models with brackets',
      'Maintain models (gradient boosting) for viscosity and hardness',
      'Estimate of viscosity and hardness',
    ],
    ['a price', 'Develop a pricing model for spot cargo', 'Estimate of the price of spot cargo'],
    [
      'a pair of verbs',
      'Detect and count swans and geese in drone images',
      'Detection of swans and geese in drone images',
    ],
    ['what is routed', 'Automatically route berth enquiries to the right desk', 'Sorting berth enquiries'],
    ['what is coded', 'Automate the coding of accident reports into causes', 'Sorting accident reports'],
    ['a risk', 'Estimate the risk of a gearbox fault from oil samples', 'Prediction of gearbox faults'],
    [
      'remaining life',
      'Predict remaining useful life of winches and cranes',
      'Estimate of the remaining useful life of winches',
    ],
    [
      'an amount ahead',
      'Predict salt content of brine two hours ahead',
      'Forecast of the salt content of brine',
    ],
    [
      'how many are needed',
      'Forecast how many stewards we need on each sailing',
      'Forecast of the number of stewards per sailing',
    ],
    [
      'a fault',
      'Implementing fault detection for pumps and valves using pressure traces',
      'Early warning of faults in pumps',
    ],
    [
      'acts in brackets',
      'Agents that carry out simple tasks (e.g. book a berth, move a boat)',
      'An assistant to book a berth and move a boat',
    ],
    [
      'a check',
      'Build a tool that checks whether invoices match the contract',
      'Which invoices match the contract',
    ],
    [
      'a grade',
      'Create models that rate the condition of piers from inspection photos',
      'Condition of piers in inspection photos',
    ],
    ['what is priced', 'Models that price moorings and berths', 'Estimate of the price of moorings'],
    [
      'what is shown',
      'Build the model that decides which offers to show to whom',
      'Recommendation of offers',
    ],
    [
      'what is used',
      'Analyse log files to understand how visitors use the museum guide',
      'How visitors use the museum guide',
    ],
    [
      'who would',
      'Identify pupils who would benefit from a second teacher',
      'Which pupils would benefit from a second teacher',
    ],
    ['what is alike', 'Help editors find related sound files', 'Search for related sound files'],
    [
      'a warning',
      'Develop early warning indicators for mooring failures',
      'Early warning of mooring failures',
    ],
    ['an engine', 'Build a search engine for ship logs', 'Search for ship logs'],
    ['what is handwritten', 'Recognise handwritten ledgers', 'Reading handwritten ledgers'],
    [
      'per route',
      'Forecast passenger numbers per route and departure',
      'Forecast of passenger numbers per route and departure',
    ],
    ['one act', 'Implement an assistant for tenants to report repairs', 'An assistant to report repairs'],
  ])('%s: %s', async (_, duty, title) => {
    const [first] = await projectsOf(duty);
    expect(first).toMatchObject({ origin: 'ad', title: expect.stringContaining(title) });
  });
});

describe('no project', () => {
  test.each([
    ['what is done with models', 'Model training, evaluation and monitoring', /Estimate of/],
    ['quality of nothing', 'Estimate quality and share it with the team', /Estimate of quality/],
    ['deviations', 'Explain forecast deviations to the sales team', /Forecast of deviations/],
    ['teams', 'Assign tickets to support teams', /together/],
    ['a fit', 'Match the pace of the team with the needs of the business', /together/],
    ['a link', 'Link model results to business value', /together/],
    ['work', 'Understand how our teams drive performance', /What drives performance/],
    ['models', 'Explain why models fail to stakeholders', /Why models/],
    ['drift', 'Raise alarms on model drift and data quality', /Early warning of (?:model|data)/],
    ['reports', 'Generate weekly reports for managers', /An assistant to write/],
    ['a way', 'Deliver on the delivery routes that we planned', /Sorting/],
    ['traces', 'Build pipelines that turn raw position traces into trip features', /Sorting|traces by/],
    ['a purpose', 'Clean sensor data so that planners can pull units from traffic', /units/],
    ['impact', 'Measure the area of impact of each release', /Segmentation|Outline/],
  ])('%s: %s', async (_, duty, isNot) => {
    const briefs = await projectsOf(duty);
    expect(briefs.map(({ title, problem }) => `${title} ${problem}`).join('\n')).not.toMatch(isNot);
  });
});

test('what a duty states goes before what the ad only speaks of nearly as often', async () => {
  const briefs = await projectsOf(
    'Develop berth demand forecasts by harbour and boat length',
    'Design and evaluate experiments for prices and campaigns, and A/B tests',
  );
  expect(briefs[0]).toMatchObject({
    task: 'time-series-forecasting',
    title: expect.stringContaining('berth demand'),
  });
});

test('a pair is told by how alike its two are, whatever the trade knows of one of them', async () => {
  const [first] = await projectsOf('Match delivery slips with purchase orders');
  const { columns = [] } = (first?.project.options ?? {}) as { columns?: { name: string }[] };
  expect(columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['likeness of names', 'days apart']),
  );
});

test('anomalies say nothing beside fraud, in French as well, and stand in invoices as in rows', async () => {
  const french = (duty: string) =>
    readBytes(
      Buffer.from(
        `Data Scientist\nQuillmark, Lyon\n\nVos missions\n- ${duty}\n- Travailler avec les équipes\n\nProfil\n- Python et SQL\n`,
      ),
      lexicon,
    );
  const [fraud] = briefsOf(
    await french('Modèles de détection d’anomalies, de fraude et de scoring de risque'),
    families,
  );
  expect(fraud?.title).toMatch(/of fraud$/);
  const [invoices] = briefsOf(await french('Détection d’anomalies dans les factures'), families);
  expect(invoices).toMatchObject({
    task: 'anomaly-detection',
    title: 'Early warning of anomalies in invoices',
  });
});

describe('what several people act on is several projects, each with its own', () => {
  test('a list of three', async () => {
    const briefs = await projectsOf(
      'Develop models for missed appointments, patient deterioration and unplanned readmission',
    );
    expect(briefs.map(({ title }) => title)).toEqual([
      'Prediction of missed appointments',
      'Prediction of patient deterioration',
    ]);
    expect(briefs[1]?.user).toContain('nurse');
  });
  test('an event that no trade knows is told apart by its name, and a breach of rules is no attack', async () => {
    const [first] = await projectsOf('Predict excursions in equipment traces');
    expect(first?.project.labels).toEqual(['no excursion', 'excursion']);
    const [breach] = await projectsOf('Predict compliance breaches in branches');
    expect(breach?.user).not.toContain('security');
  });
  test('households that fall are no batteries that fall', async () => {
    const ad =
      'Data Scientist\nHollowmoor Energy, Leeds\n\nWe sell electricity.\n\nWhat you will do\n- Predict which households will fall into debt\n- Look after batteries and home storage with the engineers\n\nWhat you bring\n- Python\n';
    const briefs = briefsOf(await readBytes(Buffer.from(ad), lexicon), families);
    const debts = briefs.find(({ title }) => /households/.test(title));
    expect(debts?.project.labels).toBeDefined();
    expect(debts?.project.labels?.join()).not.toContain('falls below');
  });
  test('a kind of room is seen and not read', async () => {
    const [first] = await projectsOf('Extract room type and condition from listing photos');
    expect(first?.task).toBe('image-classification');
  });
});

test('what somebody will work on in the first year is a duty', async () => {
  const ad =
    'Machine Learning Engineer\nBrackwater Vets, Leith\n\nWho we are\nWe look after cats.\n\nThings you will work on in your first year:\n- Predicting which booked visits will be missed\n- Reports for managers\n\nYou bring\n- Python\n';
  const [first] = briefsOf(await readBytes(Buffer.from(ad), lexicon), families);
  expect(first).toMatchObject({ origin: 'ad', title: expect.stringContaining('isits') });
});

test('what is scored one by one is asked of many', async () => {
  const [first] = await projectsOf('Score each transaction for the probability of fraud');
  expect(first?.title).toBe('Which transactions are at risk of fraud');
});

test('what each of them needs is counted by them, and a sentence is no outcome', async () => {
  const [count] = await projectsOf('Predict how many diggers each depot needs for the coming weeks');
  expect(count?.title).toBe('Forecast of the number of diggers per depot');
  expect(count?.project.options?.target).toMatchObject({ name: 'diggers' });
  const [reason] = await projectsOf('Understand why builders send machines back early');
  expect(reason?.title).toBe('Why builders send machines back early');
  expect(reason?.project.options?.outcome).toBe('use in the four weeks after');
});
