/** The things of trades that words name: those that any ad means by them, and those that only an ad of their industry does. Pure. */
import type { Match, Word } from '../words/phrases.ts';
import type { AdPhrases } from './ad-phrases.ts';

/** Where a thing stands in templates/domains. */
export interface NamedPlace {
  /** Such as `finance/rows/2`. */
  place: string;
  /** By a word that means it only inside the industry: anybody has customers. */
  inside: boolean;
}

/** What an ad of an industry means by words. */
export function thingPlaces(phrases: AdPhrases, words: Word[], domain: string | null): Match<NamedPlace>[] {
  const anywhere = phrases
    .find('thing', words)
    .map(({ value, ...at }) => ({ value: { place: value, inside: false }, ...at }));
  if (domain === null) return anywhere;
  const start = `${domain}/`;
  const inside = phrases.find('inside', words).flatMap(({ value, ...at }) =>
    value
      .split(' ')
      .filter((place) => place.startsWith(start))
      .map((place) => ({ value: { place, inside: true }, ...at })),
  );
  return [...anywhere, ...inside];
}
