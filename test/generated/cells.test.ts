/** Rows drawn by the generator as each industry's vocabulary says: what it says of a row's cells holds in every one of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { openCatalog } from '../../src/templates/catalog.ts';
import { DOMAINS, GENERAL } from '../../src/templates/domain-ids.ts';
import { sharedEnvironment } from '../support/day-one.ts';
import { byTurns, noteLeftOut } from '../support/depth.ts';
import { planOf } from '../support/jobs.ts';
import { PROJECT } from '../support/paths.ts';
import { exampleRepo, TASKS } from '../support/repos.ts';

const FAMILY = 'tabular-classification';
const catalog = await openCatalog();
const ALL = [...DOMAINS, GENERAL];
const CHOSEN = byTurns(ALL, 5);
const named = (domains: string[]) => domains.map((domain) => `${FAMILY} ${domain}`);
noteLeftOut('cells of every row', 'cells', named(ALL), named(CHOSEN));

test.runIf(TASKS.includes(FAMILY))('the cells of a row hang together', async () => {
  const rows = CHOSEN.flatMap((domain) =>
    (catalog.domain(domain)?.rows ?? []).map((row) => ({ domain, row })),
  );
  const cases = rows.map(({ domain, row }) => {
    const { columns, outcome } = row;
    const project = {
      name: 'rows',
      problem: 'Say it.',
      task: FAMILY,
      domain,
      labels: outcome.labels,
      columns,
    };
    const { files } = planOf(stringify({ title: 'Engineer', project }), catalog);
    const text = (path: string) => files.find((file) => file.path === path)?.content.toString() ?? '';
    return {
      name: `${domain}, ${row.row[0]}`,
      project: text('project.yaml'),
      vocabulary: text('vocabulary.yaml'),
    };
  });
  const repo = await exampleRepo({ task: FAMILY, demo: 'gradio' });
  const { python } = await sharedEnvironment();
  const checker = join(PROJECT, 'test', 'support', 'check_cells.py');
  const { stdout, stderr } = spawnSync(python, [checker, repo.package], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: join(repo.folder, 'src'), PYTHONDONTWRITEBYTECODE: '1' },
  });
  expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual([]);
});
