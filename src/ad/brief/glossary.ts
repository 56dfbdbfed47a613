/** What ads in other languages predict, count by and depend on, in English: a sentence of a project is an English one. Pure. */
import { keyOf } from '../../words/phrases.ts';
import { NOUNS } from './glossary-nouns.ts';
import { TRADE_PHRASES } from './glossary-phrases.ts';
import { TRADES } from './glossary-trades.ts';
import { ADJECTIVES, PHRASES, WORDS } from './glossary-words.ts';
import { DETERMINERS, JOINT, OF } from './grammar.ts';

/** Adds the English of each word or phrase of a list, which stand there as `keyOf` and `folded` write them. */
function withWords(all: Map<string, string>, list: string, parting: string): Map<string, string> {
  for (const line of list.trim().split('\n')) {
    const colon = line.indexOf(': ');
    const english = line.slice(0, colon);
    for (const one of line.slice(colon + 2).split(parting)) all.set(one, english);
  }
  return all;
}

// An ad in English needs none of them: they are read when the first word is asked for.
let known: Map<string, string> | undefined;
let whole: Map<string, string> | undefined;
let behind: Map<string, string> | undefined;
const englishWords = () =>
  (known ??= [NOUNS, TRADES, WORDS].reduce(
    (all, list) => withWords(all, list, ' '),
    new Map<string, string>(),
  ));
/** Words of which the whole says another thing than its words do. */
const wholePhrases = () => (whole ??= withWords(withWords(new Map(), PHRASES, '; '), TRADE_PHRASES, '; '));
/** How a thing is, said behind it. */
const adjectives = () => (behind ??= withWords(new Map(), ADJECTIVES, ' '));

const adjectiveOf = (word: string) => adjectives().get(word) ?? adjectives().get(word.replace(/s$/, ''));

/** Whether a word only says how a thing is. */
export const isAdjective = (word: string): boolean => adjectiveOf(keyOf(word)) !== undefined;

/** `Anuncios duplicados y fraudulentos` → its noun, and what is said of it in English. */
function withAdjectives(words: string[]): { nouns: string[]; before: string } {
  const at = words.findIndex((word, index) => index > 0 && adjectiveOf(word));
  // `Dubbele meldingen`.
  const lead = at < 0 && words.length === 2 ? adjectiveOf(words[0] ?? '') : undefined;
  if (lead) return { nouns: words.slice(1), before: `${lead} ` };
  if (at < 0) return { nouns: words, before: '' };
  const said = words.slice(at).filter((word) => !JOINT.has(word));
  const english = said.map(adjectiveOf);
  if (english.some((word) => word === undefined)) return { nouns: words, before: '' };
  return { nouns: words.slice(0, at), before: `${english.join(' and ')} ` };
}

/** What is English already. */
const SAID_IN_ENGLISH =
  /^(?:customers|users|employees|guests|members|players|patients|students|subscribers|offers|lifetime value of \S+|revenue of new stores|sales|channel|week|media spend|price|promotions|revenue|month|demand|product|warehouse|workload|team|hour|arrival time of deliveries|posts|customer reviews|dates|amounts|names|business documents|clauses|contracts)$/;

const UNPARTED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** `门店销量`: the words of a run of signs, the longest that are known first. */
function signsInEnglish(signs: string): string | undefined {
  const said: string[] = [];
  for (let at = 0; at < signs.length; ) {
    let end = signs.length;
    while (end > at && !englishWords().has(signs.slice(at, end))) end--;
    if (end === at) return undefined;
    said.push(englishWords().get(signs.slice(at, end)) ?? '');
    at = end;
  }
  // `Orders fraud` is `order fraud`.
  const isFirst = (place: number) => place < said.length - 1;
  return said.map((one, place) => (isFirst(place) ? one.replace(/(?<=[a-z]{3}[^s])s$/, '') : one)).join(' ');
}

/** How a plural ends, and what its singular has there. */
const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/(?:oes|aes)$/, ['ao']],
  [/a(?:is|ux)$/, ['al']],
  [/ns$/, ['m', 'n']],
  [/ces$/, ['z']],
  [/x$/, ['', 'l']],
  [/nen$/, ['n', '']],
  ...['es', 'en', 'er', 's', 'n', 'e'].map((end): [RegExp, string[]] => [new RegExp(`${end}$`), ['']]),
  [/i$/, ['o', 'e', 'a', 'io']],
  // `Vacche`, `piscines`, `Larven`.
  [/([cg])h([ei])$/, ['$1a', '$1o']],
  [/e[sn]?$/, ['a']],
];
const SHORTEST_STEM = 4;

/** A word that stands in the list in another number or case. */
function inflected(word: string): string | undefined {
  if (word.length < SHORTEST_STEM || /^dat[aio]s?$/.test(word)) return undefined;
  const stems = ENDINGS.flatMap(([ending, singular]) =>
    ending.test(word) ? singular.map((end) => word.replace(ending, end)) : [],
  );
  return [...stems, ...['e', 'n', 's', 'en'].map((end) => word + end)]
    .filter((stem) => stem.length >= SHORTEST_STEM)
    .map((stem) => englishWords().get(stem))
    .find((english) => english !== undefined);
}

/** Shorter halves of a compound stand in too many words. */
const HALF = 4;
/** Endings of languages that write no two nouns as one: `productivité` is none of vines. */
const ROMANCE =
  /(?:ivite|alite|ilite|icite|idad|idades|idade|zion[ei]|cion|ciones|cao|coes|iques?|euses?|aux)$/;

/** A word, by itself or as two that German and Dutch write as one, in the genitive too: `Wärmebedarfs` is heat demand. */
function inParts(word: string): string | undefined {
  const whole =
    englishWords().get(word) ?? (word.length > 6 ? englishWords().get(word.replace(/e?s$/, '')) : undefined);
  if (whole) return whole;
  if (UNPARTED.test(word)) return signsInEnglish(word);
  // Whatever they show: `Brettbilder`.
  if (/.(?:bilder|fotos|aufnahmen|beelden|afbeeldingen)n?$/.test(word)) return 'pictures';
  const other = inflected(word);
  if (other) return other;
  if (ROMANCE.test(word)) return undefined;
  const base = word.replace(/s$/, '');
  for (let at = HALF; at <= base.length - HALF; at++) {
    const first =
      englishWords().get(base.slice(0, at).replace(/(?<=\w{4})[sn]$/, '')) ??
      englishWords().get(base.slice(0, at)) ??
      inflected(base.slice(0, at));
    const second = englishWords().get(base.slice(at)) ?? inflected(base.slice(at));
    if (first && second) return `${first.replace(/(?<=[a-z]{3})s$/, '')} ${second}`;
  }
  return undefined;
}

/** `Prix de vente` is one word in English, `prix des offres` is not: an article parts the two. */
const BARE = /^(?:de|d|di|von|van)$/;
/** Who has something: `offers of competitors` are theirs. */
const OWNERS =
  /^(?:competitors|customers|users|suppliers|subscribers|members|readers|students|employees|buyers|passengers|visitors|patients|drivers|distributors)$/;
const WHOSE = /^(?:der|des|unserer|unseres|ihrer|ihres|deren|dessen)$/;
const SUSPECT = /^(?:suspeit[oa]s?|sospechos[oa]s?|suspecte?s?|sospett[oaie])$/;
/** Of one it is said of all. */
const EACH = /^(?:cada|chaque|jed(?:e|er|es|en|em)|elke?|iedere?|ogni|toda|todo)$/;
const FOR_IT = /^(?:pour|para|fur|voor|naar|nach)$/;
/** An adjective that no list has says how it is, and not what. */
const HOW_IT_IS =
  /(?:ique|iques|ales?|aux|aire|aires|ielle?s?|ifs?|ives?|euse?s?|ico|ica|icos|icas|ici|iche|ivo|iva|ivos|ivas|ario|aria|ares|are|ari|osos?|osas?|avel|aveis|able|ables|ible|ibles|ido|ida|idos|idas|ado|ada|ados|adas|ees?)$/;

interface Piece {
  /** The word before it, and whether an article follows that. */
  link: string;
  words: string[];
}

/** A phrase, parted at the words that join its nouns. */
function piecesOf(words: string[]): Piece[] {
  const pieces: Piece[] = [{ link: '', words: [] }];
  for (const word of words) {
    const piece = pieces.at(-1);
    if (OF.has(word) || FOR_IT.test(word) || word === 'd') pieces.push({ link: word, words: [] });
    // `Ausfälle unserer Pumpen`: German says whose it is by an article.
    else if (WHOSE.test(word) && piece && piece.words.length > 0) pieces.push({ link: 'of', words: [] });
    else if (DETERMINERS.has(word) || word === 'l') {
      // `De la demande`: of it, and of no kind.
      if (piece && piece.words.length === 0 && BARE.test(piece.link)) piece.link = 'of';
    } else piece?.words.push(word);
  }
  return pieces.filter(({ words: held }) => held.length > 0);
}

/** The English of nouns that nothing joins; undefined where they are not known. */
function pieceInEnglish(all: string[], isLoose: boolean): string | undefined {
  const whole = wholePhrases().get(all.join(' '));
  if (whole) return whole;
  const { nouns, before } = withAdjectives(all);
  const [first = '', ...others] = nouns;
  const told = inParts(first);
  const isOne = others.length === 0 || (isLoose && others.every((word) => HOW_IT_IS.test(word)));
  return told && isOne ? `${before}${told}` : undefined;
}

/** What is said of the head by the noun behind it. */
function joinedTo(head: string, link: string, noun: string): string {
  if (FOR_IT.test(link)) return `${head} for ${noun}`;
  if (/^demand\b/.test(head)) return `${head} for ${noun}`;
  // `Ventes de produits` are of several, `prix de vente` is a kind of price.
  const isKind = BARE.test(link) && !/\s/.test(noun) && !/s$/.test(noun) && !/^(?:number)$/.test(head);
  if (isKind || noun === 'sales') return `${noun} ${head}`;
  const [of = '', ...more] = head.split(' of ').reverse();
  return OWNERS.test(noun) && more.length > 0
    ? `${more.reverse().join(' of ')} of ${noun}' ${of}`
    : `${head} of ${noun}`;
}

function translated(phrase: string, isLoose: boolean): string | undefined {
  if (SAID_IN_ENGLISH.test(phrase)) return phrase;
  const own = phrase.replace(/[’']/g, ' ').split(/\s+/);
  // In quotation marks a word keeps its capitals and accents.
  const asSaid = (word: string) => own.find((one) => keyOf(one) === word) ?? word;
  const all = own.map((word) => keyOf(word)).filter((word) => !EACH.test(word));
  const whole = wholePhrases().get(all.join(' '));
  if (whole) return whole;
  // `Consumo suspeito de fraude` is suspected of it.
  const suspect = all.findIndex((word, at) => at > 0 && SUSPECT.test(word) && OF.has(all[at + 1] ?? ''));
  if (suspect > 0) {
    const what = translated(all.slice(0, suspect).join(' '), isLoose);
    const of = translated(all.slice(suspect + 2).join(' '), isLoose);
    return what && of && `${what} suspected of ${of}`;
  }
  const pieces = piecesOf(all);
  let said: string | undefined;
  for (let at = 0; at < pieces.length; at++) {
    // `Demande de pièces de rechange`: the longest phrase that is known as one.
    const { link = '', words = [] } = pieces[at] ?? {};
    const next = pieces[at + 1];
    // `Demandes de remboursement suspectes`: what is said behind is said of all of it.
    const { nouns, before } = withAdjectives(next?.words ?? []);
    const phrase = next && wholePhrases().get([...words, next.link, ...nouns].join(' '));
    const together = phrase && `${before}${phrase}`;
    const english = together ?? pieceInEnglish(words, isLoose);
    if (together) at++;
    if (said === undefined) {
      if (english === undefined) return undefined;
      said = english;
    } else if (english !== undefined) said = joinedTo(said, link, english);
    else if (isLoose)
      said = `${said} ${FOR_IT.test(link) || said === 'demand' ? 'for' : 'of'} "${words.map(asSaid).join(' ')}"`;
    else return undefined;
  }
  return said;
}

/** A word, or words that are of one another, in English; undefined where one of them is not known. */
export const inEnglish = (phrase: string): string | undefined => translated(phrase, false);

/** The same where at least its head is known: what it is of stands in quotation marks. */
export const partlyInEnglish = (phrase: string): string | undefined => translated(phrase, true);

/** A text of a statement in English: as it is where it is English already, or where nobody knows it. */
export const saidInEnglish = (text: string, { isInEnglish }: { isInEnglish?: true }): string =>
  isInEnglish ? text : (inEnglish(text) ?? text);
