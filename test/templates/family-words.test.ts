import { describe, expect, test } from 'vitest';
import { parseWords, wordsText } from '../../src/templates/family-words.ts';

const SIGNS = { phrases: ['smell*', 'odour .. model|models'], hints: ['nose'], titles: ['perfumer'] };

test('what is written reads as it was', () => {
  expect(parseWords('smelling', wordsText(SIGNS))).toEqual(SIGNS);
  expect(wordsText(SIGNS)).toMatch(/^# The words .*\n\n\[phrases\]\n# Each .*\nsmell\*\n/);
});

test('comments, empty lines and missing sections say nothing', () => {
  expect(parseWords('smelling', '# a\n\n[phrases]\n  smell*  \r\n# [hints]\n')).toEqual({
    phrases: ['smell*'],
    hints: [],
    titles: [],
  });
});

describe('a wrong file is named with its line', () => {
  test.each([
    ['an unknown section', '[phrases]\na\n[smells]\n', ':3: [smells] is none of'],
    ['a phrase outside', 'a\n[phrases]\n', ':1: a phrase stands before'],
    ['a repeat', '[phrases]\na\n\na\n', ':4: "a" is there already'],
    ['no phrase', '[hints]\na\n', ':1: no phrase'],
  ])('%s', (_name, text, message) => {
    expect(() => parseWords('smelling', text)).toThrow(`templates/tasks/smelling/lexicon.txt${message}`);
  });
});
