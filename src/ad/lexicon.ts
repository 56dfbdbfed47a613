/**
 * All phrases that an ad is read by, arranged at build by how they begin: of several thousand, an ad needs a few hundred.
 *
 * A lexicon is sorted lines: a beginning and the phrases that have it, as `beginning<TAB>phrase<TAB>meaning<TAB>phrase<TAB>meaning…`. A
 * beginning is a phrase's first word, or the first letters of it and `*`; for what a phrase has of it `~` stands there, since a tenth of
 * the file would say it twice. A meaning stands as its place, in base 36, in the first line, which has each once. Its first letter is what
 * it belongs to. All is ASCII, which is read fastest, with what is not as `\u` and four digits. Pure.
 */

export type Lexicon = string;

/** A kind's letter before its meanings. */
export const LETTERS = { task: 't', skill: 's', domain: 'd', trade: 'm', thing: 'o', inside: 'i' };
/** What a phrase can belong to. */
export type Kind = keyof typeof LETTERS;
export const KINDS = Object.keys(LETTERS) as Kind[];

/** Without what is not ASCII. */
export const escaped = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const unescaped = (text: string) =>
  text.includes('\\')
    ? text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const BASE = 36;
/** Before every beginning. */
const FIRST = ' ';

/** A lexicon of these lines. @param lines a beginning and what follows it: phrases, each with its meaning */
export function packedLexicon(lines: readonly (readonly string[])[]): Lexicon {
  const meanings = [...new Set(lines.flatMap((line) => line.filter((_, at) => isMeaning(at))))].sort();
  const placeOf = new Map(meanings.map((meaning, at) => [meaning, at.toString(BASE)]));
  const packed = lines.map((line) =>
    escaped(line.map((one, at) => (isMeaning(at) ? (placeOf.get(one) ?? '') : one)).join('\t')),
  );
  return [escaped(`${FIRST}${meanings.join('\t')}`), ...packed.sort()].join('\n');
}

/** Whether a meaning stands there in a line: behind a beginning, at every other place. */
const isMeaning = (at: number): boolean => at > 0 && at % 2 === 0;

let last: { lexicon: Lexicon; meanings: string[] } | undefined;

/** The meanings of a lexicon; parted once. */
function meaningsOf(lexicon: Lexicon): string[] {
  if (last?.lexicon !== lexicon)
    last = {
      lexicon,
      meanings: unescaped(lexicon.slice(FIRST.length, endOfLine(lexicon, 0))).split('\t'),
    };
  return last.meanings;
}

/** The phrases that have a beginning, each followed by its meaning. */
export function entriesOf(lexicon: Lexicon, beginning: string): string[] {
  const start = `${escaped(beginning)}\t`;
  // Both are where a line begins.
  let low = 0;
  let high = lexicon.length;
  while (low < high) {
    const line = lexicon.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (lexicon.slice(line, line + start.length) < start) low = endOfLine(lexicon, line) + 1;
    else high = line;
  }
  if (!lexicon.startsWith(start, low)) return [];
  const stem = stemOf(start.slice(0, -1));
  const entries = lexicon.slice(low + start.length - 1, endOfLine(lexicon, low));
  const meanings = meaningsOf(lexicon);
  return unescaped(entries.replaceAll('\t~', () => `\t${stem}`))
    .slice(1)
    .split('\t')
    .map((one, at) => (at % 2 === 0 ? one : (meanings[Number.parseInt(one, BASE)] ?? '')));
}

/** `acq*` → `acq`. */
const stemOf = (beginning: string) => (beginning.endsWith('*') ? beginning.slice(0, -1) : beginning);

/** A phrase as it stands behind a beginning. */
export const behind = (beginning: string, phrase: string): string => {
  const stem = stemOf(beginning);
  return phrase.startsWith(stem) ? `~${phrase.slice(stem.length)}` : phrase;
};

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
