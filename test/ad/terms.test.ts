/** Pay, seniority, and what is asked for or only wished for: where an ad states them, in the languages that are read. */
import { describe, expect, test } from 'vitest';
import { jobFileText, readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { payText } from '../../src/ad/pay.ts';
import { parseJob } from '../../src/job/parse.ts';
import { askedSkills } from '../../src/plan/skills.ts';
import { openFamilies } from '../../src/templates/families.ts';

const lexicon = lexiconFor(await openFamilies());
const read = async (text: string) => (await readBytes(Buffer.from(text), lexicon)).reading;
const ad = (title: string, ...lines: string[]) =>
  [
    title,
    'Quillmark Ltd',
    'Leeds',
    '',
    'What you will do',
    '- Build models that forecast demand',
    ...lines,
    '',
  ].join('\n');

describe('pay', () => {
  test.each([
    ['Salary: £45,000 - £52,000 per annum', '£45,000 - £52,000 per annum'],
    ['The base salary range is $120k–$150k plus equity', '$120k–$150k'],
    ['Jahresgehalt: 60.000 bis 75.000 € brutto', '60.000 bis 75.000 € brutto'],
    ['Gehalt ab EUR 3.500 pro Monat', 'EUR 3.500 pro Monat'],
    ['Rémunération : 45 à 55 K€ brut annuel', '45 à 55 K€ brut annuel'],
    ['Salario: 35.000€ - 42.000€ al año', '35.000€ - 42.000€ al año'],
    ['Salaris: €4.200 tot €5.600 bruto per maand', '€4.200 tot €5.600 bruto per maand'],
    ['RAL 38.000 - 45.000 euro', '38.000 - 45.000 euro'],
    ['年収：600万円〜900万円', '600万円〜900万円'],
    ['薪资：25K-40K', '25K-40K'],
    ['Lohn: CHF 110’000 – 125’000 pro Jahr', 'CHF 110’000 – 125’000 pro Jahr'],
    ['Rate: $60/hr', '$60/hr'],
    ['CTC: INR 18 lakhs per annum', 'INR 18 lakhs per annum'],
    ['Pay: 15 000 – 20 000 PLN', '15 000 – 20 000 PLN'],
  ])('%s', async (line, expected) => {
    const reading = await read(ad('Data Scientist', 'What we offer', `- ${line}`));
    expect(reading.salary).toBe(expected);
    expect(reading.evidence.salary).toEqual({ line: 8, text: expected });
  });

  test.each([
    'We raised $40M in our series B',
    'A learning budget of €1,500 per year',
    'We serve 25,000 shops in 12 countries',
    'Referral bonus of $5,000',
    'A competitive salary, and a 401k',
    'Models that predict claims worth €2 billion per year',
    'We have grown 40% per year since 2015',
    'Salary according to experience from 2026',
    'Des dons de 500€ par an',
  ])('is not: %s', async (line) => {
    expect((await read(ad('Data Scientist', 'What we offer', `- ${line}`))).salary).toBeNull();
  });

  test.each([
    [
      { currency: 'EUR', value: { minValue: 60000, maxValue: 75000, unitText: 'YEAR' } },
      'EUR 60,000 – 75,000 per year',
    ],
    [{ currency: 'USD', value: { value: 40, unitText: 'HOUR' } }, 'USD 40 per hour'],
    [{ currency: 'GBP', minValue: '45000', maxValue: '' }, 'GBP 45,000'],
    ['€ 60k', '€ 60k'],
    [{ currency: 'EUR', value: {} }, undefined],
    [undefined, undefined],
  ])('of data: %j', (value, expected) => expect(payText(value)).toBe(expected));

  test('that only a page’s data states is read too', async () => {
    const posting = {
      '@type': 'JobPosting',
      title: 'Data Scientist',
      description: '<p>You build models that forecast the demand of bakeries, and explain them.</p>',
      baseSalary: { currency: 'EUR', value: { minValue: 60000, maxValue: 75000, unitText: 'YEAR' } },
    };
    expect((await read(JSON.stringify(posting))).salary).toBe('EUR 60,000 – 75,000 per year');
  });
});

test.each([
  ['Senior Data Scientist', 'senior'],
  ['Data Scientist (Junior)', 'junior'],
  ['Junior/Senior Data Scientist', 'junior'],
  ['Data Science Intern', 'internship'],
  ['Werkstudent Data Science (m/w/d)', 'internship'],
  ['Lead Machine Learning Engineer', 'lead'],
  ['Lead Generation Data Scientist', null],
  ['Staff Machine Learning Engineer', 'principal'],
  ['Data Scientist, Staff Scheduling', null],
  ['Head of Data Science', 'head'],
  ['Cientista de Dados Pleno', 'mid'],
  ['Data Scientist sénior', 'senior'],
  ['Data Scientist', null],
])('%s is of the level %s', async (title, expected) => {
  expect((await read(ad(title))).seniority).toBe(expected);
});

test('a level stands in a line of its own too', async () => {
  expect((await read(ad('Data Scientist', 'Seniority level', 'Mid-Senior level'))).seniority).toBe('mid');
  expect((await read(ad('Data Scientist', 'Level: Entry level'))).seniority).toBe('junior');
});

describe('skills', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'below headings',
      ['What you bring', '- Python', '- SQL', 'Nice to have', '- Docker'],
      ['Python', 'SQL'],
      ['Docker'],
    ],
    [
      'within a line',
      [
        'What you bring',
        '- Experience with Python; knowledge of Spark is a plus',
        '- PyTorch (TensorFlow preferred)',
      ],
      ['Python', 'PyTorch'],
      ['Spark', 'TensorFlow'],
    ],
    [
      'in a sentence',
      ['What you bring', '- Python and SQL', '- Docker and Airflow are a plus'],
      ['Python', 'SQL'],
      ['Docker', 'Airflow'],
    ],
    [
      'below what is said of the candidate wished for',
      ['Preferred Candidate Profile', '- Python', 'Desired Candidate Profile', '- SQL; Docker is a plus'],
      ['Python', 'SQL'],
      ['Docker'],
    ],
    [
      'on a line that says so of the candidate',
      ['Nice to have', '- Docker', 'Desired candidate profile: Python and SQL', 'Must have: pandas'],
      ['Python', 'SQL', 'pandas'],
      ['Docker'],
    ],
    [
      'in German',
      ['Dein Profil', '- Erfahrung mit Python', '- Idealerweise Kenntnisse in Spark'],
      ['Python'],
      ['Spark'],
    ],
    [
      'asked for in one place and wished for in another',
      ['What you bring', '- Python', 'Nice to have', '- Python and Docker'],
      ['Python'],
      ['Docker'],
    ],
  ])('asked for and wished for, %s', async (_what, lines, required, preferred) => {
    const reading = await read(ad('Data Scientist', ...lines));
    expect([reading.requiredSkills.sort(), reading.preferredSkills.sort()]).toEqual([
      required.sort(),
      preferred.sort(),
    ]);
  });

  test.each<[string, string[], string[]]>([
    [
      'below the employer',
      ['About us', 'We move parcels. Stack: Python, dbt, Snowflake'],
      ['Python', 'dbt', 'Snowflake'],
    ],
    ['behind a dash', ['What we offer', '- A pension', 'Tech stack – Spark, Kafka'], ['Spark', 'Kafka']],
    ['as tools', ['About us', 'The toolbox: Airflow and Docker. We like Java.'], ['Airflow', 'Docker']],
    ['in German', ['Über uns', 'Wir liefern Pakete. Unser Tech-Stack: Python, Kafka'], ['Python', 'Kafka']],
    [
      'below a heading',
      ['About us', 'We move parcels.', 'Our toolbox', '- Airflow', '- Docker'],
      ['Airflow', 'Docker'],
    ],
    ['one tool is none', ['About us', 'Our toolbox: Java.'], []],
    ['what a blurb says otherwise', ['About us', 'Full stack – we run on Java and Kafka.'], []],
  ])('in a stack, %s', async (_what, lines, skills) => {
    expect((await read(ad('Data Scientist', ...lines))).skills.sort()).toEqual(skills.sort());
  });

  test('stand in the job file with what is only wished for', async () => {
    const reading = await read(
      ad(
        'Data Scientist',
        'What you bring',
        '- Python',
        'Nice to have',
        '- Docker',
        'What we offer',
        '- Salary: €60,000 per year',
      ),
    );
    const { job } = parseJob(`${jobFileText(reading, [], '')}\nproject: {problem: x}\n`, 'job.yaml', []);
    expect(job).toMatchObject({
      salary: '€60,000 per year',
      skills: ['Python', { name: 'Docker', level: 'preferred' }],
    });
    expect(askedSkills(job)).toEqual([
      { name: 'Python', wished: false },
      { name: 'Docker', wished: true },
    ]);
  });
});
