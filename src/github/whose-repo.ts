/** Whether a repo on GitHub may be written to: ours, or an empty one that its owner made for this. Pure. */
import { UserError } from '../words/errors.ts';
import { diverged } from './explain-git.ts';
import { hasMark, type PublishPlan, type RemoteRepo } from './publish-plan.ts';
import { BRANCH } from './read-commit.ts';

/** Nothing is in it and no other run of ours began it: its owner made it on GitHub's page, and means this folder. */
export const isAdopted = ({ commit }: PublishPlan, { refs, homepage, isTheirs }: RemoteRepo): boolean =>
  Object.keys(refs).length === 0 &&
  isTheirs &&
  !hasMark(homepage, commit.id) &&
  !/#start-the-job-/.test(homepage);

/**
 * Refuses a repo that is not ours to write to: ours is an empty one with the mark or of the owner's making, or one whose head is an ancestor
 * of the folder's commit and has the same id in its lock.
 */
export function refuseForeignRepo(plan: PublishPlan, remote: RemoteRepo): void {
  const { commit } = plan;
  const repo = `${remote.owner}/${remote.name}`;
  const another = `--name publishes under another name.`;
  if (remote.archived)
    throw new UserError(
      'archived',
      `${repo} is archived, and can't be changed. Unarchive it at ${remote.url}/settings, or: ${another}`,
    );
  const branches = Object.keys(remote.refs);
  if (branches.length === 0) {
    if (!hasMark(remote.homepage, commit.id) && !isAdopted(plan, remote))
      throw new UserError(
        'foreign',
        `There is an empty repo ${repo} already that ${remote.isTheirs ? 'was made for another folder' : 'somebody else made'}. Delete it at ${remote.url}/settings, or: ${another}`,
      );
    if (plan.visibility === 'private' && remote.visibility === 'public')
      throw new UserError(
        'visibility',
        `Your empty repo ${repo} is public, and this was to be private. ${remote.url}/settings makes it private; --public publishes it as it is. Nothing was sent.`,
      );
    return;
  }
  if (remote.relation === 'same' || remote.relation === 'older') {
    if (remote.lockId === commit.id) return;
  } else if (remote.lockId === commit.id) throw diverged(repo);
  if (remote.relation === 'none')
    throw new UserError(
      'no-main',
      `${repo} has no branch ${BRANCH}, but ${branches.slice(0, 3).join(', ')}: it holds something else, or its branch was renamed on GitHub. ${remote.url}/branches renames it back; ${another}`,
    );
  throw new UserError(
    'foreign',
    `There is a repo ${repo} already that holds something else, and it is left as it is. Delete it at ${remote.url}/settings if it is nothing but what GitHub put into it, or: ${another}`,
  );
}
