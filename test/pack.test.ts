import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { today } from '../src/commands/new/index.ts';
import { identities } from '../src/disk/git-identity.ts';
import { newRepo } from '../src/make.ts';
import { LOCK } from '../src/plan/lock.ts';
import { openCatalog } from '../src/templates/catalog.ts';
import { CLEAN_NPM, installPack, makePack, type Node, otherNodes, type Pack } from './support/pack.ts';
import { listFiles, OUTPUT, PROJECT, SHARED, TEMPLATES } from './support/paths.ts';
import { pdfOf } from './support/pdf-maker.ts';
import { mustRun, run, said } from './support/process.ts';
import { COMBINATIONS } from './support/repos.ts';

const LARGEST = 2.5e6;
/** The oldest version we promise, and the two that people have. Exact, since the oldest is a promise. */
const NODES = ['20.12.0', '22.23.3', '24.9.0'];
const MINIMAL_JOB =
  'title: Computer Vision Engineer\nproject: {problem: Say whether each tool is present, task: object-detection}\n';
const FIXED = ['LICENSE', 'README.md', 'job.schema.json', 'package.json'];
const BUILT = [
  'LICENSES.txt',
  'assets.bin',
  'cli.js',
  'launch.js',
  'make.bundle.js.br',
  'model.js',
  'online.js',
  'package.json',
  'packed.br',
  'pdf.js',
  'pdf.js.br',
  'rare.js',
  'read.bundle.js.br',
  'undici.js',
];

const scratch = mkdtempSync(join(tmpdir(), 'pack-'));
let pack: Pack;
let installed: string;
beforeAll(async () => {
  pack = await makePack();
  installed = await installPack(pack, join(OUTPUT, 'installed'));
});

test('is one small package without run-time dependencies', () => {
  expect(pack.bytes).toBeLessThanOrEqual(LARGEST);
  const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  expect(manifest.dependencies ?? {}).toEqual({});
  expect(manifest.optionalDependencies ?? {}).toEqual({});
  expect(manifest.peerDependencies ?? {}).toEqual({});
  expect(
    listFiles(join(OUTPUT, 'installed', 'node_modules')).filter((path) => !path.startsWith('start-the-job/')),
  ).toEqual(expect.not.arrayContaining([expect.stringMatching(/\/package\.json$/)]));
});

test('is few files, none of them a template: npm takes as long for a small file as for a large one', () => {
  expect(pack.paths).toEqual([...FIXED, ...BUILT.map((name) => `dist/${name}`)].sort());
  expect(listFiles(join(PROJECT, 'dist')).filter((name) => !name.endsWith('.cache'))).toEqual(BUILT);
});

test('has the licence of each package that is in its bundles', () => {
  const licences = readFileSync(join(dirname(installed), 'LICENSES.txt'), 'utf8');
  for (const name of [
    'yaml',
    'valibot',
    'handlebars',
    'inquirer',
    'rxjs',
    'undici',
    '@octokit/core',
    'entities',
    'unpdf',
    'fflate',
  ])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(licences.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(20);
});

describe.each(COMBINATIONS)('$task with $demo', ({ task, demo }) => {
  test('is made from the pack as it is from source, byte for byte', async () => {
    const job = join(TEMPLATES, 'tasks', task, 'job.example.yaml');
    const out = join(scratch, `${task}-${demo}`);
    await mustRun('node', [installed, 'new', job, '-o', out, '--yes', '--no-git', '--demo', demo]);
    expect(filesIn(out)).toEqual(await fromSource(job, demo));
  });
});

test('the workflows are added from the pack as they are from source', async () => {
  const folder = join(scratch, 'theirs');
  mkdirSync(folder);
  await mustRun('node', [installed, 'ci', folder]);
  const inTemplates = join(TEMPLATES, 'ci');
  expect(filesIn(folder)).toEqual(filesIn(inTemplates));
});

test('what was unpacked and compiled is kept beside the bundles, and nothing is missed where it can not be', async () => {
  const job = join(TEMPLATES, 'tasks', 'text-classification', 'job.example.yaml');
  const dist = join(scratch, 'dist');
  cpSync(dirname(installed), dist, { recursive: true, filter: (path) => !path.endsWith('.cache') });
  const caches = () => readdirSync(dist).filter((name) => name.includes('.cache'));
  const make = async () => await mustRun('node', [join(dist, 'cli.js'), 'new', job, '--yes', '--dry-run']);
  const first = await make();
  const kept = caches();
  const parts = kept.filter((name) => !name.startsWith('make-'));
  expect(kept.filter((name) => name.startsWith('make-'))).toEqual([
    expect.stringMatching(/^make-[0-9a-f]+-source\.cache$/),
    expect.stringMatching(/^make-[0-9a-f]+-v.*\.cache$/),
  ]);
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect(part).toMatch(/^[a-z.-]+-[0-9a-f]{12}\.cache$/);
  expect((await make()).stdout).toBe(first.stdout);
  // What was cut short is unpacked again.
  for (const part of parts) writeFileSync(join(dist, part), 'cut');
  expect((await make()).stdout).toBe(first.stdout);
  for (const part of parts) expect(statSync(join(dist, part)).size).toBeGreaterThan(100_000);
  // A folder in its place is a place that nobody, root included, can write to.
  for (const cache of kept) {
    rmSync(join(dist, cache));
    mkdirSync(join(dist, cache));
  }
  expect((await make()).stdout).toBe(first.stdout);
  expect(caches()).toEqual(kept);
});

test('the reader keeps compiled code for each way in which it is started', async () => {
  const dist = join(scratch, 'read-and-new');
  cpSync(dirname(installed), dist, { recursive: true, filter: (path) => !path.endsWith('.cache') });
  const written = () =>
    readdirSync(dist)
      .filter((name) => /^read-.*\.cache$/.test(name) && !name.includes('source'))
      .map((name) => [name, statSync(join(dist, name)).mtimeMs]);
  const both = async () => {
    await mustRun('node', [join(dist, 'cli.js'), 'read', AD]);
    await mustRun('node', [join(dist, 'cli.js'), 'new', AD, '--yes', '--dry-run']);
  };
  await both();
  const kept = written();
  expect(kept).toHaveLength(2);
  await both();
  expect(written()).toEqual(kept);
});

test('a PDF whose pages are packed by Brotli is read by the decoder of Node', async () => {
  const file = join(scratch, 'ad.pdf');
  const lines = ['Harbour Pilot Analyst', 'You will forecast berths per day from tides and arrivals.'];
  const page = lines.map((text, at) => ({ x: 60, y: 760 - 20 * at, text }));
  writeFileSync(file, pdfOf([page], undefined, '', true));
  const ran = await mustRun('node', [installed, 'read', file, '--json']);
  expect(JSON.parse(ran.stdout).job.title).toBe('Harbour Pilot Analyst');
});

describe('on other versions of Node', () => {
  let nodes: Node[] | null;
  beforeAll(async () => {
    nodes = await otherNodes(NODES);
  });

  test.each(NODES)('npx makes a repo on Node %s, an ad is read and a plan told', async (version) => {
    const node = nodes?.find((one) => one.version === version);
    if (!node)
      throw new Error(
        `no Node ${version} for ${process.platform} ${process.arch}: run this on Linux or macOS`,
      );
    expect((await run(node.program, ['--version'])).stdout).toBe(`v${version}`);
    const folder = join(scratch, version);
    mkdirSync(folder);
    const env = {
      ...CLEAN_NPM,
      PATH: [node.folder, process.env.PATH].join(delimiter),
      npm_config_cache: join(scratch, `cache-${version}`),
      npm_config_update_notifier: 'false',
    };
    writeFileSync(join(folder, 'job.yaml'), MINIMAL_JOB);
    copyFileSync(pack.file, join(folder, basename(pack.file)));
    const command = ['--yes', `./${basename(pack.file)}`, 'new', 'job.yaml', '-o', 'out', '--yes', '--json'];
    const ran = await run(node.program, [...node.npx, ...command], { cwd: folder, env });
    expect(ran.code, said(ran)).toBe(0);
    const { version: format, repos } = JSON.parse(ran.stdout);
    expect(format).toBe(1);
    expect(repos).toHaveLength(1);
    expect(repos[0]).toMatchObject({ task: 'object-detection', error: null });
    expect(filesIn(join(folder, 'out'))).toEqual(await fromSource(join(folder, 'job.yaml')));
    expect((await mustRun('git', ['-C', join(folder, 'out'), 'status', '--porcelain'])).stdout).toBe('');
    const cli = join(PROJECT, 'dist', 'cli.js');
    const read = await run(node.program, [cli, 'read', AD, '--json'], { cwd: folder, env });
    expect(JSON.parse(read.stdout)).toMatchObject({ version: 1, about_machine_learning: true });
    // Without a token nothing is asked of anybody.
    const nobody = { ...env, HOME: scratch, GH_TOKEN: undefined, GITHUB_TOKEN: undefined };
    const plan = await run(node.program, [cli, 'publish', 'out', '--dry-run', '--json'], {
      cwd: folder,
      env: nobody,
    });
    expect(plan.code, said(plan)).toBe(0);
    expect(JSON.parse(plan.stdout)).toMatchObject({ version: 1, dry_run: true });
  });
});

/** A folder's files by their paths, with mode and bytes. */
function filesIn(folder: string): Record<string, string> {
  const entries = listFiles(folder, new Set(['.git'])).map((path) => {
    const executable = (statSync(join(folder, path)).mode & 0o100) !== 0;
    return [path, described(path, readFileSync(join(folder, path)), executable)];
  });
  return Object.fromEntries(entries);
}

/** What `filesIn` would say of the repo of a job file, had it been made from source. */
async function fromSource(file: string, demo?: string): Promise<Record<string, string>> {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const { plan } = await newRepo(readFileSync(file, 'utf8'), file, undefined, await openCatalog(), {
    output: join(scratch, 'nowhere'),
    overrides: demo ? [{ path: ['project', 'demo'], value: demo, flag: '--demo' }] : [],
    git: false,
    dryRun: true,
    toolVersion: version,
    identify: identities(),
    today: today(),
  });
  const entries = plan.files.map(({ path, content, executable }) => [
    path,
    described(path, content, executable),
  ]);
  return Object.fromEntries(entries);
}

/** Each repo has a random id. */
function described(path: string, bytes: Buffer, executable: boolean): string {
  const text = bytes.toString('latin1');
  return `${executable} ${path === LOCK ? text.replace(/^id: .*$/m, 'id') : text}`;
}

const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');

const accept = join(SHARED, 'accept', 'new_contract.sh');
test.skipIf(!existsSync(accept))('the installed command passes the acceptance script', async () => {
  const program = join(OUTPUT, 'installed', 'node_modules', '.bin', 'start-the-job');
  const ran = await run('bash', [accept, program]);
  expect(ran.code, said(ran)).toBe(0);
  expect(ran.stdout).toMatch(/tracked files/);
});
