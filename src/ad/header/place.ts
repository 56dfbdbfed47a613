/** A place in a sentence. Pure. */
import type { Part } from '../sections.ts';
import { wordsIn } from './known-words.ts';
import { placesIn } from './place-spans.ts';
import { namesRole } from './roles.ts';
import { namesPlace, type Said } from './shapes.ts';
import type { Witness } from './witness.ts';

const WORD = "[A-ZÀ-Þ][A-Za-zÀ-ž.'’-]+";
/** Sentences that say a place, be it known or not. */
const PLACE_SENTENCES = [
  String.raw`\b(?:position|role|job|team|office|you will be|you(?:['’]ll| would|['’]d) be|vacancy|internship|postdoc) (?:is |will be |are )?(?:located|based|situated) (?:at|in|out of)\s+(?:our\s+)?(?:the\s+)?(${WORD}(?:[ -]${WORD}){0,3}(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž.]+(?:\s[A-ZÀ-Þ][A-Za-zÀ-ž]+)?)?(?:,? (?:or|and) ${WORD})?)`,
  String.raw`\b(?:people|employees|colleagues|team|company|firm|studio|start-?up|bank|offices?|lab|laboratory|consultancy|agency|shops|clinics|institute)\b[^.;:]{0,25}?\bin (${WORD}(?: ${WORD}){0,2},\s*[A-ZÀ-Þ][A-Za-zÀ-ž.]+(?: [A-ZÀ-Þ][A-Za-zÀ-ž]+)?)`,
  String.raw`\bin our\s+([A-ZÀ-Þ][A-Za-zÀ-ž.'’, ]{1,60}?(?:,\s*[A-Z]{2})?(?:\s+(?:or|and|oder|und)\s+[A-ZÀ-Þ][A-Za-zÀ-ž.'’ ]{1,30}?(?:,\s*[A-Z]{2})?)?)\s+offices?\b`,
  String.raw`\bour office in\s+(${WORD}(?:[ -]${WORD}){0,2}(?:,\s*[A-Z]{2})?)`,
  String.raw`\b(?:unserem Standort|am Standort|Standort) (?:in )?(${WORD}(?: (?:oder|und|\/) ${WORD})?)`,
  String.raw`\b(?:startup|start-up|company|team|role|position) in (?:Downtown |downtown )?(${WORD}(?:[ -]${WORD}){0,2}(?:,\s*[A-Z]{2})?)\s*[.,!]?$`,
  String.raw`\bFor ((?:${WORD}\s?){1,3},\s*[A-Z]{2})-based roles`,
].map((source) => new RegExp(source));

/** Words that speak of where one works. */
const WHERE =
  /(?<![A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])(?:based|located|location|offices?|hub|on-?site|in person|role|position|job|standort|büros?|arbeitsort|einsatzort|dienstsitz|bureaux?|locaux|poste|basée?s?|située?s?|siège|sede|sedi|oficinas?|puesto|ubicad[oa]|escritórios?|sediad[oa]|vaga|kantoor|standplaats|gevestigd|uffici|ufficio|posizione|hybrid|relocat[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]*|commut[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]*|campus|laborator[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|presencial|teams?|suchen|sucht|looking|hiring|seeking|needs|recrute|recherch[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|cerchiamo|cerca|busca[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]*|zoek[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]*|procura[A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]*|dienstort|workplace|postdoc|internship)(?![A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])|勤務|オフィス|本社|근무|사무실|오피스|본사|办公|工作地|坐标|base/i;
/** What stands right before a place at which somebody works. */
const AT =
  /(?:(?<![A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])(?:in|at|from|out of|near|à|en|em|te|a|ad|di|zu|bei|of|to|our|the|unserem|nos|nuestras?|nostra|nossos?|onze|de|do|base|ist|est|è|es|é|is)(?:\s+(?:our|the|central|downtown|unserem|unseren|der|notre|nuestra|nossa|ons|onze|sunny|beautiful|heart of))*\s*|[(:：は]\s*|坐标)$/i;
/** Where an employer sits, or whom it serves, need not be where one works. */
const ELSEWHERE =
  /headquarter|hauptsitz|founded|gegründet|fondée?|fundada|clients? (?:in|from)|customers? (?:in|across)|universit|offices (?:in|across)|countries|worldwide|travel/i;
const JOINT =
  /^(?:,\s*(?:or |and |und |oder )?|\s+(?:or|and|und|oder|et|ou|y|o|e|en|of)\s+|\s*[/(]\s*|、|・)$/;

export function placeInSentence(parts: Part[], witness: Witness): Said | undefined {
  for (const part of parts.slice(0, 8)) {
    if (
      part.text.length <= 60 &&
      /^[A-Za-zÀ-ž][A-Za-zÀ-ž.'’ -]{1,40},\s*[A-Za-zÀ-ž]{2,3}$/.test(part.text) &&
      !namesRole(part.text) &&
      !part.heading &&
      !part.bullet &&
      !witness.isTopic(part.text)
    )
      return [part.text, part];
  }
  const dated = datelined(parts);
  if (dated) return dated;
  for (const pattern of PLACE_SENTENCES) {
    for (const part of parts.slice(0, 300)) {
      const place = pattern.exec(part.text)?.[1];
      if (place) return [place.replace(/(?<=[a-zß-öø-ÿ\u0430-\u045f]{2})\.$/, ''), part];
    }
  }
  for (const part of parts.slice(0, 300)) {
    if (part.section === 'company' || part.section === 'equal' || !WHERE.test(part.text)) continue;
    if (ELSEWHERE.test(part.text)) continue;
    const place = knownPlace(part.text);
    if (place) return [place, part];
  }
  for (const part of parts.slice(0, 300)) {
    if (
      part.section !== 'benefits' &&
      /\b(?:fully[- ]remote|100\s?% remote|remote[- ](?:role|position|job|only)|(?:role|position|job) is (?:fully )?remote|#LI-Remote|100\s?% remoto|vaga remota|puesto remoto|full remote)\b|フルリモート/i.test(
        part.text,
      ) &&
      !/\bnot (?:a )?remote\b/i.test(part.text)
    )
      return ['Remote', part];
  }
  return undefined;
}

/** `Gent/Brugge - Wij maken …`, `Data Analyst (Oslo-based)`. */
function datelined(parts: Part[]): Said | undefined {
  for (const part of parts.slice(0, 6)) {
    const lead =
      /^([A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][^.:;]{2,40}?)\s+[-–—]\s+\S/.exec(
        part.text,
      )?.[1];
    if (part.opens && lead && part.text.length > 60 && namesPlace(lead))
      return [lead.replaceAll('/', ', '), part];
    const based =
      /((?:[A-ZÀ-ÖØ-Þ\u0100-\u017f\u0400-\u042f][A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3.'’]+[ -]){1,3})[Bb]ased\b/
        .exec(part.text)?.[1]
        ?.replace(/[ -]$/, '');
    if (based && namesPlace(based)) return [based, part];
  }
  return undefined;
}

/** A place from the list behind a word such as `in`, with those that are named beside it. */
function knownPlace(text: string): string | undefined {
  const words = wordsIn(text);
  const spans = placesIn(text, words);
  for (const [i, { first, last }] of spans.entries()) {
    const start = words[first]?.start ?? 0;
    if (/['’"]/.test(text[start] ?? '') || !AT.test(text.slice(Math.max(0, start - 40), start))) continue;
    let end = words[last]?.end ?? start;
    let places = 1;
    for (const next of spans.slice(i + 1)) {
      const from = words[next.first]?.start ?? 0;
      if (!JOINT.test(text.slice(end, from))) break;
      end = words[next.last]?.end ?? end;
      places++;
    }
    if (places <= 4) return text.slice(start, end);
  }
  return undefined;
}
