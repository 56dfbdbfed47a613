const PRESENTS =
  /^(?:present|prepare|develop|provide|make|deliver|give|draft|write|issue|share|formulate|propose)$/;

/** What stands before the noun of a deed: `demand` forecasting, `fake profile` detection. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import type { Deed } from './deeds.ts';
import { isFairObject, ONE_WORD } from './fair-object.ts';
import { COUNTED_BY, JOINT, NEXT_VERB } from './grammar.ts';
import { isTelling, phraseBefore, type Span, spanText } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import type { PublicWords } from './public-words.ts';
import { isQuality } from './qualities.ts';
import { GONE_WRONG } from './task-of-deed.ts';
import { type Reader, toldIn } from './told.ts';

/** What nobody counts. */
export const MASS = new RegExp(
  `${ONE_WORD.source}|(?:ness|ment|ing|ware|ity|ism|change|drift|content|information)$`,
);

/** A line begins with its verb, or with two: `build and maintain`. */
function withoutVerb({ words }: Part, { first, last }: Span): Span {
  const isSecond =
    JOINT.has(words[first - 1]?.key ?? '') && NEXT_VERB.test(words[first]?.key ?? '') && last > first;
  return (first === 0 && last > 0) || isSecond ? { first: first + 1, last } : { first, last };
}

/** What models that are run do: `pronunciation scoring`. */
export function runIn(part: Part, span: Span, language: string, words: PublicWords): string[] {
  const own = withoutVerb(part, span);
  const text = spanText(part, own);
  const fair =
    isTelling(part, own) && words.allows(text, language) && (/\s/.test(text) || ONE_WORD.test(text));
  // `Pricing models`: of what they are is said by what they do.
  if (/^(?:pricing|ranking|forecasting|routing)$/.test(text)) return [text];
  return fair ? [text] : [];
}

/** Says how, and not what is searched or recommended. */
const HOW_SEARCHED =
  /^(?:hybrid|semantic|probabilistics?|fuzzy|deterministics?|pattern|string|vector|dense|sparse|lexical|federated|neural|multimodal|visual|enterprise|personali[sz]ed|contextual|relevant|smart|live|next|paid|organic|keyword|web|google|executive|feeds?|.*-(?:based|driven|powered|aware))$/i;

const WHO = /^(?:je|u|wij|we|ze|hij|du|sie|wir|you|they|i)$/;

/** `Gap detection`, `fault detection`: one word is enough. */
function detectable(reader: Reader, spans: Span[]): string[] {
  const told = toldIn(reader, spans);
  const [one] = told.length === 0 && spans.length === 1 ? toldIn(reader, spans, true) : [];
  return one &&
    /^[a-z]{3,}(?<!ing|ed|ous|ive|able|ful|ly|al|ic)$/.test(one) &&
    isFairObject(plural(one), true)
    ? [one]
    : told;
}

/** `Cancellation and no-show prediction`: two are predicted. */
function joinedBefore({ part, language }: Reader, own: Span): Span[] {
  const joint = own.first - 1;
  if (language !== 'en' || joint < 1 || !JOINT.has(part.words[joint]?.key ?? '')) return [own];
  const before = phraseBefore(part, joint);
  return before && before.first > 0 ? [before, own] : [own];
}

/** What stands before the noun of a deed: `demand` forecasting, `fake profile` detection, as several where each is one. */
export function objectBefore(reader: Reader, at: number, deed: Deed): string[] {
  const { part, language } = reader;
  const inside = phraseBefore(part, at);
  if (!inside) return [];
  // `Je ontwikkelt aanbevelingen`: who does it, and no thing.
  if ([inside.first - 1, inside.first].some((place) => WHO.test(part.words[place]?.key ?? ''))) return [];
  // Only English, and German by its capitals, write a noun before the noun of a deed.
  if (language !== 'en' && !(language === 'de' && /^\p{Lu}/u.test(spanText(part, inside)))) return [];
  const own = withoutVerb(part, inside);
  // `And present recommendations`.
  if (own.first === own.last && PRESENTS.test(part.words[own.first]?.key ?? '')) return [];
  // What is searched may be what every shop has, and what is chosen one word.
  const isChosen = deed.id === 'search' || deed.id === 'recommend';
  const isOpen = deed.id === 'search' || (isChosen && !COUNTED_BY.has(folded(spanText(part, own))));
  const spans = joinedBefore(reader, own);
  const told = (deed.id === 'detect' ? detectable(reader, spans) : toldIn(reader, spans, isOpen)).filter(
    (text) => !/(?:^|\s)weather$/i.test(text),
  );
  if (told.some((text) => HOW_SEARCHED.test(text) || /['’]s$/.test(text))) return [];
  if (language !== 'en') return told;
  // `Product search` finds products, `fake profile detection` fake profiles.
  const isOne = (text: string) =>
    isChosen || (deed.id === 'detect' && !MASS.test(text.replace(/^.*[\s-]/, '').toLowerCase()));
  return told.map((text) => (isOne(text) || text === 'no-show' ? plural(text) : text));
}

export const NUMERIC_DEEDS = new Set(['forecast', 'predict', 'estimate', 'foresee']);

/** What stands before the noun of a deed that says of what it is behind it, too. */
export function leadOf(reader: Reader, at: number): string | undefined {
  const { part, language } = reader;
  const last = part.words[at - 1];
  if (language !== 'en' || !last) return undefined;
  const before = phraseBefore(part, at);
  // `High-speed detection of …`: how, and not what.
  if (!before || part.text[(part.words[before.last]?.start ?? 0) - 1] === '-') return undefined;
  // One word is an adjective more often than not: `robust detection of …`.
  const isNoun = isQuality(last.key) || GONE_WRONG.test(last.key) || ONE_WORD.test(last.key);
  if (before.first === before.last) return isNoun ? last.key : undefined;
  const [told] = toldIn(reader, [withoutVerb(part, before)]);
  return told && !/^(?:early|timely|robust|fast)\b/i.test(told) && !HOW_SEARCHED.test(told)
    ? told
    : undefined;
}
