/** `publish`: a repo that `new` made → GitHub. Run again, it goes on where it stopped, and changes nothing when all is done. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shellQuote, visible } from '../characters.ts';
import { inputError, UserError } from '../errors.ts';
import { commitAll, commitFile, firstCommit } from '../git.ts';
import { readIdentity } from '../git-identity.ts';
import { type Commit, type Folder, readFolder } from '../github/folder.ts';
import { claim } from '../github/one-run.ts';
import { type PublishPlan, planPublish, rightsOf, type Visibility } from '../github/plan.ts';
import { type Done, type Prepared, Publisher, type Surroundings } from '../github/publish.ts';
import { addressIn, serverOf } from '../github/server.ts';
import { findToken, type Token } from '../github/token.ts';
import type { Output } from '../output.ts';
import { buildSpace } from '../space/build.ts';
import { readBuiltSpace } from '../space/built.ts';
import { parseSpaceId, ROADS } from '../space/plan.ts';
import { type PublishedSpace, publishSpace } from '../space/publish.ts';
import { withDemoLink } from '../space/readme.ts';
import { findHubToken } from '../space/token.ts';
import type { Values } from '../usage.ts';

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
    return await publish(dir, values, out, { env: process.env, signal: stop.signal, pace });
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

async function publish(
  dir: string,
  values: Values,
  given: Output,
  { env, signal, pace }: Omit<Surroundings, 'progress'>,
): Promise<number> {
  const server = serverOf(env);
  let token: Token | undefined;
  // A token stands in no message of ours; should one of git's or GitHub's quote it, it does not pass.
  const out = withoutSecret(given, () => token?.value);
  if (values['only-space'] && values.space === undefined)
    throw inputError('usage', '--only-space needs --space NAMESPACE/NAME.');
  if (values.space !== undefined) parseSpaceId(values.space);
  const ask = !values.yes && !values.json && !values['dry-run'] && out.interactive;
  const warnings: string[] = [];
  let folder = await readFolder(dir, env, signal);
  folder = await withCommit(folder, dir, values, ask, signal, warnings, out);
  const { commit } = folder;
  if (!commit) throw noCommit(dir);
  const release = values['dry-run'] ? () => {} : claim(join(folder.root, '.git', 'start-the-job.pid'));
  try {
    const visibility: Visibility | undefined = values.public
      ? 'public'
      : values.private
        ? 'private'
        : undefined;
    const wishes = { owner: values.owner, name: values.name, visibility };
    const plan = planPublish(commit, wishes);
    if (values['only-space'] && values.space !== undefined && !values['dry-run']) {
      const space = await publishDemo(values.space, folder, commit, values, out, { env, signal, pace });
      for (const warning of warnings) out.note(`warning: ${warning}`);
      if (values.json) out.result(JSON.stringify({ version: 1, space, warnings }, null, 2));
      else out.result(`\n${out.bold(space.id)}  ${space.url}`);
      return 0;
    }
    token = await findToken(server, env, values['token-stdin'] ?? false);
    if (!token && values['dry-run']) {
      warnings.push('there is no token, so nothing was compared with GitHub');
      tellPlan(plan, undefined, rightsOf(plan, server), warnings, values, out);
      return 0;
    }
    if (!token) throw noToken(plan, rightsOf(plan, server));
    const surroundings: Surroundings = { env, signal, progress: progressOn(out), pace };
    const publisher = await Publisher.open(folder, commit, token, surroundings);
    const prepared = await publisher.prepare(wishes);
    prepared.warnings.unshift(...warnings);
    if (values['dry-run']) {
      tellPlan(plan, prepared, rightsOf(plan, server), prepared.warnings, values, out);
      return 0;
    }
    const said = prepared.remote?.visibility ?? visibility;
    if (!said && !ask) throw noVisibility();
    const chosen = ask ? await confirmed(prepared, said, out) : said;
    if (!chosen) throw new UserError('cancelled', 'Nothing was published.', 130);
    const say = (done: Told) => (values.json ? out.note : out.result)(lineOf(done));
    let published = await publisher.carryOut(prepared, chosen, say);
    for (const warning of published.warnings) out.note(`warning: ${warning}`);
    const space =
      values.space === undefined
        ? undefined
        : await publishDemo(values.space, folder, commit, values, out, { env, signal, pace });
    if (space && (await linkInReadme(folder, space.url, say))) {
      const linked = await readFolder(dir, env, signal);
      if (linked.commit) {
        const again = await Publisher.open(linked, linked.commit, token, surroundings);
        const next = await again.carryOut(await again.prepare(wishes), chosen, ({ id, did, detail }) => {
          if (id === 'push') say({ id, did, detail });
        });
        published = { ...published, repo: next.repo };
      }
    }
    if (space && (await publisher.linkDemo(prepared, space.url)))
      say({ id: 'about', did: 'updated', detail: `homepage ${space.url}` });
    if (values.json)
      out.result(JSON.stringify({ version: 1, ...published, ...(space ? { space } : {}) }, null, 2));
    else {
      const { url, owner, name } = published.repo;
      out.result(`\n${out.bold(`${owner}/${name}`)}  ${url}`);
      out.result(`  its tests run at      ${url}/actions`);
      out.result(`  after more commits    git push, or start-the-job publish ${shellQuote(dir)}`);
      out.result(
        space
          ? `  the demo              ${space.url}`
          : '  the demo              start-the-job publish --space NAME/SPACE; PLAN.md, week 5, says what that needs',
      );
    }
    return 0;
  } catch (error) {
    throw withoutSecretIn(error, token?.value);
  } finally {
    release();
  }
}

/** How long a Space may take to start before the link is given all the same. */
const START = 600_000;

/** Has the demo built, and publishes it as a Space. */
async function publishDemo(
  id: string,
  folder: Folder,
  commit: Commit,
  values: Values,
  out: Output,
  { env, signal, pace }: Omit<Surroundings, 'progress'>,
): Promise<PublishedSpace> {
  const token = findHubToken(env);
  if (!token) throw noHubToken(id);
  const clean = withoutSecret(out, () => token.value);
  try {
    const built = await readBuiltSpace(await buildSpace(folder.root, commit.package, env, signal), env);
    return await publishSpace(
      built,
      {
        id,
        isPrivate: values.private ?? false,
        lockId: commit.id,
        title: `Publish ${commit.sha.slice(0, 7)}`,
        patience: START,
      },
      {
        url: addressIn('HF_ENDPOINT', env.HF_ENDPOINT || 'https://huggingface.co').origin,
        token: token.value,
        env,
        progress: progressOn(clean),
        signal,
        pace,
      },
      token.from,
      (done) => (values.json ? clean.note : clean.result)(lineOf(done)),
    );
  } catch (error) {
    throw withoutSecretIn(error, token.value);
  }
}

const noHubToken = (id: string) =>
  new UserError(
    'hub-token-missing',
    [
      `Publishing the Space ${id} needs a token of your Hugging Face account that may write: https://huggingface.co/settings/tokens`,
      "Hand it over as HF_TOKEN, without leaving it in your shell's history:",
      '  read -rs HF_TOKEN && export HF_TOKEN        paste it, press Enter',
      'or let `hf auth login` keep it, then run the same command again. The roads there are:',
      ...ROADS.map((road) => `- ${road}`),
    ].join('\n'),
  );

/** The folder, with what is not committed yet in a commit where its owner wants that. */
async function withCommit(
  folder: Folder,
  dir: string,
  values: Values,
  ask: boolean,
  signal: AbortSignal | undefined,
  warnings: string[],
  out: Output,
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
  const identity = await readIdentity(process.env, root);
  if (!identity)
    throw inputError(
      'author',
      'git does not know who you are, and a commit needs an author: git config --global user.name "NAME" and git config --global user.email MAIL',
    );
  const author = { ...identity, github: '', url: '', placeholder: false };
  if (commit) commitAll(root, author, message);
  else firstCommit(root, author, message);
  return await readFolder(dir, process.env, signal);
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

/** The demo's link in the README as a commit of its own. @returns whether there was anything to do */
async function linkInReadme({ root, git }: Folder, url: string, say: (done: Told) => void): Promise<boolean> {
  const path = join(root, 'README.md');
  const linked = existsSync(path) ? withDemoLink(readFileSync(path, 'utf8'), url) : undefined;
  if (linked === undefined) return false;
  // What its owner is writing is not committed for them.
  if ((await git.read('status', '--porcelain', '--', 'README.md')) !== '') {
    say({
      id: 'readme',
      did: 'skipped',
      detail: `it has changes of yours; put the demo's link there yourself: ${url}`,
    });
    return false;
  }
  const identity = await readIdentity(process.env, root);
  if (!identity) return false;
  writeFileSync(path, linked);
  commitFile(root, { ...identity, github: '', url: '', placeholder: false }, 'Link the demo', 'README.md');
  say({ id: 'readme', did: 'updated', detail: 'links the demo' });
  return true;
}

/** A line of progress. */
type Told = Pick<Done, 'did' | 'detail'> & { id: string };

const lineOf = ({ id, did, detail }: Told) => `${did.padEnd(8)} ${id.padEnd(7)} ${visible(detail)}`;

/** A dry run: what would be done, what is asked of GitHub for it, and what the token needs. */
function tellPlan(
  plan: PublishPlan,
  prepared: Prepared | undefined,
  rights: string[],
  warnings: string[],
  values: Values,
  out: Output,
): void {
  const remote = prepared?.remote;
  const ofGitHub = values['only-space'] ? [] : plan.steps;
  const steps: { id: string; did: string; detail: string; calls: string[]; needs: string }[] = ofGitHub.map(
    ({ id, what, calls, needs }) => ({
      id,
      did: (remote && id === 'repo') || (remote?.relation === 'same' && id === 'push') ? 'found' : 'would',
      detail: what,
      calls,
      needs,
    }),
  );
  if (values.space !== undefined)
    steps.push({
      id: 'space',
      did: 'would',
      detail: `build the demo and publish it as the Space ${values.space}`,
      calls: ['POST /api/repos/create', 'one commit', 'GET …/runtime until it runs'],
      needs: 'a token of Hugging Face that may write',
    });
  for (const warning of warnings) out.note(`warning: ${warning}`);
  if (values.json) {
    const repo = {
      owner: prepared?.owner ?? plan.owner ?? null,
      name: plan.name,
      url: remote?.url ?? null,
      visibility: remote?.visibility ?? plan.visibility ?? null,
      commit: plan.commit.sha,
    };
    const files = plan.commit.files.map(({ path, bytes }) => ({ path, bytes }));
    out.result(JSON.stringify({ version: 1, dry_run: true, repo, steps, files, rights, warnings }, null, 2));
    return;
  }
  for (const { id, did, detail, calls, needs } of steps) {
    out.result(`${did.padEnd(8)} ${id.padEnd(7)} ${visible(detail)}`);
    out.result(out.dim(`                 ${calls.join(', ')}; needs ${needs}`));
  }
  if (values['only-space']) return;
  out.result('\nFiles:');
  for (const { path, bytes } of plan.commit.files)
    out.result(`${String(bytes).padStart(9)}  ${visible(path)}`);
  out.result(`\nThe token:\n${rights.join('\n')}`);
}

function noCommit(dir: string): UserError {
  return inputError(
    'no-commit',
    `${dir} has no commit yet, so there is nothing to publish. start-the-job publish ${shellQuote(dir)} --commit "Start the job" makes it.`,
  );
}

function noVisibility(): UserError {
  return inputError('answers-missing', 'Say who may see the repo.', [
    { message: 'visibility: whether everybody may see it', suggestion: '--public or --private' },
  ]);
}

function noToken(plan: PublishPlan, rights: string[]): UserError {
  return new UserError(
    'token-missing',
    [
      `Publishing ${plan.name} needs a token of your GitHub account: a password for programs, with no more rights than it has to have.`,
      '',
      "Have GitHub's own CLI? `gh auth login -s workflow`, then run the same command again. Else make a token, one of these:",
      ...rights,
      '',
      "Then hand it over without leaving it in your shell's history:",
      '  read -rs GH_TOKEN && export GH_TOKEN        paste it, press Enter (PowerShell: $env:GH_TOKEN = Read-Host -MaskInput)',
      'and run the same command again. It is sent to GitHub alone, and written nowhere.',
    ].join('\n'),
  );
}

/** Waiting is shown; in a terminal on one line that counts down. */
function progressOn(out: Output): Surroundings['progress'] {
  return {
    note: (text) => out.note(text),
    async countdown(why, milliseconds, wait) {
      let left = Math.ceil(milliseconds / 1000);
      out.note(`${why}: ${left} s`);
      while (left > 0) {
        const step = Math.min(left, 10);
        await wait(step * 1000);
        left -= step;
        if (left > 0) out.note(`  ${left} s more`);
      }
    },
  };
}

function withoutSecret(out: Output, secret: () => string | undefined): Output {
  const clean = (text: string) => {
    const value = secret();
    return value ? text.replaceAll(value, '[token]') : text;
  };
  return { ...out, result: (text) => out.result(clean(text)), note: (text) => out.note(clean(text)) };
}

/** GitHub and git quote what they were sent in some of their errors. */
function withoutSecretIn(error: unknown, secret: string | undefined): unknown {
  if (!secret || !(error instanceof Error)) return error;
  const clean = (text: string) => text.replaceAll(secret, '[token]');
  error.message = clean(error.message);
  if (error.stack) error.stack = clean(error.stack);
  return error;
}
