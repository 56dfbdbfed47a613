/** Files that somebody told git to ignore, and that a commit has all the same. */
import { basename, isAbsolute } from 'node:path';
import { inputError } from '../words/errors.ts';
import type { Folder } from './folder.ts';
import type { Version } from './pushed-files.ts';
import type { Commit } from './read-commit.ts';

/** A file, and the list that names it. */
interface Ignored {
  path: string;
  list: string;
}

/**
 * The project's .gitignore counts, and so do the lists that its owner alone has. What came with the first commit is of the project: somebody's
 * list for all their repos may well name a file that every generated one has.
 * @throws UserError (exit 2) that names them and the list
 */
export async function checkIgnored(folder: Folder, commit: Commit, versions: Version[]): Promise<void> {
  const paths = [...new Set(versions.map(({ path }) => path))];
  const ignored = await ignoredAmong(folder, paths);
  if (ignored.length === 0) return;
  const first = ignored.every(isProjects) ? new Set<string>() : await firstFiles(folder, commit);
  const found = ignored.filter((one) => isProjects(one) || !first.has(one.path));
  if (found.length === 0) return;
  const current = new Set(commit.files.map(({ path }) => path));
  const names = found
    .slice(0, 10)
    .map(({ path }) => path + (current.has(path) ? '' : ' (in an earlier commit)'));
  const lists = [...new Set(found.map(({ list }) => list))].join(' and ');
  throw inputError(
    'ignored',
    `${lists} ${lists.includes(' and ') ? 'say' : 'says'} that these stay on this machine, and they are in what would be published all the same: ${names.join(', ')}${found.length > 10 ? ` and ${found.length - 10} more` : ''}. \`git rm --cached FILE\` and \`git commit --amend\` take one out of the last commit; out of an earlier one, make the repo again or rewrite its history. One that may be seen gets a line \`!FILE\` at the end of .gitignore.`,
  );
}

const isProjects = ({ list }: Ignored) => !isAbsolute(list) && basename(list) === '.gitignore';

async function ignoredAmong({ own }: Folder, paths: string[]): Promise<Ignored[]> {
  if (paths.length === 0) return [];
  const asked = ['check-ignore', '--no-index', '--verbose', '-z', '--stdin'];
  const { ok, code, stdout } = await own.feed(paths.map((path) => `${path}\0`).join(''), ...asked);
  // A folder that became a link is more than it can take: what is committed now is seen otherwise.
  if (!ok && code !== 1) {
    const listed = await own.read('ls-files', '--cached', '--ignored', '--exclude-standard', '-z');
    return listed
      .split('\0')
      .filter(Boolean)
      .map((path) => ({ path, list: '.gitignore' }));
  }
  const fields = stdout.split('\0');
  const ignored: Ignored[] = [];
  for (let i = 0; i + 3 < fields.length; i += 4) {
    const [list = '', , pattern = '', path = ''] = fields.slice(i, i + 4);
    if (!pattern.startsWith('!')) ignored.push({ path, list });
  }
  return ignored;
}

/** The files of the first commit, which `new` made. */
async function firstFiles({ git }: Folder, { sha }: Commit): Promise<Set<string>> {
  const files = new Set<string>();
  for (const root of (await git.read('rev-list', '--max-parents=0', sha)).split('\n'))
    for (const path of (await git.read('ls-tree', '-r', '-z', '--name-only', root)).split('\0'))
      files.add(path);
  return files;
}
