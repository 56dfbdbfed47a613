/**
 * templates/pictures/drawings.jsonl: the drawings that catalogue.txt names, out of icon sets and own.svg, each as plain paths on a grid of 256.
 * Run by hand when the catalogue names another one; what it makes is committed, so that the build needs no icon set:
 *
 *     npm install --prefix FOLDER @resvg/resvg-js @iconify-json/{fluent-emoji-flat,noto,mdi,ph,temaki}
 *     node --import tsx scripts/drawings.ts FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseCatalogue } from '../src/pictures/catalogue.ts';
import { layersOf, rootOf, textOf } from './svg-layers.ts';

const pictures = fileURLToPath(new URL('../templates/pictures/', import.meta.url));
const installed = process.argv[2];
if (!installed) throw new Error('usage: node --import tsx scripts/drawings.ts FOLDER-WITH-NODE_MODULES');

/** What resvg does to an SVG: every shape becomes a path with absolute coordinates. */
const { Resvg } = createRequire(join(installed, 'package.json'))('@resvg/resvg-js') as {
  Resvg: new (svg: string) => { toString(): string };
};

interface IconSet {
  icons: Record<string, { body: string; width?: number; height?: number }>;
  width?: number;
  height?: number;
}

const read = (path: string) => readFileSync(path, 'utf8');
const sets = parse(read(join(pictures, 'sets.yaml'))) as Record<string, { package?: string }>;
const own = rootOf(read(join(pictures, 'own.svg')));
const opened = new Map<string, IconSet>();

/** The body of a drawing, and the size of its canvas. */
function sourceOf(id: string): { body: string; width: number; height: number } {
  const [set = '', name = ''] = id.split(':');
  const packageName = sets[set]?.package;
  if (!packageName) {
    const group = own.children.find((child) => 'attribs' in child && child.attribs.id === name);
    if (!group) throw new Error(`own.svg has no group ${name}`);
    return { body: textOf(group), width: 256, height: 256 };
  }
  const icons =
    opened.get(set) ??
    (JSON.parse(read(join(installed as string, 'node_modules', packageName, 'icons.json'))) as IconSet);
  opened.set(set, icons);
  const icon = icons.icons[name];
  if (!icon) throw new Error(`${packageName} has no ${name}`);
  return {
    body: icon.body,
    width: icon.width ?? icons.width ?? 16,
    height: icon.height ?? icons.height ?? 16,
  };
}

const missing: string[] = [];
const lines = parseCatalogue(read(join(pictures, 'catalogue.txt'))).map(({ id }) => {
  try {
    const { body, width, height } = sourceOf(id);
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} color="#222">${body}</svg>`;
    return JSON.stringify([id, layersOf(new Resvg(svg).toString())]);
  } catch (error) {
    missing.push(`${id}: ${(error as Error).message}`);
    return '';
  }
});
if (missing.length > 0) console.error(missing.join('\n'));
writeFileSync(join(pictures, 'drawings.jsonl'), `${[...new Set(lines)].filter(Boolean).join('\n')}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
