/** Work that ads bury: below a heading nobody knows, in a list without line ends, in half a sentence. Ads of our own. */
import { expect, test } from 'vitest';
import { type Brief, briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { toYaml } from '../../src/words/yaml.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const understood = async (text: string) => await readBytes(Buffer.from(text), lexicon);
const briefsFor = async (text: string): Promise<Brief[]> => briefsOf(await understood(text), families);
const catalog = await openCatalog();
const complete = (project: object) =>
  completeJob(parseJob(toYaml({ title: 'Engineer', project }), 'job.yaml'), {
    families: catalog,
    today: '2026-11-23',
  });
const adOf = (duty: string, head = 'Machine Learning Engineer\nBrackwater Works, Leith') =>
  `${head}\n\nWhat you will do\n- ${duty}\n\nWhat you bring\n- Python\n`;

test.each([
  ['a heading that no list has', 'Where you come in\n- Build models of drying times\n- Measure them\n'],
  ['a number before each', 'Key tasks\n1. To analyse drying times\n2. To keep the data clean\n'],
  ['a role that includes', 'Some of what the role includes:\n- Models of drying times\n- Reports\n'],
  ['a question in Spanish', '¿Cuáles serán tus funciones?\n- Modelos de secado\n- Informes\n'],
])('%s heads the duties', async (_, list) => {
  const { parts } = await understood(
    `Data Scientist\nBrackwater Works, Leith\n\nWe dry kelp.\n\n${list}\nRequirements\n- Python\n`,
  );
  expect(parts.filter(({ section, heading }) => section === 'duties' && !heading)).toHaveLength(2);
});

test('headings among duties leave them duties, and a list of what is asked is none', async () => {
  const { parts } = await understood(
    'Data Scientist\nBrackwater Works, Leith\n\nDuties\n- Build models of drying times\n\nScience\n- Maintain the code\n- Predict the yield\n\nYour backpack\n- Python and SQL\n- Four years of statistics\n',
  );
  const sectionOf = (start: string) => parts.find(({ text }) => text.startsWith(start))?.section;
  expect(sectionOf('Predict the yield')).toBe('duties');
  expect(sectionOf('Python and SQL')).toBe('required');
});

test('dashes whose line ends were lost part a list; a dash within a sentence does not', async () => {
  const glued =
    "About us. We run ferries between eleven islands and have done so for sixty years, in all weather that there is.What you'll be doing- Forecast passengers per sailing- Detect ice on the ramps in camera pictures- Keep the data tidyWhat we'd love to see- Python or R- Patience";
  const { parts } = await understood(`Data Scientist\nIsla Ferries\nOban\n\n${glued}\n`);
  const duties = parts.filter(({ section, heading }) => section === 'duties' && !heading);
  expect(duties.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Forecast passengers per sailing', 'Detect ice on the ramps in camera pictures']),
  );
  const plain = await understood(
    'Data Scientist\nIsla Ferries\n\nWe - all nine of us - like data - a lot.\n',
  );
  expect(plain.parts.at(-1)?.text).toContain('We - all nine of us - like data');
});

test.each([
  [
    'what the last of three has the noun of',
    'Predict gate motor, hinge and latch failures early enough that the fitter mends it on the next visit',
    /gate motor failures, hinge failures and latch failures/,
    /visit/,
  ],
  [
    'who is scored by what may happen',
    'Develop models scoring pay-as-you-go accounts by likelihood of non-payment so that letters go out in time',
    /pay-as-you-go accounts are at risk of non-payment/,
    /likelihood/,
  ],
  [
    'what is asked of documents, and not who asks',
    "Build a question-answering service over our herbarium sheets (640,000 of them), field diaries and seed lists, which answers the public's and gardeners' enquiries",
    /Answers from herbarium sheets, field diaries and seed lists/,
    /public/,
  ],
  [
    'what is counted in a video',
    'Track and count puffins and seals in video from the cliff',
    /Find puffins and seals/,
    /undefined/,
  ],
  [
    'what the findings are of two nouns',
    'Train models for detection and segmentation of barnacles, cracks and loose bolts on hull photos',
    /Find barnacles, cracks and loose bolts/,
    /segmentation/,
  ],
  [
    'a price that models are for',
    'The building of models for auction prices and reserve prices of violins',
    /Estimate .*auction prices/,
    /yes|no\b/,
  ],
  [
    'what changes are tried on',
    'Design and read A/B tests on checkout steps, delivery slots and reminder letters',
    /What changes to (?=.*checkout steps)(?=.*delivery slots).*reminder letters.* do/,
    /Segment/,
  ],
  [
    'what stands behind the colon',
    'Extraction of case metadata from scanned deeds: owner names, plot numbers, easements',
    /owner names, plot numbers/,
    /metadata/,
  ],
  [
    'a search, and not the next duty',
    'Help with matching of free-text seed lists to our catalogue, to work with marketing on their visitor reports',
    /seed lists/,
    /visitor reports/,
  ],
  [
    'who leaves, of whom a model is',
    'Build and look after a model of which berth holders are likely to give up their berth in spring',
    /berth holders (?:that|which one|will) .*give up/i,
    /undefined/,
  ],
  [
    'one of the examples that are given',
    'Develop models. Recent examples: which sailings will run late, how many stewards a pier needs, which stewards may leave',
    /sailings will run late/,
    /stewards will/,
  ],
  [
    'an assistant by what it does',
    'Agents that look up the rules of a harbour (fees, berths), fill in the right form and put together the packet',
    /(?=.*look up the rules)(?=.*fill in the right form).*put together the packet/,
    /undefined/,
  ],
  [
    'what is graded by eye',
    'Use camera pictures to grade oyster shells for shape, colour and growth rings',
    /oyster shells/,
    /yes/,
  ],
  [
    'trouble, and no sign of it',
    'Detect early signs of trouble in capstan gearboxes from vibration and temperature',
    /trouble in capstan gearboxes/,
    /signs/,
  ],
  [
    'an amount of a thing',
    'Estimate remaining life in mooring ropes from load cycles',
    /remaining life of mooring ropes/,
    /life in/,
  ],
])('%s', async (_, duty, is, isNot) => {
  const briefs = await briefsFor(adOf(duty));
  const [first] = briefs;
  for (const { project, built } of briefs) if (built) expect(() => complete(project)).not.toThrow();
  const said = `${first?.title}. ${first?.problem}`;
  expect(said).toMatch(is);
  expect(said).not.toMatch(isNot);
});

test('one word that any trade has is no work of an agent', async () => {
  const briefs = await briefsFor(adOf('Agents that pull histories out of old systems'));
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/histories/);
});

test('what another team has built is not what is to be built', async () => {
  const briefs = await briefsFor(
    'ML Platform Engineer\nBrackwater Works, Leith\n\nAbout the role\nOur data science team of 22 builds churn, cross sell and fake profile detection models, each in its own way.\n\nResponsibilities\n- Model registry, canary release and rollback of models\n- Serve models at low latency\n\nRequirements\n- Kubernetes\n',
  );
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/churn|leave|offer/i);
});

test('an employer that its staff own has customers, and no employees, for customers', async () => {
  const briefs = await briefsFor(
    'Data Scientist\nBrackwater Works (employee-owned), Leith\n\nWe are employee-owned and proud of it.\n\nYou will\n- Work on LTV\n\nYou bring\n- SQL\n',
  );
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/employees/);
});

test.each([
  [
    '일본어와 한국어',
    'AI 엔지니어\n(주)바위렌탈\n\n주요 업무\n- 매년 개정되는 약관에서 맞는 문서를 찾는 검색 품질을 개선합니다\n\n자격 요건\n- Python\n',
  ],
  [
    '機械学習',
    '機械学習エンジニア\n株式会社湯本\n\n仕事内容\n・宿一覧の検索順位の改善\n\n応募資格\n・Python\n',
  ],
])('words of another script stand in no title: %s', async (_, text) => {
  for (const { title, problem } of await briefsFor(text))
    expect(`${title} ${problem}`).not.toMatch(/[\u3040-\u9fff\uac00-\ud7af]/);
});

test('an experiment is of what a change can reach', async () => {
  const briefs = await briefsFor(
    'Product Analyst\nFarnweg Flights, Leeds\n\nYou will\n- Design A/B tests and read them with the product team of our flight search\n- Flights, fares and bookings are our world\n\nYou bring\n- SQL\n',
  );
  expect(briefs[0]?.task).toBe('clustering-analytics');
  expect(briefs.map(({ title }) => title).join()).not.toMatch(/delay/);
});

test.each([
  [
    'an industry in Japanese',
    '機械学習エンジニア\n株式会社青葉\n\n当社はECサイトを運営しています。通販の会社です。\n\n仕事内容\n・データ分析\n',
    'e-commerce',
  ],
  [
    'an industry in Korean',
    '데이터 사이언티스트\n푸른\n\n우리는 물류 회사로 택배를 배송합니다.\n\n주요 업무\n- 데이터 분석\n',
    'logistics',
  ],
  [
    'a toll road',
    'Data Scientist\nTri-Hills Turnpike, Tulsa\n\nWe run all-electronic tolling.\n\nDuties\n- Prepare dashboards\n',
    'mobility',
  ],
  [
    'whom one works with',
    'AI Engineer\nCondar\n\nWe run condominiums.\n\nDuties\n- Work side by side with product, legal and customer support\n- Answer tenants in condominiums\n',
    'real-estate',
  ],
])('%s says the domain', async (_, text, domain) => {
  expect((await understood(text)).reading.domain).toBe(domain);
});

test('letters of other words are no skills, and an environmental licence no degree', async () => {
  const { reading } = await understood(
    "ML Engineer\nBrackwater Works, Leith\n\nRequirements\n- Bachelor's in CS, Python, Go\n- Faster R-CNN, DETR\n",
  );
  expect(reading.skills).toEqual(expect.arrayContaining(['Python', 'Go']));
  expect(reading.skills).not.toEqual(expect.arrayContaining(['C']));
  expect(reading.skills).not.toEqual(expect.arrayContaining(['R']));
  const other = await understood(
    'ML Engineer\nBrackwater Works, Leith\n\nRequirements\n- Python\n- You respect our environmental licence\n',
  );
  expect(other.reading.education).toBeNull();
});

test.each([
  ['who gets a model', 'Document models for internal audit and model review', /audit|review/],
  ['weather, which is an input', 'Sie binden Wetterprognosen in die Systeme ein', /weather|wetter/i],
  ['a verb before a noun', 'Je ontwikkelt aanbevelingen op basis van eerdere bestellingen', /ontwikkelt/],
  ['what a figure serves', 'Estimate length of stay at sign-up, for use in promotions', /promotions/],
])('%s is no target', async (_, duty, isNot) => {
  for (const { title, problem } of await briefsFor(adOf(duty)))
    expect(`${title} ${problem}`).not.toMatch(isNot);
});

test('a compound of two known words is said in English', async () => {
  const [first] = await briefsFor(
    'Data Scientist (m/w/d)\nStadtwärme Nord, Kiel\n\nDeine Aufgaben\n- Prognose des Wärmebedarfs je Stunde\n\nDein Profil\n- Python\n',
  );
  expect(first?.title).toMatch(/heat demand/);
});

test('loans and loan applications that default are one project', async () => {
  const briefs = await briefsFor(
    'Credit Risk Analyst\nBank of the Fens, Ely\n\nDuties\n- Build credit scoring models for loan applications\n- Predict which loans will default\n\nSkills\n- SQL\n',
  );
  const defaults = briefs.filter(({ slots }) => slots.labels?.at(-1) === 'default');
  expect(defaults.length).toBeLessThanOrEqual(1);
});

test('what is watched has units to tell apart, and a measure that the ad names', async () => {
  const [first] = await briefsFor(
    adOf(
      'Detect early signs of trouble in capstan gearboxes from vibration, temperature and current readings',
    ),
  );
  expect(first?.task).toBe('anomaly-detection');
  expect(first?.project.options).toMatchObject({
    target: { name: 'vibration' },
    keys: [{ name: 'capstan gearbox' }],
    frequency: 'hourly',
  });
});
