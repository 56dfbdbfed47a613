/** YAML text → JobFile, or every problem at once with its line and column. Pure. */
import * as v from 'valibot';
import { isMap, LineCounter } from 'yaml';
import { didYouMean, nearestWord } from '../words/did-you-mean.ts';
import { inputError, type Problem } from '../words/errors.ts';
import { pastedSigns, unreadable } from './pasted-signs.ts';
import { JOB_KEYS, type JobFile, jobSchema, keysAt } from './schema.ts';
import {
  forbiddenInScalars,
  forbiddenInSource,
  offsetOf,
  parseYaml,
  toPlain,
  withoutNulls,
  yamlProblems,
} from './source.ts';
import { keepSpelling } from './spelling.ts';

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
  const signs = pastedSigns(document, text, at);
  if (signs.wrong.length > 0) throw found(sortByPlace([...signs.wrong, ...signs.odd]));
  const wrong = [...yamlProblems(document, at), ...unreadable(document, at)];
  if (wrong.length > 0) throw found(wrong);
  if (!isMap(document.contents)) {
    throw found([at(0, 'not a job file: it must be a map such as "title: …", "project: …"')]);
  }
  const escaped = forbiddenInScalars(document, at);
  if (escaped.length > 0) throw found(escaped);

  keepSpelling(document);
  const value = withoutNulls(toPlain(document, file)) as Record<string, unknown>;
  for (const { path, value: override } of overrides) setPath(value, path, override);

  const problemAt: ParsedJob['problemAt'] = (path, message, { suggestion, atKey } = {}) => {
    const flag = overrides.find((override) => override.path.every((key, i) => path[i] === key))?.flag;
    if (flag) return { message: `${flag}: ${message}`, suggestion };
    return at(offsetOf(document, path, atKey), message, suggestion);
  };
  const result = v.safeParse(jobSchema, value);
  const problems = explainIssues(result.issues ?? [], problemAt);
  const { warnings, problems: unknown } = unknownKeys(value, problemAt);
  problems.push(...unknown);
  if (!result.success || problems.length > 0) {
    const others = problems.filter(({ line }) => !signs.odd.some((sign) => sign.line === line));
    throw found(sortByPlace([...signs.odd, ...others]));
  }
  return { job: result.output, warnings: [...signs.odd, ...warnings], problemAt };
}

/**
 * Problems out of a schema's issues, each at its place.
 * @param base the path of the value that was checked
 */
export const explainIssues = (
  issues: readonly v.BaseIssue<unknown>[],
  problemAt: ParsedJob['problemAt'],
  base: PropertyKey[] = [],
): Problem[] => issues.flatMap(innermost).map((issue) => explainIssue(issue, base, problemAt));

/** Of an object that fits none of several shapes: what is wrong inside it, which says more. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = (issue.type === 'union' ? (issue.issues ?? []) : []).filter(({ path }) => path);
  if (inner.length === 0) return [issue];
  return inner.map((one) => ({ ...one, path: [...(issue.path ?? []), ...(one.path ?? [])] }) as typeof issue);
}

function explainIssue(
  issue: v.BaseIssue<unknown>,
  base: PropertyKey[],
  problemAt: ParsedJob['problemAt'],
): Problem {
  const path = [...base, ...(issue.path ?? []).map((item) => item.key as PropertyKey)];
  const name = path.join('.') || 'the job file';
  const parent = path.slice(0, -1).join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const word = String(path.at(-1));
    const { hint, suggestion } = didYouMean(word, keysAt(parent));
    return problemAt(path, `unknown key "${word}" in ${parent}${hint}`, { suggestion, atKey: true });
  }
  if (issue.type === 'strict_object' && issue.input === undefined)
    return problemAt(path.slice(0, -1), `${parent} has no ${String(path.at(-1))}`);
  if (issue.type === 'strict_object' || issue.type === 'loose_object') {
    return problemAt(
      path,
      `${name} must hold keys and values${keysAt(name).length ? ` such as ${keysAt(name).slice(0, 3).join(', ')}` : ''}`,
    );
  }
  if (issue.type === 'picklist') {
    const word = String(issue.input);
    const suggestion = nearestWord(word, (issue.requirement as string[] | undefined) ?? picklistOf(issue));
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
      : nearestWord(
          key,
          JOB_KEYS.filter((known) => !(known in value)),
        );
    if (suggestion)
      problems.push(
        problemAt([key], `unknown key "${key}", did you mean "${suggestion}"?`, { suggestion, atKey: true }),
      );
    // Where people keep what they merge.
    else if (!/^(?:x-|\.)/.test(key))
      warnings.push(
        problemAt([key], `unknown key "${key}"; it is kept in private/job.yaml and not used`, {
          atKey: true,
        }),
      );
  }
  const { project } = value as JobFile;
  for (const [map, path, advice] of [
    [project?.data?.queries, ['project', 'data', 'queries'], '; give the label another name'],
    [project?.options, ['project', 'options'], ''],
    [project?.vocabulary?.effects, ['project', 'vocabulary', 'effects'], ''],
    [project?.vocabulary?.cells, ['project', 'vocabulary', 'cells'], ''],
    [project?.vocabulary?.texts?.labels, ['project', 'vocabulary', 'texts', 'labels'], ''],
  ] as const)
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      // valibot drops these keys, which would silently lose what they say.
      if (!map || typeof map !== 'object' || !Object.hasOwn(map, key)) continue;
      problems.push(problemAt([...path, key], `"${key}" can't be a key here${advice}`, { atKey: true }));
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
