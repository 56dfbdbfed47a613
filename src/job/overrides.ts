/** Flags → overrides of the job file: they stand above what it says. Pure. */

import { didYouMean } from '../words/did-you-mean.ts';
import { inputError } from '../words/errors.ts';
import { parseYaml } from '../words/read-yaml.ts';
import type { Override } from './parse.ts';
import { keysAt } from './schema.ts';

/** The flags that answer a question of the job file. */
export interface AnswerFlags {
  set?: string[];
  task?: string;
  demo?: string;
  parts?: string;
  hosting?: string;
  name?: string;
  author?: string;
}

/** The overrides that a command's flags give, in the order of precedence: `--task` stands above `--set project.task=…`. */
export function overridesOf(values: AnswerFlags): Override[] {
  const overrides = (values.set ?? []).map(parseSet);
  const flags = { task: values.task, demo: values.demo, hosting: values.hosting, name: values.name };
  for (const [key, value] of Object.entries(flags)) {
    if (value !== undefined) overrides.push({ path: ['project', key], value, flag: `--${key}` });
  }
  if (values.parts !== undefined)
    overrides.push({ path: ['project', 'parts'], value: partsIn(values.parts), flag: '--parts' });
  if (values.author !== undefined) overrides.push(...parseAuthor(values.author));
  return overrides;
}

/** `project.labels=[cat, dog]`: a list, number or true/false is read as YAML, anything else is text as it stands. */
function parseSet(argument: string): Override {
  const equals = argument.indexOf('=');
  if (equals < 1)
    throw inputError('usage', `--set ${argument}: write it as KEY=VALUE, such as --set project.seed=7.`);
  const path = argument.slice(0, equals).split('.');
  const flag = `--set ${path.join('.')}`;
  let known = '';
  for (const key of path) {
    const keys = keysAt(known);
    if (keys.length > 0 && !keys.includes(key)) {
      const { hint, suggestion } = didYouMean(key, keys);
      throw inputError(
        'usage',
        `${flag}: unknown key "${key}"${hint}`,
        suggestion ? [{ message: flag, suggestion }] : [],
      );
    }
    known = known ? `${known}.${key}` : key;
  }
  return { path, value: readValue(argument.slice(equals + 1), flag), flag };
}

/** `docker, api` → their names; `none` → no part. */
const partsIn = (text: string): string[] =>
  text === 'none'
    ? []
    : text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);

/** Values that are read as YAML. */
const YAML = /^\s*[[{"']|^-?\d+$|^(true|false)$/;

/** A value as `--set` reads it again. */
export function writeValue(value: unknown): string {
  return typeof value === 'string' && !YAML.test(value) ? value : JSON.stringify(value);
}

function readValue(text: string, flag: string): unknown {
  if (!YAML.test(text)) return text;
  try {
    return parseYaml(text);
  } catch {
    throw inputError('usage', `${flag}: ${text} is not valid YAML. Write a list as '[one, two]'.`);
  }
}

/** `Ada Example <ada@example.org>`, or a name alone. */
function parseAuthor(text: string): Override[] {
  const [, name = '', email] = /^([^<>]*?)\s*(?:<([^<>]*)>)?\s*$/.exec(text) ?? [];
  if (!name) throw inputError('usage', `--author ${text}: write it as "Name <mail@example.org>".`);
  const overrides: Override[] = [{ path: ['project', 'author', 'name'], value: name, flag: '--author' }];
  if (email) overrides.push({ path: ['project', 'author', 'email'], value: email, flag: '--author' });
  return overrides;
}
