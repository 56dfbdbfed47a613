/** What stands at an address: followed where it leads, in limits of size and time, and never into a private network that was not named. */
import { guardedLookup, hostIn, namesPrivate } from './addresses.ts';
import { type Fetch, fetchFor, networkWords, withEnd } from './fetch.ts';
import { PACE, type Pace, pause } from './pace.ts';
import { askedPause } from './rate-limit.ts';

/** What came. */
export interface Visited {
  /** Where it came from in the end. */
  url: URL;
  status: number;
  /** Such as `text/html`. */
  type: string;
  /** The encoding that the server names. */
  charset: string | undefined;
  bytes: Buffer;
}

/** Why nothing came: a word for it, and the host's own words. */
export interface NotVisited {
  failed: 'redirects' | 'private' | 'scheme' | 'size' | 'time' | 'name' | 'tls' | 'network';
  host: string;
  detail: string;
}

export interface VisitOptions {
  env: NodeJS.ProcessEnv;
  /** Such as `start-the-job/0.1.0`. */
  agent: string;
  accept: string;
  pace?: Partial<Pace> | undefined;
}

export const MOST_BYTES = 20 * 2 ** 20;
const MOST_REDIRECTS = 6;
/** The longest that is waited before a second try. */
const SHORT = 10_000;
const MOST_TIME = 20_000;
/** For all that one address leads to. */
const ALL_TIME = 60_000;

class TooLarge extends Error {}

/** Visits an address. A host that was named may be private; one that is only led to may not. */
export async function visit(start: URL, options: VisitOptions): Promise<Visited | NotVisited> {
  const pace = { ...PACE, timeout: MOST_TIME, ...options.pace };
  const allowed = namesPrivate(hostIn(start)) ? hostIn(start) : '';
  const send = withEnd(limited(await fetchFor(options.env, guardedLookup(allowed))), pace.timeout);
  const end = Date.now() + ALL_TIME;
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const host = hostIn(url);
    const not = (failed: NotVisited['failed'], detail = ''): NotVisited => ({ failed, host, detail });
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return not('scheme', url.protocol);
    if (host !== allowed && namesPrivate(host)) return not('private');
    if (Date.now() > end) return not('time');
    let answer: Response;
    try {
      answer = await asked(send, url, options, pace);
    } catch (error) {
      return not(...whyNot(error));
    }
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || next === null || !URL.canParse(next, url.href)) {
      const said = answer.headers.get('content-type') ?? '';
      const [, charset] = /charset\s*=\s*["']?([\w:-]+)/i.exec(said) ?? [];
      const type = said.split(';')[0]?.trim().toLowerCase() ?? '';
      return { url, status: answer.status, type, charset, bytes: Buffer.from(await answer.arrayBuffer()) };
    }
    url = new URL(next, url);
  }
  return { failed: 'redirects', host: hostIn(url), detail: '' };
}

/** One request, and a second one where the server only asks for a moment. */
async function asked(send: Fetch, url: URL, options: VisitOptions, pace: Pace): Promise<Response> {
  const headers = { accept: options.accept, 'accept-language': '*', 'user-agent': options.agent };
  const once = () => send(url.href, { redirect: 'manual', headers });
  const answer = await once();
  if (answer.status !== 429 && answer.status < 500) return answer;
  const wait = askedPause(answer.status, answer.headers, Date.now()) ?? pace.retry;
  if (wait > Math.min(SHORT, pace.patience)) return answer;
  await pause(wait);
  return await once();
}

/** Reads an answer no further than it may be large: what is packed unpacks to more. */
function limited(send: Fetch): Fetch {
  return async (url, init) => {
    const answer = await send(url, init);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > MOST_BYTES) throw new TooLarge();
      pieces.push(piece);
    }
    // LinkedIn says 999 to programs, which is no status that an answer can be made of.
    const status = answer.status > 599 ? 403 : answer.status;
    const body = size > 0 && status !== 204 && status !== 304 ? new Uint8Array(Buffer.concat(pieces)) : null;
    return new Response(body, { status, headers: answer.headers });
  };
}

function whyNot(error: unknown): [NotVisited['failed'], string] {
  if (error instanceof TooLarge) return ['size', ''];
  const words = networkWords(error);
  if (words === 'EPRIVATE') return ['private', ''];
  if (words === 'no answer in time' || /TIMEDOUT|TIMEOUT/.test(words)) return ['time', ''];
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(words)) return ['name', words];
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO|ALTNAME/.test(words)) return ['tls', words];
  return ['network', words];
}
