/** States of the repo on GitHub and of the ways there: what is the owner's is filled or left, and the closing advice is right. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, publish, TOKEN, useDesk } from '../support/publishing.ts';
import { type State, tryState } from '../support/states.ts';

const desk = useDesk({
  users: [
    { login: 'ada', token: TOKEN, kind: 'classic' },
    { login: 'bob', token: 'ghp_bobBobBobBobBobBobBobBobBobBobBob1', kind: 'classic' },
  ],
  orgs: [
    { login: 'acme', members: ['ada', 'bob'] },
    { login: 'umbrella', members: ['ada', 'bob'], admins: ['bob'] },
  ],
});
const inGit = (...args: string[]) => git(desk.folder, ...args);
const patch = async (body: object) => {
  const headers = { authorization: `token ${TOKEN}`, 'content-type': 'application/json' };
  await fetch(`${desk.github.apiUrl}/repos/ada/desk`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify(body),
  });
};
const remove = async () => {
  const headers = { authorization: `token ${TOKEN}` };
  await fetch(`${desk.github.apiUrl}/repos/ada/desk`, { method: 'DELETE', headers });
};
const first = async () => {
  const said = await publish(desk.env, desk.folder, { public: true });
  expect(said.code, said.err).toBe(0);
};
const settings = (text: string) =>
  writeFileSync(
    join(desk.home, '.gitconfig'),
    `[user]\n\tname = Ada Example\n\temail = ada@example.org\n${text}`,
  );
const HELPER = '[credential]\n\thelper = store\n';
const here = () => `${desk.github.url}/ada/desk.git`;
const host = () => new URL(desk.github.url).hostname;
const PLAIN = / after more commits {4}git push, or start-the-job publish /;
const ALONE = / after more commits {4}start-the-job publish \S+; /;

const TABLE: Record<string, Record<string, State>> = {
  'the repo there': {
    'empty, of the owner’s making': {
      make: () => desk.github.addRepo('ada', 'desk', { description: 'My own words' }),
      says: 'the description on GitHub is your own and stays',
    },
    'empty and public, where it was to be private': {
      make: () => desk.github.addRepo('ada', 'desk'),
      values: { public: false, private: true },
      refused: 'visibility',
      says: 'Nothing was sent',
      mend: () => patch({ private: true }),
    },
    'with a README that GitHub made': {
      make: () => desk.github.addRepo('ada', 'desk', { files: { 'README.md': '# desk\n' } }),
      refused: 'foreign',
      says: 'Delete it at',
      mend: remove,
    },
    archived: {
      make: async () => {
        await first();
        await patch({ archived: true });
        commit(desk.folder, { 'notes.md': 'x\n' });
      },
      refused: 'archived',
      says: 'Unarchive it at',
      late: true,
      mend: () => patch({ archived: false }),
    },
    'deleted since': {
      make: async () => {
        await first();
        await remove();
      },
      says: /^made +repo/,
    },
    'its branch renamed': {
      make: async () => {
        await first();
        const bare = (await desk.github.repo('ada', 'desk'))?.bare ?? '';
        git(bare, 'branch', '--move', 'main', 'trunk');
      },
      refused: 'no-main',
      says: 'has no branch main, but refs/heads/trunk',
      late: true,
      mend: async () => {
        const bare = (await desk.github.repo('ada', 'desk'))?.bare ?? '';
        git(bare, 'branch', '--move', 'trunk', 'main');
      },
    },
    'amended here since': {
      make: async () => {
        await first();
        inGit('commit', '--quiet', '--amend', '--message', 'Start it');
      },
      refused: 'diverged',
      says: 'amended here since',
      late: true,
      mend: () => inGit('reset', '--quiet', '--hard', 'origin/main'),
    },
  },
  'where a plain git push goes': {
    'nowhere, with a token at hand alone': { make: () => {}, says: /gh auth setup-git/ },
    'there, with a helper': { make: () => settings(HELPER), says: PLAIN },
    'there, over SSH': {
      make: () => inGit('remote', 'add', 'origin', `git@${host()}:ada/desk.git`),
      says: PLAIN,
      check: () => expect(inGit('rev-parse', 'main@{upstream}')).toBe(inGit('rev-parse', 'HEAD')),
    },
    'there, by a name of ~/.ssh/config': {
      make: () => inGit('remote', 'add', 'origin', 'git@work:Ada/desk'),
      says: PLAIN,
    },
    'there, by insteadOf': {
      make: () => {
        settings(`[url "git@${host()}:"]\n\tpushInsteadOf = ${desk.github.url}/\n`);
      },
      says: PLAIN,
    },
    'elsewhere, where origin is another': {
      make: () => inGit('remote', 'add', 'origin', 'https://example.org/ada/other.git'),
      says: 'a plain git push goes to https://example.org/ada/other',
      check: () => expect(inGit('remote')).toBe('origin'),
    },
    'elsewhere, by remote.pushDefault': {
      make: () => {
        settings(`${HELPER}[remote]\n\tpushDefault = backup\n`);
        inGit('remote', 'add', 'backup', 'https://example.org/ada/backup.git');
      },
      says: 'a plain git push goes to https://example.org/ada/backup',
    },
    'elsewhere, where the branch tracks another remote': {
      make: () => {
        inGit('remote', 'add', 'upstream', 'https://example.org/teacher/desk.git');
        inGit('config', 'branch.main.remote', 'upstream');
        inGit('config', 'branch.main.merge', 'refs/heads/main');
      },
      says: 'a plain git push goes to https://example.org/teacher/desk',
      check: () => expect(inGit('config', 'branch.main.remote')).toBe('upstream'),
    },
    'nowhere, by push.default': {
      make: () => settings(`${HELPER}[push]\n\tdefault = nothing\n`),
      says: ALONE,
    },
    'there, under another name of the remote': {
      make: () => {
        settings(HELPER);
        inGit('remote', 'add', 'github', here());
      },
      says: PLAIN,
      check: () => expect(inGit('remote')).toBe('github'),
    },
    'there, with a password in the address': {
      make: () => inGit('remote', 'add', 'origin', here().replace('//', '//ada:hunter2hunter2@')),
      says: /the address of the remote origin holds a password or token/,
    },
  },
  'settings of the repo': {
    'insteadOf, longer than GitHub’s address': {
      make: () => {
        inGit('config', `url.https://nowhere.invalid/.insteadOf`, `${desk.github.url}/ada/`);
        inGit('config', `url.git@nowhere.invalid:.pushInsteadOf`, `${desk.github.url}/ada/d`);
      },
    },
    'push options, a helper that asks, a header of a workflow’s': {
      make: () => {
        inGit('config', 'push.pushOption', 'ci.skip');
        inGit('config', 'credential.helper', '!echo asked >&2; exit 1');
        inGit('config', `http.${desk.github.url}/.extraheader`, 'Authorization: Basic bm86Ym9keQ==');
      },
    },
    'programs that it names': {
      make: () => {
        commit(desk.folder, { 'notes.md': 'x\n' });
        writeFileSync(join(desk.folder, 'more.md'), 'x\n');
        for (const key of ['core.fsmonitor', 'core.askPass', 'core.pager', 'diff.external'])
          inGit('config', key, `touch ${desk.home}/started; false`);
      },
      values: { commit: 'More' },
      check: () => expect(existsSync(join(desk.home, 'started'))).toBe(false),
    },
  },
};

for (const [subject, states] of Object.entries(TABLE))
  describe(subject, () => {
    test.each(Object.entries(states))('%s', async (_name, state) => {
      const said = await tryState(desk, state);
      expect(said.out + said.err).not.toContain('hunter2');
    });
  });

test('an empty repo in an organisation is filled by an admin of it, and is else a colleague’s', async () => {
  await desk.github.addRepo('acme', 'desk');
  await desk.github.addRepo('umbrella', 'desk');
  expect(await publish(desk.env, desk.folder, { public: true, owner: 'acme' })).toMatchObject({ code: 0 });
  const refused = await publish(desk.env, desk.folder, { public: true, owner: 'umbrella' });
  expect(refused).toMatchObject({ error: 'foreign' });
  expect(refused.err).toContain('somebody else made');
});

test('the closing advice names what the repo was published as', async () => {
  const said = await publish(desk.env, desk.folder, { public: true, owner: 'acme', name: 'other' });
  expect(said.out).toMatch(/after more commits {4}start-the-job publish \S+ --owner acme --name other;/);
});

test('a clean publish takes five requests of the API', async () => {
  await first();
  expect(desk.github.requests.filter(({ kind }) => kind === 'api')).toHaveLength(5);
});
