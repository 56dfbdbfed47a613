/** YAML text → JobFile, or every problem at once with its line and column. Pure. */
import { isUtf8 } from 'node:buffer';
import * as v from 'valibot';
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import { inputError, type Problem } from './errors.ts';
import { FORBIDDEN, JOB_KEYS, type JobFile, jobSchema, keysAt } from './job-schema.ts';
import { didYouMean, nearest } from './nearest.ts';

export const MAX_JOB_BYTES = 1024 * 1024;

/** A value given by a flag: it stands above what the file says. */
export interface Override {
  path: string[];
  value: unknown;
  /** How the user gave it, such as `--task`. */
  flag: string;
}

/** A job file that fits the schema, with the means to say where in the file a value stands. */
export interface ParsedJob {
  job: JobFile;
  warnings: Problem[];
  /** A problem at the value (or, with `atKey`, at the key) of a path. */
  problemAt(
    path: PropertyKey[],
    message: string,
    options?: { suggestion?: string; atKey?: boolean },
  ): Problem;
}

/** A file of `size` bytes is no job file: it is refused before it is read. */
export function jobTooLarge(size: number, file: string) {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return inputError(
    'job-too-large',
    `${file} has ${megabytes} MB; a job file has 1 MB at most. Is it the right file?`,
  );
}

/** The bytes of a job file as text. Throws an input error for what cannot be one. */
export function decodeJob(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_JOB_BYTES) throw jobTooLarge(bytes.length, file);
  if (!isUtf8(bytes))
    throw inputError('not-text', `${file} is not UTF-8 text. Save it as UTF-8 and try again.`);
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    throw inputError('job-empty', `${file} is empty. It needs at least a title and a problem:\n\n${MINIMAL}`);
  }
  return text.replaceAll('\r\n', '\n');
}

const MINIMAL =
  'title: Computer Vision Engineer\nproject:\n  problem: Tell whether each tool is present on an operating tray\n';

/**
 * Parses and checks a job file, with `overrides` (the flags) put above it.
 * @param text the file's text
 * @param file its name, for messages
 * @throws UserError (exit 2) with all problems at once
 */
export function parseJob(text: string, file: string, overrides: Override[] = []): ParsedJob {
  const lines = text.split('\n');
  const found = (problems: Problem[]) =>
    inputError(
      'job-invalid',
      `${file} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}. Nothing was made.`,
      problems,
    );
  const at = (offset: number, message: string, suggestion?: string): Problem => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: Math.max(1, col), message, suggestion, source: lines[line - 1] };
  };

  const raw = forbiddenInSource(text, lines, file);
  if (raw.length > 0) throw found(raw);

  const counter = new LineCounter();
  const document = parseYaml(text, file, counter);
  if (document.errors.some(({ message }) => /call stack/.test(message))) throw nestedTooDeeply(file);
  if (document.errors.length > 0) {
    throw found(
      document.errors
        .slice(0, 20)
        .map(({ pos, code, message }) =>
          at(pos[0], code === 'MULTIPLE_DOCS' ? SECOND_DOCUMENT : `not valid YAML: ${firstLine(message)}`),
        ),
    );
  }
  if (!isMap(document.contents)) {
    throw found([at(0, 'not a job file: it must be a map such as "title: …", "project: …"')]);
  }
  const escaped = forbiddenInScalars(document, at);
  if (escaped.length > 0) throw found(escaped);

  const value = withoutNulls(toPlain(document, file)) as Record<string, unknown>;
  for (const { path, value: override } of overrides) setPath(value, path, override);

  const problemAt: ParsedJob['problemAt'] = (path, message, { suggestion, atKey } = {}) => {
    const flag = overrides.find((override) => override.path.every((key, i) => path[i] === key))?.flag;
    if (flag) return { message: `${flag}: ${message}`, suggestion };
    return at(offsetOf(document, path, atKey), message, suggestion);
  };
  const result = v.safeParse(jobSchema, value);
  const problems = (result.issues ?? []).map((issue) => explainIssue(issue, problemAt));
  const { warnings, problems: unknown } = unknownKeys(value, problemAt);
  problems.push(...unknown);
  if (!result.success || problems.length > 0) throw found(sortByPlace(problems));
  return { job: result.output, warnings, problemAt };
}

function parseYaml(text: string, file: string, lineCounter: LineCounter): Document.Parsed<ParsedNode> {
  if (nestsTooDeeply(text)) throw nestedTooDeeply(file);
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', uniqueKeys: true });
  } catch (error) {
    // The parser descends recursively: a file that is nothing but brackets overflows its stack.
    if (error instanceof RangeError)
      throw inputError('job-invalid', `${file} is nested too deeply to be a job file.`);
    throw error;
  }
}

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

const SECOND_DOCUMENT = 'a job file holds one document: delete what begins here';

const nestedTooDeeply = (file: string) =>
  inputError('job-invalid', `${file} is nested too deeply to be a job file.`);

function toPlain(document: Document, file: string): Record<string, unknown> {
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
function withoutNulls(value: unknown, seen = new WeakSet<object>()): unknown {
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
function forbiddenInSource(text: string, lines: string[], file: string): Problem[] {
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
function forbiddenInScalars(document: Document, at: (offset: number, message: string) => Problem): Problem[] {
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
function offsetOf(document: Document, path: PropertyKey[], atKey = false): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
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

function explainIssue(issue: v.BaseIssue<unknown>, problemAt: ParsedJob['problemAt']): Problem {
  const path = (issue.path ?? []).map((item) => item.key as PropertyKey);
  const name = path.join('.') || 'the job file';
  const parent = path.slice(0, -1).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const word = String(path.at(-1));
    const { hint, suggestion } = didYouMean(word, keysAt(parent));
    return problemAt(path, `unknown key "${word}" in ${parent}${hint}`, { suggestion, atKey: true });
  }
  if (issue.type === 'strict_object' || issue.type === 'loose_object') {
    return problemAt(
      path,
      `${name} must hold keys and values${keysAt(name).length ? ` such as ${keysAt(name).slice(0, 3).join(', ')}` : ''}`,
    );
  }
  if (issue.type === 'picklist') {
    const word = String(issue.input);
    const suggestion = nearest(word, (issue.requirement as string[] | undefined) ?? picklistOf(issue));
    return problemAt(
      path,
      `${name}: ${issue.message}${suggestion ? `, did you mean "${suggestion}"?` : ''}`,
      { suggestion },
    );
  }
  return problemAt(path, `${name} ${issue.message}`);
}

/** The words a picklist expects, from valibot's own text: `("a" | "b")`. */
function picklistOf(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
}

/**
 * Keys at the top that no schema names. JSON Resume allows them, so they are a warning; but one that is a slip of the pen for a known
 * key would silently lose what it says, so that is a problem.
 */
function unknownKeys(value: Record<string, unknown>, problemAt: ParsedJob['problemAt']) {
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  for (const key of Object.keys(value)) {
    if (JOB_KEYS.includes(key) || key === '$schema') continue;
    const misplaced = keysAt('project').includes(key);
    const suggestion = misplaced
      ? `project.${key}`
      : nearest(
          key,
          JOB_KEYS.filter((known) => !(known in value)),
        );
    if (suggestion)
      problems.push(
        problemAt([key], `unknown key "${key}", did you mean "${suggestion}"?`, { suggestion, atKey: true }),
      );
    else
      warnings.push(
        problemAt([key], `unknown key "${key}"; it is kept in private/job.yaml and not used`, {
          atKey: true,
        }),
      );
  }
  const queries = (value as JobFile).project?.data?.queries;
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    // valibot drops these keys, which would silently lose what they say.
    if (!queries || typeof queries !== 'object' || !Object.hasOwn(queries, key)) continue;
    const message = `"${key}" can't be a key here; give the label another name`;
    problems.push(problemAt(['project', 'data', 'queries', key], message, { atKey: true }));
  }
  return { warnings, problems };
}

/** Sets a value below `path`, making the maps on the way. */
function setPath(target: Record<string, unknown>, path: string[], value: unknown): void {
  let node = target;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    if (next === null || typeof next !== 'object' || Array.isArray(next)) {
      Object.defineProperty(node, key, { value: {}, enumerable: true, writable: true, configurable: true });
    }
    node = node[key] as Record<string, unknown>;
  }
  Object.defineProperty(node, path.at(-1) ?? '', {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function sortByPlace(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
