/** Title, company and place on the first lines, as boards and networks write them. Pure. */
import type { Part } from '../sections.ts';
import type { Put } from './found.ts';
import { looksLikePlace, looksLikeTitle, MODE, REGION, ROLE, titleWithoutTags } from './shapes.ts';

/** Hacker News: `Company | Title | Place | …`; under a title, boards write `Company · Place · full-time`. */
export function cells(parts: Part[], put: Put): void {
  const [first] = parts;
  if (!first) return;
  const head = parts.find((part, i) => i < 5 && /\s[|·]\s/.test(part.text) && part.text.length < 400);
  if (!head) return;
  const line = { number: head.number, text: head.text };
  const cells = parts
    .filter(({ number }) => number === head.number)
    .map(({ text }) => text)
    .join(' ')
    .split(/\s*[|·]\s+/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  if (cells.length < 2 || (head !== first && !looksLikeTitle(first.text))) return;
  const titles = cells.filter((cell) => looksLikeTitle(cell) && !looksLikePlace(cell));
  const title = titles[0] === undefined ? -1 : cells.indexOf(titles[0]);
  if (head !== first && titles.length === 0) put('title', titleWithoutTags(first.text), first);
  const places = cells.filter((cell, i) => i !== title && looksLikePlace(cell));
  const rest = cells.filter((cell, i) => i !== title && !places.includes(cell) && !MODE.test(cell));
  put(
    'title',
    titles[0]?.split(/,\s+(?=.*\b(?:engineer|scientist|developer|technician|analyst)s?\b)/i)[0],
    line,
  );
  put('company', (title === 0 ? rest[0] : cells[0])?.replace(/\s*\((?:YC|https?|www)[^)]*\)/i, ''), line);
  const place =
    places.find((cell) => !/^(?:remote|on-?site|hybrid|full[- ]?time)$/i.test(cell)) ??
    places[0] ??
    rest.find(
      (cell) =>
        cell !== cells[0] &&
        /^[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{2,30}(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff. ]+)?$/.test(
          cell,
        ) &&
        !ROLE.test(cell),
    );
  put('location', place?.replace(/\s*\b(?:on-?site|full[- ]?time)\b.*$/i, ''), line);
}

/** Boards that write `# [Title](link)`, `### Company`, then the place behind a globe. */
export function boardHead(parts: Part[], lines: string[], put: Put): void {
  const globe = lines.slice(0, 15).findIndex((line) => /[🌎🌍🌏📍🗺]/u.test(line));
  const [first, second] = parts;
  if (globe < 0 || !first) return;
  const places = [...(lines[globe] ?? '').matchAll(/`?\s*[🌎🌍🌏📍🗺]\uFE0F?\s*([^`🌎]{1,200})`?/gu)].map(
    (match) => match[1] ?? '',
  );
  const names = [...new Set((places[0] ?? '').split(',').map((name) => name.trim()))];
  const specific = names.filter((name) => !/^remote$/i.test(name));
  const remote = names.length > specific.length;
  const place =
    specific.length > 0 ? specific.join(', ') + (remote ? ' (remote)' : '') : remote ? 'Remote' : undefined;
  if (first.number - 1 < globe && first.marked) put('title', first.text, first);
  if (second && second.number - 1 < globe && second.marked && !/^none$/i.test(second.text))
    put('company', second.text, second);
  put('location', place, { number: globe + 1, text: place ?? '' });
}

/** Title, company and place on the first lines, as networks write them. */
export function topLines(parts: Part[], put: Put): void {
  const top = parts.filter(({ opens }) => opens).slice(0, 4);
  const first = top[0];
  if (!first || !looksLikeTitle(first.text) || first.text.includes(' | ')) return;
  put('title', titleWithoutTags(first.text), first);
  const [, second, third] = top;
  const isName = (part: Part | undefined): part is Part =>
    part !== undefined &&
    part.text.length <= 60 &&
    (!part.heading || part.text === part.text.toUpperCase()) &&
    !/[.!?:]$|[.!?]\s/.test(part.text) &&
    part.text.split(/\s+/).length <= 7 &&
    /^[A-ZÀ-Þ0-9\u3400-\u9fff]/.test(part.text) &&
    !part.bullet;
  const named = isName(second) && third && (looksLikePlace(third.text) || isPlaceLine(third));
  if (second && looksLikePlace(second.text) && !(named && REGION.test(third.text)))
    put('location', second.text, second);
  else if (named) {
    put('company', second.text, second);
    put('location', third.text.replace(/\s*\((?:on-?site|hybrid)\)\s*$/i, ''), third);
  }
}

/** A city alone, such as `Toulouse`, in a place where one is expected. */
const isPlaceLine = ({ text, heading, bullet }: Part) =>
  (!heading || text === text.toUpperCase()) &&
  !bullet &&
  text.length <= 60 &&
  /^[A-ZÀ-Þ\u3400-\u9fff][A-Za-zÀ-ž\u3400-\u9fff.'’ ()/·-]{1,40}(?:,\s*[A-Za-zÀ-ž\u3400-\u9fff.'’ ()/-]{2,40}){0,3}$/.test(
    text,
  ) &&
  text.split(/\s+/).length <= 6 &&
  !ROLE.test(text);
