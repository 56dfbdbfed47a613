/** What a PDF says of its own parts (a tagged PDF): which glyphs are a heading, an item or a paragraph, in reading order. Pure. */

import { type Block, type Glyphs, piecesOf } from './pieces.ts';
import { type PrintedColumn, rightOf } from './reading-columns.ts';

/** A node of a page's structure, as PDF.js gives it. */
export interface TagNode {
  role?: string;
  children?: (TagNode | { type: string; id?: string })[];
}

/** Glyphs by the mark that the structure knows them by. */
export type MarkedGlyphs = ReadonlyMap<string, readonly Glyphs[]>;

interface TaggedBlock {
  block: Block;
  glyphs: Glyphs[];
}

/** Below this share of the letters in the structure, it is not believed. */
const ENOUGH = 0.85;
const SAME_EDGE = 60;
const DEEPEST = 100;

const ROLES: [RegExp, Block['role']][] = [
  [/^(?:H\d?|Title)$/, 'heading'],
  [/^LI$/, 'item'],
  [/^(?:P|TD|TH|Caption|BlockQuote|Note|Div|Sect|Part|Art|NonStruct|Document|LBody|TOCI)$/, 'text'],
];

/** The blocks of a page in reading order, each a column; undefined where the page has no structure to speak of. */
export function taggedColumns(
  root: TagNode | null,
  marked: MarkedGlyphs,
  letters: number,
): PrintedColumn[] | undefined {
  if (!root) return undefined;
  const blocks: TaggedBlock[] = [];
  const walk = (node: TagNode, above: Block, depth: number): void => {
    const role = ROLES.find(([pattern]) => pattern.test(node.role ?? ''))?.[1];
    // A paragraph within an item is the item's; what is within a heading is the heading's, and a word in bold its paragraph's.
    const own = role !== undefined && (above.role === 'text' || role === 'item') && !isInline(node, above);
    const block: Block = own ? { role, closed: isParagraph(node) } : above;
    if (depth > DEEPEST) return;
    for (const child of node.children ?? []) {
      if (!('type' in child)) walk(child, block, depth + 1);
      else if (child.id !== undefined) {
        const glyphs = (marked.get(child.id) ?? []).map((one) => ({ ...one, block }));
        const last = blocks.at(-1);
        if (last?.block === block) last.glyphs.push(...glyphs);
        else if (glyphs.length > 0) blocks.push({ block, glyphs });
      }
    }
  };
  walk(root, { role: 'text' }, 0);
  const told = blocks.flatMap(({ glyphs }) => glyphs).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (told < ENOUGH * letters || new Set(blocks.map(({ block }) => block)).size < 3) return undefined;
  const columns = withRows(blocks)
    .flatMap(({ glyphs }) => downward(glyphs).map(piecesOf))
    .filter((pieces) => pieces.length > 0);
  const left = (pieces: PrintedColumn['pieces']) => Math.min(...pieces.map(({ x }) => x));
  return columns.map((pieces) => {
    const own = rightOf(pieces);
    // A paragraph shows itself where its column ends; a few short lines do not.
    const full = pieces
      .slice(0, -1)
      .every((one) => one.x + one.width - left(pieces) > 0.8 * (own - left(pieces)));
    if (pieces.length > 2 && full) return { pieces, right: own };
    const below = columns.filter((other) => Math.abs(left(other) - left(pieces)) < SAME_EDGE);
    return { pieces, right: Math.max(...below.map(rightOf)) };
  });
}

/** A block that goes on in the next column, parted where it does. */
function downward(glyphs: readonly Glyphs[]): Glyphs[][] {
  const runs: Glyphs[][] = [];
  for (const one of glyphs) {
    const before = runs.at(-1)?.at(-1);
    if (before && one.y - before.y < 2 * Math.max(one.size, before.size)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

const isParagraph = ({ role }: TagNode) => /^(?:P|TD|TH|Caption)$/.test(role ?? '');

/** Whether a part without a meaning is only some words of the one that it stands in. */
const isInline = ({ role, children = [] }: TagNode, above: Block) =>
  role === 'NonStruct' && (above.closed || children.every((child) => 'type' in child));

/** The cells of a table's row are one block, where each is a line high. */
function withRows(blocks: readonly TaggedBlock[]): TaggedBlock[] {
  const joined: TaggedBlock[] = [];
  for (const { block, glyphs } of blocks) {
    const last = joined.at(-1);
    const heights = [...(last?.glyphs ?? []), ...glyphs]
      .filter(({ text }) => text.trim() !== '')
      .map(({ y }) => y);
    const inRow =
      last?.block.role === 'text' && block.role === 'text' && Math.max(...heights) - Math.min(...heights) < 2;
    if (last && inRow) {
      const row: Block = { role: 'text', row: true };
      last.glyphs = [...last.glyphs, ...glyphs].map((one) => ({ ...one, block: row }));
      last.block = row;
    } else joined.push({ block, glyphs });
  }
  return joined;
}
