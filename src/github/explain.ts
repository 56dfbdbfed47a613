/** What GitHub's API refuses, said as what to do, with GitHub's own words where ours do not say it all. Nothing here is retried. Pure. */

import { visible } from '../words/characters.ts';
import { UserError } from '../words/errors.ts';
import { askedToWait, type Failure, failureOf } from './client.ts';
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

export const AGAIN = 'Run the same command again: it goes on where it stopped.';
const ANOTHER = '--name publishes under another name.';

/** A code and a sentence. */
type Said = [code: string, text: string];

/** An error of the API's. Anything else is returned as it is: a bug, or a UserError already. @param doing such as `make the repo` */
export function explainApi(error: unknown, doing: string, about: Circumstances, now = Date.now()): unknown {
  if (error instanceof UserError || (error as Error).name === 'AbortError') return error;
  if (!(error instanceof Error) || !('status' in error)) return error;
  const failure = failureOf(error);
  const { status } = failure;
  const words = wordsIn(failure);
  const as = ([code, text]: Said) => new UserError(code, text, 1, [], { cause: error });
  if (status === 0)
    return as([
      'network',
      `No connection to ${about.server.apiUrl} (${words}). Look at your network${/CERT|SELF_SIGNED|TLS/i.test(words) ? ', whose certificate Node does not trust: NODE_EXTRA_CA_CERTS can name it' : ' and HTTPS_PROXY'}. ${AGAIN}`,
    ]);
  if (status >= 500)
    return as([
      'server',
      `GitHub has trouble (${status}), and did not ${doing}. https://www.githubstatus.com says how it stands. Nothing is lost. ${AGAIN}`,
    ]);
  const waits = askedToWait(error, now);
  const [code, text] =
    status === 403 || status === 429
      ? forbidden(failure, words, about, waits === undefined ? undefined : now + waits)
      : status === 422
        ? unprocessable(failure, words, about)
        : refused(failure, words, about);
  return as([code, `GitHub did not ${doing}: ${text}`]);
}

/** GitHub's words: its message, and what it says of each field. */
function wordsIn({ message, errors }: Failure): string {
  const fields = errors
    .map(({ field, message: words, code }) => `${field ?? ''} ${words ?? code ?? ''}`.trim())
    .filter((words) => words && words !== message);
  return visible([message, ...fields].join('; ')).slice(0, 600);
}

function forbidden(
  { message, headers }: Failure,
  words: string,
  { server, tokenFrom, rights, repo }: Circumstances,
  until: number | undefined,
): Said {
  const sso = /url=(\S+)/.exec(headers['x-github-sso'] ?? '')?.[1];
  if (sso)
    return [
      'token-sso',
      `the organisation wants this token authorised first. Open ${visible(sso)} and allow it. ${AGAIN}`,
    ];
  if (until !== undefined)
    return [
      'rate-limit',
      `its limit is used up until ${new Date(until).toISOString().slice(11, 16)} UTC. ${AGAIN}`,
    ];
  if (/upgrade to github|your (current )?plan/i.test(message))
    return ['plan', `your plan does not allow it (${words}). A public repo can: --public.`];
  if (/by integration/i.test(message))
    return [
      'token-rights',
      `the token from ${tokenFrom} belongs to a workflow run, which may not make repos. A personal token can:\n${rights.join('\n')}`,
    ];
  if (/SAML|single sign-on/i.test(message))
    return [
      'token-sso',
      `the organisation wants this token authorised first: ${server.url}/settings/tokens, Configure SSO (${words}). ${AGAIN}`,
    ];
  const owner = repo.split('/')[0] ?? '';
  if (/to the organization|creat\w+ .*repositor|repositor\w* creation/i.test(message))
    return [
      'org-forbids',
      `${owner} does not let you make repos in it (${words}). An owner of ${owner} can allow it at ${server.url}/organizations/${owner}/settings/member_privileges, or make an empty repo ${repo} of which you are an admin: the same command then fills it. Without --owner it becomes yours.`,
    ];
  // What no right of the token's would change.
  if (
    /forbids|allow list|access restrictions|suspended|flagged|blocked|disabled|verif|terms|two-factor/i.test(
      message,
    )
  )
    return [
      'refused',
      `${words} (${status403(headers)}). Settle that with GitHub or the organisation; ${lowered(AGAIN)}`,
    ];
  const missing = headers['x-accepted-github-permissions'];
  return [
    'token-rights',
    `the token from ${tokenFrom} lacks a right${missing ? ` (${visible(missing).replace('=', ': ')})` : ''}. ${words}\n${rights.join('\n')}`,
  ];
}

const status403 = (headers: Failure['headers']) =>
  headers['x-github-request-id'] ? `403, request ${visible(headers['x-github-request-id'])}` : '403';
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function unprocessable({ errors }: Failure, words: string, { repo }: Circumstances): Said {
  const says = (pattern: RegExp) => errors.some(({ message }) => pattern.test(message ?? ''));
  if (says(/can't be private|private repositor/i))
    return [
      'plan',
      `your plan, or the organisation, has no private repos (${words}). --public makes a public one.`,
    ];
  if (says(/name already exists/i))
    return [
      'refused',
      `it does not take what was sent (${words}). There is a repo ${repo} that this token can't see: give it access to that one, or ${ANOTHER}`,
    ];
  return ['refused', `it does not take what was sent (${words}).`];
}

function refused({ status, message }: Failure, words: string, about: Circumstances): Said {
  const { server, tokenFrom, rights, repo } = about;
  const more = (usual: RegExp) => (!message || usual.test(message) ? '' : ` (${words})`);
  switch (status) {
    case 401:
      return [
        'token-refused',
        `the token from ${tokenFrom} is wrong, has expired or was revoked${more(/^(?:bad credentials|requires authentication)$/i)}. Make a new one at ${server.url}/settings/tokens. ${AGAIN}`,
      ];
    case 404:
      return [
        'not-found',
        `there is no ${repo} that the token from ${tokenFrom} can reach${more(/^not found$/i)}. It needs these rights:\n${rights.join('\n')}`,
      ];
    case 409:
      return ['moved', `${repo} changed meanwhile (${words}). ${AGAIN}`];
    case 410:
      return ['gone', `${words} Somebody removed ${repo}; ${ANOTHER}`];
    case 413:
      return ['too-large', `what was sent is too large (${words}).`];
    case 451:
      return ['blocked', `${repo} is blocked for legal reasons (${words}). ${ANOTHER}`];
    default:
      return ['refused', `${status} ${words}`];
  }
}
