/** The two halves of a text that a line's end parted. Pure. */

/** What stands before a hyphen that is a word's own. */
const OWN_HYPHEN =
  /(?:^|[\s(/])(?:real|time|end|data|state|deep|self|cross|non|large|long|short|high|low|hands|follow|problem|decision|open|well|full|part|cloud|machine|multi|semi|pre|co|e|on|off|in|up|third|first|second|two|three|user|cost|fast|goal|business|customer|time-to|end-to|of|to|the|and)-$/i;
/** What follows one. */
const OWN_END =
  /^(?:based|driven|oriented|specific|related|building|making|learning|solving|facing|focused|first|time|term|scale|level|quality|class|to|of|the|on|art|friendly|ready|minded|native|stack|paced)$/i;
/** `Daten- und …`: the hyphen stands for the rest of a word. */
const AND = /^(?:und|oder|bzw|sowie|and|or|en|of|et|ou|y|e|o)\b/;
const WITHOUT_SPACES = /[\u3040-\u30ff\u3400-\u9fff\u3000-\u303f\uff00-\uff65]/;

/** The two as one text. @param words all words of the document, in small letters */
export function hyphenated(before: string, after: string, words: ReadonlySet<string>): string {
  if (/\u00ad$/.test(before)) return before.replace(/\u00ad$/, '') + after;
  if (/\p{L}[-\u2010]$/u.test(before) && /^\p{L}/u.test(after)) {
    if (AND.test(after)) return `${before} ${after}`;
    return isOwn(before, after, words) ? before + after : before.slice(0, -1) + after;
  }
  const parted = WITHOUT_SPACES.test(before.slice(-1)) && WITHOUT_SPACES.test(after.slice(0, 1));
  return `${before}${parted ? '' : ' '}${after}`;
}

/** Whether the hyphen is the word's own: as the document writes it elsewhere, else by what stands around it. */
function isOwn(before: string, after: string, words: ReadonlySet<string>): boolean {
  const [left = ''] = /[\p{L}\p{N}-]+$/u.exec(before.slice(0, -1)) ?? [];
  const [right = ''] = /^[\p{L}\p{N}-]+/u.exec(after) ?? [];
  if (words.has(`${left}-${right}`.toLowerCase())) return true;
  if (words.has(`${left}${right}`.toLowerCase())) return false;
  if (/^\p{Lu}/u.test(right) || /-|\p{Lu}$|\d$/u.test(left) || OWN_END.test(right)) return true;
  return OWN_HYPHEN.test(before.replace('\u2010', '-'));
}
