/** schema.org JobPosting and JSON Resume's job description → what they state and the ad's text. Pure. */
import { visible } from '../words/characters.ts';
import { type BoardPosting, type BoardSection, boardPostings } from './board.ts';
import { boardKeys } from './board-keys.ts';
import { boardRemote } from './board-place.ts';
import { isObject, type Json } from './json.ts';
import { payText } from './pay.ts';
import type { Stated } from './stated.ts';

export interface Posting {
  stated: Stated;
  /** Text or HTML. */
  description: string;
  /** Parts that stand apart from the description, each text or HTML. */
  sections?: BoardSection[];
  /** Lists that stand apart from the description, by the heading they would have. */
  lists: [string, string[]][];
  warnings: string[];
}

const MAX_PLACES = 6;

/** What JSON Resume's job description holds. */
const RESUME_KEYS =
  'title company type date description location remote salary experience responsibilities qualifications skills meta $schema'.split(
    ' ',
  );

/** Every job posting in the JSON or XML of a board, or the one that JSON Resume describes. */
export function postingsIn(value: unknown): Posting[] {
  const found: Json[] = [];
  collect(value, found, 0);
  if (found.length > 0) return found.map(ofSchema);
  const resume = isObject(value) && isResume(value) ? ofResume(value) : undefined;
  if (resume && boardKeys(value as Json, RESUME_KEYS).length === 0) return [resume];
  const boards = boardPostings(value).map(ofBoard);
  return boards.length > 0 || !resume ? boards : [resume];
}

const ofBoard = ({ stated, sections }: BoardPosting): Posting => ({
  stated,
  description: '',
  sections,
  lists: [],
  warnings: [],
});

/** The job posting in a page's own data: the value itself, in `@graph`, or in a list. */
export function postingIn(value: unknown): Posting | undefined {
  const found: Json[] = [];
  collect(value, found, 0);
  const [first] = found;
  if (first) {
    const posting = ofSchema(first);
    if (found.length > 1)
      posting.warnings.push(`the page holds ${found.length} job postings; the first was read`);
    return posting;
  }
  return undefined;
}

function collect(value: unknown, found: Json[], depth: number): void {
  if (depth > 6 || found.length > 50) return;
  if (Array.isArray(value)) for (const item of value.slice(0, 200)) collect(item, found, depth + 1);
  if (!isObject(value)) return;
  const type = ([] as unknown[])
    .concat(value['@type'] ?? [])
    .map((name) => String(name).replace(/^.*[/:]/, ''));
  if (type.includes('JobPosting')) found.push(value);
  else
    for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item'])
      collect(value[key], found, depth + 1);
}

/** One line of text, or nothing for what only looks like a value. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = visible(value).replace(/\s+/g, ' ').trim();
  return text && !/^(none|null|n\/a|undefined)$/i.test(text) ? text : undefined;
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\r?\n|(?<=\.)\s+(?=\p{Lu})/u) : [])
    .map((item) => textIn(isObject(item) ? (item.name ?? item.value) : item))
    .filter((item): item is string => item !== undefined)
    .slice(0, 200);

function ofSchema(posting: Json): Posting {
  const organisation = posting.hiringOrganization;
  const remote = /telecommute/i.test(String(posting.jobLocationType ?? ''));
  const stated: Stated = {
    title: textIn(posting.title) ?? textIn(posting.name),
    company: textIn(isObject(organisation) ? organisation.name : organisation),
    location: placesIn(posting, remote),
    remote: remote ? 'Full' : boardRemote(posting),
    salary: payText(posting.baseSalary) ?? payText(posting.estimatedSalary),
    industries: textsIn(typeof posting.industry === 'string' ? [posting.industry] : posting.industry),
  };
  const lists: Posting['lists'] = [
    ['Responsibilities', textsIn(posting.responsibilities)],
    ['Qualifications', textsIn(posting.qualifications)],
    ['Skills', textsIn(posting.skills)],
  ];
  return { stated, description: String(posting.description ?? ''), lists, warnings: [] };
}

function placesIn(posting: Json, remote: boolean): string | undefined {
  const places = new Set<string>();
  for (const place of ([] as unknown[]).concat(posting.jobLocation ?? [])) {
    const address = isObject(place) ? (place.address ?? place) : place;
    const country = isObject(address) ? address.addressCountry : undefined;
    const text = isObject(address)
      ? [address.addressLocality, address.addressRegion, isObject(country) ? country.name : country]
          .map(textIn)
          .filter(Boolean)
          .join(', ')
      : textIn(address);
    if (text) places.add(text);
    if (places.size === MAX_PLACES) break;
  }
  if (places.size === 0)
    for (const area of ([] as unknown[])
      .concat(posting.applicantLocationRequirements ?? [])
      .slice(0, MAX_PLACES)) {
      const text = textIn(isObject(area) ? area.name : area);
      if (text) places.add(text);
    }
  const said = [...places].join('; ');
  return said ? (remote ? `${said} (remote)` : said) : remote ? 'Remote' : undefined;
}

const isResume = (value: Json) =>
  typeof value.title === 'string' &&
  (typeof value.description === 'string' ||
    Array.isArray(value.responsibilities) ||
    Array.isArray(value.qualifications));

function ofResume(job: Json): Posting {
  const place = job.location;
  const remote = textIn(job.remote);
  const skills = (Array.isArray(job.skills) ? job.skills : []).flatMap((skill) =>
    isObject(skill) ? [skill.name, ...(Array.isArray(skill.keywords) ? skill.keywords : [])] : [skill],
  );
  return {
    stated: {
      title: textIn(job.title),
      company: textIn(isObject(job.company) ? job.company.name : job.company),
      location: isObject(place)
        ? [place.city, place.region, place.countryCode].map(textIn).filter(Boolean).join(', ') || undefined
        : textIn(place),
      salary: payText(job.salary),
      remote: remote === 'Full' || remote === 'Hybrid' || remote === 'None' ? remote : undefined,
    },
    description: [textIn(job.description), textIn(job.experience) && `Experience: ${textIn(job.experience)}`]
      .filter(Boolean)
      .join('\n'),
    lists: [
      ['Responsibilities', textsIn(job.responsibilities)],
      ['Qualifications', textsIn(job.qualifications)],
      ['Skills', textsIn(skills)],
    ],
    warnings: [],
  };
}
