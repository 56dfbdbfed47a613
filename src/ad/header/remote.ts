/** Whether the work is done from afar, wholly or on some days. Pure. */
import type { Part } from '../sections.ts';
import type { Header } from './found.ts';

const DAYS = String.raw`(?:\d|one|two|three|four|einen?|zwei|drei|vier|une?|deux|trois|quatre|uno?|dos|tres|dois|een|twee|drie)(?:\s?[-–/]\s?\d|\s(?:to|or|bis|à|a)\s\w+)?\+?`;

// Large patterns are in small letters and asked of such lines: V8 takes more than twice as long to compile those that ignore case.

/** Some days at the office, some not. "Hybrid search" and "hybrid cars" say nothing of it. */
const HYBRID = new RegExp(
  [
    '#li-hybrid',
    String.raw`\bhybrid(?:e[sn]?)?[- ](?:remote|role|position|job|work(?:ing|place|force policy)?|schedule|set-?up|environment|arrangement|office|policy|based|arbeiten|arbeitsmodell|werken)\b`,
    String.raw`\b(?:work(?:ing|place)?|location|arrangement|mode|modality|modalidad|modalidade|modalità|arbeitsmodell)(?: (?:type|model|mode|policy|arrangement))?(?: is|:)?\s*[-–:]?\s*(?:hybrid\w*|h[ií]brid[oa]|ibrid[oa])\b`,
    String.raw`\bdays?(?: (?:a|per|each|\/) ?week)? (?:(?:(?:is|are) )?(?:spent )?(?:in|at|from|on)[- ](?:the |our |an )?(?:\w+ )?(?:office|site|home|person)|onsite|in-office|remote)\b`,
    String.raw`\b${DAYS} (?:jours?|jrs) (?:de |par semaine (?:de |en |in ))?(?:t[ée]l[ée]travail|remote)|\bt[ée]l[ée]travail (?:partiel|hybride|possible|\(?jusqu|${DAYS} jours?)|\bjours? de t[ée]l[ée]travail`,
    String.raw`\b(?:tage?|tagen) (?:pro woche |die woche )?(?:im )?(?:home-?\s?office|mobil|remote|im büro)|\bhome-?\s?office[- ](?:möglich\w*|anteil|tage|regelung|option)|\bmobiles arbeiten\b|\b(?:teilweise|anteilig) (?:home-?\s?office|remote)|\boder remote\b|\bremote möglich`,
    String.raw`\b(?:trabajo|trabalho|modelo|regime|esquema|formato|lavoro|modalidad|modalidade) (?:h[ií]brido|h[ií]brida|ibrido)|\b(?:d[ií]as?|dias|giorni) (?:de |a la semana de |di )?(?:teletrabajo|home office|remoto|smart working)`,
    String.raw`\bhybride (?:werk\w*|arbeit\w*|travail)|\bthuiswerk(?:en|dag\w*)\b|\bdagen? (?:per week )?thuis\b|\bmode hybride\b|\btravail hybride\b`,
    String.raw`\bpraca hybrydowa|\bhybrydow(?:a|o|y|ym|ego)\b|\bdni zdalnie`,
  ].join('|'),
);
const HYBRID_SIGNS =
  /ハイブリッド(?:勤務|ワーク)|一部(?:在宅|リモート)|(?:リモート|在宅)(?:勤務|ワーク)?(?:可|併用|週)|하이브리드|재택 ?(?:병행|가능)|混合办公/;

/** Never at the office, or only now and then. "Remote sensing" and "remote inspections" say nothing of it. */
const FULL = new RegExp(
  [
    String.raw`^(?:hybrid ?\/ ?remote|remote ?\/ ?hybrid|remote)\s*:\s*(?:remote|fully remote|yes)\b`,
    '#li-remote',
    String.raw`\b(?:fully|entirely|completely|100\s?%)[- ](?:remote|remot[oa]|distributed company|zdaln\w+|t[ée]l[ée]travail)\b`,
    String.raw`\b(?:role|position|job|opportunity|work) (?:is|can be done|may be done|will be) (?:an? )?(?:fully |100\s?% )?remote(?:ly)?\b(?! sensing)`,
    String.raw`\bremote[- ](?:first|only|role|position|job|opportunity|within|anywhere|worldwide)\b`,
    String.raw`\b(?:work(?:ing|place|site)?|location|arrangement|mode|modalidad|modalidade)(?: (?:type|model|mode|policy|arrangement|flexibility))?\s*[-–:]\s*(?:fully )?remot(?:e|o|a)\b`,
    String.raw`\bwork(?:ing)? (?:from anywhere|fully from home)\b|\bt[ée]l[ée]travail (?:total|complet|à 100)|\b(?:trabajo|trabalho|lavoro) (?:100\s?% )?remoto\b|\bvolledig (?:remote|thuis)|\bfull remote\b|\bpraca (?:w pełni )?zdalna\b`,
  ].join('|'),
);
const FULL_SIGNS = /フルリモート|完全(?:在宅|リモート)|전면 ?재택|100% ?재택|完全远程|全职远程/;

/** A cell of a head that is a mode of work alone. */
const MODE_ALONE =
  /^\W*(?:(hybrid[ea]?|h[ií]brid[oa]|ibrid[oa]|hybride)|(?:fully |100\s?% )?(?:remote|remot[oa]|full remote))(?: work(?:ing)?)?\W*$/;
const HEAD = 14;

/** @param place the place as it is said, "Remote - US" */
export function remoteIn(parts: Part[], place: string | undefined): Header['remote'] {
  const said = place ?? '';
  if (/\b(?:hybrid[ea]?|h[ií]brid[oa]|ibrid[oa])\b/i.test(said)) return 'Hybrid';
  if (/\bremot[eo]\b/i.test(said)) return 'Full';
  for (const { text } of parts.slice(0, HEAD))
    for (const cell of [text, ...text.split(/[|·•;,()[\]]|\s[-–—]\s/)]) {
      const mode = cell.trim().toLowerCase().match(MODE_ALONE);
      if (mode) return mode[1] ? 'Hybrid' : 'Full';
    }
  // What a company says of its other places is no word about this one.
  const own = parts.filter(({ section }) => section !== 'company').map(({ text }) => text.toLowerCase());
  if (own.some((text) => HYBRID.test(text) || HYBRID_SIGNS.test(text))) return 'Hybrid';
  if (own.some((text) => FULL.test(text) || FULL_SIGNS.test(text))) return 'Full';
  return undefined;
}

const IN_BRACKETS =
  /\s*[(（][^()（）]*(?:\bwfo\b|\bwfh\b|リモート|在宅|出社|재택|zdaln|hybrydow)[^()（）]*[)）]/i;
const BEFORE =
  /^(?:travail hybride|t[ée]l[ée]travail|mode hybride|hybrid work)\s*(?:in|à|en)?\s*[(:-]\s*([^()]+)\)?$/i;

/** `Hyderabad (WFO)`, `Travail hybride (44000 Nantes)` → the place alone. */
export const withoutMode = (place: string): string =>
  place
    .replace(IN_BRACKETS, '')
    .replace(BEFORE, '$1')
    .replace(/\s*[/|]\s*(?:zdalnie|remote|hybrydowo)$/i, '')
    .replace(/(?<=\p{L}{2})\.$/u, '')
    .trim();
