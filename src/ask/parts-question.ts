/** The question about the parts that come with an ad's skills: which, why, and which instead. */
import type { ReadAd } from '../ad/ad-file.ts';
import { skillsIn } from '../ad/job-file.ts';
import { type AskedPart, partsAskedFor } from '../plan/choose-parts.ts';
import { askedSkills } from '../plan/skills.ts';
import type { Catalog } from '../templates/catalog.ts';
import type { Task } from '../templates/manifest.ts';
import { fits } from '../templates/parts.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { splitList } from './fair-answers.ts';
import type { Answers } from './state.ts';

const NONE = 'none';
const listed = (asked: readonly AskedPart[]) => asked.map(({ part }) => part.id).join(', ') || NONE;

/** The parts that were said instead of those that come by themselves; undefined where that is the answer. */
export function saidParts(answer: string | undefined): string[] | undefined {
  if (answer === undefined || answer === '') return undefined;
  return answer.trim().toLowerCase() === NONE ? [] : splitList(answer);
}

/** Asked where a skill of the ad brings a part; Enter leaves it at those. */
export function partsQuestion(
  { reading }: ReadAd,
  { parts }: Pick<Catalog, 'parts'>,
  {
    goesOn,
    taskOf,
  }: { goesOn: (answers: Answers) => boolean; taskOf: (answers: Answers) => Task | undefined },
): object {
  const askedFor = (answers: Answers): AskedPart[] => {
    const task = taskOf(answers);
    return task ? partsAskedFor(askedSkills({ skills: skillsIn(reading) }), task, parts) : [];
  };
  return {
    type: 'input',
    name: 'parts',
    message: (answers: Answers) => {
      const why = askedFor(answers).flatMap(({ part, because }) =>
        because ? `${part.id} for ${because}` : [],
      );
      return `Parts beside the model (${why.join(', ')}), separated by commas; none for none`;
    },
    when: (answers: Answers) => goesOn(answers) && askedFor(answers).some(({ because }) => because),
    default: (answers: Answers) => listed(askedFor(answers)),
    // What comes by itself is not said: the job file stays free to ask for another skill.
    filter: (text: string, answers: Answers) => (text === listed(askedFor(answers)) ? '' : text),
    validate: (text: string, answers: Answers) => {
      const task = taskOf(answers);
      const there = Object.values(parts).flatMap((part) => (task && fits(part, task) ? part.id : []));
      const wrong = saidParts(text)?.find((id) => !there.includes(id));
      if (wrong === undefined) return true;
      return `There is no part "${wrong}" here${didYouMean(wrong, there).hint}: ${there.join(', ')}.`;
    },
  };
}
