import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hashText, OUTPUT, PROJECT } from './paths.ts';
import { mustRun, run } from './process.ts';

/** A Python environment of its own, made by uv. */
export interface Environment {
  readonly folder: string;
  readonly python: string;
  /** The path of a program that is installed in it. */
  program(name: string): string;
}

/** What the generated repos promise to run on; `python` of the machine when it is one of these. */
export const PYTHONS = ['3.10', '3.11', '3.12', '3.13', '3.14'] as const;

// uv hard-links from its own cache, so that ten environments cost little more than one.
const LONG = { timeout: 600 };

/**
 * The environment holding `requirements` (arguments of `uv pip install`), made when there is none yet. It is known by its
 * content: same name, Python and requirements, same folder.
 */
export async function environment(
  name: string,
  requirements: readonly string[],
  options: { python?: string; cwd?: string; key?: string } = {},
): Promise<Environment> {
  const { python = 'python3', cwd, key = '' } = options;
  const folder = join(OUTPUT, 'environments', `${name}-${hashText(python, key, ...requirements)}`);
  const made = environmentAt(folder);
  const stamp = join(folder, 'complete');
  if (existsSync(stamp)) return made;
  mkdirSync(join(OUTPUT, 'environments'), { recursive: true });
  await mustRun(
    'uv',
    ['venv', '--quiet', '--clear', '--no-python-downloads', '--python', python, folder],
    LONG,
  );
  await mustRun('uv', ['pip', 'install', '--quiet', '--python', made.python, ...requirements], {
    ...LONG,
    cwd,
  });
  writeFileSync(stamp, `${requirements.join('\n')}\n`);
  return made;
}

function environmentAt(folder: string): Environment {
  const windows = process.platform === 'win32';
  const programs = join(folder, windows ? 'Scripts' : 'bin');
  const program = (name: string): string => join(programs, windows ? `${name}.exe` : name);
  return { folder, python: program('python'), program };
}

/** The judges that come from PyPI, at the versions that test/generated/requirements.txt pins. */
export async function judges(): Promise<Environment> {
  const file = join(PROJECT, 'test', 'generated', 'requirements.txt');
  return await environment('judges', ['--requirements', file], { key: readFileSync(file, 'utf8') });
}

/** The interpreter of that version on this machine, if there is one; nothing is downloaded for it. */
export async function findPython(version: string): Promise<string | undefined> {
  const found = await run('uv', ['python', 'find', '--no-python-downloads', version]);
  if (found.code === 0) return found.stdout.trim();
  // pyenv hides the versions that are not selected.
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const installed = existsSync(versions) ? readdirSync(versions) : [];
  const newest = installed
    .filter((name) => name.startsWith(`${version}.`))
    .sort()
    .at(-1);
  return newest && join(versions, newest, 'bin', 'python');
}

/** Variables for running a generated repo: two cores, no display, no network calls of the frameworks. */
export const QUIET = {
  MPLBACKEND: 'Agg',
  // Compiled modules are kept, but beside the repos: without them every command compiles its libraries anew, half of its time.
  PYTHONDONTWRITEBYTECODE: undefined,
  PYTHONPYCACHEPREFIX: join(OUTPUT, 'bytecode'),
  GRADIO_ANALYTICS_ENABLED: 'False',
  GRADIO_SSR_MODE: 'false',
  HF_HUB_OFFLINE: '1',
  HF_HUB_DISABLE_TELEMETRY: '1',
  STREAMLIT_BROWSER_GATHER_USAGE_STATS: 'false',
  PYTHONPATH: undefined,
  VIRTUAL_ENV: undefined,
};
