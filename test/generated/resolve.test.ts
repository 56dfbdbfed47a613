import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { environment, findPython, judges, PYTHONS, QUIET } from '../support/environment.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { inParallel, run, said } from '../support/process.ts';
import { COMBINATIONS, exampleRepo, makeRepo, nameOf, TASKS } from '../support/repos.ts';
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
    // Any interpreter does; to look for one in PATH takes uv longer than to resolve.
    '--python',
    (await judges()).python,
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
const ENDS = [
  ['3.10', 'lowest-direct', await findPython('3.10')],
  ['3.13', 'highest', await findPython('3.13')],
] as const;

describe.each(TASKS)('%s', (task) => {
  for (const [version, resolution, interpreter] of ENDS) {
    test.skipIf(!interpreter)(`runs on Python ${version} with ${resolution} versions`, async () => {
      const demo = COMBINATIONS.find((combination) => combination.task === task)?.demo ?? '';
      const repo = await makeRepo(task, { id: `${task}-python-${version}`, demo });
      const requirements = ['--resolution', resolution, '--requirements', 'pyproject.toml', '--group', 'dev'];
      const { python } = await environment(`${task}-${version}`, requirements, {
        python: interpreter,
        cwd: repo.folder,
        key: readFileSync(join(repo.folder, 'pyproject.toml'), 'utf8'),
      });
      const options = {
        cwd: repo.folder,
        env: { ...QUIET, PYTHONPATH: join(repo.folder, 'src') },
        timeout: 300,
      };
      const all = await run(python, ['-m', repo.package, 'all'], options);
      expect(all.code, said(all)).toBe(0);
      expectBars(headlineOf(readMetrics(repo)));
      const tests = await run(python, ['-m', 'pytest', '-q'], options);
      expect(tests.code, said(tests)).toBe(0);
    });
  }
});
