/** Has the repo build its build/space/: its own Python does, since it trains and copies with what only it knows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { withoutTokens } from '../net/token.ts';
import { UserError } from '../words/errors.ts';

const WAIT = 600_000;

export interface Build {
  root: string;
  /** The folder below src/. */
  package: string;
  /** Instead of the one in project.yaml. */
  hosting?: string | undefined;
  /** Where the repo is on GitHub, such as https://github.com/ada/desk, for links to it. */
  repo?: string | undefined;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
}

/** @returns build/space @throws UserError with Python's last words */
export async function buildSpace({
  root,
  package: packageName,
  hosting,
  repo,
  env,
  signal,
}: Build): Promise<string> {
  const own = join(root, '.venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ways: [command: string, ...args: string[]][] = [
    ...(existsSync(own) ? [[own] as [string]] : []),
    ['uv', 'run', 'python'],
    ['python3'],
    ['python'],
  ];
  // What the Space shows must not depend on tokens that lie about, nor on the repo whose workflow this may run in.
  const { GITHUB_REPOSITORY: _repo, ...rest } = withoutTokens(env);
  const words = ['space', ...(hosting ? ['--hosting', hosting] : [])];
  let lastWords = 'no Python was found';
  for (const [command, ...args] of ways) {
    const ran = await execa(command, [...args, '-m', packageName, ...words], {
      cwd: root,
      env: { ...rest, ...addressOf(repo), PYTHONPATH: join(root, 'src') },
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      timeout: WAIT,
      ...(signal ? { cancelSignal: signal } : {}),
    });
    signal?.throwIfAborted();
    if (ran.exitCode === 0) return join(root, 'build', 'space');
    if (ran.code !== 'ENOENT')
      lastWords = (ran.stderr || ran.shortMessage || '').trim().split('\n').at(-1) ?? lastWords;
  }
  throw new UserError(
    'space-build',
    `The repo could not build its Space: ${lastWords}. In the repo, \`uv sync\` sets its Python up; then run the same command again.`,
  );
}

/** A repo's address as GitHub Actions tells it to every step. */
function addressOf(repo: string | undefined): NodeJS.ProcessEnv {
  if (!repo) return {};
  const { origin, pathname } = new URL(repo);
  return { GITHUB_SERVER_URL: origin, GITHUB_REPOSITORY: pathname.slice(1) };
}
