/** What is built, in other languages: an assistant that answers, a search, a test of two versions. Pure. */
import { singular } from '../../words/alike.ts';
import { isFairObject } from './fair-object.ts';
import { roleAt } from './foreign-grammar.ts';
import { phrasesFrom, saidAbroad } from './foreign-line.ts';
import type { Abroad } from './foreign-objects.ts';
import type { ForeignWord } from './foreign-words.ts';
import { plural } from './nouns.ts';
import { enumerated } from './sentences.ts';

const ASKED =
  /^(?:fragen|vragen|questions?|preguntas?|perguntas?|domand[ae]|consultas|dudas|duvidas|quesiti)$/;
const ANSWERS =
  /^(?:beantwort\w*|antwort\w*|repond\w*|respond\w*|rispond\w*|beantwoord\w*|antwoord\w*|chat ?bots?|\w*assisten\w*|asistentes?|assistentes?|kunnen|stellen)$/;

const LEANS = /^(?:appuyant|basant|appuie|apoyandose|basandose|basandosi|basierend|grundlage|baseado)$/;
/** Behind `en s’appuyant uniquement sur nos`. */
function leansFrom(tokens: ForeignWord[], leans: number, language: string): number {
  let at = leans + 1;
  while (
    at < leans + 5 &&
    (/^(?:uniquement|seulement|exclusivement|unicamente|solo|nur|ausschliesslich)$/.test(
      tokens[at]?.key ?? '',
    ) ||
      roleAt(tokens, at, language) !== undefined)
  )
    at++;
  return at;
}

/** `Répond aux questions des techniciens à partir des notices`: what is read. */
export function answeredAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  if (!ASKED.test(tokens[at]?.key ?? '') || !tokens.some(({ key }) => ANSWERS.test(key))) return undefined;
  // `… sur nos sites, en s’appuyant sur nos fiches`: these are what is read.
  const leans = tokens.findIndex(({ key }, place) => place > at && LEANS.test(key));
  const phrases = phrasesFrom(tokens, leans < 0 ? at + 1 : leansFrom(tokens, leans, language), language);
  const from = phrases.findIndex(({ role }) => /^(?:from|source|about)$/.test(role));
  const first = leans > 0 ? 0 : from < 0 ? phrases.findIndex(({ role }) => /^(?:in|to)$/.test(role)) : from;
  if (first < 0) return undefined;
  const [, ...others] = phrases.slice(first);
  const more = others.findIndex(({ role }) => role !== 'and');
  const read = phrases.slice(first, first + 1 + (more < 0 ? others.length : more)).map(saidAbroad);
  if (read.length === 0) return undefined;
  const objects = read.map(({ english }) => english).slice(0, 3);
  return { deed: 'answer', objects, things: objects[0], isKnown: true, start: at, end: tokens.length };
}

const SEARCH =
  /^(?:\w*suchmaschine|suchfunktion|zoekmachine|zoekfunctie|moteur de recherche|recherche semantique|buscador|motor de busqueda|busqueda semantica|motor de busca|busca semantica|motore di ricerca|ricerca semantica|semantischen? suche|semantische zoekmachine|semantisch zoeken)$/;

/** `Un moteur de recherche sémantique pour les archives`: what is searched. */
export function searchedAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const said = (length: number) =>
    tokens
      .slice(at, at + length)
      .map(({ key }) => key)
      .join(' ');
  const length = [3, 2, 1].find((one) => SEARCH.test(said(one)));
  if (!length) return undefined;
  let next = at + length;
  while (
    /^(?:bouwen|ontwikkelen|entwickeln|aufbauen|maken|semanti\w+|intelligent\w*|inteligente|hybrid\w*|interne?)$/.test(
      tokens[next]?.key ?? '',
    )
  )
    next++;
  const role = roleAt(tokens, next, language);
  if (!role || role.role === 'end' || role.role === 'and' || role.role === 'det') return undefined;
  const [first] = phrasesFrom(tokens, next + role.length, language);
  if (!first || !(saidAbroad(first).isKnown || isFairObject(first.text, false))) return undefined;
  // The records are searched, not what holds them.
  const english = saidAbroad(first).english.replace(
    /^(?:archive documents|databases?|catalogues?) of (?!")/,
    '',
  );
  return {
    deed: 'search',
    objects: [english],
    isKnown: true,
    start: at,
    end: Math.min(tokens.length, next + 4),
  };
}

/** `Tests A/B de campanhas`: what is tried. */
export function triedAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const keyAt = (place: number) => tokens[place]?.key ?? '';
  const isTest = (key: string) => /^(?:tests?|teste[ns]?|prueba[s]?|experiment\w*|experiencias)$/.test(key);
  if (keyAt(at) !== 'a' || keyAt(at + 1) !== 'b' || tokens[at + 1]?.gap !== '/') return undefined;
  if (!isTest(keyAt(at - 1)) && !isTest(keyAt(at + 2))) return undefined;
  const start = isTest(keyAt(at + 2)) ? at + 3 : at + 2;
  const role = roleAt(tokens, start, language);
  if (!role || !/^(?:of|in|about|to|for|by)$/.test(role.role)) return undefined;
  const phrases = phrasesFrom(tokens, start + role.length, language);
  const told = phrases.filter(({ role: one }, place) => place === 0 || one === 'and').map(saidAbroad);
  const objects = told.filter(({ isKnown }) => isKnown).map(({ english }) => english);
  return objects.length > 0
    ? {
        deed: 'segment',
        objects: objects.slice(0, 3),
        isTried: true,
        isKnown: true,
        start: at,
        end: tokens.length,
      }
    : undefined;
}

const WATCH =
  /^(?:(?:zustands)?uberwachung|bewaking|surveillance|vigilancia|monitori[sz]acion|monitoramento|monitoraggio|sorveglianza)$/;
/** Models and people are watched for other reasons. */
const NOT_WATCHED = /\b(?:models?|customers?|employees|patients?|quality|systems?|markets?|competitors)\b/;

/** Of things that go wrong it is looked for how they act. */
export const oddlyActing = (things: string[]): string => `unusual behaviour of ${enumerated(things)}`;

/** `Eine Überwachung für Pumpen`: what is unusual of them. */
export function watchedAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  if (!WATCH.test(tokens[at]?.key ?? '')) return undefined;
  const role = roleAt(tokens, at + 1, language);
  if (!role || !/^(?:of|for|to|det)$/.test(role.role)) return undefined;
  const start = role.role === 'det' ? at + 1 : at + 1 + role.length;
  const phrases = phrasesFrom(tokens, start, language);
  const told = phrases.filter(({ role: one }, place) => place === 0 || one === 'and').map(saidAbroad);
  const known = told.filter(({ english, isKnown }) => isKnown && !NOT_WATCHED.test(english));
  const things = known.map(({ english }) => english).slice(0, 2);
  return things.length > 0
    ? {
        deed: 'detect',
        objects: [oddlyActing(things)],
        isKnown: true,
        start: at,
        end: Math.min(tokens.length, start + 3),
      }
    : undefined;
}

const TWO = /^(?:zwei|twee|deux|dos|due|dois|duas|mehrere|meerdere|plusieurs|varias?|varios?|piu)$/;
const SAME =
  /^(?:dasselbe|dieselben?|derselben?|demselben|gleichen?|hetzelfde|dezelfde|memes?|mism[oa]s?|stess[oaie]|mesm[oa]s?)$/;
const NEAR_SAME = 12;

/** `Riconosce quando due righe si riferiscono allo stesso prodotto`: which of them are one. */
export function pairedAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  if (!TWO.test(tokens[at]?.key ?? '')) return undefined;
  const same = tokens.findIndex(({ key }, place) => place > at && place < at + NEAR_SAME && SAME.test(key));
  const [one] = same < 0 ? [] : phrasesFrom(tokens, same + 1, language);
  const [two] = phrasesFrom(tokens, at + 1, language, { end: same < 0 ? at : same });
  const of = one && saidAbroad(one);
  const things = two && saidAbroad(two);
  if (!of?.isKnown || !one) return undefined;
  const pairs = things?.isKnown ? plural(things.english) : 'records';
  const clause = `which ${pairs} are of the same ${singular(of.english)}`;
  return { deed: 'predict', objects: [], clause, isKnown: true, start: at, end: one.end };
}
