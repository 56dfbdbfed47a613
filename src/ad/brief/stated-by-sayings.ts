/** What a duty states by a way of saying it that sayings-of-*.ts list. Pure. */
import { singular } from '../../words/alike.ts';
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { type Span, spanText } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { labelsBehind } from './object-of-verb.ts';
import type { Saying } from './saying.ts';
import { beginningsOf, type Fit, patternOf, saidAt } from './saying-pattern.ts';
import { OF_CASES } from './sayings-of-cases.ts';
import { OF_METHODS } from './sayings-of-methods.ts';
import { OF_PAPERS } from './sayings-of-papers.ts';
import { OF_SEARCHES } from './sayings-of-searches.ts';
import { enumerated } from './sentences.ts';
import { driversStated } from './stated-by-causes.ts';
import { type Reader, toldIn } from './told.ts';

interface Known {
  saying: Saying;
  begins: string;
  tokens?: ReturnType<typeof patternOf>;
}

/** The ways of saying it by how the words begin that they begin with. */
const BY_START = new Map<string, Known[]>();
const LEAD = 2;
for (const saying of [...OF_CASES, ...OF_SEARCHES, ...OF_PAPERS, ...OF_METHODS])
  for (const begins of beginningsOf(saying.says)) {
    const start = begins.slice(0, LEAD);
    const same = BY_START.get(start);
    if (same) same.push({ saying, begins });
    else BY_START.set(start, [{ saying, begins }]);
  }

/** The first saying that fits at a word. */
export function statedBySaying(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const { key = '' } = part.words[at] ?? {};
  for (const known of BY_START.get(key.slice(0, LEAD)) ?? []) {
    if (!key.startsWith(known.begins)) continue;
    known.tokens ??= patternOf(known.saying.says);
    const fit = saidAt(part, at, known.tokens);
    if (!fit || known.saying.only?.test(part.plain) === false) continue;
    const stated = statedAs(reader, at, known.saying, fit);
    if (stated) return stated;
  }
  return undefined;
}

function statedAs(reader: Reader, at: number, saying: Saying, fit: Fit): StatedAt {
  const { deed: id, task, clause, labels, asks, listed, object = '{o}' } = saying;
  const { spans, next } = fit;
  const texts = textsOf(reader, saying, fit);
  if (!texts || (spans.o?.length ?? 0) < (saying.fewest ?? 0)) return undefined;
  const filled = (text: string) =>
    text
      .replace(/\{(\w+)\}/g, (_, name: string) => texts[name] ?? '')
      .replace('yness', 'iness')
      .replace(/(?<= risk of )(?:cancel|lapse)$/, (verb) => ACTS[verb] ?? verb)
      .replace(/ {2,}/g, ' ');
  if (asks === 'drivers') {
    const { o: causes = [], t = [], c } = spans;
    const made = driversStated(reader, at, [...(c ?? t)], [...causes], next, c !== undefined);
    return made && c ? { ...made, stated: { ...made.stated, objects: [filled(object)] } } : made;
  }
  const deed = deedCalled(id);
  const { things, ...others } = aroundObject(reader, next, deed);
  // `Branches whose counts differ from those of similar branches`.
  const isSame = things !== undefined && texts.o !== undefined && things.endsWith(texts.o);
  const behind = isSame || things === undefined ? others : { ...others, things };
  const where = texts[saying.things ?? (/\{ts?\}/.test(object) ? '' : 't')];
  const own = where ? { things: saying.things || listed ? plural(where) : where } : {};
  // What a list holds are several.
  const list = object === '{o}' && spans.o && spans.o.length > 1 ? spans.o : [];
  const several = saying.fewest ? inFull(reader, list) : toldIn(reader, [...list], true);
  const made = clause
    ? built(reader, at, deed, [], { ...behind, clause: filled(clause), question: 'which' })
    : built(reader, at, deed, several.length > 1 ? several : [filled(object)], { ...behind, ...own });
  const seen = listed && task === 'object-detection' ? labelsBehind(reader, next, true) : [];
  // `Fabric inspection (holes, oil stains)`: these are looked for.
  if (listed && task === 'object-detection')
    return seen.length > 1 ? built(reader, at, deed, seen, { ...behind, ...own }) : undefined;
  const labelled = listed ? labelsBehind(reader, next, listed !== 'into') : labels;
  // `Chick quality (navel condition, leg colour)`: what it is judged by.
  if (listed && labelled && labelled.length > 1 && labelled.slice(0, 2).every((one) => TRAIT.test(one)))
    return built(reader, at, deedCalled(id), [`quality of ${texts.os ?? ''}`], {
      ...behind,
      drivers: [...labelled],
    });
  if (!made || (listed && (labelled?.length ?? 0) < 2)) return undefined;
  const marks = {
    ...(task ? { task } : {}),
    ...(labelled ? { labels: [...labelled] } : {}),
    ...(asks === 'effect' ? { isTried: true as const } : {}),
  };
  return { ...made, stated: { ...made.stated, ...marks } };
}

/** What stands for each name of a pattern; nothing where that may not be said, or is none of what the saying is about. */
function textsOf(
  reader: Reader,
  { must, never }: Saying,
  { words, spans }: Fit,
): Record<string, string> | undefined {
  const texts: Record<string, string> = Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, singular(word)]),
  );
  for (const [name, found] of Object.entries(spans)) {
    const text = name === 'c' ? clauseOf(reader, found) : textOf(reader, found);
    if (text === undefined || never?.test(text) || must?.test(text) === false) return undefined;
    texts[name] = text;
    texts[`${name}s`] = plural(text);
    // `Need a closer look`.
    const article = reader.part.words[(found[0]?.first ?? 0) - 1]?.key ?? '';
    texts[`a${name}`] = /^an?$/.test(article) ? `${article} ${text}` : text;
  }
  // `Unusual water quality`, of its sensors.
  if (texts.t) texts.t = texts.t.replace(READ_BY, '');
  return texts;
}
const READ_BY = /(?<=^(?!.* and )\S+ \S.*) (?:sensors?|telemetry|readings?|loggers?|meters?|logs|signals)$/i;

/** `Into component, cause, action`: in a list each word says something. */
const inFull = ({ part, words }: Reader, list: readonly Span[]): string[] =>
  list.map((span) => spanText(part, span).toLowerCase()).filter((text) => words.allows(text, 'en'));

/** Verbs that stand before `risk` as nouns do. */
const ACTS: Readonly<Record<string, string>> = { cancel: 'cancelling', lapse: 'lapsing' };

const TRAIT =
  /(?:condition|colour|color|activity|size|shape|weight|texture|posture|smell|sound|quality|length)$/i;

/** The rest of a clause, where it may be public. */
function clauseOf({ part, words }: Reader, [span]: readonly Span[]): string | undefined {
  const text = span && spanText(part, span);
  return text?.split(' ').every((word) => words.allows(word, 'en')) && words.allows(text, 'en')
    ? text
    : undefined;
}

const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve) (?=\S)/i;

/** What noun phrases say, where they say something that may be public. */
function textOf(reader: Reader, spans: readonly Span[]): string | undefined {
  const told = toldIn(reader, [...spans], true);
  if (told.length > 0) return enumerated(told.slice(0, 3)).replace(COUNT, '');
  const [one] = spans;
  const said = one && spanText(reader.part, one).toLowerCase();
  return said && /^[a-z][a-z -]{3,}$/.test(said) && reader.words.allows(said, 'en') ? said : undefined;
}
