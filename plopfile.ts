/** The generators, for working in this repo: `npm run plop`. Users get the same through `start-the-job`. */
import { fileURLToPath } from 'node:url';
import type { NodePlopAPI } from 'plop';
import registerCi from './generators/ci.ts';
import registerTask from './generators/task.ts';
import registerRepo from './src/ask/repo.ts';
import { today } from './src/commands/new/index.ts';
import { identities } from './src/disk/git-identity.ts';
import type { NewOptions } from './src/make.ts';
import { openCatalog } from './src/templates/catalog.ts';

export default async function plopfile(plop: NodePlopAPI): Promise<void> {
  const catalog = await openCatalog();
  const options: NewOptions = {
    overrides: [],
    git: true,
    dryRun: false,
    toolVersion: 'source',
    identify: identities(),
    today: today(),
  };
  registerRepo(plop, { catalog, options });
  registerCi(plop, catalog);
  registerTask(plop, catalog, fileURLToPath(new URL('templates', import.meta.url)));
}
