/** The folder's remotes: whether one of them is the repo on GitHub, and where the owner's plain `git push` would go. */
import { settingsIn } from '../disk/git-settings.ts';
import { shellQuote, visible } from '../words/characters.ts';
import type { Conversation } from './conversation.ts';
import type { Folder } from './folder.ts';
import type { RemoteRepo } from './publish-plan.ts';
import { BRANCH } from './read-commit.ts';
import { pageOf } from './server.ts';

/** The folder learns where it was published, so that a plain `git push` goes there; what its owner set up stays. */
export async function rememberRemote({ folder, commit }: Conversation, remote: RemoteRepo): Promise<void> {
  const { git } = folder;
  const remotes = await remotesOf(folder);
  let name = [...remotes].find(([, url]) => isSameRepo(url, remote.url))?.[0];
  if (name === undefined) {
    // The owner's own `origin` leads elsewhere.
    if (remotes.has('origin')) return;
    name = 'origin';
    await git('remote', 'add', name, remote.cloneUrl);
  }
  await git('update-ref', `refs/remotes/${name}/${BRANCH}`, commit.sha);
  if ((await git('config', '--get', `branch.${BRANCH}.remote`)).ok) return;
  await git('config', `branch.${BRANCH}.remote`, name);
  await git('config', `branch.${BRANCH}.merge`, `refs/heads/${BRANCH}`);
}

/** Where a plain `git push` goes: to the repo, to another place, or to the repo with a token that git does not have. */
export type PlainPush = { to: 'repo' } | { to: 'elsewhere'; place: string } | { to: 'locked' };

export async function plainPushOf({ own }: Folder, repo: { url: string }): Promise<PlainPush> {
  const setting = async (key: string) => {
    const { ok, stdout } = await own('config', '--get', key);
    return ok && stdout !== '' ? stdout : undefined;
  };
  const remote =
    (await setting(`branch.${BRANCH}.pushRemote`)) ??
    (await setting('remote.pushDefault')) ??
    (await setting(`branch.${BRANCH}.remote`)) ??
    'origin';
  const { ok, stdout } = await own('remote', 'get-url', '--push', '--', remote);
  const url = ok ? stdout : remote;
  if (!isSameRepo(url, repo.url)) return { to: 'elsewhere', place: pageOf(url) ?? visible(withoutUser(url)) };
  if ((await setting('push.default')) === 'nothing')
    return { to: 'elsewhere', place: 'nowhere (push.default)' };
  if (!/^https?:/.test(url) || holdsToken(url)) return { to: 'repo' };
  const helper = await own('config', '--get-urlmatch', 'credential.helper', url);
  return helper.ok && helper.stdout !== '' ? { to: 'repo' } : { to: 'locked' };
}

/** A token in an address is on the disk in clear, and in the output of many a command. */
export async function warnAboutRemotes(folder: Folder): Promise<string[]> {
  return [...(await remotesOf(folder))]
    .filter(([, url]) => holdsToken(url))
    .map(
      ([name, url]) =>
        `the address of the remote ${visible(name)} holds a password or token, to be read in git's own settings: git remote set-url ${shellQuote(visible(name))} ${shellQuote(visible(withoutUser(url)))} takes it out`,
    );
}

const withoutUser = (url: string) => url.replace(/\/\/[^/@]*@/, '//');

const holdsToken = (url: string) =>
  /^https?:\/\/[^/@]*:[^/@]+@/.test(url) || /^https?:\/\/gh\w_[^/@]*@/.test(url);

/** The addresses of the repo's own settings, by name. */
async function remotesOf({ git }: Folder): Promise<Map<string, string>> {
  const { stdout } = await git('config', '--null', '--get-regexp', '^remote\\..*\\.url$');
  const name = (key: string) => key.slice('remote.'.length, -'.url'.length);
  return new Map(settingsIn(stdout).map(([key, url]) => [name(key), url]));
}

/** Whether an address of git's leads to the page of a repo, over HTTPS or SSH. */
function isSameRepo(address: string, page: string): boolean {
  const [host, path] = placeIn(pageOf(address) ?? '');
  const [wanted, wantedPath] = placeIn(page);
  if (path !== wantedPath) return false;
  // A name without a dot is one of ~/.ssh/config, as people with two accounts have it.
  return host === wanted || host.replace(/:\d+$/, '') === wanted.replace(/:\d+$/, '') || !/[.:]/.test(host);
}

/** GitHub takes SSH on its HTTPS port under a name of its own, and names in capitals and small letters alike. */
function placeIn(page: string): [host: string, path: string] {
  const [, host = '', path = ''] = /^https?:\/\/([^/]+)\/(.+?)\/?$/.exec(page.toLowerCase()) ?? [];
  return [host.replace(/^ssh\.(github\.com)(?::443)?$/, '$1'), path];
}
