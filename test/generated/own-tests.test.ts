/** The tests that a repo brings: its owner's once a family, the plumbing's once for every plumbing that there is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWN_TESTS } from '../support/bars.ts';
import { readyRepo } from '../support/day-one.ts';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { type Environment, QUIET } from '../support/environment.ts';
import { hashText, listFiles } from '../support/paths.ts';
import { runCounted, said } from '../support/process.ts';
import { COMBINATIONS, demosOf, nameOf, type Repo, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';

/** On a busy machine a CPU-second does less: twice the bar guards it, and the bench has the figure. */
const SLACK = 2;
/** It runs the family's own steps, and so belongs to each, wherever it lies. */
const PIPELINE = 'tests/plumbing/test_pipeline.py';

const rows: Record<string, string | number>[] = [];
afterAll(() => report('own-tests', rows));

/** Where a plumbing was tested already, by its bytes. */
const tested = new Map<string, string>();

// A framework's demo is all that differs, so each has its turn.
const CHOSEN = TASKS.flatMap((task) => byTurns(demosOf(task), 1).map((demo) => ({ task, demo })));
const named = ({ task, demo }: { task: string; demo: string }) => `${task} with ${demo}`;
noteLeftOut("a repo's own tests", 'own-tests', COMBINATIONS.map(named), CHOSEN.map(named));

describe.each(CHOSEN)('$task with $demo', ({ task, demo }) => {
  const row: Record<string, string | number> = { repo: nameOf({ task, demo }) };
  let repo: Repo;
  let python: Environment;
  beforeAll(async () => {
    ({ repo, python } = await readyRepo({ task, demo }));
    rows.push(row);
  });

  test('its own tests pass', async () => {
    const own = [...listed(repo, 'tests', ['plumbing']), ...[PIPELINE].filter((path) => exists(repo, path))];
    const { passed, seconds } = await pytest(repo, python, own);
    row['own tests'] = passed;
    row['CPU s'] = seconds.toFixed(1);
    expect(passed).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(OWN_TESTS * SLACK);
  });

  test('the tests of its plumbing pass, where no other repo has the same', async () => {
    const files = listed(repo, 'tests/plumbing', []).filter((path) => path !== PIPELINE);
    const plumbing = plumbingOf(repo);
    const elsewhere = tested.get(plumbing);
    row.plumbing = elsewhere ? `as ${elsewhere}` : 0;
    if (elsewhere || files.length === 0) return;
    const { passed, seconds } = await pytest(repo, python, files);
    tested.set(plumbing, task);
    row.plumbing = passed;
    row['plumbing CPU s'] = seconds.toFixed(1);
    expect(passed).toBeGreaterThan(0);
  });
});

const exists = (repo: Repo, path: string): boolean => existsSync(join(repo.folder, path));

/** The files of tests in a folder of a repo. */
const listed = (repo: Repo, folder: string, without: string[]): string[] =>
  exists(repo, folder)
    ? listFiles(join(repo.folder, folder), new Set([...without, '__pycache__']))
        .filter((path) => /(?:^|\/)test_\w+\.py$/.test(path))
        .map((path) => `${folder}/${path}`)
    : [];

/** The plumbing, the sources and the tests of both, as one hash: equal where the package's name is all that differs. */
function plumbingOf(repo: Repo): string {
  const package_ = join('src', repo.package);
  const folders = ['tests/plumbing', join(package_, 'plumbing'), join(package_, 'sources')];
  const paths = folders
    .filter((folder) => exists(repo, folder))
    .flatMap((folder) =>
      listFiles(join(repo.folder, folder), new Set(['__pycache__'])).map((path) => join(folder, path)),
    );
  const single = ['config.py', '__main__.py']
    .map((file) => join(package_, file))
    .filter((path) => exists(repo, path));
  return hashText(
    ...[...paths, ...single].map((path) =>
      `${path}\n${readFileSync(join(repo.folder, path), 'utf8')}`.replaceAll(
        repo.package,
        'proof_of_concept',
      ),
    ),
  );
}

/** Runs files of tests, all of which have to pass, and counts the CPU-seconds that they took. */
async function pytest(repo: Repo, { python }: Environment, files: readonly string[]) {
  const ran = await runCounted(python, ['-m', 'pytest', '-q', ...files], {
    cwd: repo.folder,
    env: { ...QUIET, PYTHONPATH: join(repo.folder, 'src') },
    timeout: 300,
  });
  expect(ran.code, said(ran)).toBe(0);
  return { passed: Number(/(\d+) passed/.exec(ran.stdout)?.[1] ?? 0), seconds: ran.cpu };
}
