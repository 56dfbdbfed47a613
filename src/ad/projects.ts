/** A Reading → the three projects that would answer it best. Pure. */
import type { Families } from '../templates/families.ts';
import type { Idea } from '../templates/ideas.ts';
import { wordsOf } from '../words/phrases.ts';
import type { Reading } from './reading.ts';

/** A project that can be built, for an ad. */
export interface Project {
  /** The family it is built with. */
  task: string;
  /** The task of the ad that it answers: the same, or one that can't be built yet. */
  answers: string;
  idea: Idea;
}

const HOW_MANY = 3;
const SAME_DOMAIN = 0.6;
const NEAR_DOMAIN = 0.3;
/** Domains whose problems are alike. */
const NEAR = [
  'finance fintech insurance real-estate',
  'healthcare life-sciences pharma',
  'retail e-commerce food hospitality travel',
  'energy climate geospatial agriculture',
  'automotive mobility logistics robotics defence manufacturing',
  'media software education customer-support hr',
  'telecom cybersecurity software',
  'public-sector legal education',
  'sports media mobility',
].map((domains) => domains.split(' '));
const SHARED_WORD = 0.02;

/** The family to build for a task: itself, or the nearest. */
export function buildable(
  id: string,
  { tasks, recognised }: Pick<Families, 'tasks' | 'recognised'>,
): string | undefined {
  return tasks.some((task) => task.id === id) ? id : recognised.find((family) => family.id === id)?.nearest;
}

/**
 * The best first.
 * @param wanted the one family to take them from, whatever the ad says
 */
export function projectsFor(
  reading: Reading,
  families: Pick<Families, 'tasks' | 'recognised' | 'ideas'>,
  wanted?: string,
): Project[] {
  const top = reading.tasks[0]?.score || 1;
  const said = new Set(
    wordsOf([...reading.responsibilities, reading.title ?? '', ...reading.qualifications].join('\n'))
      .map(({ key }) => key)
      .filter((key) => key.length > 4),
  );
  const answered = new Map<string, { answers: string; weight: number }>();
  for (const { id, score } of reading.tasks.slice(0, 4)) {
    const task = buildable(id, families);
    const weight = (score / top) * (task === id ? 1 : 0.9);
    if (task && weight > (answered.get(task)?.weight ?? 0.15)) answered.set(task, { answers: id, weight });
  }
  if (wanted !== undefined && families.tasks.some(({ id }) => id === wanted)) {
    answered.clear();
    answered.set(wanted, { answers: wanted, weight: 1 });
  }
  if (answered.size === 0)
    for (const { id } of families.tasks.slice(0, 1)) answered.set(id, { answers: id, weight: 1 });
  const ranked = [...answered].flatMap(([task, { answers, weight }]) =>
    families.ideas(task).map((idea) => {
      const { problem = '', user = '', title = '' } = idea.project;
      const words = new Set(wordsOf(`${problem} ${user} ${title}`).map(({ key }) => key));
      const shared = [...words].filter((key) => said.has(key)).length;
      const domain = closeness(idea.domain, reading.domain);
      return { project: { task, answers, idea }, value: weight + domain + Math.min(shared, 8) * SHARED_WORD };
    }),
  );
  return ranked
    .sort((a, b) => b.value - a.value)
    .slice(0, HOW_MANY)
    .map(({ project }) => project);
}

function closeness(a: string, b: string | null): number {
  if (a === b) return SAME_DOMAIN;
  return NEAR.some((domains) => b !== null && domains.includes(a) && domains.includes(b)) ? NEAR_DOMAIN : 0;
}
