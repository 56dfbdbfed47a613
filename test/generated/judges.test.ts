/** Judges that none of us wrote, on every repo as it stands after its day one: each runs once, over all of them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { actionlint } from '../support/actionlint.ts';
import { readyRepo } from '../support/day-one.ts';
import { type Environment, judges } from '../support/environment.ts';
import { brokenLinks } from '../support/links.ts';
import { hashFiles, listFiles, OUTPUT, PROJECT } from '../support/paths.ts';
import { inParallel, mustRun, run, said } from '../support/process.ts';
import { COMBINATIONS, type Repo } from '../support/repos.ts';
import { spaceCardProblems } from '../support/space-card.ts';
import { extraOf } from '../support/stronger.ts';

const require = createRequire(import.meta.url);
const HERE = join(PROJECT, 'test', 'generated');
/** Where the repos lie: a path that a judge names begins with the repo's name. */
const ROOT = join(OUTPUT, 'repos');
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
let python: Environment;
let repos: Repo[];
/** Every file of every repo, from ROOT. */
let files: string[];
beforeAll(async () => {
  tools = await judges();
  const ready = await inParallel(COMBINATIONS, 2, readyRepo);
  repos = ready.map(({ repo }) => repo);
  python = ready[0]?.python ?? tools;
  files = repos.flatMap(({ id, folder }) => listFiles(folder, NOT_OURS).map((file) => `${id}/${file}`));
});

/** The files of one place in every repo; each repo has to have some. */
function inEach(pattern: RegExp): string[] {
  const found = files.filter((file) => pattern.test(file.slice(file.indexOf('/') + 1)));
  const without = repos.filter(({ id }) => !found.some((file) => file.startsWith(`${id}/`)));
  expect(without.map(({ id }) => `${id} has none of ${pattern}`)).toEqual([]);
  return found;
}

const silent = async (program: string, args: readonly string[]): Promise<void> => {
  const ran = await run(program, args, { cwd: ROOT });
  expect(ran.code, said(ran)).toBe(0);
};

describe('every repo', () => {
  test('ruff', async () => {
    const ids = repos.map(({ id }) => id);
    const seen = await mustRun(python.program('ruff'), ['check', '--show-files', ...ids], { cwd: ROOT });
    const modules = inEach(/^(src|demo|tests)\/.*\.py$/);
    const missed = modules.filter((file) => !seen.stdout.includes(join(ROOT, file)));
    expect(missed, 'what ruff does not look at').toEqual([]);
    await silent(python.program('ruff'), ['check', '--no-cache', ...ids]);
    await silent(python.program('ruff'), ['format', '--no-cache', '--check', '--diff', ...ids]);
  });

  test('pyright, basic, as Python 3.10 and with the installed packages', async () => {
    const folder = join(OUTPUT, 'pyright');
    mkdirSync(folder, { recursive: true });
    const from = (path: string): string => relative(folder, join(ROOT, path));
    const parts = repos.flatMap((repo) => distinctParts(repo).map((part) => `${repo.id}/${part}`));
    const config = {
      include: parts.map(from),
      // What is known of one repo is not known of the next. pytest puts the folder of a test on the path.
      executionEnvironments: repos.map(({ id }) => ({
        root: from(id),
        extraPaths: ['src', 'demo', 'tests', 'tests/plumbing'].map((part) => from(`${id}/${part}`)),
      })),
      typeCheckingMode: 'basic',
      pythonVersion: '3.10',
    };
    const file = join(folder, 'all.json');
    writeFileSync(file, JSON.stringify(config));
    const pyright = require.resolve('pyright/index.js');
    const words = [pyright, '--project', file, '--pythonpath', python.python, '--outputjson'];
    const ran = await run('node', words, { timeout: 900 });
    const { generalDiagnostics: found, summary } = JSON.parse(ran.stdout);
    const modules = parts.flatMap((part) =>
      files.filter((path) => path.startsWith(`${part}/`) && path.endsWith('.py')),
    );
    expect(summary.filesAnalyzed).toBeGreaterThanOrEqual(modules.length);
    const lines = found.map(
      (one: { file: string; range: { start: { line: number } }; message: string }) =>
        `${relative(ROOT, one.file)}:${one.range.start.line + 1} ${one.message}`,
    );
    // What the extra of the stronger model brings is not in the environment that all share.
    const optional = new Set(repos.flatMap(modulesOfExtra));
    const missing = (line: string) => /Import "([^".]+)[^"]*" could not be resolved/.exec(line)?.[1];
    expect(lines.filter((line: string) => !optional.has(missing(line) ?? ''))).toEqual([]);
  });

  test('deptry: what it imports is what it declares', async () => {
    const wrong = await inParallel(repos, 2, undeclared);
    expect(wrong.flat()).toEqual([]);
  });

  test('actionlint', async () => {
    const workflows = inEach(/^\.github\/workflows\//);
    const ran = await actionlint(
      ROOT,
      repos.map(({ id }) => id),
    );
    expect(ran.code, said(ran)).toBe(0);
    expect(ran.stdout).toContain(`Checking ${workflows.length} workflow`);
  });

  test('zizmor', async () => {
    const quiet = ['--offline', '--no-progress', '--color', 'never'];
    await silent(tools.program('zizmor'), [...quiet, ...inEach(/^\.github\/workflows\//)]);
  });

  test("GitHub's schema for workflows", async () => {
    const workflows = inEach(/^\.github\/workflows\//);
    await silent(tools.program('check-jsonschema'), [
      '--builtin-schema',
      'vendor.github-workflows',
      ...workflows,
    ]);
  });

  test("the Citation File Format's schema", async () => {
    const schema = ['--builtin-schema', 'vendor.citation-file-format'];
    await silent(tools.program('check-jsonschema'), [...schema, ...inEach(/^CITATION\.cff$/)]);
  });

  test('validate-pyproject', async () => {
    await silent(tools.program('validate-pyproject'), inEach(/^pyproject\.toml$/));
  });

  test("huggingface_hub's cards", async () => {
    const card = (kind: string, id: string) =>
      `${kind}=${id}/${{ space: 'demo/README.md', model: 'MODEL_CARD.md', dataset: 'data/README.md' }[kind]}`;
    const cards = repos.flatMap(({ id }) => ['space', 'model', 'dataset'].map((kind) => card(kind, id)));
    const ran = await mustRun(tools.python, [join(HERE, 'cards.py'), ...cards], { cwd: ROOT });
    const found = JSON.parse(ran.stdout);
    for (const { id, folder } of repos) {
      const [space, model, dataset] = ['space', 'model', 'dataset'].map((kind) => found[card(kind, id)]);
      expect.soft(spaceCardProblems(space), id).toEqual([]);
      const started = join(folder, 'build', 'space', space.app_file ?? 'Dockerfile');
      expect.soft(existsSync(started), `what the Space of ${id} starts`).toBe(true);
      expect.soft(model['model-index'], `results in the model card of ${id}`).toHaveLength(1);
      expect.soft(dataset.license, `licence in the dataset card of ${id}`).toBeTruthy();
      const [written, ours] = ['build/space/README.md', 'demo/README.md'].map((path) =>
        readFileSync(join(folder, path), 'utf8'),
      );
      expect.soft(written, `the Space of ${id} has the card of demo/`).toBe(ours);
    }
  });

  test('markdownlint', async () => {
    const linter = join(dirname(require.resolve('markdownlint-cli2')), 'markdownlint-cli2-bin.mjs');
    const documents = inEach(/\.md$/).map((file) => `:${file}`);
    const words = [linter, '--config', join(HERE, '.markdownlint-cli2.jsonc'), ...documents];
    const ran = await run('node', words, { cwd: ROOT });
    expect(ran.code, said(ran)).toBe(0);
    expect(said(ran)).toContain(`Linting: ${documents.length} file`);
  });

  test('every local link and picture leads somewhere', () => {
    const found = repos.flatMap(({ id, folder }) => {
      const documents = listFiles(folder, NOT_OURS).filter((file) => file.endsWith('.md'));
      expect(documents, id).toContain('private/follow-up.md');
      return brokenLinks(folder, documents).map((link) => `${id}/${link}`);
    });
    expect(found).toEqual([]);
  });

  test(`no module is longer than ${LONGEST_MODULE} lines`, () => {
    const lines = (file: string): number =>
      readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length;
    const long = inEach(/^(src|demo)\/.*\.py$/)
      .filter((file) => lines(file) > LONGEST_MODULE)
      .map((file) => `${file}: ${lines(file)} lines`);
    expect(long).toEqual([]);
  });
});

/** The parts of a repo that no other repo of its family, which differs in the demo, has word for word. */
function distinctParts(repo: Repo): string[] {
  const first = repos.find(({ task }) => task === repo.task);
  const hash = ({ folder }: Repo, part: string): string =>
    hashFiles(
      listFiles(join(folder, part), NOT_OURS).map((path) => join(folder, part, path)),
      folder,
    );
  const shared = (part: string): boolean => first !== undefined && hash(first, part) === hash(repo, part);
  return ['src', 'demo', 'tests'].filter((part) => repo === first || part === 'demo' || !shared(part));
}

/** What is imported of the packages that the extra `stronger` names. */
const modulesOfExtra = (repo: Repo): string[] =>
  extraOf(repo).map((one) => (/^[A-Za-z0-9._-]+/.exec(one)?.[0] ?? '').replaceAll('-', '_'));

/** What a repo imports and does not declare, or declares and does not use. The environment that all share would hide it. */
async function undeclared(repo: Repo): Promise<string[]> {
  const tests = listFiles(join(repo.folder, 'tests'), NOT_OURS).filter((path) => path.endsWith('.py'));
  const ours = [repo.package, 'frame', ...tests.map((path) => path.replace(/^.*\/|\.py$/g, ''))];
  const known = ours.flatMap((name) => ['--known-first-party', name]);
  const judged = [
    { cwd: repo.folder, words: ['src'] },
    // What only the tests need is in the group `dev`.
    { cwd: repo.folder, words: ['tests', '--exclude', 'nothing', '--ignore', 'DEP002,DEP004'] },
    {
      // A host has the SDK and requirements.txt. `spaces` is there where the Space has a GPU, and asked for with care.
      cwd: join(repo.folder, 'build', 'space'),
      words: [
        '.',
        '--requirements-files',
        'requirements.txt',
        '--per-rule-ignores',
        // A Space that serves the simple model has the stronger one's code, and not its extra.
        `DEP001=${[repo.demo, 'spaces', ...modulesOfExtra(repo)].join('|')},DEP003=${[repo.demo, ...modulesOfExtra(repo)].join('|')}`,
      ],
    },
  ];
  const found: string[] = [];
  for (const { cwd, words } of judged) {
    const ran = await run(python.program('deptry'), ['--no-ansi', ...words, ...known], { cwd });
    const lines = said(ran).split('\n');
    if (ran.code !== 0)
      found.push(...lines.filter((line) => / DEP\d/.test(line)).map((line) => `${repo.id}/${line}`));
    if (ran.code !== 0 && found.length === 0) found.push(`${repo.id}: ${said(ran)}`);
  }
  return found;
}
