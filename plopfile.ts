/** The generators, for working in this repo: `npm run plop`. Users get the same through `start-the-job`. */
import { fileURLToPath } from 'node:url';
import type { NodePlopAPI } from 'plop';
import registerCi from './generators/ci.ts';
import registerRepo from './generators/repo.ts';
import registerTask from './generators/task.ts';
import { openCatalog } from './src/catalog.ts';
import { today } from './src/commands/run-new.ts';
import { readIdentity } from './src/git-identity.ts';

export default async function plopfile(plop: NodePlopAPI): Promise<void> {
  const catalog = await openCatalog();
  const options = {
    overrides: [],
    git: true,
    dryRun: false,
    toolVersion: 'source',
    identity: await readIdentity(),
    today: today(),
  };
  registerRepo(plop, { catalog, options });
  registerCi(plop, catalog);
  registerTask(plop, catalog, fileURLToPath(new URL('templates', import.meta.url)));
}
