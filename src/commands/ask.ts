/** The prompts: Plop walks through the repo generator, in a terminal only. Loaded when somebody is there to be asked. */
import nodePlop from 'node-plop';
import type { RepoGeneratorState } from '../../generators/questions.ts';
import registerRepo from '../../generators/repo.ts';
import { openCatalog } from '../catalog.ts';
import { cancelled, UserError } from '../errors.ts';
import type { Output } from '../output.ts';
import { askForBeginning } from './begin.ts';
import { isAd, notAboutMachineLearning } from './job-text.ts';
import { bytesOf, type NewOptions } from './new.ts';
import { readAdBytes, summaryOf } from './read.ts';
import { repeatCommand, tellMade, tellPlan } from './tell.ts';

/**
 * Asks for every answer that `options` (the flags) and `file` don't give, then makes the repo.
 * @param file a job file whose open answers are to be asked for
 */
export async function askForRepo(options: NewOptions, out: Output, file?: string): Promise<number> {
  const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
  const state: RepoGeneratorState = { catalog: await openCatalog(), options, file, begun: true };
  if (file === undefined) await begin(state, out);
  registerRepo(plop, state);
  const generator = plop.getGenerator('repo');
  // On Ctrl-C and at the end of input a prompt may just close: nothing is left to wait for, and the answer never comes.
  const closed = () => {
    out.note('\nCancelled, nothing was made.');
    process.exit(130);
  };
  process.once('beforeExit', closed);
  let answers: Record<string, unknown>;
  try {
    answers = await generator.runPrompts([]);
  } catch (error) {
    if (/force closed|SIGINT|prompt was/i.test(String((error as Error).message))) throw cancelled();
    throw error;
  } finally {
    process.off('beforeExit', closed);
  }
  if (state.ad && !state.ad.reading.aboutMachineLearning && !answers.anyway)
    throw notAboutMachineLearning(state.jobPath ?? 'AD', state.ad);
  const { failures } = await generator.runActions(answers);
  // Plop passes on a failure's message alone: the error itself is kept in the state.
  if (state.error) throw state.error;
  if (failures[0]) throw new UserError('failed', failures[0].error);
  if (!state.made) throw cancelled();
  if (options.dryRun) {
    tellPlan(state.made, out);
    return 0;
  }
  tellMade(
    state.made,
    repeatCommand(state.jobPath ?? `${state.made.dir}/private/job.yaml`, state.made, options),
    out,
  );
  return 0;
}

/** An ad is read and shown before anything is asked about it. */
async function begin(state: RepoGeneratorState, out: Output): Promise<void> {
  const { path, pasted } = await askForBeginning(out);
  const bytes = path === undefined ? Buffer.from(pasted ?? '') : bytesOf(path);
  if (path !== undefined && !isAd(path, bytes)) state.file = path;
  else if (path !== undefined || pasted !== undefined) {
    state.ad = await readAdBytes(bytes, path ?? 'what was pasted', state.catalog);
    state.jobPath = path;
    for (const line of summaryOf(state.ad, state.catalog, out)) out.result(line);
    out.result('');
  }
}
