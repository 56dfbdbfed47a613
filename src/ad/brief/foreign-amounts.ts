/** Amounts that a question asks for in other languages: `hoeveel kilo`, `combien de bénévoles`, `wie der Absatz reagiert`. Pure. */
import { aroundAbroad, endAbroad, subjectAbroad } from './foreign-clauses.ts';
import { roleAt } from './foreign-grammar.ts';
import { phrasesFrom, saidAbroad } from './foreign-line.ts';
import type { Abroad } from './foreign-objects.ts';
import { isDeedAbroad, isNounAbroad, isSplitAbroad } from './foreign-verbs.ts';
import type { ForeignWord } from './foreign-words.ts';

const HOW_MANY = /^(?:wie viele?|wieviele?|hoeveel|combien|cuant[oa]s?|quant[oa]s?|quant[ie])$/;
const UNIT: readonly [RegExp, string][] = [
  [/^(?:kilos?|kilogramm|kilogrammes|kg|quilos?|chili)$/, 'kilograms'],
  [/^(?:tonnen?|tonnes|toneladas|tonnellate|ton)$/, 'tons'],
  [/^(?:liters?|litres?|litros?|litri)$/, 'litres'],
  [/^(?:stunden|uren|heures|horas|ore)$/, 'hours'],
];
const AMOUNT_OF: readonly [RegExp, string][] = [
  [/\b(?:geerntet|ernt\w+|oogst\w*|geoogst|recolt\w+|cosech\w+|colh\w+|raccog\w+|raccol\w+)\b/, 'harvest'],
  [/\b(?:verkauf\w*|verkoop\w*|verkop\w*|verkocht|vend\w+)\b/, 'sales'],
  [/\b(?:verbrauch\w*|verbruik\w*|consomm\w+|consum\w+)\b/, 'consumption'],
  [/\b(?:erzeug\w*|produ\w+|geproduceerd)\b/, 'production'],
];

/** `Cuánto tardará una reparación`: how long it takes. */
const HOW_LONG =
  /^(?:wie lange|hoe lang|combien de temps|quanto tempo|cuanto tiempo|(?:cuanto|quanto) (?:tard|dur|demor)\w+)/;

function lastingAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const said = tokens
    .slice(at, at + 3)
    .map(({ key }) => key)
    .join(' ');
  const lead = HOW_LONG.exec(said)?.[0].split(' ').length;
  const what = lead
    ? phrasesFrom(tokens, at + lead, language)
        .map(saidAbroad)
        .find(({ isKnown }) => isKnown)
    : undefined;
  const one = { deed: 'estimate', isKnown: true, start: Math.max(0, at - 1), end: tokens.length };
  return what && { ...one, objects: [`duration of ${what.english}`] };
}

const HOW_HIGH = /^(?:wie|hoe) (?:hoch|gross|hoog|groot)$/;

/** `Wie hoch der Ausschuss sein wird`: how much of it there is. */
function highAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  if (!HOW_HIGH.test(`${tokens[at]?.key} ${tokens[at + 1]?.key}`)) return undefined;
  const [what] = phrasesFrom(tokens, at + 2, language, { end: endAbroad(tokens, at + 2) }).map(saidAbroad);
  const { keys, drivers } = aroundAbroad(tokens.slice(0, at), 0, language);
  const one = { deed: 'estimate', isKnown: true, start: Math.max(0, at - 1), end: endAbroad(tokens, at + 2) };
  return what?.isKnown ? { ...one, objects: [what.english], keys, drivers } : undefined;
}

/** `Hoeveel kilo we per kas oogsten`, `combien de bénévoles`: an amount, by what it is counted. */
export function countedAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const lasting = lastingAbroad(tokens, at, language);
  if (lasting) return lasting;
  const high = highAbroad(tokens, at, language);
  if (high) return high;
  const two = `${tokens[at]?.key} ${tokens[at + 1]?.key}`;
  const length = HOW_MANY.test(two) ? 2 : HOW_MANY.test(tokens[at]?.key ?? '') ? 1 : 0;
  const isAsked =
    tokens.slice(0, at).some(({ key }) => isDeedAbroad(key) ?? isNounAbroad(key)) ||
    tokens.slice(0, at).some((_, place) => isSplitAbroad(tokens, place));
  if (length === 0 || !isAsked) return undefined;
  let start = at + length;
  while (/^(?:of|det)$/.test(roleAt(tokens, start, language)?.role ?? '')) start++;
  const rest = tokens.slice(start, endAbroad(tokens, start));
  const unit = UNIT.find(([words]) => words.test(tokens[start]?.key ?? ''))?.[1];
  const subject = subjectAbroad(tokens, start, language);
  if (!subject) return undefined;
  const said = rest.map(({ key }) => key).join(' ');
  const what = AMOUNT_OF.find(([words]) => words.test(said))?.[1] ?? 'quantity';
  const { things } = subject;
  const object = unit
    ? `${what} in ${unit}`
    : /^"|s$/.test(things) && !/ss$/.test(things)
      ? `number of ${things}`
      : `amount of ${things}`;
  // In Dutch and German what it is counted by may stand before.
  const behind = aroundAbroad(tokens, subject.next, language);
  const before = aroundAbroad(tokens.slice(0, at), 0, language);
  const keys = behind.keys.length > 0 ? behind.keys : before.keys;
  return {
    deed: 'forecast',
    objects: [object],
    keys,
    drivers: behind.drivers,
    isKnown: subject.isKnown || unit !== undefined || keys.length > 0,
    start: Math.max(0, at - 1),
    end: endAbroad(tokens, start),
  };
}

/** `Hoe de verkoop reageert op een prijswijziging`: what does something to what. */
const REACTS =
  /^(?:reager\w*|reagier\w*|reagi\w*|reagisc\w*|reacciona\w*|reag\w+|respond\w*|rispond\w*|verander\w*|verander\w*)$/;
const ACTS =
  /^(?:beeinfluss\w*|auswirk\w*|beinvloed\w*|influenc\w*|influ\w+|afect\w*|afet\w*|incid\w*|impact\w*)$/;

export function reactionAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  if (!/^(?:hoe|wie|comment|como|come)$/.test(tokens[at]?.key ?? '')) return undefined;
  const end = endAbroad(tokens, at + 1);
  const verb = tokens.findIndex(
    ({ key }, place) => place > at && place < end && (REACTS.test(key) || ACTS.test(key)),
  );
  if (verb < 0) return undefined;
  const phrases = phrasesFrom(
    tokens
      .slice(at + 1, end)
      .filter(({ key }) => !REACTS.test(key) && !ACTS.test(key) && !/^(?:sich|se|si)$/.test(key)),
    0,
    language,
  );
  // Where Romance languages part the two by their verb, no preposition may.
  const split = verb < end - 1 ? phrasesFrom(tokens, verb + 1, language, { end: end }) : [];
  const [first] = phrases;
  const second = split[0] ?? phrases[1];
  const [one, other] = [first, second].map((phrase) => phrase && saidAbroad(phrase));
  if (!one || !other || one.english === other.english || !(one.isKnown || other.isKnown)) return undefined;
  const isDone = REACTS.test(tokens[verb]?.key ?? '');
  const [cause, effect] = isDone ? [other, one] : [one, other];
  return {
    deed: 'estimate',
    objects: [`effect of ${cause.english} on ${effect.english}`],
    isKnown: true,
    start: at,
    end,
  };
}
