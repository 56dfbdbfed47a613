/** Which parts a repo gets: what its skills ask for, unless the job or a flag says it. */
import { expect, test } from 'vitest';
import { overridesOf } from '../../src/job/overrides.ts';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { planRepo } from '../../src/plan/repo-plan.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { INPUTS, refusal, TODAY } from '../support/jobs.ts';

const catalog = await openCatalog();
const job = (skills: unknown[], project: object = {}, flags: { parts?: string } = {}) =>
  completeJob(
    parseJob(
      JSON.stringify({
        title: 'T',
        skills,
        project: { problem: 'x', task: 'text-classification', ...project },
      }),
      'job.yaml',
      overridesOf(flags),
    ),
    { families: catalog, today: TODAY },
  );

test.each([
  ['nothing but what every repo has', [], ['notebook']],
  ['what the skills ask for', ['Python', 'SQL', 'Docker'], ['docker', 'notebook', 'sql']],
  ['with what that needs', ['Kubernetes'], ['api', 'docker', 'kubernetes', 'notebook']],
  [
    'at most five, in the order of the ad',
    ['MLflow', 'Docker', 'FastAPI', 'SQL', 'pre-commit', 'C++'],
    ['api', 'docker', 'notebook', 'quality', 'sql', 'tracking'],
  ],
  [
    'what comes along with another takes no place',
    ['MLflow', 'Docker', 'FastAPI', 'SQL', 'pre-commit', 'Kubernetes', 'C++', 'Airflow'],
    ['api', 'cpp', 'docker', 'kubernetes', 'notebook', 'quality', 'sql', 'tracking'],
  ],
  [
    'what is required before what is wished for, and no more than four with that',
    [
      { name: 'MLflow', level: 'preferred' },
      { name: 'C++', level: 'preferred' },
      { name: 'Airflow', level: 'preferred' },
      'SQL',
      'FastAPI',
    ],
    ['api', 'cpp', 'notebook', 'sql', 'tracking'],
  ],
  ['R, and no word that begins with it', ['R&D', 'R-CNN'], ['notebook']],
  ['R alone or in a list', ['Python/R'], ['notebook', 'r']],
])('%s', (_what, skills, parts) => {
  expect(job(skills).parts).toEqual(parts);
});

test('the job file says it, and a flag stands above it', () => {
  expect(job(['SQL'], { parts: ['docker'] }).parts).toEqual(['docker']);
  expect(job(['SQL'], { parts: [] }).parts).toEqual([]);
  expect(job(['SQL'], { parts: ['docker'] }, { parts: 'api, quality' }).parts).toEqual(['api', 'quality']);
  expect(job(['SQL'], {}, { parts: 'none' }).parts).toEqual([]);
});

test('a part that is not there is a problem, with the nearest that is', () => {
  const { problems } = refusal(() => job([], { parts: ['dokcer'] }));
  expect(problems.map(({ message }) => message)).toEqual(['unknown part "dokcer", did you mean "docker"?']);
});

test('the choice stands in the lock, the extras and the page', () => {
  const made = job(['SQL', 'Kafka'], { name: 'desk' });
  const text = (path: string) =>
    planRepo(made, catalog, INPUTS)
      .files.find((file) => file.path === path)
      ?.content.toString() ?? '';
  expect(text('.start-the-job.yaml')).toContain('parts:\n  - "notebook"\n  - "sql"\n');
  expect(text('pyproject.toml')).toMatch(/\[project\.optional-dependencies\][\s\S]*\nsql = /);
  expect(text('README.md')).toContain('[`queries/counts.sql`](src/desk/queries/counts.sql#L');
  expect(text('README.md')).toContain('uv run --extra sql python -m desk.queries');
  // What nothing shows is in no row of the table, and is said below it.
  expect(text('README.md')).not.toMatch(/\|.*Kafka/);
  expect(text('README.md')).toContain('nothing here shows it: Kafka.');
  expect(text('PLAN.md')).toContain('Kafka');
});

test('what is asked for and was not chosen is in the plan', () => {
  const made = job(['Docker'], {}, { parts: 'none' });
  const plan = planRepo(made, catalog, INPUTS);
  const text = (path: string) => plan.files.find((file) => file.path === path)?.content.toString() ?? '';
  expect(text('README.md')).toMatch(/\| Docker \| week 5 of \[PLAN.md\]\(PLAN.md\) \| in the plan \|/);
  expect(text('PLAN.md')).toContain('Run the demo from a container');
});
