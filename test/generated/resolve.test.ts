import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { environment, hasPython, PYTHONS, QUIET } from '../support/environment.ts';
import { inParallel, run, said } from '../support/process.ts';
import { COMBINATIONS, copyRepo, exampleRepo, nameOf, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';

const RESOLUTIONS = ['highest', 'lowest-direct'] as const;
type Resolution = (typeof RESOLUTIONS)[number];

const rows: Record<string, string>[] = [];
afterAll(() => report('resolution', rows));

describe.each(COMBINATIONS)('$task with $demo', (combination) => {
  test.each(RESOLUTIONS)('resolves on every Python, %s', async (resolution) => {
    const repo = await exampleRepo(combination);
    const found = await inParallel(PYTHONS, 2, (version) => resolve(repo.folder, version, resolution));
    const row: Record<string, string> = { repo: nameOf(combination), resolution };
    PYTHONS.forEach((version, index) => {
      row[version] = found[index]?.problem ? 'no' : `${found[index]?.packages} packages`;
    });
    rows.push(row);
    expect(found.map(({ problem }) => problem).filter(Boolean)).toEqual([]);
  });
});

/** What a person installs, and what a host installs, each as wheels only: a compiler is nothing to ask of a beginner. */
async function resolve(folder: string, version: string, resolution: Resolution) {
  const common = [
    '--python-version',
    version,
    '--only-binary',
    ':all:',
    '--resolution',
    resolution,
    '--no-header',
  ];
  const inputs = [
    ['pyproject.toml', '--group', 'dev', '--group', 'demo'],
    [join('demo', 'requirements.txt')],
  ];
  let packages = 0;
  for (const input of inputs) {
    const ran = await run('uv', ['pip', 'compile', '--quiet', ...common, ...input], { cwd: folder });
    if (ran.code !== 0)
      return { packages, problem: `${version} ${resolution} ${input[0]}: ${said(ran, 1500)}` };
    packages ||= ran.stdout.split('\n').filter((line) => /^[\w.-]+==/.test(line)).length;
  }
  return { packages, problem: '' };
}

/** The two ends of the range, run for real where the machine has such a Python. */
describe.each(TASKS)('%s', (task) => {
  test.each([
    ['3.10', 'lowest-direct'],
    ['3.13', 'highest'],
  ] as const)('runs on Python %s with %s versions', async (version, resolution) => {
    if (!(await hasPython(version))) return;
    const demo = COMBINATIONS.find((combination) => combination.task === task)?.demo ?? '';
    const repo = copyRepo(await exampleRepo({ task, demo }), `${task}-python-${version}`);
    const requirements = ['--resolution', resolution, '--requirements', 'pyproject.toml', '--group', 'dev'];
    const { python } = await environment(`${task}-${version}`, requirements, {
      python: version,
      cwd: repo.folder,
    });
    const options = {
      cwd: repo.folder,
      env: { ...QUIET, PYTHONPATH: join(repo.folder, 'src') },
      timeout: 300,
    };
    const all = await run(
      python,
      ['-W', 'error::DeprecationWarning:sklearn', '-m', repo.package, 'all'],
      options,
    );
    expect(all.code, said(all)).toBe(0);
    expect(existsSync(join(repo.folder, 'reports', 'metrics.json'))).toBe(true);
    const tests = await run(python, ['-m', 'pytest', '-q'], options);
    expect(tests.code, said(tests)).toBe(0);
  });
});
