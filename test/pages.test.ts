/** One small job's pages, kept as files, so that a change of a template shows as the change of a page. `vitest -u` renews them. */
import { beforeAll, expect, test } from 'vitest';
import { type Catalog, openCatalog } from '../src/catalog.ts';
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
