/** The things of its industry that an ad names, best first; where it names none, those of the industry that come nearest. Pure. */
import { DOMAINS, GENERAL } from '../../templates/domain-ids.ts';
import type { DomainEntry, ThingKind } from '../../templates/domains.ts';
import type { Families } from '../../templates/families.ts';
import { onceFor } from '../../words/once.ts';
import { longestOnly } from '../../words/phrases.ts';
import type { AdPhrases } from '../ad-phrases.ts';
import { type NamedPlace, thingPlaces } from '../inside.ts';
import { closeness } from '../near-domains.ts';
import type { Evidence, Reading } from '../reading.ts';
import type { Part, Section } from '../sections.ts';
import { nearnessOf } from './nearness.ts';
import type { Span } from './noun-phrase.ts';

/** A thing of templates/domains, as an ad names it. */
export interface Thing {
  domain: string;
  kind: ThingKind;
  entry: DomainEntry;
  score: number;
  /** Missing where the ad names nothing of it. */
  named?: { evidence: Evidence; section: Section; part?: Part; span?: Span };
  /** The ad's own words for it. */
  terms: string[];
  /** Those of them that mean it wherever they stand. */
  plain: string[];
}

/** How much a thing counts by where it is named. What the employer sells says more here than of the task. */
const WEIGHT: Record<Section, number> = {
  duties: 1.3,
  role: 1.1,
  intro: 0.9,
  team: 0.8,
  company: 0.3,
  required: 0.25,
  preferred: 0.1,
  meta: 0.4,
  benefits: 0,
  equal: 0,
  apply: 0,
};
const IN_TITLE = 3;
/** In a line by which the task was recognised. */
const WITH_TASK = 1.6;
/** By a word that only its own industry means it by. */
const WITHIN = 0.5;
const OTHER_DOMAIN = 0.35;
const NO_DOMAIN = 0.6;
/** `Quality controls`, `our customer base`: once, in an ad of no industry, it is meant only where the task is said too. */
const ONE_NAME = 0.15;

/** What a thing counts that the ad names nothing of, and that is of its industry; and how much of that one of any industry. */
const NEAREST = 0.2;
const OF_ANY = 0.5;

/** What is known of an ad. */
export interface AdToBrief {
  reading: Reading;
  parts: Part[];
  phrases: AdPhrases;
}

/** The things of a kind that an ad names, best first. @param lines by which its task was recognised */
export function namedThings(
  ad: AdToBrief,
  kind: ThingKind,
  lines: ReadonlySet<number>,
  families: Pick<Families, 'domain'>,
): Thing[] {
  const asked = askedOf(ad.parts);
  const { domain, title } = ad.reading;
  const key = [kind, domain, title, ...lines].join();
  const things = asked.get(key) ?? lookedUp(ad, kind, lines, families);
  asked.set(key, things);
  return things;
}

/** The same is asked for each task of a kind. */
const askedOf = onceFor((_: Part[]) => new Map<string, Thing[]>());

function lookedUp(
  { reading, parts, phrases }: AdToBrief,
  kind: ThingKind,
  lines: ReadonlySet<number>,
  families: Pick<Families, 'domain'>,
): Thing[] {
  const found = new Map<string, Place>();
  const note = ({ place: path, inside }: NamedPlace, weight: number, named: NonNullable<Thing['named']>) => {
    const counts = inside ? weight * WITHIN : weight;
    const [domain = '', placeKind, index = ''] = path.split('/');
    if (placeKind !== kind) return;
    const said = named.evidence.text.toLowerCase();
    const place = found.get(path) ?? { domain, index: Number(index), score: 0, terms: [], plain: [], named };
    found.set(path, place);
    // Each further word says less that is new; the same word again, hardly anything.
    const isNew = !place.terms.includes(said);
    place.score += isNew ? counts * 0.7 ** place.terms.length : counts * 0.15;
    if (counts > WEIGHT[place.named.section]) place.named = named;
    if (isNew) place.terms.push(said);
    if (isNew && !inside) place.plain.push(said);
  };
  for (const part of parts) {
    const inTitle = reading.title !== null && part.number < 8 && part.text.includes(reading.title);
    const weight = (inTitle ? IN_TITLE : WEIGHT[part.section]) * (lines.has(part.number) ? WITH_TASK : 1);
    if (weight === 0) continue;
    const methods = phrases
      .find('task', part.words)
      .filter(({ value }) => value.family !== undefined && !OF_TABLES.has(value.family));
    for (const { value, first, last } of longestOnly(thingPlaces(phrases, part.words, reading.domain))) {
      // The name of a method is no thing of another industry.
      const isMethod = methods.some((match) => match.first <= first && last <= match.last);
      if (isMethod && !value.place.startsWith(`${reading.domain}/`)) continue;
      // `招聘广告`: the ad speaks of itself.
      if (
        /招聘|募集|채용/.test(part.text.slice(part.words[first]?.start, part.words[last]?.end)) &&
        reading.domain !== 'hr'
      )
        continue;
      // A piece of a compound names nothing: `code-reviews`, `data-informed`.
      if (isPiece(part, first, last)) continue;
      const text = part.text.slice(part.words[first]?.start, part.words[last]?.end);
      const exact = 1 + 0.35 * (last - first);
      note(value, weight * exact, {
        evidence: { line: part.number, text },
        part,
        span: { first, last },
        section: part.section,
      });
    }
  }
  return [...found.values()]
    .map((place) => ({ ...place, score: place.score * fit(place, reading.domain) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NAMED)
    .flatMap(({ domain, index, score, terms, plain, named }): Thing[] => {
      const entry = families.domain(domain)?.[kind]?.[index];
      return entry ? [{ domain, kind, entry, score, terms, plain, named }] : [];
    });
}

/** Families whose phrases name what a table is of: `loan applications`. */
const OF_TABLES = new Set(['tabular-classification', 'tabular-regression']);

function isPiece({ text, words }: Part, first: number, last: number): boolean {
  return text[(words[first]?.start ?? 0) - 1] === '-' || text[words[last]?.end ?? text.length] === '-';
}

/** Where a thing stands in templates/domains, before it is read from there. */
interface Place extends Pick<Thing, 'domain' | 'score' | 'terms' | 'plain'> {
  index: number;
  named: NonNullable<Thing['named']>;
}
/** Of more things than these none is ever chosen. */
const MOST_NAMED = 8;

/** How well a thing's domain fits the ad's: one of another industry is meant only where two names of it stand. */
function fit({ domain, terms }: Pick<Place, 'domain' | 'terms'>, of: string | null): number {
  if (domain === of) return 1.5;
  if (domain === GENERAL) return of === null ? 1 : NO_DOMAIN;
  if (of === null)
    return terms.length > 1 ? NO_DOMAIN : terms.some((term) => term.includes(' ')) ? ONE_NAME : ONE_NAME / 2;
  const near = closeness(domain, of);
  return near > 0 ? OTHER_DOMAIN + near : OTHER_DOMAIN * (terms.length > 1 ? 1 : 0.3);
}

/** How near the things of a kind come to an ad, whether it names them or not: those of its industry, and of any.
 * @param usual the domain of an ad that names no industry */
export function nearestThings(
  { reading, parts }: AdToBrief,
  kind: ThingKind,
  families: Pick<Families, 'domain'>,
  usual = GENERAL,
): Thing[] {
  const spread = hashOf(parts.map(({ plain }) => plain).join(' '));
  const domains = [...new Set([reading.domain ?? usual, GENERAL])].filter(
    (id) => families.domain(id)?.[kind]?.length,
  );
  const ids =
    domains.length > 0 ? domains : DOMAINS.filter((id) => families.domain(id)?.[kind]?.length).slice(0, 1);
  return ids
    .flatMap((domain) => {
      const entries = families.domain(domain)?.[kind] ?? [];
      // What any firm has is only asked for where the trade is not known: that saves reading it.
      const isOwn = domain === (reading.domain ?? usual) || ids.length === 1;
      const near = isOwn ? nearnessOf(parts, entries) : [];
      const open = entries.filter(({ narrow }) => !narrow);
      return entries.map((entry, index): Thing => {
        // Ads that say equally little are spread over what there is.
        const turn = entry.narrow ? 0 : ((open.indexOf(entry) + spread) % open.length) / open.length;
        const score = NEAREST + (near[index] ?? 0) * 0.8 + turn * 0.1;
        return {
          domain,
          kind,
          entry,
          score: isOwn ? score : score * OF_ANY,
          terms: [],
          plain: [],
        };
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** A number that is always the same for a text. */
function hashOf(text: string): number {
  let hash = 7;
  for (let at = 0; at < text.length; at += 3) hash = (hash * 31 + text.charCodeAt(at)) % 1_000_003;
  return hash;
}
