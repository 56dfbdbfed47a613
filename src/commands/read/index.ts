/** `read`: an ad → what it says, the projects that would answer it, and a job file. */
import { dirname } from 'node:path';
import { readAdBytes } from '../../ad/ad-file.ts';
import { givenBytes } from '../../ad/given.ts';
import { jobFileText } from '../../ad/job-file.ts';
import { summaryOf } from '../../ad/summary.ts';
import { isThere, makePath, writeWhole } from '../../disk/files.ts';
import { fileSaid, placeOf } from '../../disk/places.ts';
import { openFamilies } from '../../templates/families.ts';
import type { Values } from '../../usage.ts';
import { shellQuote } from '../../words/characters.ts';
import { explainDiskError, inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import { secondReaderOf } from '../model-flags.ts';
import { explained, readAsJson } from './tell.ts';

export async function runRead([said]: string[], values: Values, out: Output): Promise<number> {
  if (said === undefined)
    throw inputError('usage', 'read needs an ad: start-the-job read AD, or - for standard input.', []);
  const file = fileSaid(said);
  const place = values.output === undefined || values.output === '-' ? undefined : placeOf(values.output);
  const target = place?.shown;
  if (place && isThere(place.path, place.shown) && !values.force)
    throw inputError('target-exists', `${target} is there already. Choose another name, or give --force.`);
  const second = await secondReaderOf(values, out);
  const families = await openFamilies();
  const bytes = await givenBytes(file, 'ad', out.note);
  const ad = await readAdBytes(bytes, file, families, undefined, second);
  const jobFile = () => jobFileText(ad.reading, ad.briefs, ad.input.body);
  if (place) {
    try {
      makePath(dirname(place.path));
      writeWhole(place.path, jobFile(), values.force ?? false);
    } catch (error) {
      throw explainDiskError(error, place.shown);
    }
    out.did(`${target} is written.`);
  }
  if (values.json) {
    for (const warning of ad.reading.warnings) out.note(`warning: ${warning}`);
    out.result(JSON.stringify(readAsJson(ad, families), null, 2));
    return 0;
  }
  if (values.explain) out.result(explained(ad, out));
  else if (target === undefined) out.result(jobFile().trimEnd());
  for (const line of summaryOf(ad, families, out)) out.note(line);
  out.note('');
  if (!ad.reading.aboutMachineLearning)
    out.note('No repo is made from an ad like this, unless you say --force.');
  out.note(
    target === undefined
      ? `Next: start-the-job read ${shellQuote(file)} -o job.yaml, then start-the-job new job.yaml`
      : `Wrote ${target}. Read it, correct it, then: start-the-job new ${shellQuote(target)}`,
  );
  return 0;
}
