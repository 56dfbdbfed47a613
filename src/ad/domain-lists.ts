/** Where a line names trades that are not its firm's, and where it says what the firm is. Pure. */
import type { Match, Word } from '../words/phrases.ts';

const WITH = /^(?:with|alongside|com|con|avec|mit|met)$/;
const WORKS = /^(?:work|partner|collabor|liais|trabalh|colabor|travaill|zusammen|arbeit|samen)/;
const GOES_ON = /^(?:to|on|in|for|who|that|which|zu|um|pour|para|per|am|an|im)$/;

/** Where in a line those are listed with whom one works: `work with product, legal and finance`. Such a trade says less than what is done. */
export function workedWith(text: string, words: Word[]): { first: number; last: number } | undefined {
  const keyAt = (at: number) => words[at]?.key ?? '';
  for (let at = 1; at < words.length; at++) {
    if (!WITH.test(keyAt(at)) || !words.slice(Math.max(0, at - 5), at).some(({ key }) => WORKS.test(key)))
      continue;
    let last = at + 1;
    while (
      last + 1 < words.length &&
      !GOES_ON.test(keyAt(last + 1)) &&
      !/[.;:]/.test(text.slice(words[last]?.end, words[last + 1]?.start))
    )
      last++;
    if (text.slice(words[at]?.end, words[last]?.end).includes(',')) return { first: at + 1, last };
  }
  return undefined;
}
const JOINS = /^\s*(?:[,、，;/&]\s*)?(?:(?:and|or|und|oder|et|ou|y|e|o|en)\b)?\s*$/i;

/** The names of trades that stand in lists of several trades: `human health, climate and energy`. */
export function inMixedLists(
  text: string,
  words: Word[],
  matches: readonly Match<string>[],
): ReadonlySet<unknown> {
  const mixed = new Set<unknown>();
  let list: Match<string>[] = [];
  const close = () => {
    if (new Set(list.map(({ value }) => value.replace(/^=/, ''))).size > 1)
      for (const one of list) mixed.add(one);
  };
  for (const match of [...matches].sort((a, b) => a.first - b.first)) {
    const before = list.at(-1);
    const gap = before && text.slice(words[before.last]?.end, words[match.first]?.start);
    if (gap !== undefined && (gap.trim() === '' || !JOINS.test(gap))) {
      close();
      list = [];
    }
    list.push(match);
  }
  close();
  return mixed;
}

/** `We are a young logistics company`, `ist ein Maschinenbauer`: before what a firm says that it is. */
const IS_A =
  /(?:\b(?:is|are|were|as)\s+(?:an?|the|one of the)|\bist\s+(?:eine?r?|das|die|der)|\best\s+(?:une?|la?|le)|\bes\s+(?:una?|la|el)|(?:^|\s)é\s+(?:uma?|a|o)|(?:^|\s)è\s+(?:un|una|il|la)|\bis\s+een)(?=\s)([^.;:!?]{0,70})$/i;
/** After these it speaks of others: `is a consultancy for banks`. */
const FOR_THEM =
  /\b(?:for|to|with|helps?|serv\w+|that|which|who|für|mit|pour|avec|para|com|con|per|voor|met)\b/i;

/** Whether what stands at a place of a line is what its firm says that it is. */
export function isSaidOfFirm(text: string, at: number): boolean {
  const before = IS_A.exec(text.slice(Math.max(0, at - 110), at));
  return before !== null && !FOR_THEM.test(before[1] ?? '');
}

const PLACES =
  /\b(?:offices|hospitals|clinics|schools|universities|hotels|airports|stations|shops|stores|factories|warehouses|shopping cent(?:re|er)s|hubs|banks|care homes|stadiums|museums|restaurants|prisons|homes)\b/gi;

/** Whether a word names one of several places where something stands: `lifts in offices, hospitals and hotels`. */
export function isAmongPlaces(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('. ', start) + 1;
  const to = text.indexOf('. ', end);
  const sentence = text.slice(from, to < 0 ? text.length : to);
  return text.slice(start, end).search(PLACES) >= 0 && (sentence.match(PLACES)?.length ?? 0) > 2;
}

/** Whether a word stands behind those who gave the money: `investors include Harbour League Partners`. */
export const isOfInvestors = (text: string, start: number): boolean =>
  /\b(?:investors (?:include|are|like|such as)|investors:|backed by|funded by|funding from|led by)\b/i.test(
    text.slice(0, start),
  );
