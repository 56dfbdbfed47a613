/** Duties that nouns state: `demand forecasting`, `models for tyre wear`, `retrieval over manuals`, `an assistant for adjusters`. Pure. */
import { folded, wordsOf } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { COMPOUNDS, DEEDS, type Deed, deedsOf, GONE_WRONG } from './deeds.ts';
import { isFairObject, NO_HEAD, ONE_WORD } from './fair-object.ts';
import { COUNTED_BY, JOINT, OF } from './grammar.ts';
import { isTelling, listAt, phraseBefore, type Span, spanText } from './noun-phrase.ts';
import { isKnown, listedFacts } from './object-of-verb.ts';
import type { PublicWords } from './public-words.ts';
import { isQuality } from './qualities.ts';
import { enumerated } from './sentences.ts';
import { type Reader, toldIn } from './told.ts';

/** Words of models that run. */
export const RUN =
  /\b(?:release|deploy\w*|serv(?:e|es|ing)|monitor\w*|pipelines?|production|mlops|retrain\w*|rollout)\b/;
const ANSWERS = /\b(?:questions?|answer\w*|q a|retriev\w*|rag)\b/;
export const ASSISTANT =
  /^(?:agents?|assistants?|copilots?|chatbots?|agenten|assistenten|agentes|asistentes?|assistentes?|agenti|assistenti)$/;

/** `Release pipelines for our scoring models`, `an assistant for claims handlers`. */
export function statedByThing(reader: Reader, at: number): StatedAt {
  const { part, language, words, phrases } = reader;
  const key = part.words[at]?.key ?? '';
  const isModel = /^models?$/.test(key) && RUN.test(part.plain);
  if (!isModel && !ASSISTANT.test(key)) return undefined;
  const before = phraseBefore(part, at, 3, true);
  const inside = before ? runIn(part, before, language, words) : [];
  // What answers are taken from is where they stand.
  const answer = ANSWERS.test(part.plain) ? DEEDS.find(({ id }) => id === 'answer') : undefined;
  const around = aroundObject(reader, at + 1, answer);
  const next = part.words[at + 1]?.key ?? '';
  // `For claims handlers`, `that resolve billing disputes`.
  // Dutch and German say the object before the verb: `agents die bestellingen opzoeken`.
  const skip = /^(?:for|die|dat|welche|voor|fur|pour|para|per)$/.test(next)
    ? 2
    : /^(?:that|to|which|who|qui|que|che)$/.test(next)
      ? 3
      : 0;
  const { items } = skip > 0 ? listAt(part, at + skip) : { items: [] };
  // Verbs stand last: what stands first is the object.
  const isLast = /^(?:die|dat|welche)$/.test(next);
  const behind = toldIn(reader, isLast ? items.map(({ first }) => ({ first, last: first })) : items, true);
  const own = isModel ? inside : inside.filter((text) => isFairObject(text, language === 'en'));
  const objects = own.length > 0 ? own : isModel ? [] : behind.slice(0, 1);
  if (objects.length === 0) return undefined;
  // `Agents that pull histories`: one word says nothing of whom, unless a trade knows it.
  const isOneWord = !isModel && !/[\s-]/.test(objects[0] ?? '');
  if (isOneWord && phrases.find('thing', wordsOf(objects[0] ?? '')).length === 0) return undefined;
  const answers = !isModel && around.things !== undefined && ANSWERS.test(part.plain);
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
  const { part } = reader;
  const answer = DEEDS.find(({ id }) => id === 'answer');
  const key = part.words[at]?.key ?? '';
  // `A question-answering service over our catalogue`.
  const isAnswering = key === 'answering' && /^(?:question|questions)$/.test(part.words[at - 1]?.key ?? '');
  if (!answer || !(isAnswering || /^(?:retrieval|rag|search|chatbots?|copilots?)$/.test(key)))
    return undefined;
  let over = at + 1;
  while (
    /^(?:pipelines?|systems?|layers?|index|engine|stack|generation|augmented|service)$/.test(
      part.words[over]?.key ?? '',
    )
  )
    over++;
  if (!/^(?:over|across|on)$/.test(part.words[over]?.key ?? '')) return undefined;
  const { items, next } = listAt(part, over + 1);
  const [things, ...others] = toldIn(reader, items, true);
  if (!things) return undefined;
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

export const plural = (noun: string): string =>
  /s$/.test(noun)
    ? noun
    : noun
        .replace(/([^aeiou])y$/, '$1ie')
        .replace(/(?:[sx]|[cs]h)$/, '$&e')
        .concat('s');
/** What nobody counts. */
const MASS = new RegExp(
  `${ONE_WORD.source}|(?:ness|ment|ing|ware|ity|ism|change|drift|content|information)$`,
);

/** A line begins with its verb. */
const withoutVerb = ({ first, last }: Span): Span =>
  first === 0 && last > 0 ? { first: 1, last } : { first, last };

/** What models that are run do: `pronunciation scoring`. */
function runIn(part: Part, span: Span, language: string, words: PublicWords): string[] {
  const own = withoutVerb(span);
  const text = spanText(part, own);
  const fair = isTelling(part, own) && words.allows(text, language) && /\s/.test(text);
  return fair ? [text] : [];
}

/** Says how, and not what is searched or recommended. */
const HOW_SEARCHED =
  /^(?:hybrid|semantic|vector|dense|sparse|lexical|federated|neural|multimodal|visual|enterprise|personali[sz]ed|contextual|relevant|smart|live|next)$/i;

const WHO = /^(?:je|u|wij|we|ze|hij|du|sie|wir|you|they|i)$/;

/** What stands before the noun of a deed: `demand` forecasting, `fake profile` detection, as several where each is one. */
function objectBefore(reader: Reader, at: number, deed: Deed): string[] {
  const { part, language } = reader;
  const inside = phraseBefore(part, at);
  if (!inside) return [];
  // `Je ontwikkelt aanbevelingen`: who does it, and no thing.
  if ([inside.first - 1, inside.first].some((place) => WHO.test(part.words[place]?.key ?? ''))) return [];
  // Only English, and German by its capitals, write a noun before the noun of a deed.
  if (language !== 'en' && !(language === 'de' && /^\p{Lu}/u.test(spanText(part, inside)))) return [];
  const own = withoutVerb(inside);
  // What is searched may be what every shop has, and what is chosen one word.
  const isChosen = deed.id === 'search' || deed.id === 'recommend';
  const isOpen = deed.id === 'search' || (isChosen && !COUNTED_BY.has(folded(spanText(part, own))));
  const told = toldIn(reader, [own], isOpen).filter((text) => !/(?:^|\s)weather$/i.test(text));
  if (told.some((text) => HOW_SEARCHED.test(text))) return [];
  if (language !== 'en') return told;
  // `Product search` finds products, `fake profile detection` fake profiles.
  const isOne = (text: string) =>
    isChosen || (deed.id === 'detect' && !MASS.test(text.replace(/^.*[\s-]/, '').toLowerCase()));
  return told.map((text) => (isOne(text) ? plural(text) : text));
}

const AMOUNTS = new Set(['forecast', 'predict', 'estimate', 'foresee']);

/** What stands before the noun of a deed that says of what it is behind it, too. */
function leadOf(reader: Reader, at: number): string | undefined {
  const { part, language } = reader;
  const last = part.words[at - 1];
  if (language !== 'en' || !last) return undefined;
  const before = phraseBefore(part, at);
  // `High-speed detection of …`: how, and not what.
  if (!before || part.text[(part.words[before.last]?.start ?? 0) - 1] === '-') return undefined;
  // One word is an adjective more often than not: `robust detection of …`.
  const isNoun = isQuality(last.key) || GONE_WRONG.test(last.key) || ONE_WORD.test(last.key);
  if (before.first === before.last) return isNoun ? last.key : undefined;
  const [told] = toldIn(reader, [withoutVerb(before)]);
  return told && !/^(?:early|timely|robust|fast)\b/i.test(told) && !HOW_SEARCHED.test(told)
    ? told
    : undefined;
}

/** `Demand forecasting`, `detection of cracks on drone pictures`. */
export function statedByNoun(reader: Reader, at: number, deed: Deed): StatedAt {
  const { part } = reader;
  const next = part.words[at + 1]?.key ?? '';
  // `Detection and segmentation of caries` has one object.
  const end = JOINT.has(next) && deedsOf(part.words[at + 2]?.key ?? '').length > 0 ? at + 2 : at;
  const of = OF.has(part.words[end + 1]?.key ?? '');
  const { items, next: behind } = of ? listAt(part, end + 2) : { items: [], next: at + 1 };
  const lead = of ? leadOf(reader, at) : undefined;
  const after = toldIn(reader, items, lead !== undefined);
  const told = deed.id === 'extract' ? listedFacts(reader, after, behind) : after;
  if (told.length > 0) {
    const around = aroundObject(reader, behind, deed);
    if (lead === undefined || deed.id === 'extract' || deed.id === 'search')
      return built(reader, at, deed, told, around);
    // `Ripeness estimation of mangoes`: it is of them. `Weld detection of panels`: there it is found.
    return AMOUNTS.has(deed.id) || isQuality(lead)
      ? built(
          reader,
          at,
          deed,
          [`${lead} ${/demand$/i.test(lead) ? 'for' : 'of'} ${enumerated(told.slice(0, 2))}`],
          around,
        )
      : built(reader, at, deed, [MASS.test(lead) ? lead : plural(lead)], { ...around, things: told[0] });
  }
  if (/^models?$/.test(next)) return undefined;
  const before = objectBefore(reader, at, deed);
  return before.length > 0 ? built(reader, at, deed, before, aroundObject(reader, at + 1, deed)) : undefined;
}
