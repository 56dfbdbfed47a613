/** What people are told while a repo is published, what a dry run prints, and what is missing. */

import type { Done, Published } from '../../github/carry-out.ts';
import type { Comparison } from '../../github/compare.ts';
import type { PublishPlan } from '../../github/publish-plan.ts';
import type { Commit } from '../../github/read-commit.ts';
import type { PlainPush } from '../../github/remotes.ts';
import type { Progress } from '../../net/progress.ts';
import { ROAD_OF } from '../../space/roads.ts';
import type { Values } from '../../usage.ts';
import { shellQuote, visible } from '../../words/characters.ts';
import { inputError, UserError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import type { Run } from './flags.ts';

/** A line of progress. */
export type Told = Pick<Done, 'did' | 'detail'> & { id: string };

export const lineOf = ({ id, did, detail }: Told) => `${did.padEnd(8)} ${id.padEnd(7)} ${visible(detail)}`;

/** Where everything is, and what comes next. */
export function tellPublished(
  { repo }: Published,
  demoUrl: string | undefined,
  { demo, hosting }: Pick<Commit, 'demo' | 'hosting'>,
  { dir, values }: Pick<Run, 'dir' | 'values'>,
  push: PlainPush,
  out: Output,
): void {
  const { url, owner, name } = repo;
  const again = [
    'start-the-job publish',
    ...(dir === '.' ? [] : [shellQuote(dir)]),
    // Without these it would be a repo of another name.
    ...(values.owner === undefined ? [] : [`--owner ${shellQuote(values.owner)}`]),
    ...(values.name === undefined ? [] : [`--name ${shellQuote(values.name)}`]),
  ].join(' ');
  const goesLive =
    demo === 'streamlit' && hosting !== 'static'
      ? `free on share.streamlit.io: Create app, ${owner}/${name}, branch main, file demo/app.py`
      : `${again} --space NAME/SPACE; PLAN.md says what that needs`;
  out.result(`\n${out.bold(`${owner}/${name}`)}  ${url}`);
  out.result(`  its tests run at      ${url}/actions`);
  out.result(`  after more commits    ${afterCommits(push, again)}`);
  out.result(`  the demo              ${demoUrl ?? goesLive}`);
}

function afterCommits(push: PlainPush, again: string): string {
  if (push.to === 'repo') return `git push, or ${again}`;
  if (push.to === 'elsewhere') return `${again}; a plain git push goes to ${push.place}`;
  return `${again}; git push too, once git has a token: gh auth setup-git`;
}

/** The one page to go to, and what to click there. */
export const clicksOnCommunityCloud = (owner: string, name: string) =>
  [
    '\nOn https://share.streamlit.io:',
    '  1. Continue with GitHub',
    '  2. Create app, then Deploy a public app from GitHub',
    `  3. repository ${owner}/${name}, branch main, main file path demo/app.py; then Deploy`,
  ].join('\n');

/** A dry run: what would be done, what is asked of GitHub for it, and what the token needs. */
export function tellPublishPlan(
  plan: PublishPlan,
  comparison: Comparison | undefined,
  rights: string[],
  warnings: string[],
  values: Values,
  out: Output,
): void {
  const remote = comparison?.remote;
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
  if (values.space !== undefined) {
    const isPage = (values.hosting ?? plan.commit.hosting) === 'static';
    const sdk = isPage ? 'static' : plan.commit.demo === 'streamlit' ? 'docker' : 'gradio';
    steps.push({
      id: 'space',
      did: 'would',
      detail: `build ${isPage ? 'a page of the results' : 'the demo'} and publish it as the Space ${values.space}`,
      calls: ['POST /api/repos/create', 'one commit', 'GET …/runtime until it runs'],
      needs: `a token of Hugging Face that may write; ${ROAD_OF[sdk]}`,
    });
  }
  for (const warning of warnings) out.note(`warning: ${warning}`);
  if (values.json) {
    const repo = {
      owner: comparison?.owner ?? plan.owner ?? null,
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

export function noCommit(dir: string): UserError {
  return inputError(
    'no-commit',
    `${dir} has no commit yet, so there is nothing to publish. start-the-job publish ${shellQuote(dir)} --commit "Start the job" makes it.`,
  );
}

export function noVisibility(): UserError {
  return inputError('answers-missing', 'Say who may see the repo.', [
    { message: 'visibility: whether everybody may see it', suggestion: '--public or --private' },
  ]);
}

export function noToken(plan: PublishPlan, rights: string[]): UserError {
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

/** Waiting is shown, and how long it still takes. */
export function progressOn(out: Output): Progress {
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

/** A token stands in no message of ours; should one of git's or GitHub's quote it, it does not pass. */
export function withoutSecret(out: Output, secret: () => string | undefined): Output {
  const clean = (text: string) => {
    const value = secret();
    return value ? text.replaceAll(value, '[token]') : text;
  };
  return { ...out, result: (text) => out.result(clean(text)), note: (text) => out.note(clean(text)) };
}

/** The same for errors. */
export function withoutSecretIn(error: unknown, secret: string | undefined): unknown {
  if (!secret || !(error instanceof Error)) return error;
  const clean = (text: string) => text.replaceAll(secret, '[token]');
  error.message = clean(error.message);
  if (error.stack) error.stack = clean(error.stack);
  return error;
}
