/** The owner's own work as a commit, made as their git would make it: what they keep back stays, what they filter, sign or check is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shellQuote, visible } from '../words/characters.ts';
import { inputError, UserError } from '../words/errors.ts';
import { isPrivate, listed } from './checks.ts';
import type { Folder } from './folder.ts';
import { explainOwnGit, linesOf } from './git-words.ts';
import { BRANCH } from './read-commit.ts';

/**
 * Commits all that is not ignored; makes the repo first where there is none.
 * @returns whether there was anything to commit
 */
export async function commitAll(folder: Folder, message: string): Promise<boolean> {
  const { root, own, gitFolder, commit } = folder;
  await checkIdentity(folder);
  if (gitFolder === undefined)
    await own.read('init', '--quiet', '--object-format=sha1', `--initial-branch=${BRANCH}`);
  // Nothing is committed yet, whatever the branch is called that will be.
  else if (!commit) await own.read('symbolic-ref', 'HEAD', `refs/heads/${BRANCH}`);
  const paths = gitFolder === undefined ? await untracked(own) : pathsThere(folder);
  checkPaths(root, paths);
  await checkFilters(own, paths);
  await stage(folder);
  const { code, stderr } = await own('diff', '--cached', '--no-ext-diff', '--quiet', '--exit-code');
  if (code === 0) return false;
  if (code !== 1) throw explainOwnGit(['diff'], stderr, root);
  await commitStaged(folder, message);
  return true;
}

/** Commits one file as it is, whatever else is changed. @throws UserError with what git or a hook said */
export async function commitFile(folder: Folder, message: string, path: string): Promise<void> {
  await checkIdentity(folder);
  await commitStaged(folder, message, '--only', '--', path);
}

/** Git would otherwise make up an author of the machine's name. */
async function checkIdentity({ own }: Folder): Promise<void> {
  for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'])
    if (!(await own('-c', 'user.useConfigOnly=true', 'var', who)).ok)
      throw inputError(
        'author',
        'git does not know who you are, and a commit needs an author: git config --global user.name "NAME" and git config --global user.email MAIL',
      );
}

function checkPaths(root: string, paths: string[]): void {
  const hidden = paths.filter(isPrivate);
  if (hidden.length > 0)
    throw inputError(
      'private',
      `private/ never leaves this machine, and git does not ignore it any more (${listed(hidden, 3)}). Put the line \`private/\` into .gitignore; \`git rm -r --cached private\` takes out what git has of it.`,
    );
  const nested = paths.filter((path) => path.endsWith('/') && existsSync(join(root, path, '.git')));
  if (nested.length > 0)
    throw inputError(
      'nested-repo',
      `${listed(nested)} ${nested.length > 1 ? 'are repos' : 'is a repo'} of its own: a commit would hold a link and none of its files. Delete the .git in it to take the files along, put it into .gitignore to leave it out, or make it a submodule: git submodule add URL ${shellQuote(visible(nested[0] ?? ''))}`,
    );
}

/** A file that is to go through a filter is committed as it is where nobody set the filter up: large as it is, or in clear. */
async function checkFilters(own: Folder['own'], paths: string[]): Promise<void> {
  const said = await own.feed(
    paths.map((path) => `${path}\0`).join(''),
    'check-attr',
    '--stdin',
    '-z',
    'filter',
  );
  const filtered = new Map<string, string[]>();
  const words = said.stdout.split('\0');
  for (let i = 0; i + 2 < words.length; i += 3) {
    const [path = '', , filter = ''] = words.slice(i, i + 3);
    if (!/^(?:unspecified|unset|set)$/.test(filter))
      filtered.set(filter, [...(filtered.get(filter) ?? []), path]);
  }
  for (const [filter, files] of filtered) {
    const isSetUp = (await own('config', '--get-regexp', `^filter\\.${escaped(filter)}\\.(clean|process)$`))
      .ok;
    if (isSetUp) continue;
    throw inputError(
      'filter-missing',
      `.gitattributes puts ${listed(files, 3)} through the filter ${visible(filter)}, which is not set up on this machine: the ${files.length > 1 ? 'files' : 'file'} would be committed without it. ${
        filter === 'lfs' ? 'Install git-lfs (git-lfs.com), then `git lfs install`' : 'Set it up'
      }, or change .gitattributes; then run the same command again.`,
    );
  }
}

const pathsThere = ({ uncommitted }: Folder) =>
  uncommitted.filter(({ isRemoved }) => !isRemoved).map(({ path }) => path);

const untracked = async (own: Folder['own']) =>
  (await own.read('ls-files', '--others', '--exclude-standard', '-z')).split('\0').filter(Boolean);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function stage({ root, own }: Folder): Promise<void> {
  const { ok, stderr } = await own('add', '--all');
  if (ok) return;
  const filter = /clean filter '(.+?)' failed/.exec(stderr)?.[1];
  if (filter === undefined) throw explainOwnGit(['add'], stderr, root);
  throw new UserError(
    'filter',
    `Your filter ${visible(filter)} failed, so nothing was committed: ${linesOf(stderr).slice(0, 3).join(' ')}${filter === 'lfs' ? '. Is git-lfs installed? See git-lfs.com' : ''}`,
  );
}

async function commitStaged({ root, own }: Folder, message: string, ...more: string[]): Promise<void> {
  const { ok, stdout, stderr } = await own('commit', '--quiet', `--message=${message}`, ...more);
  if (ok) return;
  if (/\.lock'?: File exists/.test(stderr)) throw explainOwnGit(['commit'], stderr, root);
  const isSigning = /failed to sign|gpg failed|ssh-keygen|signing key/i.test(stderr);
  const words = linesOf(`${stderr}\n${stdout}`).slice(-10).join('\n');
  throw new UserError(
    'commit',
    `git made no commit${isSigning ? ', since it could not sign it' : ''}:\n${words || 'it said nothing, and a hook of yours may have refused'}\nMend that, or commit yourself${isSigning ? ' (`git commit --no-gpg-sign` does not sign)' : ''}, then run the same command again.`,
  );
}
