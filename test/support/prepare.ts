/** vitest's globalSetup of the generated suites: every repo has its day one, two at a time, before the first test looks at one. */
import { dayOne, sharedEnvironment } from './day-one.ts';
import { forgetLeftOut } from './depth.ts';
import { judges } from './environment.ts';
import { inParallel } from './process.ts';
import { COMBINATIONS, exampleRepo, TASKS } from './repos.ts';
import { noteBefore } from './times.ts';

const DONE = Symbol.for('start-the-job: every repo had its day one');

export default async function setup(): Promise<void> {
  // Both projects ask for it, in one process.
  const once = globalThis as { [DONE]?: true };
  if (once[DONE]) return;
  once[DONE] = true;
  forgetLeftOut();
  let from = performance.now();
  const lap = (): number => {
    const seconds = (performance.now() - from) / 1000;
    from = performance.now();
    return seconds;
  };
  await inParallel(COMBINATIONS, 2, async (combination) => await exampleRepo(combination));
  await Promise.all([sharedEnvironment(), judges()]);
  const install = lap();
  await inParallel(COMBINATIONS, 2, dayOne);
  noteBefore(TASKS, { install, repos: lap() });
}
