import { defaultBranch, headOf, sizeOf } from './bare.ts';
import type { Store } from './store.ts';
import type { Answer, Repo } from './types.ts';

type Json = Record<string, unknown>;

/** The emulator's answer in GitHub's words: web addresses without `/api/v3`, whole seconds, GitHub's own documentation. */
export function present(answer: Answer): Answer {
  if (answer.body === undefined) return answer;
  const body = JSON.parse(JSON.stringify(answer.body), (key, value) => {
    if (typeof value !== 'string') return value;
    if (key === 'documentation_url') return 'https://docs.github.com/rest';
    if (/^(html|clone|svn|git|ssh|avatar)_url$/.test(key)) return value.replace('/api/v3', '');
    return key.endsWith('_at') ? value.replace(/\.\d{3}Z$/, 'Z') : value;
  });
  return { status: answer.status, body };
}

/** A repo as the emulator has it, with what the bare repo knows better. */
export async function presentRepo(store: Store, repo: Repo, answer: Answer): Promise<Answer> {
  const { body } = present(answer) as { body: Json };
  const kind = store.account(repo.owner)?.kind;
  const owner = { ...person(store.apiUrl, repo.owner), ...(body.owner as Json), type: kind };
  return {
    status: answer.status,
    body: {
      network_count: 0,
      subscribers_count: 0,
      ...body,
      owner,
      ...(kind === 'Organization' ? { organization: owner } : {}),
      default_branch: await defaultBranch(repo.bare),
      pushed_at: new Date(repo.pushed).toISOString().replace(/\.\d+/, ''),
      size: (await headOf(repo.bare)) === undefined ? 0 : await sizeOf(repo.bare),
      has_pages: repo.pages !== undefined,
    },
  };
}

/** An organisation, asked for as if it were a user. */
export function organisationAsUser(apiUrl: string, body: Json): Json {
  return {
    ...person(apiUrl, `${body.login}`),
    id: body.id,
    node_id: body.node_id,
    type: 'Organization',
    user_view_type: 'public',
    name: body.name ?? null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: body.public_repos ?? 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: body.created_at,
    updated_at: body.updated_at,
  };
}

/** The addresses that every account has. */
function person(apiUrl: string, login: string): Json {
  const self = `${apiUrl}/users/${login}`;
  const web = apiUrl.replace('/api/v3', '');
  return {
    login,
    avatar_url: `${web}/avatars/u/${login}`,
    gravatar_id: '',
    url: self,
    html_url: `${web}/${login}`,
    followers_url: `${self}/followers`,
    following_url: `${self}/following{/other_user}`,
    gists_url: `${self}/gists{/gist_id}`,
    starred_url: `${self}/starred{/owner}{/repo}`,
    subscriptions_url: `${self}/subscriptions`,
    organizations_url: `${self}/orgs`,
    repos_url: `${self}/repos`,
    events_url: `${self}/events{/privacy}`,
    received_events_url: `${self}/received_events`,
    site_admin: false,
  };
}
