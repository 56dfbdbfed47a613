/** What ads in other languages predict, said whole in English: head and complement, articles, nothing in quotation marks alone. */
import { expect, test } from 'vitest';
import { inEnglish, partlyInEnglish } from '../../src/ad/brief/glossary.ts';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

test.each([
  ['prix des offres des concurrents', "price of competitors' offers"],
  ['prix de vente', 'selling price'],
  ['taux d’intérêt', 'interest rate'],
  ["consommation d'électricité", 'electricity consumption'],
  ['consommation d’électricité des logements', 'electricity consumption of homes'],
  ['demanda de medicamentos', 'demand for medicines'],
  ['demande de pièces détachées', 'demand for spare parts'],
  ['prix de capture pour énergies renouvelables', 'capture price for renewable energy'],
  ['consumi di acqua', 'water consumption'],
  ['ventas de productos', 'sales of products'],
  ['hora de llegada', 'arrival time'],
  ['fraude', 'fraud'],
  ['作弊', 'fraud'],
  ['门店销量', 'store sales'],
  ['商品需要', 'product demand'],
  ['vraag naar producten', 'demand for products'],
])('%s is %s', (said, english) => expect(inEnglish(said)).toBe(english));

test.each([
  ['prix du miel', 'price of "miel"'],
  ['demande de tulipes', 'demand for "tulipes"'],
  ['précision brumeuse', undefined],
])('%s is at least %s', (said, english) => expect(partlyInEnglish(said)).toBe(english));

const families = await openFamilies();
const lexicon = lexiconFor(families);
const firstOf = async (text: string) => briefsOf(await readBytes(Buffer.from(text), lexicon), families)[0];
const FRENCH = (duty: string) =>
  `Data Scientist H/F\n\nVos missions\n- ${duty}\n- Vous travaillez avec les équipes et la direction\n`;

test.each([
  ['Prévision du prix des offres des concurrents', "Forecast of the price of competitors' offers"],
  [
    'Prévision du prix de capture pour les énergies renouvelables',
    'Forecast of the capture price for renewable energy',
  ],
  ['Prévision de la demande de pièces détachées par hangar et semaine', /demand for spare parts per week$/],
])('%s', async (duty, title) => {
  expect((await firstOf(FRENCH(duty)))?.title).toEqual(
    typeof title === 'string' ? title : expect.stringMatching(title),
  );
});

test('a word that nobody translates is no title', async () => {
  expect((await firstOf(FRENCH('Prévision du brouillard')))?.title).not.toMatch(/brouillard/);
});

test.each([
  ['搭建流量反作弊模型', /fraud in online traffic/],
  ['负责支付反欺诈', /fraud|payments/],
])('what is fought is the target, and not its fight: %s', async (duty, said) => {
  const text = `机器学习工程师\n\n岗位职责\n- ${duty}\n- 与团队合作，使用机器学习\n`;
  const brief = await firstOf(text);
  expect(brief?.problem).toMatch(said);
  expect(JSON.stringify(brief)).not.toMatch(/"target":"[^"]*反/);
});

test.each([
  ['Forecast demand for paddles per shop and week', /demand for paddles/],
  ['Forecast prices for refined copper', /prices for refined copper/],
  ['Forecast price of copper per exchange', /^Forecast the price of copper/],
  ['Forecast demand for our planners', /^Forecast demand(?! for)/],
])('what an amount is for is said: %s', async (duty, said) => {
  const text = `Machine Learning Engineer\n\nResponsibilities\n- ${duty}\n- Work with the team\n`;
  expect((await firstOf(text))?.problem).toMatch(said);
});
