/** A board's JSON → a posting as schema.org writes one, which is what pages hold. Pure. */
import { isObject, type Json, short } from '../json.ts';
import type { BoardName, BoardPlaceOnline } from './board-addresses.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The posting; undefined where the JSON holds none of that id. */
export function postingOf(answer: unknown, place: BoardPlaceOnline): Json | undefined {
  const made = MAKERS[place.board](answer, place);
  if (!made) return undefined;
  const { company, ...posting } = made;
  return {
    '@type': 'JobPosting',
    ...posting,
    hiringOrganization: { name: short(company) ?? companyOf(place.organisation, text(posting.description)) },
  };
}

type Maker = (answer: unknown, place: BoardPlaceOnline) => Json | undefined;

const MAKERS: Record<BoardName, Maker> = {
  greenhouse: (job) => {
    if (!isObject(job) || !short(job.title)) return undefined;
    const [pay] = listOf(job.pay_input_ranges);
    return {
      title: job.title,
      company: job.company_name,
      jobLocation: isObject(job.location) ? job.location.name : undefined,
      description: text(job.content),
      baseSalary: pay && salary(pay.currency_type, cents(pay.min_cents), cents(pay.max_cents), undefined),
    };
  },
  lever: (job) => {
    if (!isObject(job) || !short(job.text)) return undefined;
    const categories = isObject(job.categories) ? job.categories : {};
    const places = Array.isArray(categories.allLocations) ? categories.allLocations : [categories.location];
    const range = isObject(job.salaryRange) ? job.salaryRange : undefined;
    return {
      title: job.text,
      jobLocation: places,
      workplaceType: job.workplaceType,
      jobLocationType: job.workplaceType === 'remote' ? 'TELECOMMUTE' : undefined,
      description: [
        text(job.description),
        ...listOf(job.lists).map((list) => `<h3>${text(list.text)}</h3><ul>${text(list.content)}</ul>`),
        text(job.additional),
        text(job.salaryDescription),
      ].join('\n'),
      baseSalary: range && salary(range.currency, range.min, range.max, range.interval),
    };
  },
  ashby: (board, { id }) => {
    const job = listOf(isObject(board) ? board.jobs : undefined).find((one) => one.id === id);
    if (!job || !short(job.title)) return undefined;
    const others = listOf(job.secondaryLocations).map((one) => one.location);
    const pay = isObject(job.compensation) ? job.compensation : {};
    const said = short(pay.scrapeableCompensationSalarySummary) ?? short(pay.compensationTierSummary);
    return {
      title: job.title,
      jobLocation: [job.location, ...others],
      workplaceType: job.workplaceType,
      jobLocationType: job.isRemote === true || job.workplaceType === 'Remote' ? 'TELECOMMUTE' : undefined,
      description: text(job.descriptionHtml) || text(job.descriptionPlain),
      baseSalary: said,
    };
  },
};

const cents = (value: unknown) => (typeof value === 'number' ? value / 100 : undefined);

const salary = (currency: unknown, minValue: unknown, maxValue: unknown, interval: unknown) => ({
  currency,
  value: { minValue, maxValue, unitText: text(interval).replace(/^per-|-salary$|-wage$/g, '') || undefined },
});

/** An employer's name, as the ad spells what the address of its board calls it; else as the address does. */
export function companyOf(organisation: string, ad: string): string {
  const squashed = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const key = squashed(organisation);
  const plain = ad.replace(/<[^>]*>|&lt;.*?&gt;|&\w+;/g, ' ');
  const words = plain.match(/[\p{L}\p{N}&'’.-]+/gu) ?? [];
  for (let at = 0; at < words.length; at++)
    for (let count = 1; count <= 4; count++) {
      const name = words
        .slice(at, at + count)
        .join(' ')
        .replace(/[.'’-]+$/, '')
        .replace(/['’]s$/, '');
      if (squashed(name) === key && /^[\p{Lu}\p{N}\p{Lo}]/u.test(name)) return name;
    }
  return organisation
    .split(/[-_\s]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
