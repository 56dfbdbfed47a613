/** What a desk works with whatever its employer does. Ads of our own. */
import { expect, test } from 'vitest';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const first = async (title: string, about: string, duty: string) => {
  const text = `${title}\nPellworth\n\nAbout us\n${about}\n\nResponsibilities\n- ${duty}\n- Write clean, tested code\n\nRequirements\n- SQL, Python and Airflow\n`;
  return briefsOf(await readBytes(Buffer.from(text), lexicon), families)[0];
};
const PIPELINES = 'Build and maintain ETL pipelines and the data warehouse';

test.each([
  [
    'Data Engineer',
    'Pellworth is an insurance company.',
    /^In production: which \w+(?: \w+)? feeds will come late or incomplete$/,
  ],
  [
    'Senior Big Data Engineer',
    'Pellworth is a logistics company.',
    /^In production: which \w+(?: \w+)? feeds /,
  ],
  ['ETL Developer', 'Pellworth makes what people like.', / feeds will come late/],
])('%s: loads of what the trade has', async (title, about, said) => {
  const brief = await first(title, about, PIPELINES);
  expect(brief?.title).toMatch(said);
  expect(brief).toMatchObject({ task: 'mlops-serving', origin: 'closest', built: true });
  expect(brief?.project.labels).toEqual(['complete', 'late or incomplete']);
});

test('the trade is the project’s', async () => {
  expect((await first('Data Engineer', 'Pellworth is an insurance company.', PIPELINES))?.domain).toBe(
    'insurance',
  );
});

test.each([
  ['Data Scientist / Data Engineer', PIPELINES],
  ['Data Analyst', PIPELINES],
  ['Data Engineer', 'Predict which policyholders will cancel their policy'],
])('%s: %s', async (title, duty) => {
  expect((await first(title, 'Pellworth is an insurance company.', duty))?.title).not.toMatch(/feeds|loads/);
});
