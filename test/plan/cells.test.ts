/** What is usual in a column and which columns hang together: the owner's word, else the industry's, else what name and unit say. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Relation } from '../../src/job/relations.ts';
import { usualCells } from '../../src/plan/vocabulary/usual-cells.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { places, planOf, refusal } from '../support/jobs.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

const job = (columns: string[], extra = '') =>
  `title: Engineer\nproject:\n  problem: Say it.\n  name: sayer\n  task: tabular-classification\n  domain: logistics\n  labels: [taken, refused]\n  options:\n    columns:\n${columns.map((one) => `      - ${one}\n`).join('')}${extra}`;
const filesOf = (columns: string[], extra = '') => {
  const { files } = planOf(job(columns, extra), catalog);
  return (path: string) => parse(files.find((file) => file.path === path)?.content.toString() ?? '');
};
const cellsOf = (columns: string[], extra = ''): Record<string, Relation> =>
  filesOf(columns, extra)('vocabulary.yaml').cells;

const LOAD = [
  '{name: lane length, min: 30, max: 2200, unit: km}',
  '{name: Trailers, values: [Box, Tanker]}',
  '{name: pallets, min: 1, max: 33}',
  '{name: shade, min: 0, max: 1}',
];

describe('cells', () => {
  test("are the industry's, in the job's own names and values", () => {
    const cells = cellsOf(LOAD);
    expect(cells.pallets).toMatchObject({ where: [{ if: { Trailers: 'Tanker' }, is: 'empty' }] });
    expect(cells.Trailers).toEqual({ usual: 'Box' });
    expect(cells.shade).toBeUndefined();
  });

  test('are as name and unit say, where nobody said anything', () => {
    const cells = cellsOf([
      '{name: bribe, min: 0, max: 1000, unit: EUR}',
      'a',
      'b',
      '{name: depot, role: group}',
    ]);
    expect(cells.bribe?.usual).toBe(120);
    expect(cells.depot).toEqual({ how_many: 30 });
  });

  test('are what the owner says, in either place, over what the industry says', () => {
    const cells = cellsOf(
      [
        ...LOAD.slice(0, 2),
        '{name: pallets, min: 1, max: 33, usual: 3}',
        '{name: shade, falls_with: pallets, closely: true}',
      ],
      '  vocabulary: {cells: {lane length: {usual: 90, at_least: shade}}}\n',
    );
    expect(cells.pallets?.usual).toBe(3);
    expect(cells.shade).toEqual({ falls_with: 'pallets', closely: true });
    expect(cells['lane length']).toEqual({ usual: 90, at_least: 'shade' });
  });

  test("do not turn round what the owner says: then the industry's give way", () => {
    const cells = cellsOf([
      '{name: lane length, min: 30, max: 2200, unit: km, rises_with: offered price}',
      '{name: trailer, values: [box, tanker]}',
      '{name: offered price, min: 150, max: 4000, unit: EUR}',
    ]);
    expect(cells['lane length']?.rises_with).toBe('offered price');
    expect(cells['offered price']?.rises_with).toBeUndefined();
  });

  test('stand in vocabulary.yaml alone', () => {
    const read = filesOf([
      '{name: a, usual: 3, effect: raises}',
      '{name: b, at_most: a}',
      '{name: c, high_in: summer}',
      '{name: day, role: time}',
    ]);
    const { columns } = read('project.yaml').options;
    expect(columns).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'day', role: 'time' }]);
  });

  test("an example's effects are nobody's word", () => {
    const { files } = planOf(
      'title: Engineer\nproject: {problem: Say which falcons come back., name: sayer, task: tabular-classification}\n',
      catalog,
    );
    const file = files.find(({ path }) => path === 'vocabulary.yaml');
    const grades = Object.values(
      parse(file?.content.toString() ?? '').effects as Record<string, { grade: string }>,
    );
    expect(new Set(grades.map(({ grade }) => grade))).toEqual(new Set(['stand-in']));
  });

  test.each([
    ['{name: x, rises_with: nothing}', 'can\'t follow "nothing", which is no column'],
    ['{name: x, rises_with: x}', 'can\'t follow "x"'],
    ['{name: x, falls_with: a}', 'follows columns that follow it'],
    ['{name: x, at_most: kind}', 'at_most can\'t name "kind"'],
    ['{name: x, usual: 1000}', 'is beyond the min and max'],
    ['{name: x, usual: often}', 'holds numbers'],
    ['{name: x, high_in: summer}', 'need a column with the role time'],
    ['{name: x, high_in: monsoon}', 'must be summer or winter'],
    ['{name: x, calendar: [hour]}', 'must be hour, weekday or season'],
    ['{name: x, where: [{if: {kind: purple}, is: 1}]}', 'if of "kind" does not suit it'],
    ['{name: x, where: [{if: {kind: red}, values: [1]}]}', 'values'],
    ['{name: x, where: [{if: {}, is: 1}]}', 'must name a column'],
    ['{name: x, where: [{if: {__proto__: red}, is: 1}]}', 'must name a column'],
    ['{name: x, where: {if: {kind: red}}}', 'must be a list'],
    ['{name: x, where: [{if: {a: {min: .nan}}, is: 1}]}', 'must be'],
    ['{name: x, where: [{if: {a: {min: 1, most: 2}}, is: 1}]}', 'must be'],
    ['{name: x, how_many: 30}', 'is no group'],
    ['{name: x, role: group, how_many: 4}', 'must be at least 5'],
    ['{name: x, role: group, usual: 4}', 'has a role'],
    ['{name: x, values: [p, q], usual: r}', 'is not among the values'],
    ['{name: x, values: [p, q], where: [{if: {a: {min: 1}}, min: 3}]}', 'min and max are of numbers'],
    ['{name: x, closely: maybe}', 'must be true or false'],
  ])('refuses %s', (column, words) => {
    const columns = ['{name: a, rises_with: x}', 'b', '{name: kind, values: [red, blue]}', column];
    const error = refusal(() =>
      cellsOf(columns.map((one) => (column.includes('role') ? one.replace(', rises_with: x', '') : one))),
    );
    expect(places(error).join()).toContain(words);
  });

  test('refuses those of columns that are not there, and of a task that reads no table', () => {
    const own = '  vocabulary: {cells: {shades: {usual: 1}}}\n';
    expect(places(refusal(() => cellsOf(LOAD, own))).join()).toContain(
      '"shades" is no column, did you mean "shade"?',
    );
    const texts = `title: X\nproject: {problem: P., name: p, task: text-classification, labels: [a, b], vocabulary: {cells: {a: {usual: 1}}}}`;
    expect(places(refusal(() => planOf(texts, catalog))).join()).toContain('reads no table');
  });
});

describe('what is usual in a column', () => {
  const of = (column: object) => usualCells({ name: 'x', ...column }, [{ name: 'day', role: 'time' }]);
  test.each([
    ['money is seldom much', { min: 0, max: 4000, unit: 'EUR' }, { usual: 480 }],
    ['wide ranges lie between their ends as powers do', { min: 1, max: 10000, unit: 'km' }, { usual: 100 }],
    ['counts are small', { name: 'earlier claims', min: 0, max: 20 }, { usual: 3 }],
    ['a share is even', { min: 0, max: 100, unit: '%' }, {}],
    ['and so is a temperature', { min: 5, max: 90, unit: 'C' }, {}],
    ['and the age of people', { name: 'age', min: 0, max: 98, unit: 'years' }, {}],
    ['an hour is of the time', { name: 'hour', min: 0, max: 23, unit: 'h' }, { calendar: 'hour' }],
    ['so are weekdays', { values: ['Monday', 'midweek', 'weekend'] }, { calendar: 'weekday' }],
    ['and seasons', { values: ['summer', 'winter'] }, { calendar: 'season' }],
    ['other values are not', { values: ['up', 'down'] }, {}],
    [
      'what is of a season is not in others',
      { values: ['summer pasture', 'hay'] },
      { where: [{ if: { day: [1, 2, 3, 4, 10, 11, 12] }, values: ['hay'] }] },
    ],
    ['of sectors there are few', { name: 'sector', role: 'group' }, { how_many: 24 }],
    ['of people many', { name: 'customer', role: 'group' }, {}],
  ])('%s', (_, column, usual) => expect(of(column)).toEqual(usual));
});
