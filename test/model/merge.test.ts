import { expect, test } from 'vitest';
import type { Reading } from '../../src/ad/reading.ts';
import { merged } from '../../src/model/merge.ts';

const at = (line: number, text: string) => ({ line, text });
const READING: Reading = {
  aboutMachineLearning: true,
  generic: false,
  language: 'en',
  title: 'Data Scientist',
  company: 'Docker and Airflow',
  location: null,
  remote: null,
  experienceYears: 2,
  education: null,
  salary: null,
  seniority: null,
  requiredSkills: [],
  preferredSkills: [],
  skills: ['Python', 'scikit-learn'],
  responsibilities: [],
  qualifications: [],
  preferred: [],
  domain: null,
  tasks: [],
  evidence: { company: at(9, 'Docker and Airflow'), 'skills.scikit-learn': at(8, 'sklearn') },
  warnings: [],
};
const SAID = {
  title: { value: 'Data Scientist', evidence: at(1, 'Data Scientist') },
  company: { value: 'Fernwood Grocers', evidence: at(2, 'Fernwood Grocers') },
  location: { value: 'Breda', evidence: at(2, 'Breda') },
  experienceYears: { value: 5, evidence: at(7, '5 years') },
  skills: [
    { value: 'sklearn', evidence: at(8, 'sklearn') },
    { value: 'python', evidence: at(8, 'Python') },
    { value: 'Airflow', evidence: at(9, 'Airflow') },
  ],
};

test('what a model says with a true quote goes ahead of the rules', () => {
  const { reading, fields } = merged(READING, SAID, {});
  expect(reading).toMatchObject({ company: 'Fernwood Grocers', location: 'Breda', experienceYears: 2 });
  expect(reading.evidence.company).toEqual(at(2, 'Fernwood Grocers'));
  expect(fields).toEqual(['company', 'location', 'skills.Airflow']);
});

test('skills are those of both, each once, whatever its spelling', () => {
  expect(merged(READING, SAID, {}).reading.skills).toEqual(['Python', 'scikit-learn', 'Airflow']);
});

test('years fill a gap alone', () => {
  expect(merged({ ...READING, experienceYears: null }, SAID, {}).reading.experienceYears).toBe(5);
});

test("what a page's own data state stays", () => {
  const { reading, fields } = merged(READING, SAID, { company: 'Docker and Airflow' });
  expect(reading.company).toBe('Docker and Airflow');
  expect(fields).toEqual(['location', 'skills.Airflow']);
});

test('the reading of the rules is left as it was', () => {
  const before = structuredClone(READING);
  merged(READING, SAID, {});
  expect(READING).toEqual(before);
});
