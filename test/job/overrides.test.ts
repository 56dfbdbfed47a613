import { expect, test } from 'vitest';
import { overridesOf } from '../../src/job/overrides.ts';
import { refusal } from '../support/jobs.ts';

const set = (argument: string) => overridesOf({ set: [argument] })[0];

test.each([
  ['project.seed=7', ['project', 'seed'], 7],
  ['project.seed=-7', ['project', 'seed'], -7],
  ['project.labels=[cat, "big dog"]', ['project', 'labels'], ['cat', 'big dog']],
  ['project.mention_company=true', ['project', 'mention_company'], true],
  ['title=Yes', ['title'], 'Yes'],
  ['title=a=b', ['title'], 'a=b'],
  ['title="7"', ['title'], '7'],
  ['title=', ['title'], ''],
  ['project.problem=12:30', ['project', 'problem'], '12:30'],
  ['project.start=2026-11-23', ['project', 'start'], '2026-11-23'],
  ['project.problem=# not a comment', ['project', 'problem'], '# not a comment'],
  ['project.problem=*a', ['project', 'problem'], '*a'],
  ['project.data.queries.big dog=x', ['project', 'data', 'queries', 'big dog'], 'x'],
  ['location={city: Ulm}', ['location'], { city: 'Ulm' }],
])('--set %s', (argument, path, value) => {
  expect(set(argument)).toEqual({ path, value, flag: `--set ${path.join('.')}` });
});

test.each([
  ['title', 'write it as KEY=VALUE'],
  ['=x', 'write it as KEY=VALUE'],
  ['titel=x', 'unknown key "titel", did you mean "title"?'],
  ['project.lables=[a]', 'unknown key "lables", did you mean "labels"?'],
  ['project.data.sorces=[a]', 'unknown key "sorces", did you mean "sources"?'],
  ['project.author.nam=a', 'unknown key "nam", did you mean "name"?'],
  ['project.labels=[a', 'is not valid YAML'],
  ['__proto__.x=1', 'unknown key "__proto__"'],
])('--set %s is refused', (argument, words) => {
  const error = refusal(() => set(argument));
  expect(error).toMatchObject({ code: 'usage', exitCode: 2 });
  expect(error.message).toContain(words);
});

test('--task, --demo and --name stand above --set, whatever their order', () => {
  const overrides = overridesOf({
    task: 'a',
    demo: 'b',
    name: 'c',
    set: ['project.task=z', 'project.seed=1'],
  });
  expect(overrides.map(({ path, value, flag }) => [path.join('.'), value, flag])).toEqual([
    ['project.task', 'z', '--set project.task'],
    ['project.seed', 1, '--set project.seed'],
    ['project.task', 'a', '--task'],
    ['project.demo', 'b', '--demo'],
    ['project.name', 'c', '--name'],
  ]);
});

test.each([
  ['Ada Example <ada@example.org>', { name: 'Ada Example', email: 'ada@example.org' }],
  ['Ada', { name: 'Ada' }],
  ['Ada <>', { name: 'Ada' }],
])('--author %j', (author, expected) => {
  expect(Object.fromEntries(overridesOf({ author }).map(({ path, value }) => [path[2], value]))).toEqual(
    expected,
  );
});

test.each(['', '<ada@example.org>', 'Ada <a> <b>'])('--author %j is refused', (author) => {
  expect(refusal(() => overridesOf({ author }))).toMatchObject({ code: 'usage', exitCode: 2 });
});
