/** Who imports whom, read from the text of files by their paths. Every relative import counts: of values, of types alone, and when it is needed. */
import { posix } from 'node:path';

/** Files, each with those that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const TYPESCRIPT = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** Of TypeScript. @param files the texts by path */
export function typescriptImports(files: ReadonlyMap<string, string>): Imports {
  const found = (path: string, text: string) =>
    [...text.matchAll(TYPESCRIPT)]
      .map(([, said = '']) => posix.join(posix.dirname(path), said))
      .filter((other) => files.has(other));
  return new Map([...files].map(([path, text]) => [path, [...new Set(found(path, text))]]));
}

const PYTHON = /^[ \t]*from (\.+)([\w.]*) import (\([^)]*\)|[^\n]*)/gm;

/** Of Python modules below one package. @param files the texts by path */
export function pythonImports(files: ReadonlyMap<string, string>): Imports {
  const moduleAt = (path: string) => [`${path}.py`, `${path}/__init__.py`].find((file) => files.has(file));
  const found = (path: string, text: string) =>
    [...text.matchAll(PYTHON)].flatMap(([, dots = '', name = '', names = '']) => {
      const up = Array.from({ length: dots.length - 1 }, () => '..');
      const from = posix.join(posix.dirname(path), ...up, name.replaceAll('.', '/'));
      // `from . import model` names a module; `from .model import load` what is in one.
      const parts = names
        .replace(/[()]|#.*/g, '')
        .split(',')
        .map((part) => part.trim().split(/\s+as\s+/)[0] ?? '');
      const modules = parts.map((part) => part && moduleAt(posix.join(from, part)));
      return [...modules, name ? moduleAt(from) : undefined].filter(
        (file) => file !== undefined && file !== '',
      );
    });
  return new Map([...files].map(([path, text]) => [path, [...new Set(found(path, text))] as string[]]));
}

/** Groups of files that import each other in a circle, each sorted. */
export function circlesIn(imports: Imports): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let low = order.get(file) as number;
    open.push(file);
    for (const other of imports.get(file) ?? []) {
      if (!order.has(other)) low = Math.min(low, visit(other));
      else if (open.includes(other)) low = Math.min(low, order.get(other) as number);
    }
    lowest.set(file, low);
    if (low === order.get(file)) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) circles.push(group.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Imports of what stands above. @param rooms from the bottom up: folders and files below `src/`, and folders beside it */
export function arrowsUpward(imports: Imports, rooms: readonly string[]): string[] {
  const heightOf = (path: string) => {
    const inside = path.replace(/^src\//, '');
    const height = rooms.findIndex((room) => inside === room || inside.startsWith(`${room}/`));
    if (height < 0) throw new Error(`${path} stands in no room of the list`);
    return height;
  };
  return [...imports].flatMap(([file, others]) =>
    others.filter((other) => heightOf(other) > heightOf(file)).map((other) => `${file} → ${other}`),
  );
}
