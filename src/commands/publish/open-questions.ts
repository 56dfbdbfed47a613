/** What `publish` asks where somebody is there, and the flags that say it otherwise. */

import type { Published } from '../../github/carry-out.ts';
import type { Comparison } from '../../github/compare.ts';
import { type Folder, readFolder } from '../../github/folder.ts';
import { commitAll } from '../../github/own-commit.ts';
import type { Visibility } from '../../github/publish-plan.ts';
import type { Commit } from '../../github/read-commit.ts';
import { isAdopted } from '../../github/whose-repo.ts';
import { findHubToken } from '../../space/hub-token.ts';
import { visible } from '../../words/characters.ts';
import { UserError } from '../../words/errors.ts';
import type { Output } from '../../words/output.ts';
import { demoLink, noHubToken, type WantedSpace } from './demo.ts';
import type { Run } from './flags.ts';
import { clicksOnCommunityCloud, noVisibility } from './tell.ts';

/** Loaded when somebody is there to be asked. */
const prompts = () => import('../../ask/index.ts');

/** Who may see it: as it is, as it was said, or as somebody answers. @throws UserError where nobody says */
export async function visibilityOf(
  comparison: Comparison,
  wished: Visibility | undefined,
  { ask, out }: Run,
): Promise<Visibility> {
  const said = comparison.remote?.visibility ?? wished;
  if (!ask && !said) throw noVisibility();
  const chosen = ask ? await confirmed(comparison, said, out) : said;
  if (!chosen) throw new UserError('cancelled', 'Nothing was published.', 130);
  return chosen;
}

/** The folder, with what is not committed yet in a commit where its owner wants that. */
export async function withCommit(
  folder: Folder,
  { dir, values, ask, env, signal, warnings, out }: Run,
): Promise<Folder> {
  const { commit, uncommitted } = folder;
  if (commit && uncommitted.length === 0) return folder;
  const changed = `${uncommitted.length} ${uncommitted.length === 1 ? 'file is' : 'files are'} not committed (${uncommitted
    .slice(0, 3)
    .map(({ path }) => visible(path))
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
  if (!(await commitAll(folder, message)))
    warnings.push(`${changed}, and git has nothing of that to commit from here`);
  return await readFolder(dir, env, signal);
}

/** The plan is shown, and whatever was not said is asked. */
async function confirmed(
  comparison: Comparison,
  visibility: Visibility | undefined,
  out: Output,
): Promise<Visibility | undefined> {
  const { owner, plan, remote, warnings } = comparison;
  const adopted = remote !== undefined && isAdopted(plan, remote);
  if (remote && !adopted && visibility) return visibility;
  out.result(
    `\nTo ${out.bold(`${owner}/${plan.name}`)} on GitHub${adopted ? `, your empty repo (${remote.visibility})` : ''}:`,
  );
  for (const { what } of plan.steps.filter(({ id }) => !adopted || id !== 'repo'))
    out.result(`  ${visible(what)}`);
  for (const warning of warnings) out.note(`warning: ${warning}`);
  const answers = await (await prompts()).askToPublish({ visibility }, out);
  return answers.confirmed ? (visibility ?? answers.visibility) : undefined;
}

/** Where the demo is to go, or is already. */
export interface WantedDemo {
  space?: WantedSpace;
  url?: string | undefined;
}

/** What the flags say of the demo, or somebody who is there to be asked and has none online yet. */
export async function demoWanted(
  { values, ask, out, env }: Run,
  { root }: Folder,
  { demo }: Commit,
  { owner, name, visibility }: Published['repo'],
): Promise<WantedDemo> {
  if (values.space !== undefined) return { space: { id: values.space, hosting: values.hosting } };
  if (values['demo-url'] !== undefined) return { url: values['demo-url'] };
  if (!ask || visibility === 'private' || demoLink(root) !== '') return {};
  const { askForDemo, askForDemoUrl } = await prompts();
  const { road, space } = await askForDemo({ framework: demo, space: `${owner}/${name}` }, out);
  if (road === 'streamlit-cloud') {
    out.result(clicksOnCommunityCloud(owner, name));
    return { url: (await askForDemoUrl(out)) || undefined };
  }
  if (space === undefined) return {};
  if (findHubToken(env, false)) return { space: { id: space, hosting: road } };
  const flags = `--space ${space}${road === 'static' ? ' --hosting static' : ''}`;
  out.note(`\n${noHubToken(space, `start-the-job publish ${flags}`).message}`);
  return {};
}
