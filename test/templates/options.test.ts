import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { columnsOption, familyOptions, valueSchema } from '../../src/templates/options.ts';

const columns = { type: 'columns', about: 'A row.', min: 2, max: 9 };
const example = { columns: { max: 4, default: [{ name: 'age' }] } };
const site = { site: { type: 'text', about: 'The site.', default: 'x' } };

test('a family adds to what its layers say', () => {
  const options = familyOptions([{ columns }, example], [], 'x');
  expect(options).toEqual({ columns: { shape: { ...columns, max: 4, default: [{ name: 'age' }] } } });
  expect(columnsOption(options)?.name).toBe('columns');
  expect(columnsOption({})).toBeUndefined();
});

test('an option of sources knows which', () => {
  const sources = ['one', 'two'].map((id) => ({ id, options: site }));
  expect(familyOptions([], sources, 'x').site?.sources).toEqual(['one', 'two']);
  expect(familyOptions([site], sources, 'x').site).not.toHaveProperty('sources');
});

test('a number has its range', () => {
  const schema = valueSchema({ type: 'number', about: 'A price.', min: 0.5, max: 9 });
  expect([0.5, 9, 0.4, 10, '5', true].map((value) => v.is(schema, value))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('a wrong one names the file', () => {
  test.each([
    ['an example that is missing', [{ columns }], /^x: options.columns: default/],
    ['an unknown type', [{ a: { type: 'colour', about: 'b' } }], /^x: options.a: type/],
    ['an unknown key', [{ a: { type: 'text', about: 'b', hue: 1 } }], /^x: options.a: hue/],
  ])('%s', (_name, written, message) => {
    expect(() => familyOptions(written, [], 'x')).toThrow(message);
  });

  test('two sources that mean different things', () => {
    const other = { site: { ...site.site, about: 'Another.' } };
    const sources = [
      { id: 'one', options: site },
      { id: 'two', options: other },
    ];
    expect(() => familyOptions([], sources, 'x')).toThrow(
      'x: options.site: the source two means something else',
    );
  });
});
