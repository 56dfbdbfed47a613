/** Which of the words that name a task are meant, by what stands beside them. Pure. */
import type { Match, Word } from '../words/phrases.ts';
import { type Sign, TITLE } from './task-phrases.ts';

/** `Design, train and deploy models`: there, what is run is what was made. */
const MAKES =
  /^(?:design|build|train|develop|creat|research|concev|concep|entrain|develop|desarroll|disen|entren|desenvolv|trein|cri|entwick|entwerf|trainier|ontwik|bouw|svilupp|addestr|progett)/;

/** In `feed ranking, search` nothing is ranked for a search: what one item of a list says goes before what two say together. */
export function wholeFirst(text: string, words: Word[], found: Match<Sign>[]): Match<Sign>[] {
  const isParted = ({ first, last }: Match<Sign>) =>
    /[,;]/.test(text.slice(words[first]?.start, words[last]?.start));
  const whole = found.filter(
    (match) => match.last > match.first && match.value.weight >= TITLE && !isParted(match),
  );
  return found.filter(
    (match) =>
      !isParted(match) ||
      !whole.some(
        ({ first, last, value }) =>
          first <= match.last && match.first <= last && value.family !== match.value.family,
      ),
  );
}

/** Whether the verb of a phrase is the last of those by which a model comes to be: in the same clause, a word or two before it. */
export function isMade(text: string, words: Word[], first: number): boolean {
  // `Build models and put them into production`.
  const isPut =
    /^models?$/.test(words[first]?.key ?? '') && /^(?:put|bring|take|get)$/.test(words[first + 2]?.key ?? '');
  if (
    !isPut &&
    !/^(?:deplo|put$|bring$|despleg|implant|implement|uitrol|distribu)/.test(words[first]?.key ?? '')
  )
    return false;
  const from = Math.max(0, first - 4);
  const before = words.slice(from, first);
  const isParted = /[.;:]/.test(text.slice(words[from]?.start, words[first]?.start));
  return !isParted && before.some(({ key }) => MAKES.test(key));
}
