/** The folder → GitHub: look, decide, act, step by step, so that the same command again goes on after whatever happened. */

import type { Progress } from '../net/progress.ts';
import { LOCK } from '../plan/lock.ts';
import { UserError } from '../words/errors.ts';
import { checkWhatIsPushed } from './checks.ts';
import { type Client, clientOf, failureOf, type Pace } from './client.ts';
import { type Circumstances, explainApi, explainGit } from './explain.ts';
import { BRANCH, type Commit, type Folder, readLock } from './folder.ts';
import type { Token } from './github-token.ts';
import {
  type Changes,
  changesOf,
  checkOwnership,
  markOf,
  missingScopes,
  type PublishPlan,
  planPublish,
  type Remote,
  rightsOf,
  type StepId,
  type Visibility,
  type Wishes,
} from './publish-plan.ts';
import { type Git, gitIn, networkSettings, PUSH_TIMEOUT } from './run-git.ts';
import { type Server, serverOf } from './server.ts';

export interface Surroundings {
  env: NodeJS.ProcessEnv;
  progress: Progress;
  signal?: AbortSignal | undefined;
  pace?: Partial<Pace> | undefined;
}

export interface Done {
  id: StepId;
  did: 'made' | 'found' | 'updated' | 'skipped';
  detail: string;
}

export interface Published {
  repo: { owner: string; name: string; url: string; visibility: Visibility; commit: string };
  steps: Done[];
  warnings: string[];
}

/** A plan, compared with what is on GitHub. Nothing was changed yet. */
export interface Prepared {
  plan: PublishPlan;
  owner: string;
  isOrganisation: boolean;
  /** Undefined where it is to be made. */
  remote: Remote | undefined;
  warnings: string[];
}

/** One conversation with GitHub about one folder. */
export class Publisher {
  private readonly server: Server;
  private readonly git: Git;

  private constructor(
    private readonly folder: Folder,
    private readonly commit: Commit,
    private readonly token: Token,
    private readonly client: Client,
    private readonly surroundings: Surroundings,
    settings: [string, string][],
  ) {
    const { env, signal } = surroundings;
    this.server = serverOf(env);
    const timeout = surroundings.pace?.timeout ?? PUSH_TIMEOUT;
    const connection = { serverUrl: this.server.url, token: token.value };
    this.git = gitIn(folder.root, { env, connection, timeout, settings, ...(signal ? { signal } : {}) });
  }

  static async open(
    folder: Folder,
    commit: Commit,
    token: Token,
    surroundings: Surroundings,
  ): Promise<Publisher> {
    const { env, progress, signal, pace = {} } = surroundings;
    const client = await clientOf({
      server: serverOf(env),
      token,
      env,
      progress,
      pace,
      ...(signal ? { signal } : {}),
    });
    const settings = await networkSettings(folder.root, env);
    return new Publisher(folder, commit, token, client, surroundings, settings);
  }

  /** Looks at everything, here and there. @throws UserError for whatever would stop it later */
  async prepare(wishes: Wishes): Promise<Prepared> {
    const { octokit, look } = this.client;
    const plan = planPublish(this.commit, wishes);
    const about = this.circumstances(plan, wishes.owner ?? '');
    const asking = explainer('accept the token', about);
    const { data: user, headers } = await asking(look(() => octokit.rest.users.getAuthenticated()));
    const { owner, isOrganisation } = await this.ownerOf(plan, user.login);
    const remote = await this.observe(plan, owner, plan.name);
    const warnings: string[] = [];
    if (!remote) await this.checkGit(plan, owner);
    if (remote) {
      checkOwnership(plan, remote);
      if (plan.visibility && plan.visibility !== remote.visibility)
        warnings.push(
          `${remote.owner}/${remote.name} is ${remote.visibility} and stays so; ${remote.url}/settings changes it`,
        );
    }
    const missing =
      remote?.relation === 'same'
        ? []
        : missingScopes(
            { ...plan, visibility: remote?.visibility ?? plan.visibility ?? 'public' },
            headers['x-oauth-scopes'],
          );
    if (missing.length > 0)
      throw new UserError(
        'token-rights',
        `The token from ${this.token.from} lacks the scope ${missing.join(' and ')}. One that this plan can use:\n${rightsOf(plan, this.server).join('\n')}`,
      );
    const base = remote?.refs[`refs/heads/${BRANCH}`];
    warnings.push(...(await checkWhatIsPushed(this.folder, this.commit, base, this.surroundings.env)));
    return { plan, owner, isOrganisation, remote, warnings };
  }

  /** Carries a plan out. @param tell gets each step as it is done */
  async carryOut(prepared: Prepared, visibility: Visibility, tell: (done: Done) => void): Promise<Published> {
    const { plan } = prepared;
    const steps: Done[] = [];
    const did = (id: StepId, what: Done['did'], detail: string) => {
      const done = { id, did: what, detail };
      steps.push(done);
      tell(done);
    };
    const isNew = prepared.remote === undefined;
    const remote = prepared.remote ?? (await this.make(prepared, visibility));
    did('repo', isNew ? 'made' : 'found', `${remote.url} (${remote.visibility})`);
    const warnings = [...prepared.warnings];

    if (remote.relation === 'same')
      did('push', 'found', `${BRANCH} is at ${this.commit.sha.slice(0, 7)} already`);
    else {
      await this.push(plan, remote, isNew);
      did(
        'push',
        remote.relation === 'none' ? 'made' : 'updated',
        `${BRANCH} is at ${this.commit.sha.slice(0, 7)}`,
      );
    }
    await this.remember(remote);

    const changes = changesOf(plan, remote);
    await this.describe(plan, remote, changes, did, warnings);
    await this.nameTopics(plan, remote, changes, did, warnings);
    for (const kept of changes.kept)
      warnings.push(
        `the ${kept} on GitHub ${kept.endsWith('s') ? 'are' : 'is'} your own and stay${kept.endsWith('s') ? '' : 's'}`,
      );
    const { owner, name, url } = remote;
    return {
      repo: { owner, name, url, visibility: remote.visibility, commit: this.commit.sha },
      steps,
      warnings,
    };
  }

  /** The demo's address as the repo's homepage, where that is empty or an earlier one of it. @param before the README's link until now */
  async linkDemo({ plan, owner }: Prepared, url: string, before = ''): Promise<boolean> {
    const { octokit, look, change } = this.client;
    const repo = { owner, repo: plan.name };
    const about = this.circumstances(plan, owner);
    const asking = explainer('link the demo', about);
    const { data } = await asking(look(() => octokit.rest.repos.get(repo)));
    if (data.homepage === url) return false;
    const isOurs = data.homepage === before || data.homepage?.startsWith(`${new URL(url).origin}/spaces/`);
    if (data.homepage && !isOurs) return false;
    await asking(change(() => octokit.rest.repos.update({ ...repo, homepage: url })));
    return true;
  }

  private circumstances(plan: PublishPlan, owner: string, name = plan.name): Circumstances {
    return {
      server: this.server,
      tokenFrom: this.token.from,
      rights: rightsOf(plan, this.server),
      repo: `${owner}/${name}`.replace(/^\//, ''),
    };
  }

  /** Git may be stopped by a proxy or a certificate where the API is not: better seen before anything is made. */
  private async checkGit(plan: PublishPlan, owner: string): Promise<void> {
    const url = `${this.server.url}/${owner}/${plan.name}.git`;
    try {
      await this.talk(plan, { owner, name: plan.name }, 'look at GitHub', false, [
        'ls-remote',
        '--quiet',
        url,
      ]);
    } catch (error) {
      // That it is not there is what is hoped for.
      if (!(error instanceof UserError) || error.code !== 'not-found') throw error;
    }
  }

  private async ownerOf(
    plan: PublishPlan,
    login: string,
  ): Promise<{ owner: string; isOrganisation: boolean }> {
    const { owner } = plan;
    if (owner === undefined || owner.toLowerCase() === login.toLowerCase())
      return { owner: login, isOrganisation: false };
    const asking = explainer(`find ${owner}`, this.circumstances(plan, owner));
    const { octokit, look } = this.client;
    const { data } = await asking(
      look(() => octokit.rest.users.getByUsername({ username: owner })),
      {
        404: `There is no user or organisation ${owner} on ${this.server.host}.`,
      },
    );
    if (data.type !== 'Organization')
      throw new UserError(
        'owner',
        `${owner} is another user: a repo can be made for ${login}, whose token this is, or for an organisation.`,
        2,
      );
    return { owner: data.login, isOrganisation: true };
  }

  /** The repo as GitHub has it now; undefined where there is none that the token can see. */
  private async observe(plan: PublishPlan, owner: string, name: string): Promise<Remote | undefined> {
    const { octokit, look } = this.client;
    try {
      const { data } = await look(() => octokit.rest.repos.get({ owner, repo: name }));
      return await this.remoteOf(plan, data);
    } catch (error) {
      if (failureOf(error).status === 404) return undefined;
      throw explainApi(error, 'show the repo', this.circumstances(plan, owner));
    }
  }

  /** What GitHub says of a repo, and git of its branches. */
  private async remoteOf(plan: PublishPlan, data: RepoData): Promise<Remote> {
    const remote = emptyRemote(data);
    remote.refs = await this.refsOf(plan, remote);
    const head = remote.refs[`refs/heads/${BRANCH}`];
    if (head) {
      remote.relation = await this.relationOf(head);
      remote.lockId = await this.lockIdAt(remote, head);
    }
    return remote;
  }

  private async refsOf(plan: PublishPlan, remote: Remote, isNew = false): Promise<Record<string, string>> {
    const lines = await this.talk(plan, remote, 'read', isNew, ['ls-remote', '--quiet', remote.cloneUrl]);
    const refs = lines
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, ref]) => ref?.startsWith('refs/'))
      .map(([sha, ref]) => [ref, sha]);
    return Object.fromEntries(refs);
  }

  private async relationOf(head: string): Promise<Remote['relation']> {
    if (head === this.commit.sha) return 'same';
    const known = await this.folder.git('merge-base', '--is-ancestor', head, this.commit.sha);
    return known.ok ? 'older' : 'unknown';
  }

  /** The id in the lock of main: from the folder where it has that commit, else from GitHub. */
  private async lockIdAt({ owner, name }: Remote, head: string): Promise<string | undefined> {
    const local = await this.folder.git('show', `${head}:${LOCK}`);
    try {
      if (local.ok) return readLock(local.stdout).id;
      const { octokit, look } = this.client;
      const { data } = await look(() => octokit.rest.repos.getContent({ owner, repo: name, path: LOCK }));
      if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined;
      return readLock(Buffer.from(data.content, 'base64').toString()).id;
    } catch (error) {
      if (error instanceof UserError || failureOf(error).status === 404) return undefined;
      throw error;
    }
  }

  /** Makes the repo. A lost answer is no failure: what is there is looked at first, and adopted when it has our mark. */
  private async make({ plan, owner, isOrganisation }: Prepared, visibility: Visibility): Promise<Remote> {
    const { octokit, make, wait, pace } = this.client;
    const about = this.circumstances({ ...plan, visibility }, owner);
    const fields = {
      name: plan.name,
      description: plan.about.description,
      homepage: markOf(plan.commit.id, owner, plan.name, this.server),
      private: visibility === 'private',
    };
    for (let tries = 1; ; tries++) {
      try {
        const { data } = await make(() =>
          isOrganisation
            ? octokit.rest.repos.createInOrg({ org: owner, ...fields })
            : octokit.rest.repos.createForAuthenticatedUser(fields),
        );
        return emptyRemote(data);
      } catch (error) {
        const { status } = failureOf(error);
        const mayBeThere = status === 0 || status >= 500 || status === 422;
        const remote = mayBeThere ? await this.lookAgain(plan, owner) : undefined;
        if (remote) {
          checkOwnership(plan, remote);
          return remote;
        }
        if (!mayBeThere || status === 422 || tries === 2)
          throw explainApi(error, `make ${about.repo}`, about);
        await wait(pace.retry);
      }
    }
  }

  /** What was made may be seen a moment later only. */
  private async lookAgain(plan: PublishPlan, owner: string): Promise<Remote | undefined> {
    const { wait, pace } = this.client;
    for (let looks = 1; looks <= 3; looks++) {
      const remote = await this.observe(plan, owner, plan.name);
      if (remote || looks === 3) return remote;
      await wait(pace.retry);
    }
    return undefined;
  }

  private async push(plan: PublishPlan, remote: Remote, isNew: boolean): Promise<void> {
    const ref = `refs/heads/${BRANCH}`;
    const arrived = async () => (await this.refsOf(plan, remote, isNew))[ref] === this.commit.sha;
    await this.talk(
      plan,
      remote,
      'push',
      isNew,
      ['push', '--porcelain', remote.cloneUrl, `${this.commit.sha}:${ref}`],
      arrived,
    );
  }

  /**
   * Git, with the server.
   * @param isNew made by us a moment ago: GitHub may say for half a minute that it is not there
   * @param arrived whether a failure was only a lost answer
   */
  private async talk(
    plan: PublishPlan,
    { owner, name }: Pick<Remote, 'owner' | 'name'>,
    doing: string,
    isNew: boolean,
    args: string[],
    arrived?: () => Promise<boolean>,
  ): Promise<string> {
    const { wait, pace } = this.client;
    const about = this.circumstances(plan, owner, name);
    const started = Date.now();
    for (let tries = 1; ; tries++) {
      const { ok, stdout, stderr, timedOut } = await this.git(...args);
      if (ok) return stdout;
      const { passing, missing, error } = explainGit(`${stderr}\n${stdout}`, timedOut, doing, about);
      const appears = missing && isNew && Date.now() - started < pace.appearing;
      if (!appears && !passing) throw error;
      if (passing && arrived && (await arrived())) return '';
      if (!appears && tries >= TRIES) throw error;
      await wait(pace.retry * Math.min(tries, TRIES));
    }
  }

  /** The folder learns where it was published, so that a plain \`git push\` goes there; a remote of its owner's stays. */
  private async remember({ cloneUrl }: Remote): Promise<void> {
    const { git } = this.folder;
    const known = await git('config', '--get', 'remote.origin.url');
    if (!known.ok) await git('remote', 'add', 'origin', cloneUrl);
    else if (known.stdout !== cloneUrl) return;
    await git('update-ref', `refs/remotes/origin/${BRANCH}`, this.commit.sha);
    if (!(await git('config', '--get', `branch.${BRANCH}.remote`)).ok)
      await git('branch', '--quiet', `--set-upstream-to=origin/${BRANCH}`, BRANCH);
  }

  private async describe(
    plan: PublishPlan,
    { owner, name, url }: Remote,
    { description, homepage, kept }: Changes,
    did: Did,
    warnings: string[],
  ): Promise<void> {
    const fields = {
      ...(description === undefined ? {} : { description }),
      ...(homepage === undefined ? {} : { homepage }),
    };
    if (Object.keys(fields).length === 0) {
      did('about', kept.includes('description') ? 'skipped' : 'found', plan.about.description);
      return;
    }
    const { octokit, change } = this.client;
    const done = await this.allowed(plan, `describe ${owner}/${name}`, warnings, () =>
      change(() => octokit.rest.repos.update({ owner, repo: name, ...fields })),
    );
    did('about', done ? 'updated' : 'skipped', done ? plan.about.description : url);
  }

  private async nameTopics(
    plan: PublishPlan,
    { owner, name }: Remote,
    { topics, kept }: Changes,
    did: Did,
    warnings: string[],
  ): Promise<void> {
    const words = (topics ?? plan.about.topics).join(', ');
    if (!topics) {
      did('topics', kept.includes('topics') ? 'skipped' : 'found', words);
      return;
    }
    const { octokit, change } = this.client;
    const done = await this.allowed(plan, `name the topics of ${owner}/${name}`, warnings, () =>
      change(() => octokit.rest.repos.replaceAllTopics({ owner, repo: name, names: topics })),
    );
    did('topics', done ? 'updated' : 'skipped', words);
  }

  /** What a free plan forbids is a warning: the repo is there without it. */
  private async allowed(
    plan: PublishPlan,
    doing: string,
    warnings: string[],
    act: () => Promise<unknown>,
  ): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      const explained = explainApi(error, doing, this.circumstances(plan, ''));
      if (!(explained instanceof UserError) || explained.code !== 'plan') throw explained;
      warnings.push(explained.message);
      return false;
    }
  }
}

type Did = (id: StepId, did: Done['did'], detail: string) => void;

const TRIES = 3;

/** Of GitHub's answer, what is used here. */
interface RepoData {
  name: string;
  owner: { login: string };
  html_url: string;
  clone_url: string;
  private: boolean;
  description: string | null;
  homepage?: string | null;
  topics?: string[];
  archived?: boolean;
}

/** Turns an error of a request into words. @param sentences by status, where this request can say more */
const explainer =
  (doing: string, about: Circumstances) =>
  async <T>(asked: Promise<T>, sentences: Record<number, string> = {}): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      const sentence = sentences[failureOf(error).status];
      throw sentence ? new UserError('not-found', sentence) : explainApi(error, doing, about);
    }
  };

/** A repo as GitHub shows it, without what is in it: one that was just made has nothing. */
const emptyRemote = (data: RepoData): Remote => ({
  owner: data.owner.login,
  name: data.name,
  url: data.html_url,
  cloneUrl: data.clone_url,
  visibility: data.private ? 'private' : 'public',
  description: data.description ?? '',
  homepage: data.homepage ?? '',
  topics: data.topics ?? [],
  archived: data.archived ?? false,
  refs: {},
  relation: 'none',
  lockId: undefined,
});
