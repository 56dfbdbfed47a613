/** Which words of an ad may stand in public: none of the employer's, of a place, a person or a product, and no long run. Pure. */
import { keyOf, wordsOf } from '../../words/phrases.ts';
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';

/** So many words of an ad in a row are a quotation. */
export const LONGEST_RUN = 6;

/** Feasts are nobody's name either. */
export const FEAST = /^(?:Easter|Christmas|Thanksgiving|Ramadan)$/;
/** Acronyms of trades that are nobody's name. */
const COMMON_ACRONYM =
  /^(?:MRI|CT|ECG|EEG|PET|DNA|RNA|GPS|HR|IT|KYC|AML|SKU|SKUs|ETA|CRM|ERP|IoT|PDF|PDFs|HVAC|EV|EVs|LiDAR|B2B|B2C|GDPR|SEO|FAQ|FAQs|SMS|CAD|PCB|CV|CVs|X)$/;

/** `At Herd Book`, `on Herd Book`: a product of two plain words, where it stands so twice. */
const NAMED_PAIR =
  /(?<=\b(?:[Aa]t|[Oo]n|[Jj]oin|[Jj]oining|[Ii]nside) )(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?![\p{L}-])/gu;

/** Tells whether words of this ad may stand in a public file. */
export class PublicWords {
  private readonly names: Set<string>;
  private readonly small = new Set<string>();
  private readonly pairs = new Set<string>();
  private readonly runs = new Set<string>();

  constructor(
    { company, location, skills }: Pick<Reading, 'company' | 'location' | 'skills'>,
    parts: Part[],
  ) {
    // Tools are names; a skill of several words, such as machine learning, is made of words that anybody uses.
    const tools = skills.filter((skill) => !skill.includes(' '));
    const named = [company ?? '', location ?? '', ...tools].join(' ');
    this.names = new Set(wordsOf(named).map(({ key }) => key));
    for (const { text } of parts)
      for (const [word] of text.matchAll(/(?<=^|[\s("'])[a-zß-öø-ÿ][A-Za-zÀ-ž-]+/g))
        this.small.add(keyOf(word));
    const seen = new Set<string>();
    for (const [, pair = ''] of parts.flatMap(({ text }) => [...text.matchAll(NAMED_PAIR)])) {
      const key = keyOf(pair);
      if (seen.has(key)) this.pairs.add(key);
      seen.add(key);
    }
    const keys = parts.flatMap(({ words }) => words.map(({ key }) => key));
    for (const run of runsOf(keys)) this.runs.add(run);
  }

  /** Whether texts that stand one after the other hold a quotation of the ad. */
  quotes(texts: readonly string[]): boolean {
    const keys = texts.flatMap((text) => wordsOf(text).map(({ key }) => key));
    return runsOf(keys).some((run) => this.runs.has(run));
  }

  /** @param language of the ad, since German writes every noun with a capital */
  allows(phrase: string, language: string): boolean {
    const words = wordsOf(phrase);
    if (words.length === 0 || words.length > LONGEST_RUN || phrase.length > 60) return false;
    if (/[@<>{}[\]|\\^`$€£:]|https?|www\./.test(phrase)) return false;
    if (words.some(({ key }, at) => this.pairs.has(`${key} ${words[at + 1]?.key}`))) return false;
    return words.every(({ key, start, end }) => {
      const word = phrase.slice(start, end);
      if (/^\d/.test(word)) return false;
      // An employer's name is partly made of words that anybody uses.
      if (
        key.length > 2 &&
        !this.small.has(key) &&
        [key, word.replace(/['’]s$/i, '').toLowerCase()].some((name) => this.names.has(name))
      )
        return false;
      if (!/^\p{Lu}/u.test(word) || language === 'de') return true;
      return this.small.has(key) || COMMON_ACRONYM.test(word) || FEAST.test(word);
    });
  }
}

/** Every run of one word more than may be quoted. */
const runsOf = (keys: readonly string[]): string[] =>
  keys.slice(LONGEST_RUN).map((_, at) => keys.slice(at, at + LONGEST_RUN + 1).join(' '));
