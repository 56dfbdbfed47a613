/**
 * `publish` on the real GitHub, for a person to run: GITHUB_E2E_TOKEN is a token of theirs, whose rights are those that `publish` names and
 * the one to delete repos. A private repo of a random name is made, and removed again.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Octokit } from '@octokit/rest';
import { expect, test } from 'vitest';
import { git, makeHome, makeRepo, publish } from '../support/publishing.ts';

const token = process.env.GITHUB_E2E_TOKEN;

test.runIf(token)(
  'a private repo is made, found again, and removed',
  async () => {
    const home = makeHome();
    const name = `start-the-job-e2e-${randomBytes(4).toString('hex')}`;
    const octokit = new Octokit({ auth: token });
    const { data: user } = await octokit.rest.users.getAuthenticated();
    const repo = { owner: user.login, repo: name };
    try {
      const folder = await makeRepo(join(home, name), name);
      const env = { PATH: process.env.PATH, HOME: home, GH_TOKEN: token };
      const first = await publish(env, folder, { private: true, json: true }, {});
      expect(first.code, first.err).toBe(0);
      const { data: branch } = await octokit.rest.repos.getBranch({ ...repo, branch: 'main' });
      expect(branch.commit.sha).toBe(git(folder, 'rev-parse', 'HEAD'));
      const { data: shown } = await octokit.rest.repos.get(repo);
      expect(shown).toMatchObject({ private: true, default_branch: 'main' });
      expect(shown.homepage ?? '').toBe('');
      const second = await publish(env, folder, { json: true }, {});
      expect(JSON.parse(second.out).steps.map(({ did }: { did: string }) => did)).toEqual(
        Array(4).fill('found'),
      );
    } finally {
      await octokit.rest.repos.delete(repo).catch(() => {});
      rmSync(home, { recursive: true, force: true });
    }
  },
  300_000,
);
