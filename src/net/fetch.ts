/** Requests that end, through the proxy that git obeys. */

/** As Node's own, for one address. */
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

/** Why no answer came, such as ECONNREFUSED. */
export function networkWords(error: unknown): string {
  const { name, code, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (name === 'TimeoutError') return 'no answer in time';
  if (code) return code;
  return cause ? networkWords(cause) : (message ?? String(error));
}
