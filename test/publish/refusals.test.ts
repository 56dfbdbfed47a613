/** GitHub's own words are told, whatever it refuses: with a sentence of ours where there is one, and as they are where there is none. */
import { expect, test } from 'vitest';
import { type Circumstances, explainApi } from '../../src/github/explain.ts';
import { explainGit } from '../../src/github/explain-git.ts';
import { explainOwnGit } from '../../src/github/git-words.ts';
import type { UserError } from '../../src/words/errors.ts';

const about: Circumstances = {
  server: { url: 'https://github.com', apiUrl: 'https://api.github.com', host: 'github.com' },
  tokenFrom: 'GH_TOKEN',
  rights: ['- the rights'],
  repo: 'acme/desk',
};

const answer = (status: number, data: object | string, headers: object = {}) =>
  explainApi(
    Object.assign(new Error('HttpError'), { status, response: { headers, data } }),
    'make acme/desk',
    about,
  ) as UserError;

test.each<[number, object | string, string, string]>([
  [403, { message: 'Organization members cannot create repositories.' }, 'org-forbids', 'member_privileges'],
  [
    403,
    { message: 'You need admin access to the organization before adding a repository to it.' },
    'org-forbids',
    'make an empty repo acme/desk',
  ],
  [
    403,
    {
      message:
        "`acme` forbids access via a fine-grained personal access tokens if the token's lifetime is > 366",
    },
    'refused',
    '366',
  ],
  [403, { message: 'the `acme` organization has an IP allow list enabled' }, 'refused', 'IP allow list'],
  [403, { message: 'Sorry. Your account was suspended' }, 'refused', 'suspended'],
  [403, { message: 'Resource protected by organization SAML enforcement.' }, 'token-sso', 'Configure SSO'],
  [403, { message: 'Something new' }, 'token-rights', 'Something new'],
  [401, { message: 'Must specify two-factor authentication OTP code.' }, 'token-refused', 'OTP code'],
  [404, { message: 'This account has moved away' }, 'not-found', 'moved away'],
  [413, { message: 'Over 40 MB' }, 'too-large', 'Over 40 MB'],
  [451, { message: 'DMCA 2026-11' }, 'blocked', 'DMCA 2026-11'],
  [418, { message: 'I am a teapot' }, 'refused', '418 I am a teapot'],
  [
    422,
    { message: 'Validation Failed', errors: ['Topics must start small'] },
    'refused',
    'Topics must start small',
  ],
  [422, { message: 'Validation Failed', errors: 'One text' }, 'refused', 'One text'],
  [
    422,
    { message: 'Failed', errors: [{ field: 'homepage', message: 'is a private address' }] },
    'refused',
    'homepage is a private address',
  ],
  [
    422,
    { message: 'Failed', errors: [{ field: 'name', message: 'name already exists on this account' }] },
    'refused',
    '--name',
  ],
  [
    422,
    { message: 'Failed', errors: [{ field: 'visibility', message: "Visibility can't be private." }] },
    'plan',
    '--public',
  ],
  [502, '<h1>Bad Gateway</h1>', 'server', 'githubstatus'],
])('the API, %i %j', (status, data, code, words) => {
  const error = answer(status, data);
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
  expect(error.message).not.toMatch(/undefined|\[object/);
});

test.each([{ 'retry-after': 'soon' }, { 'x-ratelimit-remaining': '0' }])('a limit of %j', (headers) => {
  const { code, message } = answer(429, { message: 'Too many' }, headers);
  expect([code, message]).toEqual(['rate-limit', expect.stringMatching(/used up until \d\d:\d\d UTC/)]);
});

test('a folder whose name a shell would read otherwise, in a command to be copied', () => {
  const said = explainOwnGit(['status'], 'fatal: detected dubious ownership', "/home/ada/it's $(x)");
  expect(said.message).toContain("safe.directory '/home/ada/it'\\''s $(x)';");
});

const PUSHED =
  'To https://github.com/acme/desk.git\n!\tabc:refs/heads/main\t[remote rejected] (pre-receive hook declined)';
const remote = (...lines: string[]) =>
  `${lines.map((line) => `remote: ${line}`).join('\n')}\n${PUSHED}\nDone`;

test.each<[string, string, string[]]>([
  [
    remote('error: GH002: Sorry, branch or tag names consisting of 40 hex characters are not allowed.'),
    'push-refused',
    ['GH002', 'pre-receive hook declined'],
  ],
  [remote('error: GH003: Sorry, force-pushing to main is not allowed.'), 'push-refused', ['GH003']],
  [
    remote('error: GH007: Your push would publish a private email address.'),
    'push-email',
    ['settings/emails'],
  ],
  [
    remote('error: GH008: Your push referenced at least 1 unknown Git LFS object:'),
    'push-lfs',
    ['git lfs push'],
  ],
  [remote('error: GH009: Secrets detected! This push failed.'), 'push-protection', ['GH009']],
  [
    remote(
      'error: GH013: Repository rule violations found for refs/heads/main.',
      '- Changes must be made through a pull request.',
    ),
    'push-protection',
    ['Changes must be made through a pull request'],
  ],
  [remote('error: GH999: Something new, connection or not found.'), 'push-refused', ['GH999: Something new']],
  [
    `remote: This repository has been disabled.\nfatal: unable to access 'https://ada:hunter2@github.com/a/b/': The requested URL returned error: 403`,
    'token-rights',
    ['has been disabled'],
  ],
  ['fatal: something of git’s own', 'git', ['something of git’s own']],
])('git, %s', (said, code, words) => {
  const { error, passing } = explainGit(said, false, 'push', about);
  expect(error.code).toBe(code);
  expect(passing).toBe(false);
  for (const word of words) expect(error.message).toContain(word);
  expect(error.message).not.toContain('hunter2');
});
