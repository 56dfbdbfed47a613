/** The drawings and word lists of templates/pictures; read only where a repo shows pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openPictures, type Pictures } from '../pictures/catalogue.ts';
import { unpackedPaths } from '../pictures/packed-paths.ts';
import { builtPart, builtValue } from './built.ts';

/** What the build packs, beside the drawings. */
export interface PictureLists {
  files: Record<string, string>;
  sets: Pictures['sets'];
}

const LISTS = ['catalogue.txt', 'states.txt', 'domains.txt', 'clutter.txt'];
const DRAWINGS = 'drawings.jsonl';
declare const IS_BUILT: true | undefined;

/** @param root a templates folder; the built command has its own inside */
export function readPictures(root: string): Pictures {
  if (typeof IS_BUILT === 'undefined') {
    const { files, sets } = readPictureLists(root);
    return openPictures({ ...files, [DRAWINGS]: readText(root, DRAWINGS) }, sets);
  }
  const { files, sets } = builtValue<PictureLists>('pictures.json') as PictureLists;
  return openPictures(
    { ...files, [DRAWINGS]: builtPart(`pictures/${DRAWINGS}`)?.toString('utf8') ?? '' },
    sets,
    unpackedPaths,
  );
}

/** The lists as they stand in a templates folder. */
export function readPictureLists(root: string): PictureLists {
  return {
    files: Object.fromEntries(LISTS.map((name) => [name, readText(root, name)])),
    sets: parse(readText(root, 'sets.yaml')) as Pictures['sets'],
  };
}

const readText = (root: string, name: string) => readFileSync(join(root, 'pictures', name), 'utf8');
