/** What an ad says something depends on: `promotions, weather and holidays as drivers`. Pure. */
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { AS_DRIVERS, DRIVERS_ARE, LEADS_TO } from './cues.ts';
import { isTelling, listAt, phraseAt, spanText } from './noun-phrase.ts';
import type { PublicWords } from './public-words.ts';

const MOST = 5;

/** The drivers that the duties of an ad name by that word; none where they do not. */
export function driversIn(
  parts: Part[],
  { language }: Pick<Reading, 'language'>,
  words: PublicWords,
): string[] {
  for (const part of parts) {
    if (part.heading || !['duties', 'role', 'intro', 'team'].includes(part.section)) continue;
    const start = startOf(part);
    if (start === undefined) continue;
    const said = listAt(part, start)
      .items.filter((span) => isTelling(part, span, true))
      .map((span) => spanText(part, span))
      .filter((text) => words.allows(text, language));
    if (said.length > 0) return said.slice(0, MOST);
  }
  return [];
}

/** The word with which a list of drivers begins. */
function startOf(part: Part): number | undefined {
  if (AS_DRIVERS.test(part.plain)) {
    const lead = part.words.findIndex(({ key }, at) => at > 0 && LEADS_TO[key] === 'drivers');
    return lead >= 0 ? lead + 1 : undefined;
  }
  for (let at = 2; at < part.words.length; at++) {
    const before = part.words.slice(Math.max(0, at - 3), at).map(({ key }) => key);
    if (DRIVERS_ARE.test(before.join(' ')) && phraseAt(part, at)) return at;
  }
  return undefined;
}
