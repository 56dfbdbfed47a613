/** Folder + wishes → PublishPlan: what would be asked of GitHub, and what each step needs of the token. Then, with what is there, what is to be done. Pure. */
import type { About } from '../plan/about.ts';
import { inputError } from '../words/errors.ts';
import { BRANCH, type Commit } from './read-commit.ts';
import type { Server } from './server.ts';

export type Visibility = 'public' | 'private';
export type StepId = 'repo' | 'push' | 'about' | 'topics';

export interface Step {
  id: StepId;
  what: string;
  /** Requests, as GitHub's documentation writes them. */
  calls: string[];
  /** The fine-grained token's permission for it. */
  needs: string;
}

export interface PublishPlan {
  /** Undefined: the token's user. */
  owner: string | undefined;
  name: string;
  /** Undefined where nobody said it yet. */
  visibility: Visibility | undefined;
  commit: Commit;
  about: About;
  /** Whether workflow files go along, for which a token needs a right of its own. */
  workflows: boolean;
  steps: Step[];
}

export interface Wishes {
  owner?: string | undefined;
  name?: string | undefined;
  visibility?: Visibility | undefined;
}

/** Endings and names that GitHub keeps for itself. */
const RESERVED = /^\.{1,2}$|\.(?:git|wiki|atom)$/i;

export function planPublish(commit: Commit, { owner, name = commit.name, visibility }: Wishes): PublishPlan {
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(name) || RESERVED.test(name))
    throw inputError(
      'name',
      `"${name}" can't be a repo's name on GitHub: up to 100 letters, digits, - and _. --name gives another.`,
    );
  if (owner !== undefined && !/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(owner))
    throw inputError('owner', `"${owner}" can't be the name of a user or an organisation on GitHub.`);
  const steps: Step[] = [
    {
      id: 'repo',
      what: `make the repo ${owner ? `${owner}/` : ''}${name}${visibility ? `, ${visibility}` : ''}`,
      calls: [owner ? `POST /orgs/${owner}/repos (or /user/repos)` : 'POST /user/repos'],
      needs: 'Administration: write',
    },
    {
      id: 'push',
      what: `push ${commit.files.length} files as ${BRANCH}, commit ${commit.sha.slice(0, 7)}`,
      calls: ['git push over HTTPS'],
      needs: 'Contents: write, Workflows: write',
    },
    {
      id: 'about',
      what: `say what it is: ${commit.about.description}`,
      calls: ['PATCH /repos/{owner}/{repo}'],
      needs: 'Administration: write',
    },
    {
      id: 'topics',
      what: `name its topics: ${commit.about.topics.join(', ')}`,
      calls: ['PUT /repos/{owner}/{repo}/topics'],
      needs: 'Administration: write',
    },
  ];
  const workflows = commit.files.some(({ path }) => path.startsWith('.github/workflows/'));
  return { owner, name, visibility, commit, about: commit.about, workflows, steps };
}

/** How to make a token with exactly the rights that a plan needs, a line each. */
export function rightsOf({ owner, visibility, workflows }: PublishPlan, { url }: Server): string[] {
  const scopes = [visibility === 'public' ? 'public_repo' : 'repo', ...(workflows ? ['workflow'] : [])];
  return [
    `- fine-grained, at ${url}/settings/personal-access-tokens/new: ${owner ? `resource owner ${owner}, ` : ''}repository access "All repositories" (one that does not exist can't be selected), permissions Administration: read and write, Contents: read and write${workflows ? ', Workflows: read and write' : ''}`,
    `- or classic, at ${url}/settings/tokens/new?scopes=${scopes.join(',')}&description=start-the-job: scopes ${scopes.join(' and ')}`,
  ];
}

/** The scopes that a classic token lacks for a plan. @param scopes of `x-oauth-scopes`; a fine-grained token has none to be seen */
export function missingScopes(plan: PublishPlan, scopes: string | undefined): string[] {
  if (scopes === undefined) return [];
  const has = new Set(scopes.split(',').map((scope) => scope.trim()));
  const missing: string[] = [];
  if (!has.has('repo') && (plan.visibility !== 'public' || !has.has('public_repo')))
    missing.push(plan.visibility === 'public' ? 'public_repo' : 'repo');
  if (plan.workflows && !has.has('workflow')) missing.push('workflow');
  return missing;
}

/** A repo as GitHub shows it. */
export interface RemoteRepo {
  owner: string;
  name: string;
  url: string;
  cloneUrl: string;
  visibility: Visibility;
  description: string;
  homepage: string;
  topics: string[];
  archived: boolean;
  defaultBranch: string;
  /** Whether the token's owner is an admin of it, as whoever made it is. */
  isTheirs: boolean;
  /** By full name, such as refs/heads/main. */
  refs: Record<string, string>;
  /** How main stands to the folder's commit; `unknown` has commits that the folder has not. */
  relation: 'none' | 'same' | 'older' | 'unknown';
  /** The id in main's lock. */
  lockId: string | undefined;
}

/** The homepage that a repo is made with: a link to itself, by which it is known as ours until the first push is through. */
export const markOf = (id: string, owner: string, name: string, { url }: Server) =>
  `${url}/${owner}/${name}#start-the-job-${id}`;
export const hasMark = (homepage: string, id: string) => homepage.endsWith(`#start-the-job-${id}`);

/** What is to be changed beside the files; what its owner wrote on GitHub stays. */
export interface AboutChanges {
  description?: string;
  homepage?: string;
  topics?: string[];
  /** What differs and is left alone. */
  kept: string[];
}

export function aboutChangesOf({ commit, about }: PublishPlan, remote: RemoteRepo): AboutChanges {
  const changes: AboutChanges = { kept: [] };
  const ours = [about, ...commit.earlier];
  if (remote.description !== about.description) {
    if (!remote.description || ours.some(({ description }) => description === remote.description))
      changes.description = about.description;
    else changes.kept.push('description');
  }
  if (hasMark(remote.homepage, commit.id)) changes.homepage = '';
  const known = new Set(ours.flatMap(({ topics }) => topics));
  const there = remote.topics.filter((topic) => known.has(topic));
  const isOurs = remote.topics.length === 0 || ours.some(({ topics }) => sameSet(topics, there));
  if (!sameSet(about.topics, there)) {
    if (isOurs)
      changes.topics = [...about.topics, ...remote.topics.filter((topic) => !known.has(topic))].slice(
        0,
        MOST_TOPICS,
      );
    else changes.kept.push('topics');
  }
  return changes;
}

/** As many as GitHub takes. */
const MOST_TOPICS = 20;

const sameSet = (a: string[], b: string[]) => a.length === b.length && a.every((item) => b.includes(item));
