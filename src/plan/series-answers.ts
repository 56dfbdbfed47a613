/** A forecast whose job file names target, keys or drivers in words alone → its options. Pure. */
import { seriesOptions } from '../ad/brief/series-options.ts';
import type { Target } from '../job/columns.ts';
import type { ProjectFile } from '../job/project-schema.ts';
import type { Task } from '../templates/manifest.ts';

/** The project with what its slots say as options. What the options say themselves stays, and no example stands beside it. */
export function withSeries(project: ProjectFile, task: Task): ProjectFile {
  const { slots = {}, options = {} } = project;
  const target = (options.target as Target | undefined)?.name ?? slots.target;
  if (!task.layers.includes('series') || typeof target !== 'string') return project;
  const texts = [project.title ?? '', project.problem ?? ''];
  const told = seriesOptions({ slots: { ...slots, target }, texts });
  // What they are counted by in the words of a page may be more than what tells series apart.
  return { ...project, options: { ...told, ...options } };
}
