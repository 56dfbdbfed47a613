/** Postings in the JSON or XML of job boards, found by their shape: an object with a title and with texts. No board is known by name. Pure. */

import {
  COMPANY_KEY,
  HEADING_KEY,
  NO_TEXT_KEY,
  TEXT_KEY,
  TITLE_KEY,
  VALUE_KEY,
  WEAK_TITLE_KEY,
} from './board-keys.ts';
import { boardPlace, boardRemote } from './board-place.ts';
import { isObject, type Json, plainKey, short } from './json.ts';
import type { Stated } from './stated.ts';

/** A part of a posting: text or HTML, below the heading that it has. */
export interface BoardSection {
  heading?: string;
  text: string;
}

export interface BoardPosting {
  stated: Stated;
  sections: BoardSection[];
}

const MOST_NODES = 20_000;

/** Every posting in a value, each once. */
export function boardPostings(value: unknown): BoardPosting[] {
  const strong: BoardPosting[] = [];
  const weak: BoardPosting[] = [];
  let nodes = 0;
  const walk = (node: unknown, above: Json[]): void => {
    if (above.length > 12 || ++nodes > MOST_NODES) return;
    if (Array.isArray(node)) for (const item of node) walk(item, above);
    if (!isObject(node)) return;
    const posting = postingAt(node, above);
    if (posting?.strong) {
      strong.push(posting);
      return;
    }
    if (posting) weak.push(posting);
    for (const [key, child] of Object.entries(node))
      if (!NO_TEXT_KEY.test(plainKey(key)) && !(posting && TEXT_KEY.test(plainKey(key))))
        walk(child, [node, ...above]);
  };
  walk(value, []);
  const found = strong.length > 0 ? strong : weak;
  const seen = new Set<string>();
  return found.filter(({ stated, sections }) => {
    const same = JSON.stringify([stated.title, sections]);
    return !seen.has(same) && seen.add(same);
  });
}

/** @param above the objects that it stands in, the nearest first */
function postingAt(node: Json, above: Json[]): (BoardPosting & { strong: boolean }) | undefined {
  const titled = (pattern: RegExp) =>
    Object.entries(node).find(([key, value]) => pattern.test(plainKey(key)) && short(value));
  const strong = titled(TITLE_KEY);
  const entry = strong ?? titled(WEAK_TITLE_KEY);
  if (!entry) return undefined;
  const [titleKey, title] = entry;
  const sections = sectionsIn(node, titleKey);
  if (sections.length === 0) return undefined;
  const stated: Stated = {
    title: short(title),
    company: [node, ...above].map(companyIn).find(Boolean),
    location: [node, ...above.slice(0, 2)].map(boardPlace).find(Boolean),
    remote: boardRemote(node),
  };
  return { stated, sections, strong: strong !== undefined };
}

function companyIn(node: Json): string | undefined {
  for (const [key, value] of Object.entries(node)) {
    if (!COMPANY_KEY.test(plainKey(key))) continue;
    const name = isObject(value) ? (value.name ?? value.display_name ?? value.displayName) : value;
    const text = short(name);
    if (text) return text;
  }
  return undefined;
}

const words = (text: string) => text.split(/\s+/).length;
/** A long text counts under any key. */
const isLong = (text: string) => text.length >= 120 && words(text) >= 15;

function sectionsIn(node: Json, titleKey: string, depth = 0): BoardSection[] {
  /** `description`, `descriptionPlain` and `descriptionHtml` are one text: that with markup is kept. */
  const one = new Map<string, BoardSection[]>();
  for (const [key, value] of Object.entries(node)) {
    const name = plainKey(key);
    if (key === titleKey || NO_TEXT_KEY.test(name)) continue;
    const named = TEXT_KEY.test(name);
    const found =
      typeof value === 'string' && (named || isLong(value))
        ? [{ heading: headingOf(key), text: value }]
        : named && depth < 5
          ? sectionsBelow(key, value, depth)
          : [];
    const filled = found.filter(({ text }) => text.trim() !== '');
    if (filled.length === 0) continue;
    const base = name.replace(/(?:plain|html|text|body|formatted)+$/, '') || name;
    const before = one.get(base);
    if (!before || (!hasMarkup(before) && hasMarkup(filled))) one.set(base, filled);
  }
  return [...one.values()].flat();
}

const hasMarkup = (sections: BoardSection[]) => sections.some(({ text }) => /<[a-z/]|&lt;/i.test(text));

/** Texts in a list, in an object of a heading and a text, or further down. */
function sectionsBelow(key: string, value: unknown, depth: number): BoardSection[] {
  if (Array.isArray(value)) {
    const items = value.map(short).filter(Boolean);
    if (items.length > 0)
      return [{ heading: headingOf(key), text: items.map((item) => `- ${item}`).join('\n') }];
    return value.flatMap((item) => sectionsBelow(key, item, depth + 1));
  }
  if (!isObject(value) || depth > 5) return [];
  const entries = Object.entries(value);
  const [headingKey, heading] =
    entries.find(([name, text]) => HEADING_KEY.test(plainKey(name)) && short(text)) ?? [];
  const text = entries.find(
    ([name, held]) => name !== headingKey && VALUE_KEY.test(plainKey(name)) && typeof held === 'string',
  )?.[1];
  if (typeof text === 'string') return [{ heading: short(heading) ?? headingOf(key), text }];
  const lone = entries.length === 1 && typeof entries[0]?.[1] === 'string' ? entries[0][1] : undefined;
  if (lone !== undefined) return [{ heading: headingOf(key), text: lone }];
  const below = sectionsIn(value, '', depth + 1);
  return below.length > 0 ? below : entries.flatMap(([name, held]) => sectionsBelow(name, held, depth + 1));
}

/** `keyResponsibilities` → `Key responsibilities`; nothing for what is the posting's own text. */
function headingOf(key: string): string | undefined {
  const said = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z]+/g, ' ')
    .replace(/\b(?:html|plain|text|body|formatted)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (
    /^(?:(?:job|full|position|posting|role) ?)?(?:descriptions?|content|contents|ad|details|summary|pitch)?$/.test(
      said,
    )
  )
    return undefined;
  if (/^(?:company|about).*/.test(said)) return 'About us';
  return said.charAt(0).toUpperCase() + said.slice(1);
}
