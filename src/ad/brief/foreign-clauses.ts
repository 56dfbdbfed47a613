/** Questions in other languages, as English clauses: `quels patients ne viendront pas`. Pure. */
import { roleAt } from './foreign-grammar.ts';
import { asKey, phrasesFrom, saidAbroad } from './foreign-line.ts';
import type { Abroad } from './foreign-objects.ts';
import { isDeedAbroad, isNounAbroad, isSplitAbroad } from './foreign-verbs.ts';
import type { ForeignWord } from './foreign-words.ts';
import { inEnglish } from './glossary.ts';
import { plural } from './nouns.ts';

/** What may happen, and how other languages say it; the first that is met counts. */
const HAPPENS = `
be readmitted: wieder ?aufgenommen|opnieuw opgenomen|heropgenomen|readm\\w+|rehospital\\w+|reingres\\w+|ricoverat\\w+ di nuovo
need maintenance: \\w*wartung\\w*|gewartet|onderhoud\\w*|maintenance|mantenimiento|manuten\\w+|entretien
pay late: (?:verspatet|zu spat|te laat|en retard|con retraso|tarde|com atraso|in ritardo) (?:\\w+ )*?(?:\\w*zahl\\w*|betal\\w*|pag\\w+|pai\\w+|pay\\w+)|(?:\\w*zahl\\w*|betal\\w*|pag\\w+|pai\\w+|pay\\w+) (?:\\w+ )*?(?:verspatet|zu spat|te laat|en retard|con retraso|tarde|com atraso|in ritardo)
be late: \\w*verspat\\w*|zu spat|te laat|vertrag\\w+|retard\\w*|retras\\w+|tarde|atras\\w+|ritard\\w*
default: insolv\\w+|impag\\w+|inadimpl\\w+|wanbetal\\w+|defaut de paiement|moros\\w+
cancel: \\w*kundig\\w*|stornier\\w*|storno|abbestell\\w*|opzeg\\w*|opgezegd|annuler\\w*|resili\\w+|desabonn\\w+|cancel\\w+|de baja|disdi\\w+|disdett\\w+|rescind\\w+
drop out: abbrech\\w*|decroch\\w+|desert\\w+|evadi\\w+|afhaken|uitschrijven
leave: abwander\\w*|verlass\\w*|wechseln|weggehen|vertrek\\w*|verlaten|weglopen|overstappen|quitt\\w+|partir\\w*|abandon\\w+|iran|marchar\\w*|sair\\w*|lasc\\w+|abbandon\\w+
fail: ausfall\\w*|versag\\w*|kaputt\\w*|uitvall\\w*|stukgaan|kapot\\w*|panne|defaill\\w+|casser\\w*|fall(?:en|ar|ara|aran|ir)|falh\\w+|quebr\\w+|romper\\w*|guast\\w+|averi\\w+
turn up: erschein\\w*|wahrnehm\\w*|opdagen|verschijnen|viendr\\w+|viennent|venir|verra\\w*|present\\w+|acud\\w+|asist\\w+|comparec\\w+|honor\\w+
run out: ausgehen|ausverkauft|knapp|opraken|uitverkocht|rupture\\w*|agot\\w+|esgot\\w+|esaur\\w+|mancher\\w+
be returned: retour\\w*|zuruckg\\w*|zuruckgesch\\w*|renvoy\\w+|devolv\\w+|devuel\\w+|restitui\\w+|resi
renew: verlanger\\w*|verlengen|renouvel\\w+|renov\\w+|rinnov\\w+
be rejected: abgelehnt|abgewiesen|afgewezen|rejet\\w+|refus\\w+|rechaz\\w+|rejeit\\w+|respint\\w+
get worse: verschlechter\\w*|verslechter\\w*|aggrav\\w+|empeor\\w+|pior\\w+|peggior\\w+
pass: besteh\\w*|ubersteh\\w*|slagen|reuss\\w+|aprob\\w+|aprov\\w+|super(?:ar|er)\\w*
respond: antwort\\w*|reagier\\w*|reager\\w*|repond\\w+|respond\\w+|rispond\\w+
be overloaded: uberlast\\w*|overbelast\\w*|satur\\w+|sobrecarg\\w+|sovraccaric\\w+
buy: kauf\\w*|kopen|koopt|achet\\w+|compr\\w+|acquist\\w+|bestell\\w*
be fraudulent: betrug\\w*|fraud\\w*|frod\\w*
pay: \\w*zahlen|betalen|pag\\w+|pai\\w+|pay\\w+`;
let events: readonly [string, RegExp][] | undefined;
/** Made for the first ad that is in another language. */
const happenings = () =>
  (events ??= HAPPENS.trim()
    .split('\n')
    .map((row): [string, RegExp] => {
      const [english = '', words = ''] = row.split(': ');
      return [english, new RegExp(`(?:^| )(?:${words})(?= |$)`)];
    }));

/** Who ceases to do it does it no more. */
const NOT: Readonly<Record<string, RegExp>> = {
  de: /\b(?:nicht|keine?n?)\b/,
  nl: /\b(?:niet|geen)\b/,
  fr: /\bpas\b|\bcess\w+ de\b/,
  es: /\bno\b|\bdej\w+ de\b/,
  pt: /\bnao\b|\bdeix\w+ de\b/,
  it: /\bnon\b|\bsmett\w+ di\b/,
};
const WHICH: Readonly<Record<string, RegExp>> = {
  de: /^(?:welche[rsn]?|ob)$/,
  nl: /^(?:welke?|of)$/,
  fr: /^(?:quel(?:le)?s|lesquel(?:le)?s|si)$/,
  es: /^(?:qué|cuáles|cuales|si)$/,
  pt: /^(?:quais|se)$/,
  it: /^(?:quali|se)$/,
};
const WHETHER = /^(?:ob|of|si|se)$/;
export const RELATIVE: Readonly<Record<string, RegExp>> = {
  de: /^(?:die|der|das)$/,
  nl: /^(?:die|dat)$/,
  fr: /^qui$/,
  es: /^que$/,
  pt: /^que$/,
  it: /^che$/,
};
/** Said of what has not happened yet. */
const LIKELY =
  /\b(?:wahrscheinlich\w*|vermutlich|waarschijnlijk|risque\w*|susceptib\w+|probab\w+|podem|puedan?|pueden|podrian|possono|konnten|risico|riesgo|risco|rischi\w+|werden|wird|vont|vai|vao|van|va|stanno|gaan|zullen|dreigen|drohen)\b|\b\w+(?:eront|iront|aran|eran|iran|arao|erao|irao|eranno|iranno)\b/;
const LIKELIHOOD =
  /^(?:wahrscheinlichkeit|kans|probabilites?|probabilidad|probabilidade|probabilita|risiko|risque|riesgo|risco|rischio)$/;
/** `Les abonnés susceptibles de résilier`: what they may do stands behind it. */
const PRONE = /^(?:susceptib\w+|enclin\w*|propens[oai]\w*|suscetive(?:l|is)|tendent|dispuest[oa]s)$/;
/** `Ausfallwahrscheinlichkeit`: what may happen, and how likely it is, in one word. */
const HOW_LIKELY = /^(\w{3,}?)(?:wahrscheinlichkeit(?:en)?|risik(?:o|en)|neigung(?:en)?|kans(?:en)?|risico)$/;
const ASKS =
  /^(?:analys\w+|analiz\w+|analis\w+|wissen|weten|savoir|saber|sapere|determin\w+|bestimm\w+|bepa\w+|zeig\w+|sagt|sagen|toont|comprendre|entender|capire|decid\w+|anticip\w+|ermittel\w*|bewert\w*|beurteil\w*|evalu\w+)$/;

/** What follows the things, in English: `will not turn up for their appointment`. */
function happens(rest: ForeignWord[], language: string, isRelative: boolean): string | undefined {
  const said = rest.map(({ key }) => key).join(' ');
  const [verb, words] = happenings().find(([, pattern]) => pattern.test(said)) ?? [];
  if (!verb || !words || (isRelative && !LIKELY.test(said))) return undefined;
  const isNot = NOT[language]?.test(said) ?? false;
  const does = `will ${isNot ? 'not ' : ''}${verb}`;
  const own = phrasesFrom(
    rest.filter(({ key }) => !words.test(key) && !LIKELY.test(key)),
    0,
    language,
  )
    .map(({ text }) => inEnglish(text))
    .find((text) => text !== undefined && text !== '');
  const one = own?.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  if (!one) return does;
  if (/^(?:cancel|leave|renew|pay)$/.test(verb)) return `${does} their ${one}`;
  return verb === 'turn up' ? `${does} for their ${one}` : does;
}

/** So many words are one thing. */
const LONGEST = 4;

/** Things that something happens to, from a word on, and where they end. */
export function subjectAbroad(
  tokens: ForeignWord[],
  start: number,
  language: string,
): { things: string; isKnown: boolean; next: number } | undefined {
  if (start >= tokens.length) return undefined;
  // German and Dutch adjectives stand before: `vaste klanten`.
  for (const first of /^(?:de|nl)$/.test(language) ? [start, start + 1] : [start])
    for (let length = LONGEST; length > 0; length--) {
      const own = tokens.slice(first, first + length);
      const things = inEnglish(own.map(({ raw }) => raw).join(' '));
      const isWhole = own.length === length && !own.some(({ gap }, at) => at > 0 && /[,.;:(]/.test(gap));
      if (things && isWhole)
        return { things: /s$/.test(things) ? things : plural(things), isKnown: true, next: first + length };
    }
  const [first] =
    phrasesFrom(tokens, start, language, { end: start + 1 }).length > 0
      ? phrasesFrom(tokens, start, language, { end: start + 1 })
      : phrasesFrom(tokens, start, language, { end: start + 2 });
  if (!first) return undefined;
  const next = tokens.findIndex(({ raw }, at) => at >= start && first.text.endsWith(raw)) + 1;
  return { things: saidAbroad(first).english, isKnown: false, next };
}

/** Where a clause ends. */
export const endAbroad = (tokens: ForeignWord[], from: number): number => {
  const end = tokens.findIndex(({ gap }, at) => at > from && /[,.;:()–]/.test(gap));
  return end < 0 ? tokens.length : end;
};

const isArticle = (tokens: ForeignWord[], at: number, language: string): boolean =>
  roleAt(tokens, at, language)?.role === 'det';

/** `Quels patients ne viendront pas`, `clients qui vont résilier`, `la probabilité qu’un client parte`. */
export function askedAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const { key = '', raw = '', gap = '' } = tokens[at] ?? {};
  const before = tokens[at - 1];
  const isWord = (one: string | undefined) =>
    one !== undefined && (isDeedAbroad(one) !== undefined || ASKS.test(one));
  const isAsked =
    isWord(before?.key) ||
    (language === 'de' && gap.includes(',') && /^\p{Ll}/u.test(before?.raw ?? '')) ||
    tokens.slice(0, at).some((_, place) => isSplitAbroad(tokens, place)) ||
    /:/.test(gap);
  const isLikely =
    LIKELIHOOD.test(before?.key ?? '') ||
    (LIKELIHOOD.test(tokens[at - 2]?.key ?? '') && /^(?:de|di|che)$/.test(before?.key ?? ''));
  const which = WHICH[language]?.test(language === 'es' ? raw.toLowerCase() : key) && isAsked;
  const that = isLikely && /^(?:dass|dat|que|qu|che)$/.test(key);
  const isProne = PRONE.test(key);
  const about =
    !which &&
    !that &&
    (isProne || RELATIVE[language]?.test(key)) &&
    tokens
      .slice(0, at)
      .some(({ key: one }) =>
        /^(?:detect|predict|foresee|estimate)$/.test(isDeedAbroad(one) ?? isNounAbroad(one) ?? ''),
      );
  if (!which && !that && !about) return undefined;
  let start = at + 1;
  if (about) {
    const verb = tokens.findLastIndex(
      ({ key: one }, place) => place < at && (isDeedAbroad(one) ?? isNounAbroad(one)) !== undefined,
    );
    // Those who are prone to it are named just before.
    const article = tokens.findLastIndex(
      (_, place) =>
        place < at && (/[,;:]/.test(tokens[place]?.gap ?? '') || isArticle(tokens, place, language)),
    );
    start = Math.max(verb, isProne ? article - 1 : -1) + 1;
  }
  while (
    /^(?:det|of)$/.test(roleAt(tokens, start, language)?.role ?? '') &&
    start < at + 3 &&
    !(about && start >= at)
  )
    start++;
  const subject = subjectAbroad(about ? tokens.slice(0, at) : tokens, start, language);
  if (!subject) return undefined;
  const from = about ? at + 1 : subject.next;
  const end = endAbroad(tokens, from);
  const told = happens(tokens.slice(from, end), language, Boolean(about) && !isProne);
  if (about && !(told && subject.isKnown)) return undefined;
  // Which data are meant is no question of a model.
  if (!told && (!subject.isKnown || WHETHER.test(key) || !isDeedAbroad(before?.key ?? ''))) return undefined;
  const clause = `which ${subject.things} ${told ?? 'need a look first'}`;
  return predicted(clause, aroundAbroad(tokens, from, language), Math.max(0, at - 1), end);
}

const predicted = (
  clause: string,
  around: { keys: string[]; drivers: string[] },
  start: number,
  end: number,
): Abroad => ({ deed: 'predict', objects: [], clause, ...around, isKnown: true, start, end });

/** `Abschätzung der Ausfallwahrscheinlichkeit einzelner Leitungsabschnitte`: which of them will fail. */
export function likelyAbroad(tokens: ForeignWord[], at: number, language: string): Abroad | undefined {
  const [, event = ''] = HOW_LIKELY.exec(tokens[at]?.key ?? '') ?? [];
  const does = event ? happens([{ key: event, raw: event, gap: ' ', at: 0 }], language, false) : undefined;
  let start = at + 1;
  while (/^(?:det|of)$/.test(roleAt(tokens, start, language)?.role ?? '') && start < at + 3) start++;
  const subject = does && endAbroad(tokens, at) > start ? subjectAbroad(tokens, start, language) : undefined;
  if (!subject?.isKnown) return undefined;
  const clause = `which ${subject.things} ${does}`;
  const around = aroundAbroad(tokens, subject.next, language);
  // `Einzelner Leitungsabschnitte (Alter, Werkstoff)`: what it is told from.
  const isListed = tokens[subject.next]?.gap.includes('(');
  const listed = isListed ? phrasesFrom(tokens, subject.next, language).map(saidAbroad) : [];
  const known = listed.filter(({ isKnown }) => isKnown).map(({ english }) => english);
  const drivers = [...around.drivers, ...known];
  return predicted(clause, { ...around, drivers }, at, subject.next);
}

/** What a clause is counted by, and what it is told from. */
export function aroundAbroad(
  tokens: ForeignWord[],
  from: number,
  language: string,
): { keys: string[]; drivers: string[] } {
  const phrases = phrasesFrom(tokens, from, language);
  let last = '';
  const by = phrases.map((phrase) => {
    last = phrase.role === 'and' ? last : phrase.role;
    return { role: last, ...saidAbroad(phrase) };
  });
  const of = (role: string) =>
    by
      .filter((one) => one.isKnown && one.role === role)
      // `Aus den Daten der Zählung`.
      .map(({ english }) => english.replace(/^(?:data|date) of (?=\S)/, ''));
  return { keys: of('key').map(asKey), drivers: [...of('from'), ...of('source')] };
}
