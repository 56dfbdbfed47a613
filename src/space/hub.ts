/** The Hub's API, as far as a Space needs it: requests that end, pauses where they are asked for, no blind repetition. */
import { type CommitOperation, commit, HubApiError } from '@huggingface/hub';
import { type Fetch, fetchFor, networkWords, withEnd } from '../net/fetch.ts';
import { PACE, type Pace, pause } from '../net/pace.ts';
import type { Surroundings } from '../net/surroundings.ts';
import type { FileChanges, Listed } from './space-plan.ts';

/** Which Hub, as whom. */
export interface HubOptions extends Surroundings {
  /** Such as https://huggingface.co. */
  url: string;
  token: string;
}

/** What went wrong: the status, 0 where no answer came. */
export class HubFailure extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Seconds, from Retry-After. */
    readonly retryAfter: number | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'HubFailure';
  }
}

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

const TRIES = 3;

export class Hub {
  readonly pace: Pace;
  private lastChange = 0;

  private readonly send: Fetch;

  private constructor(
    private readonly options: HubOptions,
    send: Fetch,
  ) {
    this.pace = { ...PACE, ...options.pace };
    this.send = withEnd(send, this.pace.timeout, options.signal);
  }

  static async open(options: HubOptions): Promise<Hub> {
    return new Hub(options, await fetchFor(options.env));
  }

  whoAmI(): Promise<WhoAmI> {
    return this.look('/api/whoami-v2') as Promise<WhoAmI>;
  }

  /** Undefined where there is none that the token can see. */
  async space(id: string): Promise<SpaceInfo | undefined> {
    try {
      return (await this.look(`/api/spaces/${id}`)) as SpaceInfo;
    } catch (error) {
      if (error instanceof HubFailure && error.status === 404) return undefined;
      throw error;
    }
  }

  async files(id: string): Promise<Listed[]> {
    const listed: Listed[] = [];
    let path: string | undefined = `/api/spaces/${id}/tree/main?recursive=true`;
    while (path) {
      const answer: Response = await this.ask('GET', path, undefined, true);
      for (const { type, path: name, oid, lfs } of (await answer.json()) as Entry[])
        if (type === 'file') listed.push({ path: name, oid, sha256: lfs?.oid });
      // Long lists come in pages.
      const next = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      path = next?.startsWith(this.options.url) ? next.slice(this.options.url.length) : undefined;
    }
    return listed;
  }

  async variables(id: string): Promise<Record<string, string>> {
    const found = (await this.look(`/api/spaces/${id}/variables`)) as Record<string, { value: string }>;
    return Object.fromEntries(Object.entries(found).map(([key, { value }]) => [key, value]));
  }

  /** A file as it is; undefined where there is none. */
  async text(id: string, path: string): Promise<string | undefined> {
    try {
      return await (await this.ask('GET', `/spaces/${id}/resolve/main/${path}`, undefined, true)).text();
    } catch (error) {
      if (error instanceof HubFailure && error.status === 404) return undefined;
      throw error;
    }
  }

  /** What the Hub would refuse in a Space's README, by its own judgement. */
  async faultsOf(readme: string): Promise<string[]> {
    try {
      const body = { content: readme, repoType: 'space' };
      const answer = await this.ask('POST', '/api/validate-yaml', body, true);
      return ((await answer.json()) as Judgement).errors?.map(({ message }) => message) ?? [];
    } catch (error) {
      if (error instanceof HubFailure && (error.status === 400 || error.status === 422))
        return [error.message];
      throw error;
    }
  }

  /** Makes a Space. Never repeated by itself: whoever asks looks first whether it is there. */
  async create(fields: object): Promise<void> {
    await this.ask('POST', '/api/repos/create', fields, false);
  }

  async setVariable(id: string, key: string, value: string): Promise<void> {
    await this.ask('POST', `/api/spaces/${id}/variables`, { key, value }, true);
  }

  async stage(id: string): Promise<string> {
    return ((await this.look(`/api/spaces/${id}/runtime`)) as { stage: string }).stage;
  }

  /** One commit with all changes, on top of `parent` and nothing else. */
  async upload(id: string, { upload, remove }: FileChanges, parent: string, title: string): Promise<void> {
    const operations: CommitOperation[] = [
      ...upload.map(({ path, bytes }) => ({
        operation: 'addOrUpdate' as const,
        path,
        content: new Blob([new Uint8Array(bytes)]),
      })),
      ...remove.map((path) => ({ operation: 'delete' as const, path })),
    ];
    await this.spaced(() =>
      commit({
        repo: { type: 'space', name: id },
        operations,
        title,
        parentCommit: parent,
        hubUrl: this.options.url,
        accessToken: this.options.token,
        useXet: false,
        fetch: ((url: string, init?: RequestInit) => this.send(url, init ?? {})) as typeof fetch,
      }).catch((error: unknown) => {
        if (error instanceof HubApiError)
          throw new HubFailure(error.statusCode, error.message, undefined, { cause: error });
        throw new HubFailure(0, networkWords(error), undefined, { cause: error });
      }),
    );
  }

  wait(milliseconds: number): Promise<void> {
    return pause(milliseconds, this.options.signal);
  }

  private async look(path: string): Promise<unknown> {
    return await (await this.ask('GET', path, undefined, true)).json();
  }

  /** @param repeats whether it may be done twice */
  private async ask(
    method: string,
    path: string,
    body: object | undefined,
    repeats: boolean,
  ): Promise<Response> {
    const request = () => this.once(method, path, body);
    for (let tries = 1; ; tries++) {
      try {
        return await (method === 'GET' ? request() : this.spaced(request));
      } catch (error) {
        this.options.signal?.throwIfAborted();
        if (!(error instanceof HubFailure) || tries === TRIES) throw error;
        const { status, retryAfter } = error;
        if (status === 429 && (retryAfter ?? 60) * 1000 <= this.pace.patience)
          await this.options.progress.countdown(
            'The Hub asks for a pause',
            (retryAfter ?? 60) * 1000,
            (time) => this.wait(time),
          );
        else if (repeats && (status === 0 || status >= 500)) await this.wait(this.pace.retry * tries);
        else throw error;
      }
    }
  }

  private async once(method: string, path: string, body: object | undefined): Promise<Response> {
    let answer: Response;
    try {
      answer = await this.send(`${this.options.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.options.token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch (error) {
      throw new HubFailure(0, networkWords(error), undefined, { cause: error });
    }
    if (answer.ok) return answer;
    const text = await answer.text();
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
    throw new HubFailure(answer.status, saidIn(text), Number.isNaN(after) ? undefined : after);
  }

  private async spaced<T>(request: () => Promise<T>): Promise<T> {
    await this.wait(this.lastChange + this.pace.gap - Date.now());
    try {
      return await request();
    } finally {
      this.lastChange = Date.now();
    }
  }
}

interface Judgement {
  errors?: { message: string }[];
}

interface Entry {
  type: string;
  path: string;
  oid: string;
  lfs?: { oid: string };
}

function saidIn(text: string): string {
  try {
    const { error, message, errors } = JSON.parse(text) as { error?: string; message?: string } & Judgement;
    return String(error ?? message ?? errors?.map((each) => each.message).join('; ') ?? '').slice(0, 300);
  } catch {
    return text
      .replace(/<[^>]*>/g, '')
      .trim()
      .slice(0, 100);
  }
}
