/** What a PDF draws of text → pieces of lines: what stands on one baseline without a wide gap. Pure. */

/** A run of text as a PDF draws it; the origin is the page's lower left corner, in points. */
export interface Glyphs {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the letters. */
  size: number;
  font: string;
  /** What the document itself says that it is part of, see tags.ts. */
  block?: Block;
}

/** A paragraph, an item of a list, a heading or a cell of a document that says what its parts are. */
export interface Block {
  role: 'heading' | 'item' | 'text';
  /** It is a row of a table, of cells of one line. */
  row?: boolean;
  /** It is a paragraph, and holds no other. */
  closed?: boolean;
}

/** A piece of a line, with its place in the order in which the page draws. */
export interface Piece extends Glyphs {
  order: number;
  bullet: boolean;
}

/** A gap wider than this, in letters' heights, parts two columns or two cells. */
const GAP = 1.6;
const SPACE = 0.18;

/** Word's own bullets stand in the private area of Symbol and Wingdings; its second level is an `o`. */
const BULLET =
  /^\s*(?:[\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u25cb\u25c6\u25ba\u25b6\u27a2\u27a4\u2794\u2713\u2714\u2705\u2611\u2756\u25b8\u2219\u00b7\u30fb\u2013\u2014\u2212*-]|[\uf000-\uf0ff])(?:\s+|(?=[\p{L}\p{N}])(?<![*\u2013\u2014\u2212-]))/u;
const BULLET_ALONE =
  /^\s*(?:[\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u25cb\u25c6\u25ba\u25b6\u27a2\u27a4\u2794\u2713\u2714\u2705\u2611\u2756\u25b8\u2219\u00b7\u30fb\u2013\u2014\u2212*-]|[\uf000-\uf0ff]|o)\s*$/;
const NUMBER_ALONE = /^\s*(?:\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))\s*$/;

/** The pieces of a page, from top to bottom and from left to right. */
export function piecesOf(glyphs: readonly Glyphs[]): Piece[] {
  const lines = baselinesOf(glyphs);
  const found = lines.map((line) => piecesOfLine(line));
  return found.flatMap((pieces, at) => {
    const [only] = pieces;
    const edge =
      pieces.length === 1 && only ? edgeNear(only, found.slice(Math.max(0, at - 3), at + 4)) : undefined;
    return edge === undefined ? pieces : piecesOfLine(lines[at] ?? [], edge);
  });
}

const NAME = 30;

/** Where the values of a table begin whose longest name, in this line, comes close to them. */
function edgeNear({ x, y, size, width }: Piece, lines: readonly Piece[][]): number | undefined {
  const row = lines.find(
    ([name, value, ...others]) =>
      name &&
      value &&
      others.length === 0 &&
      name.text.length <= NAME &&
      Math.abs(name.x - x) < 2 &&
      Math.abs(name.y - y) < 4 * size &&
      value.x < x + width,
  );
  return row?.[1]?.x;
}

type Ordered = Glyphs & { order: number };

/** Glyphs by the baseline that they stand on; what is raised or lowered a little belongs to it. */
function baselinesOf(glyphs: readonly Glyphs[]): Ordered[][] {
  const lines: { y: number; size: number; glyphs: Ordered[] }[] = [];
  const sorted = glyphs.map((one, order) => ({ ...one, order })).sort((a, b) => b.y - a.y);
  for (const one of sorted) {
    const line = lines.at(-1);
    if (line && line.y - one.y < 0.4 * Math.max(Math.min(line.size, one.size), 4)) {
      line.glyphs.push(one);
      if (one.size > line.size) Object.assign(line, { y: one.y, size: one.size });
    } else lines.push({ y: one.y, size: one.size, glyphs: [one] });
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.x - b.x || a.order - b.order));
}

/** @param edge where another piece begins, however close it is */
function piecesOfLine(line: Ordered[], edge = Number.NaN): Piece[] {
  const pieces: Piece[] = [];
  let marked = false;
  for (const one of line) {
    if (one.text.trim() === '') continue;
    const before = pieces.at(-1);
    const gap = before ? one.x - (before.x + before.width) : 0;
    const size = before ? Math.min(before.size, one.size) : one.size;
    if (before && marked && gap < 6 * size && (gap > 0.4 * size || !/\w/.test(before.text))) {
      // The mark of an item and its text are often far from each other.
      Object.assign(before, { text: one.text.trimStart(), bullet: true, size: one.size, font: one.font });
      Object.assign(before, { width: one.x + one.width - before.x, block: before.block ?? one.block });
    } else if (before && gap < GAP * size && gap > -0.5 * before.width && !(Math.abs(one.x - edge) < 1.5)) {
      const apart = gap > SPACE * size && !/\s$/.test(before.text) && !/^\s/.test(one.text);
      before.text += `${apart ? ' ' : ''}${one.text}`;
      before.width = Math.max(before.width, one.x + one.width - before.x);
      if (one.text.trim().length > 3 && one.size > before.size) before.size = one.size;
    } else pieces.push({ ...one, bullet: false });
    const last = pieces.at(-1);
    marked = last !== undefined && BULLET_ALONE.test(last.text);
  }
  return pieces.map(tidy).filter(({ text }) => text !== '');
}

/** No mark of a list, no letters that are spaced out, no ligatures. */
function tidy(piece: Piece): Piece {
  let text = piece.text.replace(/\s+/g, ' ').trim();
  text = text.replace(/[\ufb00-\ufb06\uff01-\uff5e\u3300-\u33ff\u2f00-\u2fdf\uf900-\ufaff]/g, (sign) =>
    /[\uff01-\uff5e]/.test(sign) && !/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(sign)
      ? sign
      : sign.normalize('NFKC'),
  );
  // Arabic is drawn as it looks, from its left end on.
  text = text.replace(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]{2,}/g, (word) =>
    /[\ufb50-\ufdff\ufe70-\ufefc]/.test(word) ? [...word].reverse().join('').normalize('NFKC') : word,
  );
  const spaced = /^(?:\p{L} ){3,}\p{L}$/u.test(text);
  if (spaced) text = text.replaceAll(' ', '');
  const found = BULLET.exec(text);
  const bullet = piece.bullet || found !== null;
  if (found && text.length > found[0].length) text = text.slice(found[0].length);
  else if (BULLET_ALONE.test(text)) text = '';
  return { ...piece, text: text.normalize('NFC'), bullet };
}

/** Whether a piece is only the number of an item, such as `1.`. */
export const isNumber = ({ text }: Piece): boolean => NUMBER_ALONE.test(text);
