/** The modules of a family's package in the order in which a person reads them, each with the first line of its docstring. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A module such as `config`, or a folder of them such as `plumbing/`, and what it says it is. */
export type Read = [name: string, about: string];

const PACKAGE = join('src', 'proof_of_concept');
/** The folders that every package has; they come last. */
const LAST = ['stronger', 'rungs', 'synthetic', 'sources', 'intake', 'plumbing'];

/**
 * @param folders the layers that its package is laid from, as full paths
 * @param order the modules at its top, and folders of a layer; those that it leaves out come after them
 * @param file the family's manifest, for errors
 */
export function readingOrder(folders: string[], order: readonly string[], file: string): Read[] {
  const found = new Map<string, Read>();
  for (const folder of folders) {
    const at = join(folder, PACKAGE);
    for (const entry of existsSync(at) ? readdirSync(at, { withFileTypes: true }) : []) {
      const name = entry.name.replace(/\.py$/, '');
      const path = join(at, entry.name, ...(entry.isDirectory() ? ['__init__.py'] : []));
      if (name === '__init__' || !path.endsWith('.py') || !existsSync(path)) continue;
      const about = firstLine(readFileSync(path, 'utf8'), path);
      found.set(name, [entry.isDirectory() ? `${name}/` : name, about]);
    }
  }
  const missing = order.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`${file}: modules: there is no ${missing.join(', ')}`);
  const rest = [...found.keys()].filter((name) => !order.includes(name) && !LAST.includes(name)).sort();
  return [...order, ...rest, ...LAST].map((name) => found.get(name)).filter((read) => read !== undefined);
}

/** The first line of a Python file's docstring. Throws an Error that names the file where there is none, or where it cannot stand in another. */
export function firstLine(python: string, path: string): string {
  const line = /^"""(.*?)(?:"""|\n)/.exec(python)?.[1]?.trim();
  if (!line) throw new Error(`${path} begins with no docstring`);
  if (line.includes('\\')) throw new Error(`${path}: a backslash in the first line of the docstring`);
  return line;
}
