/** Claims of a model → those that count: their words stand in the ad, and they are what they are to be. Pure. */
import type { BriefDraft, SlotName, Slots } from '../ad/brief/brief.ts';
import type { Evidence } from '../ad/reading.ts';
import type { Claim, ModelClaims, ProjectClaims } from './answer-shape.ts';
import {
  type Grounds,
  literal,
  type OwnWords,
  oneOf,
  ownWords,
  type Rule,
  skillIn,
  yearsIn,
} from './claim-rules.ts';
import { namesOf } from './fair-words.ts';
import { type FindQuote, isProof, plainQuote, quotesOf } from './quotes.ts';

/** A value that the ad bears out, with its words there. */
export interface Borne<T> {
  value: T;
  evidence: Evidence;
}

/** What a model read in an ad. What it did not say, or what did not count, is missing. */
export interface ModelReading {
  title?: Borne<string>;
  company?: Borne<string>;
  location?: Borne<string>;
  experienceYears?: Borne<number>;
  domain?: Borne<string>;
  skills: Borne<string>[];
}

export interface JudgedClaims {
  reading: ModelReading;
  drafts: BriefDraft[];
  /** How many claims there were. */
  claims: number;
  /** Of them, those whose words do not stand in the ad. */
  unquoted: number;
  /** And those that are no fair answer: a name where none may be, a sentence of the ad's, something else than was asked for. */
  unfair: number;
}

const LISTS = ['keys', 'drivers', 'labels', 'entities', 'actions'] as const;
const MOST_IN_SLOT = 8;
/** What an ad need not say in so many words. */
const INFERRED = new Set(['labels', 'actions', 'user']);

/** Judges each claim by itself. */
export function judgeClaims({ reading, projects }: ModelClaims, grounds: Grounds): JudgedClaims {
  const find = quotesOf(grounds.lines);
  const judge = new Judge(find, grounds.secret);
  const said = [reading.company, reading.location].flatMap((claim) => (claim ? [String(claim.value)] : []));
  const isName = namesOf(grounds.lines, [...grounds.names, ...said]);
  const own = ownWords(grounds, isName);
  const read: ModelReading = {
    ...judge.field('title', reading.title, literal(200)),
    ...judge.field('company', reading.company, literal(120)),
    ...judge.field('location', reading.location, literal(120)),
    ...judge.field('experienceYears', reading.experience_years, yearsIn),
    ...judge.field('domain', reading.domain, oneOf(grounds.domains)),
    skills: judge.list(reading.skills, skillIn(isName), Number.POSITIVE_INFINITY),
  };
  const drafts = projects.flatMap((project) => draftOf(project, judge, grounds.families, own));
  return { reading: read, drafts, claims: judge.claims, unquoted: judge.unquoted, unfair: judge.unfair };
}

/** Counts what it is asked. */
class Judge {
  claims = 0;
  unquoted = 0;
  unfair = 0;

  constructor(
    private readonly find: FindQuote,
    private readonly secret: string | undefined,
  ) {}

  one<T>(claim: Claim | undefined, rule: Rule<T>): Borne<T> | undefined {
    if (claim === undefined) return undefined;
    this.claims++;
    const quote = plainQuote(claim.quote);
    const evidence = isProof(quote, claim.value) ? this.find(quote) : undefined;
    if (evidence === undefined) {
      this.unquoted++;
      return undefined;
    }
    const value = this.isSecret(claim) ? undefined : rule(claim, quote);
    if (value === undefined) this.unfair++;
    return value === undefined ? undefined : { value, evidence };
  }

  /** As a part of an object, without the key where nothing counts. */
  field<K extends string, T>(key: K, claim: Claim | undefined, rule: Rule<T>): { [P in K]?: Borne<T> } {
    const borne = this.one(claim, rule);
    return (borne ? { [key]: borne } : {}) as { [P in K]?: Borne<T> };
  }

  list<T>(claims: Claim[] | undefined, rule: Rule<T>, most: number): Borne<T>[] {
    const borne = (claims ?? []).flatMap((claim) => this.one(claim, rule) ?? []);
    return borne
      .filter(
        ({ value }, at) => borne.findIndex((other) => keyOfValue(other.value) === keyOfValue(value)) === at,
      )
      .slice(0, most);
  }

  /** What stands or falls with something else. */
  drop(claims: (Claim | undefined)[]): void {
    const count = claims.filter((claim) => claim !== undefined).length;
    this.claims += count;
    this.unfair += count;
  }

  private isSecret({ value }: Claim): boolean {
    return this.secret !== undefined && String(value).toLowerCase().includes(this.secret.toLowerCase());
  }
}

const keyOfValue = (value: unknown) => String(value).toLowerCase();

/** A project whose family counts; without that nothing of it does. */
function draftOf(
  { task, ...claims }: ProjectClaims,
  judge: Judge,
  families: readonly string[],
  own: OwnWords,
): BriefDraft[] {
  const family = judge.one(task, oneOf(families));
  if (!family) {
    judge.drop(Object.values(claims).flat());
    return [];
  }
  const slots: Slots = {};
  const evidence: BriefDraft['evidence'] = { task: family.evidence };
  const put = <K extends SlotName>(name: K, value: Slots[K], found: Evidence | undefined) => {
    slots[name] = value;
    if (found) evidence[name] = found;
  };
  for (const name of ['things', 'target'] as const) {
    const borne = judge.one(claims[name], own(60));
    if (borne) put(name, borne.value, borne.evidence);
  }
  for (const name of LISTS) {
    const borne = judge.list(claims[name], own(40, INFERRED.has(name) || undefined), MOST_IN_SLOT);
    if (borne.length > 0)
      put(
        name,
        borne.map(({ value }) => value),
        borne[0]?.evidence,
      );
  }
  const told = (['title', 'problem', 'user'] as const).flatMap((name) => {
    const borne = judge.one(claims[name], own(OWN_WORDS[name], INFERRED.has(name) || undefined));
    return borne ? [[name, borne.value] as const] : [];
  });
  return [{ task: family.value, slots, ...Object.fromEntries(told), evidence }];
}

/** How many characters the words of a model's own may have. */
const OWN_WORDS = { title: 80, problem: 300, user: 160 };
