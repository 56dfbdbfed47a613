/** The lexicon: every phrase is found again, by the words of an ad. */
import { expect, test } from 'vitest';
import { AdPhrases, type Meanings } from '../../src/ad/ad-phrases.ts';
import { lexiconOf } from '../../src/ad/build-lexicon.ts';
import { entriesOf } from '../../src/ad/lexicon.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { wordsOf } from '../../src/words/phrases.ts';

const family = (id: string, phrases: string[]) => ({ id, phrases, hints: [], titles: [] });
const lexicon = lexiconOf([
  family('object-detection', ['detect* .. object|car', 'bounding box', '目标检测']),
  family('tabular-classification', ['churn model']),
]);
const find = <K extends keyof Meanings>(kind: K, text: string) => {
  const words = wordsOf(text);
  return new AdPhrases(lexicon, words).find(kind, words);
};

test.each([
  ['We detect small cars', 'object-detection'],
  ['draw bounding boxes or a bounding box', 'object-detection'],
  ['负责目标检测', 'object-detection'],
  ['a churn model', 'tabular-classification'],
  ['the constructor has __proto__ and a toString', undefined],
])('%j says %s', (text, id) => {
  expect(find('task', text)[0]?.value.family).toBe(id);
});

test('one pass finds what is a task, a skill, a domain and a word of the trade', () => {
  const text = 'Machine learning in Python for an insurance company: a churn model';
  expect(find('task', text).map(({ value }) => value.family)).toEqual(['tabular-classification']);
  expect(find('skill', text).map(({ value }) => value.name)).toContain('Python');
  expect(find('domain', text).map(({ value }) => value)).toContain('insurance');
  expect(find('trade', text)).not.toEqual([]);
});

test('what a phrase has of its beginning is written once, and read whole', () => {
  const phrasesOf = (beginning: string) => entriesOf(lexicon, beginning).filter((_, at) => at % 2 === 0);
  expect(phrasesOf('churn')).toEqual(['churn model']);
  expect(phrasesOf('det*')).toEqual(['detect* .. object|car']);
  expect(phrasesOf('目')).toEqual(['目 标 检 测']);
  expect(lexicon).toContain('churn\t~ model\t');
});

test('it is sorted ASCII, a beginning a line', async () => {
  for (const text of [lexicon, lexiconFor(await openFamilies())]) {
    expect(text).toMatch(/^[\t\n\x20-\x7e]+$/);
    const beginnings = text.split('\n').map((line) => line.slice(0, line.indexOf('\t')));
    expect(new Set(beginnings).size).toBe(beginnings.length);
    // The tab comes before whatever a longer beginning has in its place.
    expect(beginnings).toEqual([...beginnings].sort());
  }
});

test('every family is found by each of its own phrases', async () => {
  const families = await openFamilies();
  const all = lexiconFor(families);
  const missed: string[] = [];
  for (const { id, phrases } of [...families.tasks, ...families.recognised] as ReturnType<typeof family>[]) {
    for (const phrase of phrases) {
      const text = phrase
        .split(' ')
        .filter((item) => item !== '..')
        .map((item) => item.split('|')[0]?.replace('*', ''))
        .join(' ');
      const words = wordsOf(text);
      const found = new AdPhrases(all, words).find('task', words);
      if (!found.some(({ value }) => value.family === id)) missed.push(`${id}: ${phrase}`);
    }
  }
  expect(missed).toEqual([]);
});
