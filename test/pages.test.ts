/** One small job's pages, kept as files, so that a change of a template shows as the change of a page. `vitest -u` renews them. */
import { beforeAll, expect, test } from 'vitest';
import { type Catalog, openCatalog } from '../src/templates/catalog.ts';
import { planOf } from './support/jobs.ts';

const JOB = `title: Computer Vision Engineer
company: Example Hospital
skills: [Python, Computer vision, PyTorch, COBOL]
project:
  name: cup-check
  problem: Tell whether each cup is on the tray.
  user: A waiter who counts the cups.
  task: object-detection
  labels: [cup, saucer]
  start: 2026-11-23
  author: {name: Ada Example, email: ada@example.org, github: ada-example}
`;

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

test.each(['README.md', 'PLAN.md', 'project.yaml', 'pyproject.toml'])('%s', async (path) => {
  const file = planOf(JOB, catalog).files.find((one) => one.path === path);
  await expect(file?.content.toString()).toMatchFileSnapshot(`__snapshots__/${path}`);
});

test.each([
  ['[commons]', ['Wikimedia Commons'], ['Openverse']],
  ['[]', ['files of your own'], ['Openverse', 'Wikimedia Commons']],
])('of the sources, the pages name those that the job file chose: %s', (sources, named, others) => {
  const { files } = planOf(`${JOB}  data: {sources: ${sources}}\n`, catalog);
  for (const path of ['README.md', 'data/README.md']) {
    const page = files.find((one) => one.path === path)?.content.toString() ?? '';
    for (const name of others) expect(page, path).not.toContain(name);
    if (path === 'README.md') for (const name of named) expect(page, path).toContain(name);
  }
});
