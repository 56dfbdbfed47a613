/** A page that is turned on its side, and what stands upright in a margin. Pure. */
import type { Glyphs } from './pieces.ts';

/** Glyphs, and by how many quarters of a turn they stand. */
export interface Turned extends Glyphs {
  turn: number;
}

/** How most of a page is turned; and what gives of some glyphs those that stand so, as if they stood upright. */
export function uprightOf(drawn: readonly Turned[]): {
  turn: number;
  upright: (glyphs: readonly Turned[]) => Glyphs[];
} {
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of drawn) letters[turn] = (letters[turn] ?? 0) + text.trim().length;
  const most = letters.indexOf(Math.max(...letters));
  const place = ({ x, y }: Glyphs) => [
    { x, y },
    { x: y, y: -x },
    { x: -x, y: -y },
    { x: -y, y: x },
  ];
  return {
    turn: most,
    upright: (glyphs) =>
      glyphs.filter(({ turn }) => turn === most).map(({ turn, ...one }) => ({ ...one, ...place(one)[turn] })),
  };
}
