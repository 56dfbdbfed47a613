/** What a job pays, in the words of the ad. Pure. */
import { inSmallLetters } from '../words/characters.ts';
import type { Evidence } from './reading.ts';
import type { Part } from './sections.ts';

/** Spelt out: a class of all letters, in either case, takes ten milliseconds to compile. */
const LETTER = String.raw`A-Za-z\u00c0-\u024f\u0400-\u04ff\u3040-\u9fff\uac00-\ud7af`;
const CURRENCY = String.raw`(?:\b(?:USD|CAD|AUD|NZD|SGD|HKD)\s?)?(?:US|CA|C|A|AU|NZ|S|SG|HK|R|MX)?\$|[€£¥₹₩₽₺฿]|zł|Kč|\b(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|CNY|RMB|INR|KRW|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|ZAR|ILS|AED|TRY)\b|\beuros?\b|\bkr\b`;
/** `60,000`, `60.000`, `110'000`, `15 000`, `45.5k`, `500万`. */
const NUMBER = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`;
const SCALE = String.raw`\s?(?:k(?!\w)|K(?!\w)|万|萬|천|만|억|lakhs?|LPA|(?<=\d)Tsd\.?)`;
const AMOUNT = String.raw`(?:(?:${CURRENCY})\s?)?(?:${NUMBER})(?:${SCALE})?(?:\s?[€£$¥元円원]|\s?(?:${CURRENCY}))?`;
const BETWEEN = String.raw`\s*(?:-|–|—|~|～|〜|(?<=\s)(?:to|bis|and|und|et|à|a|y|e|tot)(?=\s)|至|到|から)\s*`;
const PERIOD = String.raw`\s*(?:(?:gross|net|brutto|bruto|bruta|brut|lordi|base)(?![${LETTER}])\s*)?(?:(?:per|a|an|pro|par|por|al|all'|im|\/|p\.?\s?|je)\s?(?:year|annum|a\.?|month|hour|day|week|hr|yr|mo|Jahr|Monat|Stunde|Tag|an|mois|jour|heure|año|mes|hora|ano|mês|jaar|maand|uur|anno|mese|年|月)(?![${LETTER}])|annually|yearly|monthly|hourly|jährlich|monatlich|annuels?|anuales|mensuales|annui|brut annuel|\/\s?(?:年|月|연|월))?(?:\s*(?:gross|brutto|bruto|brut|lordi|OTE)(?![${LETTER}]))?`;
/** A pattern of small letters, for lines in such: V8 takes twice as long to compile one that ignores case. */
const small = (pattern: string, flags: string) => new RegExp(pattern.toLowerCase(), flags);
/** Large patterns: made for the first line that may need them, which few ads have. */
let amount: RegExp | undefined;
let period: RegExp | undefined;
let currency: RegExp | undefined;
const amountPattern = () => (amount ??= small(`(?<=^|[至到ら]|[^${LETTER}\\d.,])${AMOUNT}`, 'g'));
const periodPattern = () => (period ??= small(PERIOD, 'y'));
const BETWEEN_AT = small(BETWEEN, 'y');
const currencyPattern = () => (currency ??= new RegExp(`${CURRENCY}|[元円원]|万円|만원|\\bk€|LPA`, 'i'));
/** What a line has that speaks of money. */
const MONEY =
  /[$€£¥₹₩₽₺฿元円원]|\d\s?[kK](?!\w)|[万萬만]|zł|Kč|\b(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|CNY|RMB|INR|KRW|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|ZAR|ILS|AED|TRY|LPA|[Ee]uros?|kr)\b/;

const PAY_WORD =
  /salar|compensation|\bpay\b|wages?\b|remunerat|\bOTE\b|gehalt|vergütung|entgelt|verdienst|salaire|rémunération|salario|sueldo|remuneraci|retribuci|salário|remuneração|stipendio(?! for)|retribuzione|\bRAL\b|salaris|loon\b|年収|月給|給与|想定年収|薪|月薪|年薪|工资|연봉|급여|월급|hourly rate|day rate|daily rate|\bTJM\b|\bLPA\b/iu;
const PERIOD_WORD =
  /\b(?:per|a|pro|par|por|al)\s(?:year|annum|month|hour|jahr|monat|an|mois|año|mes|ano|mês|jaar|maand|anno)\b|\/\s?(?:year|yr|month|hour|hr|jahr|monat|an|mois|año|mes|jaar|maand|年|月|연|월)|annual|annuel|jährlich|年収|月給|年薪|月薪|연봉/iu;
/** Money that is not the pay. */
const OTHER_MONEY =
  /\b(?:budget|funding|funded|raised|raise of|revenue|turnover|series [a-e]|seed|referral|sign[- ]on|signing|stipend|allowance|learning|education(?:al)?|equipment|training|reimburse\w*|donat\w*|grant|prize|customers?|assets|ARR|AUM|valuation|billion|million|bn|Mio|Mrd|milliards?|millones|savings|worth|401|per diem|umsatz|weiterbildung\w*|zuschuss|chiffre d'affaires|levée|facturaci\w*|matching|contribution|gift|voucher|insurance|wellness|internet|phone|home office)\b/iu;
const LARGE = /^\s?(?:m\b|mm\b|mn\b|bn\b|b\b|million|billion|mio|mrd|milli|億円規模)/i;

/** The pay that the ad states, as it says it; the plainest where it names several sums. */
export function payOf(parts: readonly Part[]): { value: string; evidence: Evidence } | undefined {
  let best: { score: number; value: string; evidence: Evidence } | undefined;
  for (const [at, { text, section, number }] of parts.entries()) {
    if (!/\d\d/.test(text)) continue;
    const before = parts[at - 1]?.text ?? '';
    const headed = PAY_WORD.test(text) || (before.length < 40 && PAY_WORD.test(before));
    if (!headed && !MONEY.test(text)) continue;
    for (const sum of sumsIn(text)) {
      const score = scoreOf(text, sum, headed) + (section === 'benefits' || section === 'meta' ? 1 : 0);
      if (score < 4 || score <= (best?.score ?? 0)) continue;
      const value = sum.whole.trim();
      best = { score, value, evidence: { line: number, text: value } };
    }
  }
  return best && { value: best.value, evidence: best.evidence };
}

/** One amount, or a range of two, with the period that it is for. start: where it stands in its line. */
interface Sum {
  readonly whole: string;
  readonly start: number;
  readonly first: string;
  readonly second?: string;
}

/** The sums of a line. In pieces, as one pattern of a whole range holds all currencies four times and takes twice as long to compile. */
function* sumsIn(text: string): Generator<Sum> {
  const amounts = amountPattern();
  const line = inSmallLetters(text);
  let from = 0;
  for (let at = 0; ; at = from) {
    amounts.lastIndex = at;
    const found = amounts.exec(line);
    if (!found) return;
    from = found.index + found[0].length;
    const first = text.slice(found.index, from);
    const between = endOf(BETWEEN_AT, line, endOf(periodPattern(), line, from) ?? from);
    let second: string | undefined;
    if (between !== undefined) {
      amounts.lastIndex = between;
      const next = amounts.exec(line);
      if (next?.index === between) {
        from = between + next[0].length;
        second = text.slice(between, from);
      }
    }
    from = endOf(periodPattern(), line, from) ?? from;
    yield { whole: text.slice(found.index, from), start: found.index, first, second };
  }
}

/** Where a sticky pattern ends that begins at a place of a text. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** How surely a sum is the pay: by its currency, as a range, by the words around it. */
function scoreOf(text: string, { whole, start, first, second }: Sum, headed: boolean): number {
  const after = text.slice(start + whole.length);
  const around = text.slice(Math.max(0, start - 45), start) + after.slice(0, 30);
  const money = currencyPattern().test(whole);
  if (LARGE.test(after) || (OTHER_MONEY.test(around) && !PAY_WORD.test(around))) return 0;
  // What scales the second, as in `45-55k`, scales the first.
  const size = Math.max(sizeOf(first), sizeOf(second ?? ''));
  // A year, a share, a number of people.
  if (
    size < 8 ||
    /^\s?%/.test(after) ||
    (!money && !(headed && size >= 1000 && !/^(?:19|20)\d\d$/.test(first.trim())))
  )
    return 0;
  const period = PERIOD_WORD.exec(whole)?.[0] ?? '';
  // What is given in a year, and is no pay for one.
  if (/year|annum|annu|jahr|\ban\b|año|\bano\b|jaar|anno|年/i.test(period) && size < 5000) return 0;
  return (
    (money ? 2 : 0) +
    (second ? 2 : 0) +
    (headed ? 2 : 0) +
    (PERIOD_WORD.test(whole + after.slice(0, 25)) ? 2 : 0)
  );
}

function sizeOf(amount: string): number {
  const digits =
    /\d[\d.,'’\u00a0\u202f ]*/
      .exec(amount)?.[0]
      .replace(/[.,]\d{1,2}$/, '')
      .replace(/\D/g, '') ?? '0';
  return (
    Number(digits) * (/[kK](?!\w)|천|Tsd/.test(amount) ? 1000 : /[万萬만]|lakh|LPA/.test(amount) ? 10_000 : 1)
  );
}

/** A sum that data states, as an ad would say it: `EUR 60000 – 75000 per year`. */
export function payText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).trim().slice(0, 200) || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { currency, value: held, ...own } = value as Record<string, unknown>;
  const sum =
    typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : { ...own, value: held };
  const amount = (one: unknown) => {
    const number = Number(typeof one === 'string' ? one.replace(/[,\s]/g, '') : one);
    return one !== null && one !== '' && Number.isFinite(number) && number > 0
      ? number.toLocaleString('en-US')
      : undefined;
  };
  const [least, most] = [amount(sum.minValue) ?? amount(sum.value), amount(sum.maxValue)];
  if (!least && !most) return undefined;
  const range = [...new Set([least, most].filter(Boolean))].join(' – ');
  const unit = typeof sum.unitText === 'string' ? sum.unitText.toLowerCase().replace(/ly$/, '') : '';
  const money =
    typeof currency === 'string'
      ? `${currency} `
      : typeof sum.currency === 'string'
        ? `${sum.currency} `
        : '';
  return `${money}${range}${/^(?:year|month|week|day|hour)$/.test(unit) ? ` per ${unit}` : ''}`;
}
