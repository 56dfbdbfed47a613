/** Drawings are packed as steps, and come back as they were. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packedPaths, unpackedPaths } from '../../src/pictures/packed-paths.ts';
import { PROJECT } from '../support/paths.ts';

test('every drawing is the same again', () => {
  const lines = readFileSync(join(PROJECT, 'templates/pictures/drawings.jsonl'), 'utf8');
  const packed = packedPaths(lines);
  expect(unpackedPaths(packed)).toBe(lines);
  expect(packed.length).toBeLessThan(0.6 * lines.length);
});

test('each point is told from the one before it, a number by one character', () => {
  // 10 20, 2 0, then 0 5, 1 5 and -3 0.
  expect(packedPaths('["a",[["#fff","M10 20L12 20C12 25 13 30 10 30Z"]]]')).toBe(
    '["a",[["#fff","Mq\u0085La]C]g_gb]Z"]]]',
  );
});

test('a command with other numbers is refused', () => {
  expect(() => packedPaths('["a",[["#fff","M10 20A5 5 0 0 1 10 30Z"]]]')).toThrow('the command A');
});
