import { describe, expect, test } from 'vitest';
import type { Override } from '../../src/job/parse.ts';
import { columnsOf } from '../../src/plan/fit-options.ts';
import type { Option } from '../../src/templates/options.ts';
import { jobOf, places, refusal, testTask } from '../support/jobs.ts';

const PROBLEM = 'title: Engineer\nproject:\n  problem: Detect cups.\n  labels: [cup]\n';
const columns = {
  type: 'columns' as const,
  about: 'What a row holds.',
  min: 2,
  max: 4,
  default: [{ name: 'age' }, { name: 'plan', values: ['a', 'b'] }],
};
const site: Option = {
  shape: {
    type: 'text',
    about: 'The site.',
    pattern: '^[a-z.]+$',
    shape: 'a site name such as stackoverflow',
    default: 'stackoverflow',
  },
  sources: ['commons'],
};
const tasks = [testTask({ options: { columns: { shape: columns }, site } })];
const complete = (lines: string, overrides: Override[] = []) => jobOf(PROBLEM + lines, overrides, tasks);
const problems = (lines: string, overrides: Override[] = []) =>
  places(refusal(() => complete(lines, overrides)));

const FULL =
  '[age, {name: plan, values: [x, y], from: f}, {name: pay, min: -1, max: 2.5, unit: EUR}, {name: id, role: group}]';

describe.each([
  ['options', '  options:\n    columns: ', '6:14', 'project.options.columns'],
  ['the older place', '  columns: ', '5:12', 'project.columns'],
])('columns in %s', (_name, before, start, path) => {
  const [line, column] = start.split(':').map(Number) as [number, number];

  test('a name alone holds numbers, and everything that is said stays', () => {
    const job = complete(before + FULL);
    expect(job.options.columns).toEqual([
      { name: 'age' },
      { name: 'plan', values: ['x', 'y'], from: 'f' },
      { name: 'pay', min: -1, max: 2.5, unit: 'EUR' },
      { name: 'id', role: 'group' },
    ]);
    expect(columnsOf(job)).toBe(job.options.columns);
  });

  test.each([
    ['[age]', 0, 'object-detection needs at least 2 columns without a role, and one is given'],
    ['[a, b, c, d, e]', 0, 'object-detection needs at most 4 columns without a role, and 5 are given'],
    [
      '[age, {name: id, role: group}]',
      0,
      'object-detection needs at least 2 columns without a role, and one is given',
    ],
    ['[age, b, Age]', 9, 'the column "Age" is given twice; delete one'],
    [
      '[a, b, {name: c, role: time}, {name: d, role: time}]',
      46,
      'two columns have the role time; only one can',
    ],
    ['[a, Label]', 4, 'a column can\'t be called "Label": the answer of each row stands under that name'],
    ['[a, {name: b, values: [x, y], min: 1}]', 4, '"b" has values and a range; a column has one of them'],
    ['[a, b, {name: c, role: group, unit: EUR}]', 7, '"c" has a role, so it takes no values and no range'],
    ['[a, {name: b, values: [x]}]', 22, '"b" needs at least two values'],
    ['[a, {name: b, values: [x, X]}]', 26, 'the value "X" is given twice; delete one'],
    ['[a, {name: b, min: 100}]', 4, '"b": min (100) must be below max (100)'],
    ['[a, {name: b, role: key}]', 20, `${path}.1.role: unknown role "key"; it can be group, time`],
    ['[a, {max: 3}]', 4, `${path}.1 has no name`],
    ['[a, {name: b, uni: EUR}]', 14, `unknown key "uni" in ${path}.1, did you mean "unit"?`],
    ['[a, {name: b, max: many}]', 19, `${path}.1.max must be a number`],
    ['[a, 7]', 4, `${path}.1 must be a column: a name, or an object with name`],
    ['age', 0, `${path} must be a list, such as [one, two]`],
  ])('%s', (text, at, message) => {
    const found = problems(before + text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${line}:${column + at} ${message}`);
  });
});

describe('what a job file leaves out', () => {
  test('is the example of the task, and said', () => {
    const job = complete('');
    expect(job.options).toEqual({ columns: columns.default, site: 'stackoverflow' });
    expect(job.guesses).toContain('columns: age, plan (an example; the job file can name yours)');
  });

  test('is nothing where only a source asks for it that is not named', () => {
    expect(complete('  data: {sources: [openverse]}\n').options).toEqual({ columns: columns.default });
    expect(
      complete('  options: {site: law.x}\n  data: {sources: [openverse]}\n').options.site,
    ).toBeUndefined();
  });
});

describe('a site', () => {
  test.each([['  options: {site: law.x}\n'], ['  data: {site: law.x}\n']])('is read from %j', (lines) => {
    expect(complete(lines).options.site).toBe('law.x');
  });

  test('is checked in both places, and given once', () => {
    const wrong = 'must be a site name such as stackoverflow';
    expect(problems('  options: {site: "a/b"}\n')).toEqual([`5:19 project.options.site ${wrong}`]);
    expect(problems('  data: {site: "a/b"}\n')).toEqual([`5:16 project.data.site ${wrong}`]);
    expect(problems('  options: {site: a}\n  data: {site: b}\n')).toEqual([
      '6:10 options.site says it too; delete this one',
    ]);
    expect(problems('  options: {site: [a]}\n')).toEqual([
      '5:19 project.options.site must be text; put it in quotes',
    ]);
  });

  test('in its older place does no harm to a task that asks for none', () => {
    expect(jobOf(`${PROBLEM}  data: {site: law.x}\n`).options).toEqual({});
  });
});

test('a flag is named', () => {
  const flag = {
    path: ['project', 'options', 'columns'],
    value: ['a'],
    flag: '--set project.options.columns',
  };
  expect(problems('', [flag])).toEqual([
    '--set project.options.columns: object-detection needs at least 2 columns without a role, and one is given',
  ]);
});

test('an option that nobody reads is refused', () => {
  expect(problems('  options: {sites: law.x}\n')).toEqual([
    '5:13 unknown option "sites" for object-detection, did you mean "site"?',
  ]);
  expect(places(refusal(() => jobOf(`${PROBLEM}  options: {sites: law.x}\n`)))).toEqual([
    '5:13 unknown option "sites" for object-detection; it has none',
  ]);
  expect(places(refusal(() => jobOf(`${PROBLEM}  columns: [a, b]\n`)))).toEqual([
    '5:12 object-detection reads no table, so it takes no columns; delete them',
  ]);
  expect(problems('  options: {__proto__: {a: b}}\n')).toEqual(['5:13 "__proto__" can\'t be a key here']);
});
