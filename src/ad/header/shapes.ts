/** How titles and places look, and how a value is written down. Pure. */
import { visible } from '../../words/characters.ts';
import type { Part } from '../sections.ts';

/** The nouns by which a line is known as a job's title. */
export const ROLE =
  /\b(?:engineers?|scientists?|developers?|analysts?|researchers?|architects?|managers?|specialists?|professionals?|consultants?|nurses?|technicians?|designers?|directors?|leads?|heads?|officers?|associates?|assistants?|interns?(?:hip)?|fellows?|post-?docs?|professors?|lecturers?|statisticians?|actuar(?:y|ies)|modell?ers?|strategists?|administrators?|coordinators?|executives?|representatives?|programmers?|practitioners?|experts?|trainers?|raters?|annotators?|editors?|writers?|owners?|advisors?|evangelists?|quants?|phd|werkstudent(?:in)?|praktikant(?:in)?|praktikum|entwickler(?:in)?|ingenieure?(?:in)?|wissenschaftler(?:in)?|ingenieure?s?|ingénieure?s?|développeu(?:r|se)s?|chercheu(?:r|se)s?|analyste|stagiaire|alternant|cientista|engenheir[oa]s?|analistas?|desenvolvedor(?:es|a)?|científic[oa]s?|cientific[oa]s?|ingenier[oa]s?|desarrollador(?:a|es)?|investigador(?:a|es)?|ingegnere|sviluppatore|ricercatore|tirocinio|ontwikkelaar|reviewers?|raters?|onderzoeker|stage|stagiair|responsable|chargée?)\b|工程师|科学家|研究员|分析师|开发|专家|经理|实习/i;

/** How one works, and what else is no name. */
export const MODE =
  /\b(?:remote|on-?site|hybrid|full[- ]?time|part[- ]?time|contract|permanent|freelance|intern(?:s|ship)?|visa|relocation|\$|€|£|https?:|www\.)/i;
/** Countries, regions and what stands for a place. */
export const PLACE_WORD =
  /\b(?:remote|remoto|worldwide|anywhere|usa?|u\.s\.|uk|united (?:states|kingdom)|canada|germany|deutschland|france|spain|españa|italy|italia|netherlands|nederland|poland|portugal|brazil|brasil|india|china|japan|singapore|australia|switzerland|schweiz|austria|österreich|ireland|israel|sweden|norway|denmark|finland|belgium|mexico|méxico|argentina|chile|colombia|europe|emea|eu|latam|apac|san francisco|new york|nyc|sf|london|berlin|paris|boston|seattle|chicago|austin|denver|toronto|vancouver|montreal|amsterdam|madrid|barcelona|lisbon|lisboa|munich|münchen|hamburg|zurich|zürich|vienna|wien|dublin|stockholm|tel aviv|bangalore|bengaluru|mumbai|delhi|hyderabad|pune|palo alto|mountain view|menlo park|los angeles|san diego|washington|atlanta|dallas|houston|philadelphia|pittsburgh|portland|miami|tokyo|beijing|shanghai|sydney|melbourne|são paulo|sao paulo|rio de janeiro|edinburgh|cambridge|oxford|manchester|milan|milano|rome|roma|warsaw|prague|budapest|copenhagen|oslo|helsinki|brussels|netherlands)\b/i;
/** `Lund, Sweden`. */
export const REGION =
  /^[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{1,40},\s*(?:[A-Z]{2,3}|[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{2,40})(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{1,40})?$/;

/** Whether a line or cell reads as a place. */
export const looksLikePlace = (text: string) =>
  text.length <= 90 &&
  !ROLE.test(text) &&
  (REGION.test(text) || (PLACE_WORD.test(text) && text.split(/\s+/).length <= 10)) &&
  !/[.!?:]\s|\b(?:we|our|is|are|the role|you)\b/i.test(text);

/** Whether it reads as a job's title. */
export const looksLikeTitle = (text: string) =>
  text.length >= 4 &&
  text.length <= 120 &&
  text.split(/\s+/).length <= 14 &&
  ROLE.test(text) &&
  !/[.!?]$|[.!?;]\s|\b(?:we|you|your|is|are|will|our)\b/i.test(text);

/** A value, and the line it came from. */
export type Said = [value: string | undefined, part: Part | undefined];

/** On one line, without what parts it from its neighbours. */
export const tidy = (text: string) =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .slice(0, 200);

/** `[São Paulo] Data Scientist [ACME] - Vaga` → the title alone. */
export function titleWithoutTags(title: string | undefined): string | undefined {
  const plain = title
    ?.replace(/\[[^\]]{0,60}\]/g, ' ')
    .replace(/\s[-–]\s(?:vaga de emprego|job|stellenangebot)\s*$/i, '');
  return plain && tidy(plain);
}
