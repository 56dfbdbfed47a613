/** The rows of a column: pieces that stand beside each other. Pure. */
import type { Piece } from './pieces.ts';
import type { PrintedColumn } from './reading-columns.ts';

/** The rows from top to bottom, each from left to right. A line that is stretched to its column's width is one piece. */
export function rowsOf({ pieces, right }: PrintedColumn): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - piece.y) < 0.4 * Math.min(row[0].size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  const sorted = rows.map((row) => [...row].sort((a, b) => a.x - b.x));
  return sorted.map((row, at) => {
    const x = row[1]?.x ?? 0;
    const near = [...sorted.slice(Math.max(0, at - 2), at), ...sorted.slice(at + 1, at + 3)];
    const isCell = near.some(([, second]) => second && Math.abs(second.x - x) < 2);
    return !isCell && isStretched(row, right) ? [joined(row)] : row;
  });
}

const endOf = ({ x, width }: Piece) => x + width;

/** Words as far from each other as their neighbours, up to the column's end: a cell would be of several, and below others. */
function isStretched(row: readonly Piece[], right: number): boolean {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || first === last || endOf(last) < right - first.size) return false;
  const gaps = row.slice(1).map((one, at) => one.x - endOf(row[at] as Piece));
  const even = Math.max(...gaps) < 1.5 * Math.min(...gaps) + 1;
  return even && row.every(({ text }) => !text.includes(' ') || text.length < 12);
}

function joined(row: readonly Piece[]): Piece {
  const first = row[0] as Piece;
  return {
    ...first,
    text: row.map(({ text }) => text).join(' '),
    width: endOf(row.at(-1) as Piece) - first.x,
  };
}
