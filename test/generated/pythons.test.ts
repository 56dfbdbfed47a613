import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { environment, findPython, QUIET } from '../support/environment.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { run, said } from '../support/process.ts';
import { demosOf, makeRepo, TASKS } from '../support/repos.ts';

/** The two ends of the range, run for real where the machine has such a Python. */
const ENDS = [
  ['3.10', 'lowest-direct', await findPython('3.10')],
  ['3.13', 'highest', await findPython('3.13')],
] as const;

const CHOSEN = byTurns(TASKS, 2);
noteLeftOut('the lowest and the highest Python', 'pythons', TASKS, CHOSEN);

describe.each(CHOSEN)('%s', (task) => {
  for (const [version, resolution, interpreter] of ENDS) {
    test.skipIf(!interpreter)(`runs on Python ${version} with ${resolution} versions`, async () => {
      const [demo = ''] = demosOf(task);
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
