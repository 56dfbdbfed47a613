/** Where places stand in a text, by their names. Pure. */
import type { Word } from '../../words/phrases.ts';
import { bare, wordsIn } from './known-words.ts';
import { CITIES, COUNTRIES, REGIONS } from './place-names.ts';

export type PlaceKind = 'city' | 'region' | 'country';

export interface PlaceSpan {
  kind: PlaceKind;
  /** Words, both included. */
  first: number;
  last: number;
}

/** A name is no longer than this, with a Chinese, Japanese or Korean sign as a word. */
const LONGEST = 6;
let names: Map<string, PlaceKind> | undefined;

/** Made when the first ad is read. */
function known(): Map<string, PlaceKind> {
  if (names) return names;
  names = new Map();
  for (const [kind, list] of [
    ['city', CITIES],
    ['region', REGIONS],
    ['country', COUNTRIES],
  ] as const)
    for (const name of bare(list, ',').split(',')) names.set(name, kind);
  return names;
}

const CAPITAL = /^[^a-zß-öø-ÿ\u0430-\u045f]/;

/** Every place that is named, the longest names first; a name in small letters is a word like any other. */
export function placesIn(text: string, words: Word[] = wordsIn(text)): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  // A text that has lost all its capitals: `toronto, on`.
  const small =
    text.length < 60 &&
    text === text.toLowerCase() &&
    /^[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3 .'’-]+,[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3 .]+$/.test(
      text,
    );
  for (let first = 0; first < words.length; first++) {
    const { start } = words[first] as Word;
    if (!small && !CAPITAL.test(text.slice(start, start + 2))) continue;
    let key = '';
    let span: PlaceSpan | undefined;
    for (let last = first; last < words.length && last < first + LONGEST; last++) {
      const word = words[last] as Word;
      if (last > first && /[,;:|()[\]·•]/.test(text.slice((words[last - 1] as Word).end, word.start))) break;
      key += word.key;
      const kind = known().get(key);
      if (kind && !isPartOfWord(text, words, first, last)) span = { kind, first, last };
    }
    if (!span) continue;
    found.push(span);
    first = span.last;
  }
  return found;
}

const SIGN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Two Chinese signs are a place's name only by chance, where a longer word goes on in Latin letters. */
function isPartOfWord(text: string, words: Word[], first: number, last: number): boolean {
  const { start } = words[first] as Word;
  const { end } = words[last] as Word;
  if (SIGN.test(text[start] as string)) return /[a-z]/i.test(text[start - 1] ?? '');
  // `us` is a word, `US` a country; `SF` a city.
  const written = text.slice(start, end).replace(/\./g, '');
  return written.length <= 3 && written !== written.toUpperCase() && written.length < 3;
}

const BETWEEN = new Set(
  `and or und oder et ou y o e en of and de la du des del di da do den der area region region regio raum grossraum greater metropolitan metropole metropolitaine metro province provincia city ville stad stadt
  remote hybrid hybride hibrido onsite on site in office home homeoffice near bei nahe pres based hq headquarters only within from fully full or partly possible anywhere
  ibrido teletravail teletrabajo presencial mobil mobiles arbeiten thuiswerken smart working remotely remotework 在 宅 勤 務 可 リ モ ー ト 재 택 远 程 办 公 市 区 省 都 府 県 道 町 駅 시 구 군 동 도`.split(
    /\s+/,
  ),
);

/** How much of a text is the name of a place, from 0 to 1; what says how one works there is neither. */
export function placeShare(text: string): number {
  const words = wordsIn(text);
  const spans = placesIn(text, words);
  if (spans.length === 0) return 0;
  const covered = new Set<number>();
  for (const { first, last } of spans) for (let at = first; at <= last; at++) covered.add(at);
  let other = 0;
  for (const [at, { key, start, end }] of words.entries()) {
    if (covered.has(at) || BETWEEN.has(key) || /^\d{4,6}$/.test(key)) continue;
    // `Columbus, OH`.
    if (/^[A-Z]{2,3}$/.test(text.slice(start, end)) && covered.has(at - 1)) continue;
    other++;
  }
  return spans.length / (spans.length + other);
}
