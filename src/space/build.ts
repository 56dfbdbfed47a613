/** Has the repo build its build/space/: its own Python does, since it trains and copies with what only it knows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { UserError } from '../errors.ts';

const WAIT = 600_000;

/** @param packageName the folder below src/ @returns build/space @throws UserError with Python's last words */
export async function buildSpace(
  root: string,
  packageName: string,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<string> {
  const own = join(root, '.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ways: [command: string, ...args: string[]][] = [
    ...(existsSync(own) ? [[own] as [string]] : []),
    ['uv', 'run', 'python'],
    ['python3'],
    ['python'],
  ];
  // What the Space shows must not depend on tokens that lie about.
  const { HF_TOKEN: _hub, GH_TOKEN: _gh, GITHUB_TOKEN: _github, ...rest } = env;
  let words = 'no Python was found';
  for (const [command, ...args] of ways) {
    const ran = await execa(command, [...args, '-m', packageName, 'space'], {
      cwd: root,
      env: { ...rest, PYTHONPATH: join(root, 'src') },
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      timeout: WAIT,
      ...(signal ? { cancelSignal: signal } : {}),
    });
    signal?.throwIfAborted();
    if (ran.exitCode === 0) return join(root, 'build', 'space');
    if (ran.code !== 'ENOENT')
      words = (ran.stderr || ran.shortMessage || '').trim().split('\n').at(-1) ?? words;
  }
  throw new UserError(
    'space-build',
    `The repo could not build its Space: ${words}. In the repo, \`uv sync\` sets its Python up; then run the same command again.`,
  );
}
