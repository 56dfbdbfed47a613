/** Git for publishing, through child processes. */
import { execa } from 'execa';
import { settingsIn } from '../disk/git-settings.ts';
import { UserError } from '../words/errors.ts';
import {
  type Connection,
  type GitKind,
  gitEnvironment,
  isOfNetwork,
  type Setting,
} from './git-surroundings.ts';
import { explainOwnGit } from './git-words.ts';

export interface GitRan {
  ok: boolean;
  /** Undefined where it was ended. */
  code: number | undefined;
  stdout: string;
  stderr: string;
  /** It gave no answer in time, and was ended. */
  timedOut: boolean;
}

export interface Git {
  (...args: string[]): Promise<GitRan>;
  /** The output of a command that has to succeed. @throws UserError with git's own words */
  read(...args: string[]): Promise<string>;
  /** What a command makes of `input`. */
  feed(input: string, ...args: string[]): Promise<GitRan>;
  /** The bytes that a command answers to `input` with. */
  bytes(args: string[], input: string): Promise<Buffer>;
}

export interface GitOptions {
  env: NodeJS.ProcessEnv;
  connection?: Connection;
  /** Milliseconds. */
  timeout?: number;
  signal?: AbortSignal | undefined;
  /** Variables that name the repo, where it does not lie in the folder. */
  repo?: Record<string, string>;
}

const LOCAL_TIMEOUT = 60_000;
/** Signing may ask for a passphrase, and hooks may run a project's checks. */
const OWN_TIMEOUT = 900_000;

/** Git in a folder. The token goes by environment: argv, URLs and files can be read by others. */
export function gitIn(folder: string, kind: GitKind, options: GitOptions): Git {
  const { env, connection, signal, repo = {} } = options;
  const timeout = options.timeout ?? (kind === 'own' ? OWN_TIMEOUT : LOCAL_TIMEOUT);
  const base = {
    cwd: folder,
    env: { ...gitEnvironment(kind, folder, env, connection), ...repo },
    extendEnv: false,
    reject: false,
    timeout,
    forceKillAfterDelay: 2000,
    windowsHide: true,
    ...(signal ? { cancelSignal: signal } : {}),
  } as const;
  const run = async (args: string[], given: { input: string } | { stdin: 'ignore' }): Promise<GitRan> => {
    const ran = await execa('git', args, { ...base, ...given });
    signal?.throwIfAborted();
    if (ran.code === 'ENOENT') throw gitMissing(ran.cause);
    const { exitCode: code, stdout, stderr, timedOut } = ran;
    return { ok: code === 0, code, stdout, stderr, timedOut };
  };
  const git = (...args: string[]) => run(args, { stdin: 'ignore' });
  return Object.assign(git, {
    feed: (input: string, ...args: string[]) => run(args, { input }),
    async read(...args: string[]) {
      const { ok, stdout, stderr } = await git(...args);
      if (!ok) throw explainOwnGit(args, stderr, folder);
      return stdout;
    },
    async bytes(args: string[], input: string) {
      const ran = await execa('git', args, { ...base, input, encoding: 'buffer', maxBuffer: 2 ** 31 });
      signal?.throwIfAborted();
      if (ran.exitCode !== 0) throw explainOwnGit(args, Buffer.from(ran.stderr).toString(), folder);
      return Buffer.from(ran.stdout);
    },
  });
}

export const gitMissing = (cause?: unknown) =>
  new UserError(
    'git-missing',
    'git is not installed, and publishing needs it. Get it from git-scm.com, then run the same command again.',
    1,
    [],
    { cause },
  );

/** What the user has set for the network. @param own their git */
export async function networkSettings(own: Git): Promise<Setting[]> {
  const { stdout } = await own('config', '--null', '--get-regexp', '^http\\.');
  return settingsIn(stdout).filter(isOfNetwork);
}
