/** Objects before their verb, what drives a forecast, whose words state a project, and who a paper makes nobody of. Ads of our own. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const read = async (text: string) => {
  const understood = await readBytes(Buffer.from(text), lexicon);
  return { ...understood, briefs: briefsOf(understood, families) };
};

const GERMAN = (duty: string) =>
  `Data Scientist\nHafenwerk Brackwasser, Emden\n\nIhre Aufgaben\n- ${duty}\n- Sie arbeiten mit Kollegen im Team\n\nIhr Profil\n- Erfahrung mit Python und gute Kenntnisse\n`;
const DUTCH = (duty: string) =>
  `Data Scientist\nVlotbrug Haven, Utrecht\n\nWat ga je doen\n- ${duty}\n- Je werkt samen met het team\n\nWat vragen wij\n- Ervaring met Python en kennis van data\n`;
const ENGLISH = (...duties: string[]) =>
  `Machine Learning Engineer\nBrackwater Works, Leith\n\nWhat you will do\n${duties.map((duty) => `- ${duty}`).join('\n')}\n\nWhat you bring\n- Python\n`;

test.each([
  [
    'a relative clause',
    GERMAN('Sie trainieren Modelle, die den Absatz je Filiale vorhersagen'),
    'Forecast of sales per store',
  ],
  [
    'an infinitive',
    GERMAN('Modelle entwickeln, um Ausfälle von Pumpen vorherzusagen'),
    'Early warning of failures of pumps',
  ],
  [
    'a bullet',
    GERMAN('Kratzer und Risse auf Bildern erkennen'),
    'Detection of scratches and cracks in pictures',
  ],
  [
    'labels that nobody translates',
    GERMAN('Modelle, die Schwielen, Beulen und Bläue auf den Plankenbildern erkennen'),
    'Detection of "Schwielen" and "Beulen" in pictures',
  ],
  [
    'a Dutch clause',
    DUTCH('Je ontwikkelt modellen die de vraag per winkel voorspellen'),
    'Forecast of demand per store',
  ],
  [
    'a Dutch clause with its place',
    DUTCH('Je bouwt systemen die fraude in declaraties opsporen'),
    'Prediction of fraud in claims',
  ],
])('%s that ends with its verb states its object', async (_, text, title) => {
  const { briefs } = await read(text);
  expect(briefs[0]).toMatchObject({ origin: 'ad', title });
});

test('labels of another language keep their capitals', async () => {
  const { briefs } = await read(
    GERMAN('Modelle, die Schwielen, Beulen und Risse auf den Plankenbildern erkennen'),
  );
  expect(briefs[0]?.project.labels).toEqual(['Schwielen', 'Beulen', 'cracks']);
});

test('what is taken into account drives, and counts nothing', async () => {
  const { briefs } = await read(
    ENGLISH(
      'Forecast ferry bookings by quay and vessel class, taking into account tides, fairs and school holidays',
    ),
  );
  expect(briefs[0]?.slots.keys).toEqual(['quay', 'vessel class']);
  expect(briefs[0]?.slots.drivers).toEqual(expect.arrayContaining(['tides', 'fairs', 'school holidays']));
});

test('what is to be done states the projects, and not what a firm tells of itself', async () => {
  const { briefs } = await read(
    `Machine Learning Engineer\nBrackwater Works, Leith\n\nHalf of our answers stand in one of six thousand mooring manuals, and members find charts, buy rope from chandlers and share knots.\n\n${ENGLISH('Question answering over tide tables and harbour bylaws').split('\n\n').slice(1).join('\n\n')}`,
  );
  expect(briefs.map(({ title }) => title).join()).toMatch(/tide tables/);
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/rope|mooring manuals/);
});

test('a driver’s licence is nobody who waits', async () => {
  const { briefs } = await read(
    'Data Scientist\nBrackwater Works, Leith\n\nYou will develop models to find leaks and bursts in harbour pumps. For this job you need a current driver licence.\n',
  );
  expect(JSON.stringify(briefs)).not.toMatch(/a driver/);
});

test('how values shift is nothing that happens or does not', async () => {
  const { briefs } = await read(
    ENGLISH('Track how berth values shift with the seasons, and predict residual values of barges'),
  );
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/shift/i);
});

test('a contract is no employer, and a range of years begins with its first', async () => {
  const { reading } = await read(
    'Data Scientist Fraude – CDI – Niort (79)\n\nVos missions :\n- Concevoir des modèles de détection des demandes de remboursement suspectes\n\nVotre profil :\n- Entre 2 et 5 ans d’expérience en Python\n',
  );
  expect(`${reading.company}`).not.toMatch(/CDI|Niort/);
  expect(reading.location).toMatch(/Niort/);
  expect(reading.experienceYears).toBe(2);
});

test('adjectives behind the last noun are of all of it', async () => {
  const { briefs } = await read(
    'Data Scientist\n\nVos missions :\n- Concevoir des modèles de détection des demandes de remboursement suspectes\n\nVotre profil :\n- Expérience en Python\n',
  );
  expect(briefs[0]).toMatchObject({ title: 'Prediction of suspicious reimbursement claims' });
  expect(briefs[0]?.project.labels).toEqual(['genuine', 'fraud']);
});

test.each([
  [
    'what is sorted may stand before',
    ENGLISH('Own what reads refusal letters and sorts them by reason'),
    'Sorting refusal letters by reason',
  ],
  [
    'a clause behind a list is no item of it',
    ENGLISH(
      'Process drone imagery to count buoys, ropes and fenders, replacing lists that are now made by eye',
    ),
    'Detection of buoys and ropes in drone imagery',
  ],
  [
    'what is suspected stands before it',
    'Analista de Dados\n\nResponsabilidades\n- Desenvolver modelos para identificar consumo suspeito de fraude\n\nRequisitos\n- Experiência com Python\n',
    'Prediction of consumption suspected of fraud',
  ],
])('%s', async (_, text, title) => {
  const { briefs } = await read(text);
  const [, what = ''] = /^\S+ (?:of )?(.*)$/.exec(title) ?? [];
  expect(briefs[0]?.origin).toBe('ad');
  expect(briefs[0]?.title).toContain(what.split(' in ')[0] ?? what);
  expect(JSON.stringify(briefs.map(({ problem, slots }) => [problem, slots]))).not.toMatch(/replacing/);
});

test('a paragraph under the name of a firm holds duties too, and letters that are answered hold no answers', async () => {
  const { briefs } = await read(
    'AI Engineer\n\nCompany: Brackwater Hire, we rent out barges.\n\nOur hub is building an assistant that answers riggers’ questions from these mooring manuals. You’d also help colleagues to answer customer emails about barges.\n\nWe expect: two years with Python.\n',
  );
  expect(briefs[0]).toMatchObject({ task: 'question-answering-rag', origin: 'ad' });
  expect(briefs[0]?.title).toMatch(/mooring manuals/);
  expect(JSON.stringify(briefs)).not.toMatch(/from customer emails/i);
});

test('a division is no employer, a bar ends a place, and how long a firm has been going is no experience', async () => {
  const { reading } = await read(
    'Machine Learning Scientist\nJob ID 88213 · Leith · Research & Development · Full-Time\n\nLocation: Leith, Scotland | Full-time | from £40k\n\nBeen going 13 years.\n\nWhat you will do\n- Train models of tides\n\nRequirements\n- 3+ years of experience with Python\n',
  );
  expect(`${reading.company}`).not.toMatch(/Research/);
  expect(`${reading.location}`).not.toMatch(/\||Full/);
  expect(reading.experienceYears).toBe(3);
});

test.each([
  [
    'how many each gets',
    ENGLISH('Predict how many barges each lock will pass tomorrow'),
    'Forecast of the number of barges per lock',
  ],
  [
    'whose it is, by a German article',
    GERMAN('Sie prognostizieren den Stromverbrauch unserer Kunden je Stunde'),
    'Forecast of power consumption of customers',
  ],
  ['a Dutch article', DUTCH('Je voorspelt de vraag per winkel en dag'), 'Forecast of demand per store'],
  ['what German reports are about', GERMAN('Klassifikation von Schadensmeldungen'), 'Sorting claim reports'],
  [
    'the order of what is shown',
    ENGLISH('Personalise the order of sailings on our front page for each reader'),
    'Recommendation of sailings',
  ],
])('%s', async (_, text, title) => {
  expect((await read(text)).briefs[0]?.title).toContain(title);
});

test('questions alone say nothing of where their answers stand', async () => {
  const { briefs } = await read(ENGLISH('Build a chatbot that answers tenants’ questions about berths'));
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/Answers from .*questions/);
});

test('a clause ends before its own when, one of several foremen is a foreman, and a label may be a word that says little', async () => {
  const of = async (duty: string) =>
    (await read(ENGLISH(duty, 'Help our yard foremen plan the hoist'))).briefs[0];
  const rows = await of(
    'Predict which boats will need new rigging when they are hauled out, from age, hull material, moisture readings and years in the water, for our yard foremen',
  );
  const sorted = await of('Sort repair requests into rigging, engine, hull, electrics and sails');
  expect(rows?.title).toBe('Which boats will need new rigging');
  expect(rows?.slots.drivers).toEqual(['age', 'hull material', 'moisture readings']);
  expect(sorted?.project.labels?.toSorted()).toEqual(['electrics', 'engine', 'hull', 'rigging', 'sails']);
  expect(rows?.user).toMatch(/^a yard foreman\b/);
});
