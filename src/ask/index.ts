/** The prompts: Plop walks through the repo generator, in a terminal only. Loaded when somebody is there to be asked. */
import nodePlop, { type PlopGenerator } from 'node-plop';
import { givenBytes } from '../ad/given.ts';
import { readAdBytes, summaryOf } from '../ad/index.ts';
import { isAd, notAboutMachineLearning } from '../ad/job-text.ts';
import type { MadeRepo, NewOptions } from '../make.ts';
import { openCatalog } from '../templates/catalog.ts';
import { cancelled, UserError } from '../words/errors.ts';
import type { Output } from '../words/output.ts';
import registerPublish, { type PublishAnswers, type PublishState } from './before-publishing.ts';
import { askForBeginning, type Beginning } from './begin.ts';
import registerRepo from './repo.ts';
import type { RepoGeneratorState } from './state.ts';
import registerDemo, { type DemoAnswers, type DemoState, registerDemoUrl } from './where-demo.ts';

/** What came of the questions. */
export interface AskedFor {
  made: MadeRepo;
  /** The job file that was named, where it says all that was answered. */
  jobPath?: string;
}

/**
 * Asks for every answer that `options` (the flags) and `file` don't give, then makes the repo.
 * @param file a job file whose open answers are to be asked for
 */
export async function askForRepo(options: NewOptions, out: Output, file?: string): Promise<AskedFor> {
  const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
  const state: RepoGeneratorState = { catalog: await openCatalog(), options, file, begun: true };
  if (file === undefined) await begin(state, out);
  registerRepo(plop, state);
  const generator = plop.getGenerator('repo');
  const answers = await answersTo(generator, 'nothing was made', out);
  if (state.ad && !state.ad.reading.aboutMachineLearning && !answers.anyway)
    throw notAboutMachineLearning(state.jobPath ?? 'AD', state.ad);
  const { failures } = await generator.runActions(answers);
  // Plop passes on a failure's message alone: the error itself is kept in the state.
  if (state.error) throw state.error;
  if (failures[0]) throw new UserError('failed', failures[0].error);
  if (!state.made) throw cancelled();
  return { made: state.made, jobPath: state.jobPath };
}

/** Asks whether a repo that was just made goes to GitHub. */
export async function askWhetherToPublish(out: Output): Promise<boolean> {
  const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
  const generator = plop.setGenerator('now', {
    prompts: [{ type: 'confirm', name: 'now', message: 'Publish it on GitHub now?', default: false }],
  });
  return (await answersTo(generator, 'the repo is made', out)).now === true;
}

/** Asks what is still open before a plan can be carried out. @returns the answers; none where it was refused */
export async function askToPublish(state: PublishState, out: Output): Promise<PublishAnswers> {
  const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
  registerPublish(plop, state);
  return await answersTo(plop.getGenerator('publish'), 'nothing was published', out);
}

/** Asks where the demo goes. @returns the answers; the repo is on GitHub already, whatever they are */
export async function askForDemo(state: DemoState, out: Output): Promise<DemoAnswers> {
  const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
  registerDemo(plop, state);
  return await answersTo(plop.getGenerator('demo'), 'the repo is on GitHub', out);
}

/** Asks for the address of a demo that its owner puts online themselves. @returns an empty text for later */
export async function askForDemoUrl(out: Output): Promise<string> {
  const plop = await nodePlop('', { destBasePath: process.cwd(), force: false });
  registerDemoUrl(plop);
  const { url } = await answersTo(plop.getGenerator('demo-url'), 'the repo is on GitHub', out);
  return String(url ?? '').trim();
}

async function answersTo(
  generator: PlopGenerator,
  undone: string,
  out: Output,
): Promise<Record<string, unknown>> {
  // On Ctrl-C and at the end of input a prompt may just close: nothing is left to wait for, and the answer never comes.
  const closed = () => {
    out.note(`\nCancelled, ${undone}.`);
    process.exit(130);
  };
  process.once('beforeExit', closed);
  try {
    return await generator.runPrompts([]);
  } catch (error) {
    if (/force closed|SIGINT|prompt was/i.test(String((error as Error).message)))
      throw new UserError('cancelled', `Cancelled, ${undone}.`, 130);
    throw error;
  } finally {
    process.off('beforeExit', closed);
  }
}

/** Where to begin, with what stands there. An address that gives no ad is said, and asked again. */
async function beginning(out: Output): Promise<Beginning & { bytes: Buffer }> {
  for (;;) {
    const said = await askForBeginning(out);
    const { path, pasted = '' } = said;
    if (path === undefined) return { ...said, bytes: Buffer.from(pasted) };
    try {
      return { ...said, bytes: await givenBytes(path, 'job', (text) => out.note(text)) };
    } catch (error) {
      if (!(error instanceof UserError) || !/^ad-(?:address|not-fetched)$/.test(error.code)) throw error;
      out.note(`${error.message}\n`);
    }
  }
}

/** An ad is read and shown before anything is asked about it. */
async function begin(state: RepoGeneratorState, out: Output): Promise<void> {
  const { path, pasted, bytes } = await beginning(out);
  if (path !== undefined && !isAd(path, bytes)) state.file = path;
  else if (path !== undefined || pasted !== undefined) {
    const named = path ?? 'what was pasted';
    state.ad = await readAdBytes(bytes, named, state.catalog, undefined, state.options.second);
    state.jobPath = path;
    for (const line of summaryOf(state.ad, state.catalog, out)) out.result(line);
    out.result('');
  }
}
