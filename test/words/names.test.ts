import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReservedPackage, PACKAGE_LENGTH, packageName, repoName, topic } from '../../src/words/names.ts';
import { askPython } from '../support/python.ts';

const SAFE_REPO = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SAFE_PACKAGE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const WINDOWS = ['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9'];

test.each([
  ['Surgical tool check', 'surgical-tool-check', 'surgical_tool_check'],
  ['C++ für Ärzte & Øre', 'c-fur-arzte-ore', 'c_fur_arzte_ore'],
  ['Straße Łódź Ægir', 'strasse-lodz-aegir', 'strasse_lodz_aegir'],
  ["the nurse's tray", 'the-nurses-tray', 'the_nurses_tray'],
  ['  --A__B..c--  ', 'a-b-c', 'a_b_c'],
  ['３D ｓｃａｎ', '3d-scan', 'poc_3d_scan'],
  ['2026 tools', '2026-tools', 'poc_2026_tools'],
  ['9', '9', 'poc_9'],
  ['医療器具検出', 'fallback', 'fallback'],
  ['🔪🔪', 'fallback', 'fallback'],
  ['', 'fallback', 'fallback'],
  ['...', 'fallback', 'fallback'],
  ['x', 'x', 'x'],
  ['NUL', 'nul-poc', 'nul_poc'],
  ['con', 'con-poc', 'con_poc'],
  ['com1.txt', 'com1-txt', 'com1_txt'],
  ['class', 'class-poc', 'class_poc'],
  ['None', 'none-poc', 'none_poc'],
  ['json', 'json-poc', 'json_poc'],
  ['PIL', 'pil-poc', 'pil_poc'],
  ['scikit image', 'scikit-image-poc', 'scikit_image_poc'],
  ['typing extensions', 'typing-extensions-poc', 'typing_extensions_poc'],
  ['__init__', 'init', 'init'],
  ['foo.git', 'foo-git', 'foo_git'],
  ['`rm -rf` $(x)', 'rm-rf-x', 'rm_rf_x'],
  ['../../x', 'x', 'x'],
])('%j → repo %s, package %s', (text, repo, name) => {
  expect(repoName(text, 'fallback')).toBe(repo);
  expect(packageName(repoName(text, 'fallback'))).toBe(name);
});

test('long names are cut between words, and a long word is cut', () => {
  expect(repoName('word '.repeat(40), '')).toBe('word-'.repeat(12).slice(0, -1));
  expect(repoName('a'.repeat(200), '')).toBe('a'.repeat(60));
  expect(packageName('one-two-three-four-five-six')).toBe('one_two_three_four_five');
  expect(packageName('forecast-of-boats-per-week-and-slipway')).toBe('forecast_of_boats');
  expect(packageName('forecast-of-the-boatyard-demand')).toBe('forecast_of_the_boatyard');
  expect(packageName('a'.repeat(60))).toBe('a'.repeat(PACKAGE_LENGTH));
  expect(packageName('')).toBe('poc');
});

test('whatever the text, the names are safe', () => {
  const word = fc.constantFrom(
    ...WINDOWS,
    'import',
    'numpy',
    'tests',
    '1',
    '-',
    '_',
    '.',
    '../',
    'İ',
    'ﬁ',
    '²',
    'tools',
    '\u0301',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((words) => words.join(' ')),
    fc.array(word).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, (input) => {
      const repo = repoName(input, 'task-poc');
      expect(repo).toMatch(SAFE_REPO);
      expect(repo.length).toBeLessThanOrEqual(65);
      expect(WINDOWS).not.toContain(repo);
      const name = packageName(repo);
      expect(name).toMatch(SAFE_PACKAGE);
      expect(name.length).toBeLessThanOrEqual(24);
      expect(isReservedPackage(name)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('no package shadows the standard library or a keyword of the Python at hand', () => {
  const names = askPython(
    'import keyword\nresult = sorted({*sys.stdlib_module_names, *keyword.kwlist, *keyword.softkwlist})',
  ) as string[];
  expect(names.length).toBeGreaterThan(200);
  // Names that begin with an underscore can't come out of packageName.
  const shadowed = names
    .map((name) => name.toLowerCase())
    .filter((name) => !name.startsWith('_') && !isReservedPackage(name));
  expect(shadowed).toEqual([]);
});

test.each([
  'pytest',
  'sklearn',
  'gradio',
  'streamlit',
  'yaml',
  'tests',
  'demo',
  'src',
  'data',
  'app',
  'huggingface_hub',
  'spaces',
])('%s is left to those who have it', (name) => {
  expect(isReservedPackage(packageName(name))).toBe(false);
  expect(packageName(name)).not.toBe(name);
});

test.each([
  ['Object detection', 'object-detection'],
  ['C++', 'c'],
  ['機械学習', undefined],
  ['Retrieval augmented generation with large language models', 'retrieval-augmented-generation'],
])('topic of %j is %j', (text, expected) => {
  expect(topic(text)).toBe(expected);
});
