/** Wishes → a plan, compared with what is on GitHub: whatever would stop it is found before anything is changed. */
import { UserError } from '../words/errors.ts';
import { checkWhatIsPushed } from './checks.ts';
import { type Conversation, circumstancesOf, explainer } from './conversation.ts';
import { checkGit, observeRepo, ownerOf } from './observe-repo.ts';
import {
  missingScopes,
  type PublishPlan,
  planPublish,
  type RemoteRepo,
  rightsOf,
  type Wishes,
} from './publish-plan.ts';
import { BRANCH } from './read-commit.ts';
import { warnAboutRemotes } from './remotes.ts';
import { refuseForeignRepo } from './whose-repo.ts';

/** A plan beside what is there. */
export interface Comparison {
  plan: PublishPlan;
  owner: string;
  isOrganisation: boolean;
  /** Undefined where it is to be made. */
  remote: RemoteRepo | undefined;
  /** Files of which Git LFS keeps the contents. */
  pointers: string[];
  warnings: string[];
}

/** Looks at everything, here and there. @throws UserError for whatever would stop it later */
export async function compareWithGitHub(conversation: Conversation, wishes: Wishes): Promise<Comparison> {
  const { client, commit, folder, env } = conversation;
  const plan = planPublish(commit, wishes);
  const asking = explainer('accept the token', circumstancesOf(conversation, plan, wishes.owner ?? ''));
  const asked = client.look(() => client.octokit.rest.users.getAuthenticated());
  const { data: user, headers } = await asking(asked);
  const { owner, isOrganisation } = await ownerOf(conversation, plan, user.login);
  const remote = await observeRepo(conversation, plan, owner);
  if (remote) refuseForeignRepo(plan, remote);
  else await checkGit(conversation, plan, owner);
  checkScopes(conversation, plan, remote, headers['x-oauth-scopes']);
  const base = remote?.refs[`refs/heads/${BRANCH}`];
  const { warnings, pointers } = await checkWhatIsPushed(folder, commit, base, env);
  const all = [...visibilityStays(plan, remote), ...mainIsHidden(remote), ...warnings];
  return {
    plan,
    owner,
    isOrganisation,
    remote,
    pointers,
    warnings: [...all, ...(await warnAboutRemotes(folder))],
  };
}

function visibilityStays({ visibility }: PublishPlan, remote: RemoteRepo | undefined): string[] {
  if (!remote || !visibility || visibility === remote.visibility) return [];
  return [
    `${remote.owner}/${remote.name} is ${remote.visibility} and stays so; ${remote.url}/settings changes it`,
  ];
}

/** Visitors begin at the default branch. */
function mainIsHidden(remote: RemoteRepo | undefined): string[] {
  if (!remote || remote.relation === 'none' || remote.defaultBranch === BRANCH) return [];
  const { defaultBranch, url } = remote;
  return [`visitors see the branch ${defaultBranch} first; ${url}/settings makes ${BRANCH} the default`];
}

function checkScopes(
  { token, server }: Conversation,
  plan: PublishPlan,
  remote: RemoteRepo | undefined,
  scopes: string | undefined,
): void {
  if (remote?.relation === 'same') return;
  const visibility = remote?.visibility ?? plan.visibility ?? 'public';
  const missing = missingScopes({ ...plan, visibility }, scopes);
  if (missing.length > 0)
    throw new UserError(
      'token-rights',
      `The token from ${token.from} lacks the scope ${missing.join(' and ')}. One that this plan can use:\n${rightsOf(plan, server).join('\n')}`,
    );
}
