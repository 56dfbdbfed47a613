import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, answer, type Hub, storageAnswer } from './api.ts';
import { type Account, makeSpace, type Space } from './spaces.ts';
import { type Claims, identify, RUNNER_TOKEN } from './trust.ts';

/** One request, as it came and as it was answered. */
export interface Recorded {
  /** From 1, since the start or the last reset. */
  readonly number: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Whether it changes something. */
  readonly write: boolean;
  /** Milliseconds since 1970. */
  readonly time: number;
  body: string;
  user: string | undefined;
  /** Whether it was carried out, answered or not. */
  acted: boolean;
  /** 0 until it is answered, and for ever when it is not. */
  status: number;
}

/** `drop-before` does nothing and closes the connection; `drop-after` does as asked and closes it. */
export type HubFault =
  | 'drop-before'
  | 'drop-after'
  | 'hang'
  | '500'
  | '502'
  | 'portal'
  | '429'
  | '429-quota'
  | 'stall'
  | '401'
  | '402'
  | '403'
  | '409-busy'
  | 'invalid';

const REFUSALS: Partial<Record<HubFault, Answer>> = {
  500: { status: 500, body: { error: 'Internal Error' } },
  502: {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from('<h1>502 Bad Gateway</h1>'),
  },
  portal: { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>Sign in</h1>') },
  429: { status: 429, headers: { 'retry-after': '1' }, body: { error: 'Rate limited' } },
  '429-quota': {
    status: 429,
    headers: { ratelimit: '"api";r=0;t=1', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' },
    body: { error: 'Rate limited' },
  },
  401: { status: 401, body: { error: 'Invalid credentials in Authorization header' } },
  402: {
    status: 402,
    body: { error: 'Subscribe to PRO to create Gradio and Docker Spaces on this hardware.' },
  },
  403: { status: 403, body: { error: 'You do not have the required permissions' } },
  invalid: { status: 422, body: { errors: [{ message: '"emoji" must be a single emoji' }], warnings: [] } },
  '409-busy': { status: 409, body: { error: 'A conflicting operation is in progress. Please try again.' } },
};

/** What stands in for the Hub on this machine; `url` is what HF_ENDPOINT names. */
export interface HubDouble {
  readonly url: string;
  readonly requests: readonly Recorded[];
  space(id: string): Space | undefined;
  /** Puts a Space there that nobody asked for by HTTP. */
  addSpace(id: string, options?: { sdk?: string; hardware?: string; isPrivate?: boolean }): Space;
  /** As a Space's settings: a CI job with all these claims may write to it. */
  trust(id: string, claims: Claims): void;
  /** What the runner of a job with these claims gives it: GitHub answers here too, and says who it is. */
  runnerOf(claims: Claims): Record<string, string>;
  /** What a Space tells of itself after each commit, one look after another; the last stays. First `lag` looks see what was before. */
  stagesAfterCommit(stages: readonly string[], options?: { lag?: number; namesCommit?: boolean }): void;
  /** As many entries has a page of a tree. */
  pagesOf(size: number): void;
  /** So many bytes a second are taken of what is sent. */
  takesBytes(perSecond: number): void;
  /** Every answer of the Hub's has these headers. */
  saysAlways(headers: Record<string, string>): void;
  /** The n-th request since the start or the last reset meets this fault. */
  faultAt(number: number, fault: HubFault): void;
  /** The next requests that match meet this fault. */
  faultWhen(match: (request: Recorded) => boolean, fault: HubFault, options?: { times?: number }): void;
  /** Called when the n-th request has been carried out and before it is answered. */
  onRequest(number: number, callback: (request: Recorded) => void | Promise<void>): void;
  reset(): void;
  stop(): Promise<void>;
}

/** Entries of a tree in one answer. */
const PAGE = 1000;

const BUILDING = ['BUILDING', 'APP_STARTING', 'RUNNING'];

/** Starts a Hub on a free port, with what Spaces need of it: accounts, REST, preupload, large files, commits, stages and faults. */
export async function startHub({ accounts }: { accounts: readonly Account[] }): Promise<HubDouble> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const storage = createServer();
  await new Promise<void>((done) => storage.listen(0, '127.0.0.1', done));
  const hub: Hub = {
    url,
    storageUrl: `http://localhost:${(storage.address() as AddressInfo).port}`,
    pageSize: PAGE,
    lag: 1,
    namesCommit: true,
    accounts,
    issued: [],
    publishers: [],
    spaces: new Map(),
    stored: new Map(),
    stagesAfterCommit: BUILDING,
  };
  let job: Claims = {};
  const requests: Recorded[] = [];
  const hanging: ServerResponse[] = [];
  const callbacks = new Map<number, (request: Recorded) => void | Promise<void>>();
  /** Of what is sent, bytes a second that are taken. */
  let rate = Number.POSITIVE_INFINITY;
  let headersOfAll: Record<string, string> = {};
  let faults: { match: (request: Recorded) => boolean; fault: HubFault; left: number }[] = [];

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
    isStorage: boolean,
  ): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    const record: Recorded = {
      number: requests.length + 1,
      method,
      path,
      // Asking what would have to be uploaded changes nothing.
      write:
        method !== 'GET' && method !== 'HEAD' && !/\/(?:preupload|paths-info)\/|validate-yaml/.test(path),
      time: Date.now(),
      body: '',
      user: undefined,
      acted: false,
      status: 0,
    };
    requests.push(record);
    const met = faults.find(({ match, left }) => left > 0 && match(record));
    if (met) met.left--;
    const fault = met?.fault;
    // Nothing of the body is taken, and nothing is said.
    if (fault === 'stall') return void hanging.push(response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
      if (rate < Number.POSITIVE_INFINITY) await pause((chunk.length / rate) * 1000);
    }
    const bytes = Buffer.concat(chunks);
    record.body = bytes.toString();
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const account = [...accounts, ...hub.issued].find((each) => each.token === token);
    record.user = account?.name;
    if (fault === 'drop-before') return void request.socket.destroy();
    if (fault === 'hang') return void hanging.push(response);
    const refused = fault && REFUSALS[fault];
    const { pathname: encoded, searchParams } = new URL(path, url);
    const pathname = decodeURI(encoded);
    const asked = { method, path: pathname, query: searchParams, bytes };
    const given =
      refused ??
      (isStorage ? storageAnswer(hub, asked, request.headers) : undefined) ??
      (pathname === '/github/identity'
        ? identify(job, searchParams.get('audience') ?? '', token)
        : undefined) ??
      answer(hub, {
        ...asked,
        range: request.headers.range,
        contentType: request.headers['content-type'],
        account,
        hasToken: token !== undefined,
      });
    record.acted = refused === undefined;
    await callbacks.get(record.number)?.(record);
    if (fault === 'drop-after') return void request.socket.destroy();
    record.status = given.status;
    const log = /^\/api\/spaces\/([^/]+\/[^/]+)\/logs\/(build|run)$/.exec(pathname);
    if (log && given.status === 200) {
      // It stays open, as the Hub leaves it.
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const line of hub.spaces.get(log[1]?.toLowerCase() ?? '')?.logs[log[2] as 'build' | 'run'] ?? [])
        response.write(
          `data: ${JSON.stringify({ data: line, timestamp: '2026-11-27T10:00:00Z' })}\n\ndata:\n\n`,
        );
      return void hanging.push(response);
    }
    response.statusCode = given.status;
    const plain = Buffer.isBuffer(given.body);
    if (!plain) response.setHeader('content-type', 'application/json; charset=utf-8');
    const all = { ...(isStorage ? {} : headersOfAll), ...given.headers };
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
    response.end(plain || given.body === undefined ? given.body : JSON.stringify(given.body));
  };
  for (const each of [server, storage])
    each.on('request', (request, response) => {
      handle(request, response, each === storage).catch((error: unknown) => {
        response.statusCode = 599;
        response.end(String(error instanceof Error ? error.stack : error));
      });
    });

  return {
    url,
    requests,
    space: (id) => hub.spaces.get(id.toLowerCase()),
    addSpace(id, { sdk = 'static', hardware = '', isPrivate = false } = {}) {
      const space = makeSpace(id, { sdk, hardware, isPrivate });
      hub.spaces.set(id.toLowerCase(), space);
      return space;
    },
    trust: (id, claims) => {
      hub.publishers.push({ resource: `spaces/${id}`, claims });
    },
    runnerOf: (claims) => {
      job = claims;
      return {
        GITHUB_ACTIONS: 'true',
        ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/github/identity?version=1`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: RUNNER_TOKEN,
      };
    },
    stagesAfterCommit: (stages, { lag = 1, namesCommit = true } = {}) => {
      Object.assign(hub, { stagesAfterCommit: stages, lag, namesCommit });
    },
    pagesOf: (size) => {
      hub.pageSize = size;
    },
    takesBytes: (perSecond) => {
      rate = perSecond;
    },
    saysAlways: (headers) => {
      headersOfAll = headers;
    },
    faultAt: (number, fault) => {
      faults.push({ match: (request) => request.number === number, fault, left: 1 });
    },
    faultWhen: (match, fault, { times = 1 } = {}) => {
      faults.push({ match, fault, left: times });
    },
    onRequest: (number, callback) => callbacks.set(number, callback),
    reset: () => {
      for (const response of hanging.splice(0)) response.destroy();
      hub.spaces.clear();
      hub.stored.clear();
      hub.issued.length = 0;
      hub.publishers.length = 0;
      Object.assign(hub, { stagesAfterCommit: BUILDING, lag: 1, namesCommit: true, pageSize: PAGE });
      rate = Number.POSITIVE_INFINITY;
      headersOfAll = {};
      faults = [];
      callbacks.clear();
      requests.length = 0;
    },
    stop: async () => {
      for (const each of [server, storage]) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
    },
  };
}
