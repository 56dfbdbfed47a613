/** GitHub's API through Octokit, with GitHub's manners: no request without an end, a pause where it asks for one, no blind repetition. */
import { Octokit } from '@octokit/rest';
import type { Progress } from '../net/progress.ts';
import type { Token } from './github-token.ts';
import type { Server } from './server.ts';

export interface ClientOptions {
  server: Server;
  token: Token;
  env: NodeJS.ProcessEnv;
  progress: Progress;
  signal?: AbortSignal;
  /** Milliseconds, all of them; GitHub's limits unless a test is in a hurry. */
  pace?: Partial<Pace>;
}

export interface Pace {
  /** How long a request may take. */
  timeout: number;
  /** Between two requests that change something. */
  gap: number;
  /** Before a request that failed is made again. */
  retry: number;
  /** The longest that is waited where GitHub asks for a pause. */
  patience: number;
  /** How long a repo that was just made may take to be seen by git. */
  appearing: number;
}

export const PACE: Pace = { timeout: 30_000, gap: 1000, retry: 2000, patience: 300_000, appearing: 30_000 };
const TRIES = 3;

/** A client, and what it needs around each request. */
export interface Client {
  octokit: Octokit;
  pace: Pace;
  /** Looks: repeated when the connection or the server failed. */
  look<T>(ask: () => Promise<T>): Promise<T>;
  /** Changes something that is the same when it is done twice. */
  change<T>(ask: () => Promise<T>): Promise<T>;
  /** Makes something: repeated only where GitHub said that it did nothing. */
  make<T>(ask: () => Promise<T>): Promise<T>;
  /** Waits; ends at once when everything is stopped. */
  wait(milliseconds: number): Promise<void>;
}

export async function clientOf(options: ClientOptions): Promise<Client> {
  const { server, token, env, progress, signal } = options;
  const pace = { ...PACE, ...options.pace };
  const send = await fetchFor(env);
  const octokit = new Octokit({
    auth: token.value,
    baseUrl: server.apiUrl,
    userAgent: 'start-the-job',
    log: { debug() {}, info() {}, warn() {}, error() {} },
    request: { fetch: withEnd(send, pace.timeout, signal) },
  });
  const wait = (milliseconds: number) => pause(milliseconds, signal);
  let lastChange = 0;
  const ask = async <T>(request: () => Promise<T>, repeats: boolean): Promise<T> => {
    for (let tries = 1; ; tries++) {
      try {
        return await request();
      } catch (error) {
        signal?.throwIfAborted();
        const asked = askedToWait(error, Date.now());
        if (asked !== undefined) {
          if (asked > pace.patience || tries === TRIES) throw error;
          await progress.countdown('GitHub asks for a pause', asked, wait);
        } else if (repeats && tries < TRIES && isPassing(error)) await wait(pace.retry * tries);
        else throw error;
      }
    }
  };
  const spaced = async <T>(request: () => Promise<T>, repeats: boolean): Promise<T> =>
    await ask(async () => {
      await wait(lastChange + pace.gap - Date.now());
      try {
        return await request();
      } finally {
        lastChange = Date.now();
      }
    }, repeats);
  return {
    octokit,
    pace,
    wait,
    look: (request) => ask(request, true),
    change: (request) => spaced(request, true),
    make: (request) => spaced(request, false),
  };
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Requests that end: each is answered as a whole in time, or fails with a TimeoutError. Without `AbortSignal.any`, which Node 20 forgets
 * together with the time limit in it when memory is cleared.
 */
export function withEnd(send: Fetch, timeout: number, signal?: AbortSignal): Fetch {
  return async (url, init) => {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(new DOMException('no answer in time', 'TimeoutError')), timeout);
    const stop = (event: Event) => end.abort((event.target as AbortSignal).reason);
    const stops = [signal, init.signal ?? undefined].filter((one) => one !== undefined);
    for (const one of stops) {
      if (one.aborted) end.abort(one.reason);
      one.addEventListener('abort', stop, { once: true });
    }
    try {
      const answer = await send(url, { ...init, signal: end.signal });
      const body = await answer.arrayBuffer();
      const { status, statusText, headers } = answer;
      return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
    } finally {
      clearTimeout(timer);
      for (const one of stops) one.removeEventListener('abort', stop);
    }
  };
}

/** Node's own fetch ignores the proxy that git obeys. */
export async function fetchFor(env: NodeJS.ProcessEnv): Promise<Fetch> {
  if (!['http_proxy', 'https_proxy'].some((name) => env[name] || env[name.toUpperCase()])) return fetch;
  const { EnvHttpProxyAgent, fetch: proxied } = await import('undici');
  const first = (name: string) => env[name] || env[name.toUpperCase()] || undefined;
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: first('http_proxy'),
    httpsProxy: first('https_proxy'),
    noProxy: first('no_proxy'),
  });
  return ((url: string, init: object) => proxied(url, { ...init, dispatcher })) as unknown as Fetch;
}

/** What an error of Octokit's says. */
export interface Failure {
  /** 0 where no answer came. */
  status: number;
  message: string;
  headers: Record<string, string | undefined>;
  errors: { field?: string; code?: string; message?: string }[];
}

export function failureOf(error: unknown): Failure {
  const { status, message, response, cause } = error as {
    status?: number;
    message?: string;
    cause?: unknown;
    response?: { headers?: Record<string, string>; data?: { message?: string; errors?: Failure['errors'] } };
  };
  // Octokit gives a request that nobody answered the status 500.
  if (!response) return { status: 0, message: networkWords(cause ?? error), headers: {}, errors: [] };
  const { headers = {}, data } = response;
  const errors = Array.isArray(data?.errors) ? data.errors : [];
  return { status: status ?? 0, message: data?.message ?? message ?? '', headers, errors };
}

/** Why no answer came, such as ECONNREFUSED. */
export function networkWords(error: unknown): string {
  const { name, code, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (name === 'TimeoutError') return 'no answer in time';
  if (code) return code;
  return cause ? networkWords(cause) : (message ?? String(error));
}

/** It may be over in a moment. */
function isPassing(error: unknown): boolean {
  const { status } = failureOf(error);
  return status === 0 || status >= 500;
}

/** How long GitHub asks to wait before the same again, in milliseconds; undefined where it does not. It did nothing then. */
export function askedToWait(error: unknown, now: number): number | undefined {
  const { status, headers, message } = failureOf(error);
  if (status !== 403 && status !== 429) return undefined;
  const after = headers['retry-after'];
  if (after !== undefined) {
    const seconds = Number(after);
    return Number.isNaN(seconds) ? Math.max(0, Date.parse(after) - now) : seconds * 1000;
  }
  if (headers['x-ratelimit-remaining'] === '0')
    return Math.max(0, Number(headers['x-ratelimit-reset']) * 1000 - now) + 1000;
  return status === 429 || /secondary rate limit/i.test(message) ? 60_000 : undefined;
}

/** Waits; ends at once when everything is stopped. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await new Promise<void>((done, fail) => {
    const stop = () => {
      clearTimeout(timer);
      fail(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      done();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
