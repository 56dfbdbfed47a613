/** Signs that are pasted into job files, each named at its place; what YAML allows and what it means here. */
import { describe, expect, test } from 'vitest';
import { decodeJob } from '../../src/job/decode-job.ts';
import { parseJob } from '../../src/job/parse.ts';
import { places, refusal } from '../support/jobs.ts';

const parse = (text: string) => parseJob(text, 'job.yaml').job;
const problemsOf = (text: string) => places(refusal(() => parse(text)));
/** Warnings where the file can be meant so, else problems. */
function saidOf(text: string): string[] {
  try {
    return parseJob(text, 'job.yaml').warnings.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
  } catch {
    return problemsOf(text);
  }
}
const SPACE = 'a space of another kind (U+00A0), as pages have it, stands here; type a plain space';
const NOTHING = 'an invisible character (U+200B) stands here; delete it';

describe('named at its place', () => {
  test.each([
    ['title: x\nproject:\n\u00a0\u00a0problem: y', `3:1 ${SPACE}`],
    ['title: x\nproject:\n  \u00a0problem: y', `3:3 ${SPACE}`],
    ['title: x\nproject:\n  labels:\n\u00a0 - cup', `4:1 ${SPACE}`],
    ['title:\u00a0x', `1:7 ${SPACE}`],
    ['title: x\u00a0\nproject: {}', `1:9 ${SPACE}`],
    ['title: \u00a0x', `1:8 ${SPACE}`],
    [
      'title: x\nproject:\n\u3000problem: y',
      '3:1 a space of another kind (U+3000), as pages have it, stands here; type a plain space',
    ],
    [
      'title: x\nproject:\n  problem\uff1ay',
      '3:10 a colon of another kind (：) stands here; type : and a space',
    ],
    ['title\uff1ax', '1:6 a colon of another kind (：) stands here; type : and a space'],
    ['title: “Data Engineer”', '1:8 a typographic quote (“) stands here; type " or \' instead'],
    ['title: „Data: Engineer“', '1:8 a typographic quote („) stands here; type " or \' instead'],
    ['title: ‘Data’', '1:8 a typographic quote (‘) stands here; type " or \' instead'],
    [
      'title: x\nproject:\n  labels: [a, «b»]',
      '3:15 a typographic quote («) stands here; type " or \' instead',
    ],
    ['“title”: x', '1:1 a typographic quote (“) stands here; type " or \' instead'],
    ['title: "x”\nproject: {}', '1:10 a typographic quote (”) stands here; type " or \' instead'],
    ['title: x\nproject:\n  labels:\n  – cup\n  - plate', '4:3 a list has plain dashes; type - instead of –'],
    ['title: x\nproject:\n  labels:\n    • cup', '4:5 a list has plain dashes; type - instead of •'],
    ['title: x\nproject:\n  labels:\n    * cup', '4:5 a list has plain dashes; type - instead of *'],
    [
      'title: x\nproject:\n  labels: [cup, …]',
      '3:17 … stands for what was left out; write it, or delete this',
    ],
    [
      'title: x\nproject:\n  labels: ［cup，plate］',
      '3:11 a full-width bracket (［) stands here; type [ or { instead',
    ],
    ['title: x\nproject:\n  labels: [cup\u200b, plate]', `3:15 ${NOTHING}`],
    ['ti\u200btle: x', `1:3 ${NOTHING}`],
    ['title: x\n\ufeffproject: {}', '2:1 an invisible character (U+FEFF) stands here; delete it'],
    ['title: a: b', '1:8 a colon and a space stand within the text; put the text in quotes'],
    ['title: !include x', '1:8 the tag !include is not followed; write the value itself'],
    [
      'title: !!python/object:os.system x',
      '1:8 the tag !!python/object:os.system is not followed; write the value itself',
    ],
    ['title: x\nproject:\n  <<: 7', '3:3 << merges what is no map; write the values out'],
    ['title: x\nx-one: &one {seed: a}\nproject:\n  <<: *one', '2:20 project.seed must be a whole number'],
  ])('%j', (text, expected) => {
    expect(saidOf(text)).toEqual([expected]);
  });

  test('in a value it may be meant: it is taken, and said', () => {
    const { job, warnings } = parseJob('title: “Data Engineer”', 'job.yaml');
    expect([job.title, warnings.length]).toEqual(['“Data Engineer”', 1]);
  });

  test('all at once', () => {
    const text = 'title: “x”\nproject:\n\u00a0\u00a0problem: y\n  labels:\n  — cup\n';
    expect(problemsOf(text).map((place) => place.split(' ')[0])).toEqual(['1:8', '3:1', '5:3']);
  });
});

describe('no complaint', () => {
  test.each([
    [
      'in a block',
      'title: x\ndescription: |\n  \u00a0– “We” train：\n  … \u200bmodels\n',
      'description',
      '\u00a0– “We” train：\n… \u200bmodels\n',
    ],
    [
      'in quotes',
      'title: x\ndescription: "“We”\u00a0…\n\n  – train："',
      'description',
      '“We”\u00a0…\n– train：',
    ],
    [
      'within a text',
      'title: Data\u00a0Engineer – “Vision” and “Speech”',
      'title',
      'Data\u00a0Engineer – “Vision” and “Speech”',
    ],
    ['in a comment', '# – “x”：\ntitle: x', 'title', 'x'],
    ['an apostrophe', 'title: Driver’s mate', 'title', 'Driver’s mate'],
  ])('%s', (_name, text, key, value) => {
    expect(parse(text)[key]).toBe(value);
  });
});

describe('what YAML means here', () => {
  test('merged maps', () => {
    const text =
      'title: x\nx-common: &common\n  task: text-classification\n  labels: [bikes, boats]\nproject:\n  <<: *common\n  problem: y\n  labels: [a, b]\n';
    const { job, warnings } = parseJob(text, 'job.yaml');
    expect(job.project).toEqual({ task: 'text-classification', labels: ['a', 'b'], problem: 'y' });
    expect(warnings).toEqual([]);
  });

  test('several maps merged', () => {
    const text = 'title: x\n.a: &a {task: t, demo: d}\n.b: &b {demo: e, name: n}\nproject:\n  <<: [*a, *b]\n';
    expect(parse(text).project).toEqual({ task: 't', demo: 'd', name: 'n' });
  });

  test('labels keep their spelling', () => {
    const text =
      'title: x\nproject:\n  labels: [2024-01-01, 1e3, 012, 0x1F, 7, 50.00, yes, no, on, off, NULLs]\n';
    expect(parse(text).project?.labels).toEqual(
      '2024-01-01 1e3 012 0x1F 7 50.00 yes no on off NULLs'.split(' '),
    );
  });

  test.each(['null', '~', 'true', '[]'])('a label that is %s is no text', (label) => {
    expect(problemsOf(`title: x\nproject:\n  labels: [cup, ${label}]`)).toEqual([
      '3:17 project.labels.1 must be text; put it in quotes',
    ]);
  });

  test('other numbers keep theirs, and a seed stays a number', () => {
    const text =
      'title: x\nsalary: 50.000\nlocation: {postalCode: 01067}\nproject:\n  seed: 7\n  data: {queries: {007: a}}\n';
    expect(parse(text)).toEqual({
      title: 'x',
      salary: '50.000',
      location: { postalCode: '01067' },
      project: { seed: 7, data: { queries: { '007': 'a' } } },
    });
  });
});

describe('as a file', () => {
  const text = 'title: Ingenieur für Zürich\nproject:\n  problem: Zähle Äpfel\n';
  const western = Buffer.from(text, 'latin1');

  test.each([
    ['with carriage returns alone', Buffer.from(text.replaceAll('\n', '\r'))],
    ['with those of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['in UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${text}`.replaceAll('\n', '\r\n'), 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['in UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ])('%s', (_name, bytes) => {
    expect(decodeJob(bytes, 'job.yaml')).toEqual({ text, warnings: [] });
  });

  test('in Windows-1252, which is said', () => {
    expect(decodeJob(western, 'job.yaml')).toEqual({
      text,
      warnings: [
        'it is not UTF-8; it was read as Windows-1252, line 1 as title: Ingenieur für Zürich. Save it as UTF-8 where that is wrong',
      ],
    });
  });
});
