/** The head of boards that put a globe before the place. Pure. */
import type { Part } from '../sections.ts';
import type { Put } from './found.ts';

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
