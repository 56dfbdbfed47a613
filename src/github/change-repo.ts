/** Each change of a repo on GitHub. A lost answer is no failure: what is there is looked at first. */
import { UserError } from '../words/errors.ts';
import { listed } from './checks.ts';
import { failureOf } from './client.ts';
import type { Comparison } from './compare.ts';
import { type Conversation, circumstancesOf, explainer, talk } from './conversation.ts';
import { AGAIN, explainApi } from './explain.ts';
import { asWritten } from './git-surroundings.ts';
import { linesOf } from './git-words.ts';
import { emptyRepo, lookAgain, refsOf } from './observe-repo.ts';
import {
  type AboutChanges,
  markOf,
  type PublishPlan,
  type RemoteRepo,
  type Visibility,
} from './publish-plan.ts';
import { BRANCH } from './read-commit.ts';
import { refuseForeignRepo } from './whose-repo.ts';

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
        refuseForeignRepo({ ...plan, visibility }, remote);
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
  { plan, pointers }: Comparison,
  remote: RemoteRepo,
  isNew: boolean,
  warnings: string[],
): Promise<void> {
  const { sha } = conversation.commit;
  const ref = `refs/heads/${BRANCH}`;
  const { cloneUrl } = remote;
  if (pointers.length > 0) await pushLargeFiles(conversation, cloneUrl, pointers, warnings);
  const arrived = async () => (await refsOf(conversation, plan, remote, isNew))[ref] === sha;
  const options = ['--porcelain', '--no-verify', '--recurse-submodules=no', '--no-signed'];
  const push = [...asWritten(cloneUrl), 'push', ...options, cloneUrl, `${sha}:${ref}`];
  await talk(conversation, plan, remote, 'push', isNew, push, arrived);
}

/** What Git LFS keeps goes first, as its own hook would send it. */
async function pushLargeFiles(
  { git, commit }: Conversation,
  cloneUrl: string,
  pointers: string[],
  warnings: string[],
): Promise<void> {
  const files = `${listed(pointers, 3)}: a commit holds the pointer alone, and Git LFS the file`;
  if (!(await git('lfs', 'version')).ok) {
    warnings.push(
      `${files}. git-lfs is not installed here, so ${pointers.length > 1 ? 'they go' : 'it goes'} along only if GitHub has ${pointers.length > 1 ? 'them' : 'it'}: git-lfs.com`,
    );
    return;
  }
  const { ok, stdout, stderr } = await git(...asWritten(cloneUrl), 'lfs', 'push', cloneUrl, commit.sha);
  if (!ok)
    throw new UserError(
      'push-lfs',
      `${files}, which could not be sent:\n${linesOf(`${stderr}\n${stdout}`).slice(-6).join('\n')}\n${AGAIN}`,
    );
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
