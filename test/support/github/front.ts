import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { answerApi } from './api.ts';
import type { Contract } from './contract.ts';
import { answerOf, type FaultName, type Faults, fits, isRefusal } from './faults.ts';
import { answerGit, commandsOf } from './git-http.ts';
import { refuse } from './rules.ts';
import { type Store, scopesOf } from './store.ts';
import type { Answer, Call, Recorded } from './types.ts';

/** What a double knows while it runs. */
export interface State {
  readonly store: Store;
  readonly contract: Contract;
  readonly requests: Recorded[];
  readonly violations: string[];
  readonly faults: Faults;
  readonly hanging: ServerResponse[];
  readonly callbacks: Map<number, (request: Recorded) => void | Promise<void>>;
}

/** Reads a request, lets its fault or the double answer, and keeps a record. */
export async function handle(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await receive(state, request);
  const { record } = call;
  const fault = state.faults.next(record);
  record.fault = fault;
  if (fault && !fits(fault, record))
    state.violations.push(`${fault} does not fit request ${record.number}, ${record.method} ${record.path}`);
  if (fault === 'drop-before') return void request.socket.destroy();
  if (fault === 'hang') return void state.hanging.push(response);
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
  const record: Recorded = {
    number: requests.length + 1,
    method,
    path: api ? url.slice('/api/v3'.length) || '/' : url,
    kind: api ? 'api' : pushing ? 'git-write' : 'git-read',
    write: api ? method !== 'GET' && method !== 'HEAD' : pushing && method === 'POST',
    body: undefined,
    time: Date.now(),
    user: undefined,
    acted: false,
    status: 0,
    answer: undefined,
    fault: undefined,
  };
  requests.push(record);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const sent = Buffer.concat(chunks);
  const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
  record.user = store.userOf(tokenOf(request.headers.authorization) ?? '')?.login;
  if (record.kind === 'git-write' && record.write) {
    const commands = commandsOf(bytes);
    record.body = commands;
    record.write = commands.length > 0;
  }
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
