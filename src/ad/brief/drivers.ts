/** What an ad says something depends on: `promotions, weather and holidays as drivers`, `take exam dates into account`. Pure. */
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { ACCOUNTED, AS_DRIVERS, DRIVERS_ARE, INFLUENCES, LEADS_TO, MAY_USE } from './cues.ts';
import { isKnownDriver } from './driver-columns.ts';
import { isTelling, listAt, phraseAt, type Span, spanText } from './noun-phrase.ts';
import type { PublicWords } from './public-words.ts';
import { isSpanOfTime } from './said-of-series.ts';

const MOST = 5;
/** `Readings of the compressors: pressure, temperature`. */
const READINGS = /\b(?:readings?|signals?|measurements?|sensors?|meters?|telemetry)\b/;

/** The drivers that the duties of an ad name by that word; none where they do not. */
export function driversIn(
  parts: Part[],
  { language }: Pick<Reading, 'language'>,
  words: PublicWords,
): string[] {
  for (const part of parts) {
    if (part.heading || !['duties', 'role', 'intro', 'team'].includes(part.section)) continue;
    for (const { start, ifKnown } of startsOf(part)) {
      const said = listAt(part, start)
        .items.filter((span) => isTelling(part, span, true))
        .map((span) => owned(part, span) ?? spanText(part, span).replace(/^(?:effects?|impact) of /, ''))
        .filter((text) => words.allows(text, language) && !isSpanOfTime(text));
      if (said.length > 0 && (!ifKnown || said.some(isKnownDriver))) return said.slice(0, MOST);
    }
  }
  return [];
}

/** The words with which a list of drivers may begin; some do only where one of them is known to drive things. */
function startsOf(part: Part): { start: number; ifKnown?: true }[] {
  const found: { start: number; ifKnown?: true }[] = [];
  if (AS_DRIVERS.test(part.plain)) {
    const lead = part.words.findIndex(({ key }, at) => at > 0 && LEADS_TO[key] === 'drivers');
    const verb = part.words.findIndex(({ key }) => MAY_USE.test(key));
    const first = lead >= 0 ? lead : verb;
    if (first >= 0) found.push({ start: first + 1 });
  }
  for (let at = 1; at < part.words.length; at++) {
    const before = part.words.slice(Math.max(0, at - 4), at).map(({ key }) => key);
    const said = before.join(' ');
    if (!phraseAt(part, at)) continue;
    const isListed = /:\s*$/.test(part.text.slice(part.words[at - 1]?.end, part.words[at]?.start));
    if (isListed && READINGS.test(part.plain)) found.push({ start: at });
    else if (DRIVERS_ARE.test(said) || ACCOUNTED.test(said) || INFLUENCES.test(said))
      found.push({ start: at });
    else if (/^tak(?:e|es|ing)$/.test(before.at(-1) ?? '') && /\binto account\b/.test(part.plain))
      found.push({ start: at });
    else if (MAY_USE.test(said)) found.push({ start: at, ifKnown: true });
  }
  return found;
}

/** What is somebody's, and how it is said: `the owners' early bookings` are bookings. */
const owned = (part: Part, { last }: Span): string | undefined =>
  /^[’'] (\p{Ll}+(?: \p{Ll}+)?)(?=[ ,.;]|$)/u
    .exec(part.text.slice(part.words[last]?.end))?.[1]
    ?.replace(/ (?:and|as|or|to|in|for)$/, '');
