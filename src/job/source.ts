/** A job file's text → YAML document → plain values, and where in the text a value stands. Pure. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { FORBIDDEN } from '../words/characters.ts';
import { inputError, type Problem } from '../words/errors.ts';

export function parseYaml(text: string, file: string, lineCounter: LineCounter): Document.Parsed<ParsedNode> {
  if (nestsTooDeeply(text)) throw nestedTooDeeply(file);
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
      uniqueKeys: true,
      merge: true,
    });
    if (document.errors.some(({ message }) => /call stack/.test(message))) throw nestedTooDeeply(file);
    return document;
  } catch (error) {
    // The parser descends recursively: a file that is nothing but brackets overflows its stack.
    if (error instanceof RangeError) throw nestedTooDeeply(file);
    throw error;
  }
}

/** What the parser has against the text (the first 20). */
export function yamlProblems(
  document: Document,
  at: (offset: number, message: string) => Problem,
): Problem[] {
  return document.errors
    .slice(0, 20)
    .map(({ pos, code, message }) => at(pos[0], SAID[code] ?? `not valid YAML: ${firstLine(message)}`));
}

/** What the parser's own words do not say: what to do. */
const SAID: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a job file holds one document: delete what begins here',
  TAB_AS_INDENT: 'a tab stands in the indentation; type spaces instead',
  DUPLICATE_KEY: 'this key is given twice; delete one of the two',
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space stand within the text; put the text in quotes',
};

const DEEPEST = 200;

/** An upper bound, counted before the parser runs: where its stack ends, V8 can end the whole process. */
function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return /(?:[-?:][ \t]+){200}/.test(text);
}

const nestedTooDeeply = (file: string) =>
  inputError('job-invalid', `${file} is nested too deeply to be a job file.`);

export function toPlain(document: Document, file: string): Record<string, unknown> {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const said = firstLine(String((error as Error).message));
    const message = /unresolved/i.test(said)
      ? `${file} uses a YAML alias that stands for nothing (${said}). Put text with a * in quotes.`
      : `${file} repeats itself through YAML aliases too often (${said}). Write the values out.`;
    throw inputError('job-invalid', message);
  }
}

/** A key whose value was left blank says nothing: it counts as not given. */
export function withoutNulls(value: unknown, seen = new WeakSet<object>()): unknown {
  if (value === null || typeof value !== 'object' || seen.has(value)) return value;
  // An alias can point at what it stands in.
  seen.add(value);
  for (const [key, item] of Object.entries(value)) {
    if (item === null && !Array.isArray(value)) delete (value as Record<string, unknown>)[key];
    else withoutNulls(item, seen);
  }
  return value;
}

const firstLine = (text: string) => text.split('\n')[0] ?? text;

function describeForbidden(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the control character U+${code} can't stand in a job file; delete it`;
}

/** Forbidden characters as they stand in the text, each with its exact place (the first 20). */
export function forbiddenInSource(text: string, lines: string[], file: string): Problem[] {
  if (!FORBIDDEN.test(text)) return [];
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    const position = line.search(FORBIDDEN);
    if (position < 0) continue;
    const message = describeForbidden(String.fromCodePoint(line.codePointAt(position) ?? 0));
    problems.push({ file, line: index + 1, column: position + 1, message, source: line });
    if (problems.length === 20) break;
  }
  return problems;
}

/** Forbidden characters that come from escapes such as "\u0007" in a quoted value or key. */
export function forbiddenInScalars(
  document: Document,
  at: (offset: number, message: string) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string') return;
      // JSON writes the line ends of Windows as escapes.
      const text = node.value.replace(/\r\n?/g, '\n');
      node.value = text;
      const bad = FORBIDDEN.exec(text);
      if (bad && problems.length < 20) problems.push(at(node.range?.[0] ?? 0, describeForbidden(bad[0])));
    },
  });
  return problems;
}

/** Where the deepest part of a path that the document has begins. */
export function offsetOf(document: Document, path: PropertyKey[], atKey = false): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = pairIn(document, node, key);
      if (!pair) break;
      const keyOffset = (pair.key as Node).range?.[0] ?? offset;
      const last = depth === path.length - 1;
      offset = last && atKey ? keyOffset : ((pair.value as Node | null)?.range?.[0] ?? keyOffset);
      node = pair.value;
    } else {
      const child = (node as { items?: Node[] } | null)?.items?.[Number(key)];
      if (!child) break;
      offset = child.range?.[0] ?? offset;
      node = child;
    }
  }
  return offset;
}

/** The parser makes a symbol of the key that merges. */
export const isMergeKey = (key: unknown): key is Scalar => isScalar(key) && key.source === '<<';

/** The pair of a key, which may stand in what is merged. */
function pairIn(document: Document, map: YAMLMap, key: PropertyKey): Pair | undefined {
  const named = (pair: Pair, name: string) => isScalar(pair.key) && String(pair.key.value) === name;
  const own = map.items.find((pair) => named(pair, String(key)));
  if (own) return own;
  for (const { value } of map.items.filter((pair) => isMergeKey(pair.key)))
    for (const source of isSeq(value) ? value.items : [value]) {
      const merged = isAlias(source) ? source.resolve(document) : source;
      const found =
        isMap(merged) && merged !== map ? merged.items.find((pair) => named(pair, String(key))) : undefined;
      if (found) return found;
    }
  return undefined;
}
