/** The trade in which an English ad asks for experience, where it says no other: `retail experience preferred`, `in the telecommunications industry`. Pure. */
import type { Evidence } from './reading.ts';
import type { Part } from './sections.ts';

/** Each trade by the names that only experience has: anybody may write `media` or `retail` elsewhere. */
const NAMES: [domain: string, names: string][] = [
  ['agriculture', 'agricultur\\w+|agri-?business|farming'],
  ['automotive', 'automotive'],
  ['cybersecurity', 'cyber ?security|information security'],
  ['defence', 'defen[cs]e|missile defen[cs]e|aerospace|military'],
  ['e-commerce', 'e-?commerce|online retail'],
  ['education', 'ed-?tech|higher education'],
  ['energy', 'energy|regulated utilit(?:y|ies)|utilit(?:y|ies)|oil (?:and|&) gas'],
  ['finance', 'financ(?:e|ial)|financial services|banking|banks|bank|capital markets|asset management'],
  ['fintech', 'fin-?tech|payments'],
  ['food', 'food|beverage'],
  ['healthcare', 'health ?care|hospitals?|clinical operations'],
  ['hospitality', 'hospitality|hotels?|restaurants?'],
  ['hr', 'human resources|recruit(?:ing|ment)|staffing|people analytics'],
  ['insurance', 'insurance|reinsurance'],
  ['legal', 'legal|law firms?'],
  ['life-sciences', 'bio-?tech(?:nology)?|life sciences?|genomics'],
  ['logistics', 'logistics?|transportation|supply chain|freight'],
  ['manufacturing', 'manufacturing|semiconductors?'],
  ['media', 'media|publishing|broadcast(?:ing)?|entertainment|advertising|ad-?tech|gaming'],
  ['pharma', 'bio-?pharma(?:ceutical)?s?|pharma(?:ceutical)?s?|clinical trials?'],
  ['public-sector', 'public sector|government|local government|non-?profit'],
  ['real-estate', 'real estate'],
  ['retail', 'retail|consumer (?:packaged )?goods|cpg|fmcg'],
  ['sports', 'sports?'],
  ['telecom', 'telecom(?:munications?|s)?'],
  ['travel', 'travel|airlines?|aviation|tourism'],
];
const KNOWN = NAMES.map(([domain, names]) => ({ domain, is: new RegExp(`^(?:${names})$`) }));
const NAME = `(?:${NAMES.map(([, names]) => names).join('|')})`;
const LIST = String.raw`(${NAME}(?:(?:,? (?:and|or) |, |\s?/\s?)${NAME})*)`;
const TRADE =
  'industr(?:y|ies)|sectors?|fields?|space|domains?|verticals?|organi[sz]ations?|compan(?:y|ies)|firms?|clients?|institutions?|environments?';
const KNOWING = 'experience|background|expertise|knowledge|exposure';
const FRAMES = [
  // `Healthcare data experience preferred`, `prior retail industry experience`.
  `(?<![\\p{L}-])${LIST}(?: (?:${TRADE}|data|analytics|services|operations))? (?:${KNOWING})(?![\\p{L}])`,
  // `Experience in the logistics or transportation industry`, `in a media organization`.
  `(?:${KNOWING})[^.;•]{0,60}?(?<!\\p{L})(?:in|within|with|at|for|from|of) (?:the |an? |our |large )?${LIST} (?:${TRADE})(?![\\p{L}])`,
  // `Work experience within biopharma or pharma`, at its end.
  `(?:${KNOWING}) (?:in|within|with) (?:the |an? )?${LIST}(?=\\s*(?:[.;•)(]|$))`,
];
// `Insurance Data Scientist`, `Data Analyst, Supply Chain`.
const TITLE = `(?<![\\p{L}-])${LIST}(?= (?:data|business|machine|ai|analytics|analyst|research|reporting|bi)(?![\\p{L}])|$|[,)(])`;
let frames: RegExp[] | undefined;
let inTitle: RegExp | undefined;

/** Where a line asks for something: `the retail experience of our guests` asks for nothing. */
const ASKS = /prefer|\bplus\b|requir|years?\b|desir|ideal|asset|nice to have|must|prior|proven/;

/** Lists of several trades name none. */
export function domainAsked(
  parts: readonly Part[],
  title?: string,
): { value: string; evidence: Evidence } | undefined {
  frames ??= FRAMES.map((frame) => new RegExp(frame, 'u'));
  inTitle ??= new RegExp(TITLE, 'u');
  const own = title && parts.find(({ text }) => text.includes(title));
  const said = own && oneOf(inTitle.exec(title.toLowerCase()));
  if (said) return { value: said, evidence: { line: own.number, text: title } };
  for (const { text, number, section } of parts) {
    if (section === 'benefits' || section === 'equal' || section === 'apply') continue;
    const line = text.toLowerCase();
    if (section !== 'required' && section !== 'preferred' && !ASKS.test(line)) continue;
    for (const frame of frames) {
      const found = frame.exec(line);
      const domain = oneOf(found);
      if (found && domain)
        return {
          value: domain,
          evidence: { line: number, text: text.slice(found.index, found.index + found[0].length) },
        };
    }
  }
  return undefined;
}

/** The trade that all names of a list mean. */
function oneOf(found: RegExpExecArray | null): string | undefined {
  const names = found?.[1]?.split(/,? (?:and|or) |, |\s?\/\s?/) ?? [];
  const whole = KNOWN.find(({ is }) => is.test(found?.[1] ?? ''))?.domain;
  const domains = new Set(
    whole ? [whole] : names.map((name) => KNOWN.find(({ is }) => is.test(name))?.domain),
  );
  return domains.size === 1 ? [...domains][0] : undefined;
}
