/** What is recommended, to whom, and what is known of it before anybody takes it. */
import { describe, expect, test } from 'vitest';
import { itemOptions } from '../../src/ad/brief/item-options.ts';
import { PublicWords } from '../../src/ad/brief/public-words.ts';
import { taskOptions } from '../../src/ad/brief/task-options.ts';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import type { Column } from '../../src/job/columns.ts';
import { DOMAINS } from '../../src/templates/domain-ids.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const ad = await readBytes(Buffer.from('Data Scientist'), lexiconFor(families));
const words = new PublicWords(ad.reading, ad.parts);
const rows = DOMAINS.flatMap((id) =>
  (families.domain(id)?.rows ?? []).filter((row) => row.chosen_by).map((row) => ({ id, row })),
);
const rowOf = (domain: string, one: string) =>
  families.domain(domain)?.rows.find(({ row }) => row[0] === one);
const told = (domain: string, one: string, title: string) => {
  const row = rowOf(domain, one);
  return itemOptions({ texts: [title, ''], ...(row ? { row, columns: row.columns } : {}) }) as {
    items: string[];
    people: string[];
    action: string;
    columns: Column[];
    names?: string[];
  };
};
/** What is only known later, or changes from day to day. */
const LATER =
  /\bweek\b|last|rival|on hand|in stock|stars|left|viewed|seen|sold|booked|followers|change|since|near/;

describe('what is recommended, and to whom', () => {
  test.each([
    ['media', 'audiobook', 'Audiobooks for each listener', 'listener', 'listeners', 'listened to'],
    ['e-commerce', 'article', 'Articles for each shopper', 'shopper', 'shoppers', 'bought'],
    ['media', 'story', 'News articles for each reader', 'reader', 'readers', 'read'],
    ['hr', 'vacancy', 'Vacancies for each candidate', 'candidate', 'candidates', 'applied to'],
    [
      'real-estate',
      'property listing',
      'Flats for each home seeker',
      'home seeker',
      'home seekers',
      'asked to view',
    ],
    ['media', 'track', 'Recommendation of songs', 'listener', 'listeners', 'listened to'],
  ])('%s: %s', (domain, one, title, person, people, action) => {
    expect(told(domain, one, title)).toMatchObject({ people: [person, people], action });
  });

  test('the items are those of the title, one and several', () => {
    expect(told('hr', 'vacancy', 'Vacancies for each candidate').items).toEqual(['vacancy', 'vacancies']);
    expect(told('media', 'story', 'News articles for each reader').items).toEqual([
      'news article',
      'news articles',
    ]);
    expect(told('', '', 'Which recipes somebody would choose')).toMatchObject({
      items: ['recipe', 'recipes'],
      people: ['guest', 'guests'],
      action: 'ordered',
    });
    expect(itemOptions({ texts: [], things: 'widgets' })).toMatchObject({
      items: ['widget', 'widgets'],
      people: ['person', 'people'],
    });
  });

  test('works have titles of their own', () => {
    const { names = [] } = told('media', 'audiobook', 'Audiobooks for each listener');
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(rows)('$id: $row.row.1', ({ row }) => {
  const { options, slots } = taskOptions('recommendation', {
    ad,
    words,
    said: {},
    slots: { target: 'chosen' },
    texts: [`${row.row[1]} for each ${row.chosen_by}`, ''],
    columns: row.columns,
    entry: row,
  });
  const columns = (options?.columns ?? []) as Column[];

  test('a table of items holds what they are from their first day on', () => {
    expect(columns.length).toBeGreaterThanOrEqual(3);
    expect(columns.filter(({ name }) => LATER.test(name))).toEqual([]);
    expect(columns.filter(({ role, effect }) => role || effect)).toEqual([]);
    expect(columns.some(({ values = [] }) => values.length > 2)).toBe(true);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  test('it has words for all that the pages say', () => {
    expect(options).toMatchObject({ items: row.row, people: [row.chosen_by, expect.any(String)] });
    expect(slots).toEqual({ target: 'chosen' });
  });
});
