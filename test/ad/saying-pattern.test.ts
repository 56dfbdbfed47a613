/** The words of a plain pattern are those that its regular expression meets. */
import { expect, test } from 'vitest';
import { patternOf, spelledOut } from '../../src/ad/brief/saying-pattern.ts';
import { OF_CASES } from '../../src/ad/brief/sayings-of-cases.ts';
import { OF_METHODS } from '../../src/ad/brief/sayings-of-methods.ts';
import { OF_PAPERS } from '../../src/ad/brief/sayings-of-papers.ts';
import { OF_SEARCHES } from '../../src/ad/brief/sayings-of-searches.ts';

const SAYS = [OF_CASES, OF_METHODS, OF_PAPERS, OF_SEARCHES]
  .flat()
  .flatMap(({ says }) => patternOf(says))
  .flatMap((token) => (token.kind === 'word' ? [token.says] : []));

test('each word of a pattern is one that the expression meets, and a letter more or less is met by both or by neither', () => {
  let plain = 0;
  for (const says of SAYS) {
    const words = spelledOut(says);
    if (!words) continue;
    plain++;
    const whole = new RegExp(`^(?:${says})$`);
    for (const word of words) {
      expect(word).toMatch(whole);
      for (const other of [`${word}s`, word.slice(0, -1), `${word}ing`, word.slice(1)])
        expect([says, other, words.includes(other)]).toEqual([says, other, whole.test(other)]);
    }
  }
  expect(plain).toBeGreaterThan(0.9 * SAYS.length);
});

test.each([
  ['classif(?:y|ies)|sorts?', ['classifies', 'classify', 'sort', 'sorts']],
  ['categori[sz]e|re-use', ['categorise', 'categorize', 're-use']],
  ['w(?:a|b)?', ['w', 'wa', 'wb']],
])('%s', (says, words) => expect(spelledOut(says)?.sort()).toEqual(words));

test('what is no plain pattern is left to the expression', () => {
  for (const says of ['\\w+ing', 'mod(?:s|l?ing)', 'a.c', '(?!not)x'])
    expect(spelledOut(says)).toBeUndefined();
});
