/** What is recommended, by what it is: what people do with it, and what is known of it before anybody does. Pure. */
import type { Column } from '../../job/columns.ts';
import { MAKES, PLACES, WORKS } from './item-names.ts';

export interface ItemKind {
  /** What such an item is called, as one of it. */
  items: RegExp;
  /** Who chooses it, as one; where the item's word says too little, such as `article`. */
  people: RegExp;
  /** In the past. */
  action: string;
  /** Who it is, where nothing says so. */
  person: string;
  /** Known of it when it appears; the first is its category. */
  columns: Column[];
  /** What made-up ones are called. */
  names?: string[];
}

const NOBODY = /^$/;
const year = (min: number): Column => ({ name: 'year', min, max: 2025, usual: min > 1990 ? 2019 : 2012 });
const LANGUAGE: Column = { name: 'language', values: ['English', 'Danish', 'German', 'French', 'Spanish'] };

const GENRE: Column = {
  name: 'genre',
  values: ['crime', 'fantasy', 'biography', 'romance', 'history', 'science'],
};

/** The first that fits counts. */
export const ITEM_KINDS: ItemKind[] = [
  {
    items: /\b(?:audio ?book|podcast|episode|track|song|album|playlist|music|radio play)$/,
    people: /listener$/,
    action: 'listened to',
    person: 'listener',
    columns: [GENRE, LANGUAGE, { name: 'length', min: 5, max: 1500, unit: 'min' }, year(1990)],
    names: WORKS,
  },
  {
    items: /\b(?:film|movie|series|video|show|programme|clip)$/,
    people: /(?:viewer|spectator)$/,
    action: 'watched',
    person: 'viewer',
    columns: [
      { name: 'genre', values: ['drama', 'comedy', 'thriller', 'documentary', 'animation'] },
      LANGUAGE,
      { name: 'length', min: 5, max: 210, unit: 'min' },
      year(1960),
    ],
    names: WORKS,
  },
  {
    items: /\b(?:book|novel|story|news article|magazine|newsletter|post|text)$/,
    people: /reader$/,
    action: 'read',
    person: 'reader',
    columns: [GENRE, LANGUAGE, { name: 'length', min: 100, max: 3500, unit: 'words' }, year(1990)],
    names: WORKS,
  },
  {
    items: /\b(?:course|training|lesson|lecture|class)$/,
    people: /(?:student|learner|pupil)$/,
    action: 'took',
    person: 'learner',
    columns: [
      { name: 'field', values: ['languages', 'computing', 'crafts', 'health', 'business'] },
      { name: 'level', values: ['first steps', 'some practice', 'advanced'] },
      { name: 'held', values: ['evening', 'weekend', 'online'] },
      { name: 'price', min: 20, max: 2500, unit: 'EUR' },
    ],
  },
  {
    items: /\b(?:vacancy|job|opening|position|job posting|job ad)$/,
    people: /(?:applicant|job ?seeker)$/,
    action: 'applied to',
    person: 'applicant',
    columns: [
      { name: 'field', values: ['care', 'sales', 'office', 'craft', 'software', 'warehouse'] },
      { name: 'hours', values: ['full time', 'part time', 'shifts'] },
      { name: 'contract', values: ['permanent', 'fixed term', 'freelance'] },
      { name: 'pay', min: 22, max: 140, unit: 'thousand EUR', usual: 44 },
    ],
  },
  {
    items: /\b(?:profile|candidate|cv|freelancer|expert)$/,
    people: /recruiter$/,
    action: 'wrote to',
    person: 'recruiter',
    columns: [
      { name: 'occupation', values: ['nurse', 'electrician', 'accountant', 'developer', 'driver'] },
      { name: 'level', values: ['beginner', 'skilled', 'senior'] },
      { name: 'years in the occupation', min: 0, max: 40, unit: 'years', usual: 9 },
    ],
  },
  {
    items: /\b(?:listing|flat|apartment|house|home|property)$/,
    people: /(?:home seeker|tenant)$/,
    action: 'asked to view',
    person: 'home seeker',
    columns: [
      { name: 'kind', values: ['flat', 'terraced house', 'house', 'loft'] },
      { name: 'quarter', values: ['centre', 'harbour', 'hillside', 'garden suburb'] },
      { name: 'living area', min: 18, max: 400, unit: 'm2', usual: 82 },
      { name: 'built', min: 1850, max: 2025, usual: 1978 },
    ],
  },
  {
    items: /\b(?:games?|puzzle|toy)$/,
    people: /(?:player|gamer)$/,
    action: 'played',
    person: 'player',
    columns: [
      { name: 'kind', values: ['family', 'strategy', 'party', 'cooperative', 'puzzle'] },
      { name: 'players at most', min: 1, max: 10, usual: 4 },
      { name: 'playing time', min: 10, max: 240, unit: 'minutes', usual: 45 },
      { name: 'from age', min: 3, max: 18, unit: 'years', usual: 10 },
    ],
  },
  {
    items: /\b(?:dish|meal|recipe|menu|drink)$/,
    people: /(?:diner|cook)$/,
    action: 'ordered',
    person: 'guest',
    columns: [
      { name: 'kind', values: ['meat', 'fish', 'vegetarian', 'vegan'] },
      { name: 'course', values: ['starter', 'main', 'dessert'] },
      { name: 'price', min: 2.5, max: 34, unit: 'EUR' },
    ],
  },
  {
    items: /\b(?:room|hotel|flight|fare|trip|tour|stay|holiday|journey|destination)$/,
    people: /(?:travell?er|guest|passenger)$/,
    action: 'booked',
    person: 'guest',
    columns: [
      { name: 'kind', values: ['city', 'sea', 'mountains', 'countryside'] },
      { name: 'comfort', values: ['basic', 'standard', 'superior'] },
      { name: 'price', min: 19, max: 900, unit: 'EUR' },
    ],
  },
  {
    items: /\b(?:place|restaurant|museum|venue|event|shop)$/,
    people: /visitor$/,
    action: 'visited',
    person: 'visitor',
    columns: [
      { name: 'category', values: ['restaurant', 'museum', 'shop', 'park', 'theatre'] },
      { name: 'quarter', values: ['centre', 'harbour', 'hillside', 'old town'] },
      { name: 'price', min: 2, max: 120, unit: 'EUR' },
    ],
    names: PLACES,
  },
  {
    items: /\b(?:workout|exercise|run)$/,
    people: /(?:athlete|runner)$/,
    action: 'did',
    person: 'athlete',
    columns: [
      { name: 'kind', values: ['strength', 'yoga', 'running', 'mobility'] },
      { name: 'needs', values: ['nothing', 'a mat', 'weights', 'a bar'] },
      { name: 'length', min: 5, max: 120, unit: 'min' },
    ],
  },
  {
    items: /\b(?:security|fund|share|stock|bond)$/,
    people: /investor$/,
    action: 'bought',
    person: 'investor',
    columns: [
      { name: 'sector', values: ['energy', 'health', 'technology', 'industry', 'banks', 'food'] },
      { name: 'region', values: ['Europe', 'North America', 'Asia', 'all'] },
      { name: 'size', values: ['small', 'mid', 'large'] },
      { name: 'founded', min: 1900, max: 2025, usual: 1988 },
    ],
  },
  {
    items: /\b(?:compound|molecule|drug)$/,
    people: /chemist$/,
    action: 'tested',
    person: 'chemist',
    columns: [
      { name: 'class', values: ['kinase', 'receptor', 'protease', 'channel'] },
      { name: 'charge', values: ['acid', 'base', 'neutral'] },
      { name: 'molecular weight', min: 180, max: 650, unit: 'Da', usual: 380 },
    ],
  },
  {
    items: /\b(?:load|vehicle|scooter|bike)$/,
    people: /(?:carrier|rider|driver)$/,
    action: 'took',
    person: 'rider',
    columns: [
      { name: 'kind', values: ['small', 'standard', 'large'] },
      { name: 'quarter', values: ['centre', 'harbour', 'north', 'south'] },
      { name: 'price', min: 1, max: 400, unit: 'EUR' },
    ],
  },
  {
    items: /\b(?:article|product|item|goods?|sku|dress|garment|offer|car|grocer(?:y|ies))$/,
    people: /(?:shopper|customer|buyer|consumer)$/,
    action: 'bought',
    person: 'shopper',
    columns: [
      { name: 'category', values: ['clothing', 'kitchen', 'garden', 'toys', 'tools', 'sports'] },
      { name: 'style', values: ['classic', 'modern', 'playful', 'plain'] },
      { name: 'price', min: 3, max: 900, unit: 'EUR', usual: 39 },
      year(2012),
    ],
    names: MAKES,
  },
];

/** Where nothing says what it is. */
export const ANY_ITEM: ItemKind = {
  items: NOBODY,
  people: NOBODY,
  action: 'chose',
  person: 'person',
  columns: [
    { name: 'category', values: ['basics', 'seasonal', 'premium', 'gifts', 'outlet'] },
    { name: 'style', values: ['classic', 'modern', 'playful', 'plain'] },
    { name: 'price', min: 2, max: 180, unit: 'EUR', usual: 24 },
    year(2012),
  ],
};
