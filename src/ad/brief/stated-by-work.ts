/** What assistants take over, as nouns name it: `agents that automate invoice approval and dunning`, `for disruptions: rebooking passengers, issuing vouchers`. Pure. */
import { toolOf } from '../../job/agent-tools.ts';
import type { Part } from '../sections.ts';
import type { StatedAt } from './built-statement.ts';
import { ASSISTANT } from './stated-by-nouns.ts';
import type { Reader } from './told.ts';

/** Who acts beside assistants: `an AI tutor`, `agentic workflows`. */
const WORKER = /(?:[a-z]{3}er|[a-z]{3}or|ist|ant|coach|concierge|clerk|colleague|scribe)s?$/;
/** Who is looked for. */
const HIRED =
  /^(?:engineers?|developers?|architects?|scientists?|specialists?|consultants?|managers?|leaders?|researchers?|experts?|practitioners?|users?|partners?|providers?|customers?|servers?|layers?|centers?)$/;
const FLOW = /^(?:workflows?|automations?|voicebots?|bots?|systems?|solutions?|applications?)$/;
const BEFORE_FLOW = /^(?:agentic|agent|voice|llm|ai|powered|based|driven)$/;

/** Whether an assistant is meant, by whatever name. */
export function isAssistant({ words }: Part, at: number): boolean {
  const [key = '', before = '', first] = [at, at - 1, at - 2].map((place) => words[place]?.key);
  // `AI Developer to join our team` is who is looked for.
  const acts = /^(?:that|which)$/.test(words[at + 1]?.key ?? '');
  const isWorker = acts && WORKER.test(key) && !HIRED.test(key) && (before === 'ai' || first === 'ai');
  return ASSISTANT.test(key) || isWorker;
}

const isFlow = ({ words }: Part, at: number): boolean =>
  FLOW.test(words[at]?.key ?? '') && BEFORE_FLOW.test(words[at - 1]?.key ?? '');

/** Takes work over, whatever it is. */
const TAKES =
  /^[^.;:]{0,40}?\b(?:that|which|to|who)\s+(?:can |will |fully )?(?:automat|handl|manag|tak(?:e|es|ing) over|process|perform|execut|cover|streamlin|run|operat|orchestrat)\w*\s+/i;
/** `Agents for lead qualification and meeting scheduling`. */
const FOR = /^\s+(?:for|in)\s+/i;
/** `Back-office processes such as …`; `service requests: …`; `for disruptions: …`. */
const LISTED = /^[^.;:()]{0,60}?(?::|\(?\b(?:such as|like|including|e\.?g\.?),?)\s+/i;
/** What ends the list. */
const END =
  /[.;:()]|\s[–—-]\s|\b(?:so that|using|with|via|through|based|across|from|by|while|where|end-to-end)\b/i;
const FEWEST = 2;
const MOST = 4;
/** What work is called by, at its end: alone it is enough. */
const WORK =
  /(?:approvals?|bookings?|scheduling|drafting|checks?|checking|qualification|follow-ups?|[a-z] planning|research|reviews?|intake|payouts?|swaps?|quotations?|quotes?|triage|preparation|onboarding|ordering|registrations?|verification|reconciliation|matching|routing|handling|processing|entry|renewals?|negotiations?|procurement|settlements?|filing|dunning|invoicing|sourcing|screening|dispatch(?:ing)?|reporting|support|requests?|claims|returns|complaints|inspections|tickets|enquiries|inquiries|applications|refunds|cancellations|disputes)$/;
/** `Rebooking passengers`. */
const DOING = /^[a-z-]{3,}ing [a-z]/;
/** How it is done, and no work. */
const NO_WORK =
  /\b(?:that|which|who|to|is|are)\b|\b(?:models?|data|prompts?|tools?|memory|agents?|llms?|apis?|workflows?|frameworks?|reasoning|retrieval|pipelines?|evaluations?|steps?|tasks|goals?|processes|things|requirements?|code|testing|deployments?|users?|customers|actions?|decisions|interactions?|conversations?|execution|management)$/;

const beginsWithVerb = (text: string): boolean => {
  const first = text.split(' ')[0] ?? '';
  return first === 'look' || toolOf(text)?.name.startsWith(`${first}_`) === true;
};

/** Two kinds of work that are listed, or one that is called so. */
export function statedByWork({ part, language, words }: Reader, at: number): StatedAt {
  const word = part.words[at];
  if (language !== 'en' || !word || !(isAssistant(part, at) || isFlow(part, at))) return undefined;
  const behind = part.text.slice(word.end);
  const taken = TAKES.exec(behind)?.[0].length;
  const listed = LISTED.exec(behind.slice(taken ?? 0))?.[0].length;
  const named = taken ?? listed ?? FOR.exec(behind)?.[0].length;
  if (named === undefined) return undefined;
  const start = taken === undefined ? named : taken + (listed ?? 0);
  const said = behind.slice(start).split(END)[0] ?? '';
  const work = said
    .split(/\s*(?:,|\/|\band\b|\bor\b)\s*/)
    .map((one) => one.trim().replace(/^(?:the|our|their|its|all|routine|repetitive) /i, ''))
    .filter((one) => one !== '' && one !== 'more');
  const isWork = (one: string) =>
    /^(?!planning$)(?:[A-Z]{2,5} )?[a-z][a-z-]+(?: [a-z-]+){0,3}$/.test(one) &&
    !NO_WORK.test(one) &&
    words.allows(one, language);
  // `Claims handling: look up shipments, draft settlements`: verbs are read elsewhere.
  if (work.every(beginsWithVerb)) return undefined;
  const called = work.filter((one) => WORK.test(one) || DOING.test(one)).length;
  if (!work.every(isWork) || called === 0) return undefined;
  if (work.length < FEWEST && !(taken !== undefined && work[0]?.includes(' '))) return undefined;
  const objects = work.slice(0, MOST);
  const end = word.end + start + said.trimEnd().length;
  const text = part.text.slice(word.start, end).slice(0, 120);
  const next = part.words.findIndex(({ start }) => start >= end);
  return {
    stated: {
      task: 'text-generation-agent',
      line: part.number,
      weight: 2.8,
      objects,
      areKindsOfWork: true,
      keys: [],
      drivers: [],
      evidence: { line: part.number, text },
    },
    next: next < 0 ? part.words.length : next,
  };
}
