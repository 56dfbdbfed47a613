/** Where the object of a verb or of a noun begins in other languages, and the clause that a verb ends. Pure. */
import { roleAt } from './foreign-grammar.ts';
import { isNextVerb } from './foreign-line.ts';
import type { ForeignWord } from './foreign-words.ts';
import { JOINT } from './grammar.ts';

/** So far behind its verb an aside may end; several of them. */
const ASIDE = 10;
const MOST_ASIDE = 14;
const ARTICLES = /^(?:i|gli|le|il|la|lo|l|les|los|las|el|os|as)$/;

/** `Compter et mesurer les larves`, `anticiper, secteur par secteur, le risque`: where the object begins. */
export function objectStart(tokens: ForeignWord[], at: number, language: string): number {
  const [next, other] = tokens.slice(at + 1, at + 3);
  if (next?.gap.includes(',')) {
    const end = tokens.findIndex(({ gap }, place) => place > at + 1 && gap.includes(','));
    return end > 0 && end <= at + ASIDE && roleAt(tokens, end, language)?.role === 'det' ? end : at + 1;
  }
  // `Riconoscere sulle linee, dalle immagini, i difetti`: where and from what stand before it.
  const isAside = /^(?:in|source|from|by)$/.test(roleAt(tokens, at + 1, language)?.role ?? '');
  const behind = isAside
    ? tokens.findIndex(
        ({ gap, key }, place) =>
          place > at + 1 && place <= at + MOST_ASIDE && gap.includes(',') && ARTICLES.test(key),
      )
    : -1;
  if (behind > 0) return behind;
  const isJoined = next !== undefined && JOINT.has(next.key) && other !== undefined;
  return isJoined && isNextVerb(other.key, language) ? at + 3 : at + 1;
}

export const behindAdjectives = (tokens: ForeignWord[], from: number, language: string): number => {
  const isAdjective = (key: string) =>
    /^(?:automat\w+|semant\w+|precoce|temprana|\w{4,}(?:ique|ica|ico|elle|isee|izada|izzata|ata))$/.test(key);
  // `Aanbevelingen doen van`.
  let at = /^(?:doen|maken|geven)$/.test(tokens[from]?.key ?? '') ? from + 1 : from;
  while (language !== 'de' && at < from + 2 && isAdjective(tokens[at]?.key ?? '')) at++;
  return at;
};

/** Where the clause begins that a verb ends: behind its pronoun, or where the line does. */
export function clauseStart(tokens: ForeignWord[], verb: number, language: string): number {
  for (let at = verb - 1; at >= 0; at--) {
    const { key = '', gap = '' } = tokens[at] ?? {};
    const isRelative =
      language === 'nl'
        ? /^(?:die|dat|om|waarmee|zodat)$/.test(key)
        : key === 'denen' || (/,/.test(gap) && /^(?:die|der|das|dass|um|welche|womit|damit)$/.test(key));
    if (isRelative) return at + 1;
    if (/[.;:)–]/.test(gap)) return at;
  }
  return /^(?:du|sie|wir|ihr|je|u|we|wij|jij)$/.test(tokens[0]?.key ?? '') ? 1 : 0;
}
