import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { DOMAINS, GENERAL } from '../../src/templates/domain-ids.ts';
import { listFiles, PLACEHOLDER } from '../../src/templates/template-files.ts';
import { TODAY, testManifest } from '../support/jobs.ts';
import { listFiles as everyFile, TEMPLATES } from '../support/paths.ts';

const CACHES = new Set(['__pycache__', '.pytest_cache', '.ruff_cache', '.DS_Store', 'node_modules']);

const DESCRIBING = [
  'base.yaml',
  'demo.yaml',
  'ideas.yaml',
  'job.example.yaml',
  'layer.yaml',
  'lexicon.txt',
  'part.yaml',
  'source.yaml',
  'task.yaml',
  'visit.py',
];

const SOURCE = 'title: W\nurl: u\nlicence: l\nmodality: text\nterms: t\n';

const BASE = `dependencies: [numpy]
modules: []
library_name: sklearn
python: "3.12"
requires_python: ">=3.10"
build: [hatchling]
dev: [pytest]
`;

/** A templates folder of a few files. */
function templates(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'templates-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ 'base/base.yaml': BASE, ...files })) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('every file of the templates is listed, and whether it is the same in every repo, but those that describe a folder', () => {
  const listed = listFiles(TEMPLATES);
  const paths = new Set(listed.map(({ path }) => path));
  const left = everyFile(TEMPLATES, CACHES).filter((path) => !paths.delete(path));
  const others = left.filter((path) => !path.startsWith('pictures/'));
  expect([...paths]).toEqual([]);
  const perDomain = /^(domains|vocabulary)\/(.+)\.yaml$/;
  const rest = others.filter((path) => !perDomain.test(path));
  expect([...new Set(rest.map((path) => basename(path)))].sort()).toEqual(DESCRIBING);
  for (const folder of ['domains', 'vocabulary']) {
    const ids = others.flatMap((path) => (path.startsWith(`${folder}/`) ? basename(path, '.yaml') : []));
    expect(ids.sort(), folder).toEqual([...DOMAINS, GENERAL].sort());
  }
  for (const { path, plain } of listed) {
    const bytes = readFileSync(join(TEMPLATES, path));
    const changes =
      path.endsWith('.hbs') || (/\.(?:py|ipynb)$|Dockerfile$/.test(path) && bytes.includes(PLACEHOLDER));
    expect(plain, path).toBe(changes ? undefined : true);
  }
});

test('files are static, renamed Python or templates, and manifests are no part of a repo', async () => {
  const root = templates({
    'base/_gitignore': 'x\n',
    'base/a/_gitignore': 'y\n',
    'base/__init__.py': '"""No name."""\n',
    'base/src/proof_of_concept/x.py': 'import proof_of_concept as proof_of_concept_2\n',
    'base/README.md.hbs': '# {{md title}}\n',
    'base/logo.md': '{{not a template}} proof_of_concept\n',
    'demos/gradio/demo.yaml': 'title: G\n',
    'demos/gradio/run.sh': 'x\n',
    'sources/web/source.yaml': SOURCE,
    'sources/web/demo.yaml': 'a note\n',
    'layers/sounds/layer.yaml': 'title: S\nkind: input\n',
    'layers/sounds/gradio/app.py': 'x\n',
    'layers/sounds/files/tests/test_sounds.py': 'y\n',
    'tasks/README.md': 'no task\n',
  });
  const catalog = await openCatalog(root);
  expect(Object.keys(catalog.demos)).toEqual(['gradio']);
  expect(Object.keys(catalog.sources)).toEqual(['web']);
  expect(catalog.layer('base').map(({ path, kind }) => [path, kind])).toEqual([
    ['README.md', 'template'],
    ['__init__.py', 'static'],
    ['.gitignore', 'static'],
    ['a/.gitignore', 'static'],
    ['logo.md', 'static'],
    ['src/proof_of_concept/x.py', 'python'],
  ]);
  expect(catalog.layer('demos/gradio').map(({ path }) => path)).toEqual(['run.sh']);
  expect(catalog.base).toMatchObject({ dependencies: ['numpy'], python: '3.12', build: ['hatchling'] });
  expect(catalog.layers).toMatchObject({ sounds: { id: 'sounds', kind: 'input', demos: ['gradio'] } });
  expect(catalog.layer('layers/sounds/files').map(({ path }) => path)).toEqual(['tests/test_sounds.py']);
  expect(catalog.layer('nothing')).toEqual([]);
  const ignored = catalog.layer('base').find(({ path }) => path === '.gitignore');
  expect(ignored?.kind === 'static' && ignored.hash()).toBe(hash('sha256', 'x\n', 'hex'));
  const python = catalog.layer('base').find(({ kind }) => kind === 'python');
  expect(python?.kind === 'python' && python.parts.join('tools')).toBe('import tools as tools_2\n');
  expect(catalog.template('base/README.md.hbs')({ title: 'a_b' })).toBe('# a\\_b\n');
});

test('a layer is not its namesake', async () => {
  const rest = { 'demos/x/demo.yaml': 'a: b', 'sources/x/source.yaml': SOURCE, 'tasks/README.md': '' };
  const catalog = await openCatalog(templates({ 'base/a': '', 'base2/b': '', ...rest }));
  expect(catalog.layer('base').map(({ path }) => path)).toEqual(['a']);
});

test("a source lies in templates/sources or in a task's folder, and its manifest is no part of a repo", async () => {
  const { manifest } = testManifest({ sources: ['web', 'own'] });
  const files = {
    'demos/gradio/demo.yaml': 'title: G\n',
    'sources/web/source.yaml': SOURCE,
    'tasks/one/task.yaml': stringify(manifest),
    'tasks/one/lexicon.txt': '[phrases]\nsmell*\n',
    'tasks/one/gradio/app.py': 'x\n',
    'tasks/one/sources/own/source.yaml': SOURCE,
    'tasks/one/sources/own/src/proof_of_concept/sources/own.py': '"""Ours."""\n',
  };
  const catalog = await openCatalog(templates(files));
  expect(catalog.sources).toMatchObject({
    web: { title: 'W', folder: 'sources/web', dependencies: [] },
    own: { title: 'W', folder: 'tasks/one/sources/own' },
  });
  expect(catalog.layer('tasks/one/sources/own').map(({ path }) => path)).toEqual([
    'src/proof_of_concept/sources/own.py',
  ]);
  const twice = templates({ ...files, 'tasks/one/sources/web/source.yaml': SOURCE });
  await expect(openCatalog(twice)).rejects.toThrow(
    'the source web lies in sources/web and in tasks/one/sources/web',
  );
});

test('our own tasks have demos, sources that exist and labels within their own limits', async () => {
  const { tasks, demos, sources } = await openCatalog();
  expect(tasks.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['object-detection', 'text-classification']),
  );
  for (const { id, demos: offered, sources: named, labels, layers, appFolder } of tasks) {
    expect(offered, id).toEqual(expect.arrayContaining(['gradio', 'streamlit']));
    expect(offered.filter((demo) => !demos[demo])).toEqual([]);
    expect(named.filter((source) => !sources[source])).toEqual([]);
    // Nobody publishes requests with what should come of them for somebody's own records: an agent's owner writes theirs. Who took what
    // of a person is published with terms that forbid most uses.
    const least = layers.includes('records') || layers.includes('interactions') ? 0 : 2;
    expect(named.length, `${id} has ${least} sources of real data`).toBeGreaterThanOrEqual(least);
    expect(existsSync(join(TEMPLATES, appFolder, 'visit.py')), `${id} says how its demo is used`).toBe(true);
    if (!labels) continue;
    expect(labels.default.length).toBeGreaterThanOrEqual(labels.min);
    expect(labels.default.length).toBeLessThanOrEqual(labels.max);
  }
});

test('each task has an example job that names it', async () => {
  const { tasks } = await openCatalog();
  for (const { id } of tasks) {
    const parsed = parseJob(readFileSync(join(TEMPLATES, 'tasks', id, 'job.example.yaml'), 'utf8'), id);
    expect(parsed.warnings).toEqual([]);
    expect(completeJob(parsed, { families: { tasks }, today: TODAY }).task.id).toBe(id);
  }
});

test('a new task folder is registered by existing', async () => {
  const root = mkdtempSync(join(tmpdir(), 'templates-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(TEMPLATES, root, { recursive: true });
  cpSync(join(root, 'tasks', 'object-detection'), join(root, 'tasks', 'another'), { recursive: true });
  const manifest = readFileSync(join(root, 'tasks', 'object-detection', 'task.yaml'), 'utf8');
  writeFileSync(join(root, 'tasks', 'another', 'task.yaml'), manifest.replace(/^app: .*\n/m, ''));
  mkdirSync(join(root, 'tasks', 'another', 'gradio'));
  writeFileSync(join(root, 'tasks', 'another', 'gradio', 'app.py'), 'x\n');
  const { tasks } = await openCatalog(root);
  expect(tasks.find(({ id }) => id === 'another')?.demos).toEqual(['gradio']);
});
