/** The years of experience that an ad asks for: of its required section, the general line, the lower end of a range. Pure. */
import { inSmallLetters } from '../words/characters.ts';
import type { Evidence } from './reading.ts';
import type { Part } from './sections.ts';

const NUMBER: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six_: 6,
  sept: 7,
  huit: 8,
  dix: 10,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  diez: 10,
  dois: 2,
  duas: 2,
  três: 3,
  quatro: 4,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  twee: 2,
  drie: 3,
  vijf: 5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  十: 10,
};
const WORDS = Object.keys(NUMBER).join('|');
const UNIT =
  '(?:(?:years?|yrs?|yoe|jahren?|jahre|ans|années|años|anos|anni|jaar)(?![A-Za-zÀ-ž])|年(?![前度薪假底终卒春月間\\d])|년(?![도간\\d]))';
// Patterns are in small letters and asked of such lines: V8 takes twice as long to compile those that ignore case.
const AMOUNT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ž0-9,$€£]|\d\.)(\d{1,2}(?:\.5)?|${WORDS})(?:\s*\(\d{1,2}\))?\s*(\+|plus)?\s*(?:(?:-|–|—|to|bis|à|a|y|e|et|und|and|tot|or|until|～|〜|~|至)\s*(\d{1,2}|${WORDS})(?:\s*\(\d{1,2}\))?\s*\+?\s*)?(?:or more\s+|ou plus\s+|oder mehr\s+)?[-\s]*(?:full[- ]time\s+)?${UNIT}`,
  'g',
);
/** Cheap to look for, in a text that may hold an amount. */
const MAY_HOLD = /y(?:ears?|rs?|oe)\b|jahr|ans\b|années|años|anos|anni|jaar|年|년/;

/** How long a contract, a project or a firm lasts, and other things that last years. */
const NOT_ASKED =
  /\b(?:nasceu|nació|nacimos|been (?:going|around|trading|at it)|llevamos|hace|há|seit (?:über )?|depuis(?: plus de)?|fundad[oa]|gegründet|fond[ée]e?|mercado|sinds|founded|history|in business|we have|we['’]ve|our (?:company|team|firm|founders)|for (?:over|more than|nearly|almost|the past|the last) \d|over the (?:past|last)|(?:last|past|next|first|within|every|each|after) (?:the )?$|anniversary|contracts?|years? old|d'expérience dans le développement|since|warranty|duration|funded|funding|degree (?:of|takes)|per year|track record of growth|befristet|laufzeit|vertrag|dauer|zunächst|for a period of|fixed term|term of|cdd|contrat|durée|duración|contrato|duração|contratto|durata|duur|tijdelijk|period[eo]?)|設立|創業|契約|任期|창립|설립|계약|成立|合同期/;
/** The same behind the amount. */
const LASTS =
  /^\s*(?:old|ago|contract|fixed|warranty|of age|in a row|running|term\b|appointment|phd|doctoral|postdoc\w*|program(?:me)?\b|project\b|fellowship|funding|position|guarantee|befristet|vertrag|contrat\b|cdd)/;
const EXPERIENCE =
  /experien|erfahrung|expérience|experiencia|experiência|esperienza|ervaring|经验|经历|経験|実務|業務|以上|경력|경험|이상|background|work(?:ing|ed)? (?:in|on|with|as)|practice|praxis|industry|expertise|track record|professional|hands-on|role|building|developing|engineering|proven|career|yoe|analytics|modell?ing|analy[sz]ing/;
const MAXIMUM =
  /(?:\b(?:up to|at most|no more than|less than|fewer than|maximum|max\.?|hasta|bis zu|höchstens|jusqu['’]à|até|fino a|tot|under|within the (?:last|past)|(?:last|past))|不超过|最大|최대)\s*(?:of\s*)?$/;

interface Candidate {
  years: number;
  score: number;
  evidence: Evidence;
}

export function yearsOf(parts: Part[]): { value: number; evidence: Evidence } | undefined {
  const candidates: Candidate[] = [];
  let order = 0;
  for (const part of parts) {
    if (part.section === 'equal' || part.section === 'benefits' || part.section === 'apply') continue;
    const text = inSmallLetters(part.text);
    if (!MAY_HOLD.test(text)) continue;
    let first = true;
    for (const match of text.matchAll(AMOUNT)) {
      const years = numberOf(match[1] ?? '');
      if (years === undefined || years > 20) continue;
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 90);
      if (MAXIMUM.test(before) || NOT_ASKED.test(before.slice(-45)) || LASTS.test(after)) continue;
      // Where degrees differ, the first is the one that is asked for.
      if (!first) continue;
      const asked =
        EXPERIENCE.test(after) ||
        EXPERIENCE.test(before) ||
        // `4+ years of shipping software`.
        (match[2] !== undefined && /^\s*(?:of|in|with|as|de|en|mit|van|di)\s/.test(after)) ||
        /\b(?:at least|minimum(?: of)?|mindestens|al menos|mínimo(?: de)?|minimaal|almeno|au moins)\s*$/.test(
          before,
        );
      if (!asked && part.section !== 'required' && part.section !== 'preferred') continue;
      if (
        part.section === 'company' &&
        !/^\s*(?:of )?(?:relevant |professional |work(?:ing)? )*experience (?:in|with|as|is)\b/.test(after)
      )
        continue;
      const preferred =
        part.section === 'preferred' || /prefer|nice to have|is a plus|ideally/.test(text.slice(match.index));
      // `3+ years of Python` asks for a skill, `3+ years of experience as …` for a career.
      const general =
        /^\s*(?:of\s+)?(?:relevant |professional |industry |work(?:ing)? |practical |hands[- ]on |full[- ]time |post\S* |related |total |overall |progressive |proven |commercial |applied |prior |solid )*(?:experience|experiencia|experiência|erfahrung|d['’]expérience|esperienza|ervaring|software engineering|in (?:an? )?(?:industry|similar)|的?(?:工作|实际|相关)?经[验历]|以上の(?:実務)?経験|이상(?:의)? ?경[력험])/.test(
          after,
        );
      const after2 = /^\s*(?:of\s+)?(?:post-?phd|leadership|management|managing|leading|mentoring)/.test(
        after,
      );
      const score =
        (preferred ? 0 : 6) +
        (part.section === 'required' ? 2 : 0) +
        (general ? 1.5 : 0) -
        (after2 ? 3 : 0) -
        Math.min(order++, 10) * 0.35;
      first = false;
      candidates.push({
        years,
        score,
        evidence: {
          line: part.number,
          text: part.text.slice(match.index, match.index + match[0].length).trim(),
        },
      });
    }
  }
  const [best] = candidates.sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  return { value: best.years, evidence: best.evidence };
}

function numberOf(text: string): number | undefined {
  const digits = Number(text);
  return Number.isNaN(digits) ? NUMBER[text] : digits;
}
