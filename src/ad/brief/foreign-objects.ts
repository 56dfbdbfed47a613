/** What a deed of another language is done to, and what stands around it, in English. Pure. */
import { folded } from '../../words/phrases.ts';
import { isFairObject } from './fair-object.ts';
import { asKey, type Phrase, phrasesFrom, saidAbroad } from './foreign-line.ts';
import { isDeedAbroad } from './foreign-verbs.ts';
import type { ForeignWord } from './foreign-words.ts';
import { modalityOf } from './modality.ts';
import { plural } from './nouns.ts';
import { isAmount } from './task-of-deed.ts';

/** A deed of a line, and its words: from the first to the one behind the last. */
export interface Abroad {
  deed: string;
  objects: string[];
  things?: string;
  keys?: string[];
  drivers?: string[];
  clause?: string;
  isTried?: true;
  /** It is sorted by what it says. */
  isRead?: boolean;
  /** All of it, as far as it is known. */
  said?: string;
  /** The same in the words of the ad. */
  own?: string[];
  /** Something of it is said in words that are known. */
  isKnown: boolean;
  start: number;
  end: number;
}

/** Amounts that are told ahead. */
const AHEAD = new Set(['predict', 'foresee', 'forecast', 'estimate']);
/** What is found or read stands in something. */
const FOUND = new Set(['detect', 'extract']);
const PERIOD = /^(?:days?|weeks?|months?|hours?|quarters?|years?|shifts?)$/;
/** What is an event, and no thing that acts. */
export const HAPPENS =
  /\b(?:churn|fraud|default|stock-?outs?|failures?|faults?|delays?|cancellations?|accidents?|no-shows|turnover|complications|damage|defects|returns?)\b/;
const SEEN = /\b(?:pictures?|photos?|images?|scans?|videos?|x-rays?)\b/;
/** Customers are not predicted; what they will do is. */
const PEOPLE =
  /^(?:customers?|users|members|patients|employees|students|subscribers|readers|passengers|visitors|suppliers|buyers|guests|drivers|players|residents|candidates)$/;
/** What a clerk sorts, whatever it is written on. */
const WRITTEN_BY_PEOPLE =
  /\b(?:requests|questions|cases|enquiries|applications|listings|vacancies|claims|opinions|comments)\b/;
const SAYS_NOTHING =
  /^(?:\S+ )?(?:modelle?n?|modeles?|modelos?|modelli|modellen|systeme?n?|sistemas?|algorithm\w*|algoritm\w*|losungen|solutions?|oplossingen|methoden|projekte|proyectos|trends?|muster|patrones|daten|donnees|datos|dados|dati|gegevens|informat\w+|inform\w+|opportunit\w+|oportunidad\w*|aktionen|actions?|acciones|acoes|azioni)$/i;
/** Where data are fetched from. */
const STORED =
  /(?:^| )(?:\w*databases?|datenbank\w*|bancos? de dados|bases? de donn[eé]es|bases? de datos|apis?|erp|sap|crm|websites?|sql|data lakes?|data warehouses?)(?:$| )/i;
const SYSTEM = /\b(?:\w*syste\w*|sistemas?|moteurs?|motor\w*|engine|algorit\w*)\b/i;

/** Words that mean another thing by what is done with it: `receitas` are cooked, `consultas` answered. */
const MEANT: readonly [deed: string, said: RegExp, english: string][] = [
  ['recommend', /^receitas?$/i, 'recipes'],
  ['classify', /^consultas$/i, 'enquiries'],
  ['foresee', /^matr[ií]culas$/i, 'enrolments'],
  ['foresee', /^asistencia$/i, 'attendance'],
  ['detect', /^sch[aä]den?$/i, 'damage'],
  ['extract', /^(?:datum|data|dates?|fechas?|datas)$/i, 'dates'],
  ['extract', /^(?:preise?|prix|precios?|precos?|preços?|prezz[io]|prijzen)$/i, 'prices'],
];

interface Place {
  at: number;
  start: number;
  end?: number;
  language: string;
}

const ODD =
  /^(?:auffallige?[nrs]?|ungewohnliche?[nrs]?|abnormale?[nrs]?|anormaux|anormales?|atypiques?|inusual(?:es)?|anomal[oaie]|afwijkende|opvallende)$/;

export function toldOf(
  id: string,
  tokens: ForeignWord[],
  { at, start, end = tokens.length, language }: Place,
): Abroad | undefined {
  const isVerb = ({ text }: Phrase) => text.split(' ').every((word) => isDeedAbroad(word.toLowerCase()));
  const phrases = phrasesFrom(tokens, start, language, { end, isApart: id === 'extract' }).filter(
    (phrase) => !isVerb(phrase),
  );
  const by = grouped(id === 'extract' ? phrases.flatMap(partedData) : phrases);
  const saidOf = (list: readonly Phrase[]) => list.map((phrase) => inMeaning(id, phrase));
  const knownOf = (list: readonly Phrase[]) => knownIn(saidOf(list));
  // Causes are found by people, whatever they are of.
  const told = saidOf(by.object.filter(({ text }) => isTold(text))).filter(
    ({ english }) => !/^causes?\b/.test(english),
  );
  const keys = knownOf(by.key).map(asKey);
  const inside = saidOf([...by.in, ...(AHEAD.has(id) ? [] : by.source), ...(FOUND.has(id) ? by.to : [])]);
  const drivers = knownOf([...by.from, ...(AHEAD.has(id) ? by.source : [])]);
  const known = knownIn(told);
  const sortedBy = id === 'classify' ? saidOf([...by.by, ...by.to, ...by.key, ...by.for]) : [];
  const isSaid =
    known.length > 0 ||
    knownIn([...inside, ...sortedBy]).length + keys.length + drivers.length > 0 ||
    (id === 'recommend' && tokens.some(({ key }) => SYSTEM.test(key)));
  const said = known.length > 0 && !FOUND.has(id) ? known : told.map(({ english }) => english);
  // `Auffällige Geräte erkennen`.
  const isOdd =
    id === 'detect' && known.length > 0 && tokens.slice(start, end).some(({ key }) => ODD.test(key));
  const own = isOdd ? [`unusual behaviour of ${known.slice(0, 2).join(' and ')}`] : said;
  // `Dados de notas fiscais`: what is read off them nobody says.
  const objects =
    own.length === 0 && id === 'extract' && by.object.length > 0 && inside.length > 0 ? ['key fields'] : own;
  if (objects.length === 0 || !isSaid) return undefined;
  if (id === 'extract' && [...by.in, ...by.source, ...by.object].some(({ text }) => STORED.test(text)))
    return undefined;
  if ((AHEAD.has(id) || id === 'detect') && objects.every((one) => PEOPLE.test(one))) return undefined;
  const found: Abroad = {
    deed: id,
    objects: objects.slice(0, 4),
    keys,
    drivers,
    said: knownOf(phrases).join(' '),
    own: [...by.object, ...by.in, ...by.source]
      .filter((phrase) => saidAbroad(phrase).isKnown && !LIKELY.test(phrase.text))
      .map(({ text }) => text),
    isKnown: true,
    start: Math.min(at, start),
    end: Math.max(at + 1, ...phrases.map((phrase) => phrase.end)),
  };
  const places = inside.map(({ english }) => english);
  if (id === 'segment') return { ...found, drivers: [], keys: [] };
  if (id === 'classify') return sortedAbroad(found, sortedBy);
  if (id === 'recommend')
    return {
      ...found,
      objects: objects.slice(0, 2).map((one) => (/s$|"$/.test(one) ? one : plural(one))),
      drivers: [],
      keys: [],
    };
  if (AHEAD.has(id)) return { ...found, deed: aheadOf(id, objects[0] ?? '', keys), things: places[0] };
  const shown = drivers.find((driver) => SEEN.test(driver));
  return {
    ...found,
    keys: [],
    things: places.find((text) => !SEEN.test(text)) ?? places[0] ?? shown,
    drivers: drivers.filter((driver) => driver !== shown),
  };
}

const isTold = (text: string): boolean => !SAYS_NOTHING.test(text) && isFairObject(text, false);

/** What is foreseen is an amount over time, or something that happens. */
function aheadOf(id: string, object: string, keys: readonly string[]): string {
  if (id === 'estimate' || HAPPENS.test(object)) return id === 'estimate' ? id : 'predict';
  const isOverTime = /\bharvest\b|^number of\b/.test(object) || keys.some((key) => PERIOD.test(key));
  return isOverTime || id === 'foresee' || (id === 'forecast' && isAmount(object)) ? 'forecast' : 'predict';
}

type Said = ReturnType<typeof saidAbroad>;

const knownIn = (list: readonly Said[]): string[] =>
  list.filter(({ isKnown }) => isKnown).map(({ english }) => english);

const LIKELY = /^(?:probab|wahrsch|kans|ris[ic]|rischio|riesgo)/i;
/** How likely something is, is whether it happens. */
const HOW_LIKELY = /^(?:(?:risk|likelihood|probability) of (?=\S)|(\S+) risk(?= of ))/;

function inMeaning(id: string, phrase: Phrase): Said {
  const said = saidAbroad(phrase);
  const [, , meant] = MEANT.find(([deed, words]) => deed === id && words.test(phrase.text)) ?? [];
  const english =
    meant ?? (AHEAD.has(id) || id === 'detect' ? said.english.replace(HOW_LIKELY, '$1') : said.english);
  return { english, isKnown: said.isKnown || meant !== undefined };
}

/** What is sorted, and by what; of what no desk reads, its class is told. */
function sortedAbroad(found: Abroad, by: readonly Said[]): Abroad {
  const [first = ''] = found.objects;
  const kinds = by.map(({ english }) => english);
  const [kind] = kinds;
  // Only what people write has a topic.
  const isRead =
    /\b(?:topic|reason|urgency|priority|department|sentiment)\b/.test(kind ?? '') ||
    modalityOf(`${first} ${found.said}`) !== 'rows' ||
    WRITTEN_BY_PEOPLE.test(first);
  if (isRead || !kind) return { ...found, isRead, drivers: [], keys: kinds.slice(0, 2) };
  const one = /ies$/.test(kind) ? kind.replace(/ies$/, 'y') : kind.replace(/([^s])s$/, '$1');
  return { ...found, objects: [`${one} of ${first}`], keys: [] };
}

const DATA_OF =
  /^(daten|informationen|gegevens|donnees|informations|datos|informacion|dados|informacoes|dati|informazioni) \S+ (.+)$/;

/** `Dados de notas fiscais`: what is read off stands in them. */
function partedData(phrase: Phrase): Phrase[] {
  const [, data, rest] = DATA_OF.exec(folded(phrase.text)) ?? [];
  if (phrase.role !== 'object' || !data || !rest) return [phrase];
  const of = phrase.text.split(' ').slice(2).join(' ');
  return [
    { ...phrase, text: data },
    { ...phrase, role: 'in', text: of },
  ];
}

type Grouped = Record<Exclude<Phrase['role'], 'and' | 'of'>, Phrase[]>;

/** Phrases by what leads to them; what `and` joins belongs to the one before it. */
function grouped(phrases: readonly Phrase[]): Grouped {
  const by: Grouped = {
    object: [],
    key: [],
    in: [],
    source: [],
    from: [],
    by: [],
    for: [],
    about: [],
    to: [],
  };
  let role: keyof Grouped = 'object';
  for (const phrase of phrases) {
    if (phrase.role === 'of') role = by.object.length === 0 ? 'object' : 'in';
    else if (phrase.role !== 'and') role = phrase.role;
    by[role].push(phrase);
  }
  return by;
}
