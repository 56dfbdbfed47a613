/** What `new` was given → a job file's text: the file itself, or one read from an ad. */

import { called } from '../disk/bytes.ts';
import { decodeJob } from '../job/decode-job.ts';
import type { Override } from '../job/parse.ts';
import { JOB_KEYS } from '../job/schema.ts';
import type { Families } from '../templates/families.ts';
import { shellQuote, visible } from '../words/characters.ts';
import { decodeUnicode } from '../words/encoding.ts';
import { inputError } from '../words/errors.ts';
import { kindOf, PDF, WORD } from '../words/file-kinds.ts';
import type { ReadAd } from './ad-file.ts';
import { boardKeys } from './board-keys.ts';
import { givenBytes } from './given.ts';
import { isObject, lenientJson } from './json.ts';
import { isMessage } from './message.ts';
import type { SecondReader } from './second-reader.ts';

export interface JobText {
  text: string;
  /** Given where it was an ad. */
  ad?: ReadAd;
  /** What was guessed. */
  warnings: string[];
}

/**
 * The job file's text of a path, `-` being standard input. An ad is read first.
 * An ad that is not about machine learning goes on with `force` alone.
 * @throws UserError (exit 2) for such an ad
 */
export async function jobTextOf(
  file: string,
  families: Families,
  { force, overrides, second }: { force?: boolean; overrides: Override[]; second?: SecondReader },
): Promise<JobText> {
  const bytes = await givenBytes(file, 'job', note, 'the ad or the job file');
  if (!isAd(file, bytes)) return decodeJob(bytes, called(file));
  const { jobFileText, readAdBytes } = await import('./index.ts');
  const wanted = overrides.findLast(({ path }) => path.join('.') === 'project.task')?.value;
  const family = typeof wanted === 'string' ? wanted : undefined;
  const ad = await readAdBytes(bytes, file, families, family, second);
  if (!ad.reading.aboutMachineLearning && !force) throw notAboutMachineLearning(file, ad);
  return {
    text: jobFileText(ad.reading, ad.briefs, ad.input.body),
    ad,
    warnings: ad.reading.warnings,
  };
}

/** Said while something is waited for, and nothing else is heard. */
const note = (text: string) => process.stderr.write(`${text}\n`);

/** Whether a file is an ad and no job file: by its name, else by how it begins. */
export function isAd(file: string, bytes: Buffer): boolean {
  if (/\.ya?ml$/i.test(file)) return false;
  const kind = kindOf(bytes);
  if (kind === PDF || kind === WORD) return true;
  if (/\.(?:txt|text|md|markdown|x?html?|mht(?:ml)?|eml)$/i.test(file)) return true;
  if (isMessage(bytes)) return true;
  const text = decodeUnicode(bytes)?.text ?? bytes.toString('latin1');
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return isPosting(text);
  if (start.startsWith('<')) return true;
  if (/\.json$/i.test(file)) return false;
  const first = start.split('\n').find((line) => line.trim() !== '' && !/^\s*(?:#|---)/.test(line)) ?? '';
  const key = /^["']?([a-z_]+)["']?\s*:/.exec(first)?.[1];
  return (
    !(key !== undefined && JOB_KEYS.includes(key)) && /\p{L}+\s+\p{L}+/u.test(start) && start.length > 80
  );
}

/** Whether JSON is of a job board: a job file has a project, or keys of JSON Resume alone. */
function isPosting(text: string): boolean {
  if (/"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?JobPosting"/.test(text)) return true;
  const value = lenientJson(text);
  if (!isObject(value)) return value !== undefined;
  if ('project' in value) return false;
  const holdsObjects = (held: unknown) => isObject(held) || (Array.isArray(held) && held.some(isObject));
  return (
    !JOB_KEYS.some((key) => key in value) ||
    boardKeys(value, JOB_KEYS).length > 0 ||
    // What is said of the board, and below it the jobs.
    (!('title' in value) &&
      Object.keys(value).some((key) => !JOB_KEYS.includes(key) && holdsObjects(value[key])))
  );
}

/** What was found and what was missed. */
export function notAboutMachineLearning(file: string, { reading }: ReadAd) {
  const what = reading.title ? `"${reading.title}"` : 'this ad';
  const near = reading.tasks
    .flatMap(({ id, evidence }) =>
      evidence.map(({ line, text }) => `"${visible(text)}" in line ${line} (${id})`),
    )
    .slice(0, 3);
  return inputError(
    'not-machine-learning',
    `${what} does not look like a job with machine learning, so nothing was made. ` +
      `${near.length > 0 ? `What came nearest: ${near.join(', ')}.` : 'No task was found in it.'} ` +
      'What was missed: a duty that builds, trains or judges a model.',
    [
      {
        message: `if it is one all the same: start-the-job new ${shellQuote(visible(file))} --force, or say the problem with --set project.problem='…'`,
        suggestion: '--force',
      },
    ],
  );
}
