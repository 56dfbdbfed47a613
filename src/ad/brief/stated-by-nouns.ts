/** Duties that nouns state: `demand forecasting`, `models for tyre wear`, `retrieval over manuals`, `an assistant for adjusters`. Pure. */
import { folded, wordsOf } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { leadOf, MASS, NUMERIC_DEEDS, objectBefore, runIn } from './before-noun.ts';
import { built, type StatedAt } from './built-statement.ts';
import { COMPOUNDS, DEEDS, type Deed, deedCalled, deedsOf } from './deeds.ts';
import { isFairObject, NO_HEAD } from './fair-object.ts';
import { DETERMINERS, JOINT, OF } from './grammar.ts';
import { leveled } from './levels.ts';
import { isParted, listAt, phraseBefore } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { isKnown, labelsBehind, listedFacts } from './object-of-verb.ts';
import { isQuality } from './qualities.ts';
import { enumerated } from './sentences.ts';
import { type Reader, toldIn } from './told.ts';

/** Words of models that run. */
export const RUN =
  /\b(?:release|deploy\w*|serv(?:e|es|ing)|monitor\w*|pipelines?|production|mlops|retrain\w*|rollout)\b/;
/** Names what is read elsewhere in the line. */
export const OVER =
  /\b(?:retrieval|rag|search) (?:\w+ )?(?:over|across)\b|\bask questions (?:about|on|over)\b/;
const ANSWERS = /\b(?:questions?|answer\w*|q a|retriev\w*|rag)\b/;
export const ASSISTANT =
  /^(?:agents?|assistants?|copilots?|chatbots?|agenten|assistenten|agentes|asistentes?|assistentes?|agenti|assistenti)$/;

const DONE_WITH = /^(?:roll(?:s|ing)? back|train|retrain|version|release|serve|ship|host|monitor)(?: |$)/i;

/** Agents that play or drive in a simulation, and people who are called so. */
const TRAINED =
  /^(?:drivers?|driving|players?|opponents?|npcs?|characters?|game|racing|rl|estate|insurance|travel|field|sales|call)$/;
const LEARNS = /\b(?:reinforcement learning|imitation learning|reward (?:functions?|shaping)|self play)\b/;

/** `Release pipelines for our scoring models`, `an assistant for claims handlers`. */
export function statedByThing(reader: Reader, at: number): StatedAt {
  const { part, language, words, phrases } = reader;
  const key = part.words[at]?.key ?? '';
  const isModel = /^models?$/.test(key) && RUN.test(part.plain);
  if (!isModel && !ASSISTANT.test(key)) return undefined;
  if (!isModel && (TRAINED.test(part.words[at - 1]?.key ?? '') || LEARNS.test(part.plain))) return undefined;
  const before = phraseBefore(part, at, 3, true);
  // `Train, version and roll back models`: what is done with them.
  const inside = (before ? runIn(part, before, language, words) : []).filter((text) => !DONE_WITH.test(text));
  // What answers are taken from is where they stand.
  const answer = ANSWERS.test(part.plain) ? deedCalled('answer') : undefined;
  const around = aroundObject(reader, at + 1, answer);
  const next = part.words[at + 1]?.key ?? '';
  // `For claims handlers`, `that resolve billing disputes`.
  // Dutch and German say the object before the verb: `agents die bestellingen opzoeken`.
  const skip = /^(?:for|die|dat|welche|voor|fur|pour|para|per)$/.test(next)
    ? 2
    : // `Connect the agent to our systems`: no deed of its own.
      /^(?:that|to|which|who|qui|que|che)$/.test(next) && !DETERMINERS.has(part.words[at + 2]?.key ?? '')
      ? 3
      : 0;
  const { items } = skip > 0 ? listAt(part, at + skip) : { items: [] };
  // Verbs stand last: what stands first is the object.
  const isLast = /^(?:die|dat|welche)$/.test(next);
  const behind = toldIn(reader, isLast ? items.map(({ first }) => ({ first, last: first })) : items, true);
  const own = isModel ? inside : inside.filter((text) => isFairObject(text, language === 'en'));
  // `Our digital repairs assistant`.
  const objects = (own.length > 0 ? own : isModel ? [] : behind.slice(0, 1)).map((text) =>
    text.replace(/^(?:digital|virtual|smart|intelligent|ai|online|new) (?=\S)/i, ''),
  );
  if (objects.length === 0) return undefined;
  // `Agents that pull histories`: one word says nothing of whom, unless a trade knows it.
  const isDescribed = own.length > 0 && /^(?:which|that|who)$/.test(next);
  const isOneWord = !isModel && !isDescribed && !/[\s-]/.test(objects[0] ?? '');
  if (isOneWord && phrases.find('thing', wordsOf(objects[0] ?? '')).length === 0) return undefined;
  const answers = !isModel && around.things !== undefined && ANSWERS.test(part.plain);
  if (OVER.test(part.plain) && (answers || ANSWERS.test(part.plain))) return undefined;
  const task = isModel ? 'mlops-serving' : answers ? 'question-answering-rag' : 'text-generation-agent';
  const text = part.text.slice(part.words[before?.first ?? at]?.start, part.words[at]?.end);
  const { things, keys, drivers } = around;
  const evidence = { line: part.number, text };
  return {
    stated: { task, line: part.number, weight: 2.2, objects, things, keys, drivers, evidence },
    next: at + 1,
  };
}

/** `Retrieval over controller manuals and job sheets`. */
export function statedByRetrieval(reader: Reader, at: number): StatedAt {
  const { part, language } = reader;
  const answer = deedCalled('answer');
  const key = part.words[at]?.key ?? '';
  // `A question-answering service over our catalogue`.
  const isAnswering = key === 'answering' && /^(?:question|questions)$/.test(part.words[at - 1]?.key ?? '');
  const isAsked = key === 'questions' && part.words[at - 1]?.key === 'ask';
  if (!(isAnswering || isAsked || /^(?:retrieval|rag|search|chatbots?|copilots?)$/.test(key)))
    return undefined;
  let over = at + 1;
  while (
    /^(?:pipelines?|systems?|layers?|index|engine|stack|generation|augmented|service)$/.test(
      part.words[over]?.key ?? '',
    )
  )
    over++;
  // `A search engine for legal precedents`.
  const link = part.words[over]?.key ?? '';
  const isEngine = link === 'for' && key === 'search' && over > at + 1;
  if (!isEngine && !/^(?:over|across|on|about)$/.test(link)) return undefined;
  const { items, next } = listAt(part, over + 1);
  const [things, ...others] = toldIn(reader, items, true);
  if (!things || NO_HEAD.test(folded(things))) return undefined;
  // `Semantic search over casting notes`: found, and where nothing is asked, not answered.
  if (key === 'search' && language === 'en' && !ANSWERS.test(part.plain)) {
    const search = deedCalled('search');
    return built(reader, at, search, [things, ...others], aroundObject(reader, next, search));
  }
  const around = { ...aroundObject(reader, next, answer), things };
  return built(reader, at, answer, [things, ...others], around);
}

/** `A/B tests on level difficulty, booster economy and events`: what is tried. */
export function statedByTests({ part, language, words, ...reader }: Reader, at: number): StatedAt {
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const isTest =
    /^experiments?$/.test(keyAt(at)) ||
    (/^tests?$/.test(keyAt(at)) && keyAt(at - 1) === 'b' && keyAt(at - 2) === 'a');
  if (language !== 'en' || !isTest || !/^(?:on|of|with|in)$/.test(keyAt(at + 1))) return undefined;
  // `A/B tests, with shrinkage as the metric`: by what they are judged.
  if (isParted(part, at + 1)) return undefined;
  const { items, next } = listAt(part, at + 2);
  const whole = { part, language, words, ...reader };
  // `Tests with our analysts and kill the rest`: with whom, and then another verb.
  if (toldIn(whole, items.slice(0, 1), true).length === 0) return undefined;
  // `Experiments with ablations`: how they are made, and nothing that is changed.
  const isWith = keyAt(at + 1) === 'with';
  const objects = toldIn(whole, items, true)
    .filter((text) => !NO_HEAD.test(folded(text)))
    .slice(0, 3);
  if (objects.length === 0 || (isWith && !isKnown(whole, items, []))) return undefined;
  const text = part.text.slice(part.words[at]?.start, part.words[next - 1]?.end).slice(0, 120);
  const evidence = { line: part.number, text };
  const stated = {
    task: 'clustering-analytics',
    line: part.number,
    weight: 2.4,
    objects,
    keys: [],
    drivers: [],
  };
  return { stated: { ...stated, isTried: true, evidence }, next };
}

/** `Absatzprognosen je Filiale`. */
export function statedInOneWord(reader: Reader, at: number): StatedAt {
  const { part, language, words } = reader;
  const word = part.words[at];
  if (language !== 'de' || !word) return undefined;
  for (const [id, pattern] of COMPOUNDS) {
    const object = pattern.exec(word.key)?.[1];
    const deed = DEEDS.find((one) => one.id === id);
    if (!object || !deed) continue;
    const said = part.text.slice(word.start, word.start + object.length);
    // The weather is forecast by others: it goes in.
    if (id === 'forecast' && /^(?:wetter|witterung)s?$/.test(object)) continue;
    if (words.allows(said, language))
      return built(reader, at, deed, [said], aroundObject(reader, at + 1, deed));
  }
  return undefined;
}

/** `SKU-level sales`: the first half was dropped. */
function wholeLevel({ words }: Part, at: number, said: string): string {
  const level = /^level /i.test(said) ? words.slice(0, at).findLastIndex(({ key }) => key === 'level') : 0;
  return level > 0 ? `${words[level - 1]?.key}-${said}` : said;
}

/** `Handwritten text recognition`, `optical character recognition`: what is recognised is read. */
const isReading = ({ words }: Part, at: number): boolean =>
  words[at]?.key === 'recognition' &&
  /^(?:text|character|characters|handwriting)$/.test(words[at - 1]?.key ?? '');

/** `Demand forecasting`, `detection of cracks on drone pictures`. */
export function statedByNoun(reader: Reader, at: number, deed: Deed): StatedAt {
  const { part } = reader;
  const next = part.words[at + 1]?.key ?? '';
  // `Credit decisioning for new customers` has a name for what it predicts.
  const method = `${part.words[at - 1]?.key ?? ''} ${part.words[at]?.key ?? ''}`;
  if (/^credit (?:decisioning|underwriting)$/.test(method)) {
    const whom = next === 'for' ? listAt(part, at + 2) : undefined;
    const [borrowers] = whom ? toldIn(reader, whom.items, true) : [];
    const defaulted = borrowers ? `default of loans to ${borrowers}` : 'default of loans';
    return built(reader, at, deed, [defaulted], aroundObject(reader, whom?.next ?? at + 1, deed));
  }
  // `Detection and segmentation of caries` has one object.
  const end = JOINT.has(next) && deedsOf(part.words[at + 2]?.key ?? '').length > 0 ? at + 2 : at;
  const of = OF.has(part.words[end + 1]?.key ?? '');
  const { items, next: behind } = of ? listAt(part, end + 2) : { items: [], next: at + 1 };
  const lead = of ? leadOf(reader, at) : undefined;
  const after = toldIn(reader, items, lead !== undefined);
  const told = deed.id === 'extract' ? listedFacts(reader, after, behind).told : after;
  if (told.length > 0) {
    const around = aroundObject(reader, behind, deed);
    if (isReading(part, at)) return built(reader, at, deedCalled('transcribe'), told, around);
    if (lead === undefined || deed.id === 'extract' || deed.id === 'search')
      return built(reader, at, deed, told, around);
    // `Ripeness estimation of mangoes`: it is of them. `Weld detection of panels`: there it is found.
    return NUMERIC_DEEDS.has(deed.id) || isQuality(lead)
      ? built(
          reader,
          at,
          deed,
          [`${lead} ${/demand$/i.test(lead) ? 'for' : 'of'} ${enumerated(told.slice(0, 2))}`],
          around,
        )
      : built(reader, at, deed, [MASS.test(lead) ? lead : plural(lead)], { ...around, things: told[0] });
  }
  // `Models for …` say it behind them.
  const isModel = /^(?:models?|classifiers?|systems?|engines?|service)$/.test(next);
  const isFor = (part.words[at + (isModel ? 2 : 1)]?.key ?? '') === 'for';
  const before = objectBefore(reader, at, deed);
  // `Daily store-item forecasts for produce and bakery`.
  const level =
    NUMERIC_DEEDS.has(deed.id) && before.length === 1
      ? leveled(wholeLevel(part, at, before[0] ?? ''))
      : undefined;
  if (level) {
    const whose = isFor ? listAt(part, at + (isModel ? 3 : 2)) : undefined;
    const of = whose && !level.object ? toldIn(reader, whose.items, true).slice(0, 2) : [];
    const object = level.object ?? (of.length > 0 ? `sales of ${enumerated(of)}` : 'sales');
    const around = aroundObject(reader, whose?.next ?? at + 1, deed);
    return built(reader, at, deed, [object], { ...around, keys: level.keys });
  }
  // `Sales forecasting models for fresh categories`: of those.
  if (isModel && isFor && NUMERIC_DEEDS.has(deed.id) && before.length === 1) {
    const { items: whose, next: rest } = listAt(part, at + 3);
    const of = toldIn(reader, whose, true);
    const joint = /demand$/i.test(before[0] ?? '') ? 'for' : 'of';
    const objects = of.length > 0 ? [`${before[0]} ${joint} ${enumerated(of.slice(0, 2))}`] : before;
    return built(reader, at, deed, objects, aroundObject(reader, rest, deed));
  }
  if (before.length === 0 || (isModel && (isFor || RUN.test(part.plain)))) return undefined;
  // `Fault detection for etch chambers`: there it is found.
  const where = isFor && deed.id === 'detect' ? listAt(part, at + 2) : undefined;
  const [things] = where ? toldIn(reader, where.items) : [];
  const around = aroundObject(reader, where?.next ?? at + 1, deed);
  // `Defect detection models (knots, wane, rot)`: each is found.
  const listed = deed.id === 'detect' ? labelsBehind(reader, at + 1, true) : [];
  const objects = listed.length > 1 && before.length === 1 ? listed : before;
  return built(reader, at, deed, objects, things ? { ...around, things } : around);
}
