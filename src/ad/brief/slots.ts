/** The duties of an ad → what each does to what: slots with the words that they rest on. Pure. */
import type { Evidence, Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import type { SlotName, Slots } from './brief.ts';
import { AS_DRIVERS, COMPOUND, type Cue, DRIVERS_ARE, LEADS_TO, NOUN_CUES, UNPARTED, VERBS } from './cues.ts';
import { isTelling, listAt, phraseAt, phraseBefore, type Span, spanText } from './noun-phrase.ts';
import type { PublicWords } from './public-words.ts';

/** What one duty says. */
export interface Duty {
  line: number;
  /** The word that names what is done. */
  word: string;
  /** What its verb or noun is about: a target, labels, things, entities. */
  slot: SlotName;
  slots: Slots;
  /** The words of the ad, by slot. */
  evidence: Partial<Record<SlotName, Evidence>>;
}

/** Whether a phrase says something that may be public. */
type Telling = (span: Span | undefined, counted?: boolean) => span is Span;

/** Sections that say what the work is. */
const SAYING = ['duties', 'role', 'intro', 'team'];
const MOST_MEMBERS = 5;

/** Every duty that names its object, in the order of the ad. */
export function dutiesOf(parts: Part[], { language }: Pick<Reading, 'language'>, words: PublicWords): Duty[] {
  return parts
    .filter(({ section, heading }) => !heading && SAYING.includes(section))
    .flatMap((part) => [...inWords(part, language, words), ...unparted(part, words, language)]);
}

function* inWords(part: Part, language: string, words: PublicWords): Generator<Duty> {
  const telling: Telling = (span, counted): span is Span =>
    span !== undefined && isTelling(part, span, counted) && words.allows(spanText(part, span), language);
  for (let at = 0; at < part.words.length; at++) {
    const key = part.words[at]?.key ?? '';
    const noun = NOUN_CUES.get(key);
    const verb = VERBS.get(key);
    const inside = noun && phraseBefore(part, at);
    if (noun && telling(inside)) yield* duty(part, key, noun, [inside], at + 1, telling);
    else if (noun && LEADS_TO[part.words[at + 1]?.key ?? ''] === 'things') {
      const { items, next } = listAt(part, at + 2);
      yield* duty(
        part,
        key,
        noun,
        items.filter((span) => telling(span)),
        next,
        telling,
      );
    } else if (verb) {
      const { items, next } = listAt(part, at + 1);
      yield* duty(
        part,
        key,
        verb,
        items.filter((span) => telling(span)),
        next,
        telling,
      );
    } else
      for (const [slot, pattern] of COMPOUND) {
        const found = pattern.exec(key)?.[1];
        const word = part.words[at];
        if (!found || !word) continue;
        const said = part.text.slice(word.start, word.start + found.length);
        yield { line: part.number, word: key, slot, ...put({}, {}, slot, [said], part.number) };
      }
  }
}

/** The object of a cue, and what follows it: `per store`, `with weather and holidays`, `into spam and ham`. */
function* duty(
  part: Part,
  word: string,
  { slot }: Cue,
  objects: Span[],
  next: number,
  telling: Telling,
): Generator<Duty> {
  if (objects.length === 0) return;
  const found = put(
    {},
    {},
    slot,
    objects.map((span) => spanText(part, span)),
    part.number,
  );
  for (let at = next; at < part.words.length && at < next + 24; ) {
    const key = part.words[at]?.key ?? '';
    const fresh = part.words[at]?.fresh;
    // What a target is predicted from, and where a thing is found.
    const role = roleOf(key, part.words[at + 1]?.key, slot);
    if (fresh && at > next) break;
    if (!role || found.slots[role] !== undefined) {
      at++;
      continue;
    }
    const { items, next: behind } = listAt(part, at + 1);
    const counted = role === 'keys' || role === 'drivers';
    const said = items.filter((span) => telling(span, counted)).map((span) => spanText(part, span));
    if (said.length > 0) put(found.slots, found.evidence, role, said, part.number);
    at = Math.max(behind, at + 1);
  }
  yield { line: part.number, word, slot, ...found };
}

/** What a preposition leads to, given the word behind it and what the verb is about. */
function roleOf(key: string, next: string | undefined, slot: SlotName): SlotName | undefined {
  // What a target is predicted from, and where a thing is found.
  if (key === 'from' && slot === 'target') return 'drivers';
  if (key === 'for' && (next === 'each' || next === 'every')) return 'keys';
  return Object.hasOwn(LEADS_TO, key) ? LEADS_TO[key] : undefined;
}

const MANY: readonly SlotName[] = ['keys', 'drivers', 'labels', 'entities', 'actions', 'terms'];

function put(
  slots: Slots,
  evidence: Duty['evidence'],
  slot: SlotName,
  said: string[],
  line: number,
): Pick<Duty, 'slots' | 'evidence'> {
  const values = [...new Set(said.map((text) => text.trim()))].slice(0, MOST_MEMBERS);
  if (MANY.includes(slot)) (slots as Record<string, string[]>)[slot] = values;
  else (slots as Record<string, string>)[slot] = values[0] ?? '';
  evidence[slot] = { line, text: said[0] ?? '' };
  return { slots, evidence };
}

function* unparted(part: Part, words: PublicWords, language: string): Generator<Duty> {
  if (!/[\u3040-\u9fff\uac00-\ud7af]/.test(part.text)) return;
  const seen = new Set<SlotName>();
  for (const [slot, pattern] of UNPARTED) {
    const said = pattern.exec(part.text)?.[1];
    if (!said || seen.has(slot) || !words.allows(said, language)) continue;
    seen.add(slot);
    yield { line: part.number, word: said, slot, ...put({}, {}, slot, [said], part.number) };
  }
}

/** The lists that the duties call drivers, or that follow such a word, with their line. */
export function driversOf(
  parts: Part[],
  { language }: Pick<Reading, 'language'>,
  words: PublicWords,
): Duty[] {
  return parts
    .filter(({ section, heading }) => !heading && SAYING.includes(section))
    .flatMap((part) => {
      const start = driversStart(part);
      if (start === undefined) return [];
      const said = listAt(part, start)
        .items.filter((span) => isTelling(part, span, true))
        .map((span) => spanText(part, span))
        .filter((text) => words.allows(text, language));
      if (said.length === 0) return [];
      return [
        {
          line: part.number,
          word: '',
          slot: 'drivers' as const,
          ...put({}, {}, 'drivers', said, part.number),
        },
      ];
    });
}

/** The word with which a list of drivers begins. */
function driversStart(part: Part): number | undefined {
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
