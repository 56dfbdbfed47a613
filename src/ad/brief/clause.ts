/** A duty's object that is a sentence: `predict which booked appointments will be no-shows`. Pure. */
import type { Part } from '../sections.ts';
import { plural } from './nouns.ts';
import type { PublicWords } from './public-words.ts';

const COURSE = /\b(?:shift|change|move|var(?:y|ie)|evolve|develop|behave|perform|work|interact)s?$/;
export const QUESTION = /^(?:which|whether|when|if|how|who|that)$/;
/** Where a clause ends. */
/** `Open a lending or deposit account`: the first of two has no noun of its own. */
const isHalf = ({ words }: Part, at: number): boolean =>
  words[at]?.key === 'or' &&
  /^an?$/.test(words[at - 2]?.key ?? '') &&
  /(?:ing|al|ic|ed|ive)$/.test(words[at - 1]?.key ?? '');
const CLAUSE_END = /^(?:so|and|before|because|when|once|to|in|based|using|from|with|after|while|but|or)$/;
const LONGEST_CLAUSE = 14;

/** `Are likely to give again`, `would benefit from a review`: the rest is said behind it. */
const goesOn = ({ words }: Part, at: number): boolean =>
  (words[at]?.key === 'in' &&
    /^(?:interested|involved|engaged|specialised)$/.test(words[at - 1]?.key ?? '')) ||
  (words[at]?.key === 'with' &&
    /^(?:help|trouble|problems|struggles?|deals?|agrees?)$/.test(words[at - 1]?.key ?? '')) ||
  (words[at]?.key === 'from' &&
    /^(?:benefits?|suffers?|recovers?|withdraws?|profits?)$/.test(words[at - 1]?.key ?? '')) ||
  (words[at]?.key === 'to' && words[at - 1]?.key === 'not' && words[at - 2]?.key === 'likely') ||
  (words[at]?.key === 'to' &&
    /^(?:likely|unlikely|expected|able|going|due|about|ready|ought|needs?|has|have|go|goes|straight|directly|back|sent|switch|move|return|belongs?)$/.test(
      words[at - 1]?.key ?? '',
    ));

export const MODAL =
  /^(?:will|would|may|might|can|could|shall|should|must|ought|need|needs|are|is|do|does|have|has|were|was)$/;

/** `Which water-damage and subsidence claims ought to go`: the verb belongs to both. */
const joinsSubjects = ({ words }: Part, start: number, at: number): boolean =>
  /^(?:and|or)$/.test(words[at]?.key ?? '') &&
  !words.slice(start, at).some(({ key }) => MODAL.test(key)) &&
  words.slice(at + 1, at + 5).some(({ key }) => MODAL.test(key));

/** `Which lifts will stop with passengers inside, from door cycles`: inputs are told behind it. */
const isOfClause = ({ words }: Part, at: number): boolean =>
  words[at]?.key === 'with' && words.slice(at + 1).some(({ key }) => /^(?:from|using|based)$/.test(key));

/** Where the clause that began at a word ends, looked for from another one on. */
export function endOfClause(part: Part, start: number, from: number, longest: number): number {
  let end = from;
  while (end < part.words.length && end - start < longest) {
    const word = part.words[end];
    const gap = part.text.slice(part.words[end - 1]?.end, word?.start);
    // `90 days before it ends`: when, and not what.
    if (!word || /[^\s'’-]/.test(gap) || /^\d+$/.test(word.key)) break;
    const goesBeyond =
      isHalf(part, end) || goesOn(part, end) || isOfClause(part, end) || joinsSubjects(part, start, end);
    // `Check-in` is one word.
    const isSoon = word.key === 'early' && part.words[end + 1]?.key === 'enough';
    if ((isSoon || CLAUSE_END.test(word.key)) && !goesBeyond && gap !== '-') break;
    end++;
  }
  return end;
}

/** `If a tunnel washer is drifting` asks which of them are. */
export const asWhich = (text: string): string =>
  text.replace(
    /^(?:if|whether) (?:an?|each|every|any) (.+?) (is|will|has|needs|can|may|might|was)\b/i,
    (_, one: string, verb: string) => `which ${plural(one)} ${OF_SEVERAL[verb.toLowerCase()] ?? verb}`,
  );
const OF_SEVERAL: Readonly<Record<string, string>> = { is: 'are', has: 'have', needs: 'need', was: 'were' };

/** `Which of tomorrow's sailings`. */
const OF_WHICH =
  /^(which) of (?:our|the|these|those|all|(?:to(?:day|morrow|night)|next week|this week)['’]s) (?:of )?/i;
/** `Which Direct Debit donors will cancel`: those of a name are some of them, and the name stays in the ad. */
const withoutNames = (text: string, words: PublicWords): string =>
  text
    .replace(OF_WHICH, '$1 ')
    .replace(/^(which|whether) ((?:\p{Lu}[\p{L}-]+ ){1,3})(?=\p{Ll}\S+s\b)/u, (all, question, names) =>
      words.allows(names.trim(), 'en') ? all : `${question} `,
    );

/** The clause that begins at a word; nothing where none does, or where it may not be said. @param relative it says something of the noun before it */
export function clauseAt(
  part: Part,
  start: number,
  words: PublicWords,
  relative = false,
): { text: string; question: string; next: number } | undefined {
  const question = part.words[start]?.key ?? '';
  if (!QUESTION.test(question) || (question === 'that' && !relative)) return undefined;
  let end = endOfClause(part, start, start + 1, LONGEST_CLAUSE);
  // `Are likely to be overturned on` (appeal): the rest was cut.
  while (
    /^(?:on|at|by|of|for|over|under|as|in|into|with|within|during|the|an?|next|small|large|medium|big)$/.test(
      part.words[end - 1]?.key ?? '',
    ) &&
    part.text[(part.words[end - 1]?.start ?? 0) - 1] !== '-'
  )
    end--;
  // `Who is about to`: what they are about to do stands elsewhere.
  if (
    part.words[end - 1]?.key === 'to' ||
    /^(?:likely|about|ready|going|expected|due)$/.test(part.words[end - 1]?.key ?? '')
  )
    return undefined;
  const text = withoutNames(part.text.slice(part.words[start]?.start, part.words[end - 1]?.end), words);
  const pieces = text.split(' ');
  const open = pieces.every((piece) => words.allows(piece, 'en'));
  // `How values shift`: nothing that happens or does not.
  const isCourse = question === 'how' && COURSE.test(text);
  return end - start < 3 || !open || isCourse ? undefined : { text, question, next: end };
}
