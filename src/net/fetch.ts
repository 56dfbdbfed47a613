/** Requests that end, through the proxy that git obeys. */
import type { LookupFunction } from 'node:net';
import { watchedBody } from './upload-body.ts';

/** As Node's own, for one address. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Requests that end: each is answered as a whole in time, or fails with a TimeoutError. Without `AbortSignal.any`, which Node 20 forgets
 * together with the time limit in it when memory is cleared.
 * @param stall how long nothing may move of a large body that is sent: as a whole it takes as long as its line does
 */
export function withEnd(send: Fetch, timeout: number, signal?: AbortSignal, stall = timeout): Fetch {
  return async (url, init) => {
    const end = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const allow = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end.abort(new DOMException('no answer in time', 'TimeoutError')),
        milliseconds,
      );
    };
    const stop = (event: Event) => end.abort((event.target as AbortSignal).reason);
    const stops = [signal, init.signal ?? undefined].filter((one) => one !== undefined);
    for (const one of stops) {
      if (one.aborted) end.abort(one.reason);
      one.addEventListener('abort', stop, { once: true });
    }
    const body = watchedBody(init.body, () => allow(stall));
    allow(body ? stall : timeout);
    try {
      const answer = await send(url, { ...init, ...(body ? { body } : {}), signal: end.signal });
      allow(timeout);
      const said = await answer.arrayBuffer();
      const { status, statusText, headers } = answer;
      return new Response(said.byteLength > 0 ? said : null, { status, statusText, headers });
    } finally {
      clearTimeout(timer);
      for (const one of stops) one.removeEventListener('abort', stop);
    }
  };
}

/** Node's own fetch ignores the proxy that git obeys. @param lookup how names are looked up where no proxy does it */
export async function fetchFor(env: NodeJS.ProcessEnv, lookup?: LookupFunction): Promise<Fetch> {
  const proxies = ['http_proxy', 'https_proxy'].some((name) => env[name] || env[name.toUpperCase()]);
  if (!proxies && !lookup) return fetch;
  const { Agent, EnvHttpProxyAgent, fetch: own } = await import('undici');
  const first = (name: string) => env[name] || env[name.toUpperCase()] || undefined;
  const connect = lookup ? { connect: { lookup } } : {};
  const dispatcher = proxies
    ? new EnvHttpProxyAgent({
        httpProxy: first('http_proxy'),
        httpsProxy: first('https_proxy'),
        noProxy: first('no_proxy'),
        ...connect,
      })
    : new Agent(connect);
  return ((url: string, init: object) => own(url, { ...init, dispatcher })) as unknown as Fetch;
}

/** Why no answer came, such as ECONNREFUSED. */
export function networkWords(error: unknown): string {
  const { name, code, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (name === 'TimeoutError') return 'no answer in time';
  if (code) return code;
  return cause ? networkWords(cause) : (message ?? String(error));
}
