/** A small Python with PyYAML, by which tests read what we generate the way its owner's computer would. Made once, kept in .test-output/. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText, OUTPUT } from './paths.ts';

const REQUIREMENTS = ['PyYAML>=6.0.1,<7', 'tomli>=2,<3; python_version < "3.11"'];
const HOW_TO_MEND =
  'Install Python 3.10 or newer (python.org, or uv from docs.astral.sh/uv) and run the tests again.';

/** vitest's globalSetup: makes the environment when it isn't there yet. */
export default function setup(): void {
  environment();
}

/**
 * Runs a Python program with `input` on its stdin and returns what it printed. Throws with Python's own words when it fails.
 * @param program a file's path, or with `-c` before it the code itself
 */
export function runPython(program: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(environment(), ['-X', 'utf8', ...program], {
    input,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONPATH: undefined, VIRTUAL_ENV: undefined },
  });
  if (error || status !== 0) throw new Error(`Python failed:\n${error?.message ?? stderr}`);
  return stdout;
}

/** Runs a line of Python over a JSON value, as `value`, and returns what it leaves in `result`. */
export function askPython(code: string, value: unknown = null): unknown {
  const program = `import json, sys\nvalue = json.load(sys.stdin)\n${code}\njson.dump(result, sys.stdout)`;
  return JSON.parse(runPython(['-c', program], JSON.stringify(value)));
}

let known: string | undefined;

/** The path of the environment's Python. Tests run in other processes than the setup, so each looks for it. */
export function environment(): string {
  if (known) return known;
  const base = findPython();
  const folder = join(OUTPUT, 'python', hashText(base.version, ...REQUIREMENTS));
  const python = join(
    folder,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  );
  if (!existsSync(join(folder, 'complete'))) make(base.words, folder);
  known = python;
  return python;
}

/** Made under another name and renamed, so that one that was stopped half-way is never taken for whole. */
function make(python: readonly string[], folder: string): void {
  const half = `${folder}-${process.pid}`;
  mkdirSync(half, { recursive: true });
  const inHalf = join(
    half,
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  );
  const [program = '', ...words] = python;
  if (ask('uv', ['--version'])) {
    must('uv', [
      'venv',
      '--quiet',
      '--clear',
      '--python',
      ask(program, [...words, '-c', 'import sys; print(sys.executable)']) ?? program,
      half,
    ]);
    must('uv', ['pip', 'install', '--quiet', '--python', inHalf, ...REQUIREMENTS]);
  } else {
    must(program, [...words, '-m', 'venv', half]);
    must(inHalf, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...REQUIREMENTS]);
  }
  writeFileSync(join(half, 'complete'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** The words that start a Python of 3.10 or newer. */
function findPython(): { words: readonly string[]; version: string } {
  for (const words of [['python3'], ['python'], ['py', '-3']]) {
    const version = ask(words[0] ?? '', [
      ...words.slice(1),
      '-c',
      'import sys; print("%d.%d.%d" % sys.version_info[:3])',
    ]);
    const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
    if (version && (major > 3 || (major === 3 && minor >= 10))) return { words, version };
  }
  throw new Error(`The tests read generated files with Python, and there is none here. ${HOW_TO_MEND}`);
}

function ask(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function must(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `The tests' Python could not be set up: ${command} ${args.join(' ')} failed.\n${error?.message ?? stderr}\n${HOW_TO_MEND}`,
  );
}
