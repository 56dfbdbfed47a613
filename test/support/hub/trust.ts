import type { Answer, Hub } from './api.ts';
import type { Account } from './spaces.ts';

/** What a CI job is: GitHub signs it, and the Hub compares it with what a Space trusts. */
export type Claims = Readonly<Record<string, string>>;

/** Somebody's CI that may write to one Space, by what its settings say. */
export interface TrustedPublisher {
  /** Such as spaces/ada/desk. */
  readonly resource: string;
  /** All of them have to match. */
  readonly claims: Claims;
}

/** The token of the job's runner, which GitHub gives an identity for. */
export const RUNNER_TOKEN = 'runner-token';

/** GitHub's answer to a job that asks who it is. Unsigned: nobody but this double looks. */
export function identify(claims: Claims, audience: string, runnerToken: string | undefined): Answer {
  if (runnerToken !== RUNNER_TOKEN) return { status: 401, body: { message: 'Unauthorized' } };
  return {
    status: 200,
    body: { value: Buffer.from(JSON.stringify({ ...claims, aud: audience })).toString('base64url') },
  };
}

/** RFC 8693, as the Hub does it: an identity for a token that may write to one Space. */
export function exchange(hub: Hub, bytes: Buffer): Answer {
  const refuse = (error: string): Answer => ({ status: 400, body: { error } });
  const { grant_type, subject_token_type, subject_token, resource } = JSON.parse(bytes.toString()) as Record<
    string,
    string
  >;
  if (
    grant_type !== 'urn:ietf:params:oauth:grant-type:token-exchange' ||
    subject_token_type !== 'urn:ietf:params:oauth:token-type:id_token'
  )
    return refuse('invalid_request');
  const claims = JSON.parse(Buffer.from(subject_token ?? '', 'base64url').toString()) as Claims;
  const trusted = hub.publishers.some(
    (publisher) =>
      publisher.resource === resource &&
      Object.entries(publisher.claims).every(([name, value]) => claims[name] === value),
  );
  if (!trusted || claims.aud !== hub.url) return refuse('invalid_grant');
  const [, namespace = '', name = ''] = resource?.split('/') ?? [];
  const account: Account = {
    name: namespace,
    token: `hf_jwt_${hub.issued.length}`,
    only: `${namespace}/${name}`,
  };
  hub.issued.push(account);
  const issued_token_type = 'urn:ietf:params:oauth:token-type:access_token';
  return {
    status: 200,
    body: { access_token: account.token, token_type: 'bearer', expires_in: 3600, issued_token_type },
  };
}
