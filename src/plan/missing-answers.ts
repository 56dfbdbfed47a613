/** What a job file has to say, for it can't be guessed. Pure. */
import type { JobFile } from '../job/schema.ts';
import type { Problem } from '../words/errors.ts';

/** What can't be defaulted: a title, and a problem or a task. */
export function missingAnswers(file: JobFile): Problem[] {
  const missing: Problem[] = [];
  if (!file.title)
    missing.push({
      message: "title: the job's title; give it with --set title='…'",
      suggestion: '--set title=…',
    });
  const project = file.project;
  const said = project?.problem || project?.task || file.description || file.responsibilities?.length;
  if (!said) {
    missing.push({
      message: "problem: what to solve; give it with --set project.problem='…', or a task with --task",
      suggestion: '--set project.problem=…',
    });
  }
  return missing;
}
