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

/** A question about a line that is asked many times, with its answers remembered. */
export function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const answer = answers.get(text);
    if (answer !== undefined) return answer;
    if (answers.size >= MOST) answers.clear();
    const said = ask(text);
    answers.set(text, said);
    return said;
  };
}

/** The words of a line as one string. */
export const plainText = remembered((text: string): string =>
  wordsIn(text)
    .map(({ key }) => key)
    .join(' '),
);

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
const NOT_IN_LINES =
  /[^A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a30-9|#]+/g;
