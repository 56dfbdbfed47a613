/** The role that a job's title names, as it may stand in public: without employer, place, and what a board adds to it. Pure. */
import { keyOf, wordsOf } from '../words/phrases.ts';
import type { JobFile } from './schema.ts';

/** A longer title would be a quotation of the ad; on pages no word of an ad stands before it. */
const MOST_WORDS = 6;
/** Of a title that has to be cut, inside of which a part could be cut too. */
const CUT_WORDS = 5;
/** Words after which a title can be cut, and at which none ends. */
const JOINT = new Set(
  'a an and at by de der des die du en et for für im in mit of on or pour the und with y'.split(' '),
);
/** What boards and laws add to a title. */
const ADDED =
  /^(?:m|w|f|h|d|x|mwd|fm|all genders|remote|hybrid|onsite|full time|part time|cdi|cdd|vacancy|job)$/;

/** A title's pieces. */
const piecesOf = (title: string): string[] =>
  title.split(/\s*[|,;:·•–—]\s*|\s+[-/@]\s*|\s+(?:at|bei|chez|bij|na|en)\s+(?=\p{Lu})/u);

/** The role; the title itself where it is short and names nobody. */
export function roleOf({ title = '', company, location }: JobFile): string {
  const places = typeof location === 'string' ? [location] : Object.values(location ?? {});
  const names = [company ?? '', ...places].map(String);
  const privateWords = new Set(
    names.flatMap((name) => wordsOf(name).map(({ key }) => key)).filter((key) => key.length > 2),
  );
  const isPrivate = (text: string) => wordsOf(text).some(({ key }) => privateWords.has(key));
  const bare = title
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const whole of [title, bare])
    if (whole !== '' && wordsOf(whole).length <= MOST_WORDS && !isPrivate(whole)) return whole;
  const pieces = piecesOf(bare)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !isPrivate(piece) && !ADDED.test(keysOf(piece)));
  const isAdded = (text: string) => piecesOf(text).some((piece) => ADDED.test(keysOf(piece.trim())));
  const [first = ''] = pieces;
  // What follows is told too, as far as it fits: `Junior Data Scientist, Yard Planning`.
  const whole = pieces
    .map((piece) => bare.slice(bare.indexOf(first), bare.indexOf(piece, bare.indexOf(first)) + piece.length))
    .findLast((text) => wordsOf(text).length <= MOST_WORDS && !isPrivate(text) && !isAdded(text));
  if (first !== '' && whole) return whole;
  const rest = title.split(/\s+/).filter((word) => !privateWords.has(keyOf(word)));
  return cut(pieces[0] ?? rest.join(' ')) || 'a role with machine learning';
}

const keysOf = (text: string) =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

/** At most so many words, and none of a part that is cut in the middle. */
function cut(text: string): string {
  const words = wordsOf(text);
  if (words.length <= CUT_WORDS) return text;
  const kept = words.slice(0, CUT_WORDS);
  const joint = kept.findLastIndex(({ key }, at) => at > 0 && JOINT.has(key));
  const last = joint > 0 ? joint - 1 : CUT_WORDS - 1;
  return text.slice(0, words[last]?.end).trim();
}
