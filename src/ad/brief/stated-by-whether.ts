/** What each thing is told to be: `whether a bottle has a crack, stone or blister`, `tagging each call with the reason for contact`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { listAt, phraseAt, phraseBefore, type Span } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { SEEN } from './saying.ts';
import { CARRIERS } from './stated-by-texts.ts';
import { type Reader, toldIn } from './told.ts';

const HAS = /^(?:has|have|shows?|bears?|carries|contains?|is|are)$/;
const ITS = /^(?:its|it|they|this|that)$/;
const EACH = /^(?:each|every|an?|the|any|this|their|our)$/;
const FEWEST = 3;
const SOUND = 'sound';
/** What it is told to be is a whole project, of however few words. */
const NAMED = 1.2;
/** Where what is told stands: in `ITS` the reader of words leaves `it's` one word, or two. */
const SEES = new RegExp(`${SEEN.source}|\\b(?:imag(?:ery|ing)|radar|sentinel)\\b`);

/** `Decide from pictures whether a bottle has a crack, stone or blister`, `for each paddock whether it's wheat, barley or fallow`. */
export function statedByWhether(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!/^(?:whether|if)$/.test(keyAt(at))) return undefined;
  const isPronoun = ITS.test(keyAt(at + 1));
  const named = isPronoun ? undefined : phraseAt(part, EACH.test(keyAt(at + 1)) ? at + 2 : at + 1);
  const verb = isPronoun ? (HAS.test(keyAt(at + 2)) ? at + 2 : at + 1) : (named?.last ?? at) + 1;
  if (!isPronoun && !HAS.test(keyAt(verb))) return undefined;
  let first = verb + 1;
  while (/^(?:an?|any|s)$/.test(keyAt(first))) first++;
  const { items, next } = listAt(part, first);
  const isOr = part.words.slice(first, next).some(({ key }) => key === 'or');
  const labels = items.flatMap((item) => toldIn(reader, [item], true));
  if (!isOr || items.length < FEWEST || labels.length < items.length) return undefined;
  const [thing] = toldIn(
    reader,
    [named ?? eachBefore(reader, at)].filter((span) => span !== undefined),
    true,
  );
  const isSeen = SEES.test(part.plain) || reader.usual === 'pictures';
  if (!thing || !(isSeen || CARRIERS.test(thing))) return undefined;
  const around = { ...aroundObject(reader, next, deedCalled('classify')), things: undefined };
  const shown = isSeen ? { ...reader, usual: 'pictures' as const } : reader;
  const made = built(shown, at, deedCalled('classify'), [plural(thing)], around);
  const weight = (made?.stated.weight ?? 0) + NAMED;
  const task = isSeen ? 'image-classification' : 'text-classification';
  // What has none of them is the usual one.
  const isOf = /^(?:has|have|shows?|bears?|carries|contains?)$/.test(keyAt(verb));
  const all = isOf && isSeen ? [...labels, SOUND] : labels;
  return made && { ...made, stated: { ...made.stated, task, labels: all, weight } };
}

/** `Work out for each paddock whether`. */
function eachBefore({ part }: Reader, at: number): Span | undefined {
  const each = part.words.slice(0, at).findLastIndex(({ key }) => /^(?:each|every)$/.test(key));
  return each < 0 ? phraseBefore(part, at) : phraseAt(part, each + 1);
}

const TAGS = /^(?:tag|label|mark|annotat|classif|categori[sz])(?:s|e|es|ging|ging|ing|ling|ying|y|ies)?$/;

/** `Tag each call with the reason for contact`: by what it is sorted. */
export function statedByTag(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (!TAGS.test(keyAt(at)) || !/^(?:each|every|all|incoming|the|our)$/.test(keyAt(at + 1))) return undefined;
  const thing = phraseAt(part, at + 2);
  if (!thing || !/^(?:with|by)$/.test(keyAt(thing.last + 1))) return undefined;
  let first = thing.last + 2;
  while (/^(?:the|its|their|an?)$/.test(keyAt(first))) first++;
  const by = phraseAt(part, first);
  const [object] = toldIn(reader, [thing], true);
  // `The reason for contact`.
  const what = by && keyAt(by.last + 1) === 'for' ? phraseAt(part, by.last + 2) : undefined;
  const [kind] = by ? toldIn(reader, [by], true) : [];
  const [said] = what ? toldIn(reader, [what], true) : [];
  if (!by || !object || !kind || !(CARRIERS.test(object) || /^(?:calls?|chats?|recordings?)$/.test(object)))
    return undefined;
  const around = { keys: [], drivers: [], things: plural(object), next: (what ?? by).last + 1 };
  const kinds = [plural(kind), ...(said ? [said] : [])].join(' for ');
  const made = built(reader, at, deedCalled('classify'), [kinds], around);
  return made && { ...made, stated: { ...made.stated, task: 'text-classification' } };
}
