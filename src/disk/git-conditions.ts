/** The conditions of `[includeIf "…"]` in git's settings, as they stand for a repo that is yet to be made. Pure. */

/** What is known of that repo. */
export interface RepoToBe {
  /** Its git folder, with every link followed and as it was said; forward slashes. */
  gitFolders: readonly string[];
  branch: string;
  /** The user's home folder, with every link followed; undefined where there is none. */
  home: string | undefined;
}

/**
 * Whether a condition such as `gitdir:~/work/` holds. One about remotes does not: a new repo has none.
 * @param folder of the file that it stands in
 */
export function conditionHolds(condition: string, folder: string, repo: RepoToBe): boolean {
  const [, kind, wanted = ''] = /^(gitdir|gitdir\/i|onbranch):(.*)$/s.exec(condition) ?? [];
  if (kind === undefined) return false;
  // What ends in a slash means all that is below.
  const below = /(?:^|\/)$/.test(wanted) ? '**' : '';
  if (kind === 'onbranch') return asPattern('', wanted && wanted + below, '').test(repo.branch);
  let [start, rest] = ['', process.platform === 'win32' ? wanted.replaceAll('\\', '/') : wanted];
  if (rest.startsWith('~/')) {
    if (repo.home === undefined) return false;
    [start, rest] = [`${repo.home}/`, rest.slice(2)];
  } else if (rest.startsWith('./')) [start, rest] = [`${folder}/`, rest.slice(2)];
  else if (!/^(?:\/|[a-z]:\/)/i.test(rest)) rest = `**/${rest}`;
  const pattern = asPattern(start, rest + below, kind === 'gitdir/i' ? 'i' : '');
  return repo.gitFolders.some((gitFolder) => pattern.test(gitFolder));
}

/** Any folders, all that is below, any letters of one name, one of them, a choice of letters, a letter that stands for itself. */
const PARTS = /(?<![^/])(\*\*\/)|(?<![^/])(\*\*)$|(\*+)|(\?)|\[([!^]?)(\]?[^\]]*)\]|\\?([\s\S])/gu;

/** A pattern as git's paths have it, behind a start that stands as it is. */
function asPattern(start: string, pattern: string, flags: string): RegExp {
  const expression = pattern.replace(PARTS, (_part, folders, below, letters, letter, not, choice, itself) => {
    if (folders) return '(?:.*/)?';
    if (below) return '.*';
    if (letters) return '[^/]*';
    if (letter) return '[^/]';
    return choice === undefined
      ? literal(itself)
      : `(?!/)[${not ? '^' : ''}${choice.replace(/[\\\][^]/g, '\\$&')}]`;
  });
  try {
    return new RegExp(`^${literal(start)}${expression}$`, `s${flags}`);
  } catch {
    // A range that is none: git finds nothing by it either.
    return /(?!)/;
  }
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
