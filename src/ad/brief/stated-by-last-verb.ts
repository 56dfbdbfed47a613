/** German and Dutch say the object before the verb: `Modelle, die Risse auf Bildern erkennen`, `om de vraag per winkel te voorspellen`. Pure. */
import type { Part } from '../sections.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { DETERMINERS } from './grammar.ts';
import { listAt } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

/** So many words a clause may have. */
const LONGEST = 16;
/** What begins such a clause. */
const BEGINS = /^(?:die|welche|dat|das|der|um|om)$/;
/** Before a relative pronoun, what does it; `die Äste` alone has an article. */
const DOES =
  /^(?:modelle?n?|systeme?n?|verfahren|algorithmen|algoritmes?|methoden|netze|losungen|tools?|anwendungen|agenten|software)$/;

/** The verb without its `zu`: `vorherzusagen` → `vorhersagen`. */
const plainOf = (key: string): string => key.replace(/^(vorher|voraus|ein|ab|zu)zu(?=\p{L}{4})/u, '$1');

/** Whether a clause ends behind a word. */
function isLast({ text, words }: Part, at: number): boolean {
  const { end = 0 } = words[at] ?? {};
  const next = words[at + 1];
  return (
    !next ||
    next.fresh ||
    /[.,;:)]/.test(text.slice(end, next.start)) ||
    /^(?:und|oder|en|of)$/.test(next.key)
  );
}

/** Where the clause begins that ends with a verb: behind its pronoun, or where the line does. */
function startOf({ text, words }: Part, verb: number): number | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST); at--) {
    const { key = '', fresh } = words[at] ?? {};
    const before = words[at - 1];
    const isParted = /,/.test(text.slice(before?.end ?? 0, words[at]?.start));
    if (
      BEGINS.test(key) &&
      (/^(?:um|om)$/.test(key) || DOES.test(before?.key ?? '') || (isParted && before === undefined))
    )
      return at + 1;
    if (at === 0 || fresh) return at;
    if (/[.;:–]/.test(text.slice(before?.end ?? 0, words[at]?.start))) return at;
  }
  return undefined;
}

export function statedByLastVerb(reader: Reader, at: number): StatedAt {
  const { part, language } = reader;
  if (!/^(?:de|nl)$/.test(language) || !isLast(part, at)) return undefined;
  const key = plainOf(part.words[at]?.key ?? '');
  const deed: Deed | undefined = deedsOf(key).find(({ words }) => words.test(key));
  let start = deed && startOf(part, at);
  if (!deed || start === undefined) return undefined;
  // In Dutch `de` is an article.
  while (start < at && DETERMINERS.has(part.words[start]?.key ?? '')) start++;
  if (start === at) return undefined;
  // The verb itself is no object, nor is what stands behind it.
  const before: Part = { ...part, words: part.words.slice(0, at) };
  const { items, next } = listAt(before, start);
  const objects = toldIn({ ...reader, part: before }, items);
  if (objects.length === 0) return undefined;
  const around = aroundObject({ ...reader, part: before }, next, deed);
  const made = built(reader, start, deed, objects, { ...around, next: Math.max(around.next, next) });
  return made && { ...made, next: at + 1 };
}
