/** One conversation with GitHub about one folder: the API and git, and how a refusal of either is said. */
import type { Surroundings } from '../net/surroundings.ts';
import type { Token } from '../net/token.ts';
import { UserError } from '../words/errors.ts';
import { type Client, clientOf, failureOf } from './client.ts';
import { type Circumstances, explainApi } from './explain.ts';
import { explainGit } from './explain-git.ts';
import type { Folder } from './folder.ts';
import { type PublishPlan, type RemoteRepo, rightsOf } from './publish-plan.ts';
import type { Commit } from './read-commit.ts';
import { type Git, gitIn, networkSettings } from './run-git.ts';
import { type Server, serverOf } from './server.ts';

export interface Conversation {
  folder: Folder;
  commit: Commit;
  token: Token;
  server: Server;
  client: Client;
  /** Git in the folder, with the server. */
  git: Git;
  env: NodeJS.ProcessEnv;
}

/** Milliseconds: a push of a few megabytes over a slow line; a line that stands still is given up long before. */
const PUSH_TIMEOUT = 900_000;
/** Seconds. */
const STANDSTILL = 60;

/** Begins one. Nothing is asked yet. */
export async function converse(
  folder: Folder,
  commit: Commit,
  token: Token,
  surroundings: Surroundings,
): Promise<Conversation> {
  const { env, signal, pace } = surroundings;
  const server = serverOf(env);
  const timeout = pace?.timeout ?? PUSH_TIMEOUT;
  const connection = {
    serverUrl: server.url,
    token: token.value,
    standstill: Math.max(1, Math.min(STANDSTILL, Math.round(timeout / 1000))),
    settings: await networkSettings(folder.own),
  };
  const git = gitIn(folder.root, 'server', { env, connection, timeout, signal, repo: folder.repo });
  return { folder, commit, token, server, client: await clientOf(server, token, surroundings), git, env };
}

/** What an explanation may name. */
export const circumstancesOf = (
  { server, token }: Conversation,
  plan: PublishPlan,
  owner: string,
  name = plan.name,
): Circumstances => ({
  server,
  tokenFrom: token.from,
  rights: rightsOf(plan, server),
  repo: `${owner}/${name}`.replace(/^\//, ''),
});

/** Turns an error of a request into words. @param sentences by status, where this request can say more */
export const explainer =
  (doing: string, about: Circumstances) =>
  async <T>(asked: Promise<T>, sentences: Record<number, string> = {}): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      const sentence = sentences[failureOf(error).status];
      throw sentence ? new UserError('not-found', sentence) : explainApi(error, doing, about);
    }
  };

const TRIES = 3;

/**
 * Git, with the server.
 * @param isNew made by us a moment ago: GitHub may say for half a minute that it is not there
 * @param arrived whether a failure was only a lost answer
 */
export async function talk(
  conversation: Conversation,
  plan: PublishPlan,
  { owner, name }: Pick<RemoteRepo, 'owner' | 'name'>,
  doing: string,
  isNew: boolean,
  args: string[],
  arrived?: () => Promise<boolean>,
): Promise<string> {
  const { wait, pace } = conversation.client;
  const about = circumstancesOf(conversation, plan, owner, name);
  const started = Date.now();
  for (let tries = 1; ; tries++) {
    const { ok, stdout, stderr, timedOut } = await conversation.git(...args);
    if (ok) return stdout;
    const { passing, missing, error } = explainGit(`${stderr}\n${stdout}`, timedOut, doing, about);
    const appears = missing && isNew && Date.now() - started < pace.appearing;
    if (!appears && !passing) throw error;
    if (passing && arrived && (await arrived())) return '';
    if (!appears && tries >= TRIES) throw error;
    await wait(pace.retry * Math.min(tries, TRIES));
  }
}
