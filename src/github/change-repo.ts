/** Each change of a repo on GitHub. A lost answer is no failure: what is there is looked at first. */
import { UserError } from '../words/errors.ts';
import { failureOf } from './client.ts';
import type { Comparison } from './compare.ts';
import { type Conversation, circumstancesOf, explainer, talk } from './conversation.ts';
import { explainApi } from './explain.ts';
import { BRANCH } from './folder.ts';
import { emptyRepo, lookAgain, refsOf } from './observe-repo.ts';
import {
  type AboutChanges,
  markOf,
  type PublishPlan,
  type RemoteRepo,
  refuseForeignRepo,
  type Visibility,
} from './publish-plan.ts';

/** Makes the repo, or adopts one that has our mark. */
export async function makeRepo(
  conversation: Conversation,
  { plan, owner, isOrganisation }: Comparison,
  visibility: Visibility,
): Promise<RemoteRepo> {
  const { octokit, make, wait, pace } = conversation.client;
  const about = circumstancesOf(conversation, { ...plan, visibility }, owner);
  const fields = {
    name: plan.name,
    description: plan.about.description,
    homepage: markOf(plan.commit.id, owner, plan.name, conversation.server),
    private: visibility === 'private',
  };
  for (let tries = 1; ; tries++) {
    try {
      const { data } = await make(() =>
        isOrganisation
          ? octokit.rest.repos.createInOrg({ org: owner, ...fields })
          : octokit.rest.repos.createForAuthenticatedUser(fields),
      );
      return emptyRepo(data);
    } catch (error) {
      const { status } = failureOf(error);
      const mayBeThere = status === 0 || status >= 500 || status === 422;
      const remote = mayBeThere ? await lookAgain(conversation, plan, owner) : undefined;
      if (remote) {
        refuseForeignRepo(plan, remote);
        return remote;
      }
      if (!mayBeThere || status === 422 || tries === 2) throw explainApi(error, `make ${about.repo}`, about);
      await wait(pace.retry);
    }
  }
}

/** Pushes the folder's commit as main, never by force. @param isNew made by us a moment ago */
export async function pushCommit(
  conversation: Conversation,
  plan: PublishPlan,
  remote: RemoteRepo,
  isNew: boolean,
): Promise<void> {
  const { sha } = conversation.commit;
  const ref = `refs/heads/${BRANCH}`;
  const arrived = async () => (await refsOf(conversation, plan, remote, isNew))[ref] === sha;
  const push = ['push', '--porcelain', remote.cloneUrl, `${sha}:${ref}`];
  await talk(conversation, plan, remote, 'push', isNew, push, arrived);
}

/** The folder learns where it was published, so that a plain `git push` goes there; a remote of its owner's stays. */
export async function rememberRemote(
  { folder: { git }, commit }: Conversation,
  { cloneUrl }: RemoteRepo,
): Promise<void> {
  const known = await git('config', '--get', 'remote.origin.url');
  if (!known.ok) await git('remote', 'add', 'origin', cloneUrl);
  else if (known.stdout !== cloneUrl) return;
  await git('update-ref', `refs/remotes/origin/${BRANCH}`, commit.sha);
  if (!(await git('config', '--get', `branch.${BRANCH}.remote`)).ok)
    await git('branch', '--quiet', `--set-upstream-to=origin/${BRANCH}`, BRANCH);
}

/** What became of a change: done, there already, or left alone. */
export interface Changed {
  did: 'updated' | 'found' | 'skipped';
  detail: string;
}

/** Its description, and its homepage where that is only our mark. */
export async function describeRepo(
  conversation: Conversation,
  plan: PublishPlan,
  { owner, name, url }: RemoteRepo,
  { description, homepage, kept }: AboutChanges,
  warnings: string[],
): Promise<Changed> {
  const fields = {
    ...(description === undefined ? {} : { description }),
    ...(homepage === undefined ? {} : { homepage }),
  };
  const wanted = plan.about.description;
  if (Object.keys(fields).length === 0)
    return { did: kept.includes('description') ? 'skipped' : 'found', detail: wanted };
  const { octokit, change } = conversation.client;
  const done = await allowed(conversation, plan, `describe ${owner}/${name}`, warnings, () =>
    change(() => octokit.rest.repos.update({ owner, repo: name, ...fields })),
  );
  return done ? { did: 'updated', detail: wanted } : { did: 'skipped', detail: url };
}

/** Its topics. */
export async function nameTopics(
  conversation: Conversation,
  plan: PublishPlan,
  { owner, name }: RemoteRepo,
  { topics, kept }: AboutChanges,
  warnings: string[],
): Promise<Changed> {
  const detail = (topics ?? plan.about.topics).join(', ');
  if (!topics) return { did: kept.includes('topics') ? 'skipped' : 'found', detail };
  const { octokit, change } = conversation.client;
  const done = await allowed(conversation, plan, `name the topics of ${owner}/${name}`, warnings, () =>
    change(() => octokit.rest.repos.replaceAllTopics({ owner, repo: name, names: topics })),
  );
  return { did: done ? 'updated' : 'skipped', detail };
}

/** What a free plan forbids is a warning: the repo is there without it. */
async function allowed(
  conversation: Conversation,
  plan: PublishPlan,
  doing: string,
  warnings: string[],
  act: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    const explained = explainApi(error, doing, circumstancesOf(conversation, plan, ''));
    if (!(explained instanceof UserError) || explained.code !== 'plan') throw explained;
    warnings.push(explained.message);
    return false;
  }
}

/**
 * The demo's address as the repo's homepage, where that is empty or an earlier one of it.
 * @param before the README's link until now
 * @returns whether there was anything to do
 */
export async function linkDemo(
  conversation: Conversation,
  { plan, owner }: Comparison,
  url: string,
  before = '',
): Promise<boolean> {
  const { octokit, look, change } = conversation.client;
  const repo = { owner, repo: plan.name };
  const asking = explainer('link the demo', circumstancesOf(conversation, plan, owner));
  const { data } = await asking(look(() => octokit.rest.repos.get(repo)));
  if (data.homepage === url) return false;
  const isOurs = data.homepage === before || data.homepage?.startsWith(`${new URL(url).origin}/spaces/`);
  if (data.homepage && !isOurs) return false;
  await asking(change(() => octokit.rest.repos.update({ ...repo, homepage: url })));
  return true;
}
