/** What people are told of an address that gives no ad: what came, and what to do. Pure. */
import type { NotVisited } from '../../net/visit.ts';
import { inputError, UserError } from '../../words/errors.ts';

const COPY = 'open it in a browser, copy the text of the ad into a file, and give that';

/** The address is wrong, or does not hold an ad: giving it again gives the same. */
const wrong = (message: string) => inputError('ad-address', message);
/** It may work in a while. */
const failed = (message: string) => new UserError('ad-not-fetched', message);

/** Nothing came. */
export function notVisited(said: string, { failed: why, host, detail }: NotVisited): UserError {
  switch (why) {
    case 'scheme':
      return wrong(`${said} leads to an address that is no page (${detail}): ${COPY}.`);
    case 'private':
      return wrong(
        `${said} leads to ${host}, which is in a private network or on this machine, and is not asked. If you mean it, give that address itself; or save the page, and give its file.`,
      );
    case 'redirects':
      return wrong(`${said} leads from page to page without an end: ${COPY}.`);
    case 'size':
      return wrong(`${said} holds more than 20 MB, which no ad has: ${COPY}.`);
    case 'time':
      return failed(`${host} gave no answer in time. Try again later; or ${COPY}.`);
    case 'name':
      return failed(
        `There is no ${host}, or no network. Look whether the address is right and whether you are online; or ${COPY}.`,
      );
    case 'tls':
      return failed(
        `The certificate of ${host} can't be trusted (${detail}). Behind a company's proxy, name its certificate in NODE_EXTRA_CA_CERTS; or ${COPY}.`,
      );
    case 'network':
      return failed(`${host} can't be reached (${detail}). Try again later; or ${COPY}.`);
  }
}

/** An answer came that is no page. */
export function refusedWith(status: number, said: string, host: string): UserError | undefined {
  if (status < 400) return status === 204 ? withoutText(said) : undefined;
  if (status === 404 || status === 410)
    return wrong(
      `${said} is not there (${status}): the posting may be closed. Look at it in a browser; if it is there, ${COPY}.`,
    );
  if (status === 401 || status === 403 || status === 407 || status === 451)
    return wrong(`${host} does not show this page to programs (${status}): ${COPY}.`);
  if (status === 429)
    return failed(`${host} was asked too often (429). Wait some minutes and run the same again; or ${COPY}.`);
  if (status >= 500)
    return failed(`${host} has trouble of its own (${status}). Try again later; or ${COPY}.`);
  return wrong(`${host} refused to show this page (${status}): ${COPY}.`);
}

/** A page that asks who one is. */
export const behindSignIn = (said: string) => wrong(`${said} is shown to those who sign in alone: ${COPY}.`);

/** A page that wants to see a person. */
export const behindCheck = (said: string, host: string) =>
  wrong(`${host} wants to see a person before it shows ${said}: ${COPY}.`);

/** A page that scripts fill. */
export const withoutText = (said: string) =>
  wrong(`The page at ${said} holds no text of an ad, only scripts that would fetch it: ${COPY}.`);

/** A board, and no posting of it. */
export const isBoard = (said: string) =>
  wrong(`${said} is a list of jobs. Open the one that you mean, and give its address.`);

/** A posting that its board does not have. */
export const isClosed = (said: string) =>
  wrong(
    `${said} is not among the postings of its board any more. Look at it in a browser; if it is there, ${COPY}.`,
  );
