/** What stands beside the model: every part at once in one family, and in another what the commonest skills of ads ask for. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openCatalog } from '../../src/templates/catalog.ts';
import { fits } from '../../src/templates/parts.ts';
import { actionlint } from '../support/actionlint.ts';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { type Environment, judges, QUIET } from '../support/environment.ts';
import { listFiles, OUTPUT, TEMPLATES } from '../support/paths.ts';
import { type RunOptions, run, said } from '../support/process.ts';
import { demosOf, makeRepo, type Repo, repoEnvironment, runPackage, TASKS } from '../support/repos.ts';

/** Of the ads about machine learning that the reader is measured on. */
const COMMONEST = ['Python', 'SQL', 'PyTorch', 'AWS', 'pandas'];

const require = createRequire(import.meta.url);
const catalog = await openCatalog();
const [withAll = ''] = byTurns(TASKS, 1);
const [withCommonest = ''] = byTurns([...TASKS.slice(2), ...TASKS.slice(0, 2)], 1);
noteLeftOut('every part at once', 'parts', [...TASKS], [withAll]);

const example = (task: string) =>
  parse(readFileSync(join(TEMPLATES, 'tasks', task, 'job.example.yaml'), 'utf8'));

let tools: Environment;
let repo: Repo;
let python: Environment;
const inRepo = async (program: string, args: readonly string[], options: RunOptions = {}) => {
  const ran = await run(program, args, { cwd: repo.folder, env: QUIET, timeout: 600, ...options });
  expect.soft(ran.code, said(ran)).toBe(0);
  return ran;
};

async function ready(id: string, task: string, job: object): Promise<void> {
  tools = await judges();
  repo = await makeRepo(task, { id, demo: demosOf(task)[0] ?? 'gradio', job });
  python = await repoEnvironment(repo);
}

async function isClean(): Promise<void> {
  await inRepo(python.program('ruff'), ['check', '--no-cache', '.']);
  await inRepo(python.program('ruff'), ['format', '--no-cache', '--check', '--diff', '.']);
  const from = (...path: string[]) => relative(OUTPUT, join(repo.folder, ...path));
  const extraPaths = ['src', 'demo', 'tests', 'tests/plumbing'].map((part) => from(part));
  const settings = {
    include: [from('src'), from('tests')],
    executionEnvironments: [{ root: from(), extraPaths }],
    typeCheckingMode: 'basic',
    // The extra `stronger` is not installed here.
    reportMissingImports: false,
    pythonVersion: '3.10',
  };
  const config = join(OUTPUT, `pyright-${repo.id}.json`);
  writeFileSync(config, JSON.stringify(settings));
  await inRepo('node', [
    require.resolve('pyright/index.js'),
    '--project',
    config,
    '--pythonpath',
    python.python,
  ]);
}

describe(`every part, ${withAll}`, () => {
  const task = catalog.tasks.find(({ id }) => id === withAll);
  const parts = Object.values(catalog.parts)
    .filter((part) => task && fits(part, task))
    .map(({ id }) => id);
  beforeAll(async () => {
    const job = example(withAll);
    // With every source too: their tests come along.
    const data = { ...job.project.data, sources: task?.sources };
    await ready(`${withAll}-parts`, withAll, { ...job, project: { ...job.project, parts, data } });
  });

  test('its tests pass', async () => {
    const own = new Set(parts.flatMap((id) => catalog.layer(`parts/${id}/files`).map(({ path }) => path)));
    const files = listFiles(join(repo.folder, 'tests')).map((path) => `tests/${path}`);
    const tests = files.filter((path) => own.has(path));
    expect(tests.length).toBeGreaterThan(4);
    await inRepo(python.python, ['-m', 'pytest', '-q', ...tests]);
  });

  test('its Python is clean and its types hold', isClean);

  test('its containers, workflows and manifests satisfy their judges', async () => {
    await inRepo(tools.program('hadolint'), ['Dockerfile', 'service.Dockerfile']);
    const compose = ['--builtin-schema', 'vendor.compose-spec', 'compose.yaml', 'compose.override.yaml'];
    await inRepo(tools.program('check-jsonschema'), compose);
    const deploy = listFiles(join(repo.folder, 'deploy')).map((path) => `deploy/${path}`);
    await inRepo(tools.program('kubernetes-validate'), ['--strict', ...deploy]);
    const workflows = listFiles(join(repo.folder, '.github', 'workflows')).map(
      (path) => `.github/workflows/${path}`,
    );
    expect(workflows.length).toBeGreaterThan(2);
    const quiet = ['--offline', '--no-progress', '--color', 'never'];
    await inRepo(tools.program('zizmor'), [...quiet, ...workflows]);
    const ran = await actionlint(join(OUTPUT, 'repos'), [repo.id]);
    expect(ran.code, said(ran)).toBe(0);
  });
});

describe(`the commonest skills, ${withCommonest}`, () => {
  beforeAll(async () => {
    const job = { ...example(withCommonest), skills: [...COMMONEST, 'Kafka'] };
    await ready(`${withCommonest}-commonest`, withCommonest, job);
  });

  test('it runs its day one, and its tests pass', async () => {
    const all = await runPackage(repo, python, ['all']);
    expect(all.code, said(all)).toBe(0);
    await inRepo(python.python, ['-m', 'pytest', '-q']);
  });

  test('its Python is clean and its types hold', isClean);

  test('its table names what a file shows or a week will, and nothing else', () => {
    const readme = readFileSync(join(repo.folder, 'README.md'), 'utf8');
    // Where the part's queries fit a family they show it; else a file of its own does, or a week will.
    const hasQueries = existsSync(join(repo.folder, 'queries', 'counts.sql'));
    expect(readme).toMatch(
      hasQueries ? /^\| SQL \| \[`queries\/counts\.sql`\]/m : /^\| SQL \| (?:\[`|week)/m,
    );
    expect(readme).toMatch(/^\| pandas \| \[/m);
    expect(readme).toMatch(/^\| AWS \| \[.*\(S3 alone\)/m);
    expect(readme).not.toMatch(/^\| Kafka /m);
    expect(readFileSync(join(repo.folder, 'PLAN.md'), 'utf8')).toContain('Kafka');
  });
});
