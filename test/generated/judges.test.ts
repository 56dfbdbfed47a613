import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { actionlint } from '../support/actionlint.ts';
import { type Environment, judges } from '../support/environment.ts';
import { brokenLinks } from '../support/links.ts';
import { listFiles, OUTPUT, PROJECT } from '../support/paths.ts';
import { mustRun, run, said } from '../support/process.ts';
import { COMBINATIONS, type Repo, readyRepo, runPackage } from '../support/repos.ts';
import { spaceCardProblems } from '../support/space-card.ts';

const require = createRequire(import.meta.url);
const HERE = join(PROJECT, 'test', 'generated');
const NOT_OURS = new Set([
  '.git',
  'build',
  '__pycache__',
  '.pytest_cache',
  '.ruff_cache',
  '.venv',
  'processed',
  'raw',
]);
const LONGEST_MODULE = 150;

let tools: Environment;
beforeAll(async () => {
  tools = await judges();
});

/** Judges that none of us wrote, on every repo as it stands after its day one. */
describe.each(COMBINATIONS)('$task with $demo', (combination) => {
  let repo: Repo;
  let python: Environment;
  let files: string[];
  const at = (path: string): string => join(repo.folder, path);

  beforeAll(async () => {
    ({ repo, python } = await readyRepo(combination));
    const space = await runPackage(repo, python, ['space']);
    expect(space.code, said(space)).toBe(0);
    files = listFiles(repo.folder, NOT_OURS);
  });

  const workflows = (): string[] => files.filter((file) => file.startsWith('.github/workflows/'));
  const silent = async (program: string, args: readonly string[]): Promise<void> => {
    const ran = await run(program, args, { cwd: repo.folder });
    expect(ran.code, said(ran)).toBe(0);
  };

  test('ruff', async () => {
    await silent(python.program('ruff'), ['check', '--no-cache', '.']);
    await silent(python.program('ruff'), ['format', '--no-cache', '--check', '.']);
  });

  test('pyright, basic, as Python 3.10 and with the installed packages', async () => {
    const folder = join(OUTPUT, 'pyright');
    mkdirSync(folder, { recursive: true });
    const from = (part: string): string => relative(folder, at(part));
    const config = {
      include: ['src', 'demo', 'tests'].map(from),
      // pytest puts the folder of a test on the path.
      extraPaths: ['src', 'tests'].map(from),
      typeCheckingMode: 'basic',
      pythonVersion: '3.10',
    };
    const file = join(folder, `${repo.id}.json`);
    writeFileSync(file, JSON.stringify(config));
    const pyright = require.resolve('pyright/index.js');
    const ran = await run('node', [
      pyright,
      '--project',
      file,
      '--pythonpath',
      python.python,
      '--outputjson',
    ]);
    const { generalDiagnostics: found, summary } = JSON.parse(ran.stdout);
    expect(summary.filesAnalyzed).toBeGreaterThan(10);
    const lines = found.map(
      (one: { file: string; range: { start: { line: number } }; message: string }) =>
        `${relative(repo.folder, one.file)}:${one.range.start.line + 1} ${one.message}`,
    );
    expect(lines).toEqual([]);
  });

  test('actionlint', async () => {
    const ran = await actionlint(repo.folder);
    expect(ran.code, said(ran)).toBe(0);
    expect(ran.stdout).toContain(`Checking ${workflows().length} workflow`);
  });

  test('zizmor', async () => {
    await silent(tools.program('zizmor'), [
      '--offline',
      '--no-progress',
      '--color',
      'never',
      '.github/workflows',
    ]);
  });

  test("GitHub's schema for workflows", async () => {
    await silent(tools.program('check-jsonschema'), [
      '--builtin-schema',
      'vendor.github-workflows',
      ...workflows(),
    ]);
  });

  test("the Citation File Format's schema", async () => {
    await silent(tools.program('check-jsonschema'), [
      '--builtin-schema',
      'vendor.citation-file-format',
      'CITATION.cff',
    ]);
  });

  test('validate-pyproject', async () => {
    await silent(tools.program('validate-pyproject'), ['pyproject.toml']);
  });

  test("huggingface_hub's cards", async () => {
    const cards = ['space=demo/README.md', 'model=MODEL_CARD.md', 'dataset=data/README.md'];
    const ran = await mustRun(tools.python, [join(HERE, 'cards.py'), ...cards], { cwd: repo.folder });
    const { space, model, dataset } = JSON.parse(ran.stdout);
    expect.soft(spaceCardProblems(space)).toEqual([]);
    expect
      .soft(existsSync(at(`build/space/${space.app_file ?? 'Dockerfile'}`)), 'what the Space starts')
      .toBe(true);
    expect.soft(model['model-index'], 'results in the model card').toHaveLength(1);
    expect.soft(dataset.license, 'licence in the dataset card').toBeTruthy();
    const written = readFileSync(at('build/space/README.md'), 'utf8');
    expect.soft(written, 'the Space has the card of demo/').toBe(readFileSync(at('demo/README.md'), 'utf8'));
  });

  test('markdownlint', async () => {
    const linter = join(dirname(require.resolve('markdownlint-cli2')), 'markdownlint-cli2-bin.mjs');
    const documents = files.filter((file) => file.endsWith('.md')).map((file) => `:${file}`);
    const ran = await run(
      'node',
      [linter, '--config', join(HERE, '.markdownlint-cli2.jsonc'), ...documents],
      {
        cwd: repo.folder,
      },
    );
    expect(ran.code, said(ran)).toBe(0);
  });

  test('every local link and picture leads somewhere', () => {
    const documents = files.filter((file) => file.endsWith('.md'));
    expect(documents).toContain('private/follow-up.md');
    expect(brokenLinks(repo.folder, documents)).toEqual([]);
  });

  test(`no module is longer than ${LONGEST_MODULE} lines`, () => {
    const modules = files.filter((file) => /^(src|demo)\/.*\.py$/.test(file));
    const lines = (file: string): number => readFileSync(at(file), 'utf8').trimEnd().split('\n').length;
    const long = modules
      .filter((file) => lines(file) > LONGEST_MODULE)
      .map((file) => `${file}: ${lines(file)} lines`);
    expect(long).toEqual([]);
  });
});
