import { expect, test } from 'vitest';
import { isProof, plainQuote, quotesOf } from '../../src/model/quotes.ts';

const LINES = [
  { number: 1, text: 'Data Scientist – “Fraud” at O’Neill & Søn' },
  { number: 3, text: 'MySQL and  Python;\u00a0C++' },
  { number: 4, text: 'Modelle für Prüfung' },
  { number: 6, text: '需要预测每日销量，机器学习三年以上' },
  { number: 7, text: '머신러닝 모델 개발' },
];
const find = quotesOf(LINES);

test.each([
  ['data scientist - "fraud" at', 1, 'Data Scientist – “Fraud” at'],
  ["at O'Neill", 1, 'at O’Neill'],
  ['  python; C++. ', 3, 'Python;\u00a0C++'],
  ['3| MySQL and Python', 3, 'MySQL and  Python'],
  ['mysql AND\tpython', 3, 'MySQL and  Python'],
  ['Modelle für Pru\u0308fung', 4, 'Modelle für Prüfung'],
  ['C++ Modelle für', 3, 'C++'],
  ['预测每日销量', 6, '预测每日销量'],
  ['머신러닝 모델'.normalize('NFD'), 7, '머신러닝 모델'],
])('%j stands in the ad', (quote, line, text) => {
  expect(find(plainQuote(quote))).toEqual({ line, text });
});

test.each(['SQL and Python', 'Python and MySQL', 'Scientists - Fraud', 'ata Scientist', '', '"'])(
  '%j does not',
  (quote) => {
    expect(find(plainQuote(quote))).toBeUndefined();
  },
);

test('an ad in decomposed letters has the same words', () => {
  const found = quotesOf([{ number: 1, text: '머신러닝 모델 für Prüfung'.normalize('NFD') }]);
  expect(found(plainQuote('모델 für'))?.text).toBe('모델 für'.normalize('NFD'));
});

test.each([
  ['of the', 'anything', true],
  ['python', 'Python', true],
  ['python', 'Java', false],
  ['go', 'Go', false],
  ['3+', '3', false],
  ['机器学习三年', 'ML', true],
  ['学习', 'ML', false],
])('%j proves %j: %s', (quote, value, expected) => {
  expect(isProof(plainQuote(quote), value)).toBe(expected);
});
