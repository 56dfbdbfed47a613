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

const PREDICT = DEEDS.find(({ id }) => id === 'predict');
const RANK = DEEDS.find(({ id }) => id === 'recommend');

/** `Models for tyre wear and lap times`: predicted, whatever the verb. */
export function statedByModels(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!/^models?$/.test(keyAt(at)) || keyAt(at + 1) !== 'for' || !PREDICT || !RANK) return undefined;
  // `Evaluates models for bias`: what is looked at in them.
  const ways = part.words.slice(Math.max(0, at - 4), at).map(({ key }) => key);
  if (ways.some((way) => LOOKS_AT.test(way))) return undefined;
  const { items, next } = listAt(part, at + 2);
  const [first] = items;
  if (!first) return undefined;
  const around = aroundObject(reader, next, PREDICT);
  // `Roll-rate and prepayment models for the portfolio`: what stands before them is predicted, and what behind them is where.
  const inside = predictedBefore(reader, at);
  const [things] = toldIn(reader, [first], true);
  if (inside.length > 0 && things) return built(reader, at, PREDICT, inside, { ...around, things });
  // `Models for detection and segmentation of caries`, `models for review summarisation`: the noun says what is done.
  const isDone = (key: string) => deedsOf(key).find(({ noun }) => noun?.test(key));
  if (isDone(keyAt(at + 2))) return undefined;
  const done = isDone(keyAt(first.last));
  if (done) return statedByNoun(reader, first.last, done);
  // `Learning-to-rank models for hotel search results`.
  if (/^rank(?:ing)?$/.test(ways.at(-1) ?? '')) {
    const ranked = items.map((item) => withoutResults(part, item));
    return built(reader, at, RANK, toldIn(reader, ranked, true).map(plural), around);
  }
  const objects = toldIn(reader, items.slice(0, 3)).filter((text) => !FOR_WHOM.test(text));
  if (objects.length === 0) return undefined;
  // `Propensity and uplift models for ancillary products`: who takes them.
  if (ways.some((way) => /^(?:propensity|uplift|affinity)$/.test(way))) {
    const clause = `which customers will take ${enumerated(objects.slice(0, 2), 'or')}`;
    return built(reader, at, PREDICT, [], { ...around, clause, question: 'which' });
  }
  return built(reader, at, PREDICT, objects, around);
}

/** What stands before `models`, one or two of it, where it is what they predict and not how they are made. */
function predictedBefore(reader: Reader, at: number): string[] {
  const { words } = reader.part;
  const last = phraseBefore(reader.part, at);
  const isJoined = last && JOINT.has(words[last.first - 1]?.key ?? '');
  const first = isJoined ? phraseBefore(reader.part, last.first - 1) : undefined;
  const spans = [first, last].filter((span): span is Span => span !== undefined);
  const nouns = spans.filter((span) => !/ing$/.test(words[span.last]?.key ?? ''));
  return toldIn(reader, nouns).filter((text) => !METHOD.test(text));
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
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!PREDICT || reader.language !== 'en' || !/^models?$/.test(keyAt(at))) return undefined;
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
    ? built(reader, at, PREDICT, objects, aroundObject(reader, next, PREDICT))
    : undefined;
}
