/** `publish`: a repo that `new` made → GitHub. Run again, it goes on where it stopped, and changes nothing when all is done. */
import { join } from 'node:path';
import { fileSaid } from '../../disk/places.ts';
import { carryOut, type Published } from '../../github/carry-out.ts';
import { linkDemo } from '../../github/change-repo.ts';
import { compareWithGitHub } from '../../github/compare.ts';
import { converse } from '../../github/conversation.ts';
import { type Folder, readFolder } from '../../github/folder.ts';
import { findToken } from '../../github/github-token.ts';
import { claim } from '../../github/one-run.ts';
import { planPublish, rightsOf, type Visibility, type Wishes } from '../../github/publish-plan.ts';
import type { Commit } from '../../github/read-commit.ts';
import { plainPushOf } from '../../github/remotes.ts';
import { serverOf } from '../../github/server.ts';
import type { Surroundings } from '../../net/surroundings.ts';
import type { Token } from '../../net/token.ts';
import type { Values } from '../../usage.ts';
import { UserError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import { demoLink, linkInReadme, publishDemo } from './demo.ts';
import { checkFlags, type Run } from './flags.ts';
import { demoWanted, visibilityOf, withCommit } from './open-questions.ts';
import {
  lineOf,
  noCommit,
  noToken,
  progressOn,
  type Told,
  tellPublished,
  tellPublishPlan,
  withoutSecret,
  withoutSecretIn,
} from './tell.ts';

/** @param pace how long is waited, for tests, which talk to a server of their own */
export async function runPublish(
  [dir = '.']: string[],
  values: Values,
  out: Output,
  pace: Surroundings['pace'] = {},
): Promise<number> {
  checkFlags(values);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    const ask = !values.yes && !values.json && !values['dry-run'] && out.interactive;
    const signal = stop.signal;
    return await publish({
      dir: fileSaid(dir),
      values,
      out,
      ask,
      warnings: [],
      env: process.env,
      signal,
      pace,
    });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new UserError(
      'cancelled',
      'Stopped. What was done stays done; the same command again goes on from there.',
      130,
    );
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

async function publish(run: Run): Promise<number> {
  const { dir, values, env, signal } = run;
  const found = await readFolder(dir, env, signal);
  // A commit changes the folder too, and a folder that is no repo yet becomes one by it.
  let release = await claimOf(found, run);
  try {
    const folder = await withCommit(found, run);
    const { commit } = folder;
    if (!commit) throw noCommit(dir);
    release ??= await claimOf(folder, run);
    return values['only-space'] && values.space !== undefined && !values['dry-run']
      ? await asSpaceAlone(values.space, folder, commit, run)
      : await onGitHub(folder, commit, run);
  } finally {
    release?.();
  }
}

/** Keeps other runs out of a folder; undefined where there is nothing yet to claim, or nothing is changed. */
async function claimOf({ gitFolder }: Folder, { values }: Run): Promise<(() => void) | undefined> {
  if (gitFolder === undefined || values['dry-run']) return undefined;
  return await claim(join(gitFolder, 'start-the-job.pid'));
}

async function asSpaceAlone(id: string, folder: Folder, commit: Commit, run: Run): Promise<number> {
  const { values, out, warnings } = run;
  const space = await publishDemo({ id, hosting: values.hosting }, folder, commit, run);
  for (const warning of warnings) out.note(`warning: ${warning}`);
  if (values.json) out.result(JSON.stringify({ version: 1, space, warnings }, null, 2));
  else out.result(`\n${out.bold(space.id)}  ${space.url}`);
  return 0;
}

async function onGitHub(folder: Folder, commit: Commit, run: Run): Promise<number> {
  const { values, env, warnings } = run;
  const visibility: Visibility | undefined = values.public
    ? 'public'
    : values.private
      ? 'private'
      : undefined;
  const wishes = { owner: values.owner, name: values.name, visibility };
  const server = serverOf(env);
  const plan = planPublish(commit, wishes);
  const rights = rightsOf(plan, server);
  const token = await findToken(server, env, values['token-stdin'] ?? false);
  if (!token && !values['dry-run']) throw noToken(plan, rights);
  if (!token) {
    warnings.push('there is no token, so nothing was compared with GitHub');
    tellPublishPlan(plan, undefined, rights, warnings, values, run.out);
    return 0;
  }
  const out = withoutSecret(run.out, () => token.value);
  try {
    const surroundings: Surroundings = { ...run, progress: progressOn(out) };
    const conversation = await converse(folder, commit, token, surroundings);
    const comparison = await compareWithGitHub(conversation, wishes);
    comparison.warnings.unshift(...warnings);
    if (values['dry-run']) {
      tellPublishPlan(plan, comparison, rights, comparison.warnings, values, out);
      return 0;
    }
    const chosen = await visibilityOf(comparison, visibility, { ...run, out });
    const say = (done: Told) => (values.json ? out.note : out.result)(lineOf(done));
    let published = await carryOut(conversation, comparison, chosen, say);
    for (const warning of published.warnings) out.note(`warning: ${warning}`);
    const demo = await demoWanted(run, folder, commit, published.repo);
    const repo = { url: published.repo.url, isPrivate: chosen === 'private' };
    const space = demo.space && (await publishDemo(demo.space, folder, commit, { ...run, out }, repo));
    const url = space?.url ?? demo.url;
    if (url !== undefined) {
      // First on GitHub: by the README's link until now its own homepage is known, and this run may end anywhere.
      if (await linkDemo(conversation, comparison, url, demoLink(folder.root)))
        say({ id: 'about', did: 'updated', detail: `homepage ${url}` });
      const words = space?.sdk === 'static' ? 'Open the page of results' : 'Open the demo';
      if (await linkInReadme(folder, url, words, say)) {
        const next = await pushAgain(run, token, surroundings, wishes, chosen, say);
        published = { ...published, repo: next.repo };
      }
    }
    const result = { version: 1, ...published, ...(url ? { demo: url } : {}), ...(space ? { space } : {}) };
    if (values.json) out.result(JSON.stringify(result, null, 2));
    else tellPublished(published, url, commit, run, await plainPushOf(folder, published.repo), out);
    return 0;
  } catch (error) {
    throw withoutSecretIn(error, token.value);
  }
}

/** After a commit of ours: of all steps only the push has something to do, and is told. */
async function pushAgain(
  { dir, env, signal }: Run,
  token: Token,
  surroundings: Surroundings,
  wishes: Wishes,
  visibility: Visibility,
  say: (done: Told) => void,
): Promise<Published> {
  const folder = await readFolder(dir, env, signal);
  if (!folder.commit) throw noCommit(dir);
  const conversation = await converse(folder, folder.commit, token, surroundings);
  const comparison = await compareWithGitHub(conversation, wishes);
  return await carryOut(conversation, comparison, visibility, (done) => {
    if (done.id === 'push') say(done);
  });
}
