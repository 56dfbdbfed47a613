/** A title in a sentence: `we are looking for a Data Scientist`. Pure. */
import type { Part } from '../sections.ts';
import { looksLikeTitle, ROLE, type Said, tidy, titleWithoutTags } from './shapes.ts';

const CAPITALISED = String.raw`(?:[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*|&|\/|of|and|[-–]|\([A-Za-zÀ-ž\u3400-\u9fff0-9 /&+-]{2,30}\))`;
const TITLE_SENTENCES = [
  new RegExp(
    String.raw`\b(?:looking for|seeking|seeks|hiring|hire|need|recruiting|search for|searching for)\s+(?:for\s+)?(?:an?|our|the|another|multiple|experienced|talented|motivated|passionate|\s)*\s*((?:${CAPITALISED}\s?){1,8})`,
  ),
  new RegExp(String.raw`\b(?:[Aa]s|[Jj]oin .{0,60}\bas)\s+(?:an?|our|the)\s+((?:${CAPITALISED}\s?){1,8})`),
  new RegExp(
    String.raw`^(?:The|An?)\s+((?:${CAPITALISED}\s?){2,8})\s+(?:will|is|works|on|role|position|leads|supports)\b`,
  ),
  new RegExp(String.raw`\b(?:role|position) (?:of|as)\s+(?:an?\s+|the\s+)?((?:${CAPITALISED}\s?){2,8})`),
  new RegExp(
    String.raw`\b(?:suchen|sucht|recherch[A-Za-zÀ-ž\u3400-\u9fff]+|busca[A-Za-zÀ-ž\u3400-\u9fff]*|cerchiamo|zoek[A-Za-zÀ-ž\u3400-\u9fff]*|procuramos)\s+(?:(?:wir|eine?[nr]?(?::n)?|une?|un|uma?|een|dich als|ab sofort|un\(e\)|perfil de)\s+)*((?:${CAPITALISED}\s?|de |en |\s){1,9})`,
  ),
];

/** Titles that an ad may write small. */
const SMALL_TITLE =
  /\b(?:an?|our|another)\s+((?:(?:senior|junior|lead|staff|principal|experienced|talented)\s+)?(?:data scientist|data analyst|machine learning (?:engineer|scientist|researcher)|ml engineer|mlops engineer|ai engineer|nlp engineer|computer vision engineer|research scientist|applied scientist|research engineer))\b/i;

export function titleInSentence(parts: Part[]): Said | undefined {
  const [lead] = parts;
  const heading = parts
    .slice(0, 12)
    .find(
      (part) =>
        (part.marked || part.heading || part === lead) &&
        looksLikeTitle(part.text) &&
        !/\b(?:from|to|with)\b/i.test(part.text) &&
        part.text.split(' ').length <= 9,
    );
  if (heading) return [titleWithoutTags(heading.text.replace(/:$/, '')), heading];
  for (const [i, part] of parts.slice(0, 60).entries()) {
    if (part.section === 'benefits' || part.section === 'equal') continue;
    // A title in bold may have been put on a line of its own.
    const next = parts[i + 1];
    const text = /\b(?:an?|our|the)$/i.test(part.text) && next ? `${part.text} ${next.text}` : part.text;
    for (const pattern of TITLE_SENTENCES) {
      const found = pattern.exec(text)?.[1];
      const title = found && untilRole(found);
      if (title) return [title, part];
    }
  }
  for (const part of parts.slice(0, 20)) {
    const title = SMALL_TITLE.exec(part.text)?.[1];
    if (title) return [title, part];
  }
  return undefined;
}

/** `Senior Data Scientist Berlin` → up to its last role noun. */
function untilRole(text: string): string | undefined {
  let end = -1;
  for (const match of text.matchAll(new RegExp(ROLE.source, 'gi'))) end = match.index + match[0].length;
  if (end < 0) return undefined;
  const rest = text.slice(end);
  const more =
    /^(?:\s*\([^)]{2,30}\)|\s+(?:I{1,3}|IV|[1-4])\b|,\s[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)/.exec(rest)?.[0] ??
    '';
  const title = tidy(text.slice(0, end) + more).replace(/\s*&$/, '');
  return title.split(' ').length >= 2 && !/^(?:Engineering|Data|Product) Teams?$/.test(title)
    ? title
    : undefined;
}
