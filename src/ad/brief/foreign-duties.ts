/** Duties in German, Dutch, French, Spanish, Portuguese and Italian, said in English: a verb or its noun, its object, and what stands around it. Pure. */
import type { Part } from '../sections.ts';
import { built } from './built-statement.ts';
import { DEEDS } from './deeds.ts';
import { countedAbroad, reactionAbroad } from './foreign-amounts.ts';
import { aroundAbroad, askedAbroad, likelyAbroad, RELATIVE } from './foreign-clauses.ts';
import { isReadAbroad, roleAt } from './foreign-grammar.ts';
import { type Abroad, HAPPENS, toldOf } from './foreign-objects.ts';
import { behindAdjectives, clauseStart, objectStart } from './foreign-starts.ts';
import {
  answeredAbroad,
  oddlyActing,
  pairedAbroad,
  searchedAbroad,
  triedAbroad,
  watchedAbroad,
} from './foreign-systems.ts';
import { isCountedAbroad, isDeedAbroad, isNounAbroad, isSplitAbroad } from './foreign-verbs.ts';
import { type ForeignWord, tokensOf } from './foreign-words.ts';
import { inEnglish } from './glossary.ts';
import { VAGUE } from './grammar.ts';
import { noWorkIn } from './no-duty.ts';
import type { Statement } from './statement.ts';
import type { Reader } from './told.ts';

/** So much a duty weighs whose words are known. */
const PLAIN = 3.3;
const MOST = 3;

/** What a line states: what other languages say is read in English first. */
export function withStatedAbroad(reader: Reader, read: (reader: Reader) => Iterable<Statement>): Statement[] {
  const abroad = isReadAbroad(reader.language) ? statedAbroad(reader) : [];
  const isSaid = ({ task, evidence: { text } }: Statement) =>
    abroad.some(
      (own) => own.task === task || own.evidence.text.includes(text) || text.includes(own.evidence.text),
    );
  return [...abroad, ...[...read(reader)].filter((one) => !isSaid(one))];
}

function statedAbroad(reader: Reader): Statement[] {
  const { part, language } = reader;
  const tokens = tokensOf(part);
  const stated: Statement[] = [];
  const isNoWork = noWorkIn(part);
  for (let at = 0; at < tokens.length && stated.length < MOST; at++) {
    if (isNoWork(tokens[at]?.at ?? 0)) continue;
    const found =
      askedBehind(tokens, at, language) ??
      triedAbroad(tokens, at, language) ??
      answeredAbroad(tokens, at, language) ??
      searchedAbroad(tokens, at, language) ??
      pairedAbroad(tokens, at, language) ??
      watchedAbroad(tokens, at, language) ??
      doneAbroad(tokens, at, language);
    const one = found?.isKnown ? inEnglishOf(reader, tokens, found) : undefined;
    if (!found || !one) continue;
    stated.push(one);
    at = Math.max(at, found.end - 1);
  }
  return stated;
}

/** How far behind its verb a clause may begin. */
const NEAR = 9;

/** `Identifier les clients qui risquent de partir`: the clause is what is meant. */
function askedBehind(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const key = tokens[at]?.key ?? '';
  const isFound = /^(?:detect|predict|foresee|estimate)$/.test(isDeedAbroad(key) ?? isNounAbroad(key) ?? '');
  for (let next = at; next <= at + (isFound ? NEAR : 0); next++) {
    const asked =
      askedAbroad(tokens, next, language) ??
      likelyAbroad(tokens, next, language) ??
      countedAbroad(tokens, next, language) ??
      reactionAbroad(tokens, next, language);
    if (asked) return asked;
  }
  return undefined;
}

/** `Anomalies, fraud and "scoring"`: what says nothing beside another, or stands in quotation marks beside what does not. */
function telling(objects: string[], deed: string): string[] {
  // The names of what is found are labels, in whatever language.
  const named = deed === 'detect' && objects.every((one) => !/^(?:anomalies|fraud)$/.test(one));
  const plain = named ? objects : objects.filter((one) => !one.startsWith('"'));
  const kept = plain.length > 0 ? plain : objects;
  const others = kept.filter((one) => one !== 'anomalies');
  return others.length > 0 ? others : kept;
}

function inEnglishOf(reader: Reader, tokens: ForeignWord[], found: Abroad): Statement | undefined {
  const { part, words, language } = reader;
  const { keys = [], drivers = [], clause } = found;
  // `Fraude et risque`: where it is found says something, or nothing.
  const things = VAGUE.has(found.things ?? '') ? undefined : found.things;
  const objects = telling(found.objects, found.deed);
  // What stands in quotation marks are the ad's own words.
  const quoted = [...objects, things ?? '', clause ?? ''].flatMap((text) => text.match(/"[^"]+"/g) ?? []);
  if (quoted.some((text) => !words.allows(text.slice(1, -1), language))) return undefined;
  // A price is worked out, and nobody chooses among many.
  const isPriced =
    found.deed === 'recommend' && objects.every((one) => /^(?:prices?|rates|fees)\b/.test(one));
  const deed = DEEDS.find(({ id }) => id === (isPriced ? 'estimate' : found.deed));
  const first = tokens[found.start]?.at ?? 0;
  const next = (tokens[found.end - 1]?.at ?? first) + 1;
  if (!deed) return undefined;
  const said = [...objects, things ?? '', found.said ?? ''].join(' ').toLowerCase().replaceAll('-', ' ');
  const told: Part = { ...part, plain: `${said} ${part.plain}` };
  const usual = found.isRead ? 'texts' : reader.usual;
  const around = { things, keys, drivers, clause, question: clause ? 'which' : undefined, next };
  const madeOf = (named: string[]) =>
    built({ ...reader, part: told, usual }, first, deed, named, around)?.stated;
  const plain = madeOf(objects);
  // `Repérer les sondes qui dérivent`: what they do is not known, and that they do it is looked for.
  const isActing =
    plain?.task === 'tabular-classification' &&
    found.deed === 'detect' &&
    /^[a-z ]+s$/.test(said.trim()) &&
    !HAPPENS.test(said) &&
    tokens.slice(found.start, found.start + 5).some(({ key }) => RELATIVE[language]?.test(key));
  const made = isActing ? madeOf([oddlyActing(objects)]) : plain;
  if (!made) return undefined;
  const isTried = found.isTried ? { isTried: true as const, task: 'clustering-analytics' } : {};
  return {
    ...made,
    ...isTried,
    weight: Math.max(made.weight, PLAIN),
    isInEnglish: true,
    own: found.own ?? [],
  };
}

const SEEN_OR_MEASURED =
  /bild|foto|kamera|aufnahm|video|scan|daten|sensor|signal|messwert|protokoll|texte|mails?$/;

/** A verb or its noun, and what it is done to. */
function doneAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const key = tokens[at]?.key ?? '';
  const noun = isNounAbroad(key);
  const start = noun ? behindAdjectives(tokens, at + 1, language) : at + 1;
  const link = roleAt(tokens, start, language);
  const isOf = link?.role === 'of';
  const isFor = link?.role === 'for' || link?.role === 'to' || (link?.role === 'key' && language === 'it');
  if (noun && (isOf || isFor || isGenitive(tokens, start, language)))
    return toldOf(noun, tokens, { at, start: start + (isOf || isFor ? link.length : 0), language });
  const whole = inOneWord(tokens, at, language);
  if (whole) return whole;
  // `Du erkennst Fehler und lernst daraus`: who somebody is.
  if (key === 'erkennst' && !tokens.some(({ key: other }) => SEEN_OR_MEASURED.test(other))) return undefined;
  const split = isSplitAbroad(tokens, at);
  const deed = split?.deed ?? isDeedAbroad(key) ?? (isCountedAbroad(tokens, at) ? 'detect' : undefined);
  if (!deed) return undefined;
  const isVerbLast = /^(?:de|nl)$/.test(language);
  // `Een voorspelling` is a noun, `het voorspellen van` a verb as one.
  if (isOf && language !== 'es') return toldOf(deed, tokens, { at, start: at + 2, language });
  if (!isVerbLast)
    return roleAt(tokens, at - 1, language)?.role === 'det'
      ? undefined
      : toldOf(deed, tokens, { at, start: objectStart(tokens, at, language), language });
  if (split) return toldOf(deed, tokens, { at, start: at + 1, end: split.end, language });
  const first = clauseStart(tokens, at, language);
  if (isLast(tokens, at)) return toldOf(deed, tokens, { at, start: first, end: at, language });
  // `Gegevens halen uit facturen`: on both sides of its verb.
  const isBetween = first < at && roleAt(tokens, at + 1, language) !== undefined;
  const others = isBetween ? [...tokens.slice(0, at), ...tokens.slice(at + 1)] : tokens;
  return toldOf(deed, others, { at, start: isBetween ? first : at + 1, language });
}

/** `Einordnung eingehender Anfragen`, `Prognose des Absatzes`. */
const isGenitive = (tokens: ForeignWord[], at: number, language: string): boolean => {
  const { key = '', raw = '' } = tokens[at] ?? {};
  const isOwn = /^(?:der|des|eines|einer|unserer|unseres|ihrer|ihres)$/.test(key);
  const isInflected = /^\p{Ll}{3,}er$/u.test(raw) && /^\p{Lu}/u.test(tokens[at + 1]?.raw ?? '');
  return language === 'de' && (isOwn || (isInflected && !/^(?:unter|uber|oder|hinter|wieder)$/.test(key)));
};

const IN_ONE_WORD =
  /^(.{4,}?)s?-?(prognosen?|prognoses?|vorhersagen?|voorspelling(?:en)?|erkennung|herkenning|detectie|segmentierung|segmentatie|klassifikation|klassifizierung|classificatie|empfehlung(?:en)?|aanbeveling(?:en)?|vorschau|vorausschau)$/;

/** `Kundensegmentierung`, `vraagvoorspelling`. */
function inOneWord(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const [, object = '', noun = ''] = /^(?:de|nl)$/.test(language)
    ? (IN_ONE_WORD.exec(tokens[at]?.key ?? '') ?? [])
    : [];
  const deed = isNounAbroad(noun);
  const [own] = tokens.slice(at);
  if (!deed || !own || inEnglish(object) === undefined || /^(?:wetter|weer)$/.test(object)) return undefined;
  // What it is of stands in the word itself.
  const raw = own.raw.slice(0, object.length);
  const parted = [...tokens.slice(0, at), { ...own, key: object, raw }, ...tokens.slice(at + 1)];
  const told = toldOf(deed, parted, { at, start: at, language });
  // `Unsere Absatzprognose: Aus Wetter und Ferien sagen wir für jede Filiale voraus`.
  const colon = tokens.findIndex(({ gap }, place) => place > at && gap.includes(':'));
  const isBare = told && colon > 0 && !told.keys?.length && !told.drivers?.length;
  const asks = tokens.findIndex(({ key, gap }, place) => place > colon && gap.includes(',') && HOW.test(key));
  const rest = asks < 0 ? tokens : tokens.slice(0, asks);
  return isBare ? { ...told, ...aroundAbroad(rest, colon, language) } : told;
}

const HOW = /^(?:wie|was|wann|wo|ob|hoe|wat|wanneer|waar|of)$/;

/** Whether a clause ends behind a word. */
const isLast = (tokens: ForeignWord[], at: number): boolean => {
  // `… zugeordnet werden`.
  const isPassive = /^(?:werden|wird|worden|wordt)$/.test(tokens[at + 1]?.key ?? '');
  const next = tokens[at + (isPassive ? 2 : 1)];
  return !next || /[.,;:()]/.test(next.gap) || /^(?:und|oder|en|of)$/.test(next.key);
};
