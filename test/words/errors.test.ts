import { expect, test } from 'vitest';
import {
  cancelled,
  describe,
  explainDiskError,
  formatError,
  formatProblem,
  inputError,
  UserError,
} from '../../src/words/errors.ts';

test.each([
  ['no place', { message: 'x' }, 'x'],
  ['a file', { message: 'x', file: 'job.yaml' }, 'job.yaml x'],
  ['a line without a column', { message: 'x', file: 'job.yaml', line: 3 }, 'job.yaml:3:1 x'],
  ['no file name', { message: 'x', line: 3, column: 2 }, 'job file:3:2 x'],
  [
    'the line itself, with a caret',
    { message: 'x', file: 'j', line: 12, column: 3, source: 'a: b' },
    'j:12:3 x\n  12 | a: b\n         ^',
  ],
  [
    'a tab as a space',
    { message: 'x', file: 'j', line: 1, column: 1, source: '\ta' },
    'j:1:1 x\n  1 |  a\n      ^',
  ],
  [
    'no control character reaches the terminal',
    { message: 'x', file: 'j', line: 1, column: 1, source: '\u001b[2J\u2028\u0085' },
    'j:1:1 x\n  1 | \\u001b[2J\\u2028\\u0085\n      ^',
  ],
  [
    'what nobody would see, and the caret under what it is about',
    { message: 'x', file: 'j', line: 1, column: 4, source: 'a\u200b\u202eb' },
    'j:1:4 x\n  1 | a\\u200b\\u202eb\n                   ^',
  ],
])('a problem with %s', (_name, problem, expected) => {
  expect(formatProblem(problem)).toBe(expected);
});

test('a long line is cut around its problem, and the caret stays under it', () => {
  const text = formatProblem({
    message: 'x',
    file: 'j',
    line: 1,
    column: 500,
    source: `${'a'.repeat(499)}B${'c'.repeat(500)}`,
  });
  const [, shown = '', caret = ''] = text.split('\n');
  expect(shown.length).toBeLessThan(130);
  expect(shown[caret.indexOf('^')]).toBe('B');
});

test('what --json says has every key, null where there is nothing', () => {
  const error = inputError('job-invalid', 'bad', [
    { message: 'm', line: 2, column: 3, file: 'j', source: 'never told', suggestion: 's' },
    { message: 'n' },
  ]);
  expect(describe(error)).toEqual({
    code: 'job-invalid',
    message: 'bad',
    problems: [
      { file: 'j', line: 2, column: 3, message: 'm', suggestion: 's' },
      { file: null, line: null, column: null, message: 'n', suggestion: null },
    ],
  });
});

test('exit codes: 1 failed, 2 wrong input, 130 cancelled', () => {
  expect(new UserError('x', 'x').exitCode).toBe(1);
  expect(inputError('x', 'x').exitCode).toBe(2);
  expect(cancelled().exitCode).toBe(130);
  expect(formatError(inputError('x', 'head', [{ message: 'one' }, { message: 'two' }]))).toBe(
    'head\none\ntwo',
  );
});

test('what strangers wrote moves no terminal, wherever in an error it stands', () => {
  const evil = 'a\u001b[2Jb\u009bc\u202ed';
  const error = inputError('x', `${evil}\n${evil}`, [
    { message: evil, file: evil, line: 1, column: 1, source: evil },
  ]);
  const shown = 'a[2Jbcd';
  expect(formatError(error).split('\n').slice(0, 3)).toEqual([shown, shown, `${shown}:1:1 ${shown}`]);
  expect(formatError(error)).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
});

test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'ENOTDIR', 'EMFILE'])(
  '%s says what to do, and keeps its cause',
  (code) => {
    const cause = Object.assign(new Error(code), { code });
    const error = explainDiskError(cause, 'out') as UserError;
    expect(error).toBeInstanceOf(UserError);
    expect(error.exitCode).toBe(1);
    expect(error.message).toMatch(/^Could not write out: .+\. Nothing was made\.$/);
    expect(error.cause).toBe(cause);
  },
);

test.each([[Object.assign(new Error('x'), { code: 'EODD' })], [inputError('a', 'b')], ['text'], [undefined]])(
  'what is no known error of the disk passes as it is',
  (error) => {
    expect(explainDiskError(error, 'out')).toBe(error);
  },
);
