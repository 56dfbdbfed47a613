/** The phrases of a line that say something and may be said. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import type { AdPhrases } from '../ad-phrases.ts';
import type { Part } from '../sections.ts';
import { isFairObject, isNounInIng, ONE_WORD } from './fair-object.ts';
import { isAdjective } from './glossary.ts';
import { OF } from './grammar.ts';
import { isTelling, type Span, spanText } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import type { PublicWords } from './public-words.ts';
import { GONE_WRONG } from './task-of-deed.ts';

const MOST = 4;
/** What is optimised is predicted first. */
const AIM =
  / (?:optimi[sz]ation|management|handling|planning|improvement|mitigation|prevention|reduction|predictions?|forecasts?)$/i;
/** `Quality assessment and fraud detection`: the first of two is another work. */
const OTHER_WORK =
  /^(?:\S+ )?(?:classification|detection|prediction|segmentation|estimation|assessment|analysis|monitoring|evaluation|surveillance) and (?=\S)/i;
/** How somebody means to do it: it is no part of what is done. */
const PRAISE =
  /^(?:(?:predictive(?! maintenance)|recommended|traditional|automated|advanced|innovative|novel|existing|various|multiple|strategic|actionable|relevant|appropriate|robust|scalable|sophisticated|cutting-edge|state-of-the-art|end-to-end|efficient|effective|low-latency|low latency|high-scale|high-throughput|best-in-class|world-class|high-quality|large-scale) )+(?=\S)/i;
/** To predict how likely something is, is to predict it. */
const HOW_LIKELY =
  /^(?:(?:likelihood|probability|propensity|odds|chances?|risk) (?:of|to|for) |(?:probabilit[ée]|risque) (?:de |d['’])|(?:probabilidade?|riesgo|risco) de |(?:probabilit[àa]|rischio) d[ie] |(?:wahrscheinlichkeit|risiko) (?:von|für|einer?) |(?:kans op|risico op) )/i;

/** What is seen of it is looked for, and it is meant. */
const SIGNS = /^(?:(?:early|first|clear|warning) )*(?:signs?|symptoms?|indications?|evidence) of (?=\S)/i;

/** `Close-up images sent by growers`: what they are is said before it. */
const DONE_WITH =
  / (?:sent|taken|captured|collected|provided|uploaded|recorded|received|submitted|generated)$/i;

/** A line, and how it is read. */
export interface Reader {
  part: Part;
  language: string;
  words: PublicWords;
  /** What the ad works on, where a line does not say it. */
  usual: ThingKind;
  phrases: AdPhrases;
}

/** The phrases of some spans that say something, and may be public. */
export function toldIn({ part, language, words }: Reader, spans: Span[], counted = false): string[] {
  const head = language === 'en' ? sharedHead(part, spans) : '';
  return (
    joined(part, spans)
      .map((span) => (language === 'de' ? fromNoun(part, span) : span))
      // A German noun has a capital: what has none is the next verb.
      .filter(
        ({ last }) => language !== 'de' || /^[\p{Lu}\d"„“]/u.test(part.text.slice(part.words[last]?.start)),
      )
      .filter((span) => isTelling(part, span, counted))
      .map((span) =>
        withHead(language === 'en' ? asSeveral(part, span) : spanText(part, span).trim(), head)
          .replace(/["“”«»]/g, '')
          .replace(/ (?:our|their|your) /gi, ' ')
          .replace(/^individual (?=\S)/i, '')
          .replace(/^(?:quarter|half)-hourly (?=\S)/i, '')
          .replace(/^\d+[- ](?:days?|hours?|weeks?|months?|years?)[- ]/i, '')
          .replace(/^anti[- ]?(?=fraud|frod|betrug|spam|churn|cheat|phishing|abus)/i, '')
          .replace(HOW_LIKELY, '')
          .replace(/^an? (.+(?<!ing))$/, (_, one: string) => plural(one))
          .replace(
            / (pour|para|per|für|voor) (?:les?|la|los|las|il|i|gli|os?|as?|die|den|das|de|het) /,
            ' $1 ',
          )
          .replace(/^(?:possible|potential|suspected|probable) (?=\S+ \S)/i, '')
          .replace(PRAISE, '')
          .replace(SIGNS, '')
          .replace(DONE_WITH, '')
          .replace(AIM, '')
          .replace(OTHER_WORK, '')
          .replace(/^(?:statistical|predictive|econometric|quantitative|mathematical) and (?=\S)/i, '')
          .replace(/^content$/i, 'content items')
          .replace(/^(deposit|balance)$/i, '$1s'),
      )
      .filter((text) => words.allows(text, language))
      .filter((text) => ![IS_MEDIUM, IS_MANNER, COLLEAGUES].some((no) => no.test(text)))
      .filter((text) => !(language === 'en' && CUT.test(text)))
      .filter((text) => counted || !IS_TIME.test(text))
      .filter(
        (text, _, all) => counted || isFairObject(text, language === 'en') || isListed(text, all, language),
      )
      .slice(0, MOST)
  );
}

/** `Each claim`, `a burst`: claims, bursts. */
function asSeveral(part: Part, span: Span): string {
  const text = spanText(part, span).trim();
  const before = part.words[span.first - 1]?.key ?? '';
  const isOne =
    /^[a-z]+(?: [a-z]+)?$/.test(text) &&
    (/^(?:each|every)$/.test(before) || (/^(?:an?|new)$/.test(before) && GONE_WRONG.test(text)));
  return isOne ? plural(text) : text;
}

/** German writes a noun with a capital: what stands before it is an adjective in some case. */
function fromNoun({ text, words }: Part, { first, last }: Span): Span {
  let noun = first;
  while (noun < last && /^\p{Ll}/u.test(text.slice(words[noun]?.start))) noun++;
  return { first: noun, last };
}

/** `Porosity, cold shuts and cracks`: one word is a thing among others that are. */
const isListed = (text: string, all: string[], language: string): boolean =>
  (language === 'en'
    ? /^[a-z]{5,}(?<!ing|ed|ous|ive|able|ful|ly|al|ic)$/.test(text)
    : language === 'de' && /^\p{Lu}\p{L}{2,}$/u.test(text)) &&
  all.filter((other) => isFairObject(other, language === 'en')).length > 1;

/** An adjective whose noun was cut off. */
const CUT =
  /^[a-z]+(?:ed|ing)-[a-z]+[^s]$|\s(?:polygenic|genomic|linear|specific|statistical|clinical|digital|financial|operational|technical|medical|industrial|commercial|behaviou?ral|demographic|transactional)$/i;

/** How long, or when: no thing. */
const IS_TIME =
  /^(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|multiple) )?(?:languages?|countries|dollars|euros|pounds|ways|steps|(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)$|^(?:milli)?seconds? of /i;

/** Says only what kind of data it is. */
const IS_MEDIUM =
  /^(?:images?|pictures?|photos?|videos?|scans?|texts?|documents?|files?|records?|reports?|messages?|emails?|audio|speech|voice|pixels?|tables?|rows?|lines?|types?|case|cases|items?|entities|things|(?:one|a single|the same|any) place)$/i;

/** How, when or with whom it is done: `in near real time`, `on an annual basis`, `with the CRM team`. */
const IS_MANNER =
  /^(?:two|three|first|second|single|one|multi)[- ](?:stage|step|pass|tier|tower|phase|level|shot)\w*$|(?:^|\s)(?:real[- ]time|basis|intervals?|confidence|uncertainty|speed|pace|production|scale|go[- ]live)$|^(?:l['’])?(?:équipe|equipe|equipo|squadra|abteilung|team)\b.|\s(?:teams?|departments?)$/i;

/** Those one works with; of others a clause says what they do. */
const COLLEAGUES =
  /(?:^|\s)(?:analysts|engineers|scientists|designers|researchers|developers|coordinators|stakeholders|colleagues|colleghi|kollegen|collega['’]?s|collègues|compañeros|colegas)$/i;

const SHARED_HEAD = /[^s]s$|^(?:failure|damage|wear|breakdown|corrosion|fatigue|leakage)$/;

/** Three or more of which the last alone has a plural noun: `door operator, brake and drive failures`. */
function sharedHead(part: Part, spans: Span[]): string {
  const keyAt = (at: number) => part.words[at]?.key ?? '';
  const last = spans.at(-1);
  if (!last || spans.length < 3 || last.first === last.last || !SHARED_HEAD.test(keyAt(last.last))) return '';
  // `Stability and binding of candidates`: those are of the candidates, and none.
  if (OF.has(keyAt(last.first + 1))) return '';
  const isOpen = ({ last: end }: Span) =>
    !/s$|ing$|^(?:data|availability|information|history)$/.test(keyAt(end)) && !ONE_WORD.test(keyAt(end));
  return spans.slice(0, -1).every(isOpen) ? keyAt(last.last) : '';
}

const withHead = (text: string, head: string): string =>
  head === '' || text.toLowerCase().endsWith(head) ? text : `${text} ${head}`;

/** More words of the ad in a row would be a quotation. */
const LONGEST_OF = 6;

/** Of many kinds, and never several: `hail and wind damage`. */
const SHARED = /^(?:damage|demand|consumption|risk|loss|quality|wear|noise|yield|fraud|detection)$/;

/** `speculative and fraudulent listings` is one thing: the first of two has no noun of its own. */
function joined(part: Part, [first, second, ...rest]: Span[]): Span[] {
  if (!first) return [];
  if (!second) return [first];
  // `Anuncios duplicados y fraudulentos` are of one kind.
  if (second.first === second.last && first.last > first.first && isAdjective(spanText(part, second)))
    return joined(part, [{ first: first.first, last: second.last }, ...rest]);
  // `Demand and recommending locations` is demand, and another duty.
  const begins = part.words[second.first]?.key ?? '';
  if (/ing$/.test(begins) && !isNounInIng(begins)) return [first];
  const isPlural = ({ last }: Span) => /[^s]s$/.test(part.words[last]?.key ?? '');
  const apart = part.text.slice(part.words[first.last]?.end, part.words[second.first]?.start);
  const ofBoth = OF.has(part.words[second.first + 1]?.key ?? '');
  // `Failures and outages of radio sites`: both are of them.
  if (
    rest.length === 0 &&
    isPlural(first) &&
    first.first === first.last &&
    ofBoth &&
    second.last - first.first < LONGEST_OF &&
    !apart.includes(',')
  )
    return [{ first: first.first, last: second.last }];
  // `No-show` is one word.
  const halves = part.words
    .slice(first.first + 1, second.last + 1)
    .filter(({ start }) => part.text[start - 1] === '-');
  if (
    rest.length === 0 &&
    !isPlural(first) &&
    (isPlural(second) || SHARED.test(part.words[second.last]?.key ?? '')) &&
    !apart.includes(',') &&
    second.last - first.first - halves.length < (OF.has(part.words[first.first + 1]?.key ?? '') ? 7 : 5)
  )
    return [{ first: first.first, last: second.last }];
  return [first, second, ...rest];
}
