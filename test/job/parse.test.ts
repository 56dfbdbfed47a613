import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobTooLarge, MAX_JOB_BYTES } from '../../src/disk/bytes.ts';
import { decodeJob } from '../../src/job/decode-job.ts';
import { parseJob } from '../../src/job/parse.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { places, refusal } from '../support/jobs.ts';
import { PROJECT } from '../support/paths.ts';

const parse = (text: string) => parseJob(text, 'job.yaml').job;
const problemsOf = (text: string) => places(refusal(() => parse(text)));

describe('one problem, at its place', () => {
  test.each([
    ['title: 7', '1:8 title must be text; put it in quotes'],
    ['title: [a]', '1:8 title must be text; put it in quotes'],
    ['title: ""', '1:8 title is empty'],
    ['title: "a\\nb"', '1:8 title must be one line, without tabs'],
    [`title: ${'x'.repeat(201)}`, '1:8 title is longer than 200 characters'],
    ['title: x\nskills: Python', '2:9 skills must be a list, such as [one, two]'],
    ['title: x\nskills: [a, 7]', '2:13 skills.1 must be a skill: text, or an object with a name of one line'],
    [
      'title: x\nremote: full',
      '2:9 remote: unknown value "full"; it can be Full, Hybrid, None, did you mean "Full"?',
    ],
    ['title: x\nproject: y', '2:10 project must hold keys and values such as name, title, problem'],
    ['title: x\nproject:\n  labels: cup', '3:11 project.labels must be a list, such as [one, two]'],
    ['title: x\nproject:\n  labels: [a, ~]', '3:15 project.labels.1 must be text; put it in quotes'],
    ['title: x\nproject:\n  labels: [yes, true]', '3:17 project.labels.1 must be text; put it in quotes'],
    ['title: x\nproject:\n  seed: 1.5', '3:9 project.seed must be a whole number'],
    ['title: x\nproject:\n  seed: -1', '3:9 project.seed must be 0 or more'],
    ['title: x\nproject:\n  start: 2026-02-30', '3:10 project.start must be a real date such as 2026-11-23'],
    ['title: x\nproject:\n  start: 2027-02-29', '3:10 project.start must be a real date such as 2026-11-23'],
    ['title: x\nproject:\n  start: 2026', '3:10 project.start must be a date such as 2026-11-23'],
    ['title: x\nproject:\n  name: ../../x', '3:9 project.name must be a name, not a path'],
    ['title: x\nproject:\n  name: a\\b', '3:9 project.name must be a name, not a path'],
    ['title: x\nproject:\n  name: ..', '3:9 project.name must be a name, not a path'],
    ['title: x\nproject:\n  mention_company: "yes"', '3:20 project.mention_company must be true or false'],
    ['title: x\nproject:\n  options: y', '3:12 project.options must be a map from an option to its value'],
    ['title: x\nproject:\n  author: {email: nobody}', '3:19 project.author.email must be an e-mail address'],
    [
      'title: x\nproject:\n  author: {url: "javascript:alert(1)"}',
      '3:17 project.author.url must be a web address that begins with https://',
    ],
    [
      'title: x\nproject:\n  author: {url: "https://a.example/<b>"}',
      '3:17 project.author.url must be a web address that begins with https://',
    ],
    [
      'title: x\nproject:\n  author: {github: a--b}',
      '3:20 project.author.github must be a GitHub user name: letters, digits, single hyphens',
    ],
    [
      'title: x\nproject:\n  data: {queries: {constructor: a}}',
      '3:20 "constructor" can\'t be a key here; give the label another name',
    ],
    [
      'title: x\nproject:\n  data: {queries: {__proto__: a}}',
      '3:20 "__proto__" can\'t be a key here; give the label another name',
    ],
    ['title: "a\\u0007"', "1:8 the control character U+0007 can't stand in a job file; delete it"],
    ['title: a\u0007b', "1:9 the control character U+0007 can't stand in a job file; delete it"],
    ['title: x # \u001b[2J', "1:12 the control character U+001B can't stand in a job file; delete it"],
    ['title: "\\ud800"', "1:8 the control character U+D800 can't stand in a job file; delete it"],
    ['title: a\u2028b', "1:9 the control character U+2028 can't stand in a job file; delete it"],
    ['title: x\n"a\\0b": y', "2:1 the control character U+0000 can't stand in a job file; delete it"],
    ['hello', '1:1 not a job file: it must be a map such as "title: …", "project: …"'],
    ['- a\n- b', '1:1 not a job file: it must be a map such as "title: …", "project: …"'],
    ['# only a comment', '1:1 not a job file: it must be a map such as "title: …", "project: …"'],
    ['title: x\ntitle: y', '2:1 this key is given twice; delete one of the two'],
    ['title: x\nproject:\n\tproblem: y', '3:1 a tab stands in the indentation; type spaces instead'],
    ['title: "x', '1:10 not valid YAML: Missing closing "quote'],
    ['title: x\n---\ntitle: y', '2:1 a job file holds one document: delete what begins here'],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});

test.each([
  ['titel: x', 'title'],
  ['title: x\nprojekt: {}', 'project'],
  ['title: x\nlabels: [a]', 'project.labels'],
  ['title: x\nproject: {lables: [a]}', 'labels'],
  ['title: x\nproject: {data: {sorces: []}}', 'sources'],
  ['title: x\nproject: {author: {nam: a}}', 'name'],
  ['title: x\nproject: {licence: mit}', 'MIT'],
  ['title: x\nproject: {licence: Apache-2}', 'Apache-2.0'],
  ['title: x\nproject: {hosting: hugingface}', 'huggingface'],
  ['title: x\nremote: hybird', 'Hybrid'],
])('%j suggests %s', (text, suggestion) => {
  const { problems } = refusal(() => parse(text));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ suggestion, file: 'job.yaml' });
  expect(problems[0]?.source).toBe(text.split('\n')[(problems[0]?.line ?? 0) - 1]);
});

test('all problems at once, in the order of the file', () => {
  const text =
    'title: 7\nskills: Python\nproject:\n  seed: 1.5\n  lables: [a]\n  data: x\nxlabels: 1\nremote: never\n';
  expect(refusal(() => parse(text)).problems.map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:8',
    '2:9',
    '4:9',
    '5:3',
    '6:9',
    '8:9',
  ]);
  expect(refusal(() => parse(text)).message).toBe('job.yaml has 6 problems. Nothing was made.');
});

test('a flag is named instead of a place', () => {
  const error = refusal(() =>
    parseJob('title: x', 'job.yaml', [{ path: ['project', 'seed'], value: 'x', flag: '--set project.seed' }]),
  );
  expect(error.problems).toEqual([
    { message: '--set project.seed: project.seed must be a whole number', suggestion: undefined },
  ]);
});

test.each([
  ['a title alone', 'title: x', { title: 'x' }],
  ['nothing but a blank project', 'title: ~\nproject:\n', {}],
  [
    'quoted, plain and folded text',
    'title: yes\nproject:\n  problem: >\n    12:30\n    b\n',
    { title: 'yes', project: { problem: '12:30 b\n' } },
  ],
  ['a date that stays text', 'title: x\ndate: 2026-01-01', { title: 'x', date: '2026-01-01' }],
  [
    'numbers where people write them',
    'title: x\nsalary: 50000\nexperience: 3',
    { title: 'x', salary: '50000', experience: '3' },
  ],
  ['an alias', 'title: &a x\nproject: {problem: *a}', { title: 'x', project: { problem: 'x' } }],
  [
    'keys of JavaScript objects',
    'title: x\nproject:\n  labels: [constructor, __proto__, toString]',
    { title: 'x', project: { labels: ['constructor', '__proto__', 'toString'] } },
  ],
  [
    'line ends of Windows as JSON writes them',
    '{"title": "x", "description": "a\\r\\nb"}',
    { title: 'x', description: 'a\nb' },
  ],
  ['a pair of surrogates as JSON writes it', '{"title": "\\ud83d\\ude00 \\/"}', { title: '😀 /' }],
])('reads %s', (_name, text, expected) => {
  expect(parse(text)).toEqual(expected);
});

test('keys that only JavaScript knows pollute nothing', () => {
  parse('{"title": "x", "__proto__": {"polluted": 1}, "meta": {"__proto__": {"polluted": 1}}}');
  parseJob('title: x', 'j', [{ path: ['meta', '__proto__', 'polluted'], value: 1, flag: '--set' }]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** The example of JSON Resume's job-description schema, with what such files carry beside it. */
const JSON_RESUME = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/master/job-schema.json',
  title: 'Web Developer',
  company: 'Microsoft',
  type: 'Full-time',
  date: '2017-12',
  description: 'The Senior Web Developer …\nSecond line.',
  location: {
    address: '1234 Glücklichkeit Straße',
    postalCode: 'CA 94115',
    city: 'Berlin',
    countryCode: 'DE',
    region: 'California',
  },
  remote: 'Full',
  salary: '100000',
  experience: 'Senior',
  responsibilities: ['Build out a new API.'],
  qualifications: ['Undergraduate degree.'],
  skills: [{ name: 'Web Development', level: 'Master', keywords: ['HTML', 'CSS'] }],
  meta: {
    canonical: 'https://example.org/job.json',
    version: 'v1.0.0',
    lastModified: '2017-12-24T15:53:00',
    extra: [1, { a: null }],
  },
  benefits: ['Dental'],
};

test.each([
  ['as one line', JSON.stringify(JSON_RESUME)],
  ['indented by spaces', JSON.stringify(JSON_RESUME, null, 2)],
  ['indented by tabs', JSON.stringify(JSON_RESUME, null, '\t')],
])('a JSON Resume file %s is accepted as it is', (_name, text) => {
  const { job, warnings } = parseJob(text, 'job.json');
  expect(job).toMatchObject({
    title: 'Web Developer',
    location: JSON_RESUME.location,
    skills: JSON_RESUME.skills,
  });
  expect(warnings.map(({ message }) => message)).toEqual([
    'unknown key "benefits"; it is kept in private/job.yaml and not used',
  ]);
});

describe('what is no job file', () => {
  const decode = (bytes: Buffer) => refusal(() => decodeJob(bytes, 'job.yaml'));

  test.each([
    ['empty', Buffer.alloc(0), 'job-empty'],
    ['white space', Buffer.from(' \n\t\r\n'), 'job-empty'],
    ['a byte order mark alone', Buffer.from('\uFEFF'), 'job-empty'],
    [
      'a script in an encoding of its own',
      Buffer.from('title: \xc8\xed\xe6\xe5\xed\xe5\xf0', 'latin1'),
      'not-text',
    ],
    ['no text', Buffer.from('title: \0\x01\x02\xff', 'latin1'), 'not-text'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-text'],
    ['a byte too much', Buffer.alloc(MAX_JOB_BYTES + 1, 'a'), 'job-too-large'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'a'), 'job-too-large'],
  ])('%s', (_name, bytes, code) => {
    const error = decode(bytes);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toContain('job.yaml');
  });

  test('a size says itself in megabytes', () => {
    expect(jobTooLarge(50 * 1024 * 1024, 'job.yaml').message).toBe(
      'job.yaml has 50.0 MB; a job file has 1 MB at most. Is it the right file?',
    );
  });

  test('an empty file is told what it needs', () => {
    const text = decode(Buffer.alloc(0)).message.split('\n\n')[1] ?? '';
    expect(parse(text)).toMatchObject({
      title: expect.any(String),
      project: { problem: expect.any(String) },
    });
  });
});

test('a byte order mark and line ends of Windows move no line', () => {
  const { text } = decodeJob(Buffer.from('\uFEFFtitle: x\r\nproject:\r\n  seed: y\r\n'), 'job.yaml');
  expect(problemsOf(text)).toEqual(['3:9 project.seed must be a whole number']);
});

describe('files that would cost more than they say', () => {
  const list = (name: string, item: string) => `${name}: &${name} [${Array(10).fill(item).join(',')}]\n`;
  const bomb =
    list('a', 'x') + list('b', '*a') + list('c', '*b') + list('d', '*c') + list('e', '*d') + list('f', '*e');

  test.each([
    ['an alias bomb', `title: x\n${bomb}`, /repeats itself through YAML aliases too often/],
    ['open brackets', '['.repeat(500_000), /nested too deeply/],
    ['open brackets, fewer', '['.repeat(20_000), /nested too deeply/],
    ['brackets that close', `title: x\nmeta: ${'['.repeat(9000)}${']'.repeat(9000)}`, /nested too deeply/],
    ['maps within maps', '{a: '.repeat(100_000), /nested too deeply/],
    ['dashes', `title: x\nskills:\n  ${'- '.repeat(100_000)}`, /nested too deeply/],
    ['question marks', '? '.repeat(100_000), /nested too deeply/],
  ])('%s', async (_name, text, message) => {
    const seconds = await cpuSeconds(() =>
      expect(refusal(() => parse(text))).toMatchObject({
        code: 'job-invalid',
        exitCode: 2,
        message: expect.stringMatching(message),
      }),
    );
    expect(seconds).toBeLessThan(5);
  });

  test('deep indentation', () => {
    const text = `title: x\nmeta:\n${Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}\n`;
    expect(refusal(() => parse(text))).toMatchObject({ exitCode: 2 });
  });

  test('an alias without its anchor', () => {
    expect(refusal(() => parse('title: x\nproject: *gone'))).toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/alias that stands for nothing \(.*gone\)/),
    });
  });

  test('an alias to what it stands in', () => {
    expect(refusal(() => parse('title: x\nproject: &a\n  problem: y\n  data: *a')).exitCode).toBe(2);
    expect(parse('title: x\nmeta: &a\n  x: *a').title).toBe('x');
  });

  test('an ad of 90 KB with brackets and dashes in it is no such file', () => {
    const description = 'We [the team] - and {you} - build. :-] ;-} - - -\n'.repeat(1800);
    expect(parse(JSON.stringify({ title: 'x', description })).description).toBe(description);
  });
});

test.each(readdirSync(join(PROJECT, 'jobs')))('jobs/%s has nothing to complain about', (name) => {
  const { warnings, job } = parseJob(readFileSync(join(PROJECT, 'jobs', name), 'utf8'), name);
  expect(warnings).toEqual([]);
  expect(job.title).toBeTruthy();
});
