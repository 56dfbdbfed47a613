/** The pieces of a page in the order in which people read: columns one after the other. Pure. */
import type { Piece } from './pieces.ts';

/** Pieces that stand below each other, from top to bottom. */
export interface PrintedColumn {
  pieces: Piece[];
  /** Where its lines end that are full. */
  right: number;
}

const NARROWEST = 0.9;
const FEWEST = 3;
const DEEPEST = 6;

/** Parts a page where an empty stripe goes through it, first from top to bottom, else from side to side. */
export function printedColumns(pieces: readonly Piece[]): PrintedColumn[] {
  return parted(pieces, 0).map((column) => ({ pieces: column, right: rightOf(column) }));
}

/** Where the longest of some pieces ends. */
export const rightOf = (pieces: readonly Piece[]): number =>
  Math.max(...pieces.map((one) => one.x + one.width));

function parted(pieces: readonly Piece[], depth: number): Piece[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  if (depth > DEEPEST || sorted.length < 2 * FEWEST) return sorted.length > 0 ? [sorted] : [];
  const x = gutterOf(sorted);
  if (x !== undefined) {
    const sides = [sorted.filter((one) => one.x < x), sorted.filter((one) => one.x >= x)];
    return sides.flatMap((side) => parted(side, depth + 1));
  }
  for (const at of cutsOf(sorted)) {
    const [above, below] = [sorted.slice(0, at), sorted.slice(at)];
    if (gutterOf(above) !== undefined || gutterOf(below) !== undefined)
      return [...parted(above, depth + 1), ...parted(below, depth + 1)];
  }
  return [sorted];
}

/** Where the right column begins, if an empty stripe parts these pieces into columns of text. */
function gutterOf(pieces: readonly Piece[]): number | undefined {
  const size = median(pieces.map((one) => one.size));
  const starts = [...new Set(pieces.map(({ x }) => Math.round(x)))].sort((a, b) => a - b).slice(1);
  for (const start of starts) {
    const left = pieces.filter((one) => one.x < start - 0.5);
    const right = pieces.filter((one) => one.x >= start - 0.5);
    const end = rightOf(left);
    if (start - end < NARROWEST * size || rowsIn(left) < FEWEST || rowsIn(right) < FEWEST) continue;
    if (areColumns(left, right)) return start - 0.5;
  }
  return undefined;
}

const rowsIn = (pieces: readonly Piece[]) => new Set(pieces.map(({ y }) => Math.round(y / 3))).size;

/** Cells of a table stand in rows, and are drawn row by row; columns of text are drawn one after the other. */
function areColumns(left: readonly Piece[], right: readonly Piece[]): boolean {
  const top = (side: readonly Piece[]) => Math.max(...side.map(({ y }) => y));
  const bottom = (side: readonly Piece[]) => Math.min(...side.map(({ y }) => y));
  const shared = Math.min(top(left), top(right)) - Math.max(bottom(left), bottom(right));
  const least = Math.min(top(left) - bottom(left), top(right) - bottom(right));
  if (shared < 0.5 * least) return false;
  const drawn = [...left.map((one) => [one.order, 0]), ...right.map((one) => [one.order, 1])].sort(
    ([a = 0], [b = 0]) => a - b,
  );
  const turns = drawn.filter(([, side], at) => at > 0 && side !== drawn[at - 1]?.[1]).length;
  const fewer = Math.min(left.length, right.length);
  if (turns <= Math.max(1, 0.4 * fewer)) return true;
  const inRow = (one: Piece) => right.some((other) => Math.abs(other.y - one.y) < 0.3 * one.size);
  const rows = left.filter(inRow).length / left.length;
  const length = (side: readonly Piece[]) => median(side.map(({ text }) => text.length));
  return rows < 0.5 || (length(left) > 25 && length(right) > 25);
}

/** The wide gaps between lines, the widest first. */
function cutsOf(pieces: readonly Piece[]): number[] {
  const gaps: { at: number; gap: number }[] = [];
  let low = Number.POSITIVE_INFINITY;
  for (const [at, { y, size }] of pieces.entries()) {
    if (at > 0 && low - y > 0.5 * size) gaps.push({ at, gap: low - y - size });
    low = Math.min(low, y);
  }
  return gaps
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 12)
    .map(({ at }) => at);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
