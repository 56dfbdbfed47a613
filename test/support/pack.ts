import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, PROJECT } from './paths.ts';
import { mustRun } from './process.ts';

/** What `npm pack` made. */
export interface Pack {
  readonly file: string;
  readonly bytes: number;
  /** Paths in the package, sorted. */
  readonly paths: readonly string[];
}

// Settings that the surrounding `npm run` hands to its children would reach the npm under test as well.
export const CLEAN_NPM = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^npm_/i.test(name) || name === 'INIT_CWD' || name === 'NODE_ENV')
    .map((name) => [name, undefined]),
);

/** Builds and packs the checkout into a folder of its own. */
export async function makePack(): Promise<Pack> {
  const folder = join(OUTPUT, 'pack');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ran = await mustRun('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: PROJECT,
    env: CLEAN_NPM,
  });
  // The build that runs before packing prints first, and npm 12 keys its answer by package name.
  const [made] = Object.values(JSON.parse(ran.stdout.slice(ran.stdout.search(/^[[{]$/m)))) as [
    { filename: string; size: number; files: { path: string }[] },
  ];
  return {
    file: join(folder, made.filename),
    bytes: made.size,
    paths: made.files.map(({ path }) => path).sort(),
  };
}

/** Installs a pack into an empty folder, and gives the installed command's script. */
export async function installPack(pack: Pack, folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await mustRun('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', pack.file], {
    cwd: folder,
    env: CLEAN_NPM,
  });
  const installed = join(folder, 'node_modules', 'start-the-job');
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return join(installed, bin['start-the-job']);
}

/** A version of Node beside the one that runs this, with an npm that supports it. */
export interface Node {
  readonly version: string;
  readonly program: string;
  /** Arguments that make `program` behave as `npx`. */
  readonly npx: readonly string[];
  /** Its folder, to stand first in PATH. */
  readonly folder: string;
}

/**
 * Old and new versions of Node, from the npm registry. The packages hold the program itself, so no install script has to run.
 * Null on a platform that has no such package.
 */
export async function otherNodes(versions: readonly string[]): Promise<Node[] | null> {
  const platform = { linux: 'linux', darwin: 'darwin' }[process.platform as string];
  if (!platform || !['x64', 'arm64'].includes(process.arch)) return null;
  const folder = join(OUTPUT, 'nodes');
  mkdirSync(folder, { recursive: true });
  const aliases = versions.map(
    (version) => `node-${version}@npm:node-${platform}-${process.arch}@${version}`,
  );
  const install = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--no-save',
    'npm@10',
  ];
  await mustRun('npm', [...install, ...aliases], { cwd: folder, env: CLEAN_NPM, timeout: 600 });
  const modules = join(folder, 'node_modules');
  return versions.map((version) => {
    const programs = join(modules, `node-${version}`, 'bin');
    const npx = [join(modules, 'npm', 'bin', 'npx-cli.js')];
    return { version, program: join(programs, 'node'), folder: programs, npx };
  });
}
