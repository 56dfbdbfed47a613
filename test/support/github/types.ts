import type { FaultName } from './faults.ts';

/** An account and one of its tokens; an account with two tokens is named twice. */
export interface User {
  readonly login: string;
  readonly token: string;
  readonly kind: 'classic' | 'fine-grained';
  /** Of a classic token; without any it gets `repo`, `workflow` and `delete_repo`. A fine-grained one may do everything. */
  readonly scopes?: readonly string[];
  readonly name?: string;
}

export interface Organisation {
  readonly login: string;
  /** Logins; every member may create repos and push to them. */
  readonly members: readonly string[];
  /** Who may change settings of what others made; every member unless told otherwise. */
  readonly admins?: readonly string[];
  /** Whether its plan allows private repos; it does unless told otherwise. */
  readonly privateRepos?: boolean;
}

/** One request, as it came and as it was answered. */
export interface Recorded {
  /** From 1, since the start or the last reset. */
  readonly number: number;
  readonly method: string;
  /** With its query; of the API without `/api/v3`. */
  readonly path: string;
  /** Git that talks of pushing is `git-write`, even while it only asks what there is. */
  readonly kind: 'api' | 'git-read' | 'git-write';
  /** Whether it asks for a change; the empty request before a large push does not. */
  write: boolean;
  /** JSON, or the commands of a push. */
  body: unknown;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whose token it bore. */
  user: string | undefined;
  /** Whether it was carried out, answered or not. */
  acted: boolean;
  /** 0 until it is answered, and for ever when it is not. */
  status: number;
  answer: unknown;
  fault: FaultName | undefined;
}

/** What a push asks of one ref; forty zeros stand for none. */
export interface Command {
  readonly from: string;
  readonly to: string;
  readonly ref: string;
}

/** What is sent back: text and bytes as they are, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A request, read to its end. */
export interface Call {
  readonly record: Recorded;
  readonly headers: Record<string, string | undefined>;
  readonly bytes: Buffer;
}

export interface Repo {
  readonly id: number;
  readonly owner: string;
  name: string;
  private: boolean;
  /** Its bare repo: all that the double says about commits and branches comes from it. */
  readonly bare: string;
  pushed: number;
  pages: object | undefined;
}
