/** Plop's `ci` generator: our workflows for a repo that is there already. */
import type { NodePlopAPI } from 'plop';
import { addWorkflows } from '../src/commands/ci/index.ts';
import { placeOf } from '../src/disk/places.ts';
import type { Catalog } from '../src/templates/catalog.ts';

export default function registerCi(plop: NodePlopAPI, catalog: Catalog): void {
  plop.setActionType('add-workflows', (answers) => {
    const steps = addWorkflows(placeOf(String(answers.folder), 'The folder'), catalog, false);
    return steps.map(({ path, did }) => `${did}: ${path}`).join(', ');
  });
  plop.setGenerator('ci', {
    description: 'our workflows → a Python repo that you have',
    prompts: [{ type: 'input', name: 'folder', message: "The repo's folder", default: '.' }],
    actions: [{ type: 'add-workflows' }],
  });
}
