/** GitHub's API through Octokit, with GitHub's manners: no request without an end, a pause where it asks for one, no blind repetition. */
import { Octokit } from '@octokit/rest';
import { fetchFor, networkWords, withEnd } from '../net/fetch.ts';
import { PACE, type Pace, pause } from '../net/pace.ts';
import { retryAfter, waitOf } from '../net/rate-limit.ts';
import type { Surroundings } from '../net/surroundings.ts';
import type { Token } from '../net/token.ts';
import type { Server } from './server.ts';

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

export async function clientOf(server: Server, token: Token, surroundings: Surroundings): Promise<Client> {
  const { env, progress, signal } = surroundings;
  const pace = { ...PACE, ...surroundings.pace };
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
    response?: { headers?: Record<string, string>; data?: { message?: string; errors?: unknown } };
  };
  // Octokit gives a request that nobody answered the status 500.
  if (!response) return { status: 0, message: networkWords(cause ?? error), headers: {}, errors: [] };
  const { headers = {}, data } = response;
  // Some are a text, some a list of texts, some a list of fields.
  const given: unknown[] = [data?.errors ?? []].flat();
  const errors = given.map((one) =>
    typeof one === 'string' ? { message: one } : (one as Failure['errors'][0]),
  );
  return { status: status ?? 0, message: data?.message ?? message ?? '', headers, errors };
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
  const after = retryAfter(headers['retry-after'], now);
  if (after !== undefined) return after;
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const left = waitOf(Math.max(0, Number(headers['x-ratelimit-reset']) - now / 1000));
  if (isUsedUp && left !== undefined) return left + 1000;
  return isUsedUp || status === 429 || /secondary rate limit/i.test(message) ? 60_000 : undefined;
}
