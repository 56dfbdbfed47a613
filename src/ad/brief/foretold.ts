/** What may happen, said without a verb of predicting: `spot customers who are likely to fall behind`, `work out which readers will leave`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { clauseAt, endOfClause, MODAL, QUESTION } from './clause.ts';
import { deedCalled } from './deeds.ts';
import { inEnglish } from './glossary.ts';
import { phraseAt, type Span, spanText } from './noun-phrase.ts';
import { plural, severalOf } from './nouns.ts';
import type { Reader } from './told.ts';

const PREDICT = deedCalled('predict');
/** What has not happened yet. */
const FUTURE = /\b(?:will|would|might|may|likely|about to|ready to|going to|at risk|in danger|due to)\b/;
/** Before a question that somebody has. */
const ASKS = /^(?:out|know|understand|say|tell|see|learn|decide|determine|anticipate|discover|and|or)$/;
const OF_NOUN =
  /^(?:in|for|of|by|at|on|from|with|to|into|through|under|over|models?|systems?|tools?|products?|team|role|company|platform)$/;
const AT_RISK =
  /^(?:at risk of|in danger of|con riesgo de|en riesgo de|com risco de|em risco de|a risque de|a rischio di|met risico op|mit risiko|susceptibles? de|risquant de|qui risquent de|con probabilidad de|propensos? a|propensas? a|che rischiano di|inclini a)\b/;

/** `Work out which readers are ready to subscribe`. */
export function statedByQuestion(reader: Reader, at: number): StatedAt {
  const { part, words } = reader;
  const { key = '' } = part.words[at] ?? {};
  const before = part.words[at - 1];
  const isParted = /[,;:)]/.test(part.text.slice(before?.end ?? 0, part.words[at]?.start));
  // `Models, which will run` and `in which` say something of a noun.
  // `A model of which storers will leave`; `recent examples: which routes will run late, which drivers may leave`.
  const isModelled =
    before?.key === 'of' &&
    /^(?:models?|predictions?|lists?|scores?|forecasts?|estimates?)$/.test(part.words[at - 2]?.key ?? '');
  const isExample = isParted && /\b(?:examples?|questions?|problems?|such as)\b/.test(part.plain);
  const asks =
    key === 'which'
      ? isModelled || isExample || (!isParted && !OF_NOUN.test(before?.key ?? ''))
      : ASKS.test(before?.key ?? '');
  // `And which would have been accepted`: of what, stands elsewhere.
  const isBare = key === 'which' && MODAL.test(part.words[at + 1]?.key ?? '');
  if (!/^(?:which|who|whether)$/.test(key) || !asks || isBare) return undefined;
  const clause = clauseAt(part, at, words);
  // `Work out who should receive each mailing`.
  const isChoice = key === 'who' && / should /.test(clause?.text ?? '');
  return foretold(reader, at, clause, isChoice);
}

/** `Customers who are likely to fall into arrears`: the object of a verb, and what is said of it. */
export function statedByRelative(reader: Reader, at: number, items: Span[], next: number): StatedAt {
  const { part, words } = reader;
  const [item] = items;
  if (!item || items.length > 1) return undefined;
  const likely = reducedRelative(reader, at, item, next);
  if (likely) return likely;
  if (!/^(?:who|that|which)$/.test(part.words[next]?.key ?? '')) return undefined;
  const clause = clauseAt(part, next, words, true);
  const things = spanText(part, item);
  if (!clause || !words.allows(things, 'en')) return undefined;
  const text = `which ${things} ${clause.text.replace(/^\S+\s+/, '')}`;
  // `Turbines that underperform`: of rows that go wrong it need not lie ahead.
  const isWrong =
    /\b(?:under\w+|fails?|deviates?|degrades?|drifts?|leaks?|overheats?|stops?|stalls?|are (?:drifting|slipping|falling|heading|struggling|lapsing|disengaging))\b/.test(
      clause.text,
    );
  return foretold(reader, at, { ...clause, text }, isWrong);
}

/** Words of what is likely. */
const LONGEST_REST = 7;

/** `Claims likely to be denied`: a relative clause without its pronoun. */
function reducedRelative(reader: Reader, at: number, item: Span, next: number): StatedAt {
  const { part, words, language } = reader;
  if (language !== 'en' || !/^(?:likely|unlikely|expected|due|about)$/.test(part.words[next]?.key ?? ''))
    return undefined;
  if (part.words[next + 1]?.key !== 'to') return undefined;
  const end = endOfClause(part, next, next + 2, LONGEST_REST);
  const things = spanText(part, item);
  const what = part.text.slice(part.words[next]?.start, part.words[end - 1]?.end);
  if (end === next + 2 || !words.allows(things, 'en')) return undefined;
  return foretold(reader, at, { text: `which ${things} are ${what}`, question: 'which', next: end });
}

/** `Shipments at risk of delay`, in the languages that are read. */
export function statedAtRisk(reader: Reader, at: number, items: Span[], next: number): StatedAt {
  const { part, language } = reader;
  const [item] = items;
  const object = item && spanText(part, item);
  const behind = part.words.slice(next, next + 4).map(({ key }) => key);
  const lead = AT_RISK.exec(behind.join(' '))?.[0].split(' ').length;
  if (!object || items.length > 1 || lead === undefined) return undefined;
  const english = (text: string) => (language === 'en' ? text : inEnglish(text));
  const things = english(object);
  const risk = next + lead;
  const phrase = phraseAt(part, risk);
  // `Stock-out` is one word, whatever stands in it.
  const [whole = ''] = /^[\p{L}]+(?:-[\p{L}]+)*/u.exec(part.text.slice(part.words[risk]?.start)) ?? [];
  const what = english(phrase && language === 'en' ? spanText(part, phrase) : whole);
  if (!things || !what) return undefined;
  const text = `which ${severalOf(things)} are at risk of ${what}`;
  return foretold(reader, at, { text, question: 'which', next: Math.max(risk, phrase?.last ?? risk) + 1 });
}

const SCORES = /^(?:scor(?:e|es|ing)|rank(?:s|ing)?|prioriti[sz](?:e|es|ing)|sort(?:s|ing)?)$/;
const HOW_LIKELY = /^(?:likelihood|probability|propensity|risk|chances?|odds)$/;

/** `Scoring accounts by likelihood of non-payment`, `rank leads by their propensity to buy`. */
export function statedByScore(reader: Reader, at: number): StatedAt {
  const { part, words, language } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (language !== 'en' || !SCORES.test(keyAt(at))) return undefined;
  const item = phraseAt(part, at + 1);
  if (!item) return undefined;
  let lead = item.last + 1;
  if (!/^(?:by|on|for)$/.test(keyAt(lead))) return undefined;
  do lead++;
  while (/^(?:their|its|the|how)$/.test(keyAt(lead)));
  // `For completeness and probability of default`.
  if (/^(?:and|or)$/.test(keyAt(lead + 1)) && HOW_LIKELY.test(keyAt(lead + 2))) lead += 2;
  // `By how likely they are to contain an error`.
  if (keyAt(lead) === 'likely' && /^(?:they|it)$/.test(keyAt(lead + 1)) && keyAt(lead + 3) === 'to')
    return scored(reader, at, item, lead + 3);
  if (!HOW_LIKELY.test(keyAt(lead)) || !/^(?:of|to|for)$/.test(keyAt(lead + 1))) return undefined;
  const what = phraseAt(part, lead + 2);
  // `Score each transaction`: which transactions.
  const things = plural(spanText(part, item));
  const said = what && spanText(part, what);
  if (!what || !said || !words.allows(things, 'en') || !words.allows(said, 'en')) return undefined;
  const does = keyAt(lead + 1) === 'to' ? `are likely to ${said}` : `are at risk of ${said}`;
  return foretold(reader, at, { text: `which ${things} ${does}`, question: 'which', next: what.last + 1 });
}

/** What they are likely to do, from its `to` on. */
function scored(reader: Reader, at: number, item: Span, to: number): StatedAt {
  const { part, words } = reader;
  const end = endOfClause(part, to + 1, to + 2, MOST_SCORED);
  const does = part.text.slice(part.words[to]?.start, part.words[end - 1]?.end);
  const text = `which ${plural(spanText(part, item))} are likely ${does}`;
  return text.split(' ').every((word) => words.allows(word, 'en'))
    ? foretold(reader, at, { text, question: 'which', next: end })
    : undefined;
}
const MOST_SCORED = 5;

function foretold(
  reader: Reader,
  at: number,
  clause: ReturnType<typeof clauseAt>,
  isToldNow = false,
): StatedAt {
  if (!clause || !(isToldNow || FUTURE.test(clause.text)) || !QUESTION.test(clause.question))
    return undefined;
  const around = aroundObject(reader, clause.next, PREDICT);
  return built(reader, at, PREDICT, [], { ...around, clause: clause.text, question: 'which' });
}
