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
