/** What labels look like in synthetic pictures: known words, marks and states, and never a guess. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTree } from '../../src/disk/files.ts';
import { type LabelLook, looksOf } from '../../src/pictures/looks.ts';
import { shapesOf } from '../../src/pictures/shapes-file.ts';
import { readPictures } from '../../src/templates/picture-files.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);
const pictures = readPictures(fileURLToPath(TEMPLATES));
const python = (name: string) =>
  readFileSync(new URL(`layers/pictures/files/src/proof_of_concept/synthetic/${name}.py`, TEMPLATES), 'utf8');

const looks = (
  labels: string[],
  more: { domain?: string; oneEach?: boolean; chosen?: Record<string, string> } = {},
) => looksOf({ labels, domain: '', oneEach: false, chosen: {}, ...more }, pictures);
const shown = (look: LabelLook | undefined): string =>
  look === undefined || look.shows === 'token'
    ? ''
    : `${look.shows} ${('what' in look && look.what) || ''}`.trim();

test.each([
  ['open-end spanner', 'drawing m:wrench'],
  ['Hex Nuts', 'drawing o:hex-nut'],
  ['rusty nail', 'drawing o:nail'],
  ['mouse', 'drawing f:computer-mouse'],
  ['knots', 'mark knot'],
  ['surface scratches', 'mark scratch'],
  ['cracked glass', 'mark web'],
  ['burnt spot', 'mark burn'],
  ['missing screw', 'mark hole'],
  ['number plate', 'drawing o:licence-plate'],
  // Nothing is guessed.
  ['nail polish', ''],
  ['box office', ''],
  ['sports gear', ''],
  ['wrong cable', ''],
  ['no helmet', ''],
  ['swap body', ''],
])('%s', (label, look) => {
  expect(shown(looks([label]).get(label))).toBe(look);
});

test('a word means what it means in the industry', () => {
  expect(shown(looks(['mouse'], { domain: 'life-sciences' }).get('mouse'))).toBe('drawing f:mouse');
  expect(shown(looks(['clamp'], { domain: 'healthcare' }).get('clamp'))).toBe('drawing o:hemostat');
});

test('of two labels with one drawing the second has another, or stands in', () => {
  const both = looks(['shoe', 'sneaker', 'boot']);
  expect(new Set([...both.values()].map(shown)).size).toBe(3);
  const signs = looks(['speed limit sign', 'road sign', 'hammer']);
  expect(shown(signs.get('speed limit sign'))).toBe('drawing o:speed-sign');
  expect(shown(signs.get('road sign'))).not.toBe('drawing o:speed-sign');
});

test('states are of what each picture shows one of', () => {
  const parcel = looks(['intact', 'dented', 'torn', 'wet', 'no crack'], { oneEach: true });
  expect([...parcel.values()].map(shown)).toEqual(['clean', 'mark dent', 'mark tear', 'mark wet', '']);
  const yard = looks(['free', 'half full', 'full'], { oneEach: true });
  expect([...yard.values()].map(({ shows }) => shows)).toEqual(['amount', 'amount', 'amount']);
  expect(shown(looks(['intact']).get('intact'))).toBe('');
});

test('with more stand-ins than drawings all stand in, but what the owner chose', () => {
  const all = looks(['hammer', 'swap body', 'ascender', 'quux', 'quuz'], { chosen: { ascender: 'hook' } });
  expect([...all.values()].map(({ grade }) => grade)).toEqual([
    'stand-in',
    'stand-in',
    'of the job',
    'stand-in',
    'stand-in',
  ]);
});

test('the file has what is shown, what it is shown on, and nothing that looks like a label', () => {
  const job = { domain: '', chosen: {}, oneEach: false };
  const boards = shapesOf(
    { ...job, labels: ['knots', 'splits', 'blue stain'], texts: ['Board defect finder'] },
    pictures,
  );
  expect(boards.surfaces).toEqual(['wood']);
  expect(boards.credit).toBe('');
  const desk = shapesOf({ ...job, labels: ['pencil', 'coin', 'stapler'], texts: [] }, pictures);
  expect(desk.clutter.length).toBeGreaterThan(0);
  expect(desk.clutter.filter((id) => pictures.entries.get(id)?.group === 'office')).toEqual([]);
  expect(Object.keys(desk.drawings).sort()).toEqual(
    ['f:coin', 'f:pencil', 'o:stapler', ...desk.clutter].sort(),
  );
  expect(desk.credit).toContain('Fluent Emoji');
  const leaf = { ...job, domain: 'agriculture', labels: ['healthy', 'leaf mould'], oneEach: true };
  expect(shapesOf({ ...leaf, oneEach: false, texts: ['Tomato leaf triage'] }, pictures).surfaces).toEqual([
    'leaf',
  ]);
  expect(shapesOf({ ...leaf, texts: ['Tomato leaf triage'] }, pictures).carrier).toBe('o:leaf');
});

test('every drawing is there, of a set with a licence, and every kind is one that Python draws', () => {
  const ids = [...pictures.entries.keys(), ...pictures.clutter.map(({ id }) => id)];
  const layers = pictures.layers(ids);
  for (const id of ids) {
    expect(layers.get(id)?.length, id).toBeGreaterThan(0);
    expect(pictures.sets[id[0] ?? '']?.licence, id).toMatch(/^(?:MIT|Apache-2\.0|CC0-1\.0)$/);
    for (const [colour, path] of layers.get(id) ?? []) {
      expect(colour, id).toMatch(/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/i);
      expect(path, id).toMatch(/^[MLQCZ\d -]+$/);
    }
  }
  const kinds = [...pictures.states.values()].flat().flatMap(({ target }) => target.what ?? []);
  for (const kind of new Set(kinds)) expect(python('mark_kinds'), kind).toContain(`"${kind}": (`);
  const grounds = [...pictures.grounds.values(), pictures.surfaces.map(({ kind }) => kind)].flat();
  for (const kind of new Set(grounds)) expect(python('surfaces'), kind).toContain(`"${kind}": (`);
  const materials = [...pictures.entries.values()].flatMap(({ material }) => material ?? []);
  for (const material of new Set(materials)) expect(python('sprites')).toContain(`"${material}": (`);
});

test('no thing of one project stands in the code of all', () => {
  const folders = ['tasks/object-detection', 'tasks/image-classification', 'layers/boxes', 'layers/images'];
  for (const folder of folders.map((name) => `${name}/files`))
    for (const { path, bytes } of readTree(fileURLToPath(new URL(folder, TEMPLATES))))
      if (path.endsWith('.py'))
        expect(bytes.toString('utf8'), path).not.toMatch(
          /\b(?:tray|gauze|steel|scalpel|surgical|nurse)s?\b/i,
        );
});

test('among faults no thing of the same name is shown: a stone in glass is no rock', () => {
  const faults = looks(['crack', 'scratch', 'stone', 'blister', 'finish fault', 'sound'], { oneEach: true });
  expect(shown(faults.get('crack'))).toMatch(/^mark/);
  for (const label of ['stone', 'blister']) expect(shown(faults.get(label))).not.toMatch(/^drawing/);
  expect(shown(faults.get('sound'))).toBe('clean');
  // Where things are told apart, and one of them is marked, they are shown.
  const things = looks(['apple', 'pear', 'banana', 'bruise'], { oneEach: true });
  expect(shown(things.get('apple'))).toMatch(/^drawing/);
});
