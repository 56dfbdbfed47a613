/** Work that ads only name, in a list or in one word: it becomes a project of its own people. Ads of our own. */
import { expect, test } from 'vitest';
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const briefsFor = async (text: string): Promise<Brief[]> =>
  briefsOf(await readBytes(Buffer.from(text), lexicon), families);

test.each([
  [
    'Data Scientist Marketing (m/w/d)\nBrillenwelt GmbH, Köln\n\nDeine Aufgaben\n- Modelle für Kundenwert, Abwanderung und Cross-Selling\n- Kundensegmentierung für Kampagnen\n\nDein Profil\n- SQL, Python\n',
    ['Segments of customers', 'Which customers will leave'],
  ],
  [
    'Analista de Datos\nSupermercados La Huerta, Valencia\n\nFunciones\n- Segmentación de clientes y análisis de cesta\n- Previsión de ventas por tienda\n- Fuga de clientes\n\nRequisitos\n- SQL, Python\n',
    ['Segments of customers', 'Forecast of sales per store'],
  ],
  [
    'Data Scientist, Growth\nDitto Games (remote)\n\nYou will\n- Partner with product managers on player segmentation, LTV and churn\n\nYou bring\n- SQL, Python\n',
    ['Segments of players', 'Estimate of the lifetime value of players', 'Which players will leave'],
  ],
  [
    'Machine Learning Engineer, Credit\nNordPay, Stockholm\n\nResponsibilities\n- Improve our scoring models and scorecards for consumer loans\n- Fraud, AML and collections use cases\n\nRequirements\n- Python, LightGBM, SQL\n',
    ['Which consumer loans will default', 'Which payments are fraud', 'Which transfers need an investigator'],
  ],
])('%s', async (text, titles) => {
  const briefs = await briefsFor(text);
  expect(briefs.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
  expect(briefs.filter(({ title }) => titles.includes(title)).map(({ origin }) => origin)).not.toContain(
    'closest',
  );
});

test('a name of another trade is none: what is scored in a laboratory is no loan', async () => {
  const [first] = await briefsFor(
    'Bioinformatician\nFern Genomics, Leiden\n\nResponsibilities\n- Build scoring models for protein variants\n- Predict the stability of enzymes\n\nRequirements\n- Python\n',
  );
  expect(first?.problem).not.toMatch(/loan/);
});

test('what a verb says of the same at more length is kept', async () => {
  const [first] = await briefsFor(
    'Data Scientist\nKettle Mobile, Leeds\n\nResponsibilities\n- Predict churn of prepaid subscribers per region from top-ups and dropped calls\n\nRequirements\n- Python\n',
  );
  expect(first?.slots.drivers).toEqual(expect.arrayContaining(['top-ups']));
});

test('a share of work is no thing: the work is', async () => {
  const [first] = await briefsFor(
    'AI Agent Engineer\nCargowell, Antwerp\n\nYou will\n- Build agents that do the routine two thirds of claims handling: look up shipments, search contracts, draft settlements\n\nYou bring\n- Python\n',
  );
  expect(first?.title).toMatch(/claims/);
  expect(first?.title).not.toMatch(/third/);
});

const understood = async (text: string) => await readBytes(Buffer.from(text), lexicon);
const TAIL = '\n\nRequirements\n- Python\n';

test('a trade in a list of several is whom the world is better for, and not what the employer does', async () => {
  const { reading } = await understood(
    `ML Engineer\nOstrea Labs, Leiden\n\nAbout us\nOur tools serve human health, climate, and sustainability.\n\nAbout the role\nWe are looking for somebody for our life science automation.\n\nResponsibilities\n- Run data pipelines for experiments${TAIL}`,
  );
  expect(reading.domain).toBe('life-sciences');
});

test('a sentence below who posted an ad begins the ad', async () => {
  const { parts } = await understood(
    `Data Scientist, Finance\nBrigg Payments\nHull, United Kingdom\n\nPosted by:\nAnn Lee\n\nYou will create time series forecasting models for a broad set of financial metrics of our firm.${TAIL}`,
  );
  const section = (words: string) => parts.find(({ text }) => text.includes(words))?.section;
  expect(section('Ann Lee')).toBe('meta');
  expect(section('financial metrics')).not.toBe('meta');
});

test('a noun of a verb and a particle is one word', async () => {
  const [first] = await briefsFor(
    `Data Scientist\nKettle Mobile, Leeds\n\nResponsibilities\n- Forecast water demand per district from check-ins and top-ups${TAIL}`,
  );
  expect(first?.slots.drivers).toEqual(expect.arrayContaining(['check-ins', 'top-ups']));
});

test('a second project that is only the closest is offered where a word of the ad names it', async () => {
  const bare = await briefsFor(
    `Computer Vision Engineer, GIS\nOrrery, Leeds\n\nAbout us\nWe make maps: a geospatial company with GIS software.\n\nResponsibilities\n- Computer vision and object detection with PyTorch${TAIL}`,
  );
  expect(bare.map(({ origin }) => origin)).toContain('closest');
  expect(bare).toHaveLength(1);
});
