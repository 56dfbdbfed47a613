import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator } from 'emulate';
import { freePort } from '../process.ts';
import { makeBare } from './bare.ts';
import type { Answer, Organisation, Repo, User } from './types.ts';

/** Accounts, and a bare repo for each repo that the emulator knows. */
export interface Store {
  readonly apiUrl: string;
  readonly organisations: readonly Organisation[];
  /** The login as GitHub writes it, and whether it is a person or an organisation. */
  account(login: string): { login: string; kind: 'User' | 'Organization' } | undefined;
  userOf(token: string): User | undefined;
  /** Whether this user may push to what this account owns. */
  mayWrite(login: string | undefined, owner: string): boolean;
  /** Asks the emulator as somebody who may. */
  ask(as: string, method: string, path: string, body?: unknown): Promise<Answer>;
  find(owner: string, name: string): Repo | undefined;
  byId(id: number): Repo | undefined;
  /** The repo that once had this name. */
  moved(owner: string, name: string): Repo | undefined;
  add(id: number, owner: string, name: string, isPrivate: boolean): Promise<Repo>;
  rename(repo: Repo, name: string): void;
  remove(repo: Repo): void;
  reset(): void;
  stop(): Promise<void>;
}

export async function openStore(
  folder: string,
  url: string,
  users: readonly User[],
  organisations: readonly Organisation[],
): Promise<Store> {
  const apiUrl = `${url}/api/v3`;
  const emulator = await startEmulator(apiUrl, users, organisations);
  const repos = new Map<string, Repo>();
  const former = new Map<string, Repo>();
  // GitHub takes names that differ in capitals only for the same.
  const key = (owner: string, name: string): string => `${owner}/${name}`.toLowerCase();
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const organisation = (login: string) => organisations.find((each) => same(each.login, login));
  let round = 0;
  return {
    apiUrl,
    organisations,
    account: (login) => {
      const found = organisation(login);
      if (found) return { login: found.login, kind: 'Organization' };
      const user = users.find((each) => same(each.login, login));
      return user && { login: user.login, kind: 'User' };
    },
    userOf: (token) => users.find((user) => user.token === token),
    mayWrite: (login, owner) =>
      login !== undefined && (same(login, owner) || organisation(owner)?.members.includes(login) === true),
    ask: async (as, method, path, body) => {
      const owner = organisation(as)?.members[0] ?? as;
      const token = users.find((user) => same(user.login, owner))?.token ?? '';
      const response = await fetch(`${emulator.address}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    find: (owner, name) => repos.get(key(owner, name)),
    byId: (id) => [...repos.values()].find((repo) => repo.id === id),
    moved: (owner, name) => former.get(key(owner, name)),
    add: async (id, owner, name, isPrivate) => {
      const bare = join(folder, `${round}-${id}.git`);
      mkdirSync(folder, { recursive: true });
      await makeBare(bare);
      const repo = { id, owner, name, private: isPrivate, bare, pushed: Date.now(), pages: undefined };
      repos.set(key(owner, name), repo);
      former.delete(key(owner, name));
      return repo;
    },
    rename: (repo, name) => {
      repos.delete(key(repo.owner, repo.name));
      if (!same(repo.name, name)) former.set(key(repo.owner, repo.name), repo);
      former.delete(key(repo.owner, name));
      repo.name = name;
      repos.set(key(repo.owner, name), repo);
    },
    remove: (repo) => {
      repos.delete(key(repo.owner, repo.name));
      for (const [name, once] of former) if (once === repo) former.delete(name);
      rmSync(repo.bare, { recursive: true, force: true });
    },
    reset: () => {
      emulator.reset();
      // A git that was cut off may still hold files open in the old folders.
      round++;
      repos.clear();
      former.clear();
    },
    stop: async () => {
      await emulator.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** What a classic token may do; undefined for a fine-grained one, which has no scopes. */
export function scopesOf(user: User): readonly string[] | undefined {
  return user.kind === 'classic' ? (user.scopes ?? ['repo', 'workflow', 'delete_repo']) : undefined;
}

async function startEmulator(
  baseUrl: string,
  users: readonly User[],
  organisations: readonly Organisation[],
): Promise<{ address: string; reset(): void; close(): Promise<void> }> {
  const port = await freePort();
  const emulator = await createEmulator({
    service: 'github',
    port,
    baseUrl,
    seed: {
      tokens: Object.fromEntries(
        users.map(({ token, login, scopes = [] }) => [token, { login, scopes: [...scopes] }]),
      ),
      github: {
        users: [...new Map(users.map(({ login, name }) => [login, { login, name: name ?? login }])).values()],
        orgs: organisations.map(({ login, members }) => ({
          login,
          name: login,
          members: members.map((member) => ({ login: member, role: 'admin' })),
        })),
      },
    },
  });
  return {
    address: `http://127.0.0.1:${port}`,
    reset: () => emulator.reset(),
    close: () => emulator.close(),
  };
}
