/** What stands on every page and is no part of the ad: page numbers, heads and feet, what a browser prints around a page. Pure. */
import type { Piece } from './pieces.ts';

/** A page's pieces, and how high it is. */
export interface PagePieces {
  pieces: Piece[];
  bottom: number;
  height: number;
}

/** The part of a page, at its top and at its bottom, that heads and feet stand in. */
const MARGIN = 0.11;

const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:page|seite|blatt|página|pagina|pág\.?|pag\.?|p\.|第|페이지)?\s*\d{1,3}\s*(?:页|頁|ページ|쪽)?\s*(?:(?:of|von|de|di|van|sur|\/|\|)\s*\d{1,3}\s*(?:页|頁|ページ)?)?[-–—|\s]*)$/i;
const NUMBERED = /\s*[-–|]?\s*(?:\b(?:page|seite|página|pagina)\s+\d+.*|\d+\s*\/\s*\d+)$/i;
/** Its own address, or the date of the print. */
const PRINTED =
  /^(?:(?:https?|file):\/\/\S+(?:\s+\d+\s*\/\s*\d+)?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}.*)$/;

/** The pages without it. A head or foot that is said on several pages is said once, its foot at the end. */
export function withoutFurniture(pages: readonly PagePieces[]): { pages: Piece[][]; feet: string[] } {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.pieces.filter((one) => inMargin(one, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const repeats = (piece: Piece) => (counts.get(keyOf(piece)) ?? 0) >= Math.max(2, 0.5 * pages.length);
  const heads = new Set<string>();
  const feet = new Set<string>();
  const kept = pages.map((page) => {
    const printed = page.pieces
      .filter((one) => inMargin(one, page) && PRINTED.test(one.text))
      .map(({ y }) => y);
    return page.pieces.filter((piece) => {
      if (!inMargin(piece, page)) return true;
      if (PAGE_NUMBER.test(piece.text) || printed.some((y) => Math.abs(y - piece.y) < 2)) return false;
      if (!repeats(piece)) return true;
      if (piece.y < page.bottom + page.height / 2) {
        feet.add(piece.text.replace(NUMBERED, ''));
        return false;
      }
      const first = !heads.has(keyOf(piece));
      heads.add(keyOf(piece));
      return first;
    });
  });
  return { pages: kept, feet: [...feet].filter(Boolean) };
}

const inMargin = ({ y }: Piece, { bottom, height }: PagePieces) =>
  y < bottom + MARGIN * height || y > bottom + (1 - MARGIN) * height;

/** The same on every page, but for its number. */
const keyOf = ({ text, y }: Piece) => `${Math.round(y / 6)} ${text.replace(/\d+/g, '#')}`;
