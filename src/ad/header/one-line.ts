/** A line that holds more than one of title, employer and place: `Data Scientist at Acme, Berlin`. Pure. */
import { saysMode } from './board-lines.ts';
import { employerShare, namesNone } from './employer-words.ts';
import { placeShare } from './place-spans.ts';
import { looksLikeName, looksLikeTitle, namesPlace } from './shapes.ts';
import type { Witness } from './witness.ts';

/** Said in brackets behind a place. */
const HOW_ONE_WORKS =
  /\b(?:hybrid\w*|remote|on-?site|office|days?|tage?|jours|d[ií]as|dagen|giorni|flexible|home ?office|vor ort|t[ée]l[ée]travail|presencial|h[ií]brido|full-time|vollzeit)\b/i;

/** How one works there is no part of a place: `Leeds (hybrid, 3 days in the office)`. */
export const withoutManner = (line: string): string =>
  line.replace(/\s*\([^()]*,[^()]*\)$/, (bracket) => (HOW_ONE_WORKS.test(bracket) ? '' : bracket));

/** A line that ends with a place, and what stands before that. */
export function partsOfLine(text: string): { rest: string; place: string } | undefined {
  if (text.length > 160) return undefined;
  if (/based\)?$/i.test(text)) return undefined;
  const bracket = /^(.{3,100}?)\s*[([]([^()[\]]{2,60})[)\]]$/.exec(text);
  if (bracket?.[1] && bracket[2] && namesPlace(bracket[2]) && placeShare(bracket[1]) === 0)
    return { rest: bracket[1], place: bracket[2] };
  const pieces = text.split(
    /(,\s+|\s+[-–—|@/]\s+|\s+(?:in|à|en|te|a|em)\s+(?=[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]))/,
  );
  let start = pieces.length;
  while (start > 1 && isPlaceOrCode(pieces[start - 1] ?? '')) start -= 2;
  if (start >= pieces.length || start < 1) return undefined;
  const place = pieces
    .slice(start + 1)
    .join('')
    .trim();
  const rest = pieces.slice(0, start).join('').trim();
  return placeShare(place) > 0.5 && rest ? { rest, place } : undefined;
}

const isPlaceOrCode = (text: string) => namesPlace(text) || /^[A-Z]{2,3}$/.test(text);

/** What can stand between a title and an employer. */
const BETWEEN =
  /\s+(at|@|bei(?: der| dem)?|beim|bij|chez|presso|no time da|na|no|da|do|en|para|pour|per|for|with|von|van|voor|by)\s+|\s*[,、]\s*|\s+[-–—/]\s+|\s*[:：]\s*|\s+[([（](?=[^()（）[\]]{2,50}[)\]）]$)/gu;
/** Those behind which only an employer's name stands. */
const SURE = /^(?:at|@|bei(?: der| dem)?|beim|bij|chez|presso|no time da)$/;
/** `Acme is hiring a Data Scientist`. */
const HIRES =
  /\s+(?:is hiring|is looking for|is seeking|are hiring|seeks|hires|sucht|stellt ein|recrute|recherche|busca|contrata|zoekt|cerca|procura|seleziona)(?:\s+(?:an?|eine?n?|une?|un\/une|un|uma?|een))?:?\s+|(?:招聘|诚聘|急招|招募)/u;
const TAGGED = /^(?:【([^】]{2,40})】|\[([^\]]{2,40})\])\s*(.{2,80})$/u;

/** `Acme sucht eine Datenanalystin`. */
export function hiresFor(text: string): { title: string; company: string } | undefined {
  const hires = text.length < 120 && HIRES.exec(text);
  if (!hires) return undefined;
  const company = text.slice(0, hires.index);
  const title = text.slice(hires.index + hires[0].length).replace(/[.!]+$/, '');
  return looksLikeName(company) && looksLikeTitle(title) ? { title, company } : undefined;
}

/** The employer that stands on a title's line, behind or before the title. */
export function employerBehind(
  text: string,
  witness: Witness,
): { title: string; company: string } | undefined {
  if (text.length > 200) return undefined;
  const tagged = TAGGED.exec(text);
  const tag = tagged?.[1] ?? tagged?.[2];
  if (tag && tagged?.[3] && looksLikeTitle(tagged[3]) && isEmployer(tag, witness))
    return { title: tagged[3], company: tag };
  const hires = hiresFor(text);
  if (hires) return hires;
  for (const match of text.matchAll(BETWEEN)) {
    const left = text.slice(0, match.index).trim();
    const sure = SURE.test(match[1] ?? '');
    const behind = trimmed(text.slice(match.index + match[0].length));
    const right = sure ? (behind.split(/,\s/)[0] as string) : behind;
    if (
      looksLikeTitle(left) &&
      (sure ? looksLikeName(right) && !namesNone(right) : isEmployer(right, witness))
    )
      return { title: left, company: right };
    if (!match[1] && looksLikeTitle(right) && !looksLikeTitle(left) && isEmployer(left, witness))
      return { title: right, company: left };
  }
  return undefined;
}

const trimmed = (text: string) => text.replace(/[\s)\]）!]+$/, '').trim();

/** With a legal form, or known from the ad's sentences. */
const isEmployer = (text: string, witness: Witness) =>
  looksLikeName(text) &&
  !namesNone(text) &&
  !looksLikeTitle(text) &&
  (employerShare(text) === 2 || (witness.strength(text) >= 3 && !witness.isTopic(text)));

/** The employer in a heading such as `Open vacature bij Acme`, which names no role. */
export function employerOfOpening(text: string | undefined): string | undefined {
  if (!text || text.length > 100) return undefined;
  for (const match of text.matchAll(BETWEEN)) {
    const right = trimmed(text.slice(match.index + match[0].length));
    if (match[1] && namesNone(text.slice(0, match.index)) && looksLikeName(right) && !namesNone(right))
      return right;
  }
  return undefined;
}

/** What stands in brackets around a title: `[Porto] Data Scientist [Acme]`. */
export function tags(
  text: string,
  witness: Witness,
  put: (key: 'company' | 'location', value: string) => void,
): void {
  if (text.length > 200) return;
  for (const [, first, second] of text.matchAll(/\[([^[\]]{2,50})\]|【([^【】]{2,50})】/g)) {
    const tag = (first ?? second ?? '').trim();
    if (namesPlace(tag) || (saysMode(tag) && /remot/i.test(tag))) put('location', tag);
    else if (looksLikeName(tag) && !looksLikeTitle(tag) && !witness.isTopic(tag)) put('company', tag);
  }
}
