/** A place in a sentence, and whether the job is remote. Pure. */
import type { Part } from '../sections.ts';
import type { Header } from './found.ts';
import { ROLE, type Said } from './shapes.ts';

const PLACE_SENTENCES = [
  /\b(?:position|role|job|team|office|you will be|you(?:['’]ll| would|['’]d) be|vacancy|internship|postdoc) (?:is |will be |are )?(?:located|based|situated) (?:at|in|out of)\s+(?:our\s+)?(?:the\s+)?([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,3}(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.]+(?:\s[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)?)?)/,
  /\b(?:people|employees|colleagues|team|company|firm|studio|start-?up|bank|offices?|lab|laboratory|consultancy|agency|shops|clinics|institute)\b[^.;:]{0,25}?\bin ([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,2},\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.]+(?: [A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)?)/,
  /\bin our\s+([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ ]+?(?:,\s*[A-Z]{2})?(?:\s+(?:or|and|oder|und)\s+[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ ]+?(?:,\s*[A-Z]{2})?)?)\s+offices?\b/,
  /\bour office in\s+([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,2}(?:,\s*[A-Z]{2})?)/,
  /\b(?:unserem Standort|am Standort|Standort) (?:in )?([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff-]+(?: (?:oder|und|\/) [A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff-]+)?)/,
  /\b(?:startup|start-up|company|team|role|position) in (?:Downtown |downtown )?([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,2}(?:,\s*[A-Z]{2})?)\s*[.,!]?$/,
  /\bFor ((?:[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+\s?){1,3},\s*[A-Z]{2})-based roles/,
];

export function placeInSentence(parts: Part[]): Said | undefined {
  for (const part of parts.slice(0, 8)) {
    if (
      part.text.length <= 60 &&
      /^[A-Za-zÀ-ž\u3400-\u9fff][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{1,40},\s*[A-Za-zÀ-ž\u3400-\u9fff]{2,3}$/.test(
        part.text,
      ) &&
      !ROLE.test(part.text) &&
      !part.heading
    )
      return [part.text, part];
  }
  for (const pattern of PLACE_SENTENCES) {
    for (const part of parts.slice(0, 300)) {
      const place = pattern.exec(part.text)?.[1];
      if (place) return [place, part];
    }
  }
  for (const part of parts.slice(0, 300)) {
    if (
      part.section !== 'benefits' &&
      /\b(?:fully[- ]remote|100% remote|remote[- ](?:role|position|job|only)|(?:role|position|job) is (?:fully )?remote|#LI-Remote)\b/i.test(
        part.text,
      ) &&
      !/\bnot (?:a )?remote\b/i.test(part.text)
    )
      return ['Remote', part];
  }
  return undefined;
}

export function remoteIn(parts: Part[], place: string | undefined): Header['remote'] {
  if (/\bremote|remoto\b/i.test(place ?? '')) return 'Full';
  const head = parts
    .slice(0, 12)
    .map(({ text }) => text)
    .join('\n');
  if (/\bhybrid\b/i.test(head)) return 'Hybrid';
  if (/#LI-Remote|\bfully remote\b|\b100% remote\b/i.test(head)) return 'Full';
  const all = parts.filter(({ section }) => section !== 'company');
  if (
    all.some(({ text }) =>
      /#LI-Hybrid|\bhybrid (?:role|position|work|working|schedule|approach|model)|days (?:a|per) week in (?:the|our) office/i.test(
        text,
      ),
    )
  )
    return 'Hybrid';
  if (
    all.some(({ text }) =>
      /#LI-Remote|\bfully[- ]remote\b|\b(?:role|position) is (?:fully )?remote\b/i.test(text),
    )
  )
    return 'Full';
  return undefined;
}
