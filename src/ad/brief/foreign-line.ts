/** Lines in German, Dutch, French, Spanish, Portuguese and Italian: their words, and the phrases that prepositions lead to. Pure. */
import { keyOf } from '../../words/phrases.ts';
import { isInfinitive } from './around-object.ts';
import { roleAt } from './foreign-grammar.ts';
import { isDeedAbroad, isNounAbroad } from './foreign-verbs.ts';
import type { ForeignWord } from './foreign-words.ts';
import { inEnglish, isAdjective, partlyInEnglish } from './glossary.ts';

type Role = 'object' | 'and' | 'of' | 'key' | 'in' | 'source' | 'from' | 'by' | 'for' | 'about' | 'to';

/** What a preposition leads to, and the words of it. */
export interface Phrase {
  role: Role;
  text: string;
  /** The word behind it. */
  end: number;
}

/** When it is, and no place. */
const WHEN =
  /^(?:\w*(?:wochen?|monate?n?|tagen?|jahre?n?|stunden?)|weken|maanden|dagen|semaines?|mois|jours?|semanas?|mes(?:es|i)?|dias?|settimane|giorni|voraus|avance|advance|tiempo|tempo|zeit|vooraf|antelacion|echtzeit|ligne|linea|online)$/;
/** German and Dutch say whose it is by an article. */
const WHOSE = /^(?:der|des|eines|einer|unserer|unseres|unserem|ihrer|ihres|ihrem)$/;
const TO_WHOM = /^(?:den|dem|einem)$/;
/** What an amount is for belongs to it: `vraag naar fietsen`, `prix pour le solaire`. */
const WANTED =
  /^(?:nachfrage|bedarf|vraag|behoefte|demande|demanda|domanda|besoins?|pri[xs]|precios?|precos?|prezz[io]|preise?|prij[sz]\w*|tarif\w*|capture)$/;

/** The phrases from a word on, up to where something else is said. */
export function phrasesFrom(
  tokens: readonly ForeignWord[],
  start: number,
  language: string,
  { end = tokens.length, isApart = false }: { end?: number; isApart?: boolean } = {},
): Phrase[] {
  const phrases: Phrase[] = [];
  let role: Role = 'object';
  let link = '';
  let held: ForeignWord[] = [];
  let reached = start;
  const close = () => {
    const said = withoutAdjectives(held, language);
    const last = phrases.at(-1);
    held = [];
    if (said.length === 0) return;
    const text = said.map(({ raw }) => raw).join(' ');
    const isOfThings = isApart && last?.role !== 'of' && !/^d[ei]?$/.test(link);
    if (role === 'of' && last && !isOfThings)
      Object.assign(last, { text: `${last.text} ${link} ${text}`, end: reached });
    // `Anuncios duplicados y fraudulentos` are of one kind.
    else if (role === 'and' && last && said.length === 1 && isAdjective(text)) last.text += ` y ${text}`;
    else if (role !== 'object' || !phrases.some((one) => one.role === 'object'))
      phrases.push({ role, text, end: reached });
  };
  let article: string | undefined;
  const stop = Math.min(end, tokens.length);
  for (let at = start; at < stop; ) {
    const { key = '', gap = '', raw = '' } = tokens[at] ?? {};
    if (at > start && /[.;:()–—]|\s-\s/.test(gap)) break;
    const found = roleAt(tokens, at, language);
    // `…, zur Vermeidung von Bränden`: what it serves.
    if (at > start && gap.includes(',') && /^(?:zur|zum|um|afin|om)$/.test(key)) break;
    if (at > start && gap.includes(',')) {
      close();
      if (
        found?.role === 'end' ||
        (language === 'de' && /^(?:die|der|das|denen|deren)$/.test(key) && isClause(tokens, at, end))
      )
        break;
      role = 'and';
    }
    if (found?.role === 'end') break;
    if (found?.role === 'det') {
      if (language === 'de' && held.length > 0) {
        close();
        role = WHOSE.test(key) ? 'of' : TO_WHOM.test(key) ? 'to' : 'and';
        link = 'der';
      } else if (held.length > 0 && /^(?:es|pt|it|fr)$/.test(language) && key.length > 1) close();
      else if (held.length > 0 && language === 'nl') {
        const isObject: boolean = role === 'object';
        close();
        // `Per soort de prijs`: the object stands behind.
        role = isObject || phrases.some((one) => one.role === 'object') ? 'to' : 'object';
      }
      // `De la demande`: of it, and of no kind.
      if (held.length === 0 && role === 'of' && /^(?:d|de|di|van|von)$/.test(link)) link = 'of';
      article = key;
      at++;
      continue;
    }
    // `Clasificar a los socios`.
    if (found?.role === 'to' && language === 'es' && phrases.length === 0 && held.length === 0) {
      at++;
      continue;
    }
    if (found) {
      // `Des images`, `e no tamanho`: an article here, and more of the same.
      const isSame =
        held.length === 0 &&
        (found.role === 'of' || (role === 'and' && /^(?:in|source|to)$/.test(found.role)));
      if (isSame) {
        at += found.length;
        continue;
      }
      const before = held.at(-1)?.key ?? '';
      // `Besoins en personnel`.
      const isFor = /^(?:for|by)$/.test(found.role) || (key === 'en' && language === 'fr');
      const isWanted = WANTED.test(before) && isFor && found.length === 1;
      close();
      article = undefined;
      role = isWanted ? 'of' : (found.role as Role);
      link =
        isWanted && found.role !== 'key' && found.role !== 'in'
          ? key
          : language === 'nl'
            ? 'van'
            : language === 'de'
              ? 'von'
              : found.role !== 'of'
                ? 'de'
                : key === 'dell'
                  ? 'della'
                  : key;
      at += found.length;
      // `A partir de`, `in base alle`: what follows belongs to it.
      if (found.length > 1 || role === 'from')
        while (at < end && /^(?:of|to|source|in|by)$/.test(roleAt(tokens, at, language)?.role ?? '')) at++;
      continue;
    }
    // `E sugerir níveis`: the next verb.
    const isVerb = (role === 'and' || role === 'for') && held.length === 0 && isNextVerb(key, language);
    if (isVerb) break;
    // `Mit Kameras werden Risse erkannt`: what is found follows.
    if (/^(?:werden|wird|sollen|worden|wordt)$/.test(key)) {
      close();
      role = 'object';
      at++;
      continue;
    }
    // Behind its verb `automatiquement`, and elsewhere a noun: `le paiement`.
    const isFirst = phrases.length === 0 && held.length === 0 && article === undefined && role === 'object';
    const isHow = /\wmente$/.test(key) || (language === 'fr' && isFirst && /ment$/.test(key));
    const isAdverb =
      /^(?:automatisch|handmatig|vroegtijdig|tijdig|snel|nauwkeurig|dagelijks|wekelijks)$/.test(key);
    const isNoun = !isAdverb && (language !== 'de' || /^\p{Lu}/u.test(raw) || isAdjective(raw));
    if (language === 'de' && WHOSE.test(key) && held.length > 0) {
      close();
      role = 'of';
      link = 'der';
    } else if (isNoun && !isHow && !/^\d/.test(key)) reached = held.push(tokens[at] as ForeignWord) && at + 1;
    at++;
  }
  close();
  return phrases.filter(
    ({ role: one, text }) =>
      !(one === 'in' || one === 'to' || one === 'from') ||
      !text.split(' ').some((word) => WHEN.test(keyOf(word))),
  );
}

/** `Previsione della domanda e rilevamento di guasti`: what is done next. */
export const isNextVerb = (key: string, language: string): boolean =>
  isDeedAbroad(key) !== undefined ||
  isNounAbroad(key) !== undefined ||
  /^(?:tests?|testes|pruebas?)$/.test(key) ||
  (isAnInfinitive(key, language) && inEnglish(key) === undefined);
const isAnInfinitive = (key: string, language: string): boolean =>
  isInfinitive(key, language) || (language === 'fr' && /(?:er|ir|re)$/.test(key) && key.length > 4);

/** `…, die Risse erkennen`: a verb ends it. */
const isClause = (tokens: readonly ForeignWord[], at: number, end: number): boolean =>
  /^\p{Ll}+(?:en|t)$/u.test(tokens[end - 1]?.raw ?? '') || /^\p{Ll}/u.test(tokens[at + 2]?.raw ?? '');

/** Dutch adjectives stand before their noun. */
function withoutAdjectives(held: ForeignWord[], language: string): ForeignWord[] {
  const text = held.map(({ raw }) => raw).join(' ');
  const last = held.at(-1);
  if (held.length < 2 || !last || inEnglish(text) !== undefined) return held;
  if (language === 'nl' || language === 'de') {
    // `Aantal bezoekers` is of them.
    const amount = held.find(({ key }) => /^(?:aantal|anzahl)$/.test(key));
    if (amount && amount !== last) return [amount, { ...last, key: 'van', raw: 'van' }, last];
    return held.slice(isAdjective(held.at(-2)?.raw ?? '') ? -2 : -1);
  }
  // What a list has no word for says how it is, and not what: `défauts superficiels`.
  if (held.some(({ key }, at) => at > 0 && isAdjective(key))) return held;
  for (let length = held.length - 1; length > 0; length--) {
    const own = held.slice(0, length);
    if (inEnglish(own.map(({ raw }) => raw).join(' ')) !== undefined) return own;
  }
  return held;
}

/** A phrase in English; its own words in quotation marks where nobody has any. */
export function saidAbroad({ text }: Phrase): { english: string; isKnown: boolean } {
  const known = inEnglish(text) ?? partlyInEnglish(text);
  // Of which two words are not known, hardly anything is.
  const isKnown = known !== undefined && known.split('"').length <= 3;
  return { english: known ?? `"${text.replaceAll('"', '')}"`, isKnown };
}

/** What something is counted by: `por hora` is no time of day. */
export const asKey = (english: string): string => (english === 'time' ? 'hour' : english);
