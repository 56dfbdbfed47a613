import { expect, test } from 'vitest';
import { skillNames, skillRows } from '../src/skills.ts';

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
  ['Python 3', 'image', 'shown on day one'],
  ['PyTorch', 'image', 'in the plan'],
  ['Docker', 'text', 'in the plan'],
  ['NLP', 'text', 'shown on day one'],
  ['NLP', 'image', 'to be shown'],
  ['Computer vision', 'image', 'shown on day one'],
  ['Communication', 'text', 'in the plan'],
  ['COBOL', 'text', 'to be shown'],
  ['Pythonic dance', 'text', 'to be shown'],
  ['Git', 'text', 'shown on day one'],
  ['Digital', 'text', 'to be shown'],
])('%s in a project on %s: %s', (name, modality, state) => {
  expect(skillRows([name], modality)[0]).toMatchObject({ name, state });
});

test('a place is our own text, never the skill', () => {
  for (const { where } of skillRows(['<b>', '| x |', 'python | `'], 'text'))
    expect(where).toMatch(/^(`|a |this|week|deploy)/);
});
