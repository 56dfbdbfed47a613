import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLEAN_NPM, installPack, makePack, type Node, otherNodes, type Pack } from './support/pack.ts';
import { listFiles, OUTPUT, PROJECT, SHARED, TEMPLATES } from './support/paths.ts';
import { mustRun, run, said } from './support/process.ts';

const LARGEST = 1.5 * 1024 * 1024;
/** The oldest version we promise, and the two that people have. Exact, since the oldest is a promise. */
const NODES = ['20.12.0', '22.23.3', '24.9.0'];
const MINIMAL_JOB =
  'title: Computer Vision Engineer\nproject: {problem: Say whether each tool is present, task: object-detection}\n';
const FIXED = ['CHANGELOG.md', 'LICENSE', 'README.md', 'job.schema.json', 'package.json'];
const CACHES = new Set(['__pycache__', '.pytest_cache', '.ruff_cache']);

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

test('holds the templates, the built command, the fixed files, and nothing else', () => {
  const rest = pack.paths.filter((path) => !path.startsWith('templates/') && !path.startsWith('dist/'));
  expect(rest).toEqual(FIXED);
  expect(pack.paths.filter((path) => path.startsWith('dist/'))).toEqual(
    listFiles(join(PROJECT, 'dist')).map((path) => `dist/${path}`),
  );
});

test('its templates are the templates, dotfiles included, byte for byte', async () => {
  const tracked = (await mustRun('git', ['ls-files', '-z', 'templates'], { cwd: PROJECT })).stdout
    .split('\0')
    .filter(Boolean);
  const inFolder = listFiles(TEMPLATES, CACHES).map((path) => `templates/${path}`);
  const inPack = pack.paths.filter((path) => path.startsWith('templates/'));
  expect(inPack).toEqual(inFolder);
  expect(inPack).toEqual(tracked.sort());
  const root = join(installed, '..', '..');
  const differing = inPack.filter(
    (path) => !readFileSync(join(root, path)).equals(readFileSync(join(PROJECT, path))),
  );
  expect(differing).toEqual([]);
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
    expect(listFiles(join(folder, 'out'), new Set(['.git']))).toHaveLength(
      repos[0].files.length ?? repos[0].files,
    );
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

const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');

const accept = join(SHARED, 'accept', 'new_contract.sh');
test.skipIf(!existsSync(accept))('the installed command passes the acceptance script', async () => {
  const program = join(OUTPUT, 'installed', 'node_modules', '.bin', 'start-the-job');
  const ran = await run('bash', [accept, program]);
  expect(ran.code, said(ran)).toBe(0);
  expect(ran.stdout).toMatch(/tracked files/);
});
