/** An ad for more than one role: which they are, and what of it belongs to those about machine learning. Pure. */
import { folded } from '../words/phrases.ts';
import { looksLikeTitle, titleWithoutTags } from './header/shapes.ts';
import type { Part } from './sections.ts';
import { ML_TITLE } from './verdict.ts';

export interface RolesInAd {
  /** By name, in the order of the ad. */
  names: string[];
  /** What is left without the roles of other trades. */
  parts: Part[];
  /** The first of those that are read, where others are not. */
  read?: string;
}

const CORE = /\b(machine learning|ml|ai|deep learning|data scien\w*|nlp|computer vision|research|llm)\b/;
const MOST = 12;
/** `2. ML Engineer: predict when …`, `ML Engineer - Berlin`, `## ML Engineer`. */
const ENTRY =
  /^(?:role|position|stelle|poste|job)?\s*(?:\d{1,2}\s*[.):]\s*)?([^:|]{4,70}?)(?:\s*[:：|].*|\s[-–—]\s.*|\s*https?:.*)?$/i;
/** Between two titles on one line. */
const JOINT =
  /\s*(?:,|;|\/|&|\bund\b|\band\b|\bor\b|\boder\b|\bet\b|\bou\b|\by\b|\bo\b|\be\b|\ben\b|\bof\b)\s+/i;

/** @param head the ad's own title */
export function rolesIn(parts: Part[], head: string | undefined): RolesInAd {
  const entries = parts.flatMap((part, at) => {
    const name = entryOf(part);
    return name && at > 0 ? [{ name, at }] : [];
  });
  const names = [...new Set(entries.map(({ name }) => name))];
  // Beside a data scientist, a data engineer is another trade.
  const core = names.some((name) => CORE.test(folded(name))) ? CORE : ML_TITLE;
  const isMl = (name: string) => core.test(folded(name));
  if (names.length < 2 || names.length > MOST) return { names: titlesIn(head), parts };
  const other = entries.filter(({ name }) => !isMl(name));
  if (other.length === 0 || other.length === entries.length) return { names, parts };
  const dropped = new Set<number>();
  for (const { at } of other) {
    dropped.add(at);
    if (!(parts[at] as Part).heading) continue;
    // What follows a heading is of its role, up to the next role or what is said of all.
    for (let next = at + 1; next < parts.length; next++) {
      const part = parts[next] as Part;
      if (entries.some((entry) => entry.at === next)) break;
      if (part.heading && ['benefits', 'apply', 'company', 'equal'].includes(part.section)) break;
      dropped.add(next);
    }
  }
  return { names, parts: parts.filter((_, at) => !dropped.has(at)), read: names.find(isMl) };
}

/** The role that a line of a list or a heading names. */
function entryOf({ text, bullet, heading, marked, opens }: Part): string | undefined {
  if (!opens || text.length > 300 || !(bullet || heading || marked || /^\d|https?:/.test(text)))
    return undefined;
  const name = ENTRY.exec(text)?.[1]?.trim();
  if (
    !name ||
    name.split(/\s+/).length > 7 ||
    !/^[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f]/.test(name) ||
    !looksLikeTitle(name)
  )
    return undefined;
  if (
    !/\b(?:engineers?|scientists?|developers?|analysts?|architects?|designers?|researchers?|managers?|entwickler|ingenieurs?|analystin|analista|cientista|ingenier[oa]|ontwikkelaar)\b/i.test(
      name,
    )
  )
    return undefined;
  // `Senior engineers review your code` is a sentence, `Work with data scientists` another.
  return /^(?:work|collaborat|partner|report|help|support|mentor|lead|join|our|the|experience|as)\w*\b/i.test(
    name,
  )
    ? undefined
    : titleWithoutTags(name.replace(/\s*\([^)]*\)$/, ''));
}

/** `Data Engineer (f/m/d) & ML Engineer (f/m/d)` names two. */
function titlesIn(head: string | undefined): string[] {
  if (!head) return [];
  const titles = head
    .split(JOINT)
    .map((piece) => piece.replace(/\s*\([^)]*\)\s*$/, '').trim())
    .filter(
      (piece) =>
        piece.split(/\s+/).length > 1 &&
        /\b(?:engineer|scientist|developer|analyst|architect|designer|researcher)s?$/i.test(piece),
    );
  return titles.length > 1 ? [...new Set(titles)] : [];
}
