/** What stands around the object of a duty: `per store`, `in underwater pictures`, `from rainfall and snow melt`. Pure. */
import type { Part } from '../sections.ts';
import { LEADS_TO, type Lead } from './cues.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { isNounInIng } from './fair-object.ts';
import { JOINT, NEXT_VERB, OF, VAGUE } from './grammar.ts';
import { closedAt, isTelling, listAt, type Span } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

export interface ObjectContext {
  things?: string;
  keys: string[];
  drivers: string[];
  clause?: string;
  question?: string;
  next: number;
}

const SENTENCE = /^(?:that|who|because|while|when|until|unless|whenever)$/;

/** `Lists to our catalogue, to work with marketing`. */
const isNextDuty = ({ text, words }: Part, at: number): boolean =>
  words[at]?.key === 'to' && /,/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));

/** What is measured: `from weight, temperature and sound level readings`. */
const READINGS = /^(?:readings|signals|measurements|traces|levels|logs|sensors)$/;

const UNIT = /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/i;
/** What is taken into account is no item of the list before it. */
const TAKEN = /^(?:taking|accounting|allowing|considering)$/;

// `Per route`: a noun there.
const isDeed = (key: string): boolean =>
  !/^routes?$/.test(key) && deedsOf(key).some(({ words }) => words.test(key));

/** How verbs end in languages where hardly a noun does. */
const INFINITIVE: Readonly<Record<string, RegExp>> = { es: /[aei]r$/, pt: /[aei]r$/, it: /(?:[aei]|r)re$/ };
const NOUNS = /^(?:lugar|hogar|mujer|alquiler|taller|mar|par|titular|cantare|mare|genere|carattere|valore)$/;
export const isInfinitive = (key: string, language: string): boolean =>
  key.length > 4 && (INFINITIVE[language]?.test(key) ?? false) && !NOUNS.test(key);

/** What follows an object: `per store`, `in underwater pictures`, `from rainfall and snow melt`. */
export function aroundObject(reader: Reader, from: number, deed?: Deed): ObjectContext {
  const { part } = reader;
  const around: ObjectContext = { keys: [], drivers: [], next: from };
  for (let at = from; at < part.words.length && at < from + 14; ) {
    const word = part.words[at];
    if (!word || (word.fresh && at > from)) break;
    // `Early enough that the mechanic mends it on the next visit`: another sentence.
    if (at > from && (SENTENCE.test(word.key) || isNextDuty(part, at))) break;
    // `Spotting duplicates, blurring number plates in photos`: another duty.
    const isComma = /,/.test(part.text.slice(part.words[at - 1]?.end ?? 0, word.start));
    if (isComma && /^[a-z]{3,}ing$/.test(word.key) && !isNounInIng(word.key) && !GOES_ON.test(word.key))
      break;
    // `And put the suspicious ones at the top of the list`: another duty.
    if (JOINT.has(part.words[at - 1]?.key ?? '') && NEXT_VERB.test(word.key)) break;
    // `… and use these to predict queue times`: what is done with it.
    if (at > from && part.words[at - 1]?.key === 'to' && isDeed(word.key)) break;
    // What stands in brackets is of the word before them.
    if (at > 0 && isOpened(part, at)) {
      at = closedAt(part, at);
      continue;
    }
    const next = part.words[at + 1]?.key;
    // `For use in promotions`: what it serves; `notes written by nurses`: whose they are.
    const before = part.words[at - 1]?.key ?? '';
    if (
      (word.key === 'in' && /^(?:use|used|interest|role|help|changes?|effect)$/.test(before)) ||
      (word.key === 'by' &&
        /^(?:written|sent|taken|filed|typed|submitted|reported|made|recorded|entered)$/.test(before))
    ) {
      at++;
      continue;
    }
    // In Dutch `en` is no place.
    const role = reader.language === 'nl' && word.key === 'en' ? undefined : roleOf(word.key, next, deed);
    if (!role) {
      at++;
      continue;
    }
    const { items: listed, next: after } = listAt(part, at + (role.skip ?? 1));
    // `From the gate to its dock`: a way, and nothing that it depends on.
    if (word.key === 'from' && role.slot === 'drivers' && isWay(part, listed, after)) {
      at = listAt(part, after + 1).next;
      continue;
    }
    // `The probes (temperature, oxygen)`: what stands in brackets says it better.
    const inside = role.slot === 'drivers' && isOpened(part, after) ? listAt(part, after) : undefined;
    const items = inside && inside.items.length > 1 ? inside.items : listed;
    const behind = Math.max(after, inside?.next ?? after);
    // `By type, extracts case numbers`: the next verb begins another duty.
    const verb = items.findIndex(({ first }, index) => {
      const key = part.words[first]?.key ?? '';
      return (
        isDeed(key) ||
        TAKEN.test(key) ||
        (index > 0 && NEXT_VERB.test(key)) ||
        ((index > 0 || role.slot === 'keys') && isInfinitive(key, reader.language))
      );
    });
    // `In lift gearboxes from vibration and current readings`: found in the first, seen from the second.
    const last = items.at(-1);
    const areReadings =
      last !== undefined &&
      (items.length > 1 || last.last > last.first) &&
      READINGS.test(part.words[last.last]?.key ?? '');
    const isSeenFrom =
      word.key === 'from' && around.drivers.length === 0 && (around.things !== undefined || areReadings);
    const own = verb < 0 ? items : items.slice(0, verb);
    const isTaken = verb > 0 && TAKEN.test(part.words[items[verb]?.first ?? at]?.key ?? '');
    const goesOn = isTaken ? (items[verb]?.first ?? behind) : behind;
    const whole = toldIn(reader, own, isSeenFrom || role.slot !== 'things');
    // `Kidney disease in cats`.
    const [one] = whole.length === 0 && word.key === 'in' && deed && OF_SOME.test(deed.id) ? own : [];
    const said = one ? severalIn(reader, one) : whole;
    // `Years in the water` was cut: a unit alone drives nothing.
    const told =
      role.slot === 'drivers' || isSeenFrom
        ? said.filter((one) => !UNIT.test(one) && !HOW_WELL.test(one) && !/['’](?:ve|re|ll|d)$/.test(one))
        : said;
    if (told.length > 0) {
      if (isSeenFrom) around.drivers = told;
      // `On the network and plan capacity`: what says nothing first is not said by what follows.
      else if (role.slot === 'things') {
        if (own[0] && isTelling(part, own[0], true)) around.things ??= told[0];
      } else if (around[role.slot].length === 0)
        around[role.slot] = role.slot === 'keys' ? told.slice(0, 3) : told;
      // `Per locker and per compartment size`.
      else if (role.slot === 'keys' && word.key === 'per' && JOINT.has(part.words[at - 1]?.key ?? ''))
        around.keys = [...around.keys, ...told.slice(0, 1)].slice(0, 3);
      around.next = Math.max(around.next, goesOn);
    }
    if (verb >= 0 && !isTaken) break;
    at = Math.max(goesOn, at + 1);
  }
  return around;
}

/** Verbs in -ing that say more of the same. */
const GOES_ON =
  /^(?:using|including|concerning|during|according|depending|regarding|covering|ranging|starting|taking|accounting|allowing|considering|combining|drawing|excluding|leading|causing)$/;

/** Whether behind one place `to` another follows. */
const isWay = (part: Part, listed: readonly Span[], after: number): boolean =>
  listed.length === 1 &&
  part.words[after]?.key === 'to' &&
  !isNextDuty(part, after) &&
  !isDeed(part.words[after + 1]?.key ?? '') &&
  listAt(part, after + 1).items.length === 1;

const OF_SOME = /^(?:predict|estimate|forecast|detect)$/;
/** One word for many of them, where it says what they are. */
function severalIn({ part, words }: Reader, { first, last }: Span): string[] {
  const key = part.words[first]?.key ?? '';
  const isSome = first === last && /^[a-z]{3,}[^s]s$/.test(key) && !VAGUE.has(key) && !NO_PLACE.test(key);
  return isSome && words.allows(key, 'en') ? [key] : [];
}
const NO_PLACE =
  /^(?:seconds|minutes|hours|days|weeks|months|quarters|years|terms|ways|cases|advance|times|units|parts|minutes|languages|countries|markets|regions|stores|shops|places|areas|sites|others|hundreds|thousands|millions|batches|steps|stages|phases|rounds|waves|weeks)$/;

/** Whether a bracket opens before a word. */
const isOpened = ({ text, words }: Part, at: number): boolean =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length).includes('(');

/** How well it is to be done: `with an acceptable false alarm rate`. */
const HOW_WELL = /\b(?:false (?:alarm|positive)s?|error rates?|accuracy|latency|recall|precision)\b/i;

const NO_DRIVER =
  /^(?:defects?|faults?|defeitos?|defectos?|defauts?|fehlern?|mangeln?|clipboard|speaker|speakers|timestamps|citations|sources|focus|foco|enfoque|fokus|schwerpunkt|accent|particular|special|especial|besonderem|help|hilfe|aide|ayuda|ajuda|support|apoio|apoyo|regard|attention|view|glance|look|click|ease|care|confidence|pride|precision|acceptable|minimal|few|low)$/;

function roleOf(
  key: string,
  next: string | undefined,
  deed: Deed | undefined,
): { slot: Lead; skip?: number } | undefined {
  // What is predicted from a thing, depends on it; all else is found in it.
  if (/^(?:from|of)$/.test(key) && (next === 'each' || next === 'every')) return { slot: 'keys' };
  if (key === 'from' && deed && !/^(?:predict|forecast|foresee|estimate)$/.test(deed.id))
    return { slot: 'things' };
  if (key === 'for' && (next === 'each' || next === 'every')) return { slot: 'keys' };
  // `By reviewing images`: how it is done.
  if (key === 'by' && /[a-z]{3}ing$/.test(next ?? '') && next !== 'combining' && next !== 'using')
    return undefined;
  // `By eye`, `by hand`: how it is done today.
  if (
    key === 'by' &&
    /^(?:eye|hand|phone|post|mail|email|law|default|chance|mistake|far|design)$/.test(next ?? '')
  )
    return undefined;
  if (key === 'based' && next === 'on') return { slot: 'drivers', skip: 2 };
  // `Taking into account weather and holidays`, `considering`.
  if (key === 'taking' && (next === 'into' || next === 'account')) return { slot: 'drivers', skip: 3 };
  if ((key === 'accounting' || key === 'allowing') && next === 'for') return { slot: 'drivers', skip: 2 };
  // `By combining positions and weather`, `as a function of speed`.
  if (key === 'combining') return { slot: 'drivers' };
  if (key === 'function' && next === 'of') return { slot: 'drivers', skip: 2 };
  if (key === 'by' && next === 'combining') return undefined;
  if (key === 'drawing' && next === 'on') return { slot: 'drivers', skip: 2 };
  // `À partir des sondes`, `anhand von Messwerten`, `op basis van`.
  if (/^(?:partir|partire|anhand|basis|base)$/.test(key))
    return { slot: 'drivers', skip: next !== undefined && OF.has(next) ? 2 : 1 };
  const slot = Object.hasOwn(LEADS_TO, key) ? LEADS_TO[key] : undefined;
  // `Com foco em`, `with help of`: no input.
  if (slot === 'drivers' && NO_DRIVER.test(next ?? '')) return undefined;
  return slot && { slot };
}
