/** The words of the glossary stand there as they are looked up: nobody folds them again when an ad is read. */
import { expect, test } from 'vitest';
import { NOUNS } from '../../src/ad/brief/glossary-nouns.ts';
import { TRADE_PHRASES } from '../../src/ad/brief/glossary-phrases.ts';
import { TRADES } from '../../src/ad/brief/glossary-trades.ts';
import { ADJECTIVES, PHRASES, WORDS } from '../../src/ad/brief/glossary-words.ts';
import { folded, keyOf } from '../../src/words/phrases.ts';

test.each([
  ['words', WORDS, ' ', keyOf],
  ['words of trades', TRADES, ' ', keyOf],
  ['more nouns', NOUNS, ' ', keyOf],
  ['adjectives', ADJECTIVES, ' ', keyOf],
  ['phrases', PHRASES, '; ', folded],
  ['phrases of trades', TRADE_PHRASES, '; ', folded],
])('%s', (_, list, parting, as) => {
  const lines = list.trim().split('\n');
  const others = lines.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(parting));
  expect(others.length).toBeGreaterThan(20);
  expect(others.filter((one) => one === '' || as(one) !== one)).toEqual([]);
  expect(lines.filter((line) => !line.includes(': '))).toEqual([]);
});
