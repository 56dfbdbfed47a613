/** What is told apart: `models that tell weeds from crop in drone images`. Pure. */

import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { listAt, phraseAt, type Span, spanText } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

const TELLS = /^(?:tell|tells|telling|distinguish(?:es|ing)?|separat(?:e|es|ing)|discriminat(?:e|es|ing))$/;

const HEARD = /\b(?:sounds?|audio|acoustic|recordings|microphones?)\b/;
const SEEN = /\b(?:vision|visual|cameras?|images?|pictures?|photos?|footage|scans?|x rays?|slides?)\b/;

/** `Classifiers on aspirate slides to distinguish tumour, lymphoma and inflammation`: three or more, and before them where. */
function severalAt(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  let first = at + 1;
  while (/^(?:between|likely|probable|possible|suspected|typical)$/.test(part.words[first]?.key ?? ''))
    first++;
  const { items, next } = listAt(part, first);
  const labels = items.flatMap((item) => toldIn(reader, [item], true));
  if (items.length < FEWEST || labels.length < items.length) return undefined;
  const on = part.words.slice(0, at).findLastIndex(({ key }) => /^(?:on|in|from)$/.test(key));
  const where = on < 0 ? undefined : phraseAt(part, on + 1);
  const [before] = where ? toldIn(reader, [where], true) : [];
  const classify = deedCalled('classify');
  const around = aroundObject(reader, next, classify);
  const things = around.things ?? before;
  const made = things && built(reader, at, classify, [things], { ...around, things: undefined });
  return made ? { ...made, stated: { ...made.stated, labels } } : undefined;
}
const FEWEST = 3;

/** `Food-grade from non-food-grade trays`: the noun of the second is that of the first. */
function opposites(part: Part, one: Span, other: Span): string[] {
  const quality = spanText(part, one).toLowerCase();
  const said = spanText(part, other).toLowerCase();
  const [, noun] =
    new RegExp(`^(?:non|un|in)[- ]?${quality.replace(/[^a-z -]/g, '')} (.+)$`).exec(said) ?? [];
  return noun ? [`${quality} ${noun}`, said] : [];
}

/** `Tell weeds from crop in drone images`, `distinguish between ripe and split cherries`. */
export function statedByContrast(reader: Reader, at: number): StatedAt {
  const { part, language } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  // `Tell a story and excel at it`.
  const isStory = part.words.slice(at + 1, at + 4).some(({ key }) => /^stor(?:y|ies)$/.test(key));
  if (language !== 'en' || !TELLS.test(keyAt(at)) || isStory) return undefined;
  const one = phraseAt(part, keyAt(at + 1) === 'between' ? at + 2 : at + 1);
  const several = severalAt(reader, at);
  if (several) return several;
  // `Tell leaks apart from pumps`.
  const link = (one?.last ?? at) + (keyAt((one?.last ?? at) + 1) === 'apart' ? 2 : 1);
  if (!one || !/^(?:from|and)$/.test(keyAt(link))) return undefined;
  const other = phraseAt(part, link + 1);
  if (!other) return undefined;
  const named = [one, other].flatMap((span) => toldIn(reader, [span], true));
  const labels = named.length < 2 ? opposites(part, one, other) : named;
  if (labels.length < 2 || !labels.every((label) => reader.words.allows(label, 'en'))) return undefined;
  // `Separate teeth and gums in scans`: each has its outline.
  const isOutlined = /^separat/.test(keyAt(at)) && keyAt(link) === 'and' && SEEN.test(part.plain);
  const id =
    isOutlined || /\bsegment/.test(part.plain)
      ? 'segment'
      : /\bdetect/.test(part.plain)
        ? 'detect'
        : 'classify';
  const deed = deedCalled(id);
  const around = aroundObject(reader, other.last + 1, deed);
  // What is told apart is seen or read somewhere: of people nobody says it.
  const isSeen = SEEN.test(part.plain) || reader.usual === 'pictures';
  const isHeard = HEARD.test(part.plain);
  if (!(around.things || isSeen || isHeard)) return undefined;
  const made = built(isSeen ? { ...reader, usual: 'pictures' } : reader, at, deed, labels, around);
  return made && { ...made, stated: { ...made.stated, labels } };
}
