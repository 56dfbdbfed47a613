/** The words of a line, which is asked about many times while a head is read: as a name, a title, a place. Pure. */
import { type Word, wordsOf } from '../../words/phrases.ts';

const MOST = 2000;
const known = new Map<string, Word[]>();

/** What `wordsOf` says, remembered. */
export function wordsIn(text: string): Word[] {
  let words = known.get(text);
  if (!words) {
    if (known.size >= MOST) known.clear();
    words = wordsOf(text);
    known.set(text, words);
  }
  return words;
}

/** The words of a line as one string. */
export const plainText = (text: string): string =>
  wordsIn(text)
    .map(({ key }) => key)
    .join(' ');

/** A list as it is compared: small letters without accents, spaces and marks; only the signs that part its items stay. */
export const bare = (text: string, parting = ''): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(parting === ',' ? NOT_IN_NAMES : NOT_IN_LINES, '');
const NOT_IN_NAMES = /[\s.'’()/\u2010-\u2015-]+/g;
const NOT_IN_LINES = /[^\p{L}\p{N}|#]+/gu;
