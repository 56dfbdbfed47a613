import { expect, test } from 'vitest';
import { itemsOf, skillNames, skillRows } from '../../src/plan/skills.ts';

const TEXTS = { skills: ['nlp', 'natural language processing'] };

test('names come from text and objects, without repeats, in the order of the ad', () => {
  const skills = [
    'Python',
    { name: 'SQL', level: '3' },
    { keywords: ['no name'] },
    'python',
    { name: 'constructor' },
    '__proto__',
  ];
  expect(skillNames({ skills })).toEqual(['Python', 'SQL', 'constructor', '__proto__']);
  expect(skillNames({})).toEqual([]);
});

test.each([
  ['Python 3', 'shown on day one'],
  ['PyTorch', 'in the plan'],
  ['Docker', 'in the plan'],
  ['NLP (spaCy)', 'shown on day one'],
  ['Vision', 'to be shown'],
  ['Communication', 'in the plan'],
  ['COBOL', 'to be shown'],
  ['Pythonic dance', 'to be shown'],
  ['Git', 'shown on day one'],
  ['Digital', 'to be shown'],
])('%s in a project on texts: %s', (name, state) => {
  expect(skillRows([name], TEXTS)[0]).toMatchObject({ name, state });
});

test('a place is our own text, never the skill', () => {
  for (const { where } of skillRows(['<b>', '| x |', 'python | `'], TEXTS))
    expect(where).toMatch(/^(`|a |this|week|deploy)/);
});

test('what the table says of the plan stands in it', () => {
  const items = itemsOf(skillRows(['Docker', 'COBOL', 'Python'], TEXTS));
  expect(items.map(({ week, kind }) => [week, kind])).toEqual([
    [0, 'decide'],
    [4, 'build'],
  ]);
  expect(items[1]?.item).toContain('Dockerfile');
  expect(itemsOf(skillRows(['Python'], TEXTS))).toEqual([]);
});

test('Hugging Face Transformers is no demo', () => {
  expect(skillRows(['Hugging Face Transformers'], TEXTS)[0]?.state).not.toBe('shown on day one');
});
