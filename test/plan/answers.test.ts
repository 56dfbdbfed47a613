import { describe, expect, test } from 'vitest';
import { type Override, parseJob } from '../../src/job/parse.ts';
import { shorten } from '../../src/job/titles.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { missingAnswers } from '../../src/plan/missing-answers.ts';
import { jobOf, places, refusal, TASKS, TODAY, testTask } from '../support/jobs.ts';

const PROBLEM = 'title: Engineer\nproject:\n  problem: Detect cups.\n';
const set = (path: string, value: unknown): Override => ({
  path: path.split('.'),
  value,
  flag: `--set ${path}`,
});

describe('a minimal file is enough', () => {
  test('title and problem', () => {
    expect(
      jobOf('title: Engineer\nproject: {problem: Tell whether each tool is present on an operating tray}'),
    ).toMatchObject({
      title: 'Engineer',
      name: 'tool-present-operating-tray',
      package: 'tool_present_operating',
      projectTitle: 'Tell whether each tool is present on an operating tray',
      problem: 'Tell whether each tool is present on an operating tray',
      user: 'somebody who counts',
      task: { id: 'object-detection' },
      demo: 'gradio',
      labels: ['cup', 'plate'],
      options: {},
      data: {
        sources: ['openverse', 'commons'],
        queries: {},
        contact: '',
        allowNoncommercial: false,
      },
      hosting: 'huggingface',
      start: '2026-11-23',
      seed: 0,
      author: { name: 'Your Name', email: '', placeholder: true },
      licence: 'MIT',
      mentionCompany: false,
      skills: [],
    });
  });

  test('title and task', () => {
    const job = jobOf('title: Engineer\nproject: {task: text-classification}');
    expect(job).toMatchObject({
      problem: 'Which label fits?',
      labels: ['one', 'two'],
      task: { id: 'text-classification' },
    });
  });

  test('a title and the text of an ad', () => {
    expect(jobOf('title: Engineer\ndescription: We do sentiment analysis.').task.id).toBe(
      'text-classification',
    );
  });

  test('what was guessed is said, with the words it rests on', () => {
    expect(jobOf(PROBLEM).guesses).toEqual([
      'task: object-detection (from the words "detect"; --task gives another)',
      "labels: cup, plate (an example; --set 'project.labels=[…]' gives yours)",
    ]);
    expect(jobOf(`${PROBLEM}  task: object-detection\n  labels: [cup]\n`).guesses).toEqual([]);
    const found = { task: 'object-detection', answers: 'cup-tracking', evidence: ['track cups'] };
    const known = { families: { tasks: TASKS }, today: TODAY, recognise: () => found };
    expect(completeJob(parseJob(PROBLEM, 'job.yaml'), known).guesses[0]).toBe(
      'task: object-detection (the nearest to cup-tracking, from the words "track cups"; --task gives another)',
    );
    expect(completeJob(parseJob(PROBLEM, 'job.yaml'), { ...known, recognise: undefined }).guesses[0]).toBe(
      'task: object-detection (nothing names another; --task gives another)',
    );
  });
});

test.each([
  ['', ['title', 'problem']],
  ['title: x', ['problem']],
  ['project: {problem: x}', ['title']],
  ['project: {task: object-detection}', ['title']],
  ['title: x\nresponsibilities: []', ['problem']],
  ['title: x\nresponsibilities: [a]', []],
])('%j lacks %j', (text, expected) => {
  const file = text === '' ? 'meta: {}' : text;
  if (expected.length === 0) return void jobOf(file);
  const error = refusal(() => jobOf(file));
  expect(error).toMatchObject({ code: 'answers-missing', exitCode: 2 });
  expect(error.problems.map(({ message }) => message.split(':')[0])).toEqual(expected);
  for (const { message, suggestion } of error.problems) {
    expect(message).toContain('--set');
    expect(suggestion).toMatch(/^--set /);
  }
});

test('a flag answers what the file leaves open', () => {
  expect(missingAnswers({ title: 'x', project: { task: 'y' } })).toEqual([]);
  expect(jobOf('meta: {}', [set('title', 'T'), set('project.problem', 'P')])).toMatchObject({
    title: 'T',
    problem: 'P',
  });
});

describe('answers that do not fit their task', () => {
  test.each([
    ['  demo: gardio', '4:9 unknown demo "gardio", did you mean "gradio"?'],
    ['  demo: flask', '4:9 unknown demo "flask"; it can be gradio, streamlit'],
    ['  labels: [cup, cup]', '4:17 the label "cup" is given twice; delete one'],
    ['  labels: [Cup, "cup "]', '4:17 the label "cup " is given twice; delete one'],
    ['  labels: [ﬁle, file]', '4:17 the label "file" is given twice; delete one'],
    ['  labels: []', '4:11 object-detection needs at least 1 labels, and 0 are given'],
    [
      '  task: text-classification\n  labels: [one]',
      '5:11 text-classification needs at least 2 labels, and one is given',
    ],
    [
      '  data: {sources: [openvers]}',
      '4:20 unknown source "openvers" for object-detection, did you mean "openverse"?',
    ],
    [
      '  data: {sources: [arxiv]}',
      '4:20 unknown source "arxiv" for object-detection; it can be openverse, commons',
    ],
    ['  labels: [cup]\n  data: {queries: {cups: mug}}', '5:20 "cups" is no label, did you mean "cup"?'],
    ['  task: object-detecton', '4:9 unknown task "object-detecton", did you mean "object-detection"?'],
    ['  task: regression', '4:9 unknown task "regression"; it can be object-detection, text-classification'],
  ])('%s', (lines, expected) => {
    const error = refusal(() => jobOf(PROBLEM + lines));
    expect(error.exitCode).toBe(2);
    expect(places(error)).toEqual([expected]);
  });

  test('labels, where the task has none', () => {
    const tasks = [testTask({ labels: undefined })];
    expect(places(refusal(() => jobOf(`${PROBLEM}  labels: [cup]`, [], tasks)))).toEqual([
      '4:11 object-detection takes no labels; delete them',
    ]);
    expect(jobOf(`${PROBLEM}  data: {queries: {cups: mug}}`, [], tasks)).toMatchObject({
      labels: [],
      data: { queries: { cups: ['mug'] } },
      guesses: [expect.stringMatching(/^task:/)],
    });
  });

  test('all at once', () => {
    const error = refusal(() =>
      jobOf(`${PROBLEM}  demo: flask\n  labels: [a, A]\n  data: {sources: [x], queries: {q: r}}\n`),
    );
    expect(error.problems.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '4:9',
      '5:15',
      '6:20',
      '6:34',
    ]);
  });

  test('a flag is named', () => {
    const error = refusal(() =>
      jobOf(PROBLEM, [{ path: ['project', 'demo'], value: 'flask', flag: '--demo' }]),
    );
    expect(error.problems[0]?.message).toBe('--demo: unknown demo "flask"; it can be gradio, streamlit');
  });

  test('twenty-one labels are refused where the task takes twenty', () => {
    const tasks = [testTask({ labels: { title: 'Tool', lead: 'Tools', min: 1, max: 3, default: ['a'] } })];
    expect(places(refusal(() => jobOf(`${PROBLEM}  labels: [a, b, c, d]`, [], tasks)))).toEqual([
      '4:11 object-detection needs at most 3 labels, and 4 are given',
    ]);
  });
});

describe('flags > job file > defaults', () => {
  test.each([
    ['project.demo', 'demo: streamlit', 'streamlit', 'gradio', 'gradio', 'demo'],
    ['project.seed', 'seed: 3', 3, 7, 0, 'seed'],
    ['project.start', 'start: 2027-01-04', '2027-01-04', '2027-02-01', '2026-11-23', 'start'],
    ['project.licence', 'licence: Apache-2.0', 'Apache-2.0', 'BSD-3-Clause', 'MIT', 'licence'],
    [
      'project.hosting',
      'hosting: streamlit-cloud',
      'streamlit-cloud',
      'huggingface',
      'huggingface',
      'hosting',
    ],
    ['project.name', 'name: from file', 'from-file', 'from-flag', 'detect-cups', 'name'],
    ['project.title', 'title: File', 'File', 'Flag', 'Detect cups', 'projectTitle'],
    ['project.user', 'user: file', 'file', 'flag', 'somebody who counts', 'user'],
    ['project.mention_company', 'mention_company: true', true, false, false, 'mentionCompany'],
  ] as const)('%s', (path, line, fromFile, flag, fallback, key) => {
    const value = (text: string, overrides: Override[] = []) => jobOf(text, overrides)[key];
    expect(value(PROBLEM)).toBe(fallback);
    expect(value(`${PROBLEM}  ${line}\n`)).toBe(fromFile);
    expect(value(`${PROBLEM}  ${line}\n`, [set(path, flag)])).toBe(flag);
    expect(value(PROBLEM, [set(path, flag)])).toBe(flag);
  });
});

test('a flag mends what is wrong in the file', () => {
  expect(jobOf(`${PROBLEM}  seed: many\n`, [set('project.seed', 4)]).seed).toBe(4);
});

test('hosting follows the demo', () => {
  expect(jobOf(`${PROBLEM}  demo: streamlit`).hosting).toBe('streamlit-cloud');
});

describe('the author', () => {
  const identity = { name: 'Git Name', email: 'git@example.org' };
  const author = (lines: string, known?: typeof identity) => jobOf(PROBLEM + lines, [], TASKS, known).author;

  test.each([
    [
      'is git’s identity by default',
      '',
      identity,
      { name: 'Git Name', email: 'git@example.org', placeholder: false },
    ],
    [
      'is the file’s before git’s, and not half of each',
      '  author: {name: Ada}',
      identity,
      { name: 'Ada', email: '' },
    ],
    [
      'keeps git’s address when the name is the same',
      '  author: {name: Git Name}',
      identity,
      { name: 'Git Name', email: 'git@example.org' },
    ],
    [
      'takes a name from git and an address from the file',
      '  author: {email: a@b.example}',
      identity,
      { name: 'Git Name', email: 'a@b.example' },
    ],
    ['is a placeholder else', '', undefined, { name: 'Your Name', email: '', placeholder: true }],
    ['has a GitHub name', '  author: {github: ada-l}', undefined, { github: 'ada-l', placeholder: true }],
  ])('%s', (_name, lines, known, expected) => {
    expect(author(lines, known)).toMatchObject(expected);
  });
});

describe('names and titles', () => {
  test.each([
    [
      'problem: Say which of the messages are about money. And more.',
      'messages-about-money',
      'Say which of the messages are about money',
    ],
    ['problem: 医療器具を検出する。次', 'object-detection-poc', '医療器具を検出する。次'],
    ['problem: の', 'object-detection-poc', 'の'],
    ['{problem: x, name: nurse_tools}', 'nurse-tools', 'Nurse tools'],
    ['{problem: x, name: "!!!"}', 'object-detection-poc', '!!!'],
    ['{problem: x, title: NUL}', 'nul-poc', 'NUL'],
    ['{problem: .}', 'object-detection-poc', '.'],
    ['{problem: the of and}', 'object-detection-poc', 'the of and'],
  ])('%s', (project, name, title) => {
    const lines = project.startsWith('{') ? ` ${project}` : `\n  ${project}`;
    expect(jobOf(`title: x\nproject:${lines}\n`, [set('project.task', 'object-detection')])).toMatchObject({
      name,
      projectTitle: title,
    });
  });
});

test.each([
  ['short', 10, 'short'],
  ['  a \n\t b  ', 10, 'a b'],
  ['exactly ten', 11, 'exactly ten'],
  ['one two three', 9, 'one two…'],
  ['unbreakable', 5, 'unbr…'],
  ['😀😀😀😀', 3, '😀😀…'],
])('shorten %j to %i', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
  expect([...shorten(text, limit)].length).toBeLessThanOrEqual(limit);
});
