/** Words, and phrases among them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestOnly, PhraseBook, plainPattern, stepsOf, wordsOf } from '../../src/words/phrases.ts';

const keys = (text: string) => wordsOf(text).map(({ key }) => key);

test.each([
  ['C++, C# and .NET; node.js', ['c++', 'c#', 'and', '.net', 'node', 'js']],
  ["You'll écrire Größe", ['youll', 'ecrire', 'grosse']],
  ['机器学习 mit KI', ['机', '器', '学', '习', 'mit', 'ki']],
  ['x² + 1', ['x2', '1']],
  ['', []],
])('the words of %j', (text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test('a text in Latin letters is read as any other', () => {
  const latin = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..." \n.,#+'’?abzAZ09"),
      fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCharCode(code)),
    ),
    maxLength: 40,
  });
  fc.assert(
    // A Chinese character makes the whole text one of any script, and is a word of its own.
    fc.property(latin, (text) => {
      const any = wordsOf(`学 ${text}`).slice(1);
      expect(wordsOf(text).map(({ key, start }) => [key, start + 2])).toEqual(
        any.map(({ key, start }) => [key, start]),
      );
    }),
  );
});

describe('phrases', () => {
  const found = (pattern: string, text: string) => {
    const words = wordsOf(text);
    return new PhraseBook<true>()
      .add(plainPattern(pattern), true)
      .find(words)
      .map(({ first, last }) =>
        words
          .slice(first, last + 1)
          .map(({ key }) => key)
          .join(' '),
      );
  };

  test.each([
    ['object detection', 'Object-Detection of cars', ['object detection']],
    ['neural network', 'deep neural networks', ['neural networks']],
    ['classif* .. image*', 'classify the new images', ['classify the new images']],
    ['classif* .. image*', 'classify them. New images', []],
    ['classif* .. image*', 'classify one two three four images', []],
    ['image|video search', 'video search', ['video search']],
    ['Größe', 'die Grosse', ['grosse']],
    ['机器学习', '做机器学习', ['机 器 学 习']],
  ])('%s in %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  test('a beginning that would fit anything is refused', () => {
    expect(() => stepsOf('ab* x')).toThrow('too short');
  });

  test('of matches that overlap the longest stays', () => {
    const match = (first: number, last: number) => ({ value: '', first, last });
    expect(longestOnly([match(0, 0), match(0, 2), match(2, 2), match(4, 4)])).toEqual([
      match(0, 2),
      match(4, 4),
    ]);
  });
});
