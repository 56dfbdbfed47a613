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
