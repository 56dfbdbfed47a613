/** Why a model gave no answer that counts, in words for the one line of warning. */
import { networkWords } from '../net/fetch.ts';
import { retryAfter } from '../net/rate-limit.ts';
import { MODEL_KEY } from '../net/token.ts';
import { visible } from '../words/characters.ts';
import type { ModelEndpoint } from './endpoint.ts';

/** What went wrong, as the end of a sentence. */
export class ModelFailure extends Error {
  constructor(
    message: string,
    /** Milliseconds after which the same may be tried once more; undefined where it would not help. */
    readonly again?: number,
    options?: ErrorOptions,
  ) {
    super(visible(message), options);
    this.name = 'ModelFailure';
  }
}

/** Where it was asked, as it is said: `api.example.org`, `127.0.0.1:11434`. */
export const hostOf = ({ url }: Pick<ModelEndpoint, 'url'>) => new URL(url).host;

const SOON = 1000;
/** The longest pause that is kept. */
const PATIENCE = 20_000;

/** What no connection, or one that broke off, means. */
export function failureOfNetwork(error: unknown, endpoint: ModelEndpoint): ModelFailure {
  const host = hostOf(endpoint);
  const code = networkWords(error);
  const options = { cause: error };
  if (code === 'no answer in time' || /TIMEOUT|ETIMEDOUT/.test(code))
    return new ModelFailure(
      `${host} gave no answer within ${Math.ceil(endpoint.timeout / 1000)} s; --model-timeout SECONDS allows more`,
      0,
      options,
    );
  if (code === 'ECONNREFUSED')
    return new ModelFailure(
      `nothing listens at ${host} (connection refused); is the server running?`,
      undefined,
      options,
    );
  if (/^(?:ENOTFOUND|EAI_)/.test(code))
    return new ModelFailure(
      `no host is found by the name ${new URL(endpoint.url).hostname}`,
      undefined,
      options,
    );
  if (/WRONG_VERSION_NUMBER|EPROTO|PACKET_LENGTH/.test(code))
    return new ModelFailure(`${host} does not speak TLS; is its address http://?`, undefined, options);
  if (/CERT|TLS|SSL|SIGNATURE/.test(code))
    return new ModelFailure(`the certificate of ${host} is not trusted (${code})`, undefined, options);
  return new ModelFailure(`the connection to ${host} failed (${code.slice(0, 100)})`, SOON, options);
}

/** What a status that is no success means. @param said the server's own words, or nothing */
export function failureOfStatus(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  said: string,
  endpoint: ModelEndpoint,
): ModelFailure {
  const host = hostOf(endpoint);
  const words = said === '' ? '' : `: ${said}`;
  if (status >= 300 && status < 400)
    return new ModelFailure(
      `${host} redirects to ${placeIn(headers.get('location'), endpoint)}, which was not followed`,
    );
  // Without its words, which may repeat a part of the key.
  if (status === 401 || status === 403) return new ModelFailure(refused(status, host, endpoint));
  if (status === 404)
    return new ModelFailure(
      `${host} has no model "${endpoint.name}", or no API at this address (404${words}); most addresses end in /v1#NAME`,
    );
  if (status === 429 || status >= 500) {
    const asked = retryAfter(headers.get('retry-after'), Date.now()) ?? SOON;
    const why = status === 429 ? 'takes no more requests now' : 'failed';
    return new ModelFailure(`${host} ${why} (${status}${words})`, asked <= PATIENCE ? asked : undefined);
  }
  return new ModelFailure(`${host} refused the request (${status}${words})`);
}

function refused(status: number, host: string, { key }: ModelEndpoint): string {
  return key
    ? `${host} refused the key of ${key.from} (${status})`
    : `${host} wants a key (${status}); put it into ${MODEL_KEY}`;
}

function placeIn(location: string | null, { url }: ModelEndpoint): string {
  return location && URL.canParse(location, url) ? new URL(location, url).host : 'another address';
}

/** What a server says of an error: without the key, which it may repeat, in a line of bounded length. */
export function wordsOfServer(body: string, { key }: ModelEndpoint): string {
  const text = messageIn(body);
  return visible(key ? text.replaceAll(key.value, '…') : text)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160);
}

function messageIn(body: string): string {
  try {
    const { error, message, detail } = JSON.parse(body) as Record<string, unknown>;
    const inner =
      typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error;
    return ([inner, message, detail].find((said) => typeof said === 'string') as string | undefined) ?? '';
  } catch {
    return /^\s*</.test(body) ? '' : body;
  }
}
