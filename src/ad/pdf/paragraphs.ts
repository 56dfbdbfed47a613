/** Pieces in reading order → the ad's text: a paragraph or an item a line, `# ` before headings and `- ` before items. Pure. */

import { hyphenated } from './hyphens.ts';
import { isNumber, type Piece } from './pieces.ts';
import { median, type PrintedColumn } from './reading-columns.ts';
import { rowsOf } from './rows.ts';

/** A line of a column, with where its column ends. */
interface PrintedLine {
  text: string;
  x: number;
  y: number;
  end: number;
  size: number;
  font: string;
  bullet: boolean;
  block: Piece['block'];
  /** It is a name and its value. */
  pair?: boolean;
  right: number;
  /** How far lines of this column stand from each other. */
  leading: number;
}

/** The ad's head has lines of its own that look like headings, and are title, employer and place. */
const HEAD_LINES = 4;

export function paragraphsOf(columns: readonly PrintedColumn[]): string[] {
  const lines = columns.flatMap(linesOf);
  const body = bodyOf(lines);
  const joined: PrintedLine[] = [];
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []));
  let last: PrintedLine | undefined;
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && last && goesOn(last, line)) before.text = hyphenated(before.text, line.text, words);
    else joined.push({ ...line });
    last = line;
  }
  return joined.map((line, at) => marked(line, at, body));
}

/** A name and its value are said in one line; other pieces of a row are cells, each a line. */
function linesOf(column: PrintedColumn): PrintedLine[] {
  const { right } = column;
  const rows = rowsOf(column);
  const distances = rows.slice(1).map((row, at) => (rows[at]?.[0]?.y ?? 0) - (row[0]?.y ?? 0));
  const leading = median(distances.filter((one) => one > 0)) || 14;
  const line = (piece: Piece): PrintedLine => ({
    ...piece,
    end: piece.x + piece.width,
    right,
    leading,
    block: piece.block,
  });
  // Rows of a name and its value, below each other.
  const pairs = rows.filter((row) => row.length === 2 && row[0]?.block?.row);
  const seconds = rows.filter((row) => row.length === 2).map((row) => Math.round(row[1]?.x ?? 0));
  const isPair = (row: Piece[]) =>
    row.length === 2 &&
    (row[0]?.text.length ?? 0) <= 30 &&
    (pairs.includes(row) || seconds.filter((x) => Math.abs(x - (row[1]?.x ?? 0)) < 2).length > 1);
  return rows.flatMap((row) => {
    const pair = isPair(row);
    const lines: PrintedLine[] = [];
    for (const piece of row) {
      const before = lines.at(-1);
      if (before && isNumber({ ...piece, ...before })) Object.assign(before, line(piece), { bullet: true });
      else if (!before || piece.bullet || piece.text.length > 80) lines.push(line(piece));
      else if (!pair && !/[:：]$/.test(before.text)) lines.push(line(piece));
      else {
        before.text += `${/[:：]$/.test(before.text) ? ' ' : ': '}${piece.text}`;
        Object.assign(before, { end: piece.x + piece.width, pair });
      }
    }
    return lines;
  });
}

/** Whether a line is the rest of the one before it: that was full, and this looks the same. */
function goesOn(before: PrintedLine, line: PrintedLine): boolean {
  if (line.bullet || line.pair || before.pair) return false;
  if (before.block !== line.block && (before.y > line.y || before.block?.role !== line.block?.role))
    return false;
  if (Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  const down = before.y - line.y;
  // A column or a page may end in the middle of a sentence.
  const elsewhere = down < 0;
  if (!elsewhere && down > 1.42 * before.size && down > 1.15 * before.leading + 0.5) return false;
  if (elsewhere && before.block && before.block === line.block) return true;
  if (elsewhere && /[.!?:。！？：]$/.test(before.text)) return false;
  // The rest of an item hangs below its text.
  if (before.bullet && !elsewhere && line.x > before.x + 2) return true;
  if (!elsewhere && !before.bullet && Math.abs(before.x - line.x) > 3 * before.size) return false;
  if (/\p{L}[-\u00ad\u2010]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return true;
  const width = before.right - before.x;
  const unfinished = /^\p{Ll}/u.test(line.text) && !/[.!?:;]$/.test(before.text);
  if (unfinished && before.end - before.x > 0.6 * width) return true;
  const wide = line.text.length > 0 ? (line.end - line.x) / line.text.length : 0;
  const [word = ''] = /^[\u3040-\u30ff\u3400-\u9fff]/.test(line.text)
    ? [line.text[0]]
    : line.text.split(/\s/, 1);
  return before.end + wide * (word.length + 1) > before.right - Math.max(0.3 * before.size, 0.04 * width);
}

/** The size and font that most letters have. */
function bodyOf(lines: readonly PrintedLine[]): { size: number; font: string } {
  const most = (key: (line: PrintedLine) => string | number) => {
    const counts = new Map<string | number, number>();
    for (const line of lines) counts.set(key(line), (counts.get(key(line)) ?? 0) + line.text.length);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  return {
    size: Number(most(({ size }) => Math.round(size * 2) / 2) ?? 0),
    font: String(most(({ font }) => font)),
  };
}

function marked(line: PrintedLine, at: number, body: { size: number; font: string }): string {
  const { text, bullet, block, size, font } = line;
  if (bullet || block?.role === 'item') return `- ${text}`;
  const short = text.length <= 80 && !/[.,;]$/.test(text);
  const heading =
    block?.role === 'heading' ||
    (short && (size > 1.12 * body.size || (!block && font !== body.font && size >= 0.95 * body.size)));
  return heading && at >= HEAD_LINES ? `# ${text}` : text;
}
