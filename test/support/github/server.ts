import { mkdtempSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { answerApi, createRepo } from './api.ts';
import { git, headOf, placeFiles } from './bare.ts';
import { type Contract, contractOf } from './contract.ts';
import { answerOf, type FaultName, type Faults, fits, isRefusal, makeFaults } from './faults.ts';
import { answerGit, commandsOf } from './git-http.ts';
import { refuse } from './rules.ts';
import { openStore, type Store, scopesOf } from './store.ts';
import type { Answer, Call, Organisation, Recorded, User } from './types.ts';

export interface Options {
  readonly users: readonly User[];
  readonly orgs?: readonly Organisation[];
}

/** What stands in for GitHub on this machine. `url` goes into GITHUB_SERVER_URL, `apiUrl` into GITHUB_API_URL. */
export interface GitHub {
  readonly url: string;
  readonly apiUrl: string;
  readonly requests: readonly Recorded[];
  /** Requests and answers that break the contract with GitHub, and faults that met a request they don't fit. */
  violations(): string[];
  /** What lies on the server, past all access rights. */
  repo(owner: string, name: string): Promise<Placed | undefined>;
  /** Puts a repo there that nobody asked for by HTTP. */
  addRepo(owner: string, name: string, options?: Placing): Promise<Placed>;
  /** The n-th request since the start or the last reset meets this fault; API and git count alike. */
  faultAt: Faults['at'];
  /** The next requests that match meet this fault. */
  faultWhen: Faults['when'];
  /** Called when the n-th request has been carried out and before it is answered, the moment to kill who asked. */
  onRequest(number: number, callback: (request: Recorded) => void | Promise<void>): void;
  /** No repos, requests, faults and callbacks any more. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export interface Placing {
  readonly files?: Record<string, string>;
  readonly private?: boolean;
  readonly description?: string;
  readonly homepage?: string;
}

export interface Placed {
  /** As GitHub writes it. */
  readonly name: string;
  readonly private: boolean;
  readonly bare: string;
  /** undefined while the repo is empty. */
  readonly head: string | undefined;
  /** The commit of every branch and tag, by full name. */
  readonly refs: Record<string, string>;
}

/** Starts a GitHub on a free port: the emulator's accounts and repos, git's own server, and faults on request. */
export async function startGitHub(options: Options): Promise<GitHub> {
  const contract = await contractOf();
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  const store = await openStore(folder, url, options.users, options.orgs ?? []);
  const state: State = {
    store,
    contract,
    requests: [],
    violations: [],
    faults: makeFaults(),
    callbacks: new Map(),
  };
  server.on('request', (request, response) => {
    handle(state, request, response).catch((error: unknown) => {
      state.violations.push(`the double failed: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });
  const placed = async (owner: string, name: string): Promise<Placed | undefined> => {
    const repo = store.find(owner, name);
    if (!repo) return undefined;
    const lines = (await git(repo.bare, 'for-each-ref', '--format=%(refname) %(objectname)')) ?? '';
    const refs = Object.fromEntries(
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')),
    );
    return { name: repo.name, private: repo.private, bare: repo.bare, head: await headOf(repo.bare), refs };
  };
  return {
    url,
    apiUrl: store.apiUrl,
    requests: state.requests,
    violations: () => [...state.violations],
    repo: placed,
    addRepo: async (owner, name, { files, ...fields } = {}) => {
      await createRepo(store, owner, { name, ...fields });
      const repo = store.find(owner, name);
      if (repo && files) await placeFiles(repo.bare, files);
      return (await placed(owner, name)) as Placed;
    },
    faultAt: state.faults.at,
    faultWhen: state.faults.when,
    onRequest: (number, callback) => state.callbacks.set(number, callback),
    reset: async () => {
      server.closeAllConnections();
      store.reset();
      state.faults.clear();
      state.callbacks.clear();
      state.requests.length = 0;
      state.violations.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await store.stop();
    },
  };
}

interface State {
  readonly store: Store;
  readonly contract: Contract;
  readonly requests: Recorded[];
  readonly violations: string[];
  readonly faults: Faults;
  readonly callbacks: Map<number, (request: Recorded) => void | Promise<void>>;
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await receive(state, request);
  const { record } = call;
  const fault = state.faults.next(record);
  record.fault = fault;
  if (fault && !fits(fault, record))
    state.violations.push(`${fault} does not fit request ${record.number}, ${record.method} ${record.path}`);
  if (fault === 'drop-before') return void request.socket.destroy();
  if (fault === 'hang') return;
  const canned = fault && answerOf(fault, record);
  const answer = canned ?? (await act(state, call, fault));
  record.acted = canned === undefined;
  await state.callbacks.get(record.number)?.(record);
  record.answer = answer.body;
  if (fault === 'drop-after') return void request.socket.destroy();
  record.status = answer.status;
  send(response, answer, record);
}

/** Reads a request to its end; it counts from its first byte. */
async function receive({ requests, store }: State, request: IncomingMessage): Promise<Call> {
  const { method = 'GET', url = '/' } = request;
  const api = url.startsWith('/api/v3');
  const pushing = url.includes('git-receive-pack');
  const record = {
    number: requests.length + 1,
    method,
    path: api ? url.slice('/api/v3'.length) || '/' : url,
    kind: api ? 'api' : pushing ? 'git-write' : 'git-read',
    write: api ? method !== 'GET' && method !== 'HEAD' : pushing && method === 'POST',
    body: undefined as unknown,
    time: Date.now(),
    user: undefined,
    acted: false,
    status: 0,
    answer: undefined,
    fault: undefined,
  } satisfies Recorded as Recorded & { body: unknown };
  requests.push(record);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const sent = Buffer.concat(chunks);
  const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
  record.user = store.userOf(tokenOf(request.headers.authorization) ?? '')?.login;
  if (record.kind === 'git-write' && record.write) record.body = commandsOf(bytes);
  if (api && bytes.length > 0) record.body = parse(bytes.toString());
  return { record, headers: request.headers as Call['headers'], bytes };
}

async function act(state: State, call: Call, fault: FaultName | undefined): Promise<Answer> {
  const { store, contract, violations } = state;
  const { record } = call;
  const token = tokenOf(call.headers.authorization);
  const user = store.userOf(token ?? '');
  if (fault === '301') await rename(store, record.path);
  if (record.kind !== 'api')
    return await answerGit(store, call, user, fault && isRefusal(fault) ? fault : undefined);
  const { pathname, search, searchParams } = new URL(record.path, 'http://localhost');
  // A repo by its number is where GitHub sends whoever asks by an old name; the description leaves it out.
  const path = pathname.replace(/^\/repositories\/\d+/, '/repos/owner/name') + search;
  const wrong = contract.checkRequest(record.method, path, record.body);
  violations.push(...wrong);
  const answered = async (): Promise<Answer> => {
    if (call.bytes.length > 0 && record.body === undefined) return refuse(400, 'Problems parsing JSON');
    if (token !== undefined && !user) return refuse(401, 'Bad credentials');
    if (wrong.length > 0)
      return refuse(record.body === undefined ? 404 : 422, `Invalid request.\n\n${wrong[0]}`);
    const body = (record.body ?? {}) as Record<string, unknown>;
    return await answerApi(store, { method: record.method, path: pathname, query: searchParams, body, user });
  };
  const answer = await answered();
  if (wrong.length === 0)
    violations.push(...contract.checkAnswer(record.method, path, answer.status, answer.body));
  const scopes = user && scopesOf(user);
  return scopes ? { ...answer, headers: { 'x-oauth-scopes': scopes.join(', '), ...answer.headers } } : answer;
}

/** Somebody renames the repo just before it is asked for. */
async function rename(store: Store, path: string): Promise<void> {
  const [, owner = '', name = ''] = /^(?:\/repos)?\/([^/]+)\/([^/?]+)/.exec(path) ?? [];
  const repo = store.find(owner, name.replace(/\.git$/, ''));
  if (!repo) return;
  const renamed = `${repo.name}-renamed`;
  await store.ask(repo.owner, 'PATCH', `/repos/${repo.owner}/${repo.name}`, { name: renamed });
  store.rename(repo, renamed);
}

function send(response: ServerResponse, { status, headers, body }: Answer, record: Recorded): void {
  response.statusCode = status;
  response.setHeader('x-github-request-id', `double-${record.number}`);
  const plain = typeof body === 'string' || Buffer.isBuffer(body);
  if (record.kind === 'api' && !plain) response.setHeader('content-type', 'application/json; charset=utf-8');
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.end(plain || body === undefined ? body : JSON.stringify(body));
}

/** Git sends a token as a password, Octokit after the word `token`. */
function tokenOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const [scheme = '', value = ''] = authorization.split(/ +/);
  if (scheme.toLowerCase() !== 'basic') return value;
  return Buffer.from(value, 'base64').toString().split(':').slice(1).join(':');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
