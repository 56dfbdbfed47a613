/** `publish`: a repo that `new` made → GitHub. Run again, it goes on where it stopped, and changes nothing when all is done. */
import { join } from 'node:path';
import { visible } from '../characters.ts';
import { inputError, UserError } from '../errors.ts';
import { commitAll, firstCommit } from '../git.ts';
import { readIdentity } from '../git-identity.ts';
import { type Commit, type Folder, readFolder } from '../github/folder.ts';
import { claim } from '../github/one-run.ts';
import { planPublish, rightsOf, type Visibility, type Wishes } from '../github/plan.ts';
import { type Prepared, type Published, Publisher, type Surroundings } from '../github/publish.ts';
import { serverOf } from '../github/server.ts';
import { findToken, type Token } from '../github/token.ts';
import { HOSTINGS } from '../job-schema.ts';
import { didYouMean } from '../nearest.ts';
import type { Output } from '../output.ts';
import { parseSpaceId } from '../space/plan.ts';
import type { PublishedSpace } from '../space/publish.ts';
import { findHubToken } from '../space/token.ts';
import type { Values } from '../usage.ts';
import { awaitsDemoLink, linkInReadme, noHubToken, publishDemo, type WantedSpace } from './publish-space.ts';
import {
  clicksOnCommunityCloud,
  lineOf,
  noCommit,
  noToken,
  noVisibility,
  progressOn,
  type Told,
  tellPlan,
  tellPublished,
  withoutSecret,
  withoutSecretIn,
} from './tell-publish.ts';

/** Given by launch.ts; missing from source. */
declare const importPrompts: (() => Promise<typeof import('./ask.ts')>) | undefined;

const prompts = () => (typeof importPrompts === 'undefined' ? import('./ask.ts') : importPrompts());

/** @param pace how long is waited, for tests, which talk to a server of their own */
export async function runPublish(
  [dir = '.']: string[],
  values: Values,
  out: Output,
  pace: Surroundings['pace'] = {},
): Promise<number> {
  if (values.public && values.private)
    throw inputError('usage', 'A repo is --public or --private, not both.', []);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    const ask = !values.yes && !values.json && !values['dry-run'] && out.interactive;
    const signal = stop.signal;
    return await publish({ dir, values, out, ask, warnings: [], env: process.env, signal, pace });
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

/** One run: where, with which flags, and what it may use. */
export interface Run extends Omit<Surroundings, 'progress'> {
  dir: string;
  values: Values;
  out: Output;
  /** Whether somebody is there to be asked. */
  ask: boolean;
  warnings: string[];
}

async function publish(run: Run): Promise<number> {
  const { dir, values, env, signal } = run;
  if (values['only-space'] && values.space === undefined)
    throw inputError('usage', '--only-space needs --space NAMESPACE/NAME.');
  if (values['token-stdin'] && values['hf-token-stdin'])
    throw inputError('usage', 'Standard input holds one token: give the other by GH_TOKEN or HF_TOKEN.');
  if (values.space !== undefined) parseSpaceId(values.space);
  checkHosting(values);
  const folder = await withCommit(await readFolder(dir, env, signal), run);
  const { commit } = folder;
  if (!commit) throw noCommit(dir);
  if (values['dry-run']) return await onGitHub(folder, commit, run);
  const release = claim(join(folder.root, '.git', 'start-the-job.pid'));
  try {
    return values['only-space'] && values.space !== undefined
      ? await asSpaceAlone(values.space, folder, commit, run)
      : await onGitHub(folder, commit, run);
  } finally {
    release();
  }
}

function checkHosting({ hosting, space }: Values): void {
  if (hosting === undefined) return;
  if (space === undefined) throw inputError('usage', '--hosting needs --space NAMESPACE/NAME.');
  if (!HOSTINGS.some((known) => known === hosting))
    throw inputError('usage', `--hosting ${hosting} is unknown${didYouMean(hosting, HOSTINGS).hint}`);
  if (hosting === 'streamlit-cloud')
    throw inputError(
      'usage',
      'Community Cloud takes the demo from the GitHub repo by itself, without --space: share.streamlit.io, Create app, branch main, file demo/app.py.',
    );
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
    tellPlan(plan, undefined, rights, warnings, values, run.out);
    return 0;
  }
  const out = withoutSecret(run.out, () => token.value);
  try {
    const surroundings: Surroundings = { ...run, progress: progressOn(out) };
    const publisher = await Publisher.open(folder, commit, token, surroundings);
    const prepared = await publisher.prepare(wishes);
    prepared.warnings.unshift(...warnings);
    if (values['dry-run']) {
      tellPlan(plan, prepared, rights, prepared.warnings, values, out);
      return 0;
    }
    const chosen = await visibilityOf(prepared, visibility, { ...run, out });
    const say = (done: Told) => (values.json ? out.note : out.result)(lineOf(done));
    let published = await publisher.carryOut(prepared, chosen, say);
    for (const warning of published.warnings) out.note(`warning: ${warning}`);
    let space: PublishedSpace | undefined;
    const wanted = await demoWanted(run, folder, commit, published.repo);
    if (wanted) {
      const { url } = published.repo;
      space = await publishDemo(
        wanted,
        folder,
        commit,
        { ...run, out },
        { url, isPrivate: chosen === 'private' },
      );
      if (await linkInReadme(folder, space.url, env, say)) {
        const next = await pushAgain(run, token, surroundings, wishes, chosen, say);
        published = { ...published, repo: next.repo };
      }
      if (await publisher.linkDemo(prepared, space.url))
        say({ id: 'about', did: 'updated', detail: `homepage ${space.url}` });
    }
    if (values.json)
      out.result(JSON.stringify({ version: 1, ...published, ...(space ? { space } : {}) }, null, 2));
    else tellPublished(published, space, commit.demo, run.dir, out);
    return 0;
  } catch (error) {
    throw withoutSecretIn(error, token.value);
  }
}

/** The Space that the flags name, or that somebody wants who is there to be asked and has no demo online yet. */
async function demoWanted(
  { values, ask, out, env }: Run,
  { root }: Folder,
  { demo }: Commit,
  { owner, name, visibility }: Published['repo'],
): Promise<WantedSpace | undefined> {
  if (values.space !== undefined) return { id: values.space, hosting: values.hosting };
  if (!ask || visibility === 'private' || !awaitsDemoLink(root)) return undefined;
  const state = { framework: demo, space: `${owner}/${name}` };
  const { road, space } = await (await prompts()).askForDemo(state, out);
  if (road === 'streamlit-cloud') out.result(clicksOnCommunityCloud(owner, name));
  if (space === undefined) return undefined;
  if (findHubToken(env, false)) return { id: space, hosting: road };
  const flags = `--space ${space}${road === 'static' ? ' --hosting static' : ''}`;
  out.note(`\n${noHubToken(space, `start-the-job publish ${flags}`).message}`);
  return undefined;
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
  const publisher = await Publisher.open(folder, folder.commit, token, surroundings);
  return await publisher.carryOut(await publisher.prepare(wishes), visibility, (done) => {
    if (done.id === 'push') say(done);
  });
}

/** Who may see it: as it is, as it was said, or as somebody answers. @throws UserError where nobody says */
async function visibilityOf(
  prepared: Prepared,
  wished: Visibility | undefined,
  { ask, out }: Run,
): Promise<Visibility> {
  const said = prepared.remote?.visibility ?? wished;
  if (!ask && !said) throw noVisibility();
  const chosen = ask ? await confirmed(prepared, said, out) : said;
  if (!chosen) throw new UserError('cancelled', 'Nothing was published.', 130);
  return chosen;
}

/** The folder, with what is not committed yet in a commit where its owner wants that. */
async function withCommit(
  folder: Folder,
  { dir, values, ask, env, signal, warnings, out }: Run,
): Promise<Folder> {
  const { root, commit, uncommitted } = folder;
  if (commit && uncommitted.length === 0) return folder;
  const changed = `${uncommitted.length} ${uncommitted.length === 1 ? 'file is' : 'files are'} not committed (${uncommitted
    .slice(0, 3)
    .map(visible)
    .join(', ')}${uncommitted.length > 3 ? ', …' : ''})`;
  let message = values.commit;
  if (message === undefined && ask) {
    const state = commit
      ? { changed, message: 'Go on with the job' }
      : { changed: 'Nothing is committed yet', message: 'Start the job' };
    message = (await (await prompts()).askToPublish({ ...state, commitOnly: true }, out)).message;
  }
  if (message === undefined || values['dry-run']) {
    if (commit && message === undefined)
      warnings.push(`${changed}, and stay on this machine; --commit MESSAGE takes them along`);
    return folder;
  }
  const identity = await readIdentity(env, root);
  if (!identity)
    throw inputError(
      'author',
      'git does not know who you are, and a commit needs an author: git config --global user.name "NAME" and git config --global user.email MAIL',
    );
  const author = { ...identity, github: '', url: '', placeholder: false };
  if (commit) commitAll(root, author, message);
  else firstCommit(root, author, message);
  return await readFolder(dir, env, signal);
}

/** The plan is shown, and whatever was not said is asked. */
async function confirmed(
  prepared: Prepared,
  visibility: Visibility | undefined,
  out: Output,
): Promise<Visibility | undefined> {
  const { owner, plan, remote, warnings } = prepared;
  if (remote && visibility) return visibility;
  out.result(`\nTo ${out.bold(`${owner}/${plan.name}`)} on GitHub:`);
  for (const { what } of plan.steps) out.result(`  ${visible(what)}`);
  for (const warning of warnings) out.note(`warning: ${warning}`);
  const answers = await (await prompts()).askToPublish({ visibility }, out);
  return answers.confirmed ? (visibility ?? answers.visibility) : undefined;
}
