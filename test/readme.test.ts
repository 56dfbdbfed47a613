import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenLinks } from './support/links.ts';
import { PROJECT } from './support/paths.ts';
import { COMBINATIONS, nameOf } from './support/repos.ts';

const GALLERY = 'docs/images/gallery';
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');

test('every local link and picture of our own pages leads somewhere', () => {
  expect(brokenLinks(PROJECT, ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/decisions.md'])).toEqual(
    [],
  );
});

test('the gallery shows each family with each demo, in small files, and nothing that is gone', () => {
  const shown = [...readme.matchAll(/\(docs\/images\/gallery\/([\w-]+)\.jpg\)/g)].map(([, name]) => name);
  const pictures = existsSync(join(PROJECT, GALLERY)) ? readdirSync(join(PROJECT, GALLERY)) : [];
  expect(shown.toSorted()).toEqual(pictures.map((file) => file.replace(/\.jpg$/, '')).sort());
  const known = COMBINATIONS.map(nameOf);
  expect(shown.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  // A family of your own may come without pictures until it is finished.
  expect(shown.length).toBeGreaterThanOrEqual(8);
  for (const file of pictures)
    expect(statSync(join(PROJECT, GALLERY, file)).size, file).toBeLessThan(90 * 1024);
});
