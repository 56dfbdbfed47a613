/** What of its industry a duty means, and what of that its project takes: purpose, labels, the noun that an amount is of. Pure. */
import { GENERAL } from '../../templates/domain-ids.ts';
import type { Row } from '../../templates/domains.ts';
import type { Families } from '../../templates/families.ts';
import { singular } from '../../words/alike.ts';
import { folded, wordsOf } from '../../words/phrases.ts';
import { thingPlaces } from '../inside.ts';
import { closeness } from '../near-domains.ts';
import { kindsIn } from './framed-texts.ts';
import {
  AMOUNTS,
  isOfPlace,
  keysOf,
  namesAmount,
  speaksOf,
  tells,
  tellsAmount,
  tellsOutcome,
} from './row-tells.ts';
import { boxed, purposeOf } from './sentences.ts';
import type { Statement } from './statement.ts';
import { kindOfTask } from './task-kinds.ts';
import { GONE_WRONG } from './task-of-deed.ts';
import { type AdToBrief, namedThings, type Thing } from './things.ts';

/** A thing that the very line names is meant from this score on. */
const IN_LINE = 0.8;

const BEHAVES = /^(?:unusual|abnormal|odd) behaviou?r of (.+)$/i;

/** What of an industry the line itself names, else what the ad names of which the line says the outcome. */
export function thingInLine(
  ad: AdToBrief,
  task: string,
  stated: Statement,
  families: Pick<Families, 'domain'>,
): Thing | undefined {
  const { line } = stated;
  const { domain } = ad.reading;
  if (stated.of) return peopleOfTrade(stated.of, domain, families);
  const near = (thing: Thing) =>
    // Where no industry was recognised, a word that many have names none of theirs.
    domain === null
      ? thing.plain.length > 0 || thing.domain === GENERAL || 'row' in thing.entry
      : thing.domain === domain || closeness(thing.domain, domain) > 0;
  // How components act says no delay of a flight: what is counted has to be of what acts.
  const acting = keysOf(BEHAVES.exec(stated.objects[0] ?? '')?.[1] ?? '');
  const acts = ({ amount, row }: Row) =>
    acting.size === 0 || [...keysOf([amount.name, ...row].join(' '))].some((key) => acting.has(key));
  const named = (parts: typeof ad.parts) =>
    namedThings({ ...ad, parts }, kindOfTask(task), new Set([line]), families).filter(
      ({ score, entry }) =>
        score >= IN_LINE && (!('row' in entry) || (isOfPlace(entry, stated) && acts(entry))),
    );
  // A belt that photos are taken over is not what they show.
  const said = keysOf([...stated.objects, stated.things ?? '', stated.clause ?? ''].join(' '));
  for (const medium of MEDIA) said.delete(medium);
  const shown = ({ entry, terms }: Thing) =>
    'row' in entry || [...keysOf(terms.join(' '))].some((key) => said.has(key));
  const inLine = named(ad.parts.filter(({ number }) => number === line)).find(
    (thing) => near(thing) && shown(thing),
  );
  if (inLine && speaksOf(inLine.entry, stated)) return inLine;
  if (kindsIn(stated)) return named(ad.parts).find(near);
  // Where no industry was recognised, an outcome that both name is enough.
  const meant = named(ad.parts.filter(({ section }) => section === 'duties' || section === 'role'));
  const told = meant.find(
    (thing) =>
      'row' in thing.entry &&
      isOfSubject(thing.entry, stated) &&
      speaksOf(thing.entry, stated) &&
      near(thing),
  );
  return told ?? (kindOfTask(task) === 'rows' ? rowOfTrade(domain, stated, families) : undefined) ?? inLine;
}

/** Words for what something is kept in, and not for what it is: recordings of speech are no emergency calls. */
const MEDIA =
  'recording speech audio sound clip image picture photo video text document file record report'.split(' ');

/** How industries call those who buy, use, learn or give. */
const PEOPLE_ROW =
  /(?:^|\s)(?:customers|shoppers|subscribers|players|guests|students|members|donors|readers|policies|tickets|contracts|accounts|headcounts)$/;
/** Who is kept or lost: that is what is asked of customers, and of one of them no other row can say it. */
const KEPT =
  /\b(?:leaves?|cancel\w*|ports? out|stays? away|comes? back|buys again|renews?|renewed|drops? out)\b/;

/** Where people are at home that no industry of the ad has. */
const HOME: Readonly<Record<string, string>> = {
  customers: GENERAL,
  players: 'media',
  subscribers: 'media',
  students: 'education',
  learners: 'education',
  guests: 'hospitality',
  donors: 'public-sector',
  shoppers: 'retail',
  policyholders: 'insurance',
  users: 'software',
};

/** Those of an industry that its customers are, else those of where they are at home: no other row's `leaves` is theirs. */
function peopleOfTrade(
  people: string,
  domain: string | null,
  families: Pick<Families, 'domain'>,
): Thing | undefined {
  for (const id of [domain, HOME[people]]) {
    const rows = (id ? families.domain(id)?.rows : undefined) ?? [];
    const kept = rows.filter(
      ({ row, outcome }) => PEOPLE_ROW.test(row[1]) && KEPT.test(outcome.labels.join(' ')),
    );
    const entry = kept.find(({ row }) => row[1].endsWith(people)) ?? kept.find(({ narrow }) => !narrow);
    if (entry && id) return { domain: id, kind: 'rows', entry, score: 0, terms: [], plain: [] };
  }
  return undefined;
}

/** `Which households will fall into debt` is nothing of batteries that fall below: who is asked about is said. */
function isOfSubject({ row }: Row, { clause = '' }: Statement): boolean {
  const [, subject] =
    /^which (.+?) (?:will|would|are|is|may|might|could|should|need|come|fail|have|has)\b/.exec(clause) ?? [];
  const known = keysOf(row.join(' '));
  return subject === undefined || [...keysOf(subject)].some((key) => known.has(key));
}

/** What an industry has that a duty says the outcome or the amount of, though no word of the ad names it. */
function rowOfTrade(
  domain: string | null,
  stated: Statement,
  families: Pick<Families, 'domain'>,
): Thing | undefined {
  const rows = domain === null ? [] : (families.domain(domain)?.rows ?? []);
  const entry = rows.find(
    (row) =>
      !row.narrow &&
      isOfPlace(row, stated) &&
      isOfSubject(row, stated) &&
      (namesAmount(row, stated) || tellsOutcome(row, stated)),
  );
  return entry && domain ? { domain, kind: 'rows', entry, score: 0, terms: [], plain: [] } : undefined;
}

/** `Homes in properties` says one thing twice. */
export function saidOnce({ reading, phrases }: AdToBrief, stated: Statement): Statement {
  const placesOf = (text: string) =>
    thingPlaces(phrases, wordsOf(text), reading.domain).map(({ value }) => value.place);
  if (kindOfTask(stated.task) !== 'rows') return stated;
  const [object = ''] = stated.objects;
  const places = new Set(placesOf(object));
  // What goes wrong with a thing is not the thing: `fraud in card payments`.
  const isSame =
    stated.things !== undefined &&
    !GONE_WRONG.test(folded(object)) &&
    placesOf(stated.things).some((place) => places.has(place));
  return isSame ? { ...stated, things: undefined } : stated;
}

/** Labels of the ad, else of the thing: a picture's labels are what it shows, a text's what it is about. */
export function labelsFor(
  own: string[] | undefined,
  thing: Thing | undefined,
  task: string,
  stated: Statement,
): string[] | undefined {
  const hasOutcome = task === 'tabular-classification' || task === 'mlops-serving';
  if (hasOutcome && !stated.isSeen && stated.task === task && thing && 'row' in thing.entry)
    return tells(thing.entry, stated) ? thing.entry.outcome.labels : own;

  const ofThing = thing && 'labels' in thing.entry ? thing.entry.labels : undefined;
  if (task === 'object-detection') return own?.filter((label) => label.length <= 60).slice(0, 6);
  if (stated.labels && own) return own;
  if (task === 'text-classification' || task === 'image-classification')
    return ofThing ?? own ?? ['usual', 'unusual'];
  return own;
}

/** What a duty says, with the thing that it leaves out: demand is that of shared vehicles, categories are those of tickets. */
export function ofThing(stated: Statement, entry: Thing['entry']): Statement {
  if ('row' in entry) return ofRow(stated, entry);
  const kinds = kindsIn(stated);
  // `Misconceptions` are one of the answers: what is sorted is what holds them.
  const [object = ''] = stated.objects;
  const isLabel =
    'text' in entry && stated.objects.length === 1 && entry.labels.includes(singular(object.toLowerCase()));
  if (isLabel && 'text' in entry)
    return { ...stated, objects: [entry.text[1]], things: undefined, labels: [...entry.labels] };
  return kinds && 'text' in entry ? { ...stated, things: kinds.things ?? entry.text[1] } : stated;
}

/** `Beer sales`, and not `daily sales`. */
const SAYS_OF_WHAT =
  /^(?!(?:dai|week|month|year)ly |(?:future|total|net|gross|expected|product|unit|store|peak|customer|late|new) )[a-z]{3,} (?:sales|prices?)$/i;

/** `Demand` is that of something: the demand of shared vehicles. */
function ofRow(stated: Statement, entry: Row): Statement {
  const { objects, clause, things, keys } = stated;
  const [object = '', ...others] = objects;
  const names = new Set(wordsOf(entry.row.join(' ')).map(({ key }) => key));
  const isNamed = wordsOf(object).some(({ key }) => names.has(key));
  // What is chosen is of nobody, and what says of what it is needs no more.
  const isWhole =
    / (?:of|for|and) /.test(object) || stated.task === 'recommendation' || SAYS_OF_WHAT.test(object);
  if (clause || things || keys.length > 0 || others.length > 0 || isNamed || isWhole || !tells(entry, stated))
    return stated;
  const link = /demand$/i.test(object) ? 'for' : GONE_WRONG.test(folded(object)) ? 'in' : 'of';
  return { ...stated, objects: [`${object} ${link} ${entry.row[1]}`] };
}

/** `so that …`, as the trade has it where it does the same; empty where it does another thing. */
export function purposeOfThing(entry: Thing['entry'], task: string, stated: Statement): string {
  if (!('row' in entry))
    return !speaksOf(entry, stated)
      ? ''
      : purposeOf(task === 'object-detection' && 'find' in entry ? boxed(entry.find) : entry.problem);
  if (AMOUNTS.has(stated.task) && tellsAmount(entry, stated)) return entry.amount.purpose;
  return tellsOutcome(entry, stated) ? purposeOf(entry.outcome.problem) : '';
}
