/** What GitHub says to git when it refuses, as what to do. What we have no sentence for is told in GitHub's own words. Pure. */

import { UserError } from '../words/errors.ts';
import { AGAIN, type Circumstances } from './explain.ts';
import { linesOf } from './git-words.ts';
import { PUSH_RULES, type Refusal } from './push-rules.ts';

/** Why git could not talk to GitHub. `passing` may be over in a moment. */
export interface GitFailure {
  passing: boolean;
  /** There is no such repo, or it can't be seen yet. */
  missing: boolean;
  error: UserError;
}

/** What git said. @param doing such as `push` */
export function explainGit(said: string, timedOut: boolean, doing: string, about: Circumstances): GitFailure {
  const { server, tokenFrom, rights, repo } = about;
  const text = linesOf(said).join('\n');
  const refusal = refusalIn(text);
  const failure = (code: string, message: string, passing = false, missing = false): GitFailure => ({
    passing,
    missing,
    error: new UserError(code, message),
  });
  const { words, reason } = refusal;
  if (timedOut || (reason === '' && /operation too slow|timed out/i.test(text)))
    return failure('network', `git had no answer from ${server.host} in time. ${AGAIN}`, true);
  for (const [pattern, code, explain] of PUSH_RULES)
    if (pattern.test(text)) return failure(code, explain(refusal, about));
  if (/non-fast-forward|fetch first|\[rejected\]/i.test(text))
    return { passing: false, missing: false, error: diverged(repo) };
  if (/cannot lock ref|failed to update ref|reference already exists/i.test(text))
    return failure('moved', `${repo} changed during the push. ${AGAIN}`, true);
  if (reason !== '')
    return failure(
      'push-refused',
      `GitHub refused the push (${reason})${words ? `:\n${words}` : '.'}\n${AGAIN}`,
    );
  if (/could not read Username|Authentication failed|invalid credentials|returned error: 401/i.test(text))
    return failure(
      'token-refused',
      `GitHub refused the token from ${tokenFrom}: it is wrong, has expired or was revoked. Make a new one at ${server.url}/settings/tokens. ${AGAIN}`,
    );
  if (/SAML|single sign-on/i.test(text))
    return failure('token-sso', `The organisation wants this token authorised first:\n${words}\n${AGAIN}`);
  if (
    /Permission to .* denied|not granted|returned error: 403/i.test(text) &&
    // In the middle of a push it is a limit: a right is missed when git asks what there is.
    !/secondary rate limit|RPC failed/i.test(text)
  )
    return failure(
      'token-rights',
      `GitHub refused to ${doing}: the token from ${tokenFrom} lacks a right (${words.replaceAll('\n', ' ') || text.split('\n')[0]}). It needs these:\n${rights.join('\n')}`,
    );
  if (/Repository not found|returned error: 404|not found/i.test(text))
    return failure(
      'not-found',
      `GitHub shows no ${repo} to the token from ${tokenFrom}. ${AGAIN}`,
      false,
      true,
    );
  const last = text.split('\n').at(-1) || 'no answer';
  if (
    /returned error: (?:5\d\d|429|403)|RPC failed|hung up|early EOF|unexpected disconnect|Empty reply|Could not resolve|Failed to connect|Recv failure|Send failure|connection/i.test(
      text,
    )
  )
    return failure(
      'network',
      `git could not ${doing}: ${[words.replaceAll('\n', ' '), last].filter(Boolean).join(' ')}. Nothing is lost. ${AGAIN}`,
      true,
    );
  return failure(
    'git',
    `git could not ${doing}: ${words || text.split('\n').slice(-6).join('\n') || 'it said nothing'}`,
  );
}

/** What GitHub told git, and why it took no ref. */
function refusalIn(text: string): Refusal {
  const words = text
    .split('\n')
    .filter((line) => /^remote:/.test(line))
    .map((line) => line.replace(/^remote:\s?/, '').trim())
    // Rulers of signs say nothing.
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .slice(0, 25)
    .join('\n');
  const reason = /\[remote rejected\].*?\(([^\n]*)\)\s*$/m.exec(text)?.[1] ?? '';
  return { words, reason };
}

/** Commits on GitHub that the folder has not. */
export const diverged = (repo: string) =>
  new UserError(
    'diverged',
    `${repo} has commits that this folder has not: made on GitHub's own pages or elsewhere, or amended here since. Nothing was pushed over them. \`git pull --rebase\` brings them here, then run the same command again.`,
  );
