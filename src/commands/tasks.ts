/** `tasks`: the task families it knows. */
import { openCatalog } from '../catalog.ts';
import type { Output } from '../output.ts';
import type { Values } from '../usage.ts';

export async function runTasks(values: Values, out: Output): Promise<number> {
  const { tasks } = await openCatalog();
  if (values.json) {
    const rows = tasks.map(({ id, title, summary, modality, demos }) => ({
      id,
      title,
      summary,
      modality,
      buildable: true,
      demos,
    }));
    out.result(JSON.stringify({ version: 1, tasks: rows }, null, 2));
    return 0;
  }
  const width = Math.max(...tasks.map(({ id }) => id.length));
  for (const { id, summary, demos } of tasks) {
    out.result(
      `${out.bold(id.padEnd(width))}  ${summary}\n${' '.repeat(width)}  ${out.dim(`demos: ${demos.join(', ')}`)}`,
    );
  }
  return 0;
}
