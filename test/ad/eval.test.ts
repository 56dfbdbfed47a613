/** The invented ads are read as their labels say; the bars are those of `npm run eval`. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BARS, FIGURES } from '../../eval/bars.ts';
import { measure, parseCsv, same, samePlace } from '../../eval/measure.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { PROJECT } from '../support/paths.ts';

test('the invented ads reach every bar', async () => {
  const { figures, crashes } = await measure(
    join(PROJECT, 'test', 'fixtures', 'ads'),
    lexiconFor(await openFamilies()),
  );
  expect(crashes).toBe(0);
  const below = FIGURES.filter((figure) => figures[figure] < BARS[figure][0]);
  expect(below).toEqual([]);
});

test('a table with quotes, commas and line ends in its fields', () => {
  expect(parseCsv('a,b\r\n"x, ""y""",\n"1\n2",z')).toEqual([
    { a: 'x, "y"', b: '' },
    { a: '1\n2', b: 'z' },
  ]);
});

test.each([
  ['Data Scientist', 'Data Scientist', true],
  ['Senior Data Scientist', 'Data Scientist', true],
  ['Senior Lead Data Engineer', 'Engineer', false],
  ['', null, true],
  ['', 'Data Scientist', false],
  ['Data Scientist', null, false],
  ['Data Scientist; Analyst', 'analyst', true],
])('%s and %s are the same: %s', (label, found, expected) => {
  expect(same(label, found)).toBe(expected);
});

test.each([
  ['Berlin, DEU', 'Berlin', true],
  ['Berlin, DEU', 'Munich', false],
  ['Remote - US', 'Remote', true],
  ['', null, true],
  ['', 'Berlin', false],
])('the place %s as %s: %s', (label, found, expected) => {
  expect(samePlace(label, found)).toBe(expected);
});
