/** What the repos cost their owner: the day one of each family and its own tests, in CPU-seconds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dayOneBar, OWN_TESTS } from '../test/support/bars.ts';
import { environment, QUIET } from '../test/support/environment.ts';
import { PROJECT } from '../test/support/paths.ts';
import { mustRun } from '../test/support/process.ts';
import { TASKS } from '../test/support/repos.ts';
import type { Bench } from './board.ts';

/** Makes the example repo of every family, and runs it once. @param python one that has all that the repos need, instead of new environments */
export async function measureFamilies(
  bench: Pick<Bench, 'board' | 'measure' | 'scratch' | 'command'>,
  python?: string,
): Promise<void> {
  const { board, measure, scratch, command } = bench;
  for (const task of TASKS) {
    const cwd = join(scratch, task);
    const example = join(PROJECT, 'templates', 'tasks', task, 'job.example.yaml');
    await mustRun('node', [command, 'new', example, '--task', task, '-o', cwd, '--yes', '--no-git']);
    const { package: name } = parse(readFileSync(join(cwd, 'project.yaml'), 'utf8'));
    const program = python ?? (await environmentOf(task, cwd));
    const env = { ...QUIET, PYTHONPYCACHEPREFIX: undefined, PYTHONPATH: join(cwd, 'src') };
    // Once a computer: matplotlib makes a list of its fonts.
    await mustRun(program, ['-c', 'import matplotlib.pyplot'], { cwd, env });
    const dayOne = await measure([program, '-m', name, 'all'], { cwd, env });
    board.judge(`${task}: \`all\``, dayOne.cpu, dayOneBar(task), ' s', clock(dayOne));
    const tests = await measure([program, '-m', 'pytest', '-q'], { cwd, env });
    board.judge(`${task}: its own tests`, tests.cpu, OWN_TESTS, ' s', clock(tests));
  }
}

const clock = ({ seconds }: { seconds: number }): string => `${seconds.toFixed(1)} s by the clock`;

/** The Python of an environment with what a repo declares. */
async function environmentOf(task: string, cwd: string): Promise<string> {
  const file = 'pyproject.toml';
  const key = readFileSync(join(cwd, file), 'utf8');
  const groups = ['dev', 'demo'].flatMap((group) => ['--group', group]);
  const wanted = ['--compile-bytecode', '--requirements', file, ...groups];
  return (await environment(`bench-${task}`, wanted, { cwd, key })).python;
}
