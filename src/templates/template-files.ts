/** The files of the templates folder that get into repos: as they lie there, or from the one file that the build puts them in. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readTree } from '../disk/files.ts';
import { builtPart, builtValue } from './built.ts';

/** A file by its path in the templates folder. */
export interface ListedFile {
  path: string;
  executable: boolean;
  /** It is the same in every repo: no template, and no Python that names its package. */
  same: boolean;
}

/** As the build lists it: all of them lie one after the other in one part. A template has no bytes: it is code by then. */
export interface BuiltFile extends ListedFile {
  size: number;
}

export interface TemplateFiles {
  list: readonly ListedFile[];
  bytes(file: ListedFile): Buffer;
}

declare const IS_BUILT: true | undefined;

export const PLACEHOLDER = 'proof_of_concept';
/** Files whose package is renamed: Python, notebooks, and what starts it in a container. */
const NAMES_PACKAGE = /\.(?:py|ipynb)$|Dockerfile$/;

/** Files that describe a layer, a family or a domain, and examples: read by us, and no part of a repo. */
const DESCRIBING =
  /^(?:base\/base\.yaml|(?:domains|vocabulary|pictures)\/[^/]+|demos\/[^/]+\/demo\.yaml|(?:tasks\/[^/]+\/)?sources\/[^/]+\/source\.yaml|(?:tasks|layers|parts)\/[^/]+\/[^/]+)$/;

/** @param root a templates folder; the built command has its own inside */
export function openTemplateFiles(root: string): TemplateFiles {
  if (typeof IS_BUILT === 'undefined')
    return { list: listFiles(root), bytes: ({ path }) => readFileSync(`${root}/${path}`) };
  const list = builtValue<BuiltFile[]>('files.json') ?? [];
  const places = new Map<string, { start: number; end: number }>();
  let end = 0;
  for (const { path, size } of list) {
    const start = end;
    end += size;
    places.set(path, { start, end });
  }
  let templates: Buffer | undefined;
  return {
    list,
    bytes({ path }) {
      templates ??= builtPart('templates');
      const place = places.get(path);
      if (!templates || !place)
        throw new Error('dist/assets.bin holds no templates: install start-the-job again');
      return templates.subarray(place.start, place.end);
    },
  };
}

/** Every file of a templates folder that can get into a repo, sorted by path. */
export function listFiles(root: string): ListedFile[] {
  return readTree(root)
    .filter(({ path }) => !DESCRIBING.test(path))
    .map(({ path, executable, bytes }) => {
      const changes = path.endsWith('.hbs') || (NAMES_PACKAGE.test(path) && bytes.includes(PLACEHOLDER));
      return { path, executable, same: !changes };
    });
}

/** SHA-256 in hexadecimal. */
export const sha256 = (content: string | Buffer): string => hash('sha256', content, 'hex');
