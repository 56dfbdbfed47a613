/** What goes round in the generated suites comes to everything. */
import { expect, test } from 'vitest';
import { leftOut, ofThisRun, preferring, turn } from './support/depth.ts';

const FAMILIES = ['a', 'b', 'c', 'd', 'e'];

test.each([
  [FAMILIES, 2],
  [FAMILIES, 3],
  [['a', 'b', 'c', 'd'], 2],
  [['a'], 2],
])('%j, %i at a time: each has its turn', (families, width) => {
  const met = new Set<string>();
  for (let count = 107; count < 107 + families.length; count++) {
    const chosen = turn(families, width, count);
    expect(chosen).toHaveLength(Math.min(width, families.length));
    expect(new Set(chosen).size).toBe(chosen.length);
    for (const family of chosen) met.add(family);
  }
  expect([...met].sort()).toEqual(families);
});

test('nothing has no turn', () => {
  expect(turn([], 2, 7)).toEqual([]);
});

test('what was touched goes first, the rest by turns, nobody twice', () => {
  expect(preferring(['d', 'd', 'gone', 'b', 'a'], FAMILIES, 2, 3)).toEqual(['d', 'b']);
  for (let count = 0; count < 9; count++) {
    const [first, second] = preferring(['d'], FAMILIES, 2, count);
    expect(first).toBe('d');
    expect(['a', 'b', 'c', 'e']).toContain(second);
  }
});

test('shards part the families, and come to all of them', () => {
  const shards = [1, 2, 3].map((shard) => ofThisRun(FAMILIES, { SHARD: `${shard}/3` }));
  expect(shards).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
  expect(ofThisRun(FAMILIES, { FAMILIES: 'e,b', SHARD: '2/2' })).toEqual(['e']);
  expect(ofThisRun(FAMILIES, {})).toEqual(FAMILIES);
});

test.each([{ SHARD: '0/3' }, { SHARD: '4/3' }, { SHARD: 'x' }, { FAMILIES: 'a,z' }])(
  '%j is refused',
  (words) => {
    expect(() => ofThisRun(FAMILIES, words)).toThrow(/SHARD is|FAMILIES names z/);
  },
);

test('what was left out is said with the command that runs it', () => {
  expect(leftOut('every idea', 'ideas', FAMILIES, ['b', 'd'])).toMatchObject({
    left: ['a', 'c', 'e'],
    command: 'DEPTH=all FAMILIES=a,c,e npm run test:generated -- ideas',
  });
});
