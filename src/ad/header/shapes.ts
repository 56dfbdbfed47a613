/** How titles, places and employers' names look, and how a value is written down. Pure. */
import { visible } from '../../words/characters.ts';
import type { Part } from '../sections.ts';
import { isBoardLine, MODES, saysMode } from './board-lines.ts';
import { employerShare, namesNone } from './employer-words.ts';
import { remembered } from './known-words.ts';
import { placeShare } from './place-spans.ts';
import { hasGender, namesRole } from './roles.ts';

/** `Lund, Sweden`. */
const REGION =
  /^[A-ZÀ-Þ][A-Za-zÀ-ž.'’ -]{1,40},\s*(?:[A-Z]{2,3}|[A-ZÀ-Þ][A-Za-zÀ-ž.'’ -]{2,40})(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž.'’ -]{1,40}){0,2}$/;
/** Words of sentences. */
const SENTENCE =
  /^du\b|[.!?:]\s|[!?]$|\b(?:we|you|your|our|is|are|will|the role|wir|sie|ihre?|deine?|nous|vous|votre|nosotros|nuestr[oa]s?|voc[êe]|noss[oa]s?|wij|jij|jouw|onze|noi|nostr[oa])\b/i;

/** Whether a line or cell is known to be a place. */
export const namesPlace = remembered((text: string): boolean => {
  if (text.length > 100 || hasGender(text) || SENTENCE.test(text)) return false;
  const plain = text.replace(MODES, '').trim();
  if (!plain || employerShare(plain) === 2) return false;
  const share = placeShare(plain);
  return share > 0.55 || (share > 0.3 && /[,;/(]/.test(plain) && !namesRole(plain) && lastIsPlace(plain));
});

const lastIsPlace = (text: string) => {
  const parts = text.split(/[,;/(]/).map((part) => part.replace(/\)$/, '').trim());
  return placeShare(parts.at(-1) ?? '') > 0.5 || /^[A-Z]{2,3}$/.test(parts.at(-1) ?? '');
};

/** Whether it reads as a place, known or not. */
const DEPARTMENT = /^\p{Lu}[\p{L}’' -]{2,40} \((?:\d{2,3}|2[AB])\)$/u;
export const looksLikePlace = (text: string): boolean =>
  namesPlace(text) ||
  DEPARTMENT.test(text) ||
  (text.length <= 90 &&
    REGION.test(text) &&
    !namesRole(text) &&
    !SENTENCE.test(text) &&
    employerShare(text) === 0 &&
    !namesNone(text));

/** Whether it reads as a job's title. */
export const looksLikeTitle = remembered((line: string): boolean => {
  const text = line.replace(/\b(Sr|Jr|Dr|Prof|Dipl|Ing)\.\s/g, '$1 ');
  return (
    text.length >= 3 &&
    text.length <= 140 &&
    text.split(/\s+/).length <= 16 &&
    !/[.!?。！？]$|[.!?;]\s|[。！？，]/.test(text) &&
    (hasGender(text) || (namesRole(text) && !SENTENCE.test(afterRole(text))))
  );
});

/** `PhD position: deep learning for glaciers` is no sentence. */
const afterRole = (text: string) => {
  const colon = text.indexOf(': ');
  return colon > 2 && colon < 50 && namesRole(text.slice(0, colon)) ? text.slice(colon + 2) : text;
};

/** Whether it may be a name: short, begun with a capital, and none of the words that boards and departments use. */
export const looksLikeName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 60 &&
  text.split(/\s+/).length <= 7 &&
  /^[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\d(]|^[a-zß-öø-ÿ\u0430-\u045f]+(?:[.A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f\d]|$)/.test(
    text,
  ) &&
  /[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(text) &&
  !/[!?:：。！？]$|[，、。！？]|[!?]\s|[a-z]{3}\.\s|https?:|www\.|@/.test(text) &&
  !(
    text.endsWith('.') &&
    !/\b(?:Inc|Ltd|Co|Corp|S\.A|S\.L|B\.V|N\.V|e\.V|S\.p\.A|S\.r\.l|LLC|Cia|Ltda)\.$/.test(text)
  ) &&
  !SENTENCE.test(text) &&
  !namesNone(text) &&
  !isBoardLine(text) &&
  !saysMode(text);

/** A value, and the line it came from. */
export type Said = [value: string | undefined, part: Part | undefined];

/** On one line, without what parts it from its neighbours. */
export const tidy = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g, '')
    .slice(0, 200);

/** `[São Paulo] Data Scientist [ACME] - Vaga` → the title alone. */
export function titleWithoutTags(title: string | undefined): string | undefined {
  const plain = title
    ?.replace(/\[[^\]]{0,60}\]|【[^】]{0,60}】/g, ' ')
    .replace(/\s[-–]\s(?:vaga de emprego|job( post)?|stellenangebot|offre d['’]emploi|vacature)\s*$/i, '')
    .replace(
      /^(?:vacature|stellenangebot|stellenanzeige|offre d['’]emploi|vaga(?: de)?|oferta de empleo|job opening|offerta di lavoro)\s*[:–-]?\s+(?=\S{3})/i,
      '',
    )
    .replace(/^[^：:]{2,12}：\s*(?=\S{3})/, (lead) => (namesRole(lead) ? lead : ''))
    .replace(/\s+jobs?\s+(?:in|at)\s.*$/i, '')
    .replace(/(?<=\S)\s*(?:채용(?:\s?공고)?|모집|募集(?:要項|中)?|招聘|採用)$/, '');
  return plain && tidy(plain);
}

/** An employer's name without what boards put behind it: `Acme (Officiel)`, `Acme 4.1`. */
export const nameAlone = (text: string): string =>
  tidy(
    text
      .replace(/\s*\((?:YC|Y Combinator|https?|www|officiel|official|verified|hiring)[^)]*\)/gi, '')
      .replace(/\s+\d[.,]\d(?:\s*★)?$/, '')
      .replace(/\s*\b(?:logo|is hiring|recrute|careers)$/i, ''),
  );

/** A place without its postal code, and without how one works there: `81371 München (hybrid)` is München. */
export const placeAlone = (text: string): string =>
  text
    .replace(MODES, '')
    .replace(/[\s,;(/-]+(?:(?:or|oder|ou|and|und|et)\s*)?$/, '')
    .replace(/^(?:based )?(?:in|at|à|en|em|te)\s+(?=[A-ZÀ-Þ])/, '')
    .replace(/^(?:[A-Z]{1,2}-)?\d{4,6}\s+(?=[A-Za-zÀ-ž]{3})/, '') || text;
