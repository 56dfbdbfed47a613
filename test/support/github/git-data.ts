import { defaultBranch, feed, git, headOf } from './bare.ts';
import { refuse } from './rules.ts';
import type { Answer, Repo } from './types.ts';

const EMPTY = refuse(409, 'Git Repository is empty.');

/** Answers questions about refs, branches, commits and files from the bare repo itself. */
export async function gitData(
  repo: Repo,
  kind: string,
  rest: string,
  query: URLSearchParams,
  urls: { api: string; html: string },
): Promise<Answer> {
  const empty = (await headOf(repo.bare)) === undefined;
  if (kind === 'git/ref') return await ref(repo, rest, empty, urls.api);
  if (kind === 'commits') {
    if (empty) return EMPTY;
    const commit = await commitOf(repo, rest, urls);
    return commit ? { status: 200, body: commit } : refuse(422, `No commit found for SHA: ${rest}`);
  }
  if (kind === 'branches') return await branch(repo, rest, urls);
  if (empty) return refuse(404, 'This repository is empty.');
  return await contents(repo, rest, query.get('ref') ?? (await defaultBranch(repo.bare)), urls);
}

async function ref(repo: Repo, name: string, empty: boolean, api: string): Promise<Answer> {
  if (empty) return EMPTY;
  const line = await git(
    repo.bare,
    'for-each-ref',
    '--format=%(refname) %(objectname) %(objecttype)',
    `refs/${name}`,
  );
  const found = line?.split('\n').find((each) => each.startsWith(`refs/${name} `));
  if (!found) return refuse(404, 'Not Found');
  const [full, sha, type] = found.split(' ');
  return {
    status: 200,
    body: {
      ref: full,
      node_id: 'REF_1',
      url: `${api}/git/${full}`,
      object: { sha, type, url: `${api}/git/${type}s/${sha}` },
    },
  };
}

async function branch(repo: Repo, name: string, urls: { api: string; html: string }): Promise<Answer> {
  const commit = await commitOf(repo, `refs/heads/${name}`, urls);
  if (!commit) return refuse(404, 'Branch not found');
  const self = `${urls.api}/branches/${name}`;
  return {
    status: 200,
    body: {
      name,
      commit,
      _links: { self, html: `${urls.html}/tree/${name}` },
      protected: false,
      protection: {
        enabled: false,
        required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
      },
      protection_url: `${self}/protection`,
    },
  };
}

async function commitOf(repo: Repo, name: string, { api, html }: { api: string; html: string }) {
  const format = '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B';
  // What begins with a dash would be an option to git.
  const shown = await git(repo.bare, 'log', '-1', format, '--end-of-options', name, '--');
  if (!shown) return undefined;
  const [sha = '', tree = '', parents = '', ...people] = shown.split('\0');
  const [author, mail, written, committer, committerMail, committed, message = ''] = people;
  return {
    sha,
    node_id: 'C_1',
    url: `${api}/commits/${sha}`,
    html_url: `${html}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: { name: author, email: mail, date: inUtc(written) },
      committer: { name: committer, email: committerMail, date: inUtc(committed) },
      message: message.trimEnd(),
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      comment_count: 0,
    },
    author: null,
    committer: null,
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({
        sha: parent,
        url: `${api}/commits/${parent}`,
        html_url: `${html}/commit/${parent}`,
      })),
  };
}

async function contents(
  repo: Repo,
  path: string,
  at: string,
  urls: { api: string; html: string },
): Promise<Answer> {
  const commit = (await git(repo.bare, 'rev-parse', '--verify', '--quiet', `${at}^{commit}`))?.trim();
  if (!commit) return refuse(404, `No commit found for the ref ${at}`);
  const inside = path.replace(/\/$/, '');
  const [itself] = inside === '' ? [] : await entries(repo, commit, inside);
  if (inside !== '' && !itself) return refuse(404, 'Not Found');
  const describe = (entry: Entry) => entryBody(entry, at, urls);
  if (!itself || itself.type === 'tree') {
    const within = await entries(repo, commit, inside === '' ? '.' : `${inside}/`);
    return { status: 200, body: within.map(describe) };
  }
  // Larger files come without their content.
  const large = itself.size > 1e6;
  const bytes = large
    ? Buffer.alloc(0)
    : await feed(['cat-file', 'blob', itself.sha], '', { cwd: repo.bare });
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  return {
    status: 200,
    body: { ...describe(itself), encoding: large ? 'none' : 'base64', content },
  };
}

interface Entry {
  readonly type: string;
  readonly sha: string;
  readonly size: number;
  readonly path: string;
}

async function entries(repo: Repo, commit: string, path: string): Promise<Entry[]> {
  const arguments_ = path === '.' ? [] : ['--', path];
  const listed = (await git(repo.bare, 'ls-tree', '-z', '-l', commit, ...arguments_)) ?? '';
  return listed
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [left = '', name = ''] = line.split('\t');
      const [, type = '', sha = '', size = '0'] = left.split(/ +/);
      return { type, sha, size: Number(size) || 0, path: name };
    });
}

function entryBody(
  { type, sha, size, path }: Entry,
  at: string,
  { api, html }: { api: string; html: string },
) {
  const directory = type === 'tree';
  const url = `${api}/contents/${path}?ref=${at}`;
  const git_url = `${api}/git/${type}s/${sha}`;
  const html_url = `${html}/${type}/${at}/${path}`;
  return {
    type: directory ? 'dir' : 'file',
    name: path.split('/').at(-1),
    path,
    sha,
    size,
    url,
    git_url,
    html_url,
    download_url: directory ? null : `${html}/raw/${at}/${path}`,
    _links: { self: url, git: git_url, html: html_url },
  };
}

function inUtc(date: string | undefined): string {
  return new Date(date ?? 0).toISOString().replace(/\.\d+/, '');
}
