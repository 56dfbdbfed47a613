/** The sources of real data that a repo is offered where its job names none. Pure. */
import type { Target } from '../job/columns.ts';
import type { Source } from '../templates/layers.ts';
import type { Task } from '../templates/manifest.ts';
import { keyOf } from '../words/phrases.ts';
import { columnsOf } from './fit-options.ts';

/** The sources of a family that know a domain: a gym's members stand in no database of foods. A job without a domain may have any. */
export const sourcesOfDomain = (
  task: Task,
  sources: Readonly<Record<string, Source>> = {},
  domain = '',
): string[] =>
  task.sources.filter((id) => {
    const domains = sources[id]?.domains;
    return !domain || !domains || domains.includes(domain);
  });

/**
 * Of these, those that can fill the project's data: every column that is learnt from has to say what it is called there; of series,
 * the figure has to, or be one that the source holds. A boatyard's launches stand in no archive of the weather.
 */
export function sourcesThatFill(
  sources: readonly string[],
  task: Task,
  options: Record<string, unknown>,
  known: Readonly<Record<string, Pick<Source, 'figures'>>> = {},
): string[] {
  if (task.layers.includes('series')) {
    const { name = '', from } = (options.target ?? {}) as Partial<Target>;
    const words = keyOf(name).split(' ');
    return sources.filter((id) => from || known[id]?.figures.some((figure) => words.includes(figure)));
  }
  const learnt = columnsOf({ task, options }).filter(({ role }) => !role);
  return learnt.every(({ from }) => from) ? [...sources] : [];
}
