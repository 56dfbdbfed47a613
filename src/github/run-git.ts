/** Git for publishing, through child processes. Of the user's settings only those of the network reach it. */
import { devNull } from 'node:os';
import { execa } from 'execa';
import { withoutOtherRepos } from '../disk/git.ts';
import { UserError } from '../words/errors.ts';

export interface GitRan {
  ok: boolean;
  stdout: string;
  stderr: string;
  /** It gave no answer in time, and was ended. */
  timedOut: boolean;
}

export interface Git {
  (...args: string[]): Promise<GitRan>;
  /** The output of a command that has to succeed. @throws UserError with git's own words */
  read(...args: string[]): Promise<string>;
  /** The bytes that a command answers to `input` with. */
  bytes(args: string[], input: string): Promise<Buffer>;
}

/** What a command that talks to the server gets beside its own words. */
export interface Connection {
  /** Such as https://github.com: the token is sent to addresses below it alone. */
  serverUrl: string;
  token: string;
}

export interface GitOptions {
  env: NodeJS.ProcessEnv;
  connection?: Connection;
  /** Milliseconds. */
  timeout?: number;
  signal?: AbortSignal;
  /** Settings of the user's that come along, see `networkSettings`. */
  settings?: Setting[];
}

export type Setting = [key: string, value: string];

const LOCAL_TIMEOUT = 60_000;
/** A push of a few megabytes over a slow line; a line that stands still is given up long before. */
export const PUSH_TIMEOUT = 900_000;
const STANDSTILL = 60;

/** Git in a folder. The token goes by environment: argv, URLs and files can be read by others. */
export function gitIn(folder: string, options: GitOptions): Git {
  const { env, connection, timeout = LOCAL_TIMEOUT, signal, settings = [] } = options;
  const isolated = withSettings(
    {
      ...withProxy(withoutTraces(withoutOtherRepos(env))),
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      SSH_ASKPASS: '',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      // Looking at a repo must not write to it: `status` would.
      GIT_OPTIONAL_LOCKS: '0',
    },
    [
      ['safe.directory', folder],
      ['core.excludesFile', devNull],
      ['core.attributesFile', devNull],
      ['credential.helper', ''],
      ['core.askPass', ''],
      ['push.gpgSign', 'false'],
      ['push.followTags', 'false'],
      ['gc.auto', '0'],
      ['maintenance.auto', 'false'],
      ...settings,
      ...(connection ? connectionSettings(connection, timeout) : []),
    ],
  );
  const base = {
    cwd: folder,
    env: isolated,
    extendEnv: false,
    reject: false,
    timeout,
    forceKillAfterDelay: 2000,
    windowsHide: true,
    ...(signal ? { cancelSignal: signal } : {}),
  } as const;
  const git = async (...args: string[]): Promise<GitRan> => {
    const ran = await execa('git', args, { ...base, stdin: 'ignore' });
    signal?.throwIfAborted();
    if (ran.code === 'ENOENT') throw gitMissing(ran.cause);
    return {
      ok: ran.exitCode === 0,
      stdout: ran.stdout,
      stderr: ran.stderr,
      timedOut: ran.timedOut,
    };
  };
  return Object.assign(git, {
    async read(...args: string[]) {
      const { ok, stdout, stderr } = await git(...args);
      if (!ok) throw new UserError('git', `git ${args[0]} failed: ${stderr.trim().split('\n')[0]}`);
      return stdout;
    },
    async bytes(args: string[], input: string) {
      const ran = await execa('git', args, { ...base, input, encoding: 'buffer', maxBuffer: 2 ** 31 });
      signal?.throwIfAborted();
      if (ran.exitCode !== 0) throw new UserError('git', `git ${args[0]} failed: ${ran.shortMessage}`);
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

function connectionSettings({ serverUrl, token }: Connection, timeout: number): Setting[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return [
    [`http.${serverUrl}/.extraheader`, ''],
    [`http.${serverUrl}/.extraheader`, `Authorization: Basic ${basic}`],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', String(Math.max(1, Math.min(STANDSTILL, Math.round(timeout / 1000))))],
  ];
}

/** Settings by environment, which stand above those of any file. */
function withSettings(env: NodeJS.ProcessEnv, settings: Setting[]): NodeJS.ProcessEnv {
  const all = { ...env, GIT_CONFIG_COUNT: String(settings.length) };
  for (const [i, [key, value]] of settings.entries())
    Object.assign(all, { [`GIT_CONFIG_KEY_${i}`]: key, [`GIT_CONFIG_VALUE_${i}`]: value });
  return all;
}

/** Git takes HTTP_PROXY in small letters only, and the API in both. */
const withProxy = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  env.HTTP_PROXY && !env.http_proxy ? { ...env, http_proxy: env.HTTP_PROXY } : env;

/** A trace could show the header that the token is in. */
function withoutTraces(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^GIT_(TRACE|CURL_VERBOSE|REDACT)|^GIT_TR2/.test(key)),
  );
}

const NETWORK = /^http\.(?:.*\.)?(?:proxy\w*|ssl\w*|schannel\w*|version|postbuffer)$/i;

/** The user's own settings of proxy and certificates: a company's network may need them, and Windows keeps its certificates there. */
export async function networkSettings(folder: string, env: NodeJS.ProcessEnv): Promise<Setting[]> {
  const ran = await execa('git', ['config', '--null', '--get-regexp', '^http\\.'], {
    cwd: folder,
    env: withoutOtherRepos(env),
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: LOCAL_TIMEOUT,
  });
  return ran.stdout
    .split('\0')
    .map((entry) => entry.split(/\n([\s\S]*)/, 2) as Setting)
    .filter(([key, value]) => NETWORK.test(key) && value !== undefined);
}
