import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepo } from './api.ts';
import { git, headOf, placeFiles } from './bare.ts';
import { contractOf } from './contract.ts';
import { type Faults, makeFaults } from './faults.ts';
import { handle, type State } from './front.ts';
import { openStore } from './store.ts';
import type { Organisation, Recorded, User } from './types.ts';

export interface Options {
  readonly users: readonly User[];
  readonly orgs?: readonly Organisation[];
}

/** What stands in for GitHub on this machine. `url` goes into GITHUB_SERVER_URL, `apiUrl` into GITHUB_API_URL. */
export interface GitHub {
  readonly url: string;
  readonly apiUrl: string;
  readonly users: readonly User[];
  readonly orgs: readonly Organisation[];
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
    hanging: [],
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
    users: options.users,
    orgs: store.organisations,
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
      // Only what hangs: a closed connection would fail the next request of a client that keeps it.
      for (const response of state.hanging.splice(0)) response.destroy();
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
