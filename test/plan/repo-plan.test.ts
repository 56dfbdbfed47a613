import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isManaged } from '../../src/plan/lock.ts';
import { planRepo, type RepoPlan } from '../../src/plan/repo-plan.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import type { Source } from '../../src/templates/layers.ts';
import { INPUTS, jobOf, planOf } from '../support/jobs.ts';

const PRIVATE = {
  company: 'Canary Hospital Group',
  location: 'Canarytown',
  description: 'The canary sang in our theatre. Detect things for canaries.',
  duty: 'Feed the canary on the operating tray',
  demand: 'Three years with canaries',
};
const JOB = `title: Vision Engineer
company: ${PRIVATE.company}
location: {city: ${PRIVATE.location}, countryCode: DE}
description: ${PRIVATE.description}
responsibilities: [${PRIVATE.duty}]
qualifications: [${PRIVATE.demand}]
salary: 4 canaries
skills: [Python, C++, Computer vision]
project:
  problem: Tell whether each cup is on the tray.
  name: cup-check
  labels: [cup, plate]
`;

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

const everyKind = () => catalog.tasks.flatMap((task) => task.demos.map((demo) => [task.id, demo] as const));
const minimal = (task: string, demo: string, lines = '') =>
  `title: Engineer\nproject:\n  problem: Solve it.\n  name: tool-check\n  task: ${task}\n  demo: ${demo}\n${lines}`;

/** Every path that any repo has, task and package aside. */
const ALWAYS = [
  '.github/workflows/ci.yml',
  '.github/workflows/deploy-space.yml',
  '.gitignore',
  '.start-the-job.yaml',
  'AGENTS.md',
  'CITATION.cff',
  'LICENSE',
  'MODEL_CARD.md',
  'PLAN.md',
  'README.md',
  'WRITEUP.md',
  'data/README.md',
  'demo/README.md',
  'demo/app.py',
  'demo/requirements.txt',
  'private/follow-up.md',
  'private/job.yaml',
  'private/outreach.md',
  'private/post.md',
  'project.yaml',
  'pyproject.toml',
  ...['__init__', '__main__', 'collect', 'config', 'data', 'evaluate', 'predict', 'show', 'train'].map(
    (module) => `src/tool_check/${module}.py`,
  ),
  'src/tool_check/plumbing/report.py',
  'tests/conftest.py',
];

describe('the paths of a repo', () => {
  test('every task and demo has the files of the design, sorted, each once', () => {
    expect(everyKind().length).toBeGreaterThanOrEqual(4);
    for (const [task, demo] of everyKind()) {
      const paths = planOf(minimal(task, demo), catalog).files.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(ALWAYS));
      expect(paths).toEqual([...new Set(paths)].sort());
    }
  });

  test('it is exactly the layers, and what serialisers write', () => {
    for (const [task, demo] of everyKind()) {
      const plan = planOf(minimal(task, demo), catalog);
      const family = catalog.tasks.find(({ id }) => id === task);
      const layers = [
        'base',
        'ci',
        `demos/${demo}`,
        ...(family?.layers ?? []).map((id) => `layers/${id}/files`),
        ...jobOf(minimal(task, demo), [], catalog.tasks).data.sources.map(
          (id) => catalog.sources[id]?.folder ?? '',
        ),
        `tasks/${task}/files`,
      ];
      const fromLayers = layers.flatMap((folder) => catalog.layer(folder).map(({ path }) => path));
      const app = catalog.layer(`${family?.appFolder}/${demo}`).map(({ path }) => `demo/${path}`);
      const written = [
        '.start-the-job.yaml',
        'CITATION.cff',
        'LICENSE',
        'demo/requirements.txt',
        'private/job.yaml',
        'project.yaml',
        'pyproject.toml',
        'src/proof_of_concept/__init__.py',
        ...(family?.layers.some((layer) =>
          /^(?:text|pages|tables|series|analysis|records|interactions)$/.test(layer),
        )
          ? ['vocabulary.yaml']
          : []),
        ...(family?.layers.includes('pictures') ? ['src/proof_of_concept/synthetic/shapes.json'] : []),
      ];
      // Which licences depends on the drawings of its labels.
      const paths = plan.files.map(({ path }) => path).filter((path) => !path.startsWith('licences/'));
      expect(paths).toEqual(
        [...fromLayers, ...app, ...written]
          .map((path) => path.replace('proof_of_concept', 'tool_check'))
          .sort(),
      );
    }
  });

  test('no path and no Python keeps the name of the template package', () => {
    for (const [task, demo] of everyKind()) {
      for (const { path, content } of planOf(minimal(task, demo), catalog).files) {
        expect(path).not.toContain('proof_of_concept');
        if (path.endsWith('.py')) expect(content.toString(), path).not.toContain('proof_of_concept');
      }
    }
  });

  test('no hole is left in what is rendered', () => {
    for (const [task, demo] of everyKind()) {
      for (const { path, content } of planOf(minimal(task, demo), catalog).files) {
        if (/\.(md|cff|toml|txt)$|^LICENSE$/.test(path))
          expect(content.toString(), path).not.toMatch(/\{\{|\}\}|undefined|\[object/);
      }
    }
  });
});

test('the same inputs give the same plan', () => {
  const job = jobOf(JOB, [], catalog.tasks);
  expect(planRepo(job, catalog, INPUTS)).toEqual(planRepo(jobOf(JOB, [], catalog.tasks), catalog, INPUTS));
});

test('two writers of one path are an error that names both', () => {
  const planOver = (folder: string, other: string) =>
    planRepo(
      jobOf(JOB, [], catalog.tasks),
      { ...catalog, layer: (asked) => catalog.layer(asked === folder ? other : asked) },
      INPUTS,
    );
  expect(() => planOver('ci', 'base')).toThrow(/^templates\/base and templates\/ci both write AGENTS.md$/);
  const app = 'layers/pictures/gradio';
  expect(() => planOver(app, 'base/demo')).toThrow(
    /^templates\/base and templates\/layers\/pictures\/gradio both write demo\/README.md$/,
  );
});

test('pages offer a source of tables only where every column that is learnt from has its name there', () => {
  const pages = (from: string) => {
    const columns = ['a', 'b', 'c'].map((name) => `{name: ${name}${name === 'c' ? from : ', from: X.Y'}}`);
    const job = `title: T\nproject: {problem: P, name: tool-check, task: tabular-classification, options: {columns: [${columns}]}}\n`;
    const { files } = planOf(job, catalog);
    const texts = files.filter(({ path }) => /README\.md$/.test(path)).map(({ content }) => `${content}`);
    return texts.filter((text) => /World Bank|world_bank/.test(text)).length;
  };
  expect([pages(''), pages(', from: X.Z')]).toEqual([0, 2]);
});

test('a family without labels has pages without them', () => {
  const tasks = catalog.tasks.map((task) => ({ ...task, labels: undefined }));
  const job = jobOf(minimal('text-classification', 'gradio'), [], tasks);
  const texts = new Map(
    planRepo(job, catalog, INPUTS).files.map(({ path, content }) => [path, content.toString()]),
  );
  expect(parse(texts.get('project.yaml') ?? '')).not.toHaveProperty('labels');
  for (const path of ['README.md', 'WRITEUP.md', 'MODEL_CARD.md', 'data/README.md'])
    expect(texts.get(path), path).not.toMatch(/What it tells apart|report:labels|each label/);
});

describe('sources of real data', () => {
  const modules = (lines: string) =>
    planOf(minimal('text-classification', 'gradio', `  data: {sources: ${lines}}\n`), catalog)
      .files.map(({ path }) => /^src\/tool_check\/sources\/(\w+)\.py$/.exec(path)?.[1])
      .filter((name) => name !== undefined);

  test.each([
    ['[]', ['__init__']],
    ['[arxiv]', ['__init__', 'arxiv']],
    ['[stack_exchange, arxiv, arxiv]', ['__init__', 'arxiv', 'stack_exchange']],
  ])('of %s a repo has %j', (lines, laid) => {
    expect(modules(lines)).toEqual(laid);
  });

  test('a repo depends on what base, layers, family and sources say, in this order', () => {
    const arxiv = { ...(catalog.sources.arxiv as Source), dependencies: ['lxml>=5'] };
    const tasks = catalog.tasks.map((task) => ({ ...task, dependencies: ['scikit-learn>=1.4'] }));
    const written = (lines: string) =>
      planRepo(
        jobOf(minimal('text-classification', 'gradio', `  data: {sources: ${lines}}\n`), [], tasks),
        {
          ...catalog,
          sources: { ...catalog.sources, arxiv },
          base: { ...catalog.base, dependencies: ['scikit-learn<1', 'zict'] },
        },
        INPUTS,
      )
        .files.find(({ path }) => path === 'demo/requirements.txt')
        ?.content.toString();
    expect(written('[arxiv]')).toBe('lxml>=5\nscikit-learn>=1.4\nzict\n');
    expect(written('[]')).toBe('scikit-learn>=1.4\nzict\n');
  });
});

test('workflows are the same bytes in every repo', () => {
  const [one, two] = [planOf(JOB, catalog), planOf(minimal('text-classification', 'streamlit'), catalog)].map(
    ({ files }) => files.filter(({ path }) => path.startsWith('.github/')),
  );
  expect(one?.map(({ path }) => path)).toEqual([
    '.github/workflows/ci.yml',
    '.github/workflows/deploy-space.yml',
  ]);
  expect(one).toEqual(two);
});

test('the job file is kept byte for byte, in private/', () => {
  const file = planOf(JOB, catalog).files.find(({ path }) => path === 'private/job.yaml');
  expect(file?.content.toString()).toBe(JOB);
});

describe('what is private', () => {
  const words = ['canary', 'canaries', 'Canary', 'Canarytown', ...Object.values(PRIVATE)];
  const leaks = (text: string) =>
    planOf(text, catalog)
      .files.filter(({ path }) => !path.startsWith('private/'))
      .flatMap(({ path, content }) =>
        words.filter((word) => content.toString().includes(word)).map((word) => `${path}: ${word}`),
      );

  test('is in no tracked file, name, description or topic', () => {
    expect(leaks(JOB)).toEqual([]);
    const { name, description, topics } = planOf(JOB, catalog);
    expect(JSON.stringify([name, description, topics])).not.toMatch(/canar/i);
  });

  test('is in no tracked file either when the problem is left to the ad', () => {
    expect(leaks(JOB.replace(/project:[\s\S]*/, ''))).toEqual([]);
  });

  test('is in the drafts', () => {
    const text = planOf(JOB, catalog)
      .files.filter(({ path }) => path.startsWith('private/') && path.endsWith('.md'))
      .map(({ content }) => content.toString())
      .join('\n');
    for (const word of [PRIVATE.company, PRIVATE.location, PRIVATE.duty, PRIVATE.demand])
      expect(text).toContain(word);
  });

  test('is the company alone when its owner says so', () => {
    const found = leaks(`${JOB}  mention_company: true\n`).filter(
      (leak) => !/Canary Hospital Group$|: Canary$/.test(leak),
    );
    expect(found).toEqual([]);
    const readme = planOf(`${JOB}  mention_company: true\n`, catalog).files.find(
      ({ path }) => path === 'README.md',
    );
    expect(readme?.content.toString()).toContain(PRIVATE.company);
  });

  test('is ignored by git', () => {
    const file = planOf(JOB, catalog).files.find(({ path }) => path === '.gitignore');
    expect(file?.content.toString().split('\n')).toContain('private/');
  });
});

describe('what GitHub is told', () => {
  const plan = (lines: string) => planOf(`title: x\n${lines}`, catalog);

  test('a description of at most 350 characters on one line', () => {
    expect(plan(`project:\n  problem: "${'long words '.repeat(100)}"\n`).description).toMatch(
      /^(long words )*long( words)?…$/,
    );
    expect([...plan(`project:\n  problem: "${'x'.repeat(2000)}"\n`).description]).toHaveLength(350);
    expect(plan('project:\n  problem: "a\\nb\\n\\nc"\n').description).toBe('a b c');
  });

  test('topics are the task, the demo and the domain, as GitHub takes them; what the ad asks for is none', () => {
    const { topics } = plan(
      'skills: ["C++", Kubernetes]\nproject: {task: object-detection, domain: "Life Sciences & 健康"}\n',
    );
    expect(topics).toEqual([
      'object-detection',
      'gradio',
      'life-sciences',
      'machine-learning',
      'python',
      'proof-of-concept',
      'portfolio-project',
    ]);
    expect(plan('project: {task: object-detection, domain: "健康"}\n').topics).toHaveLength(6);
  });
});

describe('the lock', () => {
  const plan = () => planOf(JOB, catalog);
  const textOf = ({ files }: RepoPlan) =>
    files.find(({ path }) => path === '.start-the-job.yaml')?.content.toString() ?? '';

  test('has one line a managed file, with its hash, and copies no answer', async () => {
    const { hash } = await import('node:crypto');
    const made = plan();
    const { files, ...rest } = parse(textOf(made)) as { files: Record<string, string> };
    expect(rest).toEqual({ version: 1, tool: '0.1.0', id: INPUTS.id, created: INPUTS.today });
    const managed = made.files.filter(({ path }) =>
      /^\.github\/|\/plumbing\/|^demo\/frame\.py$|^demo\/Dockerfile$/.test(path),
    );
    expect(managed.length).toBeGreaterThan(20);
    expect(files).toEqual(
      Object.fromEntries(managed.map(({ path, content }) => [path, hash('sha256', content, 'hex')])),
    );
    expect(Object.keys(files)).toEqual(Object.keys(files).sort());
    expect(textOf(made).trimEnd().split('\n')).toHaveLength(2 + 5 + managed.length);
  });

  test.each([
    ['.github/workflows/ci.yml', true],
    ['demo/Dockerfile', true],
    ['demo/frame.py', true],
    ['src/tool_check/plumbing/page.css', true],
    ['tests/plumbing/test_fetch.py', true],
    ['src/tool_check/model.py', false],
    ['src/tool_check/sources/arxiv.py', false],
    ['tests/test_model.py', false],
    ['demo/app.py', false],
    ['AGENTS.md', false],
    ['README.md', false],
  ])('%s is managed: %s', (path, managed) => {
    expect(isManaged(path)).toBe(managed);
  });
});
