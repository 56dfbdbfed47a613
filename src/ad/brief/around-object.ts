/** What stands around the object of a duty: `per store`, `in underwater pictures`, `from rainfall and snow melt`. Pure. */
import { LEADS_TO, type Lead } from './cues.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { listAt } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

export interface ObjectContext {
  things?: string;
  keys: string[];
  drivers: string[];
  clause?: string;
  question?: string;
  next: number;
}

const isDeed = (key: string): boolean => deedsOf(key).some(({ words }) => words.test(key));

/** What follows an object: `per store`, `in underwater pictures`, `from rainfall and snow melt`. */
export function aroundObject(reader: Reader, from: number, deed?: Deed): ObjectContext {
  const { part } = reader;
  const around: ObjectContext = { keys: [], drivers: [], next: from };
  for (let at = from; at < part.words.length && at < from + 14; ) {
    const word = part.words[at];
    if (!word || (word.fresh && at > from)) break;
    const next = part.words[at + 1]?.key;
    const role = roleOf(word.key, next, deed);
    if (!role) {
      at++;
      continue;
    }
    const { items, next: behind } = listAt(part, at + (role.skip ?? 1));
    // `By type, extracts case numbers`: the next verb begins another duty.
    const verb = items.findIndex(({ first }) => isDeed(part.words[first]?.key ?? ''));
    const told = toldIn(reader, verb < 0 ? items : items.slice(0, verb), role.slot !== 'things');
    if (told.length > 0) {
      if (role.slot === 'things') around.things ??= told[0];
      else if (around[role.slot].length === 0) around[role.slot] = told;
      around.next = Math.max(around.next, behind);
    }
    at = Math.max(behind, at + 1);
  }
  return around;
}

function roleOf(
  key: string,
  next: string | undefined,
  deed: Deed | undefined,
): { slot: Lead; skip?: number } | undefined {
  // What is predicted from a thing, depends on it; all else is found in it.
  if (key === 'from' && deed && !/^(?:predict|forecast|estimate)$/.test(deed.id)) return { slot: 'things' };
  if (key === 'for' && (next === 'each' || next === 'every')) return { slot: 'keys' };
  if (key === 'based' && next === 'on') return { slot: 'drivers', skip: 2 };
  const slot = Object.hasOwn(LEADS_TO, key) ? LEADS_TO[key] : undefined;
  return slot && { slot };
}
