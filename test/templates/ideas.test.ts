import { beforeAll, describe, expect, test } from 'vitest';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob, type Job } from '../../src/plan/answers.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import { type Idea, jobOfIdea, parseIdeas } from '../../src/templates/ideas.ts';
import { toYaml } from '../../src/words/yaml.ts';
import { TODAY } from '../support/jobs.ts';
import { TASKS } from '../support/repos.ts';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

/** The job of an idea, by way of a job file's text. */
function jobOf(idea: Idea, task: string): Job {
  const text = toYaml(jobOfIdea(idea, task, 'Machine learning engineer'));
  return completeJob(parseJob(text, `${idea.project.name}.yaml`), { families: catalog, today: TODAY });
}

const folded = (text = '') =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(TASKS)('%s', (task) => {
  test('has no ideas yet, or at least eight over six domains', () => {
    const ideas = catalog.ideas(task);
    if (ideas.length === 0) return;
    expect(ideas.length).toBeGreaterThanOrEqual(8);
    expect(new Set(ideas.map(({ domain }) => domain)).size).toBeGreaterThanOrEqual(6);
  });

  test('each says everything, and becomes a job as it stands', () => {
    for (const idea of catalog.ideas(task)) {
      const { name, title, problem, user } = idea.project;
      expect([name, title, problem, user].filter(Boolean), JSON.stringify(idea)).toHaveLength(4);
      const job = jobOf(idea, task);
      expect(job.name).toBe(name);
      // Who the author is, is the one answer that an idea leaves to others.
      expect(job.guesses, name).toEqual([]);
    }
  });
});

test('the four families that are finished have ideas', () => {
  const finished = [
    'object-detection',
    'question-answering-rag',
    'tabular-classification',
    'text-classification',
  ];
  expect(finished.filter((task) => catalog.ideas(task).length === 0)).toEqual([]);
});

test.each(['name', 'title', 'problem', 'user', 'labels'] as const)('no two ideas have the same %s', (key) => {
  const said = TASKS.flatMap((task) =>
    // Outcomes such as "late, on time" may well come again.
    key === 'labels' && catalog.tasks.find(({ id }) => id === task)?.options.columns
      ? []
      : catalog
          .ideas(task)
          .flatMap(({ project }) => (project[key] ? [folded(JSON.stringify(project[key]))] : [])),
  );
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((text, index) => said.indexOf(text) < index)).toEqual([]);
});

test.each([
  ['- {domain: shoes}', '0.domain'],
  ['- domain: energy', '0.project'],
  ['- {domain: energy, project: {titel: x}}', '0.project.titel'],
  ['hello', 'expected Array|Array'],
])('%s in a file names the file', (yaml, words) => {
  expect(() => parseIdeas('x', yaml)).toThrow(/^templates\/tasks\/x\/ideas\.yaml: /);
  expect(() => parseIdeas('x', yaml)).toThrow(new RegExp(words, 'i'));
});
