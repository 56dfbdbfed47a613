/** What an ad says that is no work of a model states no project. Sentences of our own. */
import { expect, test } from 'vitest';
import { PublicWords } from '../../src/ad/brief/public-words.ts';
import { statedIn } from '../../src/ad/brief/statements.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const lexicon = lexiconFor(await openFamilies());
const HEADINGS = {
  en: ['Responsibilities', 'Work with the team'],
  de: ['Deine Aufgaben', 'Du arbeitest eng mit dem Team und der Leitung zusammen'],
  fr: ['Vos missions', 'Vous travaillez avec les équipes et la direction'],
  es: ['Funciones', 'Trabajar con el equipo y los responsables de la empresa'],
} as const;

const statedOf = async (text: string) => {
  const { reading, parts, phrases } = await readBytes(Buffer.from(text), lexicon);
  return {
    parts,
    said: statedIn({ reading, parts, phrases }, new PublicWords(reading, parts)).flatMap(
      ({ objects, clause }) => [...objects, ...(clause ? [clause] : [])],
    ),
  };
};
const dutyOf = async (duty: string, language: keyof typeof HEADINGS = 'en') => {
  const [heading, usual] = HEADINGS[language];
  return (await statedOf(`Machine Learning Engineer\n\n${heading}\n- ${duty}\n- ${usual}\n`)).said;
};

test.each([
  ['what a job is not', 'This is not a slides role where you classify tickets', 'en'],
  ['what nobody does', "You won't be drawing charts or classifying tickets", 'en'],
  ['what a job is not, in German', 'Das ist kein Job, in dem du Absatzprognosen erstellst', 'de'],
  ['what is watched', 'Keep up with new methods, anticipate developments in AI', 'en'],
  ['what is watched, in French', 'Veille technologique : anticiper les évolutions du marché', 'fr'],
  ['what is watched, in German', 'Du verfolgst aktuelle Trends und erkennst Entwicklungen in der KI', 'de'],
  ['what is watched, in Spanish', 'Anticipar tendencias y detectar oportunidades', 'es'],
  ['what is watched, in Chinese', '跟踪前沿技术，识别图像缺陷趋势', 'en'],
  ['what customers need', 'Anticiper les besoins des clients', 'fr'],
  ['how an experiment is made', 'Run experiments with careful ablations and strong baselines', 'en'],
  ['what results are shown in', 'Run experiments on dashboards and success metrics', 'en'],
] as const)('%s states nothing', async (_, duty, language) => {
  expect(await dutyOf(duty, language)).toEqual([]);
});

test.each([
  ['not only', 'You will not only detect leaks in cooling loops but explain them', ['leaks']],
  ['a clause', 'Predict which tenants will not renew', ['which tenants will not renew']],
  ['beside a watch', 'Stay up to date with papers and predict egg weights per barn', ['egg weights']],
  ['what is tried', 'Run A/B tests on menu layout and hint positions', ['menu layout and hint positions']],
])('%s still states its work', async (_, duty, said) => {
  expect(await dutyOf(duty)).toEqual(said);
});

const WORK = 'Responsibilities\n- Predict egg weights per barn\n- Work with the team\n';

test.each([
  [
    'a champion',
    'Our team\nOur face is track cyclist Jo Fern, a nine-time world champion who found gold in metres.',
  ],
  ['who founded it', 'Our team\nWe were founded by two brothers to detect rotten beams in drone pictures.'],
  [
    'a publication',
    'Our team\nPublications, in proceedings of a workshop: how to detect rotten beams in drone pictures.',
  ],
])('%s is no work', async (_, about) => {
  const { said } = await statedOf(`Machine Learning Engineer\nPlover Kayaks, Leith\n\n${about}\n\n${WORK}`);
  expect(said).toEqual(['egg weights']);
});

test.each([
  ['People also viewed'],
  ['Similar jobs'],
  ['Get notified about new Machine Learning jobs in Leith'],
  ['Ähnliche Stellenangebote'],
  ['Offres similaires'],
  ['Empleos similares'],
  ['Vagas semelhantes'],
  ['Vergelijkbare vacatures'],
  ['相似职位'],
  ['この求人を見た人'],
])('what stands below “%s” is the page’s', async (begin) => {
  const text = `Machine Learning Engineer\nPlover Kayaks, Leith\n\n${WORK}\nRequirements\n- Python\n\n${begin}\nLead Rigger jobs\nDetect spam in messages all in one place\n`;
  const { said, parts } = await statedOf(text);
  expect(said).toEqual(['egg weights']);
  expect(parts.slice(-2).map(({ section }) => section)).toEqual(['meta', 'meta']);
});

test('an ad that goes on below such a line has not ended', async () => {
  const text = `Machine Learning Engineer\nPlover Kayaks, Leith\n\nRequirements\n- Python\n\nSimilar jobs\nRigger\n\n${WORK}`;
  expect((await statedOf(text)).said).toEqual(['egg weights']);
});
