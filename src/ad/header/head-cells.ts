/** The lines before an ad's own text begins, cell by cell: which read as a title, a place, a name. Pure. */
import type { Part } from '../sections.ts';
import { isBoardLine, saysMode } from './board-lines.ts';
import { employerShare, namesNone } from './employer-words.ts';
import { keyOfLabel } from './label-words.ts';
import { hiresFor, withoutManner } from './one-line.ts';
import { roleEnds } from './roles.ts';
import { looksLikeName, looksLikePlace, looksLikeTitle, namesPlace } from './shapes.ts';

export interface Cell {
  text: string;
  part: Part;
  kind: 'title' | 'place' | 'mode' | 'name';
  /** The place of its line among those of the head. */
  row: number;
  /** Its place in its line, and how many the line has. */
  column: number;
  columns: number;
}

const MOST_LINES = 16;
/** What parts cells, on a line that is no title with a dash in it. */
const BETWEEN = /\s*[|｜]\s*|\s+[·•‧∙・]\s+|[·•]\s|\s{3,}|\s+[–—]\s+(?=[^–—]+\s[–—]\s)/;
/** What kind of contract it is, before a place or alone: no employer is called so. */
const CONTRACT =
  /^(?:CDI|CDD|CLT|PJ|Festanstellung|Vollzeit|Teilzeit|Permanent|Full[- ]?time|Part[- ]?time|Tiempo completo|Jornada completa|Tempo pieno|Tempo indeterminato|Voltijd|Fulltime)(?:\s*\([^)]{1,20}\))?(?:\s*[–—-]\s+|\s*$)/i;
/** A division of a firm, and no firm. */
const DIVISION =
  /^(?:research (?:&|and) development|r ?& ?d|engineering|data(?: science| & analytics)?|technology|operations|product|marketing|information technology)$/i;
/** From here on people are named, or other jobs. */
const ENDS =
  /^(?:meet the|posted by|job poster|contact|ansprechpartner|your contact|recruiter\b|hiring manager|people you can|similar jobs|about the company|ihr kontakt|kontakt|contacto|contato|contatto|persona de contacto)/i;

/** The cells of an ad's head; what boards add is left out. */
export function headCells(parts: Part[]): Cell[] {
  const cells: Cell[] = [];
  let row = 0;
  let skipped = 0;
  for (const part of parts.slice(0, 40)) {
    if (row >= MOST_LINES || ENDS.test(part.text)) break;
    if (part.text.length >= 400) {
      if (row > 0 || ++skipped > 2) break;
      continue;
    }
    const pieces = parted(part.text)
      .map((piece) => withoutManner(piece).replace(CONTRACT, ''))
      .map((piece) => withoutTag(part.marked ? piece.replace(/\.\s*$/, '') : piece))
      .filter((piece) => piece !== '' && !DIVISION.test(piece));
    if (isProse({ ...part, text: withoutManner(part.text) }, pieces.length > 1, row > 0)) {
      // What says nothing before the head, such as `About the job`.
      if (row > 0 || ++skipped > 2) break;
      continue;
    }
    let any = false;
    for (const [column, text] of pieces.entries()) {
      const kind = kindOf(text, part, pieces.length > 1);
      if (!kind) continue;
      any = true;
      cells.push({ text, part, kind, row, column, columns: pieces.length });
    }
    if (any) row++;
  }
  return cells;
}

const SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Where words have no spaces, spaces part cells: `小橘书店 杭州 20-35K`. */
function parted(text: string): string[] {
  const pieces = text.split(BETWEEN);
  if (pieces.length > 1 || text.length > 60 || !SIGNS.test(text) || namesPlace(text) || looksLikeTitle(text))
    return pieces;
  const words = text.split(/\s+/);
  return words.length > 2 && words.some((word) => namesPlace(word)) && words.some(isBoardLine)
    ? words
    : pieces;
}

/** `【求人情報】Acme` → Acme. */
const withoutTag = (text: string) =>
  text
    .replace(/^\s*[【[]([^】\]]{0,40})[】\]]\s*/, (tag, inner: string) =>
      isBoardLine(inner) || namesNone(inner) ? '' : tag,
    )
    .trim();

/** A sentence, an item of a list, or a heading that names a part of the ad. */
function isProse(part: Part, several: boolean, begun: boolean): boolean {
  const { text, heading, section, bullet, opens } = part;
  if (!opens) return true;
  if (several && text.length < 400) return false;
  if (text.length > 140 || (bullet && begun)) return true;
  if (looksLikeTitle(text) || looksLikePlace(text) || isBoardLine(text)) return false;
  if (heading && section !== 'intro' && section !== 'meta') return true;
  return text.split(/\s+/).length > 7 && /[.!?:,。]$|[.!?:,。]\s|[。、]/.test(text);
}

function kindOf(text: string, part: Part, several: boolean): Cell['kind'] | undefined {
  if (namesPlace(text)) return 'place';
  if (keyOfLabel(text)) return undefined;
  if (employerShare(text) === 2 && looksLikeName(text) && !endsAsTitle(text)) return 'name';
  if (looksLikeTitle(text)) return isBoardLine(text) ? undefined : 'title';
  if (hiresFor(text)) return 'title';
  if (saysMode(text)) return 'mode';
  if (isBoardLine(text)) return undefined;
  if (looksLikePlace(text)) return 'place';
  return looksLikeName(text) && (!part.bullet || several) ? 'name' : undefined;
}

/** `Data Analyst - Moorland Ltd` and `青竹科技招聘算法工程师` are titles with an employer, `Expert Systems Ltd` is one alone. */
const endsAsTitle = (text: string) => {
  const last = roleEnds(text).at(-1);
  return (
    last !== undefined && (last >= text.length - 1 || /[-–—@,(|]|\s(?:at|bei|bij|chez|presso)\s/.test(text))
  );
};
