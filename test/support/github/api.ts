import { defaultBranch, git, headOf, setDefaultBranch } from './bare.ts';
import { gitData } from './git-data.ts';
import { organisationAsUser, present, presentRepo } from './present.ts';
import { NOT_PRIVATE, refuse, refuseFields, refuseTopics, savedName, TAKEN } from './rules.ts';
import { type Store, scopesOf } from './store.ts';
import type { Answer, Repo, User } from './types.ts';

type Json = Record<string, unknown>;

const NOT_FOUND = refuse(404, 'Not Found');

/** One request to the API, by somebody or by nobody. */
export interface Asked {
  readonly method: string;
  /** Without `/api/v3` and query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly user: User | undefined;
}

/** Answers as GitHub does: the emulator keeps the state, and what it gets wrong is put right here. */
export async function answerApi(store: Store, asked: Asked): Promise<Answer> {
  const { method, path, user } = asked;
  const [first, second, third] = path.slice(1).split('/').map(decodeURIComponent);
  if (path === '/rate_limit') return present(await store.ask(user?.login ?? '', 'GET', path));
  if (first === 'repos' || first === 'repositories') return await answerRepo(store, asked);
  if (first === 'users' && second) return await account(store, second);
  if (first === 'orgs' && second && !third) {
    if (store.account(second)?.kind !== 'Organization') return NOT_FOUND;
    const { status, body } = present(await store.ask(second, 'GET', path));
    const { avatar_url } = organisationAsUser(store.apiUrl, body as Json);
    const known = Object.entries(body as Json).filter(([, value]) => value !== null && value !== '');
    return {
      status,
      body: { description: null, avatar_url, archived_at: null, ...Object.fromEntries(known) },
    };
  }
  if (!user) return refuse(401, 'Requires authentication');
  if (path === '/user') return present(await store.ask(user.login, 'GET', path));
  if (method === 'POST' && path === '/user/repos') return await create(store, asked, user, user.login);
  if (method === 'POST' && first === 'orgs' && second && third === 'repos')
    return await create(store, asked, user, second);
  return NOT_FOUND;
}

async function account(store: Store, login: string): Promise<Answer> {
  const found = store.account(login);
  if (!found) return NOT_FOUND;
  if (found.kind === 'User') return present(await store.ask(found.login, 'GET', `/users/${found.login}`));
  const { status, body } = present(await store.ask(found.login, 'GET', `/orgs/${found.login}`));
  return { status, body: organisationAsUser(store.apiUrl, body as Json) };
}

async function create(store: Store, { body }: Asked, user: User, login: string): Promise<Answer> {
  const owner = store.account(login);
  const organisation = store.organisations.find((each) => each.login === owner?.login);
  if (!owner || (login !== user.login && !organisation)) return NOT_FOUND;
  if (!store.mayWrite(user.login, owner.login))
    return refuse(403, 'You need admin access to the organization before adding a repository to it.');
  const scopes = scopesOf(user);
  const isPrivate = body.private === true || body.visibility === 'private';
  // GitHub hides what a token's scopes do not reach.
  if (scopes && !scopes.includes('repo') && (isPrivate || !scopes.includes('public_repo')))
    return { ...NOT_FOUND, headers: { 'x-accepted-oauth-scopes': 'public_repo, repo' } };
  const name = savedName(`${body.name}`);
  const taken = store.find(owner.login, name) ? [TAKEN] : [];
  const hidden = isPrivate && organisation?.privateRepos === false ? [NOT_PRIVATE] : [];
  const refused = refuseFields(body, true, [...taken, ...hidden]);
  if (refused) return refused;
  return await createRepo(store, owner.login, { ...body, name, private: isPrivate });
}

/** Makes a repo whose fields have been looked at. */
export async function createRepo(store: Store, owner: string, fields: Json): Promise<Answer> {
  const path = store.account(owner)?.kind === 'Organization' ? `/orgs/${owner}/repos` : '/user/repos';
  // An initial commit of the emulator's would not be in the bare repo.
  const answer = await store.ask(owner, 'POST', path, { ...fields, auto_init: false });
  // Somebody else may have been quicker.
  if (answer.status === 422) return refuseFields({}, true, [TAKEN]) as Answer;
  if (answer.status !== 201) throw new Error(`the emulator refused a repo: ${JSON.stringify(answer.body)}`);
  const { id, name } = answer.body as { id: number; name: string };
  const repo = await store.add(id, owner, name, fields.private === true);
  return await presentRepo(store, repo, answer);
}

async function answerRepo(store: Store, asked: Asked): Promise<Answer> {
  const { method, user, query } = asked;
  const byNumber = /^\/repositories\/(\d+)(?:\/(.+))?$/.exec(asked.path);
  const [, owner = '', name = '', tail = ''] =
    /^\/repos\/([^/]+)\/([^/]+)(?:\/(.+))?$/.exec(asked.path) ?? [];
  const rest = decodeURIComponent(byNumber?.[2] ?? tail);
  const repo = byNumber ? store.byId(Number(byNumber[1])) : store.find(owner, name);
  const mine = repo && store.mayWrite(user?.login, repo.owner);
  const moved = byNumber ? undefined : store.moved(owner, name);
  if (!repo && moved) {
    const url = `${store.apiUrl}/repositories/${moved.id}${rest && `/${rest}`}`;
    const status = method === 'GET' ? 301 : 307;
    const message = status === 301 ? 'Moved Permanently' : 'Temporary Redirect';
    return { status, headers: { location: url }, body: { ...(refuse(status, message).body as Json), url } };
  }
  if (!repo || (repo.private && !mine)) return NOT_FOUND;
  if (method !== 'GET' && !user) return refuse(401, 'Requires authentication');
  if (method !== 'GET' && !mine) return refuse(403, 'Must have admin rights to Repository.');
  if (rest === '') return await repoItself(store, repo, asked);
  if (rest === 'topics') return await topics(store, repo, asked);
  if (rest === 'pages') return await pages(store, repo, asked);
  const api = `${store.apiUrl}/repos/${repo.owner}/${repo.name}`;
  const html = api.replace('/api/v3/repos', '');
  if (rest === 'actions/permissions')
    return mine
      ? { status: 200, body: { enabled: true, allowed_actions: 'all' } }
      : refuse(403, 'Must have admin rights to Repository.');
  if (rest === 'actions/workflows') return { status: 200, body: await workflows(repo, api, html) };
  const [, kind, inside = ''] = /^(git\/ref|branches|commits|contents)(?:\/(.+))?$/.exec(rest) ?? [];
  return kind ? await gitData(repo, kind, inside, query, { api, html }) : NOT_FOUND;
}

async function repoItself(store: Store, repo: Repo, { method, body, user }: Asked): Promise<Answer> {
  const path = `/repos/${repo.owner}/${repo.name}`;
  if (method === 'GET') {
    const shown = await presentRepo(store, repo, await store.ask(repo.owner, 'GET', path));
    const push = store.mayWrite(user?.login, repo.owner);
    const admins = store.organisations.find(({ login }) => login === repo.owner)?.admins;
    const admin = push && (admins?.includes(user?.login ?? '') ?? true);
    const permissions = { admin, maintain: admin, push, triage: push, pull: true };
    return user ? { ...shown, body: { ...(shown.body as Json), permissions } } : shown;
  }
  if (method === 'DELETE') {
    const scopes = user && scopesOf(user);
    if (scopes && !scopes.includes('delete_repo'))
      return refuse(403, 'Must have admin rights to Repository.');
    await store.ask(repo.owner, 'DELETE', path);
    store.remove(repo);
    return { status: 204 };
  }
  const name = body.name === undefined ? repo.name : savedName(`${body.name}`);
  const other = store.find(repo.owner, name);
  const refused = refuseFields(body, false, other && other !== repo ? [TAKEN] : []);
  if (refused) return refused;
  const { default_branch, ...fields } = body;
  if (default_branch !== undefined && !(await setDefaultBranch(repo.bare, `${default_branch}`)))
    return refuse(422, `The branch ${default_branch} was not found. Please push that ref first.`);
  const answer = await store.ask(
    repo.owner,
    'PATCH',
    path,
    body.name === undefined ? fields : { ...fields, name },
  );
  if (answer.status !== 200) throw new Error(`the emulator refused a change: ${JSON.stringify(answer.body)}`);
  repo.private = (answer.body as Json).private === true;
  if (name !== repo.name) store.rename(repo, name);
  return await presentRepo(store, repo, answer);
}

async function topics(store: Store, repo: Repo, { method, body }: Asked): Promise<Answer> {
  const path = `/repos/${repo.owner}/${repo.name}/topics`;
  if (method === 'GET') return present(await store.ask(repo.owner, 'GET', path));
  const names = body.names as string[];
  const small = [...new Set(names.map((name) => name.toLowerCase()))];
  return refuseTopics(small) ?? present(await store.ask(repo.owner, 'PUT', path, { names: small }));
}

async function pages(store: Store, repo: Repo, { method, body }: Asked): Promise<Answer> {
  if (method === 'GET') return repo.pages ? { status: 200, body: repo.pages } : NOT_FOUND;
  if (repo.private)
    return refuse(422, 'Your current plan does not support GitHub Pages for this repository.');
  const branch = (body.source as { branch?: string } | undefined)?.branch;
  const known = branch && (await git(repo.bare, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`));
  if (branch && !known)
    return refuse(422, `The ${branch} branch must exist before GitHub Pages can be built.`);
  if (method === 'PUT' && !repo.pages) return NOT_FOUND;
  if (method === 'POST' && repo.pages) return refuse(409, 'GitHub Pages is already enabled.');
  repo.pages = {
    url: `${store.apiUrl}/repos/${repo.owner}/${repo.name}/pages`,
    status: null,
    cname: null,
    custom_404: false,
    html_url: `https://${repo.owner.toLowerCase()}.github.io/${repo.name}/`,
    build_type: body.build_type ?? 'legacy',
    source: { branch: branch ?? (await defaultBranch(repo.bare)), path: '/', ...(body.source as object) },
    public: true,
    https_enforced: true,
  };
  return method === 'POST' ? { status: 201, body: repo.pages } : { status: 204 };
}

/** The workflow files of the default branch. */
async function workflows(repo: Repo, api: string, html: string): Promise<Json> {
  const head = await headOf(repo.bare);
  const listed = head && (await git(repo.bare, 'ls-tree', '--name-only', head, '.github/workflows/'));
  const paths = (listed ?? '').split('\n').filter((path) => /\.ya?ml$/.test(path));
  const at = new Date(repo.pushed).toISOString();
  const found = paths.map((path, index) => ({
    id: index + 1,
    node_id: `W_${index + 1}`,
    name: path,
    path,
    state: 'active',
    created_at: at,
    updated_at: at,
    url: `${api}/actions/workflows/${index + 1}`,
    html_url: `${html}/blob/main/${path}`,
    badge_url: `${html}/workflows/${path}/badge.svg`,
  }));
  return { total_count: found.length, workflows: found };
}
