/** `read`: an ad → what it says, the projects that would answer it, and a job file. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readAdBytes } from '../../ad/ad-file.ts';
import { jobFileText } from '../../ad/job-file.ts';
import { summaryOf } from '../../ad/summary.ts';
import { openFamilies } from '../../templates/families.ts';
import type { Values } from '../../usage.ts';
import { shellQuote } from '../../words/characters.ts';
import { explainDiskError, inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import { explained, readAsJson } from './tell.ts';

/** A saved page can be large; an ad in it is not. */
const MAX_AD_BYTES = 20 * 1024 * 1024;

/** The bytes of an ad's file, `-` being standard input. */
function adBytes(file: string): Buffer {
  try {
    if (file !== '-') {
      const { size } = statSync(file);
      if (size > MAX_AD_BYTES)
        throw inputError(
          'ad-too-large',
          `${file} has more than 20 MB. Save the ad's text alone and try again.`,
        );
    }
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw inputError('ad-missing', `There is no file ${file}. Give the path of an ad, or - and paste it.`);
    if (code === 'EISDIR') throw inputError('ad-missing', `${file} is a folder. Give the path of an ad.`);
    if (code === 'EACCES') throw inputError('ad-missing', `${file} can't be read: you have no permission.`);
    throw error;
  }
}

export async function runRead([file]: string[], values: Values, out: Output): Promise<number> {
  if (file === undefined)
    throw inputError('usage', 'read needs an ad: start-the-job read AD, or - for standard input.', []);
  const target = values.output;
  if (target !== undefined && existsSync(target) && !values.force)
    throw inputError('target-exists', `${target} is there already. Choose another name, or give --force.`);
  const families = await openFamilies();
  const ad = await readAdBytes(adBytes(file), file, families);
  const jobFile = () => jobFileText(ad.reading, ad.projects, ad.input.body);
  if (target !== undefined) {
    try {
      writeFileSync(target, jobFile(), { flag: values.force ? 'w' : 'wx' });
    } catch (error) {
      throw explainDiskError(error, target);
    }
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
