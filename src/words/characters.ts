/** What text may hold, and how a shell reads it. Pure. */

/**
 * Characters that no field may hold: control characters save newline and tab, line and paragraph separators, non-characters and lone
 * surrogates. YAML readers other than ours fail on them or change them.
 */
export const FORBIDDEN = /(?![\n\t])[\p{Cc}\u2028\u2029\uFFFE\uFFFF\p{Cs}]/u;

/** A word as a POSIX shell reads it. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A stranger's text without control characters, of which none may reach a terminal. */
export const visible = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, (character) =>
    /[\t\n\r]/.test(character) ? ' ' : '',
  );

/** The same of a text of several lines, which it keeps. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** A text in small letters, as long as it was: a letter that would become two, such as `İ`, stays. */
export function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (sign) =>
    sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign,
  ).join('');
}
