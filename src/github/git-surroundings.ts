/** Which variables and settings each kind of git call gets: the one place where that is decided. Pure. */
import { devNull } from 'node:os';
import { withoutOtherRepos } from '../disk/git.ts';
import { withoutTokens } from '../net/token.ts';

/**
 * - `objects` reads commits and files as they would be pushed: no settings of the user's, no replaced objects, and no hook or other program that
 *   a repo's settings name.
 * - `own` is the owner's work on their files, done as their git would: ignore lists, filters, line ends, identity, signing and hooks are
 *   theirs. Only nobody is asked for anything.
 * - `server` talks to GitHub: as `objects`, with the token. Its hooks are shut out too, since they would be handed the token.
 */
export type GitKind = 'objects' | 'own' | 'server';

export type Setting = [key: string, value: string];

/** What a command that talks to the server gets beside its own words. */
export interface Connection {
  /** Such as https://github.com: the token is sent to addresses below it alone. */
  serverUrl: string;
  token: string;
  /** Seconds without a byte after which a connection is given up. */
  standstill: number;
  /** Settings of the user's that come along, see `isOfNetwork`. */
  settings: Setting[];
}

/** The environment of a git call. Settings by environment stand above those of any file, and are seen by nobody else. */
export function gitEnvironment(
  kind: GitKind,
  folder: string,
  env: NodeJS.ProcessEnv,
  connection?: Connection,
): NodeJS.ProcessEnv {
  const plain = { ...withoutTraces(withoutTokens(withoutOtherRepos(env))), ...QUIET };
  if (kind === 'own') return withSettings({ ...plain, ...settingsByEnvironment(env) }, STILL);
  return withSettings({ ...withProxy(plain), ...ISOLATED }, [
    ...STILL,
    ['safe.directory', folder],
    ['core.excludesFile', devNull],
    ['core.attributesFile', devNull],
    ['core.hooksPath', devNull],
    ['credential.helper', ''],
    ['core.askPass', ''],
    ['advice.graftFileDeprecated', 'false'],
    ['log.showSignature', 'false'],
    ['log.showRoot', 'true'],
    ['log.follow', 'false'],
    ['i18n.logOutputEncoding', 'UTF-8'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.pushOption', ''],
    ...(connection ? connectionSettings(connection) : []),
  ]);
}

const QUIET = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  // Looking at a repo must not write to it: `status` would.
  GIT_OPTIONAL_LOCKS: '0',
};

const ISOLATED = {
  GIT_ASKPASS: '',
  SSH_ASKPASS: '',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  // A push sends what is behind a replacement: that is what has to be looked at.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: devNull,
};

/** Nothing goes on in the background. */
const STILL: Setting[] = [
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['color.ui', 'false'],
];

function connectionSettings({ serverUrl, token, standstill, settings }: Connection): Setting[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return [
    ...settings,
    [`http.${serverUrl}/.extraheader`, ''],
    [`http.${serverUrl}/.extraheader`, `Authorization: Basic ${basic}`],
    ['http.lowSpeedLimit', '1'],
    ['http.lowSpeedTime', String(standstill)],
  ];
}

function withSettings(env: NodeJS.ProcessEnv, settings: Setting[]): NodeJS.ProcessEnv {
  const first = Number(env.GIT_CONFIG_COUNT) || 0;
  const all = { ...env, GIT_CONFIG_COUNT: String(first + settings.length) };
  for (const [i, [key, value]] of settings.entries())
    Object.assign(all, { [`GIT_CONFIG_KEY_${first + i}`]: key, [`GIT_CONFIG_VALUE_${first + i}`]: value });
  return all;
}

/** What the user set by environment belongs to their own settings. */
const settingsByEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([key]) => /^GIT_CONFIG_(COUNT|KEY_\d+|VALUE_\d+|PARAMETERS)$/.test(key)),
  );

/** Git takes HTTP_PROXY in small letters only, and the API in both. */
const withProxy = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  env.HTTP_PROXY && !env.http_proxy ? { ...env, http_proxy: env.HTTP_PROXY } : env;

/** A trace could show the header that the token is in. */
const withoutTraces = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^GIT_(TRACE|CURL_VERBOSE|REDACT)|^GIT_TR2/.test(key)),
  );

const NETWORK = /^http\.(?:.*\.)?(?:proxy\w*|ssl\w*|schannel\w*|version|postbuffer)$/i;

/** The user's own settings of proxy and certificates: a company's network may need them, and Windows keeps its certificates there. */
export const isOfNetwork = ([key]: Setting) => NETWORK.test(key);

/** So that no `insteadOf` of the repo's settings leads an address elsewhere: the longest one counts. */
export const asWritten = (url: string) => [
  '-c',
  `url.${url}.insteadOf=${url}`,
  '-c',
  `url.${url}.pushInsteadOf=${url}`,
];
