/** The Python of every family as its repos have it, read by Python's own parser: what is imported is declared, plumbing never looks up, and it stays small. */
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planRepo } from '../src/plan/repo-plan.ts';
import { openCatalog } from '../src/templates/catalog.ts';
import { fits } from '../src/templates/parts.ts';
import { INPUTS, jobOf } from './support/jobs.ts';
import { PROJECT } from './support/paths.ts';
import { runPython } from './support/python.ts';

interface Import {
  line: number;
  name: string;
  names: string[];
  level: number;
  top: boolean;
  optional: boolean;
}
interface Module {
  lines: number;
  docstring: string;
  imports: Import[];
}

/** Distributions whose modules have another name; all others have their own, with `_` for `-`. */
const MODULES: Record<string, string> = {
  beautifulsoup4: 'bs4',
  'markdown-it-py': 'markdown_it',
  'mlflow-skinny': 'mlflow',
  pillow: 'PIL',
  pyyaml: 'yaml',
  'scikit-image': 'skimage',
  'scikit-learn': 'sklearn',
};
/** Declared for the Pythons that they have wheels for: what is imported needs them. */
const FLOORS = ['markupsafe'];

const PACKAGE = 'src/tool_check';
const catalog = await openCatalog();
const KINDS = catalog.tasks.flatMap(({ id, demos }) =>
  demos.map((demo) => ({ id: `${id} ${demo}`, task: id, demo, parts: [] as string[] })),
);
/** Once for each family: with every part that works for it. */
const WITH_PARTS = catalog.tasks.map((task) => ({
  id: `${task.id} with every part`,
  task: task.id,
  demo: task.demos[0] ?? '',
  parts: Object.values(catalog.parts)
    .filter((part) => fits(part, task))
    .map(({ id }) => id),
}));
const ALL = [...KINDS, ...WITH_PARTS];
const plans = new Map(
  ALL.map(({ id, task, demo, parts }) => {
    const text = `title: T\nproject: {problem: Solve it, name: tool-check, task: ${task}, demo: ${demo}}\n`;
    const plan = planRepo({ ...jobOf(text, [], catalog.tasks), parts }, catalog, INPUTS);
    return [id, new Map(plan.files.map(({ path, content }) => [path, content.toString()]))];
  }),
);
const python = Object.fromEntries(
  [...plans].map(([id, files]) => [
    id,
    Object.fromEntries([...files].filter(([path]) => path.endsWith('.py'))),
  ]),
);
const { stdlib, repos } = JSON.parse(
  runPython([join(PROJECT, 'test/support/read_packages.py')], JSON.stringify(python)),
) as { stdlib: string[]; repos: Record<string, Record<string, Module>> };

/** The modules that requirements give. */
const modulesOf = (requirements: readonly string[]): string[] =>
  requirements.map((requirement) => {
    const name = (/^[\w.-]+/.exec(requirement)?.[0] ?? '').toLowerCase();
    return MODULES[name] ?? name.replaceAll('-', '_');
  });

/** What pyproject.toml declares: the package's own, those of its developers, of its demo and of its stronger rung. */
function declared(pyproject: string): Record<'package' | 'dev' | 'demo' | 'stronger', string[]> {
  const list = (key: string) => {
    const text = new RegExp(`^${key} = (\\[[\\s\\S]*?\\n?\\])$`, 'm').exec(pyproject)?.[1] ?? '[]';
    return modulesOf(parse(text) as string[]);
  };
  return { package: list('dependencies'), dev: list('dev'), demo: list('demo'), stronger: list('stronger') };
}

describe.each(ALL)('$id', ({ id, parts }) => {
  const modules = Object.entries(repos[id] ?? {});
  const inside = (folder: string) => modules.filter(([path]) => path.startsWith(`${folder}/`));
  /** The modules that lie in a folder itself. */
  const directlyIn = (folder: string) =>
    modules.filter(([path]) => path.slice(0, path.lastIndexOf('/')) === folder);
  const pyproject = declared(plans.get(id)?.get('pyproject.toml') ?? '');

  test('everything that is imported is declared', () => {
    const local = (folder: string) => inside(folder).map(([path]) => basename(path, '.py'));
    const known = (path: string): string[] => {
      // What only the extra brings is imported by the rung that it is for, and by its tests.
      if (path.startsWith(`${PACKAGE}/stronger/`)) return [...pyproject.package, ...pyproject.stronger];
      // A part's folder imports what its extra names.
      const [, folder = ''] = /^src\/tool_check\/(\w+)\//.exec(path) ?? [];
      const written = path.replace('tool_check', 'proof_of_concept');
      const extra = parts.filter(
        (part) =>
          catalog.parts[part]?.reading.some(([name]) => name === `${folder}/`) ||
          catalog.layer(`parts/${part}/files`).some((file) => file.path === written),
      );
      const ofExtra = modulesOf(extra.flatMap((part) => catalog.parts[part]?.dependencies ?? []));
      if (path.startsWith('src/')) return [...pyproject.package, ...ofExtra];
      // Airflow reads it in an environment of its own.
      if (path.startsWith('dags/')) return ['airflow'];
      if (path === 'tests/test_stronger.py')
        return [
          ...pyproject.package,
          ...pyproject.stronger,
          ...pyproject.dev,
          ...local('tests'),
          'tool_check',
        ];
      const around = path.startsWith('demo/')
        ? [...pyproject.demo, ...local('demo')]
        : [...pyproject.dev, ...local('tests')];
      return [...pyproject.package, ...ofExtra, ...around, 'tool_check'];
    };
    const missing = modules.flatMap(([path, { imports }]) =>
      imports
        .filter(
          ({ level, name, optional }) =>
            level === 0 && !optional && ![...stdlib, ...known(path)].includes(name.split('.')[0] ?? ''),
        )
        .map(({ name, line }) => `${path}:${line} ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('everything that is declared is imported', () => {
    const imported = new Set(
      inside('src').flatMap(([, { imports }]) => imports.map(({ name }) => name.split('.')[0])),
    );
    const every = [...pyproject.package, ...pyproject.stronger];
    const unused = new Set(every.filter((name) => !imported.has(name) && !FLOORS.includes(name)));
    expect([...unused]).toEqual([]);
  });

  test('what a relative import names is there', () => {
    const paths = new Set(modules.map(([path]) => path));
    const there = (path: string) => paths.has(`${path}.py`) || paths.has(`${path}/__init__.py`);
    const missing = inside('src').flatMap(([path, { imports }]) =>
      imports
        .filter(({ level }) => level > 0)
        .filter(({ level, name }) => {
          const folder = path.split('/').slice(0, -level);
          return name !== '' && !there([...folder, ...name.split('.')].join('/'));
        })
        .map(({ name, line }) => `${path}:${line} ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ['plumbing', ['config', 'intake']],
    ['intake', ['config']],
  ])('%s imports nothing above itself but %j', (folder, below) => {
    const found = inside(`${PACKAGE}/${folder}`).flatMap(([path, { imports }]) =>
      imports
        .filter(({ level, name, names }) => {
          if (level < 2) return level === 0 && name.startsWith('tool_check');
          const [first = ''] = name.split('.');
          return name === '' ? !names.every((each) => below.includes(each)) : !below.includes(first);
        })
        .map(({ name, names, line }) => `${path}:${line} ${name || names}`),
    );
    expect(found).toEqual([]);
  });

  test('synthetic/ can be deleted: nothing else imports it as a module is loaded', () => {
    const outside = inside('src').filter(([path]) => !path.startsWith(`${PACKAGE}/synthetic/`));
    const found = outside.flatMap(([path, { imports }]) =>
      imports
        .filter(({ top, name, names }) => top && [...name.split('.'), ...names].includes('synthetic'))
        .map(({ line }) => `${path}:${line}`),
    );
    expect(found).toEqual([]);
    expect(inside(`${PACKAGE}/synthetic`).length).toBeGreaterThan(0);
  });

  test('a family and its layers name no source: a repo has only those that its job names', () => {
    const ids = Object.keys(catalog.sources);
    const own = modules.filter(([path]) => !ids.some((source) => basename(path).includes(source)));
    const found = own.flatMap(([path, { imports }]) =>
      imports
        .filter(({ name, names }) => [...name.split('.'), ...names].some((part) => ids.includes(part)))
        .map(({ line }) => `${path}:${line}`),
    );
    expect(found).toEqual([]);
  });

  test('no two files of tests have one name', () => {
    const names = inside('tests')
      .map(([path]) => basename(path))
      .filter((name) => name !== 'conftest.py');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every module says what it is in one sentence', () => {
    const odd = modules.filter(([, { docstring }]) => !/[.?!]["')]?$/.test(docstring)).map(([path]) => path);
    expect(odd).toEqual([]);
  });

  test('it is small enough to explain', () => {
    const lines = (found: typeof modules) => found.reduce((sum, [, module]) => sum + module.lines, 0);
    const top = directlyIn(PACKAGE);
    const plumbing = inside(`${PACKAGE}/plumbing`);
    const long = inside('src')
      .concat(inside('demo'))
      .filter(([, module]) => module.lines > 150);
    expect.soft(long.map(([path, module]) => `${path}: ${module.lines}`)).toEqual([]);
    expect.soft(top.length, 'modules at the top').toBeLessThanOrEqual(18);
    expect.soft(lines(top), 'lines at the top').toBeLessThanOrEqual(1300);
    expect.soft(plumbing.length, 'modules of plumbing').toBeLessThanOrEqual(21);
    expect.soft(lines(plumbing), 'lines of plumbing').toBeLessThanOrEqual(2200);
  });
});

describe('manifests name the modules at the top of a package', () => {
  const LAST = ['stronger', 'rungs', 'synthetic', 'sources', 'intake', 'plumbing'];

  test.each(catalog.tasks.map(({ id }) => id))('%s: each, in the order in which it is read', (id) => {
    const { reading = [], modules = [] } = catalog.tasks.find((task) => task.id === id) ?? {};
    const named = [...catalog.base.modules, ...modules, ...LAST];
    expect(reading.map(([name]) => name.replace('/', '')).filter((name) => !named.includes(name))).toEqual(
      [],
    );
  });

  test.each(Object.keys(catalog.layers))('the layer %s: those that it brings', (id) => {
    const brought = catalog
      .layer(`layers/${id}/files`)
      .map(({ path }) => /^src\/proof_of_concept\/(\w+)(?:\.py|\/__init__\.py)$/.exec(path)?.[1])
      .filter((name) => name !== undefined);
    expect([...(catalog.layers[id]?.modules ?? [])].sort()).toEqual(brought.sort());
  });
});
