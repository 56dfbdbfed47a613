import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks, linkTargets } from './support/links.ts';
import { spaceCardProblems } from './support/space-card.ts';

test.each([
  ['[a](b.md)', ['b.md']],
  ['![a](<b.md> "title")', ['b.md']],
  ['[a]: b.md\n', ['b.md']],
  ['<img alt="a" src="b.png">', ['b.png']],
  ['[a](https://example.org) [b](mailto:a@example.org)', []],
  ['`[a](b.md)`\n```md\n[a](b.md)\n```\n', []],
  ['an escaped \\](b.md)', []],
])('links of %j', (text, expected) => {
  expect(linkTargets(text)).toEqual(expected);
});

test('finds a missing file and a missing heading, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'docs'));
  writeFileSync(
    join(folder, 'README.md'),
    '# One two!\n[a](docs/) [b](docs/a.md#here-it-is) [c](#one-two) [d](gone.md)',
  );
  writeFileSync(join(folder, 'docs', 'a.md'), '## Here it is\n[a](../README.md) [b](../README.md#gone)');
  expect(brokenLinks(folder, ['README.md', 'docs/a.md'])).toEqual([
    'README.md: gone.md',
    'docs/a.md: ../README.md#gone',
  ]);
});

test('a wrong card is told apart from a right one', () => {
  const right = {
    title: 'A',
    emoji: '🔎',
    colorFrom: 'red',
    colorTo: 'gray',
    sdk: 'gradio',
    sdk_version: '6.31.0',
    app_file: 'app.py',
  };
  expect(spaceCardProblems(right)).toEqual([]);
  const wrong = {
    ...right,
    colorTo: 'black',
    hardware: 'cpu',
    short_description: 'x'.repeat(61),
    python_version: 3.1,
  };
  expect(spaceCardProblems(wrong)).toHaveLength(4);
});
