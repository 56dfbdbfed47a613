/** What is read from small ads: the rules one at a time. The ads as a whole are in eval.test.ts. */
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const lexicon = lexiconFor(await openFamilies());
const read = async (text: string) => (await readBytes(Buffer.from(text), lexicon)).reading;

describe('years of experience', () => {
  test.each([
    ['3+ years of experience in data science', 3],
    ['at least five years of professional experience', 5],
    ['2-4 years of experience', 2],
    ['Mindestens 3 Jahre Berufserfahrung', 3],
    ['3年以上工作经验', 3],
    ['a founded company with 20 years of history', null],
    ['We have been in business for over 30 years', null],
    ['a contract of 2 years', null],
    ['no more than 3 years of experience', null],
    ['', null],
    // A contract's, a project's, a firm's.
    ['Die Stelle ist auf 2 Jahre befristet', null],
    ['Befristet auf 3 Jahre, Berufserfahrung erwünscht', null],
    ['Die Dauer des Projekts beträgt zwei Jahre', null],
    ['a three-year PhD position with experience in teaching', null],
    ['funding for 4 years', null],
    ['CDD de 2 ans', null],
    ['contrato de 3 años', null],
    ['contract voor de duur van 1 jaar', null],
    ['契約期間は2年', null],
    ['創業30年の会社', null],
    ['계약기간 2년', null],
    // Of any kind of work.
    ['4+ years of shipping what other people rely on', 4],
    ['You like a good puzzle.2–5+ years of experience in retail', 2],
    ['Pythonでの開発経験3年以上', 3],
    ['機械学習の実務経験2年以上', 2],
    ['관련 경력 3년 이상', 3],
    ['경력 2~5년', 2],
    ['5년 이상의 개발 경험', 5],
    ['2年以上相关工作经验', 2],
    ['minimaal 3 jaar ervaring', 3],
    ['almeno 2 anni di esperienza', 2],
    ['mínimo de 4 anos de experiência', 4],
    ['Au moins cinq ans d’expérience', 5],
  ])('%j: %s', async (line, years) => {
    expect((await read(`Data Scientist\n\nRequirements\n- Python\n- ${line}\n`)).experienceYears).toBe(years);
  });
});

describe('sections', () => {
  const ad = `Machine Learning Engineer
ACME Widgets
Berlin, Germany

What you will do
- Train models that find defects in images

WHAT WE ASK
- Python

**Nice to have**
- Rust

Benefits
- Dental insurance and free vision checks
`;

  test('each line stands in its own', async () => {
    const { responsibilities, qualifications, preferred } = await read(ad);
    expect(responsibilities).toEqual(['Train models that find defects in images']);
    expect(qualifications).toEqual(['Python']);
    expect(preferred).toEqual(['Rust']);
  });

  test('head lines are title, company and place', async () => {
    expect(await read(ad)).toMatchObject({
      title: 'Machine Learning Engineer',
      company: 'ACME Widgets',
      location: 'Berlin, Germany',
    });
  });

  test('benefits name no task, and a negation takes one back', async () => {
    const { tasks } = await read(
      'Data Scientist\n\nResponsibilities\n- Forecast demand for 300 shops\n- This is not an object detection role\n\nBenefits\n- vision insurance\n',
    );
    expect(tasks[0]?.id).toBe('time-series-forecasting');
    expect(tasks.find(({ id }) => id === 'object-detection')?.evidence ?? []).toEqual([]);
  });
});

describe('what a page says outright', () => {
  const posting = (values: object) =>
    JSON.stringify({
      '@type': 'JobPosting',
      title: 'Data Scientist',
      description: 'You will build models that predict churn.',
      ...values,
    });

  test('its industry is the domain, from the line that names it', async () => {
    const { domain, evidence } = await read(posting({ industry: ['Insurance'] }));
    expect(domain).toBe('insurance');
    expect(evidence.domain?.text).toBe('Insurance');
    expect(evidence.domain?.line).toBeGreaterThan(3);
  });

  test('a firm that only writes the word is in no such domain', async () => {
    expect((await read('Data Scientist\n\nYou will build models. We offer insurance.')).domain).toBeNull();
  });
});

test('entities are decoded, twice where they were encoded twice; line numbers stay', async () => {
  const { responsibilities, evidence } = await read(
    'R&amp;amp;D Data Scientist\n\nResponsibilities\n- Train &amp;lt;fast&amp;gt; models&#10;- Use Python\n',
  );
  expect(responsibilities).toEqual(['Train <fast> models', 'Use Python']);
  expect(evidence['skills.Python']?.line).toBe(4);
});

describe('several roles in one ad', () => {
  test.each([
    [
      'Gondel AG, Innsbruck\n\nWe are hiring for two roles:\n1. Data Engineer: Kafka and Airflow, 5+ years of experience\n2. ML Engineer: predict when cable cars need repair from vibration data; 2+ years of experience with Python\n',
      ['Data Engineer', 'ML Engineer'],
      2,
    ],
    [
      'Open roles at Gondel\n\n## Frontend Developer\n- React\n- 6 years of experience\n\n## Machine Learning Engineer\n- Forecast how many guests each cable car carries\n- 3 years of experience with Python\n\n## Benefits\n- Skiing\n',
      ['Frontend Developer', 'Machine Learning Engineer'],
      3,
    ],
    [
      'Data Engineer (f/m/d) & ML Engineer (f/m/d)\n\nRequirements\n- Python\n',
      ['Data Engineer', 'ML Engineer'],
      null,
    ],
  ])('%j', async (ad, names, years) => {
    const { warnings, experienceYears, skills } = await read(ad);
    expect(warnings.join()).toContain(`${names.length} roles (${names.join('; ')})`);
    expect(experienceYears).toBe(years);
    expect(skills).not.toContain('React');
  });

  test.each([
    'Data Scientist\n\nWhat you will do\n- Work with data engineers and product managers\n- Support senior data scientists\n',
    'Machine Learning Engineer, Search\n\nRequirements\n- Experience as Data Engineer\n',
  ])('one role, and those beside it: %j', async (ad) => {
    expect((await read(ad)).warnings).toEqual([]);
  });
});

describe('work that is done by hand', () => {
  test.each([
    [
      'Image Labeller',
      'Draw bounding boxes around cars',
      'Label images of streets',
      'Follow the annotation guidelines',
    ],
    [
      'AI Response Reviewer (Biology)',
      'Rate the answers of a chatbot',
      'Write prompts that are hard to answer',
      'Fact check what the model says',
    ],
    [
      'Nurse Reviewer, Clinical AI',
      'Review patient charts that our machine learning model has flagged',
      'Adjudicate cases on which models disagree',
      'Chart abstraction',
    ],
    [
      'Speech Data Transcriptionist',
      'Transcribe calls that train speech recognition',
      'Proofread transcripts',
      'Follow the guidelines',
    ],
    [
      'Annotateur de données IA (H/F)',
      'Annoter des images médicales pour entraîner un modèle',
      'Annoter des vidéos',
      'Suivre les consignes',
    ],
    ['数据标注员', '标注自动驾驶图像', '标注点云数据', '检查标注质量'],
    ['데이터 라벨링 담당자', '이미지 라벨링', '음성 데이터 라벨링', '라벨링 품질 확인'],
  ])('%s is refused', async (title, ...duties) => {
    const { aboutMachineLearning } = await read(
      `${title}\n\nResponsibilities\n${duties.map((duty) => `- ${duty}\n`).join('')}`,
    );
    expect(aboutMachineLearning).toBe(false);
  });

  test.each([
    [
      'Machine Learning Engineer, Data Quality',
      'Build models that find wrong labels',
      'Set up labelling of images with vendors',
      'Train detectors of street signs',
    ],
    [
      'Research Scientist, Evaluation',
      'Design benchmarks that evaluate model outputs',
      'Train reward models',
      'Evaluate responses of language models',
    ],
    ['NLP Engineer', 'Write annotation guidelines', 'Train classifiers of support mails', 'Deploy models'],
  ])('%s is read', async (title, ...duties) => {
    const { aboutMachineLearning } = await read(
      `${title}\n\nResponsibilities\n${duties.map((duty) => `- ${duty}\n`).join('')}`,
    );
    expect(aboutMachineLearning).toBe(true);
  });
});

describe('the object of the work is its task, whatever field the title names', () => {
  test.each([
    [
      'NLP Researcher',
      'Build systems that transcribe recordings of small languages',
      'automatic-speech-recognition',
    ],
    ['Computer Vision Engineer', 'Segment rails and sleepers in images from trains', 'image-segmentation'],
    [
      'LLM Engineer',
      'Extract names, dates and amounts from deeds with language models',
      'token-classification',
    ],
    ['Data Scientist, Operations', 'Forecast how many guests each hotel has', 'time-series-forecasting'],
  ])('%s: %s', async (title, duty, task) => {
    const platform = '- Deploy with Docker and Kubernetes, build dashboards, run A/B tests\n';
    const { tasks } = await read(`${title}\n\nWhat you will do\n- ${duty}\n${platform}`);
    expect(tasks[0]?.id).toBe(task);
  });

  test.each([
    [
      '機械学習エンジニア\n\n仕事内容\n・商品ごとの需要を予測するモデルの開発\n\n応募資格\n・Python\n',
      'ja',
      'time-series-forecasting',
    ],
    [
      'データサイエンティスト\n\n【業務内容】\n・工場の設備の異常を検知するモデルの構築\n\n【歓迎】\n・AWS\n',
      'ja',
      'anomaly-detection',
    ],
    [
      '머신러닝 엔지니어\n\n주요업무\n- 고객 문의를 분류하는 모델 개발\n\n자격요건\n- Python\n',
      'ko',
      'text-classification',
    ],
    [
      '데이터 사이언티스트\n\n주요업무\n- 상품 추천 알고리즘 고도화\n\n우대사항\n- Spark\n',
      'ko',
      'recommendation',
    ],
    [
      'Data Scientist\n\nVos missions\n- Prédire les pannes des pompes\n\nVotre profil\n- Python et SQL pour les données\n',
      'fr',
      'anomaly-detection',
    ],
    [
      'Científico de datos\n\nFunciones\n- Predecir la demanda de pan en las tiendas\n\nRequisitos\n- Conocimientos de Python y SQL\n',
      'es',
      'time-series-forecasting',
    ],
    [
      'Data Scientist\n\nJouw werkzaamheden\n- Je voorspelt het verbruik van de huizen in de wijk\n\nWat vragen wij\n- Ervaring met Python en SQL\n',
      'nl',
      'time-series-forecasting',
    ],
    [
      'Data Scientist\n\nDi cosa ti occuperai\n- Classificare le recensioni e i reclami dei clienti\n\nRequisiti\n- Conoscenza di Python e SQL\n',
      'it',
      'text-classification',
    ],
  ])('%j in %s', async (ad, language, task) => {
    const reading = await read(ad);
    expect(reading).toMatchObject({ language, aboutMachineLearning: true });
    expect(reading.tasks[0]?.id).toBe(task);
    expect(reading.responsibilities).toHaveLength(1);
  });
});
