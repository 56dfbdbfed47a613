import { expect, test } from 'vitest';
import { PhraseIndex, skillWords } from '../../src/plan/skill-words.ts';
import { askedSkills, skillBook } from '../../src/plan/skills.ts';

const FILES: Record<string, string> = {
  'src/proof_of_concept/train.py': '"""Fit."""\n\nfrom sklearn import x\n',
  'src/proof_of_concept/config.py': 'import yaml\n',
  '.github/workflows/ci.yml': 'on:\n  push\n',
};
const PROOFS = [
  { skills: ['nlp', 'natural language processing'], file: 'src/proof_of_concept/train.py', text: 'sklearn' },
  { skills: ['scikit-learn', 'rag'], file: 'src/proof_of_concept/train.py', text: 'from sklearn' },
  { skills: ['python'], file: 'src/proof_of_concept/config.py', text: 'import yaml' },
  { skills: ['ci/cd'], file: '.github/workflows/ci.yml', text: 'push' },
  { skills: ['hugging face hub'], file: 'src/proof_of_concept/config.py', text: 'import yaml' },
  { skills: ['docker'], file: 'Dockerfile', text: 'FROM' },
  { skills: ['sql'], file: 'src/proof_of_concept/config.py', text: 'SELECT' },
];
const PLANS = [
  { skills: ['docker', 'container'], week: 5, item: 'Write a Dockerfile.' },
  { skills: ['git'], week: 1, item: 'Commit in small steps.', where: 'the commits' },
  { skills: ['pytorch', 'transformers'], week: 5, item: 'Train a network.' },
];
const bookOf = (proofs = PROOFS, files = FILES) =>
  skillBook(proofs, PLANS, (file, text) => {
    const at = files[file]?.split('\n').findIndex((line) => line.includes(text)) ?? -1;
    return at < 0 ? undefined : at + 1;
  });
const tableOf = (...names: string[]) => bookOf().rowsOf(names, 'cup_check');

test('skills come from text and objects, without repeats, in the order of the ad', () => {
  const skills = [
    'Python',
    { name: 'SQL', level: '3' },
    { keywords: ['no name'] },
    'python',
    { name: 'constructor', level: 'preferred' },
    '__proto__',
  ];
  expect(askedSkills({ skills }).map(({ name }) => name)).toEqual([
    'Python',
    'SQL',
    'constructor',
    '__proto__',
  ]);
  expect(askedSkills({ skills }).filter(({ wished }) => wished)).toHaveLength(1);
  expect(askedSkills({})).toEqual([]);
});

test('what is shown links file and line', () => {
  expect(tableOf('Scikit-Learn', 'CI/CD').rows).toEqual([
    { name: 'Scikit-Learn', where: '[`train.py`](src/cup_check/train.py#L3)', state: 'shown' },
    { name: 'CI/CD', where: '[`.github/workflows/ci.yml`](.github/workflows/ci.yml#L2)', state: 'shown' },
  ]);
});

test.each([
  ['Python 3', 'shown'],
  ['Strong programming skills in Python', 'shown'],
  ['Python/NLP', 'shown'],
  ['Julia or Python', 'shown'],
  ['PyTorch', 'in the plan'],
  // A file that is not there, and a text that does not stand in its file.
  ['Docker', 'in the plan'],
  ['Docker containers', 'in the plan'],
  ['SQL', undefined],
  // Wrong friends: more is asked for than is shown.
  ['NLP (spaCy)', undefined],
  ['RAG with LLMs', undefined],
  ['Hugging Face Transformers', 'in the plan'],
  ['Docker Swarm', undefined],
  ['Git skills', 'from week 1'],
  ['Pythonic dance', undefined],
  ['Digital', undefined],
  ['Git', 'from week 1'],
  ['programming', undefined],
  ['2024', undefined],
])('%s: %s', (name, state) => {
  expect(tableOf(name).rows[0]?.state).toBe(state);
});

test('without its proof, no skill is shown', () => {
  for (const proof of PROOFS.slice(0, 5)) {
    const names = proof.skills;
    expect(tableOf(...names).rows.map(({ state }) => state)).toEqual(names.map(() => 'shown'));
    const others = bookOf(PROOFS.filter((one) => one !== proof)).rowsOf(names, 'p').rows;
    expect(others.filter(({ state }) => state === 'shown')).toEqual([]);
    const emptied = bookOf(PROOFS, { ...FILES, [proof.file]: '' }).rowsOf(names, 'p').rows;
    expect(emptied.filter(({ state }) => state === 'shown')).toEqual([]);
  }
});

test('what the table says of the plan stands in it, once', () => {
  const { rows, items } = tableOf('Docker', 'Containers', 'Python');
  expect(rows.map(({ where }) => where).slice(0, 2)).toEqual(Array(2).fill('week 5 of [PLAN.md](PLAN.md)'));
  expect(items).toEqual([{ week: 4, kind: 'build', item: 'Write a Dockerfile.' }]);
  expect(tableOf('Python').items).toEqual([]);
});

test('what nothing shows and no week is for is no row, and a thing to decide', () => {
  const { rows, items, open } = tableOf('COBOL', '<b>', 'Python');
  expect(rows.map(({ name }) => name)).toEqual(['Python']);
  expect({ items, open }).toEqual({ items: [], open: ['<b>', 'COBOL'] });
});

test('words are compared a plural apart, and the longest phrase counts', () => {
  expect(skillWords('REST APIs, C++ & C#')).toEqual(['rest', 'api', 'c++', 'c#']);
  expect(skillWords('R & R-CNN, R&D')).toEqual(['r', 'r-cnn', 'r&d']);
  expect(skillWords('Spark NLP')).toEqual(['spark nlp']);
  const index = new PhraseIndex<string>();
  index.add('ci', 'checks');
  index.add('ci/cd', 'deploys');
  expect(index.covering('CI/CD', () => true)).toEqual(['deploys']);
  expect(index.covering('CI/CD', (value) => value === 'checks')).toBeUndefined();
  expect(index.anywhere('our CI')).toBe('checks');
  expect(() => index.add('!', 'x')).toThrow('has no words');
});
