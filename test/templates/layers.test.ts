import { describe, expect, test } from 'vitest';
import {
  checkLayer,
  checkSource,
  type Layer,
  mergeRequirements,
  withNeeds,
} from '../../src/templates/layers.ts';
import { checkManifest } from '../../src/templates/manifest.ts';
import { testManifest } from '../support/jobs.ts';

const layer = (id: string, changes: Partial<Layer> = {}): Layer => ({
  ...checkLayer(id, { title: id, kind: 'input' }, []),
  ...changes,
});
const byId = (...layers: Layer[]) => Object.fromEntries(layers.map((one) => [one.id, one]));

describe('the layers of a family', () => {
  const layers = byId(
    layer('images'),
    layer('boxes', { needs: ['images'] }),
    layer('video', { needs: ['boxes', 'images'] }),
    layer('classes', { kind: 'measure' }),
    layer('chicken', { needs: ['egg'] }),
    layer('egg', { needs: ['chicken'] }),
    layer('torn', { needs: ['nothing'] }),
  );

  test.each([
    [[], []],
    [
      ['classes', 'images'],
      ['classes', 'images'],
    ],
    [['boxes'], ['images', 'boxes']],
    [
      ['video', 'boxes', 'classes'],
      ['images', 'boxes', 'video', 'classes'],
    ],
  ])('%j is laid as %j: needs first, each once', (wanted, laid) => {
    expect(withNeeds(wanted, layers, 'x').map(({ id }) => id)).toEqual(laid);
  });

  test.each([
    [['imges'], 'templates/tasks/x/task.yaml: layers: there is no layer imges'],
    [['torn'], 'templates/layers/torn/layer.yaml: there is no layer nothing'],
    [['egg'], 'layers need each other in a circle: egg, chicken, egg'],
  ])('%j is refused', (wanted, message) => {
    expect(() => withNeeds(wanted, layers, 'templates/tasks/x/task.yaml: layers')).toThrow(message);
  });
});

test('what a later manifest says of a package wins', () => {
  const base = ['numpy>=1; python_version < "3.13"', 'numpy>=2; python_version >= "3.13"', 'PyYAML>=6'];
  expect(mergeRequirements(base, ['pillow>=10'], ['pillow>=11', 'NumPy>=2'])).toEqual([
    'NumPy>=2',
    'pillow>=11',
    'PyYAML>=6',
  ]);
  expect(mergeRequirements(base)).toEqual(base);
});

describe('a wrong manifest names its file', () => {
  test.each([
    ['a kind', { title: 'T', kind: 'output' }, 'kind'],
    ['a key', { title: 'T', kind: 'input', colour: 'red' }, 'colour'],
  ])('%s of a layer', (_name, value, key) => {
    expect(() => checkLayer('x', value, [])).toThrow(new RegExp(`^templates/layers/x/layer.yaml: .*${key}`));
  });

  test('a source', () => {
    expect(() => checkSource('tasks/x/sources/web', { title: 'W' })).toThrow(
      /^templates\/tasks\/x\/sources\/web\/source.yaml: .*url/,
    );
  });
});

describe('a family on layers', () => {
  const id = 'smelling';
  const { manifest, words } = testManifest({ dependencies: ['numpy>=2'], sources: [] });
  const images = layer('images', {
    demos: ['gradio'],
    emoji: '🔎',
    dependencies: ['numpy>=1', 'pillow>=10'],
    data_files: [{ name: 'raw/list.csv', about: 'what there is' }],
    own_data: ['a folder of pictures'],
  });
  const layers = byId(images, layer('boxes', { needs: ['images'] }));
  const family = (changes: object, demos: string[] = []) =>
    checkManifest(
      id,
      { ...manifest, ...changes },
      { words, ownDemos: demos, base: { library_name: 'sklearn' }, layers, sources: {} },
    );

  test('has their apps, dependencies and files, and its own word is the last', () => {
    const own_data = ['a list of smells'];
    expect(family({ layers: ['boxes'], app: 'images', own_data })).toMatchObject({
      layers: ['images', 'boxes'],
      demos: ['gradio'],
      appFolder: 'layers/images',
      dependencies: ['numpy>=2', 'pillow>=10'],
      data_files: [{ name: 'raw/list.csv' }],
      own_data: ['a folder of pictures', 'a list of smells'],
    });
  });

  test('has the emoji and the library of what is nearest to it', () => {
    const nearest = { layers: ['boxes'], app: 'images', emoji: undefined, library_name: undefined };
    expect(family(nearest)).toMatchObject({ emoji: '🔎', library_name: 'sklearn' });
    expect(family({ ...nearest, emoji: '📦', library_name: 'timm' })).toMatchObject({
      emoji: '📦',
      library_name: 'timm',
    });
    layers.boxes = { ...(layers.boxes as Layer), library_name: 'pytorch' };
    expect(family(nearest).library_name).toBe('pytorch');
    expect(() => family({ ...nearest, layers: [], app: 'own' }, ['gradio'])).toThrow(
      /emoji: none of its layers/,
    );
  });

  test('may have an app of its own', () => {
    expect(family({ layers: ['images'] }, ['streamlit'])).toMatchObject({
      demos: ['streamlit'],
      appFolder: `tasks/${id}`,
    });
  });

  test.each([
    ['no layer of its own', { layers: [], app: 'images' }, [], /app: images is none of its layers/],
    ['two apps', { layers: ['images'], app: 'images' }, ['gradio'], /app: the folder has a demo too/],
    [
      'a layer without an app',
      { layers: ['boxes'], app: 'boxes' },
      [],
      /templates\/layers\/boxes has no demo/,
    ],
    ['a layer that is not there', { layers: ['sounds'] }, ['gradio'], /layers: there is no layer sounds/],
  ])('%s is refused', (_name, changes, demos, message) => {
    expect(() => family(changes, demos)).toThrow(message);
  });
});
