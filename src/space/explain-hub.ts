/** What the Hub refuses, said as what to do. Pure. */
import { AGAIN } from '../github/explain.ts';
import { UserError } from '../words/errors.ts';
import { HubFailure } from './hub-failure.ts';
import { planForbids } from './space-plan.ts';

const minutes = (pause = 0) => (pause > 60_000 ? `, of ${Math.ceil(pause / 60_000)} minutes` : '');

/** A failure, said as what to do. @param doing such as `make the Space` @param from where the token came from */
export function explainHub(error: unknown, doing: string, from: string): unknown {
  if (!(error instanceof HubFailure)) return error;
  const { status, message, pause } = error;
  const say = (code: string, text: string) => new UserError(code, text, 1, [], { cause: error });
  if (status === 0)
    return say(
      'network',
      `No connection to the Hub (${message}). Look at your network and HTTPS_PROXY. ${AGAIN}`,
    );
  if (status === 401)
    return say(
      'token-refused',
      `The Hub refused the token from ${from}: it is wrong, has expired or was revoked. Make one that may write at https://huggingface.co/settings/tokens. ${AGAIN}`,
    );
  if (status === 402) return planForbids(`The Hub did not ${doing}: ${message}`);
  if (status === 403)
    return say(
      'token-rights',
      `The token from ${from} may not ${doing} (${message}). It needs the right to write, at https://huggingface.co/settings/tokens.`,
    );
  if (status === 404) return say('not-found', `The Hub shows no such Space to the token from ${from}.`);
  if (status === 409 || status === 412)
    return say('moved', `The Space changed meanwhile (${message}). ${AGAIN}`);
  if (status === 429) return say('rate-limit', `The Hub asks for a longer pause${minutes(pause)}. ${AGAIN}`);
  if (status >= 500)
    return say(
      'server',
      `The Hub has trouble (${status}), and did not ${doing}. https://status.huggingface.co says how it stands. ${AGAIN}`,
    );
  return say('refused', `The Hub did not ${doing}: ${status} ${message}`);
}
