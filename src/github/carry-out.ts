/** A plan → GitHub, step by step, so that the same command again goes on after whatever happened. */
import { describeRepo, makeRepo, nameTopics, pushCommit } from './change-repo.ts';
import type { Comparison } from './compare.ts';
import type { Conversation } from './conversation.ts';
import { aboutChangesOf, type StepId, type Visibility } from './publish-plan.ts';
import { BRANCH } from './read-commit.ts';
import { rememberRemote } from './remotes.ts';

/** A step that was done. */
export interface Done {
  id: StepId;
  did: 'made' | 'found' | 'updated' | 'skipped';
  detail: string;
}

/** What stands on GitHub now. */
export interface Published {
  repo: { owner: string; name: string; url: string; visibility: Visibility; commit: string };
  steps: Done[];
  warnings: string[];
}

/** Carries a plan out. @param tell gets each step as it is done */
export async function carryOut(
  conversation: Conversation,
  comparison: Comparison,
  visibility: Visibility,
  tell: (done: Done) => void,
): Promise<Published> {
  const { plan } = comparison;
  const { sha } = conversation.commit;
  const steps: Done[] = [];
  const did = (id: StepId, what: Done['did'], detail: string) => {
    const done = { id, did: what, detail };
    steps.push(done);
    tell(done);
  };
  const isNew = comparison.remote === undefined;
  const remote = comparison.remote ?? (await makeRepo(conversation, comparison, visibility));
  did('repo', isNew ? 'made' : 'found', `${remote.url} (${remote.visibility})`);
  const warnings = [...comparison.warnings];

  if (remote.relation === 'same') did('push', 'found', `${BRANCH} is at ${sha.slice(0, 7)} already`);
  else {
    await pushCommit(conversation, comparison, remote, isNew, warnings);
    did('push', remote.relation === 'none' ? 'made' : 'updated', `${BRANCH} is at ${sha.slice(0, 7)}`);
  }
  await rememberRemote(conversation, remote);

  const changes = aboutChangesOf(plan, remote);
  const about = await describeRepo(conversation, plan, remote, changes, warnings);
  did('about', about.did, about.detail);
  const topics = await nameTopics(conversation, plan, remote, changes, warnings);
  did('topics', topics.did, topics.detail);
  for (const kept of changes.kept)
    warnings.push(
      `the ${kept} on GitHub ${kept.endsWith('s') ? 'are' : 'is'} your own and stay${kept.endsWith('s') ? '' : 's'}`,
    );
  const { owner, name, url } = remote;
  return { repo: { owner, name, url, visibility: remote.visibility, commit: sha }, steps, warnings };
}
