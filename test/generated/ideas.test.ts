import { afterAll, beforeAll, describe, test } from 'vitest';
import { openCatalog } from '../../src/templates/catalog.ts';
import { jobOfIdea } from '../../src/templates/ideas.ts';
import type { Environment } from '../support/environment.ts';
import { expectBars, headlineOf, readMetrics } from '../support/metrics.ts';
import { said } from '../support/process.ts';
import { COMBINATIONS, exampleRepo, makeRepo, repoEnvironment, runPackage, TASKS } from '../support/repos.ts';
import { report } from '../support/table.ts';

const rows: Record<string, string | number>[] = [];
afterAll(() => report('ideas', rows));

const catalog = await openCatalog();

/** Every idea is a project that somebody may start tomorrow: each becomes a repo, and its day one reaches the bars. */
describe.each(TASKS.filter((task) => catalog.ideas(task).length > 0))('%s', (task) => {
  const demos = COMBINATIONS.filter((combination) => combination.task === task).map(({ demo }) => demo);
  const ideas = catalog.ideas(task).map((idea, number) => ({
    name: idea.project.name ?? '',
    job: jobOfIdea(idea, task, 'Machine learning engineer'),
    demo: idea.project.demo ?? demos[number % demos.length] ?? '',
  }));

  // Ideas of a task differ in what stands in project.yaml: one environment serves them all.
  let python: Environment;
  beforeAll(async () => {
    python = await repoEnvironment(await exampleRepo({ task, demo: demos[0] ?? '' }));
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
      'all s': ran.seconds.toFixed(1),
    });
    expectBars(headline, expect);
  });
});
