/** `read`: an ad → what it says, the projects that would answer it, and a job file. */
import { existsSync, writeFileSync } from 'node:fs';
import { readAdBytes } from '../../ad/ad-file.ts';
import { jobFileText } from '../../ad/job-file.ts';
import { summaryOf } from '../../ad/summary.ts';
import { bytesOf } from '../../disk/bytes.ts';
import { openFamilies } from '../../templates/families.ts';
import type { Values } from '../../usage.ts';
import { shellQuote } from '../../words/characters.ts';
import { explainDiskError, inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import { explained, readAsJson } from './tell.ts';

export async function runRead([file]: string[], values: Values, out: Output): Promise<number> {
  if (file === undefined)
    throw inputError('usage', 'read needs an ad: start-the-job read AD, or - for standard input.', []);
  const target = values.output;
  if (target !== undefined && existsSync(target) && !values.force)
    throw inputError('target-exists', `${target} is there already. Choose another name, or give --force.`);
  const families = await openFamilies();
  const ad = await readAdBytes(bytesOf(file, 'ad'), file, families);
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
