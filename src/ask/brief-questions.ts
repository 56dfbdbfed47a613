/** The questions about the project that was chosen: what is wrong in it, and what the ad could not say. */
import type { ReadAd } from '../ad/ad-file.ts';
import type { Brief } from '../ad/brief/index.ts';
import type { Catalog } from '../templates/catalog.ts';
import { listProblem, problemWith, splitList } from './fair-answers.ts';
import type { Answers } from './state.ts';

/** The number of a project of one's own. */
export const OWN_PROJECT = -1;
const MOST_LABELS = 6;
const PARTED = '|';

type When = (answers: Answers) => boolean;

/** The brief that was chosen; none for a project of one's own. */
export const chosenBrief = ({ briefs }: ReadAd, { project }: Answers): Brief | undefined =>
  briefs[project ?? briefs.findIndex(({ built }) => built)];

/** The labels that were chosen, corrected or not. */
export const chosenLabels = (ad: ReadAd, answers: Answers): string[] =>
  answers.labels ? splitList(answers.labels) : (chosenBrief(ad, answers)?.project.labels ?? []);

/** `a | b` for each label → the texts by label; labels without any are left out. */
export function examplesOf(ad: ReadAd, answers: Answers): Record<string, string[]> {
  const given = answers.examples ?? {};
  return Object.fromEntries(
    chosenLabels(ad, answers).flatMap((label, at) => {
      const texts = (given[String(at)] ?? '')
        .split(PARTED)
        .map((text) => text.trim())
        .filter(Boolean);
      return texts.length > 0 ? [[label, texts]] : [];
    }),
  );
}

export function briefQuestions(
  ad: ReadAd,
  { tasks }: Pick<Catalog, 'tasks'>,
  { goesOn, own }: { goesOn: When; own: When },
): object[] {
  const taskOf = (answers: Answers) => tasks.find(({ id }) => id === chosenBrief(ad, answers)?.task);
  const chosen: When = (answers) => goesOn(answers) && !own(answers);
  const correcting: When = (answers) => chosen(answers) && answers.correct === true;
  const saidIn = (key: 'title' | 'problem' | 'user') => (answers: Answers) =>
    chosenBrief(ad, answers)?.project[key];
  const readsTexts: When = (answers) =>
    chosen(answers) && (taskOf(answers)?.layers.includes('text') ?? false);
  const field = (name: string, key: 'title' | 'problem' | 'user', message: string, when: When) => ({
    type: 'input',
    name,
    message,
    when,
    default: saidIn(key),
    validate: (text: string) => problemWith(key === 'title' ? 'project-title' : key, text),
  });
  return [
    { type: 'confirm', name: 'correct', message: 'Correct it first?', when: chosen, default: false },
    field('projectTitle', 'title', 'What it is called', correcting),
    field(
      'problem',
      'problem',
      'The problem to solve, in a sentence',
      (answers) => own(answers) || correcting(answers),
    ),
    field('user', 'user', 'Who would use it', correcting),
    {
      type: 'input',
      name: 'labels',
      message: 'Labels, separated by commas',
      when: (answers: Answers) => correcting(answers) && chosenLabels(ad, answers).length > 0,
      default: (answers: Answers) => chosenLabels(ad, { ...answers, labels: undefined }).join(', '),
      validate: (text: string, answers: Answers) =>
        listProblem(splitList(text), taskOf(answers)?.labels ?? { min: 2, max: 20 }, 'labels'),
    },
    {
      type: 'confirm',
      name: 'haveExamples',
      message: 'Do you have real texts at hand, three to five of each label? Your own data begins with them.',
      when: readsTexts,
      default: false,
    },
    ...Array.from({ length: MOST_LABELS }, (_, at) => ({
      type: 'input',
      name: `examples.${at}`,
      message: (answers: Answers) =>
        `Texts of "${chosenLabels(ad, answers)[at]}", parted by ${PARTED} (Enter: none)`,
      when: (answers: Answers) =>
        answers.haveExamples === true && chosenLabels(ad, answers)[at] !== undefined,
    })),
  ];
}
