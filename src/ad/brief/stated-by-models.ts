/** Duties that name models and what they are for: `models for tyre wear`, `predictive models, including readmission`. Pure. */
import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { DEEDS, deedsOf } from './deeds.ts';
import { JOINT } from './grammar.ts';
import { listAt, phraseBefore, type Span } from './noun-phrase.ts';
import { enumerated } from './sentences.ts';
import { plural, statedByNoun } from './stated-by-nouns.ts';
import { type Reader, toldIn } from './told.ts';

/** `Models for internal audit`, `models for production`: who gets them, and what is done with them. */
const FOR_WHOM =
  /(?:^|\s)(?:audits?|reviews?|production|deployment|approvals?|regulators?|regulation|inference|training|monitoring|validation|governance|compliance|teams?|users?|customers?|clients?|business|stakeholders?|committees?|managers?|partners?|release|scale|use)$/i;

/** What says how a model is made, and not what of. */
const METHOD =
  /gradient|boost|bayes|tree|forest|neural|transformer|\bllms?\b|language|regression|ensemble|graph|diffusion|foundation|markov|arima|prophet|learning|predictive|prediction|statistical|econometric|causal|survival|mixed|vision|\bnlp\b|speech|embedding|rank|scoring|propensity|uplift|affinity|series|classification|detection|advanced|custom|robust|hedonic|attribution|\bai\b|\bml\b|data|risk/i;
const LOOKS_AT = /^(?:evaluat|test|check|audit|review|monitor|validat|assess|inspect|document|explain)/;

/** `Models for tyre wear and lap times`: predicted, whatever the verb. */
export function statedByModels(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const predict = DEEDS.find(({ id }) => id === 'predict');
  if (!/^models?$/.test(part.words[at]?.key ?? '') || part.words[at + 1]?.key !== 'for' || !predict)
    return undefined;
  // `Evaluates models for bias`: what is looked at in them.
  if (part.words.slice(Math.max(0, at - 4), at).some(({ key }) => LOOKS_AT.test(key))) return undefined;
  const { items, next } = listAt(part, at + 2);
  // `Roll-rate and prepayment models for the portfolio`: what stands before them is predicted, and what behind them is where.
  const last = phraseBefore(part, at);
  const first =
    last && JOINT.has(part.words[last.first - 1]?.key ?? '') ? phraseBefore(part, last.first - 1) : undefined;
  const inside = toldIn(
    reader,
    [first, last].filter(
      (span) => span !== undefined && !/ing$/.test(part.words[span.last]?.key ?? ''),
    ) as Span[],
  ).filter((text) => !METHOD.test(text));
  const [place] = toldIn(reader, items.slice(0, 1), true);
  if (inside.length > 0 && place)
    return built(reader, at, predict, inside, { ...aroundObject(reader, next, predict), things: place });
  // `Models for detection and segmentation of caries`: the noun says what is done.
  if (deedsOf(part.words[at + 2]?.key ?? '').some(({ noun }) => noun?.test(part.words[at + 2]?.key ?? '')))
    return undefined;
  // `Models for review summarisation`: its noun says what is done.
  const head = part.words[items[0]?.last ?? at]?.key ?? '';
  const [named] = deedsOf(head).filter(({ noun }) => noun?.test(head));
  if (named && items[0]) return statedByNoun(reader, items[0].last, named);
  const objects = toldIn(reader, items.slice(0, 3)).filter((text) => !FOR_WHOM.test(text));
  const around = aroundObject(reader, next, predict);
  const ways = part.words.slice(Math.max(0, at - 4), at).map(({ key }) => key);
  // `Learning-to-rank models for hotel search results`.
  const rank = DEEDS.find(({ id }) => id === 'recommend');
  if (rank && /^rank(?:ing)?$/.test(ways.at(-1) ?? '')) {
    const told = toldIn(
      reader,
      items.map((item) => withoutResults(part, item)),
      true,
    ).map(plural);
    return told.length > 0 ? built(reader, at, rank, told, around) : undefined;
  }
  // `Propensity and uplift models for ancillary products`: who takes them.
  if (ways.some((way) => /^(?:propensity|uplift|affinity)$/.test(way)) && objects.length > 0)
    return built(reader, at, predict, [], {
      ...around,
      clause: `which customers will take ${enumerated(objects.slice(0, 2), 'or')}`,
      question: 'which',
    });
  return objects.length > 0 ? built(reader, at, predict, objects, around) : undefined;
}

/** What is ranked, of its results: `hotel search results`. */
function withoutResults({ words }: Part, { first, last }: Span): Span {
  let end = last;
  while (end > first && /^(?:search|results?)$/.test(words[end]?.key ?? '')) end--;
  return { first, last: end };
}

/** `Predictive models using claims, including readmission, deterioration and no-shows`. */
export function statedByExamples(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const predict = DEEDS.find(({ id }) => id === 'predict');
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!predict || reader.language !== 'en' || !/^models?$/.test(keyAt(at))) return undefined;
  if (!/^(?:predictive|prediction|predicting|risk|propensity|scoring)$/.test(keyAt(at - 1))) return undefined;
  let lead = at + 1;
  while (
    lead < part.words.length &&
    !/^(?:including|like|as|for)$/.test(keyAt(lead)) &&
    !/[.;]/.test(part.text.slice(part.words[lead - 1]?.end, part.words[lead]?.start))
  )
    lead++;
  if (!/^(?:including|like)$/.test(keyAt(lead)) && !(keyAt(lead) === 'as' && keyAt(lead - 1) === 'such'))
    return undefined;
  const { items, next } = listAt(part, lead + 1);
  const objects = toldIn(reader, items.slice(0, 3));
  return objects.length > 0
    ? built(reader, at, predict, objects, aroundObject(reader, next, predict))
    : undefined;
}
