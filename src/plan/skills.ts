/** Skill asked for → where the repo shows it → state. Pure. */

import type { JobFile } from '../job/schema.ts';
import type { Task } from '../templates/manifest.ts';
import type { PlanItem } from './schedule.ts';

export interface SkillRow {
  name: string;
  where: string;
  state: 'shown on day one' | 'in the plan' | 'to be shown';
}

/** The names of the skills a job asks for, without repeats, in its order. */
export function skillNames(job: JobFile): string[] {
  const names = new Map<string, string>();
  for (const skill of job.skills ?? []) {
    const name = typeof skill === 'string' ? skill : skill.name;
    if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

/** The skills in an order of our own: a list as the ad has it would be a quotation. */
export const inOwnOrder = (skills: readonly string[]): string[] =>
  [...skills].sort((a, b) => a.length - b.length || a.localeCompare(b, 'en'));

/** Places in the plan that `itemsOf` puts there. */
const CONTAINER = 'a container, week 5 of `PLAN.md`';
const UNDECIDED = 'week 1 of `PLAN.md` decides where';

/** What day one shows, and what the plan has a place for. The first pattern that matches decides. */
const PLACES: [RegExp, string, SkillRow['state']][] = [
  [/\b(python|oop|object.oriented)\b/, '`src/`: typed, tested modules', 'shown on day one'],
  [
    /\b(scikit.?learn|sklearn|machine learning|classical ml|ml|statistics|data science)\b/,
    '`model.py`, `train.py`',
    'shown on day one',
  ],
  [/\b(numpy|scipy)\b/, '`model.py`, `evaluate.py`', 'shown on day one'],
  [
    /\b(matplotlib|data visuali[sz]ation|visuali[sz]ation|plotting)\b/,
    '`plots.py`, `reports/`',
    'shown on day one',
  ],
  [/\b(git|github|version control)\b/, "this repo's history", 'shown on day one'],
  [
    /\b(ci|ci\/cd|continuous integration|github actions|devops)\b/,
    '`.github/workflows/`',
    'shown on day one',
  ],
  [/\b(pytest|unit test\w*|testing|test.driven)\b/, '`tests/`', 'shown on day one'],
  [
    /\b(evaluation|metrics|experiment\w*|a\/b test\w*|model validation)\b/,
    '`evaluate.py`, `reports/metrics.json`',
    'shown on day one',
  ],
  [
    /\b(gradio|streamlit|demo\w*|prototyp\w*|hugging ?face(?! transformers))\b/,
    '`demo/`',
    'shown on day one',
  ],
  [
    /\b(communication|writing|documentation|present\w*|storytelling)\b/,
    '`WRITEUP.md`, `README.md`',
    'in the plan',
  ],
  [
    /\b(data collection|web scraping|scraping|apis?|rest|data engineering|etl)\b/,
    '`collect.py`, `data/README.md`',
    'in the plan',
  ],
  [/\b(annotation|labell?ing|label studio|cvat)\b/, '`data/README.md`, week 2 of `PLAN.md`', 'in the plan'],
  [
    /\b(pytorch|torch|tensorflow|keras|jax|deep learning|transformers?|cnns?|neural networks?|llms?|bert|yolo)\b/,
    'a stronger model, week 5 of `PLAN.md`',
    'in the plan',
  ],
  [/\b(docker|containers?)\b/, CONTAINER, 'in the plan'],
  [/\b(deployment|mlops)\b/, 'deployment of the demo, week 5 of `PLAN.md`', 'in the plan'],
];

/** One row a skill. @param task what it shows itself stands in its manifest's `skills` */
export function skillRows(names: string[], task: Pick<Task, 'skills'>): SkillRow[] {
  return names.map((name) => {
    const text = name.toLowerCase();
    if (task.skills.some((skill) => containsPhrase(text, skill)))
      return { name, where: '`train.py`, `predict.py`, `evaluate.py`', state: 'shown on day one' };
    const place = PLACES.find(([pattern]) => pattern.test(text));
    return place
      ? { name, where: place[1], state: place[2] }
      : { name, where: UNDECIDED, state: 'to be shown' };
  });
}

/** What to do, by the place that a row says of it. */
const ITEMS: Record<string, PlanItem> = {
  [UNDECIDED]: {
    week: 0,
    kind: 'decide',
    item: 'Decide where each skill that README.md calls "to be shown" will be, or take it out of the table.',
  },
  [CONTAINER]: {
    week: 4,
    kind: 'build',
    item: 'Run the demo from a container: write a Dockerfile of ten lines, and a sentence on what it took.',
  },
};

/** What the rows say of the plan stands in it. */
export const itemsOf = (rows: readonly SkillRow[]): PlanItem[] =>
  Object.entries(ITEMS).flatMap(([place, item]) => (rows.some(({ where }) => where === place) ? [item] : []));

/** Whether `text` holds `phrase` as whole words, a plural s apart. */
function containsPhrase(text: string, phrase: string): boolean {
  const where = text.toLowerCase();
  const what = phrase.toLowerCase();
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1))
    if (
      !/[\p{L}\p{N}]$/u.test(where.slice(0, at)) &&
      /^s?(?![\p{L}\p{N}])/u.test(where.slice(at + what.length))
    )
      return true;
  return false;
}
