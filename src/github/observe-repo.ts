/** What GitHub has of a repo: its page, its branches, the lock in it. Looks, changes nothing. */
import { LOCK } from '../plan/lock.ts';
import { UserError } from '../words/errors.ts';
import { failureOf } from './client.ts';
import { type Conversation, circumstancesOf, explainer, talk } from './conversation.ts';
import { explainApi } from './explain.ts';
import { asWritten } from './git-surroundings.ts';
import type { PublishPlan, RemoteRepo } from './publish-plan.ts';
import { BRANCH, readLock } from './read-commit.ts';

/** Of GitHub's answer, what is used here. */
interface RepoData {
  name: string;
  owner: { login: string };
  html_url: string;
  clone_url: string;
  private: boolean;
  description: string | null;
  homepage?: string | null;
  topics?: string[];
  archived?: boolean;
  default_branch?: string;
  permissions?: { admin?: boolean };
}

/** A repo as GitHub shows it, without what is in it: one that was just made has nothing. */
export const emptyRepo = (data: RepoData): RemoteRepo => ({
  owner: data.owner.login,
  name: data.name,
  url: data.html_url,
  cloneUrl: data.clone_url,
  visibility: data.private ? 'private' : 'public',
  description: data.description ?? '',
  homepage: data.homepage ?? '',
  topics: data.topics ?? [],
  archived: data.archived ?? false,
  defaultBranch: data.default_branch ?? BRANCH,
  isTheirs: data.permissions?.admin ?? true,
  refs: {},
  relation: 'none',
  lockId: undefined,
});

/** The repo as it is now; undefined where there is none that the token can see. */
export async function observeRepo(
  conversation: Conversation,
  plan: PublishPlan,
  owner: string,
): Promise<RemoteRepo | undefined> {
  const { octokit, look } = conversation.client;
  try {
    const { data } = await look(() => octokit.rest.repos.get({ owner, repo: plan.name }));
    return await withContents(conversation, plan, emptyRepo(data));
  } catch (error) {
    if (failureOf(error).status === 404) return undefined;
    throw explainApi(error, 'show the repo', circumstancesOf(conversation, plan, owner));
  }
}

/** What was made may be seen a moment later only. */
export async function lookAgain(
  conversation: Conversation,
  plan: PublishPlan,
  owner: string,
): Promise<RemoteRepo | undefined> {
  const { wait, pace } = conversation.client;
  for (let looks = 1; looks <= 3; looks++) {
    const repo = await observeRepo(conversation, plan, owner);
    if (repo || looks === 3) return repo;
    await wait(pace.retry);
  }
  return undefined;
}

/** Whose it will be: the token's user, or an organisation. */
export async function ownerOf(
  conversation: Conversation,
  plan: PublishPlan,
  login: string,
): Promise<{ owner: string; isOrganisation: boolean }> {
  const { owner } = plan;
  if (owner === undefined || owner.toLowerCase() === login.toLowerCase())
    return { owner: login, isOrganisation: false };
  const asking = explainer(`find ${owner}`, circumstancesOf(conversation, plan, owner));
  const { octokit, look } = conversation.client;
  const { data } = await asking(
    look(() => octokit.rest.users.getByUsername({ username: owner })),
    { 404: `There is no user or organisation ${owner} on ${conversation.server.host}.` },
  );
  if (data.type !== 'Organization')
    throw new UserError(
      'owner',
      `${owner} is another user: a repo can be made for ${login}, whose token this is, or for an organisation.`,
      2,
    );
  return { owner: data.login, isOrganisation: true };
}

/** Git may be stopped by a proxy or a certificate where the API is not: better seen before anything is made. */
export async function checkGit(conversation: Conversation, plan: PublishPlan, owner: string): Promise<void> {
  const url = `${conversation.server.url}/${owner}/${plan.name}.git`;
  const repo = { owner, name: plan.name };
  try {
    await talk(conversation, plan, repo, 'look at GitHub', false, [
      ...asWritten(url),
      'ls-remote',
      '--quiet',
      url,
    ]);
  } catch (error) {
    // That it is not there is what is hoped for.
    if (!(error instanceof UserError) || error.code !== 'not-found') throw error;
  }
}

/** Its branches and tags with their commits, by full name. */
export async function refsOf(
  conversation: Conversation,
  plan: PublishPlan,
  repo: RemoteRepo,
  isNew = false,
): Promise<Record<string, string>> {
  const lines = await talk(conversation, plan, repo, 'read', isNew, [
    ...asWritten(repo.cloneUrl),
    'ls-remote',
    '--quiet',
    repo.cloneUrl,
  ]);
  const refs = lines
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, ref]) => ref?.startsWith('refs/'))
    .map(([sha, ref]) => [ref, sha]);
  return Object.fromEntries(refs);
}

async function withContents(
  conversation: Conversation,
  plan: PublishPlan,
  repo: RemoteRepo,
): Promise<RemoteRepo> {
  const refs = await refsOf(conversation, plan, repo);
  const head = refs[`refs/heads/${BRANCH}`];
  if (!head) return { ...repo, refs };
  const relation = await relationOf(conversation, head);
  return { ...repo, refs, relation, lockId: await lockIdAt(conversation, repo, head) };
}

async function relationOf({ folder, commit }: Conversation, head: string): Promise<RemoteRepo['relation']> {
  if (head === commit.sha) return 'same';
  const known = await folder.git('merge-base', '--is-ancestor', head, commit.sha);
  return known.ok ? 'older' : 'unknown';
}

/** The id in the lock of main: from the folder where it has that commit, else from GitHub. */
async function lockIdAt(
  { folder, client }: Conversation,
  { owner, name }: RemoteRepo,
  head: string,
): Promise<string | undefined> {
  const local = await folder.git('show', `${head}:${LOCK}`);
  try {
    if (local.ok) return readLock(local.stdout);
    const { octokit, look } = client;
    const { data } = await look(() => octokit.rest.repos.getContent({ owner, repo: name, path: LOCK }));
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined;
    return readLock(Buffer.from(data.content, 'base64').toString());
  } catch (error) {
    if (error instanceof UserError || failureOf(error).status === 404) return undefined;
    throw error;
  }
}
