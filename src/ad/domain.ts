/** What the employer is in. Pure. */

import { GENERAL } from '../templates/domain-ids.ts';
import { longestOnly, type Word, wordsOf } from '../words/phrases.ts';
import type { AdPhrases } from './ad-phrases.ts';
import { domainAsked } from './domain-asked.ts';
import { inMixedLists, isAmongPlaces, isOfInvestors, isSaidOfFirm, workedWith } from './domain-lists.ts';
import { DOMAIN_NAMES } from './domain-names.ts';
import { domainOfName } from './name-domains.ts';
import type { Evidence } from './reading.ts';
import type { Part, Section } from './sections.ts';

/** Before a domain's own name, which says it only where an ad names its industry: anybody may write `retail` or `software`. */
const NAME = '=';

/** Every phrase with the domain that it shows. */
export function* domainPhrases(): Generator<[string, string]> {
  for (const [domain, phrases] of Object.entries(DOMAIN_NAMES)) {
    yield [domain.replaceAll('-', ' '), NAME + domain];
    for (const phrase of phrases.split(', ')) yield [phrase, domain];
  }
}

const WEIGHT: Record<Section | 'title', number> = {
  title: 4,
  duties: 1.5,
  role: 2,
  team: 1.5,
  intro: 2,
  company: 2,
  required: 0.5,
  preferred: 0.4,
  meta: 1.5,
  benefits: 0,
  equal: 0,
  apply: 0,
};
/** What an ad says for a domain. */
interface Score {
  total: number;
  /** The most that one place counts. */
  best: number;
  evidence: Evidence;
  words: Set<string>;
  /** It stands where an ad speaks of its own work or firm. */
  isOwn: boolean;
}
/** Where an ad also names its customers' trades. */
const ASIDE: ReadonlySet<string> = new Set(['intro', 'company', 'role', 'team', 'required', 'preferred']);

/** One word that stands once may be a customer's trade: `lifts in hospitals`. */
const isTold = ({ words, total, best, isOwn }: Score): boolean =>
  isOwn ||
  words.size > 1 ||
  total > best ||
  [...words].some((word) => /[\s\u3000-\u9fff\uac00-\ud7af]/.test(word));

const isOneWord = ({ words, total, best }: Score): boolean =>
  words.size === 1 &&
  total < 1.3 * best &&
  ![...words].some((word) => /[\s\u3000-\u9fff\uac00-\ud7af]/.test(word));

/** What a word of the employer's name counts. */
const BY_NAME = 3;
/** What a word counts that stands in another line too, up to five times, and a further one in the same: most lines say more than one list. */
const AGAIN = 0.5;
const OFTEN = 5;
const AGAIN_IN_LINE = 0.5;

/** Whose projects are for others, and what those others must count. */
const HOST = 'education';
const FOR_OTHERS = 'consulting';
const FOR_WHOM = 2.5;

/** What a trade counts that stands in a list with others: whom the world is to be better for, or who the customers are. */
const AMONG_OTHERS = 0.4;
/** The domain that an ad's words name most, each word once. */
export function domainOf(
  title: string | undefined,
  parts: Part[],
  phrases: AdPhrases,
  employer?: { value: string; evidence: Evidence },
): { value: string; evidence: Evidence } | undefined {
  const scores = new Map<string, Score>();
  const heard = new Map<string, number>();
  const read = (text: string, words: Word[], line: number, section: Section | 'title') => {
    const weight = WEIGHT[section];
    if (weight === 0) return;
    const matches = phrases
      .find('domain', words)
      .filter(({ value }) => section === 'meta' || !value.startsWith(NAME));
    const named = longestOnly(matches);
    // The name of a tool says no trade: `Azure Data Factory`.
    const tools =
      named.length > 0 ? phrases.find('skill', words).filter(({ first, last }) => last > first) : [];
    const told = named.filter(
      ({ first, last }) => !tools.some((tool) => tool.first <= first && last <= tool.last),
    );
    const others = section === 'title' ? undefined : workedWith(text, words);
    const listed = ASIDE.has(section) ? inMixedLists(text, words, told) : new Set();
    const inLine: string[] = [];
    for (const match of told) {
      const { value: meaning, first, last } = match;
      const value = meaning.replace(NAME, '');
      const said = text.slice((words[first] as Word).start, (words[last] as Word).end);
      // A firm of one word is called so, whatever else the word says.
      if (said === employer?.value || isOfInvestors(text, (words[first] as Word).start)) continue;
      const score = scores.get(value) ?? {
        total: 0,
        best: 0,
        evidence: { line, text: said },
        words: new Set<string>(),
        isOwn: false,
      };
      scores.set(value, score);
      const key = said.toLowerCase();
      const times = heard.get(`${value} ${key}`) ?? 0;
      heard.set(`${value} ${key}`, times + 1);
      const isBeside = others !== undefined && others.first <= first && last <= others.last;
      const isAmong =
        ASIDE.has(section) && isAmongPlaces(text, (words[first] as Word).start, (words[last] as Word).end);
      const share =
        (times === 0 ? 1 : times > OFTEN ? 0 : AGAIN) *
        (listed.has(match) || isBeside || isAmong ? AMONG_OTHERS : 1) *
        (key === FOR_OTHERS ? AGAIN_IN_LINE : 1) *
        AGAIN_IN_LINE ** inLine.filter((other) => other === value).length;
      inLine.push(value);
      const counts = weight * share;
      score.words.add(key);
      score.total += counts;
      const isFirm = weight >= 1 && isSaidOfFirm(text, (words[first] as Word).start);
      if ((!ASIDE.has(section) && !isBeside) || isFirm) score.isOwn = true;
      if (counts > score.best) Object.assign(score, { best: counts, evidence: { line, text: said } });
    }
  };
  for (const { text, words, number, section } of parts) read(text, words, number, section);
  if (title)
    read(title, wordsOf(title), parts.find(({ text }) => text.includes(title))?.number ?? 1, 'title');
  // A bank calls itself one.
  const byName = domainOfName(employer?.value);
  if (byName?.isSure && employer) return { value: byName.domain, evidence: employer.evidence };
  // What a university, a school or an institute has a project for says more than that it has it.
  const isHost =
    byName?.domain === HOST &&
    [...scores].some(([domain, score]) => domain !== HOST && score.total >= FOR_WHOM && isTold(score));
  if (isHost) scores.delete(HOST);
  else if (byName && employer) {
    const named = byName.domain;
    const known = scores.get(named);
    const score = known ?? {
      total: 0,
      best: 0,
      evidence: employer.evidence,
      words: new Set<string>(),
      isOwn: true,
    };
    score.total += BY_NAME;
    scores.set(named, score);
  }
  const [best] = [...scores].sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1));
  if (!best || best[1].total < 1.5 || !isTold(best[1]))
    return domainOfThings(parts, phrases) ?? domainAsked(parts, title) ?? domainOfExperience(scores);
  const said = { value: best[0], evidence: best[1].evidence };
  // `From visits and payments`: what the work is about says more than one word beside it.
  return isOneWord(best[1]) ? (domainOfThings(parts, phrases, true) ?? said) : said;
}

/** The one trade in which an ad asks for experience, where it speaks of no other: `experience in credit and collections`. */
function domainOfExperience(scores: ReadonlyMap<string, Score>) {
  const [only, other] = [...scores];
  if (!only || other || ![...only[1].words].some((word) => /\S\s+\S/.test(word))) return undefined;
  return { value: only[0], evidence: only[1].evidence };
}

/** What one trade has most, and any other may have: methods, papers and duties. */
const OF_ANY_TRADE =
  /^(?:personali[sz]\w*(?: \w+)?|recommend\w*(?: \w+)?|(?:product )?search\w*(?:, \w+| \w+)?|rank\w*|fraud (?:detection|prevention)|user intent|intent|sourcing|product feedback|technical (?:standard|specification|documentation|document)|document review|price list|quality controls?|knowledge base|matchmaking|(?:customer|client|user|member) (?:retention|churn|segment|segmentation|lifetime|lifetime value|analytics|experience)|churn|retention|press release|process (?:improvement|development)|code review|capability requirement|due diligence|market research)$/;
/** So many things of one trade say it. */
const THINGS = 2;

/** The domain whose things an ad names most, where it does not say its own: loans and card payments. @param inDuties one is enough that two words name among its duties */
function domainOfThings(
  parts: Part[],
  phrases: AdPhrases,
  inDuties = false,
): { value: string; evidence: Evidence } | undefined {
  const scores = new Map<string, { total: number; words: Set<string>; things: number; evidence: Evidence }>();
  for (const { text, words, number, section } of parts) {
    const weight = WEIGHT[section];
    if (weight < 1 || (inDuties && section !== 'duties')) continue;
    // The name of a method is no thing of a trade: `recommender systems`, of whatever.
    const methods = phrases
      .find('task', words)
      .filter((match) => inDuties || match.value.family === 'recommendation');
    for (const { value, first, last } of longestOnly(phrases.find('thing', words))) {
      const [domain = ''] = value.split('/');
      const isMethod = methods.some((match) => match.first <= first && last <= match.last);
      if (domain === GENERAL || (isMethod && inDuties)) continue;
      // A piece of a compound names nothing: `data-informed`.
      if (
        /-/.test(
          text
            .slice(((words[first] as Word).start || 1) - 1, (words[last] as Word).end + 1)
            .replace(/^[^-]|[^-]$/g, '')
            .replace(/\w-\w/g, ''),
        )
      )
        continue;
      if (isAmongPlaces(text, (words[first] as Word).start, (words[last] as Word).end)) continue;
      const said = text.slice((words[first] as Word).start, (words[last] as Word).end);
      const score = scores.get(domain) ?? {
        total: 0,
        words: new Set<string>(),
        things: 0,
        evidence: { line: number, text: said },
      };
      scores.set(domain, score);
      const key = said.toLowerCase().replace(/s$/, '');
      if (score.words.has(key) || OF_ANY_TRADE.test(key)) continue;
      score.words.add(key);
      if (!isMethod) score.things++;
      // Two words say more than one, which another trade may use too.
      score.total += weight * (last > first ? 1.5 : 1);
    }
  }
  const [best] = [...scores]
    .filter(
      ([, { words, things }]) =>
        (things > 0 && words.size >= THINGS) || (inDuties && [...words].some((word) => word.includes(' '))),
    )
    .sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1));
  return best && { value: best[0], evidence: best[1].evidence };
}
