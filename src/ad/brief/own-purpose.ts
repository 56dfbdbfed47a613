/** What an answer is for and who acts on it, as the duty itself says: `so dispatch can plan the day`, `before the ladle leaves`. Pure. */
import type { Part } from '../sections.ts';
import { withArticle } from './nouns.ts';
import type { PublicWords } from './public-words.ts';
import type { Statement } from './statement.ts';

/** A duty's own words for it. */
export interface OwnPurpose {
  /** `so that …`, without a full stop. */
  purpose?: string;
  /** Who acts on it: `a melter`, `somebody in dispatch`. */
  who?: string;
}

/** `And so on`, `so far`: no purpose. */
const SO =
  /(?<!\b(?:and|or|not|quite|just|ever) )\bso (that )?(?!far\b|much\b|many\b|on\b|well\b|long\b|as\b|called\b|few\b|little\b|we\b|you\b|they\b|it\b|this\b|these\b|what\b|no one\b)([^.,;:()!?–—]+)/i;
const BEFORE =
  /\bbefore (?!and\b|or\b|you\b|we\b|the (?:next )?(?:review|meeting|interview)\b)((?:the|a|an|it|they|any|its|their|anything|anybody|customers?) [^.,;:()!?–—]+|\w+s \w+[^.,;:()!?–—]*)/i;
/** Behind so many words a clause ends at one of these. */
const ENDS =
  /^(?:and|or|but|instead|rather|because|which|while|when|where|without|even|than|before|after|as|until|from)$/i;
const FEWEST = 3;
/** No sentence ends so. */
const OPEN =
  /^(?:fewer|more|less|better|best|the|an?|our|their|its|to|of|on|in|at|by|for|with|from|into|about|over|each|every|and|or|not|be|is|are|has|have|can|will|first|one|two|three|which|that|directly|straight|back|when|where|how|who|what|why|whether|if|only|most|no)$/i;
const ABLE = /^(?:can|could|may)$/i;
/** Who there is in a firm, by how their names end. */
const PEOPLE =
  /(?:[^w]ers|ors|ists|ians|ants|ees|men|women|nurses|clerks|vets|chefs|pilots|agents|judges|coaches|guides|doctors|guests|residents|staff)$/i;
const THINGS =
  /(?:optimi[sz]ers|solvers|trackers|classifiers|detectors|processors|orders|numbers|computers|servers|containers|filters|papers|sensors|motors|errors|trailers|letters|customers|transformers|routers|plants|consumers|members|offers|vouchers|variants|factors|weathers|others|partners|quarters|borders|meters|parameters|boilers|readers|users|rivers|mirrors|doors|floors|colours|colors|flowers|trees|fees|employees|committees|degrees)$/i;
const TEAM =
  /^(?:(?:the|our) )?((?:[a-z]+ )?(?:team|teams|crew|crews|desk|office)|dispatch|purchasing|procurement|logistics|maintenance|production|planning|finance|sales|marketing|operations|support|underwriting|security|housekeeping|engineering|editorial|controlling)$/i;
/** What an answer does is no act of one who waits for it. */
const TOLD = new Set([
  'tabular-classification',
  'tabular-regression',
  'time-series-forecasting',
  'anomaly-detection',
  'object-detection',
  'image-classification',
  'image-segmentation',
  'audio-classification',
]);

/** What the line of a statement says of its purpose, where it may be said. */
export function ownPurpose(
  parts: readonly Part[],
  { line, task, isExplained }: Statement,
  words: PublicWords,
): OwnPurpose {
  const text = parts.find(({ number }) => number === line)?.text ?? '';
  const [, that, clause = ''] = SO.exec(text) ?? [];
  const who = whoHelped(text, words) ?? (clause === '' ? undefined : subjectOf(clause, words));
  const named = who ? { who } : {};
  if (!TOLD.has(task) || isExplained) return named;
  const purpose = clause === '' ? undefined : sentence(clause, that !== undefined, words);
  if (purpose) return { ...named, purpose };
  const [, event = ''] = BEFORE.exec(text) ?? [];
  const before = cut(event.split(/\s+/), MOST_BEFORE, words);
  return before ? { ...named, purpose: `so that somebody can act before ${before}` } : named;
}

/** With `so that`, at most six words of the ad in a row. */
const MOST_BEFORE = 5;
const MOST_SO = 6;
const MOST_SO_THAT = 4;

/** `Dispatch can plan the day` → `so that dispatch is able to plan the day`. */
function sentence(clause: string, isWhole: boolean, words: PublicWords): string | undefined {
  const said = clause.trim().split(/\s+/);
  const modal = said.findIndex((word) => ABLE.test(word));
  const short = cut(said, MOST_SO, words);
  if (short === undefined) return undefined;
  const able = (_: string, subject: string) =>
    `${subject} ${/(?:[^s]s|staff|crew|people)$/.test(subject) ? 'are' : 'is'} able to `;
  // `Visits can be planned`: short enough to be said as it is.
  if (!isWhole || short.split(' ').length <= MOST_SO_THAT) return `so that ${short}`;
  // `So that planners know how much to make`: with `that` it would be more words of the ad than may stand in a row.
  return modal < 0 ? `so ${short}` : `so that ${short.replace(/^(.+?) (?:can|could|may) /, able)}`;
}

/** The beginning of a clause that is one by itself. */
function cut(said: readonly string[], most: number, words: PublicWords): string | undefined {
  const end = said.findIndex((word, at) => at >= FEWEST && ENDS.test(word));
  const kept = said.slice(0, Math.min(end < 0 ? said.length : end, most));
  // `Turn them over` ends with its sentence.
  while (kept.length < said.length && kept.length > 0 && isOpen(kept)) kept.pop();
  // `The harvest` (planners): a noun that was cut before its head.
  // `How many straps` (of rope they need): a question that was cut before its verb.
  const isCut =
    kept.length < said.length &&
    !ENDS.test(said[kept.length] ?? '') &&
    (!PREPOSITION.test(said[kept.length] ?? '') || kept.some((word) => ASKS.test(word)));
  // `A blocked dollar` (of fraud is weighed): what is done stands behind the cut.
  const isSubject = !kept.some(isVerb) && said.slice(kept.length).some(isVerb);
  const text = kept.join(' ');
  return kept.length < FEWEST ||
    isCut ||
    isSubject ||
    /\b(?:we|our|us|you|your)\b/i.test(text) ||
    !words.allows(text, 'en')
    ? undefined
    : text;
}
/** `How much` (to make) waits for more, as its last word alone would not. */
const isOpen = (kept: readonly string[]) =>
  OPEN.test(kept.at(-1) ?? '') || /^how \w+$/i.test(kept.slice(-2).join(' '));
const isVerb = (word: string) => /^(?:is|are|be|gets?|can|could|may|will|has|have|does|do)$/i.test(word);
const ASKS = /^(?:how|what|which|where|when|whether|who|why)$/i;
const PREPOSITION =
  /^(?:of|on|in|at|by|for|with|from|into|about|over|to|during|per|under|within|across|instead|first)$/i;

/** `The melter can correct`: who acts. */
function subjectOf(clause: string, words: PublicWords): string | undefined {
  const [, subject = ''] =
    /^(.+?) (?:can|could|may|know|knows|see|sees|decide|decides|plan|plans|mark|marks)\b(?! be\b)/.exec(
      clause,
    ) ?? [];
  return personIn(subject, words);
}

/** `Help ward sisters know`, `tell fitters`: whom it is for. */
function whoHelped(text: string, words: PublicWords): string | undefined {
  const [, who = ''] =
    /\b(?:help(?:s|ing)?|lets?|tell(?:s|ing)?|giv(?:e|es|ing)|allow(?:s|ing)?|warn(?:s|ing)?|show(?:s|ing)?|advis(?:e|es|ing)) (?:our |the )?((?:[a-z-]+ )?[a-z]+)(?= (?:to|how|which|what|when|where|who|know|decide|plan|find|choose|see|understand|foresee|estimate|in time|an?|the)\b)/i.exec(
      text,
    ) ?? [];
  return PEOPLE.test(who) ? personIn(who, words) : undefined;
}

function personIn(subject: string, words: PublicWords): string | undefined {
  const bare = subject
    .trim()
    .toLowerCase()
    .replace(/^(?:the|our|each|every|all|an?) /, '');
  if (bare.split(' ').length > 3 || !/^[a-z][a-z -]+$/.test(bare) || !words.allows(bare, 'en'))
    return undefined;
  const [, team] = TEAM.exec(bare) ?? [];
  if (team) return `somebody in ${/team|crew|desk|office/.test(team) ? `the ${team}` : team}`;
  const several = /s$|men$|staff$/.test(bare) ? bare : `${bare}s`;
  if (!PEOPLE.test(several) || THINGS.test(several) || /staff$/.test(bare)) return undefined;
  return withArticle(several.replace(/men$/, 'man').replace(/s$/, ''));
}
