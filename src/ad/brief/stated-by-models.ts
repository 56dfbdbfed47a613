/** Duties that name models and what they are for: `models for tyre wear`, `predictive models, including readmission`. Pure. */
import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { type Deed, deedCalled, deedsOf } from './deeds.ts';
import { ONE_WORD } from './fair-object.ts';
import { JOINT } from './grammar.ts';
import { closedAt, listAt, phraseBefore, type Span } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { labelsBehind } from './object-of-verb.ts';
import { enumerated } from './sentences.ts';
import { statedByNoun } from './stated-by-nouns.ts';
import { type Reader, toldIn } from './told.ts';

/** `Models for internal audit`, `models for production`: who gets them, and what is done with them. */
const FOR_WHOM =
  /(?:^|\s)(?:audits?|reviews?|production|deployment|approvals?|regulators?|regulation|inference|training|monitoring|validation|governance|compliance|teams?|users?|customers?|clients?|business|stakeholders?|committees?|managers?|partners?|release|scale|use|domains?|languages?|industry|sectors?|retailers|verticals?|departments?|makers|analytics|leadership|pages?|campaigns?|apps?|channels?|touchpoints|notifications)$/i;

/** What says how a model is made, and not what of. */
const METHOD =
  /gradient|boost|bayes|tree|forest|neural|transformer|\bllms?\b|language|regression|ensemble|graph|diffusion|foundation|markov|arima|prophet|learning|predictive|prediction|statistical|econometric|causal|survival|mixed|vision|\bnlp\b|speech|embedding|rank|scoring|propensity|uplift|affinity|series|classification|detection|advanced|custom|robust|hedonic|attribution|\bai\b|\bml\b|data|risk/i;
const LOOKS_AT = /^(?:evaluat|test|check|audit|review|monitor|validat|assess|inspect|document|explain)/;

const PREDICT = deedCalled('predict');
const RANK = deedCalled('recommend');

/** `Models for tyre wear and lap times`: predicted, whatever the verb. */
export function statedByModels(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!/^(?:models?|classifiers?|detectors?)$/.test(keyAt(at))) return undefined;
  const behind = part.text.slice(part.words[at]?.end, part.words[at + 1]?.start);
  // `QSAR models (gradient boosting) for solubility`.
  const lead = behind.includes('(') ? closedAt(part, at + 1) : at + 1;
  if (keyAt(lead) !== 'for') return undefined;
  // `Evaluates models for bias`: what is looked at in them.
  const ways = part.words.slice(Math.max(0, at - 4), at).map(({ key }) => key);
  if (ways.some((way) => LOOKS_AT.test(way))) return undefined;
  const { items, next } = listAt(part, lead + 1);
  const [first] = items;
  if (!first) return undefined;
  // `For fabric inspection (holes, stains)`: what is looked for stands in the brackets.
  if (items.some(({ last }) => /^(?:inspection|screening)$/.test(keyAt(last)))) return undefined;
  const around = aroundObject(reader, next, PREDICT);
  // `Roll-rate and prepayment models for the portfolio`: what stands before them is predicted, and what behind them is where.
  const named = namedBy(reader, at);
  if (named) return statedByName(reader, at, named, lead + 1);
  if (ways.at(-1) === 'pricing') {
    const priced = toldIn(reader, [first], true).map((text) => `price of ${text}`);
    return built(reader, at, deedCalled('estimate'), priced, aroundObject(reader, first.last + 1, PREDICT));
  }
  const inside = predictedBefore(reader, at);
  const [things] = toldIn(reader, [first], true);
  if (inside.length > 0 && things) return built(reader, at, PREDICT, inside, { ...around, things });
  // `Models for detection and segmentation of caries`, `models for review summarisation`: the noun says what is done.
  const isDone = (key: string) => deedsOf(key).find(({ noun }) => noun?.test(key));
  if (isDone(keyAt(lead + 1))) return undefined;
  // `Models for extracting skills from CVs`: the verb says it.
  const verb = keyAt(lead + 1);
  if (/ing$/.test(verb) && deedsOf(verb).some(({ words }) => words.test(verb))) return undefined;
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
  // `Churn propensity models for prepaid customers`: who leaves.
  const event = ways.find((way) => ONE_WORD.test(way));
  // What has a name of its own is read by it.
  if (event && /^(?:churn|attrition)$/.test(event)) return undefined;
  if (event) return built(reader, at, PREDICT, [event], { ...around, things: objects[0] });
  if (ways.some((way) => /^(?:propensity|uplift|affinity)$/.test(way))) {
    const clause = `which customers will take ${enumerated(objects.slice(0, 2), 'or')}`;
    return built(reader, at, PREDICT, [], { ...around, clause, question: 'which' });
  }
  return built(reader, at, PREDICT, objects, around);
}

/** The deed that models are called by: `segmentation models`, `image classification models`. */
const namedBy = ({ part }: Reader, at: number): Deed | undefined => {
  const key = part.words[at - 1]?.key ?? '';
  // `Named entity recognition` marks words.
  if (key === 'recognition' && part.words[at - 2]?.key === 'entity') return deedCalled('extract');
  return deedsOf(key).find(({ id, noun }) => NAMES_MODELS.has(id) && noun?.test(key));
};
const NAMES_MODELS = new Set(['segment', 'detect', 'classify', 'extract', 'summarise']);

/** `Segmentation models for weed versus crop`, `classification models for defect review (particles, scratches)`. */
function statedByName(reader: Reader, at: number, deed: Deed, first: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const { items, next } = listAt(part, first);
  const versus = /^(?:vs|versus)$/.test(keyAt(next)) ? listAt(part, next + 1) : undefined;
  const end = versus?.next ?? next;
  const labels = labelsBehind(reader, end, true);
  const told = toldIn(
    reader,
    [...items, ...(versus?.items ?? [])],
    versus !== undefined || labels.length > 1,
  );
  // `Defect review`, `leaf inspection`: what is looked at is what stands before.
  const objects = told.map((text) =>
    text.replace(/ (?:review|inspection|analysis|monitoring|control)$/i, ''),
  );
  if (objects.length === 0) return undefined;
  const several = deed.id === 'classify' ? objects.map(plural) : objects;
  const made = built(reader, at, deed, several, aroundObject(reader, end, deed));
  if (!made) return undefined;
  const task = deed.id === 'classify' ? OF_MEDIUM[keyAt(at - 2)] : undefined;
  return {
    ...made,
    stated: { ...made.stated, ...(task ? { task } : {}), ...(labels.length > 1 ? { labels } : {}) },
  };
}
/** `Image classification`, `document classification`. */
const OF_MEDIUM: Readonly<Record<string, string>> = {
  image: 'image-classification',
  picture: 'image-classification',
  text: 'text-classification',
  document: 'text-classification',
  ticket: 'text-classification',
  audio: 'audio-classification',
  sound: 'audio-classification',
};

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
  if (reader.language !== 'en' || !/^models?$/.test(keyAt(at))) return undefined;
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
