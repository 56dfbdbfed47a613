import { expect, test } from 'vitest';
import { didYouMean, nearestWord } from '../../src/words/did-you-mean.ts';

const WORDS = ['image-classification', 'object-detection', 'gradio', 'streamlit', 'title', 'skills'];

test.each([
  ['image-clasification', 'image-classification'],
  ['objekt-detection', 'object-detection'],
  ['obejct-detection', 'object-detection'],
  ['GRADIO', 'gradio'],
  ['gardio', 'gradio'],
  ['titel', 'title'],
  ['streamlt', 'streamlit'],
  ['flask', undefined],
  ['x', undefined],
  ['', undefined],
  ['object-detection'.repeat(500), undefined],
])('nearest to %j is %j', (word, expected) => {
  expect(nearestWord(word, WORDS)).toBe(expected);
});

test('a swap of neighbours is one edit, so that it beats two', () => {
  expect(nearestWord('ab', ['ba'])).toBe('ba');
  expect(nearestWord('abcd', ['badc', 'abdc'])).toBe('abdc');
});

test('says the word, or what is valid', () => {
  expect(didYouMean('gardio', ['gradio', 'streamlit'])).toEqual({
    hint: ', did you mean "gradio"?',
    suggestion: 'gradio',
  });
  expect(didYouMean('flask', ['gradio', 'streamlit'])).toEqual({ hint: '; it can be gradio, streamlit' });
});
