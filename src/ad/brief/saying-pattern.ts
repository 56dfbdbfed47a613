/**
 * Patterns of how a duty is said, a word at a time: `how many|much <o> to`. A token is a word, as a regular expression of all of it;
 * `?word` may be missing, and what `w=word` meets is kept as `w`; `~3` stands for up to three words that no comma parts; `<o>` is a noun phrase and `<o+>` a list of them, kept
 * under that name; `<<o>`, as the first, is the noun phrase
 * before; `<c~>`, as the last, is the rest of the clause. Pure.
 */
import type { Part } from '../sections.ts';
import { endOfClause } from './clause.ts';
import { closedAt, isParted, listAt, phraseAt, phraseBefore, type Span } from './noun-phrase.ts';

type Token =
  | { kind: 'word'; says: string; isOptional: boolean; name?: string | undefined }
  | { kind: 'gap'; most: number }
  | { kind: 'phrase'; name: string; isList: boolean }
  | { kind: 'before'; name: string }
  | { kind: 'rest'; name: string };

/** What a pattern found: words and noun phrases under their names, and the word after all of it. */
export interface Fit {
  words: Readonly<Record<string, string>>;
  spans: Readonly<Record<string, readonly Span[]>>;
  next: number;
}

/** So many words before are one thing. */
const MOST_BEFORE = 3;
/** So many words of a clause may stand in public. */
const LONGEST_REST = 6;

/** Reads a pattern. */
export const patternOf = (says: string): readonly Token[] => says.split(' ').map(tokenOf);

/** Words alone, as most tokens are. */
const ARE_WORDS = /^[a-z|-]+$/;

/** How the words begin that a pattern may begin with, so that it is looked up without an expression: of hundreds an ad needs a few. */
export function beginningsOf(says: string): string[] {
  const first = says.replace(/^<<\w+> /, '').split(' ', 1)[0] ?? '';
  if (ARE_WORDS.test(first)) return first.split('|');
  const found: string[] = [];
  let depth = 0;
  let begun = '';
  let isOpen = true;
  for (const sign of `${first}|`) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) {
      found.push(begun);
      begun = '';
      isOpen = true;
    } else if (isOpen && /[a-z-]/.test(sign)) begun += sign;
    else {
      // The letter before `?` may be missing.
      if (isOpen && sign === '?') begun = begun.slice(0, -1);
      isOpen = false;
    }
  }
  return found;
}

function tokenOf(piece: string): Token {
  const [, before] = /^<<(\w+)>$/.exec(piece) ?? [];
  if (before) return { kind: 'before', name: before };
  const [, rest] = /^<(\w+)~>$/.exec(piece) ?? [];
  if (rest) return { kind: 'rest', name: rest };
  const [, name, plus] = /^<(\w+)(\+?)>$/.exec(piece) ?? [];
  if (name) return { kind: 'phrase', name, isList: plus === '+' };
  if (/^~\d$/.test(piece)) return { kind: 'gap', most: Number(piece.slice(1)) };
  const [, mark, own, word] = /^(\??)(?:(\w)=)?(.+)$/.exec(piece) ?? [];
  return { kind: 'word', says: word ?? '', isOptional: mark === '?', name: own };
}

/** What tells the words of a token, by how the pattern says it: sayings share most of theirs, and few are ever asked. */
const TOLD = new Map<string, (key: string) => boolean>();

function isSaid(says: string, key: string): boolean {
  let told = TOLD.get(says);
  if (!told) {
    const all = spelledOut(says);
    const pattern = all ? undefined : new RegExp(`^(?:${says})$`);
    const words = new Set(all);
    told = (one) => pattern?.test(one) ?? words.has(one);
    TOLD.set(says, told);
  }
  return told(key);
}

const PIECE = /\(\?:([a-z|]*)\)\??|\[([a-z]+)\]\??|([a-z0-9'-])\??|./g;

/** The words that a plain pattern says, which are found sooner than a pattern is compiled: `classif(?:y|ies)|sorts?`. */
export function spelledOut(says: string): string[] | undefined {
  if (ARE_WORDS.test(says)) return says.split('|');
  const words: string[] = [];
  for (const one of says.split(/\|(?![^(]*\))/)) {
    let said = [''];
    for (const [piece, group, either, letter] of one.matchAll(PIECE)) {
      const isMaybe = piece.length > 1 && piece.endsWith('?');
      const ways = group?.split('|') ?? (either ?? letter)?.split('');
      if (!ways) return undefined;
      said = said.flatMap((begun) => [...ways.map((way) => begun + way), ...(isMaybe ? [begun] : [])]);
    }
    words.push(...said);
  }
  return words;
}

/** What a pattern finds that begins at a word of a line; nothing where it does not fit. */
export function saidAt(part: Part, at: number, tokens: readonly Token[]): Fit | undefined {
  const [token, ...rest] = tokens;
  if (!token) return { words: {}, spans: {}, next: at };
  if (token.kind === 'before') {
    const span = phraseBefore(part, at, MOST_BEFORE, true);
    return span && named(token.name, [span], saidAt(part, at, rest));
  }
  if (token.kind === 'rest') {
    const end = endOfClause(part, at, at + 1, LONGEST_REST);
    return end - at < 1
      ? undefined
      : { words: {}, spans: { [token.name]: [{ first: at, last: end - 1 }] }, next: end };
  }
  if (token.kind === 'word') {
    const { key = '' } = part.words[at] ?? {};
    const found = isSaid(token.says, key) ? saidAt(part, at + 1, rest) : undefined;
    if (found && token.name) return { ...found, words: { [token.name]: key, ...found.words } };
    return found ?? (token.isOptional ? saidAt(part, at, rest) : undefined);
  }
  if (token.kind === 'gap') {
    for (let skipped = 0; skipped <= token.most; skipped++) {
      if (skipped > 0 && (at + skipped > part.words.length || isParted(part, at + skipped - 1))) break;
      // What stands in brackets is stepped over.
      const opens = part.text.slice(part.words[at + skipped - 1]?.end ?? 0, part.words[at + skipped]?.start);
      const found =
        saidAt(part, at + skipped, rest) ??
        (opens.includes('(') ? saidAt(part, closedAt(part, at + skipped), tokens) : undefined);
      if (found) return found;
    }
    return undefined;
  }
  if (token.isList) {
    const { items, next } = listAt(part, at);
    const whole = items.length > 0 ? named(token.name, items, saidAt(part, next, rest)) : undefined;
    if (whole || items.length !== 1) return whole;
  }
  const whole = phraseAt(part, at);
  // What follows may look like a noun: `each depot needs`.
  for (let last = whole?.last ?? -1; whole && last >= whole.first; last--) {
    const span = { first: whole.first, last };
    const found = named(token.name, [span], saidAt(part, last + 1, rest));
    if (found) return found;
    if (rest.length === 0) break;
  }
  return undefined;
}

const named = (name: string, spans: readonly Span[], said: Fit | undefined): Fit | undefined =>
  said && { ...said, spans: { [name]: spans, ...said.spans } };
