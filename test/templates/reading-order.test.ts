import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { firstLine, readingOrder } from '../../src/templates/reading-order.ts';

/** Layers of a few modules each. */
function layers(...modules: string[][]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return modules.map((paths, index) => {
    for (const path of paths) {
      const file = join(root, String(index), 'src/proof_of_concept', path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, `"""About ${path}.\n\nMore.\n"""\n`);
    }
    return join(root, String(index));
  });
}

describe('the order of reading', () => {
  const FILES = [
    ['__init__.py', 'config.py', 'plumbing/__init__.py', 'plumbing/fetch.py', 'notes.txt'],
    ['synthetic/__init__.py', 'train.py', 'model.py', 'alpha.py', 'zebras/__init__.py'],
    [],
  ];

  test('is that of the manifest, then what it leaves out, then folders', () => {
    expect(readingOrder(layers(...FILES), ['config', 'model'], 'x')).toEqual([
      ['config', 'About config.py.'],
      ['model', 'About model.py.'],
      ['alpha', 'About alpha.py.'],
      ['train', 'About train.py.'],
      ['zebras/', 'About zebras/__init__.py.'],
      ['synthetic/', 'About synthetic/__init__.py.'],
      ['plumbing/', 'About plumbing/__init__.py.'],
    ]);
  });

  test('has no module that is not there', () => {
    expect(() => readingOrder(layers(...FILES), ['config', 'show'], 'x')).toThrow(
      'x: modules: there is no show',
    );
  });
});

describe('the first line of a docstring', () => {
  test.each([
    ['"""One."""\n', 'One.'],
    ['"""One.\n\nTwo.\n"""\n', 'One.'],
    ['"""Says "x"."""\n', 'Says "x".'],
  ])('of %j is %j', (python, line) => {
    expect(firstLine(python, 'x.py')).toBe(line);
  });

  test.each([
    ['import os\n', /x.py begins with no docstring/],
    ['"""A \\d."""\n', /x.py: a backslash/],
  ])('%j is refused', (python, message) => {
    expect(() => firstLine(python, 'x.py')).toThrow(message);
  });
});
