/** The questions about an ad that was read: what is wrong in it, and which project. */
import type { ReadAd } from '../ad/ad-file.ts';
import { briefQuestions, OWN_PROJECT } from './brief-questions.ts';
import { problemWith } from './fair-answers.ts';
import { partsQuestion } from './parts-question.ts';
import type { Answers, RepoGeneratorState } from './state.ts';

/** What was read from an ad, each answer the default of its question; then which project. */
export function adQuestions({ catalog, options }: RepoGeneratorState, ad: ReadAd): object[] {
  const { reading, briefs } = ad;
  const given = (key: string) => options.overrides.some(({ path }) => path.join('.') === key);
  const goesOn = ({ anyway }: Answers) => reading.aboutMachineLearning || anyway === true;
  const own = (answers: Answers) => goesOn(answers) && answers.project === OWN_PROJECT;
  const taskOf = ({ project }: Answers) =>
    catalog.tasks.find(
      ({ id }) => id === (briefs[project ?? OWN_PROJECT] ?? briefs.find(({ built }) => built))?.task,
    );
  const demosOf = (answers: Answers) => taskOf(answers)?.demos ?? [];
  const asked: object[] = [];
  if (!reading.aboutMachineLearning)
    asked.push({ type: 'confirm', name: 'anyway', message: 'Go on all the same?', default: false });
  for (const [name, key, message, value] of [
    ['title', 'title', "The job's title", reading.title],
    ['company', 'company', 'The company (stays private; Enter where the ad does not say)', reading.company],
    ['place', 'location', 'The place (stays private)', reading.location],
  ] as const)
    if (!given(key))
      asked.push({
        type: 'input',
        name,
        message,
        when: goesOn,
        default: value ?? undefined,
        ...(name === 'title' ? { validate: (text: string) => problemWith('title', text) } : {}),
      });
  asked.push({
    type: 'list',
    name: 'project',
    message: 'Which project will you build?',
    when: goesOn,
    choices: [
      ...briefs.flatMap(({ title, task, problem, built, answers }, value) =>
        built
          ? [
              {
                name: `${title} (${task}${answers === task ? '' : `, nearest to ${answers}`}): ${problem}`,
                short: title,
                value,
              },
            ]
          : [],
      ),
      { name: 'Another: I say the problem myself', short: 'another', value: OWN_PROJECT },
    ],
  });
  asked.push(...briefQuestions(ad, catalog, { goesOn, own }));
  if (!given('project.demo'))
    asked.push({ type: 'list', name: 'demo', message: 'Demo', when: goesOn, choices: demosOf });
  if (!given('project.parts')) asked.push(partsQuestion(ad, catalog, { goesOn, taskOf }));
  if (!given('project.name'))
    asked.push({
      type: 'input',
      name: 'name',
      message: "The repo's name (Enter: as the project has it)",
      when: goesOn,
      validate: (text: string) => text === '' || problemWith('name', text),
    });
  asked.push({ type: 'confirm', name: 'confirmed', message: 'Make the repo?', when: goesOn, default: true });
  return asked;
}
