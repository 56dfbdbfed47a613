/** Title, employer and place from the head of an ad, in any order, as boards, networks and people write them. Pure. */
import type { Part } from '../sections.ts';
import { employerShare, namesNone } from './employer-words.ts';
import type { Put } from './found.ts';
import { type Cell, headCells } from './head-cells.ts';
import { employerBehind, partsOfLine } from './one-line.ts';
import { placesIn } from './place-spans.ts';
import { looksLikeName, nameAlone, placeAlone, titleWithoutTags } from './shapes.ts';
import type { Witness } from './witness.ts';

/** The score from which a name on its own line is an employer's. */
const ENOUGH = 2;

export function headLines(parts: Part[], witness: Witness, put: Put): void {
  const cells = headCells(parts);
  const titles = cells.filter(({ kind }) => kind === 'title');
  const title = titles[0];
  const head = title && splitTitle(title, witness);
  const places = placeCells(cells, title);
  const employer = bestName(
    cells,
    title,
    witness,
    places.length > 0 || (title !== undefined && placesIn(title.text).length > 0),
  );
  const joint = employer ? undefined : jointCell(cells);
  const place = places[0];
  if (employer) put('company', nameAlone(employer.text), employer.part);
  else if (joint) put('company', nameAlone(joint.name), joint.cell.part);
  else if (head?.company) put('company', nameAlone(head.company), title?.part);
  if (joint) put('location', joint.place, joint.cell.part);
  else if (place) put('location', placeAlone(place.text), place.part);
  else if (head?.place) put('location', head.place, title?.part);
  else if (employer) {
    const next = cells[cells.indexOf(employer) + 1];
    if (next && isUnknownPlace(next, employer, title)) put('location', placeAlone(next.text), next.part);
  }
  if (title)
    put(
      'title',
      titleWithoutTags(
        (head?.company && !employer && !joint) || (head?.place && !place && !joint) ? head.title : title.text,
      ),
      title.part,
    );
}

/** The places of the head: those with a name before `Remote`, those behind the title before others. */
function placeCells(cells: Cell[], title: Cell | undefined): Cell[] {
  const rank = (cell: Cell) =>
    (placeAlone(cell.text) === cell.text && /^remote|^remoto/i.test(cell.text) ? 2 : 0) +
    (title && cells.indexOf(cell) < cells.indexOf(title) ? 1 : 0);
  const remote = cells.filter(({ kind, text }) => kind === 'mode' && /remot/i.test(text));
  return [...cells.filter(({ kind }) => kind === 'place'), ...remote].sort((a, b) => rank(a) - rank(b));
}

function bestName(
  cells: Cell[],
  title: Cell | undefined,
  witness: Witness,
  placed: boolean,
): Cell | undefined {
  let best: Cell | undefined;
  let most = ENOUGH - 0.01;
  for (const cell of cells) {
    if (cell.kind !== 'name' || splitJoint(cell)) continue;
    const score = nameScore(cell, cells, title, witness) + (placed ? 1 : 0);
    if (score > most) [best, most] = [cell, score];
  }
  return best;
}

function nameScore(cell: Cell, cells: Cell[], title: Cell | undefined, witness: Witness): number {
  const at = cells.indexOf(cell);
  const name = nameAlone(cell.text);
  const next = cells[at + 1];
  const before = cells[at - 1];
  let score = (employerShare(name) === 2 ? 3 : employerShare(name)) + witness.strength(name);
  if (witness.isTopic(name)) score -= 2.5;
  if (name.split(/\s+/).length > 3 && name === name.toUpperCase()) score -= 2;
  if (/\b(?:team|department|division|abteilung|squad|unit|programme?|careers?|jobs)\b/i.test(name))
    score -= 3;
  if (/\([^)]*\s[^)]*\)/.test(name) && employerShare(name) < 2) score -= 2.5;
  if (cell.columns > 1 && cell.column === 0) score += 2;
  if (next?.kind === 'place' || before?.kind === 'place') score += 1.5;
  else if (next && title && isUnknownPlace(next, cell, title)) score += 1;
  if (title) {
    const rows = cell.row - title.row;
    score += rows === 0 ? 1 : rows === 1 ? 1.2 : rows === -1 ? 1 : rows > 0 ? 0.3 : -0.5;
  }
  return score;
}

/** A town that no list has, on the line below the employer's. */
function isUnknownPlace(next: Cell, employer: Cell, title: Cell | undefined): boolean {
  return (
    title !== undefined &&
    next.kind === 'name' &&
    (next.row === employer.row + 1 || (next.row === employer.row && next.column === employer.column + 1)) &&
    employer.row >= title.row &&
    next.text.split(/\s+/).length <= 3 &&
    employerShare(next.text) === 0 &&
    !/\d/.test(next.text.replace(/\s*\(\d{2,3}\)$/, ''))
  );
}

/** `GreenGrocer Logistics, Rotterdam, Netherlands`, where no line has the employer alone. */
function jointCell(cells: Cell[]): { cell: Cell; name: string; place: string } | undefined {
  for (const cell of cells) {
    const joint = cell.kind === 'title' ? undefined : splitJoint(cell);
    if (joint) return { cell, ...joint };
  }
  return undefined;
}

const FIRM_IN_TOWN =
  /^(.+\s(?:Ltd|Limited|plc|PLC|GmbH|AG|Inc|LLC|B\.?V|S\.?A|S\.?p\.?A|S\.?L|Oy|AB|ApS|AS|A\/S)\.?), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}?[\p{L}'’-]+){0,2})$/u;

function splitJoint({ text }: Cell): { name: string; place: string } | undefined {
  const pieces = partsOfLine(text);
  // `Marlow Glass Ltd, Barnsley`: a firm by its form, and a town that no list has.
  const [, firm, at] = pieces ? [] : (FIRM_IN_TOWN.exec(text) ?? []);
  if (firm && at) return { name: firm, place: at };
  if (!pieces) return undefined;
  const { rest, place } = pieces;
  if (!looksLikeName(rest) || namesNone(rest) || placesIn(rest).length > 0) {
    if (employerShare(rest) < 2) return undefined;
  }
  const first = placesIn(place)[0];
  // `Blackburn, England, United Kingdom`: a town that no list has.
  if (employerShare(rest) === 0 && first?.kind !== 'city') return undefined;
  // `Hollin Beck Sawmills, Skipton, England`: a town that no list has stands between them.
  const [, name = '', town = ''] = /^(.+), ([^,\d]+)$/.exec(rest) ?? [];
  const isTown = employerShare(name) > 0 && employerShare(town) === 0 && town.split(' ').length <= 3;
  return isTown && first?.kind !== 'city' ? { name, place: `${town}, ${place}` } : { name: rest, place };
}

/** A title's line with the employer and the place that stand on it too. */
function splitTitle(cell: Cell, witness: Witness): { title: string; company?: string; place?: string } {
  const pieces = partsOfLine(cell.text);
  const text = pieces?.rest ?? cell.text;
  const employer = employerBehind(text, witness);
  return { title: employer?.title ?? text, company: employer?.company, place: pieces?.place };
}
