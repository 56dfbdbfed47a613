/**
 * Strange states of a repo and of its owner's git, against the double, with real git. Each is published rightly or refused in a sentence; what
 * is private or ignored stays; and when it is mended, the next run ends where a clean one does.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, TOKEN, useDesk } from '../support/publishing.ts';
import { type State, tryState } from '../support/states.ts';

const desk = useDesk({ users: [{ login: 'ada', token: TOKEN, kind: 'classic' }] });
const file = (path: string, text = 'x\n') => {
  mkdirSync(join(desk.folder, path, '..'), { recursive: true });
  writeFileSync(join(desk.folder, path), text);
};
const inGit = (...args: string[]) => git(desk.folder, ...args);
const settings = (text: string) =>
  writeFileSync(
    join(desk.home, '.gitconfig'),
    `[user]\n\tname = Ada Example\n\temail = ada@example.org\n${text}`,
  );
/** A program for git, in the home. */
const program = (name: string, script: string) => {
  const path = join(desk.home, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
};
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
const NOTES = { commit: 'Notes' };
const headFiles = () => inGit('ls-tree', '-r', '--name-only', 'HEAD').split('\n');

const TABLE: Record<string, Record<string, State>> = {
  'what git keeps back': {
    'the global list, by core.excludesFile': {
      make: () => {
        settings(`[core]\n\texcludesFile = ${desk.home}/ignore\n`);
        writeFileSync(join(desk.home, 'ignore'), 'diary.md\n');
        file('diary.md', 'dear diary\n');
        file('notes.md');
      },
      values: NOTES,
      check: () => expect(headFiles()).not.toContain('diary.md'),
    },
    'the global list, at its usual place': {
      make: () => {
        mkdirSync(join(desk.home, '.config', 'git'), { recursive: true });
        writeFileSync(join(desk.home, '.config', 'git', 'ignore'), 'diary.md\n');
        file('diary.md', 'dear diary\n');
        file('notes.md');
      },
      values: NOTES,
      check: () => expect(headFiles()).not.toContain('diary.md'),
    },
    '.git/info/exclude': {
      make: () => {
        file('.git/info/exclude', 'diary.md\n');
        file('diary.md', 'dear diary\n');
        file('notes.md');
      },
      values: NOTES,
      check: () => expect(headFiles()).not.toContain('diary.md'),
    },
    'in a commit all the same': {
      make: () => {
        file('.git/info/exclude', 'diary.md\n');
        commit(desk.folder, { 'diary.md': 'not so dear\n' });
      },
      refused: 'ignored',
      says: '.git/info/exclude says that these stay on this machine',
      mend: () => file('.gitignore', `${inGit('show', 'HEAD:.gitignore')}\n!diary.md\n`),
    },
    'in an earlier commit': {
      make: () => {
        commit(desk.folder, { 'diary.md': 'dear diary\n' });
        inGit('rm', '--quiet', '--cached', 'diary.md');
        inGit('commit', '--quiet', '--message', 'Out');
        file('.git/info/exclude', 'diary.md\n');
      },
      refused: 'ignored',
      says: 'diary.md (in an earlier commit)',
      mend: () => inGit('reset', '--quiet', '--soft', 'HEAD~2'),
    },
    'a list that names what every generated repo has': {
      make: () => {
        settings(`[core]\n\texcludesFile = ${desk.home}/ignore\n`);
        writeFileSync(join(desk.home, 'ignore'), 'AGENTS.md\n*.md\n');
      },
    },
    'private/ that git ignores no more': {
      make: () => {
        file('.gitignore', inGit('show', 'HEAD:.gitignore').replace(/^.*private.*$/gm, ''));
        file('private/letter.md', 'dear employer\n');
      },
      values: NOTES,
      refused: 'private',
      says: 'git does not ignore it any more',
      mend: () => inGit('checkout', '--', '.gitignore'),
    },
    'private/ twice under the same bytes': {
      make: () => {
        commit(desk.folder, { 'a.md': 'dear employer\n', 'private/letter.md': 'dear employer\n' });
      },
      refused: 'private',
      says: 'private/letter.md',
      mend: () => inGit('reset', '--quiet', '--hard', 'HEAD~1'),
    },
    'private/ behind a replaced commit': {
      make: () => {
        const clean = inGit('rev-parse', 'HEAD');
        const dirty = commit(desk.folder, { 'private/letter.md': 'dear employer\n' });
        inGit('replace', dirty, clean);
        rmSync(join(desk.folder, 'private', 'letter.md'), { force: true });
      },
      refused: 'private',
      says: 'private/letter.md',
      mend: () => {
        inGit('replace', '--delete', inGit('rev-parse', 'HEAD'));
        inGit('reset', '--quiet', '--hard', 'HEAD~1');
      },
    },
    'private/ behind a graft': {
      make: () => {
        commit(desk.folder, { 'private/letter.md': 'dear employer\n' });
        inGit('rm', '--quiet', '--cached', 'private/letter.md');
        inGit('commit', '--quiet', '--message', 'Out');
        file('.git/info/grafts', `${inGit('rev-parse', 'HEAD')} ${inGit('rev-parse', 'HEAD~2')}\n`);
      },
      refused: 'private',
      says: 'private/letter.md',
      mend: () => {
        rmSync(join(desk.folder, '.git/info/grafts'));
        inGit('reset', '--quiet', '--hard', 'HEAD~2');
      },
    },
    'a secret under the second of two names': {
      make: () => {
        const auth = Buffer.from('ada:kQzWvTnXbRyLdJpMsHfGc').toString('base64');
        const login = JSON.stringify({ auths: { 'registry.example.org': { auth } } });
        commit(desk.folder, { 'a.json': login, '.docker/config.json': login });
      },
      refused: 'secret',
      says: '.docker/config.json',
      mend: () => inGit('reset', '--quiet', '--hard', 'HEAD~1'),
    },
    'a secret behind a replaced file': {
      make: () => {
        const token = ['hf', 'kQzWvTnXbRyLdJpMsHfGcAeUiOqZxVtNwP'].join('_');
        commit(desk.folder, { 'notes.md': `${token}\n` });
        const secret = inGit('rev-parse', 'HEAD:notes.md');
        file('clean.md', 'x\n');
        inGit('replace', secret, inGit('hash-object', '-w', 'clean.md'));
        rmSync(join(desk.folder, 'clean.md'));
      },
      refused: 'secret',
      says: 'notes.md:1',
      mend: () => {
        inGit('replace', '--delete', inGit('--no-replace-objects', 'rev-parse', 'HEAD:notes.md'));
        inGit('reset', '--quiet', '--hard', 'HEAD~1');
      },
    },
    'private/ taken out of the index, before a commit': {
      make: () => {
        commit(desk.folder, { 'private/letter.md': 'dear employer\n' });
        inGit('rm', '--quiet', '--cached', 'private/letter.md');
      },
      values: NOTES,
      refused: 'private',
      says: 'a commit has private/letter.md',
      mend: () => inGit('reset', '--quiet', '--soft', 'HEAD~2'),
    },
    'private as a link': {
      make: () => {
        rmSync(join(desk.folder, 'private'), { recursive: true });
        symlinkSync('../elsewhere', join(desk.folder, 'private'));
        inGit('add', '--force', 'private');
        inGit('commit', '--quiet', '--message', 'Link');
      },
      refused: 'private',
      mend: () => inGit('reset', '--quiet', '--hard', 'HEAD~1'),
    },
    'private/ in a stash': {
      make: () => {
        file('private/letter.md', 'dear employer\n');
        file('notes.md');
        inGit('add', '--force', 'private/letter.md', 'notes.md');
        inGit('stash', '--quiet');
      },
    },
    'an ignored file staged and not committed': {
      make: () => {
        file('.env', 'A=b\n');
        inGit('add', '--force', '.env');
      },
      check: () => expect(headFiles()).not.toContain('.env'),
    },
    'an ignored file taken out of the index alone': {
      make: () => {
        commit(desk.folder, { '.env': 'A=b\n' });
        inGit('rm', '--quiet', '--cached', '.env');
      },
      refused: 'ignored',
      says: '.env',
      mend: () => inGit('commit', '--quiet', '--amend', '--no-edit', '--allow-empty'),
    },
  },
  'how the owner’s git commits': {
    'a filter of theirs, such as Git LFS': {
      make: () => {
        settings(`[filter "lfs"]\n\tclean = "${program('clean', 'echo pointer')}"\n\trequired = true\n`);
        file('.gitattributes', '*.bin filter=lfs\n');
        file('weights.bin', 'many bytes\n');
      },
      values: NOTES,
      check: () => expect(inGit('show', 'HEAD:weights.bin')).toBe('pointer'),
    },
    'Git LFS that is not set up': {
      make: () => {
        file('.gitattributes', '*.bin filter=lfs\n');
        file('weights.bin', 'many bytes\n');
      },
      values: NOTES,
      refused: 'filter-missing',
      says: 'Install git-lfs',
      mend: () => settings(`[filter "lfs"]\n\tclean = "${program('clean', 'echo pointer')}"\n`),
    },
    'a filter that fails': {
      make: () => {
        settings('[filter "lfs"]\n\tclean = git-lfs-of-nowhere clean\n\trequired = true\n');
        file('.gitattributes', '*.bin filter=lfs\n');
        file('weights.bin', 'many bytes\n');
      },
      values: NOTES,
      refused: 'filter',
      says: 'git-lfs-of-nowhere',
      mend: () => settings(`[filter "lfs"]\n\tclean = "${program('clean', 'echo pointer')}"\n`),
    },
    'a pointer of Git LFS in a commit, without git-lfs': {
      make: () => {
        commit(desk.folder, { 'weights.bin': POINTER });
      },
      says: 'weights.bin: a commit holds the pointer alone',
    },
    'a pointer of Git LFS in a commit, with git-lfs': {
      make: () => {
        commit(desk.folder, { 'weights.bin': POINTER });
        program('git-lfs', `echo "$*" >> ${desk.home}/lfs`);
      },
      env: () => ({ PATH: `${desk.home}${delimiter}${process.env.PATH}` }),
      check: () => {
        const said = readFileSync(join(desk.home, 'lfs'), 'utf8');
        expect(said).toBe(`version\npush ${desk.github.url}/ada/desk.git ${inGit('rev-parse', 'HEAD')}\n`);
      },
    },
    'a hook that says no': {
      make: () => {
        file('.git/hooks/pre-commit', '#!/bin/sh\necho notes.md has no title >&2\nexit 1\n');
        chmodSync(join(desk.folder, '.git/hooks/pre-commit'), 0o755);
        file('notes.md');
      },
      values: NOTES,
      refused: 'commit',
      says: 'notes.md has no title',
      mend: () => rmSync(join(desk.folder, '.git/hooks/pre-commit')),
    },
    'a hook before the push is not handed the token': {
      make: () => {
        settings(`[core]\n\thooksPath = ${join(desk.home, 'hooks')}\n`);
        for (const folder of [join(desk.home, 'hooks'), join(desk.folder, '.git', 'hooks')]) {
          mkdirSync(folder, { recursive: true });
          program('hook', `env > ${desk.home}/seen; exit 1`);
          renameSync(join(desk.home, 'hook'), join(folder, 'pre-push'));
        }
      },
      check: () => expect(existsSync(join(desk.home, 'seen'))).toBe(false),
    },
    'a log that shows signatures, follows a file, begins after the first commit and writes another encoding':
      {
        make: () => {
          const first = inGit('show', 'HEAD:project.yaml');
          commit(desk.folder, { 'project.yaml': `${first.replace(/^name: .*$/m, 'name: "later"')}\n` }, 'Ä');
          const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n';
          file('.git/signed', `${inGit('cat-file', 'commit', 'HEAD').replace('\n\n', `\n${signature}`)}\n`);
          inGit('reset', '--soft', inGit('hash-object', '-t', 'commit', '-w', '.git/signed'));
          inGit('config', 'gpg.program', program('verify', `touch ${desk.home}/seen; exit 1`));
          inGit('config', 'log.showSignature', 'true');
          inGit('config', 'log.showRoot', 'false');
          inGit('config', 'log.follow', 'true');
          inGit('config', 'i18n.logOutputEncoding', 'UTF-16');
        },
        check: () => expect(existsSync(join(desk.home, 'seen'))).toBe(false),
      },
    'hooks and filters are not handed a token': {
      make: () => {
        const seen = `env >> ${desk.home}/seen`;
        settings(`[filter "kept"]\n\tclean = "${program('clean', `${seen}; cat`)}"\n`);
        file('.gitattributes', 'notes.md filter=kept\n');
        file('.git/hooks/pre-commit', `#!/bin/sh\n${seen}\n`);
        chmodSync(join(desk.folder, '.git/hooks/pre-commit'), 0o755);
        file('notes.md');
      },
      values: NOTES,
      env: () => ({
        GITHUB_TOKEN: 'dear-token-1',
        GH_ENTERPRISE_TOKEN: 'dear-token-2',
        GITHUB_ENTERPRISE_TOKEN: 'dear-token-3',
        HF_TOKEN: 'dear-token-4',
        HUGGING_FACE_HUB_TOKEN: 'dear-token-5',
      }),
      check: () => {
        const seen = readFileSync(join(desk.home, 'seen'), 'utf8');
        expect(seen.match(/^HOME=/gm)?.length).toBeGreaterThan(1);
        expect(seen).not.toMatch(/dear-token|^GH_TOKEN=/m);
      },
    },
    'signing without a key': {
      make: () => {
        settings('[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = false\n');
        file('notes.md');
      },
      values: NOTES,
      refused: 'commit',
      says: '--no-gpg-sign',
      mend: () => settings(''),
    },
    'nobody to be the author': {
      make: () => {
        writeFileSync(join(desk.home, '.gitconfig'), '');
        file('notes.md');
      },
      values: NOTES,
      refused: 'author',
      says: 'git does not know who you are',
      mend: () => settings(''),
    },
    'an author by includeIf': {
      make: () => {
        writeFileSync(join(desk.home, '.gitconfig'), `[includeIf "gitdir:${desk.home}/"]\n\tpath = work\n`);
        writeFileSync(join(desk.home, 'work'), '[user]\n\tname = Ada At Work\n\temail = ada@work.example\n');
        file('notes.md');
      },
      values: NOTES,
      check: () => expect(inGit('log', '-1', '--format=%an %ae')).toBe('Ada At Work ada@work.example'),
    },
    'line ends by autocrlf': {
      make: () => {
        settings('[core]\n\tautocrlf = true\n');
        file('notes.md', 'x\r\ny\r\n');
      },
      values: NOTES,
      check: () => expect(inGit('cat-file', '-p', 'HEAD:notes.md')).toBe('x\ny'),
    },
    'new files that status is told not to show': {
      make: () => {
        settings('[status]\n\tshowUntrackedFiles = no\n\trelativePaths = true\n');
        file('notes.md');
      },
      values: NOTES,
      check: () => expect(headFiles()).toContain('notes.md'),
    },
    'a lock that a killed git left': {
      make: () => {
        file('.git/index.lock', '');
        file('notes.md');
      },
      values: NOTES,
      refused: 'git-locked',
      says: '.git/index.lock behind',
      mend: () => rmSync(join(desk.folder, '.git/index.lock')),
    },
    'a lock that stands in nobody’s way': { make: () => file('.git/index.lock', '') },
    'a repo in the repo': {
      make: () => {
        mkdirSync(join(desk.folder, 'data', 'other'), { recursive: true });
        git(join(desk.folder, 'data', 'other'), 'init', '--quiet');
        file('data/other/a.md');
        git(join(desk.folder, 'data', 'other'), 'add', '--all');
        git(join(desk.folder, 'data', 'other'), 'commit', '--quiet', '--message', 'Other');
        inGit('add', '--force', '--intent-to-add', 'README.md');
        file('other/.keep', '');
        renameSync(join(desk.folder, 'data', 'other'), join(desk.folder, 'other', 'inner'));
      },
      values: NOTES,
      refused: 'nested-repo',
      says: 'other/inner/ is a repo of its own',
      mend: () => rmSync(join(desk.folder, 'other', 'inner', '.git'), { recursive: true }),
    },
    'a link to a repo in the repo, committed': {
      make: () => {
        git(desk.home, 'init', '--quiet', join(desk.folder, 'inner'));
        git(join(desk.folder, 'inner'), 'commit', '--quiet', '--allow-empty', '--message', 'Inner');
        inGit('add', 'inner');
        inGit('commit', '--quiet', '--message', 'With inner');
      },
      says: 'inner is a repo of its own: only a link to it goes along',
    },
    'names that a shell would read otherwise, in commands to be copied': {
      make: () => {
        git(desk.home, 'init', '--quiet', join(desk.folder, 'in $(x)'));
        git(join(desk.folder, 'in $(x)'), 'commit', '--quiet', '--allow-empty', '--message', 'Inner');
        inGit('add', 'in $(x)');
        inGit('commit', '--quiet', '--message', 'With inner');
        inGit('config', 'remote.a;b.url', 'https://ada:notSecret@example.org/a/$(x).git');
      },
      says: /git rm --cached 'in \$\(x\)'[\s\S]*set-url 'a;b' 'https:\/\/example\.org\/a\/\$\(x\)\.git'/,
    },
    'a branch of such a name': {
      make: () => inGit('switch', '--quiet', '--create', 'to$(x)'),
      refused: 'branch',
      says: "git merge 'to$(x)'",
      mend: () => inGit('switch', '--quiet', 'main'),
    },
    'a repo in the repo, of such a name': {
      make: () => {
        git(desk.home, 'init', '--quiet', join(desk.folder, 'in $(x)'));
        git(join(desk.folder, 'in $(x)'), 'commit', '--quiet', '--allow-empty', '--message', 'Inner');
      },
      values: NOTES,
      refused: 'nested-repo',
      says: "git submodule add URL 'in $(x)/'",
      mend: () => rmSync(join(desk.folder, 'in $(x)'), { recursive: true }),
    },
    'files in conflict': {
      make: () => {
        commit(desk.folder, { 'notes.md': 'one\n' });
        file('notes.md', 'two\n');
        inGit('stash', '--quiet');
        commit(desk.folder, { 'notes.md': 'three\n' });
        expect(() => inGit('stash', 'pop', '--quiet')).toThrow();
      },
      values: NOTES,
      refused: 'unmerged',
      says: 'files in conflict (notes.md)',
      mend: () => [inGit('checkout', '--quiet', '--theirs', '.'), inGit('add', '--all')],
    },
    'names alike but for capitals': {
      make: () => {
        commit(desk.folder, { 'Notes.md': 'x\n', 'notes.md': 'y\n' });
      },
      says: 'differ in capitals',
    },
    'a link out of the repo': {
      make: () => {
        symlinkSync('/etc/hostname', join(desk.folder, 'machine'));
        inGit('add', 'machine');
        inGit('commit', '--quiet', '--message', 'Link');
      },
      says: 'machine is a link to a place outside of the repo',
    },
    'odd names of files': {
      make: () => {
        commit(desk.folder, { 'ä "b"\n.md': 'x\n', '-f': 'x\n', HEAD: 'x\n', main: 'x\n' });
      },
    },
  },
};

for (const [subject, states] of Object.entries(TABLE))
  describe(subject, () => {
    test.each(Object.entries(states))('%s', async (_name, state) => {
      await tryState(desk, state);
    });
  });
