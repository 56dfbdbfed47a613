/** The Hub's API, as far as a Space needs it: requests that end, pauses where they are asked for, no blind repetition. */
import type { Pace } from '../net/pace.ts';
import { visible } from '../words/characters.ts';
import { HubConnection, type HubOptions } from './hub-connection.ts';
import { HubFailure, type Judgement, jsonOf } from './hub-failure.ts';
import { linesOfEvents } from './hub-logs.ts';
import { uploadTo } from './hub-upload.ts';
import type { FileChanges, Listed } from './space-plan.ts';

export interface WhoAmI {
  name: string;
  isPro: boolean;
  orgs: { name: string }[];
  auth?: { accessToken?: { role?: string } };
}

export interface SpaceInfo {
  sdk: string;
  sha: string;
}

/** What a Space says of the container that it runs. */
export interface Runtime {
  stage: string;
  /** The commit, where the Hub names it. */
  sha?: string;
  /** Why it fails, where the Hub knows. */
  errorMessage?: string;
}

/** A log is a stream without an end: so long nothing comes where it is read through, and so long it is read at most. */
const LOG_IDLE = 3000;
const LOG_MOST = 15_000;

export class Hub {
  private constructor(private readonly connection: HubConnection) {}

  static async open(options: HubOptions): Promise<Hub> {
    return new Hub(await HubConnection.open(options));
  }

  get pace(): Pace {
    return this.connection.pace;
  }

  wait(milliseconds: number): Promise<void> {
    return this.connection.wait(milliseconds);
  }

  /** Waits as long as the Hub asks, and says so. */
  countdown(milliseconds: number): Promise<void> {
    return this.connection.countdown(milliseconds);
  }

  whoAmI(): Promise<WhoAmI> {
    return this.connection.look('/api/whoami-v2') as Promise<WhoAmI>;
  }

  /** Undefined where there is none that the token can see. */
  async space(id: string): Promise<SpaceInfo | undefined> {
    try {
      return (await this.connection.look(`/api/spaces/${id}`)) as SpaceInfo;
    } catch (error) {
      if (error instanceof HubFailure && error.status === 404) return undefined;
      throw error;
    }
  }

  async files(id: string): Promise<Listed[]> {
    const { url } = this.connection.options;
    const listed: Listed[] = [];
    let path: string | undefined = `/api/spaces/${id}/tree/main?recursive=true`;
    while (path) {
      const answer: Response = await this.connection.ask('GET', path, undefined, true);
      for (const { type, path: name, oid, lfs } of (await jsonOf(answer)) as Entry[])
        if (type === 'file') listed.push({ path: name, oid, sha256: lfs?.oid });
      // Long lists come in pages.
      const next = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      path = next?.startsWith(`${url}/`) ? next.slice(url.length) : undefined;
    }
    return listed;
  }

  async variables(id: string): Promise<Record<string, string>> {
    const found = (await this.connection.look(`/api/spaces/${id}/variables`)) as Record<
      string,
      { value: string }
    >;
    return Object.fromEntries(Object.entries(found).map(([key, { value }]) => [key, value]));
  }

  /** A file as it is; undefined where there is none. */
  async text(id: string, path: string): Promise<string | undefined> {
    try {
      return await (
        await this.connection.ask('GET', `/spaces/${id}/resolve/main/${path}`, undefined, true)
      ).text();
    } catch (error) {
      if (error instanceof HubFailure && error.status === 404) return undefined;
      throw error;
    }
  }

  /** What the Hub would refuse in a Space's README, by its own judgement. */
  async faultsOf(readme: string): Promise<string[]> {
    try {
      const body = { content: readme, repoType: 'space' };
      const answer = await this.connection.ask('POST', '/api/validate-yaml', body, true);
      return ((await jsonOf(answer)) as Judgement).errors?.map(({ message }) => message) ?? [];
    } catch (error) {
      if (error instanceof HubFailure && (error.status === 400 || error.status === 422))
        return [error.message];
      throw error;
    }
  }

  /** Makes a Space. Never repeated by itself: whoever asks looks first whether it is there. */
  async create(fields: object): Promise<void> {
    await this.connection.ask('POST', '/api/repos/create', fields, false);
  }

  async setVariable(id: string, key: string, value: string): Promise<void> {
    await this.connection.ask('POST', `/api/spaces/${id}/variables`, { key, value }, true);
  }

  async runtime(id: string): Promise<Runtime> {
    const { stage, sha, errorMessage } = (await this.connection.look(
      `/api/spaces/${id}/runtime`,
    )) as Nullable<Runtime>;
    return {
      stage: visible(String(stage ?? '')),
      ...(typeof sha === 'string' ? { sha } : {}),
      ...(typeof errorMessage === 'string' ? { errorMessage } : {}),
    };
  }

  /** What a log has so far; nothing where it can't be had: it only explains. */
  async log(id: string, kind: 'build' | 'run'): Promise<string[]> {
    const path = `/api/spaces/${id}/logs/${kind}`;
    const most = Math.min(this.pace.timeout, LOG_MOST);
    try {
      return (
        (await this.connection.stream(path, most, (body) =>
          linesOfEvents(body, Math.min(LOG_IDLE, most / 2), most),
        )) ?? []
      );
    } catch {
      return [];
    }
  }

  /** One commit with all changes, on top of `parent` and nothing else. @returns its id */
  upload(id: string, changes: FileChanges, parent: string, title: string): Promise<string> {
    return uploadTo(this.connection, id, changes, parent, title);
  }
}

interface Entry {
  type: string;
  path: string;
  oid: string;
  lfs?: { oid: string };
}

type Nullable<T> = { [Key in keyof T]: T[Key] | null };
