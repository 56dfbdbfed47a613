/** The shape of the code: which room may import which, no circle, no long file, no two things of one name. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../src/disk/files.ts';
import { arrowsUpward, circlesIn, pythonImports, typescriptImports } from './support/imports.ts';
import { PROJECT } from './support/paths.ts';

/** From the bottom up: each imports from its own room and from those before it. */
const ROOMS = [
  'words',
  'disk',
  'net',
  'secrets',
  'job',
  'pictures',
  'templates',
  'ad',
  'model',
  'plan',
  'github',
  'space',
  'make.ts',
  'ask',
  'usage.ts',
  'commands',
  'cli.ts',
  'launch.ts',
  'generators',
  'plopfile.ts',
];
const LONGEST = 250;

/** The texts of the files below a folder with an ending, by their paths from the project's root. */
const textsBelow = (folder: string, ending: string): [string, string][] =>
  readTree(join(PROJECT, folder))
    .filter(({ path }) => path.endsWith(ending))
    .map(({ path, bytes }) => [`${folder}/${path}`, bytes.toString('utf8')]);

const code = new Map([
  ...textsBelow('src', '.ts'),
  ...textsBelow('generators', '.ts'),
  ['plopfile.ts', readFileSync(join(PROJECT, 'plopfile.ts'), 'utf8')] as const,
]);

test('no arrow points upward', () => {
  expect(arrowsUpward(typescriptImports(code), ROOMS)).toEqual([]);
});

test('no files import each other in a circle', () => {
  const besides = ['scripts', 'eval', 'bench'].flatMap((folder) => textsBelow(folder, '.ts'));
  expect(circlesIn(typescriptImports(new Map([...code, ...besides])))).toEqual([]);
  expect(circlesIn(pythonImports(new Map(textsBelow('templates/base', '.py'))))).toEqual([]);
});

test('src holds rooms, and four files at most', () => {
  const loose = [...code.keys()].filter((path) => /^src\/[^/]+$/.test(path));
  expect(loose.length, loose.join(', ')).toBeLessThanOrEqual(4);
});

test('no file is long', () => {
  const linesOf = (text: string) => text.split('\n').length - 1;
  const all = ['scripts', 'eval', 'bench'].flatMap((folder) => textsBelow(folder, '.ts')).concat([...code]);
  expect(all.filter(([, text]) => linesOf(text) > LONGEST).map(([path]) => path)).toEqual([]);
});

/** Values that stand more than once. */
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

test('a name means one thing', () => {
  // A room's face, and what a command says, are found by their folder.
  const files = [...code.keys()]
    .map((path) => basename(path))
    .filter((name) => !/^(?:index|tell)\.ts$/.test(name));
  expect(repeated(files)).toEqual([]);
  const exported = [...code.values()].flatMap((text) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(repeated(exported)).toEqual([]);
});

test.each([
  ['a value', "import { b } from '../commands/b.ts';"],
  ['a type', "import type { B } from '../commands/b.ts';"],
  ['a type of several lines', "import {\n  type B,\n  type C,\n} from '../commands/b.ts';"],
  ['on demand', "const b = () => import('../commands/b.ts');"],
  ['a type on demand', "declare const b: typeof import('../commands/b.ts');"],
  ['an export', "export * from '../commands/b.ts';"],
])('an arrow upward is seen: %s', (_what, text) => {
  const imports = typescriptImports(
    new Map([
      ['src/words/a.ts', text],
      ['src/commands/b.ts', "import '../words/a.ts';"],
    ]),
  );
  expect(arrowsUpward(imports, ROOMS)).toEqual(['src/words/a.ts → src/commands/b.ts']);
  expect(circlesIn(imports)).toEqual([['src/commands/b.ts', 'src/words/a.ts']]);
});

test('a file in no room is refused', () => {
  const imports = typescriptImports(
    new Map([
      ['src/elsewhere/a.ts', "import '../words/b.ts';"],
      ['src/words/b.ts', ''],
    ]),
  );
  expect(() => arrowsUpward(imports, ROOMS)).toThrow('src/elsewhere/a.ts stands in no room');
});

test.each([
  ['a name', 'from .b import load', 'from .a import save'],
  ['a module', 'from . import b', 'from . import a'],
  ['several modules', 'from . import (\n    b,\n    c as other,\n)', 'from .a import save'],
  ['within a function', 'def load():\n    from .b import load', 'from .a import save'],
])('a circle in Python is seen: %s', (_what, first, second) => {
  const files = new Map([
    ['p/a.py', first],
    ['p/b.py', second],
    ['p/c.py', 'import b\nfrom b import a'],
  ]);
  expect(circlesIn(pythonImports(files))).toEqual([['p/a.py', 'p/b.py']]);
});

test('a circle in Python is seen over folders', () => {
  const files = new Map([
    ['p/a.py', 'from .inner import tool'],
    ['p/inner/__init__.py', ''],
    ['p/inner/tool.py', 'from ..a import save'],
  ]);
  expect(circlesIn(pythonImports(files))).toEqual([['p/a.py', 'p/inner/tool.py']]);
});
