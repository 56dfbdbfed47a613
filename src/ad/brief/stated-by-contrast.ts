/** What is told apart: `models that tell weeds from crop in drone images`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { DEEDS } from './deeds.ts';
import { phraseAt } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

const TELLS = /^(?:tell|tells|telling|distinguish(?:es|ing)?|separat(?:e|es|ing)|discriminat(?:e|es|ing))$/;

const SEEN = /\b(?:vision|visual|cameras?|images?|pictures?|photos?|footage)\b/;

/** `Tell weeds from crop in drone images`, `distinguish between ripe and split cherries`. */
export function statedByContrast(reader: Reader, at: number): StatedAt {
  const { part, language } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (language !== 'en' || !TELLS.test(keyAt(at))) return undefined;
  const one = phraseAt(part, keyAt(at + 1) === 'between' ? at + 2 : at + 1);
  if (!one || !/^(?:from|and)$/.test(keyAt(one.last + 1))) return undefined;
  const other = phraseAt(part, one.last + 2);
  if (!other) return undefined;
  const labels = [one, other].flatMap((span) => toldIn(reader, [span], true));
  if (labels.length < 2) return undefined;
  const id = /\bsegment/.test(part.plain) ? 'segment' : /\bdetect/.test(part.plain) ? 'detect' : 'classify';
  const deed = DEEDS.find((each) => each.id === id);
  const around = deed && aroundObject(reader, other.last + 1, deed);
  // What is told apart is seen or read somewhere: of people nobody says it.
  const isSeen = SEEN.test(part.plain);
  if (!deed || !around || !(around.things || isSeen)) return undefined;
  const made = built(isSeen ? { ...reader, usual: 'pictures' } : reader, at, deed, labels, around);
  return made && { ...made, stated: { ...made.stated, labels } };
}
