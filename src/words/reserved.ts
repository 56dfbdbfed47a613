/** Names of packages that are taken: Python's own, the field's, and those that the templates require and import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Put here by the build: the same as from source. */
declare const IS_BUILT: true | undefined;
declare const BUILT_PACKAGES: readonly string[];

/** In lower case, as they are imported. */
export function reservedPackages(): readonly string[] {
  return typeof IS_BUILT === 'undefined' ? readReserved() : BUILT_PACKAGES;
}

/** The list that is kept by hand, and what any family, layer, source or later week of a plan needs. */
export function readReserved(): readonly string[] {
  const root = join(import.meta.dirname, '..', '..', 'templates');
  const kept = readFileSync(join(import.meta.dirname, 'reserved-packages.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter(Boolean);
  const templates = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const needed = templates.flatMap((path) => {
    const taken = /\.py$/.test(path)
      ? importedIn
      : /\.(?:ya?ml|toml|txt|hbs)$/.test(path)
        ? requiredIn
        : undefined;
    return taken ? taken(readFileSync(join(root, path), 'utf8')) : [];
  });
  return [...new Set([...kept, ...needed])].filter((name) => name !== 'proof_of_concept').sort();
}

/** The first names of what Python code imports, relative imports aside. */
export function importedIn(code: string): string[] {
  return [...code.matchAll(/^[ \t]*(?:from|import)[ \t]+([A-Za-z_]\w*)/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  );
}

/** The packages that lines such as `numpy>=1.26,<3` require, as most of them are imported. */
export function requiredIn(text: string): string[] {
  const requirements = /(?<![\w.-])([A-Za-z][\w.-]*)(?:\[[\w, -]+\])?[ \t]*(?:>=|==|~=|<=|<(?=\d))[ \t]*\d/g;
  return [...text.matchAll(requirements)].map(([, name = '']) => name.toLowerCase().replace(/[-.]+/g, '_'));
}
