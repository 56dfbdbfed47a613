import { afterAll, beforeAll, describe, test } from 'vitest';
import { openCatalog } from '../../src/templates/catalog.ts';
import { jobOfIdea } from '../../src/templates/ideas.ts';
import { sharedEnvironment } from '../support/day-one.ts';
import { inDepth, noteLeftOut } from '../support/depth.ts';
import type { Environment } from '../support/environment.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { said } from '../support/process.ts';
import { demosOf, makeRepo, runPackage, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';

const rows: Record<string, string | number>[] = [];
afterAll(() => report('ideas', rows));

const catalog = await openCatalog();

/** Every idea is a project that somebody may start tomorrow: each becomes a repo, and its day one reaches the bars. */
const WITH_IDEAS = TASKS.filter((task) => catalog.ideas(task).length > 0);
const CHOSEN = inDepth(WITH_IDEAS);
noteLeftOut('every idea', 'ideas', WITH_IDEAS, CHOSEN);

describe.each(CHOSEN)('%s', (task) => {
  const demos = demosOf(task);
  const ideas = catalog.ideas(task).map((idea, number) => ({
    name: idea.project.name ?? '',
    job: jobOfIdea(idea, task, 'Machine learning engineer'),
    demo: idea.project.demo ?? demos[number % demos.length] ?? '',
  }));

  let python: Environment;
  beforeAll(async () => {
    python = await sharedEnvironment();
  });

  test.concurrent.for(ideas)('$name runs its day one', async ({ name, job, demo }, { expect }) => {
    const repo = await makeRepo(task, { id: `idea-${name}`, demo, job });
    const ran = await runPackage(repo, python, ['all']);
    expect(ran.code, said(ran)).toBe(0);
    const headline = headlineOf(readMetrics(repo));
    rows.push({
      task,
      idea: name,
      baseline: headline.baseline,
      model: headline.model,
      'difference, low': headline.differenceLow,
      'all CPU s': ran.cpu.toFixed(1),
    });
    expectBars(headline, expect);
  });
});
