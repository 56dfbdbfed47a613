/** The words of a line in another language: what an apostrophe parts is two. Pure. */
import { keyOf } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';

/** A word. */
export interface ForeignWord {
  key: string;
  raw: string;
  /** The word of the line that it is of. */
  at: number;
  /** What stands before it. */
  gap: string;
}

const PARTED =
  /^(?:l|d|n|s|c|j|m|t|qu|un|jusqu|lorsqu|quest|(?:d|n|s|c)?(?:e|a|u)ll|dell|nell|sull|dall|all)['’](?=\p{L})/iu;

/** `L’eau` is two. */
export function tokensOf({ text, words }: Part): ForeignWord[] {
  return words.flatMap(({ start, end }, at) => {
    // `Foto’s` is one word, and several.
    const raw = text.slice(start, end).replace(/['’]s$/, 's');
    const gap = text.slice(words[at - 1]?.end ?? 0, start);
    const [lead] = PARTED.exec(raw) ?? [];
    return (lead ? [lead.slice(0, -1), raw.slice(lead.length)] : [raw]).map((one, place) => ({
      key: keyOf(one),
      raw: one,
      at,
      gap: place === 0 ? gap : '',
    }));
  });
}
