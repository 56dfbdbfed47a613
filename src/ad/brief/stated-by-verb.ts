/** Duties that a verb and its object state: `detect sea lice in underwater pictures`. Pure. */

import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { asWhich, clauseAt, endOfClause } from './clause.ts';
import { type Deed, deedCalled, deedsOf } from './deeds.ts';
import { statedAtRisk, statedByRelative } from './foretold.ts';
import { JOINT } from './grammar.ts';
import { modalityOf } from './modality.ts';
import { isParted, listAt, phraseAt, phraseBefore, type Span } from './noun-phrase.ts';
import { isKnown, isVerb, labelsBehind, listedFacts, objectAt, withoutNextVerb } from './object-of-verb.ts';
import { enumerated } from './sentences.ts';
import { countedBehind, unusualOf } from './stated-by-counts.ts';
import { statedByList } from './stated-by-lists.ts';
import { OVER } from './stated-by-nouns.ts';
import type { Statement } from './statement.ts';
import { GONE_WRONG } from './task-of-deed.ts';
import { type Reader, toldIn } from './told.ts';

/** `Detect sea lice in underwater pictures`, `predicts which appointments will be no-shows`. */
export function statedByVerb(reader: Reader, at: number, deed: Deed): StatedAt {
  const { part, language, words } = reader;
  // `Search ad campaigns`, `search engine marketing`: a channel.
  if (
    deed.id === 'search' &&
    /^(?:ads?|advertising|engine|marketing|campaigns?|terms?)$/.test(part.words[at + 1]?.key ?? '')
  )
    return undefined;
  // `Identify causes of churn` asks what drives it.
  const causes = part.words.slice(at + 1, at + 5).findIndex(({ key }) => /^(?:causes|reasons)$/.test(key));
  if (
    deed.id === 'detect' &&
    causes >= 0 &&
    /^(?:of|for|behind)$/.test(part.words[at + causes + 2]?.key ?? '')
  )
    return undefined;
  // `Answer ranking` is a noun.
  const behind = part.words[at + 1]?.key ?? '';
  if (deedsOf(behind).some(({ noun }) => noun?.test(behind))) return undefined;
  // `Answers questions on fees using retrieval over policies`: these are what is read.
  if (!isVerb(part, at) || (deed.id === 'answer' && OVER.test(part.plain))) return undefined;
  const counted = language === 'en' ? countedBehind(reader, at, deed) : undefined;
  if (counted) return counted;
  if (deed.into && !/\binto\b/.test(part.plain)) return undefined;
  const clause = clauseAt(part, at + 1, words);
  // `Recommend which spare parts to load`: they are ranked.
  const ranked = clause && deed.id === 'recommend' && behind === 'which' ? phraseAt(part, at + 2) : undefined;
  if (clause && ranked) {
    const shown = toldIn(reader, [ranked], true);
    return shown.length > 0
      ? built(reader, at, deed, shown, { keys: [], drivers: [], next: clause.next })
      : undefined;
  }
  if (clause && deed.id === 'recommend') return undefined; // `suggest when they finish a book`
  if (clause) {
    const around = aroundObject(reader, clause.next, deed);
    const text = asWhich(clause.text);
    const question = text === clause.text ? clause.question : 'which';
    return built(reader, at, deed, [], { ...around, clause: text, question });
  }
  // `Forecasts, scenarios and reports`: what follows a comma is no object.
  // In Dutch `de` is an article.
  const object = objectAt(part, at) + (language === 'nl' && behind === 'de' ? 1 : 0);
  const meant = deed.id === 'classify' ? readBefore(part, at) : undefined;
  if (meant) {
    const objects = toldIn(reader, [meant]);
    return objects.length > 0
      ? built(reader, at, deed, objects, aroundObject(reader, at + 2, deed))
      : undefined;
  }
  const { items: listed, next: end } = isParted(part, object)
    ? { items: [], next: object }
    : listAt(part, object);
  const items = withoutNextVerb(part, at, listed, language);
  // `Spotting stains and suggesting a price`: the next duty is read by itself.
  const next = items.length > 0 ? (listed[items.length]?.first ?? end) : end;
  const told = toldIn(reader, items);
  const objects =
    deed.id === 'recommend'
      ? told.map((one) =>
          one.replace(/ recommendations?$/i, '').replace(/^(?:order|ranking|selection|choice) of /i, ''),
        )
      : told;
  const odd = deed.id === 'detect' ? unusualOf(told) : undefined;
  if (odd) {
    const behind = aroundObject(reader, next, deed);
    return built(reader, at, deed, [odd.object], { ...behind, things: odd.things ?? behind.things });
  }
  const foretold =
    deed.id === 'detect' || deed.id === 'predict'
      ? (statedByRelative(reader, at, items, next) ?? statedAtRisk(reader, at, items, next))
      : undefined;
  if (foretold) return foretold;
  // `Predict these properties`: another sentence names them.
  if (
    language === 'en' &&
    /^(?:these|those|such)$/.test(behind) &&
    objects.every((one) => ANAPHORA.test(one))
  )
    return undefined;
  // `Find tariffs that keep car parks full`: what is to be chosen, and nothing that is found.
  const isChosen =
    /^find/.test(part.words[at]?.key ?? '') && /^(?:that|which)$/.test(part.words[next]?.key ?? '');
  if (isChosen && objects.every((object) => SETTINGS.test(object))) return undefined;
  // `Identify farms where a visit would help`: which, and why, is another sentence.
  if (
    language === 'en' &&
    deed.id === 'detect' &&
    part.words[next]?.key === 'where' &&
    !objects.some((object) => GONE_WRONG.test(object))
  )
    return whereStated(reader, at, objects, items, next);
  // `Schätzen anhand von Alter, welche …`: what it is told from is no object.
  if (/^(?:anhand|mithilfe|aufgrund|basierend)$/.test(behind)) return undefined;
  if (objects.length === 0)
    return statedByList(reader, at, deed, items, next) ?? statedOfThings(reader, at, deed);
  // `Answers questions on fees using retrieval over policies`: these are what is read.
  if (deed.id === 'answer' && /\b(?:retrieval|rag|search) (?:\w+ )?(?:over|across)\b/.test(part.plain))
    return undefined;
  // `Answer customer e-mails`: they are what is asked.
  if (
    deed.id === 'answer' &&
    objects.every((one) => /(?:e-?mails?|messages|tickets|calls|letters|reviews|chats)$/i.test(one))
  )
    return undefined;
  const around = aroundObject(reader, next, deed);
  // Questions alone say nothing of where their answers stand.
  if (deed.id === 'answer' && !around.things && objects.every((one) => /questions$|queries$/i.test(one)))
    return undefined;
  const isAlike = /^(?:similar|comparable|related) \S/i.test(objects[0] ?? '');
  const isSoft = !isAlike && deed.soft?.test(part.words[at]?.key ?? '') && !isKnown(reader, items, objects);
  // `Pull histories`: of what, nobody knows.
  const isVague = deed.id === 'extract' || deed.id === 'answer' || deed.id === 'summarise';
  if (
    isVague &&
    !around.things &&
    objects.every((one) => !/[\s-]/.test(one)) &&
    !isKnown(reader, items, objects)
  )
    return undefined;
  // What is counted in a picture can be seen in it.
  const areSeen =
    modalityOf(part.plain) === 'pictures' || (reader.usual === 'pictures' && objects.length > 1);
  if (isSoft && !around.things && !areSeen) return undefined;
  // A price is worked out, and nobody chooses among many.
  if (deed.id === 'recommend' && objects.length > 0 && objects.every((one) => PRICE.test(one)))
    return built(reader, at, deedCalled('estimate'), objects, around);
  // Somebody chooses among many.
  if (deed.id === 'recommend' && language === 'en' && !/s$/.test(objects[0] ?? '')) return undefined;
  const facts = deed.id === 'extract' ? listedFacts(reader, objects, next) : { told: objects, next };
  const made = built(
    reader,
    at,
    deed,
    facts.told,
    facts.next > next ? aroundObject(reader, facts.next, deed) : around,
  );
  const kinds = deed.id === 'classify' && language === 'en' ? kindsOf(objects) : undefined;
  if (made && kinds && SORTED_INTO_KINDS.has(made.stated.task))
    return { ...made, stated: { ...made.stated, ...kinds } };
  const byCause = deed.id === 'classify' && made ? sortedByCause(reader, at, made) : undefined;
  if (byCause) return byCause;
  const labels =
    deed.id === 'classify' || deed.id === 'detect' ? labelsBehind(reader, next, deed.id === 'detect') : [];
  if (!made || labels.length < 2) return made;
  // What is of several named kinds is told apart.
  const isKinds = !/^(?:unusual|abnormal|suspicious) /i.test(objects[0] ?? '');
  const { task: own } = made.stated;
  const task = own === 'anomaly-detection' && isKinds ? 'tabular-classification' : own;
  return { ...made, stated: { ...made.stated, task, labels } };
}

const SORTED_INTO_KINDS = new Set(['image-classification', 'tabular-classification', 'text-classification']);

/** `Sort clear, early-dead and live eggs`: eggs are sorted, and these are their kinds. */
function kindsOf(objects: readonly string[]): Pick<Statement, 'objects' | 'labels'> | undefined {
  const [, head = ''] = /^\S+ (\S+s)$/.exec(objects[0] ?? '') ?? [];
  const labels = objects.map((object) => object.slice(0, -head.length - 1));
  const areKinds = head !== '' && objects.every((object, at) => object === `${labels[at]} ${head}`);
  return areKinds && objects.length > 2 && labels.every((label) => /^[\w-]+$/.test(label))
    ? { objects: [head], labels }
    : undefined;
}

/** `Farms where quality is falling`: they are looked at first. */
function whereStated(reader: Reader, at: number, objects: string[], [item]: Span[], next: number): StatedAt {
  const { part, words } = reader;
  const end = endOfClause(part, next, next + 1, LONGEST_WHERE);
  const clause = part.text
    .slice(part.words[next]?.start, part.words[end - 1]?.end)
    .replace(/\b(?:the|suddenly|no longer) /g, (word) => (word === 'no longer ' ? word : ''));
  const one = item && part.text.slice(part.words[item.first]?.start, part.words[item.last]?.end);
  const of = objects.length > 0 ? enumerated(objects.slice(0, 2)) : one;
  if (
    !of ||
    end - next < FEWEST_WHERE ||
    /\b(?:we|our|you|your)\b/i.test(clause) ||
    !words.allows(of, 'en') ||
    !words.allows(clause, 'en')
  )
    return undefined;
  const detect = deedCalled('detect');
  const made = built(reader, at, detect, [`${of} ${clause}`], { keys: [], drivers: [], next: end });
  return made && { ...made, stated: { ...made.stated, task: 'anomaly-detection' } };
}

const LONGEST_WHERE = 8;
const FEWEST_WHERE = 3;
const PRICE = /(?:^|\s)(?:prices?|rates?|fares?|tariffs?|premiums?|fees?|markdowns?|discounts?)$/i;
const ANAPHORA =
  /^(?:properties|values|figures|quantities|outcomes|targets|labels|variables|effects|events|cases|numbers)$/i;
const SETTINGS =
  /(?:tariffs|prices|settings|parameters|set points|options|routes|schedules|mix|levels|strategies|policies|ways)$/i;

/** `Analyse call-out notes to classify the cause of each breakdown`: the notes are sorted, by cause. */
function sortedByCause(reader: Reader, at: number, made: NonNullable<StatedAt>): StatedAt {
  const [, kind] = CAUSE.exec(made.stated.objects[0] ?? '') ?? [];
  const last = reader.part.words.slice(0, at).findLastIndex(({ key }) => NOTES.test(key));
  const before = kind && last >= 0 ? phraseBefore(reader.part, last + 1, MOST_OF_NOTES) : undefined;
  const [things] = before ? toldIn(reader, [before], true) : [];
  return kind && things
    ? {
        ...made,
        stated: { ...made.stated, task: 'text-classification', objects: [kind.toLowerCase()], things },
      }
    : undefined;
}
const MOST_OF_NOTES = 4;
const CAUSE = /^(causes?|reasons?|severity|urgency|types?|categor(?:y|ies)) of /i;
const NOTES =
  /^(?:notes|comments|reports|tickets|letters|messages|mails|transcripts|narratives|descriptions|complaints|logs)$/;

/** `Reads denial letters and sorts them`: what is sorted stands before, behind what is done with it first. */
function readBefore(part: Part, at: number): Span | undefined {
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!/^(?:them|these|it)$/.test(keyAt(at + 1)) || !JOINT.has(keyAt(at - 1))) return undefined;
  const phrase = phraseBefore(part, at - 1, 2);
  const isDone =
    phrase &&
    /^(?:reads?|takes?|gets?|receives?|collects?|scans?|opens?|pulls?|in)$/.test(keyAt(phrase.first));
  return isDone ? { ...phrase, first: phrase.first + 1 } : phrase;
}

/** `Answers questions over court rules`: what is asked says nothing, what is read does. */
function statedOfThings(reader: Reader, at: number, deed: Deed): StatedAt {
  if (deed.id !== 'answer' && deed.id !== 'summarise') return undefined;
  const around = aroundObject(reader, at + 1, deed);
  return around.things ? built(reader, at, deed, [around.things], around) : undefined;
}
