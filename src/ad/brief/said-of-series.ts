/** What the lines of an ad say of series beside their names: when they are high, how many there are, how far ahead. Pure. */
import { singular } from '../../words/alike.ts';
import { keyOf } from '../../words/phrases.ts';
import type { Part, Section } from '../sections.ts';

const OF_WORK: ReadonlySet<Section> = new Set(['duties', 'role', 'intro', 'team', 'company']);
/** The lines of an ad that tell of the work and of who has it done. */
export const linesOfWork = (parts: readonly Part[]): string[] =>
  parts.filter(({ heading, section }) => !heading && OF_WORK.has(section)).map(({ text }) => text);

/** When in the year a figure is high. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'christmas';

const SEASONS: [Season, RegExp][] = [
  ['christmas', /\b(?:christmas|xmas|advent|weihnacht\w*|noel|navidad\w*|natale|kerst\w*)\b/g],
  [
    'spring',
    /\b(?:spring(?!\s(?:boot|framework|mvc|cloud))|springtime|easter|fruh(?:ling|jahr)\w*|ostern?|printemps|paques|primavera|lente|voorjaar)\b/g,
  ],
  ['summer', /\b(?:summers?|sommer\w*|ete|verano|verao|zomer\w*)\b/g],
  ['autumn', /\b(?:autumn|herbst\w*|automne|otono|autunno|outono|herfst)\b/g],
  ['winter', /\b(?:winters?|hiver|invierno|inverno)\b/g],
];
/** What makes a season's name a word for when there is much. */
const HIGH =
  /\b(?:every|each|rush|peaks?|busy|busier|busiest|season\w*|most|highest|surges?|spikes?|crowds?|make or break|catch\w*|queues?|run on|saison\w*|jede\w*|stark\w*|hoch\w*|chaque|pics?|cada|ogni|elk\w*|piek\w*)\b/;
const NO_SEASON =
  /\b(?:(?:summer|winter|spring|autumn|christmas) (?:schools?|interns?\w*|part(?:y|ies)|bonus|term|semester|fridays?|shutdown|closure|202\d)|(?:start\w*|beginn\w*|join\w*) (?:in|this|next)|four seasons)\b/;
const WEEKEND =
  /\b(?:weekends?|saturdays?|sundays?|wochenende\w*|samstag\w*|sonntag\w*|fin(?:s)? de semana|week ends?)\b/;

const plainSentences = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/)).map(keyOf);
const telling = (texts: readonly string[]) =>
  plainSentences(texts).filter((one) => HIGH.test(one) && !NO_SEASON.test(one));

/** The season of which an ad says that it is high then, the one it says most often; nothing where it says none. */
export function seasonIn(texts: readonly string[]): Season | undefined {
  const said = telling(texts).join(' ');
  const [best] = SEASONS.map(([season, words]) => ({ season, count: said.match(words)?.length ?? 0 })).sort(
    (a, b) => b.count - a.count,
  );
  return best && best.count > 0 ? best.season : undefined;
}

/** Whether it says so of the days off. */
export const isOfWeekends = (texts: readonly string[]): boolean =>
  telling(texts).some((one) => WEEKEND.test(one));

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBER = `(\\d{1,3}(?:[ ,.]\\d{3})+|\\d+|${NUMBERS.join('|')})`;
const numberOf = (text: string): number =>
  NUMBERS.includes(text) ? NUMBERS.indexOf(text) + 1 : Number(text.replace(/[ ,.]/g, ''));

/** How many of each step are in a year, and the longest look ahead that the made-up series leave room for. */
const STEPS: Record<string, { year: number; most: number }> = {
  hour: { year: 8760, most: 60 },
  day: { year: 365, most: 60 },
  week: { year: 52, most: 16 },
  month: { year: 12, most: 10 },
  quarter: { year: 4, most: 2 },
  year: { year: 1, most: 2 },
};
const UNIT = '(hour|day|week|month|quarter|year)s?';
const ofStep = (frequency: string) => (frequency === 'daily' ? 'day' : frequency.replace(/ly$/, ''));
const AHEAD = [
  new RegExp(`\\b${NUMBER}[ -]${UNIT} (?:ahead|in advance|out|beforehand|into the future)\\b`),
  new RegExp(`\\b(?:next|coming|following) ${NUMBER} ${UNIT}\\b`),
  new RegExp(`\\b${NUMBER}[ -]${UNIT}(?: ahead)? (?:forecast|horizon|outlook)`),
];

/** How many steps ahead an ad says that it looks; nothing where it does not. */
export function stepsAheadIn(texts: readonly string[], frequency: string): number | undefined {
  const step = STEPS[ofStep(frequency)];
  for (const sentence of plainSentences(texts))
    for (const pattern of AHEAD) {
      const [, count = '', unit = ''] = pattern.exec(sentence) ?? [];
      const from = STEPS[unit];
      if (!step || !from) continue;
      const steps = Math.round((numberOf(count) * step.year) / from.year);
      if (steps >= 1) return Math.min(steps, step.most);
    }
  return undefined;
}

const SPANS =
  /\b(?:(?:coming|next|following) (days|weeks|months|quarters|years)|(days|weeks|months|quarters|years) (?:ahead|in advance|beforehand))\b/;
const BY_SPAN: Record<string, string> = {
  days: 'daily',
  weeks: 'weekly',
  months: 'monthly',
  quarters: 'monthly',
  years: 'yearly',
};

/** How often there is a value, as the span tells that a figure is planned for: `the diggers needed in the coming weeks` is weekly. */
export function frequencyOfSpan(texts: readonly string[], name: string): string | undefined {
  const head = headOf(name);
  if (head === undefined) return undefined;
  const sentence = plainSentences(texts).find((one) => one.includes(head) && SPANS.test(one)) ?? '';
  const [, before, after] = SPANS.exec(sentence) ?? [];
  return BY_SPAN[before ?? after ?? ''];
}

/** A span of time is no key: `for each plant group, ten weeks ahead`. */
export const isSpanOfTime = (text: string): boolean =>
  new RegExp(`^(?:the )?(?:(?:next|coming|following|last|past) )?(?:${NUMBER} )?${UNIT}$`).test(
    keyOf(text),
  ) && /\s/.test(text.trim());

/** The noun that a figure is called by: `number of late boats` is of boats. Letters alone, since it stands in patterns. */
function headOf(name: string): string | undefined {
  const words = keyOf(name).replace(/^(?:number|count|volume) of /, '');
  const head = singular(words.split(' ').at(-1) ?? '');
  return /^\p{L}{4,}$/u.test(head) ? head : undefined;
}

/** How many of a thing there are in a year, as an ad says: `1,900 boats`, `280 performances a year`, `40 launches a day`. */
export function yearlyIn(texts: readonly string[], name: string): number | undefined {
  const head = headOf(name);
  if (head === undefined) return undefined;
  const pattern = new RegExp(
    `\\b${NUMBER} (?:[a-z]+ )?${head}(?:e?s)?\\b(?: (?:are \\w+ )?(?:an?|per|each|every) ${UNIT})?`,
  );
  for (const sentence of plainSentences(texts)) {
    // Signs are spaces by now: `1 900 boats`.
    const [, count = '', unit = 'year'] = pattern.exec(sentence) ?? [];
    if (count !== '') return numberOf(count) * (STEPS[unit]?.year ?? 1);
  }
  return undefined;
}

/** No machine, whatever their number. */
const NO_MACHINES =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|people|colleagues?|employees?|engineers?|staff|members?|customers?|clients?|users?|countries|states?|cities|offices?|sites?|depots?|centres?|centers?|stores?|branches|locations?|million|thousand|billion|dollars?|euros?|pounds?|litres?|tonnes?|kilometres?|miles|units|teams?|analysts?|scientists?|plants?|mills?|degrees?|languages?|applications?|holidays|data)$/;

/** One of what an ad has most of, by its numbers: `around 6,500 lifts` are lifts. */
export function countedThing(texts: readonly string[]): string | undefined {
  const all = plainSentences(texts).join(' . ');
  const names = [...all.matchAll(/\b\d+(?: \d{3})* ([a-z]{3,}s)\b/g)].map(([, name = '']) => name);
  const said = (name: string) => all.split(new RegExp(`\\b${singular(name)}(?:e?s)?\\b`)).length - 1;
  const [best] = names
    .filter((name) => !NO_MACHINES.test(name) && said(name) > 1)
    .sort((a, b) => said(b) - said(a));
  return best && singular(best);
}

const ROUND = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/** The most that one series has in a step, a round figure, where so many a year are shared by so many series. */
export function mostInStep(yearly: number, frequency: string, series: number): number | undefined {
  const mean = yearly / (STEPS[ofStep(frequency)]?.year ?? 365) / series;
  // A few a step make no season that could be seen.
  if (mean < 2) return undefined;
  const scale = 10 ** Math.floor(Math.log10((3 * mean) / 10));
  return Math.ceil((ROUND.find((one) => one * scale >= 3 * mean) ?? 100) * scale);
}
