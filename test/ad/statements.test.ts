/** What the sentences of duties state: the task, its object, and what stands around it. Sentences of our own, of many trades. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { PublicWords } from '../../src/ad/brief/public-words.ts';
import { statedIn } from '../../src/ad/brief/statements.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
/** The headings of an ad, and a duty that every job has, in the language of a duty. */
const HEADINGS: [RegExp, string, string][] = [
  [/^Du /, 'Deine Aufgaben', 'Du arbeitest eng mit dem Team und der Leitung zusammen'],
  [/^Prédire/, 'Vos missions', 'Vous travaillez avec les équipes et la direction'],
  [/^Contar|^Predecir/, 'Funciones', 'Trabajar con el equipo y los responsables de la empresa'],
];

const understood = async (duty: string) => {
  const [, heading = 'Responsibilities', usual = 'Work with the team'] =
    HEADINGS.find(([begins]) => begins.test(duty)) ?? [];
  const text = `Machine Learning Engineer\n\n${heading}\n- ${duty}\n- ${usual}\n`;
  return await readBytes(Buffer.from(text), lexicon);
};

test.each([
  [
    'Spot tenants who are likely to fall into arrears early',
    'tabular-classification',
    [],
    { clause: 'which tenants are likely to fall into arrears early' },
  ],
  [
    'Predict which lifts will stop with passengers inside, from door cycles and motor current',
    'tabular-classification',
    [],
    {
      clause: 'which lifts will stop with passengers inside',
      drivers: ['door cycles', 'motor current'],
    },
  ],
  [
    'Work out which registered readers are ready to subscribe',
    'tabular-classification',
    [],
    { clause: 'which registered readers are ready to subscribe' },
  ],
  [
    'Detect shipments at risk of delay',
    'tabular-classification',
    [],
    { clause: 'which shipments are at risk of delay' },
  ],
  [
    'Build an assistant that answers brokers\u2019 questions from our treaty wordings',
    'question-answering-rag',
    ['brokers\u2019 questions'],
    { things: 'treaty wordings' },
  ],
  [
    'Train models for predictive maintenance get them to the shop floor',
    'anomaly-detection',
    ['machine failures'],
    {},
  ],
  [
    'Predict length of stay and readmission per ward',
    'tabular-regression',
    ['length of stay'],
    { keys: ['ward'] },
  ],
  [
    'Forecast container dwell time per terminal',
    'time-series-forecasting',
    ['container dwell time'],
    { keys: ['terminal'] },
  ],
  [
    'Predict egg weights per barn from feed and light',
    'tabular-regression',
    ['egg weights'],
    { keys: ['barn'], drivers: ['feed', 'light'] },
  ],
  [
    'Flag speculative and fraudulent listings',
    'anomaly-detection',
    ['speculative and fraudulent listings'],
    {},
  ],
  [
    'Detect sea lice in underwater pictures',
    'object-detection',
    ['sea lice'],
    { things: 'underwater pictures' },
  ],
  [
    'Segment tooth roots on bitewing images',
    'image-segmentation',
    ['tooth roots'],
    { things: 'bitewing images' },
  ],
  ['Classify court filings by type', 'text-classification', ['court filings'], {}],
  [
    'Turn ten years of free-text consultation notes into codes',
    'text-classification',
    ['free-text consultation notes'],
    {},
  ],
  [
    'Extract party names and case numbers from scanned filings',
    'document-ocr',
    ['party names', 'case numbers'],
    { things: 'scanned filings' },
  ],
  ['Transcribe dispatcher radio calls', 'automatic-speech-recognition', ['dispatcher radio calls'], {}],
  ['Recommend puzzles to grandparents', 'recommendation', ['puzzles'], {}],
  ['Cluster callback tickets to find repeat failures', 'clustering-analytics', ['callback tickets'], {}],
  [
    'Own release pipelines for our pronunciation scoring models',
    'mlops-serving',
    ['pronunciation scoring'],
    {},
  ],
  [
    'Build an assistant that answers questions over court rules',
    'question-answering-rag',
    ['court rules'],
    {},
  ],
  [
    'Du entwickelst Verfahren zur Erkennung von Rissen auf Drohnenbildern',
    'object-detection',
    ['cracks'],
    { things: 'pictures' },
  ],
  [
    'Prédire la consommation des médicaments par service',
    'time-series-forecasting',
    ['consumption of medicines'],
    { keys: ['department'] },
  ],
  [
    'Predecir el volumen de reclamaciones por oficina y avisar a los equipos',
    'time-series-forecasting',
    ['volume of complaints'],
    { keys: ['offices'] },
  ],
  ['Contar piojos de mar en imágenes de cámaras submarinas', 'object-detection', ['"piojos de mar"'], {}],
  [
    '画像から、レールの傷、沿線の支障物を検出するモデルの開発',
    'object-detection',
    ['レールの傷', '沿線の支障物'],
    {},
  ],
  ['负责客服通话录音的语音识别', 'automatic-speech-recognition', ['客服通话录音'], {}],
])('%s', async (duty, task, objects, around) => {
  const { reading, parts, phrases } = await understood(duty);
  const words = new PublicWords(reading, parts);
  const found = statedIn({ parts, reading, phrases }, words);
  expect(found.map((one) => one.task)).toContain(task);
  const stated = found.find((one) => one.task === task);
  expect(stated?.objects).toEqual(objects);
  expect(stated).toMatchObject(around);
});

test.each([
  'Work with cross-functional teams to identify opportunities',
  'Stay current with emerging trends',
  'Build models and algorithms at scale',
  'Communicate insights to stakeholders',
  'Own the sort order of our roadmap',
  'Identify cross-channel opportunities and their implications',
  'Identifies risks early and proposes practical, technical solutions',
  'Turn 2 million miles of video and telemetry data into insights',
  'Forecasts, Ad-hoc-Deep-Dives und Szenarien',
])('nothing is stated by: %s', async (duty) => {
  const { reading, parts, phrases } = await understood(duty);
  expect(statedIn({ parts, reading, phrases }, new PublicWords(reading, parts))).toEqual([]);
});

test('a clause of the ad is said, and not as a quotation', async () => {
  const ad = await understood('Predict which booked bags will miss their connecting flight tonight');
  const [brief] = briefsOf(ad, families);
  expect(brief?.problem).toMatch(/^Predict, of all booked bags, which will miss their connecting flight/);
  expect(brief?.title).toMatch(/^Booked bags that will miss/);
});

test('a clause that is cut ends with a whole phrase, and a small word makes no trade of it', async () => {
  const ad = await understood(
    'Predict which lifts will stop with passengers inside within the next week, from door cycles and motor current',
  );
  const [brief] = briefsOf(ad, families);
  expect(brief?.problem).toMatch(
    /^Predict, of all lifts, which will stop with passengers inside, from motor current and door cycles, so that/,
  );
});
