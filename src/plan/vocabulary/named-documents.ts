/** Whether a project means a kind of document: what it calls its own, and what else stands in that name. Pure. */
import type { NamedDocument } from '../../templates/vocabulary.ts';
import { stemsOf } from '../../words/alike.ts';
import { type Match, PhraseBook, plainPattern, type Word, wordsOf } from '../../words/phrases.ts';
import type { Job } from '../answers.ts';

/** As few pages as day one can do with. */
const FEWEST = 20;
/** Places of our own making, for a kind of document that every town has. */
const TOWNS =
  'Ashford Millbrook Kingsley Easton Harwell Linton Weston Brookfield Aldham Birley Colbrook Denford Elmsett Fairleigh Granby Holmwood Inskip Larkhill Marsden Norcott Oakham Penbury Selwick Thornby'.split(
    ' ',
  );
/** Where a name begins that a preposition leads to. */
const LEADS = new Set(['about', 'from', 'in', 'of', 'on', 'through', 'what', 'which']);
/** Says nothing of the kind that a document is of. */
const ANY_KIND = new Set(
  `a all an any business company current customer different digital existing internal its legal long many new official old our
  own public scanned several signed some technical the their these those various written your`.split(/\s+/),
);

/** What a project looks at, as it says itself: a sole label is that too. */
export function thingsOf({ slots, file, labels }: Job): string | undefined {
  return slots.things ?? (file.project?.labels && labels.length === 1 ? labels[0] : undefined);
}

/**
 * How often a project names something. What it looks at decides, where it says so: every word of that has to be meant, by the phrases or by
 * the names of such documents; `safety data sheets` are no `data sheets`.
 */
export function timesNamed(job: Job, phrases: readonly string[], names: readonly string[] = []): number {
  const book = new PhraseBook<string>();
  for (const phrase of phrases) book.add(plainPattern(phrase), phrase);
  const things = thingsOf(job);
  const known = new Set(names.flatMap(stemsOf));
  if (things === undefined) {
    const words = wordsOf(`${job.projectTitle}. ${job.problem}`);
    const matches = book.find(words).filter((match) => !isOfAnotherKind(match, words, known));
    // What the title calls it in two words is meant, and not only met.
    const titled = matches.some(
      ({ first, last }) => last > first && (words[last]?.end ?? 0) <= job.projectTitle.length,
    );
    return new Set(matches.map(({ value }) => value.replace(/s$/, ''))).size + Number(titled);
  }
  const words = wordsOf(things.split(/ (?:of|from|in|for|about|on|with|and) |[,(]/)[0] ?? '');
  const found = book.find(words);
  const meant = new Set(found.flatMap(({ first, last }) => words.slice(first, last + 1)));
  const fits = (word: Word) => meant.has(word) || (found.length > 0 && isOf(word, known));
  return words.length > 0 && words.every(fits) ? 2 : 0;
}

const isOf = ({ key }: Word, known: Set<string>) => stemsOf(key).every((stem) => known.has(stem));

/** `from cemetery by-laws`: what stands between says of which kind, and such documents are of none like it. */
function isOfAnotherKind({ first }: Match<string>, words: Word[], known: Set<string>): boolean {
  const before = words.slice(Math.max(0, first - 4), first).reverse();
  const end = before.findIndex(({ key }) => LEADS.has(key));
  const between = before.slice(0, Math.max(0, end));
  // What another sentence or another thing ends with says nothing of this one.
  if ([...between, words[first]].some((word) => word?.fresh || word?.key === 'and' || word?.key === 'or'))
    return false;
  return between.some((word) => !ANY_KIND.has(word.key) && !isOf(word, known));
}

/** Names of those documents alone that a project looks at: of by-laws, `cemetery by-laws`. Undefined where they are too few. */
export function narrowed(
  { document, words, names: [firsts, seconds] }: NamedDocument,
  job: Job,
): [string[], string[]] | undefined {
  const usual = new Set([document, ...words].flatMap(stemsOf));
  const said = stemsOf(thingsOf(job) ?? '').filter((stem) => !usual.has(stem));
  const wanted = said.filter((stem) => seconds.some((name) => stemsOf(name).includes(stem)));
  if (wanted.length === 0) return [firsts, seconds];
  const meant = seconds.filter((name) => wanted.every((stem) => stemsOf(name).includes(stem)));
  const wider = firsts.every((first) => TOWNS.includes(first)) ? TOWNS : firsts;
  return wider.length * meant.length >= FEWEST ? [wider, meant] : undefined;
}
