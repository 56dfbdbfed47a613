/** `publish --space`: the demo is built, published as a Space, and linked in the README. */
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from '../../github/folder.ts';
import { commitFile } from '../../github/own-commit.ts';
import type { Commit } from '../../github/read-commit.ts';
import { addressIn, pageOf } from '../../github/server.ts';
import { buildSpace } from '../../space/build.ts';
import { readBuiltSpace } from '../../space/built-space.ts';
import { demoLinkIn, withDemoLink } from '../../space/demo-link.ts';
import { findHubToken } from '../../space/hub-token.ts';
import { type PublishedSpace, publishSpace } from '../../space/publish-space.ts';
import { ROAD_OF, ROADS } from '../../space/roads.ts';
import { UserError } from '../../words/errors.ts';
import type { Run } from './flags.ts';
import { lineOf, progressOn, type Told, withoutSecret, withoutSecretIn } from './tell.ts';

/** How long a Space may take to start before the link is given all the same. */
const START = 600_000;

/** A Space that somebody wants. */
export interface WantedSpace {
  /** `namespace/name` */
  id: string;
  /** Instead of the one in project.yaml. */
  hosting?: string | undefined;
}

/** Has the demo built, and publishes it as a Space. @param repo on GitHub, where that is known */
export async function publishDemo(
  { id, hosting }: WantedSpace,
  folder: Folder,
  commit: Commit,
  { values, out, env, signal, pace }: Pick<Run, 'values' | 'out' | 'env' | 'signal' | 'pace'>,
  repo?: { url: string; isPrivate: boolean },
): Promise<PublishedSpace> {
  const token = findHubToken(env, values['hf-token-stdin'] ?? false);
  if (!token) throw noHubToken(id);
  const clean = withoutSecret(out, () => token.value);
  try {
    const url = repo?.url ?? (await originOf(folder));
    const build = { root: folder.root, package: commit.package, hosting, repo: url, env, signal };
    const built = await readBuiltSpace(await buildSpace(build), env);
    clean.note(`${id}: ${ROAD_OF[built.sdk]}`);
    if (hosting !== undefined && (hosting === 'static') !== (commit.hosting === 'static'))
      clean.note(
        `warning: the deploy workflow goes by project.yaml; \`hosting: ${hosting}\` there has it build the same`,
      );
    return await publishSpace(
      built,
      {
        id,
        isPrivate: repo?.isPrivate || (values.private ?? false),
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

/** The repo's page on GitHub, by the remote that publishing or its owner set. */
async function originOf({ git }: Folder): Promise<string | undefined> {
  const { ok, stdout } = await git('config', '--get', 'remote.origin.url');
  return ok ? pageOf(stdout) : undefined;
}

/** @param again the command that goes on once there is a token; without it the roads are told too */
export const noHubToken = (id: string, again?: string) =>
  new UserError(
    'hub-token-missing',
    [
      `Publishing the Space ${id} needs a token of your Hugging Face account that may write: https://huggingface.co/settings/tokens`,
      "Hand it over as HF_TOKEN, without leaving it in your shell's history:",
      '  read -rs HF_TOKEN && export HF_TOKEN        paste it, press Enter',
      `or let \`hf auth login\` keep it, then run ${again ?? 'the same command again'}.`,
      ...(again === undefined ? ['The roads there are:', ...ROADS.map((road) => `- ${road}`)] : []),
    ].join('\n'),
  );

/** The demo's address in the README: empty where it has a place and none yet. */
export function demoLink(root: string): string | undefined {
  const path = join(root, 'README.md');
  return existsSync(path) ? demoLinkIn(readFileSync(path, 'utf8')) : undefined;
}

/** The demo's link in the README as a commit of its own. @returns whether there was anything to do */
export async function linkInReadme(
  folder: Folder,
  url: string,
  words: string,
  say: (done: Told) => void,
): Promise<boolean> {
  const path = join(folder.root, 'README.md');
  // Through a link, somebody else's file would be written.
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const before = readFileSync(path, 'utf8');
  const linked = withDemoLink(before, words, url);
  if (linked === undefined) return false;
  const skipped = (why: string) =>
    say({ id: 'readme', did: 'skipped', detail: `${why}; put the demo's link there yourself: ${url}` });
  // What its owner is writing is not committed for them.
  if ((await folder.own.read('status', '--porcelain', '--', 'README.md')) !== '') {
    skipped('it has changes of yours');
    return false;
  }
  writeFileSync(path, linked);
  try {
    await commitFile(folder, 'Link the demo', 'README.md');
  } catch (error) {
    writeFileSync(path, before);
    if (!(error instanceof UserError)) throw error;
    skipped(error.message);
    return false;
  }
  say({ id: 'readme', did: 'updated', detail: 'links the demo' });
  return true;
}
