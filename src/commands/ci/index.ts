/** `ci`: adds our workflows to a repo that start-the-job did not make. What exists is never overwritten. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isThere, makePath, writeWhole } from '../../disk/files.ts';
import { placeOf, type SaidPlace } from '../../disk/places.ts';
import { type Catalog, openCatalog } from '../../templates/catalog.ts';
import type { Values } from '../../usage.ts';
import { explainDiskError, inputError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';

export interface WorkflowStep {
  path: string;
  did: 'added' | 'would add' | 'same already' | 'kept yours';
}

/** Adds each workflow that isn't there. `kept yours`: another file has that path, and stays as it is. */
export function addWorkflows(place: SaidPlace, catalog: Catalog, dryRun: boolean): WorkflowStep[] {
  const { path: folder, shown } = place;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw inputError('folder-missing', `There is no folder ${shown}. Give the folder of a Python repo.`);
  }
  const steps: WorkflowStep[] = [];
  for (const file of catalog.layer('ci')) {
    if (file.kind !== 'static') throw new Error(`templates/ci/${file.path} must be the same for every repo`);
    const path = join(folder, file.path);
    if (isThere(path)) {
      const same = existsSync(path) && readFileSync(path).equals(file.bytes);
      steps.push({ path: file.path, did: same ? 'same already' : 'kept yours' });
    } else if (dryRun) {
      steps.push({ path: file.path, did: 'would add' });
    } else {
      try {
        makePath(dirname(path));
        writeWhole(path, file.bytes, false);
      } catch (error) {
        throw explainDiskError(error, join(shown, file.path));
      }
      steps.push({ path: file.path, did: 'added' });
    }
  }
  return steps;
}

const SIGNS_OF_PYTHON = ['pyproject.toml', 'requirements.txt', 'setup.py', 'setup.cfg'];

export async function runCi(positionals: string[], values: Values, out: Output): Promise<number> {
  const { path, shown: folder } = placeOf(positionals[0] ?? '.', 'DIR');
  const steps = addWorkflows({ path, shown: folder }, await openCatalog(), values['dry-run'] ?? false);
  const warnings: string[] = [];
  if (!SIGNS_OF_PYTHON.some((name) => existsSync(join(path, name)))) {
    warnings.push(
      `${folder} has no ${SIGNS_OF_PYTHON.slice(0, 2).join(' or ')}: the workflow would find nothing to install`,
    );
  }
  for (const { path, did } of steps) {
    if (did === 'kept yours')
      warnings.push(
        `${path} is another file there; it was kept. Move it away and run this again to get ours`,
      );
  }
  for (const warning of warnings) out.note(`warning: ${warning}`);
  if (values.json) out.result(JSON.stringify({ version: 1, dir: folder, files: steps, warnings }, null, 2));
  else for (const { path, did } of steps) out.result(`${did.padEnd(12)}  ${path}`);
  return 0;
}
