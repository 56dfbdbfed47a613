/** Whether words stand in an ad, and where. Compared without case, in NFC, with white space, quotes and dashes of one kind. Pure. */
import type { Evidence } from '../ad/reading.ts';

/** A clean line of the ad, with its number there. */
export interface AdLine {
  number: number;
  text: string;
}

const LETTERS = 3;
/** What has no spaces between its words: so many characters are as good as two words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f]/;
const UNSPACED_WORDS = 4;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** One character as it is compared. */
const sameCharacter = (character: string): string =>
  character
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ');

/** A text as it is compared, and by its characters where each stood. */
function foldedText(text: string): { text: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const same = sameCharacter(segment);
    if (same === ' ' && (folded === '' || folded.endsWith(' '))) continue;
    folded += same;
    for (let i = 0; i < same.length; i++) places.push(index);
  }
  return { text: folded, places };
}

/** A quote without what a model puts around one: quotation marks, dots, the number of its line. */
export const plainQuote = (quote: string): string =>
  foldedText(quote.slice(0, 2000).replace(/^\s*\d+\s*\|\s*/, ''))
    .text.replace(/^[\s"'.]+|[\s"'.,;:]+$/g, '')
    .trim();

/** Whether a quote is long enough to prove anything: three letters, and two words or all of what it is to prove. */
export function isProof(quote: string, value: string | number): boolean {
  if ((quote.match(/\p{L}/gu)?.length ?? 0) < LETTERS) return false;
  const unspaced = UNSPACED.test(quote) && quote.length >= UNSPACED_WORDS;
  return unspaced || /[^\s] [^\s]/.test(quote) || quote === plainQuote(String(value));
}

/** Looks up a quote, as `plainQuote` gives it: the line in which it begins, and its words there. */
export type FindQuote = (quote: string) => Evidence | undefined;

/** The lines of an ad, ready to be searched. */
export function quotesOf(lines: readonly AdLine[]): FindQuote {
  let text = '';
  const places: { line: AdLine; at: number }[] = [];
  for (const line of lines) {
    const folded = foldedText(line.text);
    for (const at of folded.places) places.push({ line, at });
    text += folded.text;
    if (text.endsWith(' ')) continue;
    places.push({ line, at: line.text.length });
    text += ' ';
  }
  return (quote) => {
    for (let at = text.indexOf(quote); quote !== '' && at >= 0; at = text.indexOf(quote, at + 1)) {
      if (isInWord(text, at) || isInWord(text, at + quote.length)) continue;
      const start = places[at];
      const end = places[at + quote.length];
      if (!start) return undefined;
      const within = end?.line === start.line ? end.at : undefined;
      return { line: start.line.number, text: start.line.text.slice(start.at, within).trim() };
    }
    return undefined;
  };
}

/** Whether a word of a language with spaces goes on at a place. */
const isInWord = (text: string, at: number): boolean =>
  [text[at - 1], text[at]].every(
    (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character),
  );
