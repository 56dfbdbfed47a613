/** What is a fair answer: `true`, or the sentence that Plop shows under the question. */
import { readJob } from '../job/file.ts';
import { parseJob } from '../job/parse.ts';
import { UserError } from '../words/errors.ts';
import { toYaml } from '../words/yaml.ts';

/** `a, b` → two texts. */
export const splitList = (text: string) =>
  text
    .split(',')
    .map((label) => label.trim())
    .filter(Boolean);

/** `true`, or the sentence that the schema has against a value: Plop shows it under the question. */
export function problemWith(key: string, value: string): true | string {
  const inProject = key === 'project-title' ? 'title' : key;
  const job = key === 'title' ? { title: value } : { title: 'x', project: { [inProject]: value } };
  try {
    parseJob(toYaml(job), 'job');
    return true;
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]?.message ?? error.message;
    throw error;
  }
}

/** Whether a job file can be read. */
export function readable(path: string): true | string {
  try {
    readJob(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** `true`, or the sentence against a list that is too short, too long or repeats itself. */
export function listProblem(
  items: string[],
  { min, max }: { min: number; max: number },
  what: string,
): true | string {
  if (items.length < min || items.length > max)
    return `This task needs ${min === max ? min : `${min} to ${max}`} ${what}, separated by commas.`;
  if (new Set(items.map((item) => item.toLowerCase())).size < items.length)
    return `One of the ${what} is given twice.`;
  return true;
}
