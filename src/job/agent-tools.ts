/** What an agent does step by step → its tools. Pure. */

import { singular } from '../words/alike.ts';
import { wordsOf } from '../words/phrases.ts';
import type { ToolDeed, Tools } from './tools.ts';

/** Verbs, by what a tool that is called so does. */
const VERBS: readonly [ToolDeed, RegExp][] = [
  ['count', /^(?:count|compute|calculate|measure|total|aggregate|summari[sz]e|analy[sz]e|report)$/],
  ['find', /^(?:find|search|list|match|filter|query|discover|monitor|track)$/],
  [
    'draft',
    /^(?:draft|write|reply|answer|respond|compose|send|e-?mail|notify|message|propose|suggest|generate|prepare|recommend)$/,
  ],
  ['close', /^(?:close|cancel|complete|settle|resolve|finish|end|archive|reject|decline)$/],
  [
    'change',
    /^(?:change|update|correct|edit|set|assign|move|reschedule|adjust|modify|tag|label|classify|prioriti[sz]e|approve|amend|enrich|reconcile)$/,
  ],
  [
    'open',
    /^(?:open|create|book|schedule|file|submit|place|order|raise|route|forward|escalate|hand|start|trigger|plan|request|register|dispatch|post|arrange|call|transfer)$/,
  ],
  [
    'look up',
    /^(?:read|look|check|get|retrieve|fetch|review|verify|inspect|extract|gather|collect|validate|see|compare|pull|load|access)$/,
  ],
];
/** What a rule stands in. */
const RULES =
  /\b(?:rules?|polic(?:y|ies)|handbooks?|guidelines?|manuals?|terms|knowledge|documentation|documents?|procedures?|instructions|regulations?|contracts?)\b/;
const SMALL =
  /^(?:a|an|the|its?|their|and|or|of|for|to|from|in|on|at|by|with|into|about|all|any|new|incoming|each|every|up|over|over|when|if|based)$/;
/** Whom a record is about: then it is their record that is read and closed, and not they. */
const PEOPLE =
  /\b(?:patient|customer|client|guest|employee|student|driver|player|person|user|candidate|member|learner|subscriber|applicant|tenant|resident|passenger|worker|visitor|athlete|citizen|pupil|shopper|buyer|donor|agent|technician|athlete|fan|manager|handler|clerk|engineer|nurse|doctor|team|staff)$/;
/** Tools of which a project may have several. */
const MAKERS: ReadonlySet<ToolDeed> = new Set(['open', 'draft']);
const MOST_MAKERS = 3;
const LONGEST = 30;

/** Whether somebody, and no thing, is meant. */
export const isSomebody = (thing: string): boolean => PEOPLE.test(thing);

/** What one record is called where the thing is somebody: `patient record`. */
export const recordName = (thing: string): string => (isSomebody(thing) ? `${thing} record` : thing);

const nameOf = (words: readonly string[]): string => {
  let name = '';
  for (const word of words.map((each) => each.replaceAll(/[^a-z0-9]/g, ''))) {
    if (word !== '' && name.length + word.length < LONGEST) name += name === '' ? word : `_${word}`;
  }
  return name;
};

/** What a phrase such as `check stock` does, and what such a tool is called; undefined where no verb says it. */
export function toolOf(action: string): { name: string; does: ToolDeed } | undefined {
  const words = wordsOf(action).map(({ key }) => key);
  // What an agent does is said of it: `files requests` is `file requests`.
  for (const [place, word] of words.slice(0, 2).entries()) {
    const plain = word.replace(/(?<=[^s])s$/, '');
    if (!VERBS.some(([, pattern]) => pattern.test(word)) && VERBS.some(([, pattern]) => pattern.test(plain)))
      words[place] = plain;
  }
  const at = words.slice(0, 2).findIndex((word) => VERBS.some(([, pattern]) => pattern.test(word)));
  const verb = words[at];
  if (verb === undefined) return undefined;
  const [found] = VERBS.filter(([, pattern]) => pattern.test(verb));
  if (!found) return undefined;
  const end = words.findIndex((word, place) => place > at + 1 && SMALL.test(word));
  const object = words
    .slice(at + 1, end < 0 ? undefined : end)
    .filter((word) => !SMALL.test(word))
    .slice(0, 2)
    .map(singular);
  if (object.length === 0) return undefined;
  const isRule = found[0] === 'look up' && RULES.test(words.join(' '));
  const name = nameOf([verb === 'look' ? 'read' : verb, ...object]);
  return /^[a-z]\w+_\w+$/.test(name) ? { name, does: isRule ? 'read rules' : found[0] } : undefined;
}

/** The tools of a project: what its steps name, and beside it what any work on records needs. */
export function toolsFor(record: string, several: string, actions: readonly string[]): Tools {
  const one = nameOf(wordsOf(record).map(({ key }) => key)) || 'record';
  const many = nameOf(wordsOf(several).map(({ key }) => key)) || 'records';
  const usual: [ToolDeed, string][] = [
    ['look up', `read_${one}`],
    ['find', `find_${many}`],
    ['count', `count_${many}`],
    ['read rules', 'read_rules'],
    ['change', `change_${one}`],
    ['close', `close_${one}`],
    ['open', 'open_task'],
    ['draft', 'draft_reply'],
  ];
  const own = actions.map(toolOf).filter((tool) => tool !== undefined);
  return Object.fromEntries(
    usual.flatMap(([does, name]) => {
      const said = own.filter((tool) => tool.does === does).map((tool) => tool.name);
      const kept = [...new Set(said)].slice(0, MAKERS.has(does) ? MOST_MAKERS : 1);
      return (kept.length > 0 ? kept : [name]).map((each): [string, ToolDeed] => [each, does]);
    }),
  );
}
