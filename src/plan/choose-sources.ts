/** The sources of real data that a repo is offered where its job names none. Pure. */
import type { Source } from '../templates/layers.ts';
import type { Task } from '../templates/manifest.ts';
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

/** Of these, those that can fill the project's table: every column that is learnt from has to say what it is called there. */
export const sourcesThatFill = (
  sources: readonly string[],
  task: Task,
  options: Record<string, unknown>,
): string[] =>
  columnsOf({ task, options })
    .filter(({ role }) => !role)
    .every(({ from }) => from)
    ? [...sources]
    : [];
