/** What each thing is told to be, what is likely, what is one and the same, and what a price is: sentences of our own. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { firstAbroad, firstProjectOf } from '../support/duties.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const said = async (text: string) => briefsOf(await readBytes(Buffer.from(text), lexicon), families);

test.each([
  [
    'Train the networks that decide from camera pictures whether a tile has a chip, crack, pinhole or glaze fault',
    'image-classification',
    ['chip', 'crack', 'pinhole', 'glaze fault', 'sound'],
  ],
  [
    "Use satellite imagery to work out for each field whether it's rye, oats, clover or fallow",
    'image-classification',
    ['rye', 'oats', 'clover', 'fallow'],
  ],
  [
    'Maintain the image classifiers which sort surface defects from the line cameras (scale, scratches, dross, roll marks)',
    'image-classification',
    ['scale', 'scratches', 'dross', 'roll marks'],
  ],
])('%s', async (duty, task, labels) => {
  const brief = await firstProjectOf(duty);
  expect(brief?.task).toBe(task);
  expect([...(brief?.project.labels ?? [])].sort()).toEqual([...labels].sort());
});

test.each([
  ['Tag each chat with the reason for contact', 'Sorting chats by reasons for contact'],
  ['Group our 2.3 million members anew according to visits, age and tariff', 'Segments of members'],
  ['Pull out the doses and side effects that are mentioned in nursing notes', /^Extraction of doses/],
  ['Detect anomalies in pump signals and raise an alert', /unusual behaviour in pump signals/],
  ['Spot unusual behaviour in door and drive signals', /unusual behaviour in .*drive signals/],
  [
    'Build the service that recognises when two catalogue rows refer to the same product',
    'Which catalogue rows are of the same product',
  ],
  ['Recommend room rates by hotel and arrival date', 'Estimate of room rates'],
  ['Improve the engine that recommends the fare per line and day', 'Estimate of fares'],
  ['Maintain the camera inspection stations', /^(?!.*stations)/],
  [
    'Build a model that reads the message, suggests the service and the urgency, and picks out what cannot wait',
    'Sorting messages',
  ],
  ['Predict the time at every stop from past rounds', 'Estimate of time at stops'],
  [
    'Own the daily store-item forecasts for bread and cakes',
    /^Forecast of sales of .* per store and product$/,
  ],
  ['SKU-level sales forecasting', 'Forecast of sales per product'],
  ['Score full essays (grades 3–11, trait rubrics)', /^(?!.*rubrics)/],
  ['Read out A/B tests, with shrinkage as the metric that matters', /^(?!.*shrinkage)/],
  ['Run hybrid search over clause-level chunks, a reranker and an LLM', /^(?!.*chunks)/],
  ['Train and tune driver agents across 60 surfaces', /^(?!.*driver)/],
  ['You are in charge of the models that predict these properties from the sequence', /^(?!.*of properties)/],
  [
    'Decide which titles show up on the home tab and what to suggest when they finish a book',
    'Recommendation of titles',
  ],
  [
    'Analyse sensor readings from each flight to spot components drifting away from normal behaviour',
    'Early warning of unusual behaviour of components',
  ],
  [
    'Own the models that separate individual teeth and gum line in 3D scans',
    /^Segmentation of teeth and gum line/,
  ],
  [
    'Pick out names, places and ship names from the transcriptions',
    /^Extraction of names and places in transcriptions/,
  ],
  [
    'Train models to transcribe 18th- and 19th-century handwriting, starting with church registers',
    'Reading handwritten pages',
  ],
  ['Look after our digital repairs assistant, which talks with the tenant', 'An assistant for repairs'],
  [
    'Models for spotting scam listings and duplicate ads, blurring number plates in car photos',
    /^(?!.*car photos)/,
  ],
  ['Build the models behind the daily list of ten suggested profiles', 'Recommendation of profiles'],
  [
    'Decide which records from different sources are the same company',
    'Which records are of the same company',
  ],
  ['Make our product documentation findable', /^Search for product documentation/],
  [
    'Build a chat tool on top of technical and safety data sheets which answers questions with the page',
    'Answers from technical and safety data sheets',
  ],
  ['Set up one way to train, version, release and roll back models', /^(?!.*[Rr]oll back models)/],
  ['Move us to a two-stage retrieval and ranking set-up', /^(?!.*two-stage)/],
])('%s', async (duty, title) => {
  const brief = await firstProjectOf(duty);
  if (typeof title === 'string') expect(brief?.title).toBe(title);
  else expect(brief?.title ?? '').toMatch(title);
});

test.each([
  [
    'de',
    'Weiterentwicklung des Modells zur Abschätzung der Ausfallwahrscheinlichkeit einzelner Leitungsabschnitte (Alter, Material)',
    'Which pipe sections will fail',
  ],
  [
    'fr',
    "Développer les scores qui permettent de repérer, deux mois à l'avance, les abonnés susceptibles de résilier",
    'Which subscribers will cancel',
  ],
  [
    'it',
    'Sviluppare la soluzione che riconosce quando due righe si riferiscono allo stesso prodotto',
    'Which records are of the same product',
  ],
  [
    'de',
    'Sie entwickeln unsere Auslastungsprognose weiter: Aus den Daten der Fahrgastzählung, Wetter und Ferien sagen wir für jede Fahrt voraus, wie voll die Bahn wird',
    'Forecast of occupancy per trip',
  ],
  [
    'de',
    'Sie sorgen dafür, dass eingehende Schreiben automatisch dem richtigen Anliegen zugeordnet werden',
    'Sorting letters by reason',
  ],
  ['de', 'Sie entwickeln Modelle, mit denen Risse in Bauteilen erkannt werden', /cracks in parts/],
  [
    'it',
    'Riconoscere sulle linee di scelta, dalle immagini delle telecamere, i difetti superficiali delle lastre (crepe, puntini)',
    /^Detection of defects of slabs/,
  ],
  ['de', 'Sie erkennen auffällige Pumpen frühzeitig', /unusual behaviour of pumps/],
  [
    'fr',
    "Développer l'assistant qui répond aux questions des clientes sur nos sites, en s'appuyant uniquement sur nos contrats",
    'Answers from contracts',
  ],
  [
    'nl',
    'Je voorspelt per soort en lengte de veilingprijs voor de komende dagen',
    'Estimate of the auction price',
  ],
  ['fr', 'Développer des modèles qui détectent les défauts sur les pièces', /defects in parts/],
  ['nl', 'Een model dat de kans inschat (materiaal, leeftijd, bodem)', /^(?!.*age)/],
  ['es', 'Mejorar el motor que recomienda la tarifa por hotel y fecha', /^Estimate of rates/],
])('%s: %s', async (language, duty, title) => {
  const brief = await firstAbroad(language, duty);
  if (typeof title === 'string') expect(brief?.title).toBe(title);
  else expect(brief?.title).toMatch(title);
});

test.each(['fr', 'es', 'pt', 'it', 'de', 'nl'])('%s: wherever a line ends, it is read', async (language) => {
  const lines = [
    'Identification des clients susceptibles',
    'Détecter les clients enclins',
    'Reconnaître quand deux',
    'Riconosce quando due stesso',
    'Schätzung der Kaufwahrscheinlichkeit',
    'Prever los clientes propensos',
    'Schatten van de uitvalkans',
    'Herkent wanneer twee dezelfde',
  ];
  for (const line of lines) await expect(firstAbroad(language, line)).resolves.not.toThrow();
});

test('a credit check of applicants is no loan, and a scoring service of fraud models scores none', async () => {
  const briefs = await said(
    'MLOps Engineer (Fraud Platform)\nQuillmark Payments\nTallinn\n\nWhat you will do\n- Run the scoring service which has to answer within 40 ms\n- Automated retraining, canary releases and rollback of fraud models\n\nBenefits\n- We have to check your credit record\n',
  );
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/loans/);
});

test('who goes on parental leave leaves work, and no benefit', async () => {
  const { parts } = await readBytes(
    Buffer.from(
      'Data Scientist\nQuillmark Growers\n\nOur group uses drone images to count seedlings, and you will take this over from a colleague who is going on parental leave.\n\nWhat you bring\n- Python\n',
    ),
    lexicon,
  );
  expect(parts.find(({ text }) => text.startsWith('Our group'))?.section).not.toBe('benefits');
});

test.each([
  ['Wat ga je doen?', 'Concreet:', '- Je voorspelt per winkel de verkoop', 'Wat breng je mee?'],
  ['What you will do', "You'll also:", '- Flag faults of pumps', 'What you bring'],
  ['Ihre Aufgaben', 'Darüber hinaus:', '- Sie prognostizieren den Absatz', 'Ihr Profil'],
])('%s, %s is more of the same', async (heading, goesOn, duty, profile) => {
  const text = `Data Scientist\nQuillmark\n\n${heading}\nWe sit together and look for what helps.\n${goesOn}\n${duty}\n- Python\n\n${profile}\n- SQL\n`;
  const { parts } = await readBytes(Buffer.from(text), lexicon);
  expect(parts.find(({ text: said }) => duty.endsWith(said))?.section).toBe('duties');
});

test.each([
  ["About us\nWe're Oakleaf Energy. We supply gas to a million homes.", 'Oakleaf Energy'],
  ['Fjellgate sells boots and tents to people who like to be outside.', 'Fjellgate'],
  ['What you will do\n- Develops and manages models of risk\n', undefined],
])('the employer in %s', async (text, company) => {
  const ad = await readBytes(Buffer.from(`Data Scientist\n\n${text}\n\nWhat you bring\n- Python\n`), lexicon);
  expect(ad.reading.company ?? undefined).toBe(company);
});

test('a firm in a town that no list has', async () => {
  const ad = await readBytes(
    Buffer.from(
      'COMPUTER VISION ENGINEER\nQuillmark Glass Ltd, Ottershaw\n\nWhat you will do\n- Train models\n',
    ),
    lexicon,
  );
  expect(ad.reading).toMatchObject({ company: 'Quillmark Glass Ltd', location: 'Ottershaw' });
});

test('età is no ETA', async () => {
  const brief = await firstAbroad('it', 'Il presente annuncio è rivolto a persone di tutte le età');
  expect(brief?.title ?? '').not.toMatch(/arrival time/);
});

test('why they do it is told of nobody', async () => {
  const brief = await firstProjectOf('Work with shop managers to understand why they override the order');
  expect(brief?.title ?? '').not.toMatch(/they/);
});

test('how components act is no delay of flights, whatever people of the trade count', async () => {
  const [brief] = await said(
    'Data Scientist\nQuillmark Aero\n\nAbout us\nQuillmark maintains aircraft of airlines; flights and turnaround times matter to us.\n\nWhat you will do\n- Analyse engine sensor readings from each flight to spot components drifting away from normal behaviour\n\nWhat you bring\n- Python\n',
  );
  expect(brief?.project.options).toMatchObject({ keys: [{ name: 'component' }] });
  expect(JSON.stringify(brief?.project)).not.toMatch(/delay|holiday|slots are given/);
});

test('where a value comes once a day, no more alarms are asked for than can be raised', async () => {
  const daily = await firstProjectOf('Detect unusual daily water consumption of each building');
  expect(daily?.project.options).toMatchObject({ frequency: 'daily', alarms_a_week: 5 });
  const hourly = await firstProjectOf('Detect anomalies in hourly pump pressure');
  expect(hourly?.project.options).not.toHaveProperty('alarms_a_week');
});
