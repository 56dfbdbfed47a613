/** Which GitHub is spoken to: github.com, or a company's own by GITHUB_SERVER_URL and GITHUB_API_URL, as in GitHub Actions. Pure. */
import { inputError } from '../words/errors.ts';

export interface Server {
  /** Such as https://github.com, without a slash at its end. */
  url: string;
  apiUrl: string;
  /** Such as github.com. */
  host: string;
}

export function serverOf(env: NodeJS.ProcessEnv): Server {
  const url = addressIn('GITHUB_SERVER_URL', env.GITHUB_SERVER_URL || 'https://github.com');
  const own = url.host === 'github.com' ? 'https://api.github.com' : `${url.origin}/api/v3`;
  const apiUrl = addressIn('GITHUB_API_URL', env.GITHUB_API_URL || own);
  return {
    url: url.origin,
    apiUrl: `${apiUrl.origin}${apiUrl.pathname.replace(/\/+$/, '')}`,
    host: url.host,
  };
}

/** An address that a token is sent to: unencrypted it may only be this machine. */
export function addressIn(variable: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const local = url && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (!url || url.username || (url.protocol !== 'https:' && !(local && url.protocol === 'http:')))
    throw inputError(
      'server',
      `${variable} has to be an address such as https://github.com, and is ${text}.`,
    );
  return url;
}

/** The page of a git remote, such as https://github.com/ada/desk for git@github.com:ada/desk.git; undefined for anything else. */
export function pageOf(remote: string): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/[\w.-]+@|[\w.-]+@)([\w.:-]+?)[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote,
    ) ?? [];
  return host ? `https://${host}/${path}` : undefined;
}
