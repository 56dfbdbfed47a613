/** What GitHub and git refuse, said as what to do. Nothing here is retried: who asks has done so. Pure. */

import { visible } from '../words/characters.ts';
import { UserError } from '../words/errors.ts';
import { askedToWait, failureOf } from './client.ts';
import type { Server } from './server.ts';

/** What an explanation may need to name. */
export interface Circumstances {
  server: Server;
  /** Where the token came from. */
  tokenFrom: string;
  /** The rights the plan needs, a line each, see `rightsOf`. */
  rights: string[];
  /** `owner/name`. */
  repo: string;
}

const AGAIN = 'Run the same command again: it goes on where it stopped.';

/** An error of the API's. Anything else is returned as it is: a bug, or a UserError already. @param doing such as `make the repo` */
export function explainApi(error: unknown, doing: string, about: Circumstances, now = Date.now()): unknown {
  if (error instanceof UserError || (error as Error).name === 'AbortError') return error;
  if (!(error instanceof Error) || !('status' in error)) return error;
  const { status, message, headers, errors } = failureOf(error);
  const { server, tokenFrom, rights, repo } = about;
  const said = visible(message).slice(0, 300);
  const say = (code: string, text: string) =>
    new UserError(code, `GitHub did not ${doing}: ${text}`, 1, [], { cause: error });
  if (status === 0)
    return new UserError(
      'network',
      `No connection to ${server.apiUrl} (${said}). Look at your network${/CERT|SELF_SIGNED|TLS/i.test(said) ? ', whose certificate Node does not trust: NODE_EXTRA_CA_CERTS can name it' : ' and HTTPS_PROXY'}. ${AGAIN}`,
      1,
      [],
      { cause: error },
    );
  if (status === 401)
    return say(
      'token-refused',
      `the token from ${tokenFrom} is wrong, has expired or was revoked. Make a new one at ${server.url}/settings/tokens. ${AGAIN}`,
    );
  const sso = /url=(\S+)/.exec(headers['x-github-sso'] ?? '')?.[1];
  if (status === 403 && sso)
    return say(
      'token-sso',
      `the organisation wants this token authorised first. Open ${sso} and allow it. ${AGAIN}`,
    );
  const waits = askedToWait(error, now);
  if (waits !== undefined)
    return say(
      'rate-limit',
      `its limit is used up until ${new Date(now + waits).toISOString().slice(11, 16)} UTC. ${AGAIN}`,
    );
  if (status === 403 && /upgrade to github|your (current )?plan/i.test(message))
    return say('plan', `your plan does not allow it (${said}). A public repo can: --public.`);
  if (status === 403 && /by integration/i.test(message))
    return say(
      'token-rights',
      `the token from ${tokenFrom} belongs to a workflow run, which may not make repos. A personal token can:\n${rights.join('\n')}`,
    );
  if (status === 403) {
    const missing = headers['x-accepted-github-permissions'];
    return say(
      'token-rights',
      `the token from ${tokenFrom} lacks a right${missing ? ` (${visible(missing).replace('=', ': ')})` : ''}. ${said}\n${rights.join('\n')}`,
    );
  }
  if (status === 404)
    return say(
      'not-found',
      `there is no ${repo} that the token from ${tokenFrom} can reach. It needs these rights:\n${rights.join('\n')}`,
    );
  if (status === 409) return say('moved', `${repo} changed meanwhile (${said}). ${AGAIN}`);
  if (status === 410)
    return say('gone', `${said} Somebody removed ${repo}; --name publishes under another name.`);
  if (status === 413) return say('too-large', 'what was sent is too large.');
  if (status === 451)
    return say('blocked', `${repo} is blocked for legal reasons. --name publishes under another name.`);
  if (
    status === 422 &&
    /visibility can't be private|private/i.test(errors.map((one) => one.message).join(' '))
  )
    return say('plan', 'your plan, or the organisation, has no private repos. --public makes a public one.');
  if (status === 422) {
    const fields = errors
      .map(({ field, message: words, code }) => visible(`${field ?? ''} ${words ?? code ?? ''}`).trim())
      .filter(Boolean);
    return say('refused', `it does not take what was sent (${[said, ...fields].join('; ')}).`);
  }
  if (status >= 500)
    return new UserError(
      'server',
      `GitHub has trouble (${status}), and did not ${doing}. https://www.githubstatus.com says how it stands. Nothing is lost. ${AGAIN}`,
      1,
      [],
      { cause: error },
    );
  return say('refused', `${status} ${said}`);
}

/** Why git could not talk to GitHub. `passing` may be over in a moment. */
export interface GitFailure {
  passing: boolean;
  /** There is no such repo, or it can't be seen yet. */
  missing: boolean;
  error: UserError;
}

/** What git said on stderr. @param doing such as `push` */
export function explainGit(
  stderr: string,
  timedOut: boolean,
  doing: string,
  about: Circumstances,
): GitFailure {
  const { server, tokenFrom, rights, repo } = about;
  const text = visible(stderr.replace(/\n/g, '\u2028')).replace(/\u2028/g, '\n');
  const lines = stderr
    .split('\n')
    .map((line) => visible(line.replace(/^remote:\s?/, '')).trim())
    .filter(Boolean);
  const failure = (code: string, message: string, passing = false, missing = false): GitFailure => ({
    passing,
    missing,
    error: new UserError(code, message),
  });
  const quoted = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).join('\n');
  if (timedOut || /operation too slow|timed out/i.test(text))
    return failure('network', `git had no answer from ${server.host} in time. ${AGAIN}`, true);
  if (/without `?workflow`? scope|workflows? permission/i.test(text))
    return failure(
      'token-workflow',
      `GitHub refused the push: the repo has workflows, and the token from ${tokenFrom} may not change those. It needs these rights:\n${rights.join('\n')}`,
    );
  if (/GH013|push protection|repository rule violations/i.test(text))
    return failure(
      'push-protection',
      `GitHub refused the push, since a rule of the repo or its search for secrets forbids it:\n${quoted(/GH013|——|path:|commit:|https?:/)}\nTake what it names out of the commits (\`git commit --amend\` changes the last), and if it was a secret, revoke it. ${AGAIN}`,
    );
  if (/GH006|protected branch/i.test(text))
    return failure(
      'push-protected',
      `GitHub refused the push: the branch is protected (${quoted(/error:/).replaceAll('\n', ' ')}). Push to another branch and open a pull request, or lift the protection at ${server.url}/${repo}/settings/branches.`,
    );
  if (/GH001|file size limit|exceeds GitHub/i.test(text))
    return failure(
      'push-too-large',
      `GitHub refused the push: ${quoted(/exceeds|larger/)}. Take the file out of the commits; data and models that large belong on the Hugging Face Hub.`,
    );
  if (/archived so it is read-only/i.test(text))
    return failure(
      'archived',
      `${repo} is archived, and can't be pushed to. Unarchive it at ${server.url}/${repo}/settings.`,
    );
  if (/non-fast-forward|fetch first|\[rejected\]/i.test(text))
    return { passing: false, missing: false, error: diverged(repo) };
  if (/cannot lock ref|failed to update ref|reference already exists/i.test(text))
    return failure('moved', `${repo} changed during the push. ${AGAIN}`, true);
  if (/could not read Username|Authentication failed|invalid credentials|returned error: 401/i.test(text))
    return failure(
      'token-refused',
      `GitHub refused the token from ${tokenFrom}: it is wrong, has expired or was revoked. Make a new one at ${server.url}/settings/tokens. ${AGAIN}`,
    );
  if (/SAML|single sign-on/i.test(text))
    return failure(
      'token-sso',
      `The organisation wants this token authorised first: ${quoted(/https?:|SAML/)}. ${AGAIN}`,
    );
  if (
    /Permission to .* denied|not granted|returned error: 403/i.test(text) &&
    // In the middle of a push it is a limit: a right is missed when git asks what there is.
    !/secondary rate limit|RPC failed/i.test(text)
  )
    return failure(
      'token-rights',
      `GitHub refused to ${doing}: the token from ${tokenFrom} lacks a right (${lines[0] ?? ''}). It needs these:\n${rights.join('\n')}`,
    );
  if (/Repository not found|returned error: 404|not found/i.test(text))
    return failure(
      'not-found',
      `GitHub shows no ${repo} to the token from ${tokenFrom}. ${AGAIN}`,
      false,
      true,
    );
  if (
    /returned error: (?:5\d\d|429|403)|RPC failed|hung up|early EOF|unexpected disconnect|Empty reply|Could not resolve|Failed to connect|Recv failure|Send failure|connection/i.test(
      text,
    )
  )
    return failure(
      'network',
      `git could not ${doing}: ${lines.at(-1) ?? 'no answer'}. Nothing is lost. ${AGAIN}`,
      true,
    );
  return failure('git', `git could not ${doing}: ${lines.slice(-3).join(' ') || 'it said nothing'}`);
}

/** Commits on GitHub that the folder has not. */
export const diverged = (repo: string) =>
  new UserError(
    'diverged',
    `${repo} has commits that this folder has not, perhaps made on GitHub's own pages. Nothing was pushed over them. \`git pull --rebase\` brings them here, then run the same command again.`,
  );
