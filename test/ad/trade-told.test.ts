/** Which trade an ad is of: what most of its lines say, and not who hosts a project, whom a list names or where papers are published. Ads of our own. */
import { expect, test } from 'vitest';
import { readBytes } from '../../src/ad/index.ts';
import { domainOfName } from '../../src/ad/name-domains.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const lexicon = lexiconFor(await openFamilies());
const domainOf = async (text: string): Promise<string | null> =>
  (await readBytes(Buffer.from(text), lexicon)).reading.domain;

test.each([
  [
    'a university that builds something for patients',
    'Research Engineer, NLP\nUniversity of Karsholm\n\nAbout the project\nThe project helps patients and their physicians to follow a therapy at home.\n\nYour tasks\n- Find symptoms in notes of clinicians\n- Link vital signs and text\n\nRequirements\n- Python\n',
    'healthcare',
  ],
  [
    'eine Hochschule, deren Projekt Ärzten dient',
    'Projektmitarbeiter Data Science (m/w/d)\nHochschule Talbrück\n\nAufgaben\n- Das Projekt unterstützt Patienten und deren Ärzte nach einer Operation\n- Auswertung von Vitaldaten und Texten der Anamnese\n\nProfil\n- Python\n',
    'healthcare',
  ],
  [
    'a university that teaches',
    'Data Analyst\nUniversity of Karsholm\n\nYour tasks\n- Predict which students give up their course\n\nRequirements\n- SQL\n',
    'education',
  ],
  [
    'papers that are published',
    'Research Intern, NLP\nZorblax Research\n\nResponsibilities\n- Conduct research and publish papers, publishing at top conferences in language understanding\n\nQualifications\n- Python\n',
    null,
  ],
  [
    'a publishing house',
    'Data Scientist\nPellworth\n\nAbout us\nPellworth is a family-owned publishing house.\n\nResponsibilities\n- Recommend the next book to each reader\n\nQualifications\n- Python\n',
    'media',
  ],
  [
    'customers in many industries',
    'Applied AI Engineer\nZorblax Labs\n\nAbout us\nWe work with clients across various industries, from consumer products to industrial use cases.\n\nResponsibilities\n- Build agents with tools\n\nQualifications\n- Python\n',
    null,
  ],
  [
    'an industrial company',
    'Data Scientist\nZorblax\n\nAbout us\nZorblax is an industrial company with nine sites.\n\nResponsibilities\n- Forecast what breaks\n\nQualifications\n- Python\n',
    'manufacturing',
  ],
  [
    'sports in most lines, media in the list of customers',
    'AI Scientist\nQuillmark Data\n\nCHANGING SPORTS WITH DATA\nWe sell data and news to broadcasters, media and entertainment brands.\n\nResponsibilities\n- Computer vision for the sports world\n- Work for sports clubs and their athletes\n\nQualifications\n- A passion for sport\n- Python\n',
    'sports',
  ],
  [
    'experience in credit and collections',
    'Cientista de Dados\nDadosVivos, remoto\n\nAtividades\n- Criar modelos estatísticos\n\nRequisitos\n- SAS, Python\n\nDesejável\n- Experiência na área de crédito e cobrança\n',
    'finance',
  ],
  [
    'a place where models are sold',
    'Machine Learning Engineer\nZorblax\n\nAbout us\nZorblax is an AI consulting company.\n\nResponsibilities\n- Deploy models into our AI marketplace\n\nQualifications\n- Python\n',
    'software',
  ],
])('%s', async (_kind, text, domain) => {
  expect(await domainOf(text)).toBe(domain);
});

test.each([
  ['Zorblax is an agtech company.', 'agriculture'],
  ['We are a young insurance company in Leeds.', 'insurance'],
  ['Zorblax is one of the largest retail groups of the north.', 'retail'],
  ['Zorblax ist ein junges Fintech.', 'fintech'],
  ['Zorblax est une entreprise pharmaceutique.', 'pharma'],
  ['Zorblax is a consultancy for banks.', null],
  ['Zorblax is a partner that works with retail.', null],
])('%s', async (sentence, domain) => {
  const text = `Data Scientist\nZorblax\n\nAbout us\n${sentence}\n\nResponsibilities\n- Build recommender systems and personalization\n\nRequirements\n- Python\n`;
  expect(await domainOf(text)).toBe(domain);
});

test.each([
  ['La Rivage Vie', 'insurance'],
  ['Aurora Vita', 'insurance'],
  ['Mutuelle des Deux Rives', 'insurance'],
  ['Groupe Arvel Prévoyance', 'insurance'],
  ['Seguradora Monte Claro', 'insurance'],
  ['Vie', undefined],
  ['Vita Nova Labs', undefined],
])('%s is an insurer by its name', (name, domain) => {
  expect(domainOfName(name)?.domain).toBe(domain);
});
