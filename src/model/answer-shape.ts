/** What a model says → claims, each a value with the words it rests on. Read with patience: much of it may be missing or of another shape. Pure. */
import * as v from 'valibot';
import { lenientJson } from '../ad/json.ts';

/** Something that a model says of an ad; whether it counts, `judge` decides. */
export interface Claim {
  value: string | number;
  /** The words of the ad that it rests on, as the model has them. */
  quote: string;
}

const MOST_IN_LIST = 40;
const MOST_PROJECTS = 3;
/** An answer's objects and lists do not lie deeper within each other. */
const MOST_OPEN = 8;

const scalar = v.union([v.string(), v.number()]);
const quoted = v.object({ value: v.union([scalar, v.array(scalar)]), quote: v.nullish(v.string()) });

/** A value by itself is its own quote; several values may share one. */
function claimsOf(said: unknown): Claim[] {
  const list = Array.isArray(said) ? said.slice(0, MOST_IN_LIST) : [said];
  return list.flatMap((one): Claim[] => {
    if (v.is(scalar, one)) return claimed([one], String(one));
    if (!v.is(quoted, one)) return [];
    const values = [one.value].flat().slice(0, MOST_IN_LIST);
    return claimed(values, one.quote ?? (values.length === 1 ? String(values[0]) : ''));
  });
}

/** A text that says nothing is as good as none. */
const claimed = (values: (string | number)[], quote: string): Claim[] =>
  values
    .filter(
      (value) =>
        !/^(?:null|none|n\/?a|unknown|not (?:said|stated|specified|mentioned)|[\s\p{P}]*)$/iu.test(
          String(value),
        ),
    )
    .map((value) => ({ value, quote }));

const many = v.optional(v.pipe(v.unknown(), v.transform(claimsOf)), undefined);
const one = v.pipe(
  many,
  v.transform((claims): Claim | undefined => claims?.[0]),
);

const readingShape = v.object({
  title: one,
  company: one,
  location: one,
  experience_years: one,
  domain: one,
  skills: many,
});

const projectShape = v.object({
  task: one,
  things: one,
  target: one,
  keys: many,
  drivers: many,
  labels: many,
  entities: many,
  actions: many,
  title: one,
  problem: one,
  user: one,
});

const answerShape = v.object({
  reading: v.fallback(readingShape, {} as v.InferOutput<typeof readingShape>),
  projects: v.fallback(
    v.pipe(
      v.array(v.fallback(projectShape, {} as v.InferOutput<typeof projectShape>)),
      v.transform((projects) => projects.slice(0, MOST_PROJECTS)),
    ),
    [],
  ),
});

export type ProjectClaims = v.InferOutput<typeof projectShape>;
export type ModelClaims = v.InferOutput<typeof answerShape>;

/** The claims in a model's words; undefined where there is no object that could hold any. */
export function claimsIn(text: string): ModelClaims | undefined {
  const value = objectIn(text);
  if (value === undefined) return undefined;
  // Some leave the reading's own braces out.
  const whole = 'reading' in value || 'projects' in value ? value : { reading: value };
  const result = v.safeParse(answerShape, { projects: [], reading: {}, ...whole });
  return result.success ? result.output : undefined;
}

/** How many braces are tried as the beginning of the object. */
const TRIES = 20;

/** The first JSON object in a text: alone, fenced, behind what a model thought aloud, within other words, or cut off. */
function objectIn(text: string): object | undefined {
  const said = text.replace(/^[\s\S]*<\/think(?:ing)?>/i, '');
  let start = said.indexOf('{');
  for (let tries = 0; start >= 0 && tries < TRIES; tries++) {
    const value = lenientJson(wholeObject(said.slice(start)));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    start = said.indexOf('{', start + 1);
  }
  return undefined;
}

/** From its first brace to the one that closes it. Of one that was cut off: what was complete, and then closed. */
function wholeObject(text: string): string {
  const open: string[] = [];
  let inString = false;
  let complete = { end: 0, closing: '' };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (inString && character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{' || character === '[') open.push(character === '{' ? '}' : ']');
    else if (character === '}' || character === ']') {
      open.pop();
      if (open.length === 0) return text.slice(0, at + 1);
      if (open.length <= MOST_OPEN) complete = { end: at + 1, closing: open.toReversed().join('') };
    }
  }
  return text.slice(0, complete.end) + complete.closing;
}
