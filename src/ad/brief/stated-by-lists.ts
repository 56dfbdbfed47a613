/** A verb whose object says nothing by itself: what a list names, or where it is found, says it. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { type Deed, deedCalled } from './deeds.ts';
import { modalityOf } from './modality.ts';
import { phraseAt, type Span, spanText } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { labelsBehind, listedFacts } from './object-of-verb.ts';
import { statedByOddities } from './stated-by-counts.ts';
import { CARRIERS } from './stated-by-texts.ts';
import { type Reader, toldIn } from './told.ts';

const INSPECTS = /^inspect(?:s|ing|ion)?$/;

/** `Inspect welds on the line`, `visual inspection of bottles`: what is wrong with them is looked for. */
export function statedByInspection(reader: Reader, at: number): StatedAt {
  const { part, usual } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (
    !INSPECTS.test(keyAt(at)) ||
    (usual !== 'pictures' && !/\b(?:vision|visual|images?|cameras?|drones?)\b/.test(part.plain))
  )
    return undefined;
  // `Inspection (holes, stains)`: these are what is wrong.
  if (part.text.slice(part.words[at]?.end, part.words[at + 1]?.start).includes('(')) return undefined;
  const phrase = phraseAt(part, keyAt(at + 1) === 'of' ? at + 2 : at + 1);
  // `Camera inspection stations` inspect, and nobody inspects them.
  const isMeans = EQUIPMENT.test(phrase ? spanText(part, phrase) : '') && keyAt(at) === 'inspection';
  const [things] = phrase && !isMeans ? toldIn(reader, [phrase]) : [];
  const around = { keys: [], drivers: [], things, next: (phrase?.last ?? at) + 1 };
  return things
    ? built({ ...reader, usual: 'pictures' }, at, deedCalled('detect'), ['defects'], around)
    : undefined;
}

const EQUIPMENT = /(?:stations?|systems?|equipment|machines?|lines?|units?|cells?|cameras?|tunnels?)$/i;

const FINDS = /^(?:find|finds|locate|locates|look|get)$/;
const READ =
  /(?:^|\s)(?:protocols?|procedures?|guidelines?|polic(?:y|ies)|rules?|articles?|documents?|clauses?|regulations?|manuals?|drawings?|instructions?)$/i;

/** `An assistant that helps nurses find the right protocol`: answers stand in these. */
export function statedByFinding(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!FINDS.test(keyAt(at)) || !/\b(?:assistants?|copilots?|chatbots?|llms?|rag|search)\b/.test(part.plain))
    return undefined;
  let first = at + 1;
  while (/^(?:up|the|right|relevant|correct|best|latest|an?)$/.test(keyAt(first))) first++;
  const phrase = first > at + 1 ? phraseAt(part, first) : undefined;
  const text = phrase ? spanText(part, phrase) : '';
  if (!phrase || !READ.test(text) || !reader.words.allows(text, 'en')) return undefined;
  const things = plural(text.toLowerCase());
  const made = built(reader, at, deedCalled('answer'), [things], {
    keys: [],
    drivers: [],
    things,
    next: phrase.last + 1,
  });
  return made && { ...made, stated: { ...made.stated, task: 'question-answering-rag' } };
}

const ODD =
  /^(?:anomal(?:y|ies)|outliers?|irregularities|abnormalities|deviations|unusual (?:patterns?|behaviou?r))$/i;

/** `Pull fields such as totals and dates`, `identify symptoms (blast, leaf curl) in photos`, `detect anomalies in invoices`. */
export function statedByList(reader: Reader, at: number, deed: Deed, items: Span[], next: number): StatedAt {
  const { part, language } = reader;
  const [first] = items;
  if (!first || language !== 'en') return undefined;
  const said = spanText(part, first);
  if (deed.id === 'extract') {
    const facts = listedFacts(reader, [said], next);
    return facts.told.length > 1
      ? built(reader, at, deed, facts.told, aroundObject(reader, facts.next, deed))
      : undefined;
  }
  // `Customer feedback` says nothing of a trade, and all of what is sorted.
  if (
    (deed.id === 'classify' || deed.id === 'summarise') &&
    CARRIERS.test(said) &&
    reader.words.allows(said, 'en')
  )
    return built(reader, at, deed, [said.toLowerCase()], {
      ...aroundObject(reader, next, deed),
      things: undefined,
    });
  if (deed.id !== 'detect') return undefined;
  const around = aroundObject(reader, next, deed);
  if (ODD.test(said)) {
    const made =
      statedByOddities(reader, at, deed) ??
      (around.things ? built(reader, at, deed, ['anomalies'], around) : undefined);
    // In what is written, as in what is counted, the odd one is looked for.
    return made?.stated.task === 'text-classification'
      ? { ...made, stated: { ...made.stated, task: 'anomaly-detection' } }
      : made;
  }
  const isSeen = modalityOf(part.plain) === 'pictures';
  if (isSeen && /^(?:products|people|parts|persons|items)$/i.test(said))
    return built(reader, at, deed, [said.toLowerCase()], around);
  const labels = isSeen ? labelsBehind(reader, next, true) : [];
  return labels.length > 1 ? built(reader, at, deed, labels, around) : undefined;
}
