/** An address → the bytes of the ad that stands there. Loaded when one is given; nothing else asks the network for an ad. */
import { hostIn } from '../../net/addresses.ts';
import type { Pace } from '../../net/pace.ts';
import { type Visited, visit } from '../../net/visit.ts';
import { inputError } from '../../words/errors.ts';
import { kindOf } from '../../words/file-kinds.ts';
import { decodeAd } from '../decode.ts';
import { adInputOf } from '../input.ts';
import { lenientJson } from '../json.ts';
import { apiOf, type BoardPlaceOnline, boardAt, boardLinked, boardWithin } from './board-addresses.ts';
import { postingOf } from './board-posting.ts';
import {
  behindCheck,
  behindSignIn,
  isBoard,
  isClosed,
  notVisited,
  refusedWith,
  withoutText,
} from './not-there.ts';

export interface Online {
  env: NodeJS.ProcessEnv;
  /** What is said while it waits. */
  note(text: string): void;
  pace?: Partial<Pace> | undefined;
}

const AGENT = 'start-the-job';
const PAGE =
  'text/html,application/xhtml+xml,application/pdf,application/json;q=0.9,text/plain;q=0.9,*/*;q=0.5';
/** Of letters: a page with fewer has no ad. */
const FEWEST = 200;

/** Fetches an ad. @throws UserError that says what came instead, and what to do */
export async function adAt(said: string, online: Online): Promise<Buffer> {
  const url = addressOf(said);
  const board = boardAt(url);
  if (board) return await ofBoard(said, board, online);
  const page = await look(said, url, PAGE, online);
  const led = page.url.href === url.href ? undefined : boardAt(page.url);
  if (led?.id) return await ofBoard(said, led, online);
  const refused = refusedWith(page.status, said, hostIn(page.url));
  if (refused) throw refused;
  if (asksWho(page.url, url)) throw behindSignIn(said);
  return await adIn(said, page, online);
}

function addressOf(said: string): URL {
  if (!URL.canParse(said))
    throw inputError('ad-address', `${said} is no address. Copy it once more, from the browser.`);
  const url = new URL(said);
  url.hash = '';
  if (!url.username && !url.password) return url;
  throw inputError(
    'ad-address',
    `${url.host}: an address with a name and a password in it is not asked. Give it without, or save the page.`,
  );
}

async function look(said: string, url: URL, accept: string, { env, note, pace }: Online): Promise<Visited> {
  note(`Asking ${url.host} …`);
  const came = await visit(url, { env, accept, agent: AGENT, pace });
  if ('failed' in came) throw notVisited(said, came);
  return came;
}

async function ofBoard(said: string, place: BoardPlaceOnline, online: Online): Promise<Buffer> {
  if (!place.id) throw isBoard(said);
  const came = await look(said, apiOf(place, online.env), 'application/json', online);
  const refused = refusedWith(came.status, said, hostIn(came.url));
  if (refused) throw refused;
  const posting = postingOf(lenientJson(came.bytes.toString('utf8')), place);
  if (!posting) throw isClosed(said);
  return Buffer.from(JSON.stringify(posting));
}

/** What a page holds: a file, a posting of a board that it shows, or text of its own. */
async function adIn(said: string, page: Visited, online: Online): Promise<Buffer> {
  const bytes = inUtf8(page);
  if (kindOf(bytes)) return bytes;
  const { text } = await decodeAd(bytes);
  const shown = boardWithin(text, page.url);
  if (shown) {
    try {
      return await ofBoard(said, shown, online);
    } catch {
      // A guess at whose board it is; the page itself, then.
    }
  }
  if (!/html/.test(page.type) && !(page.type === '' && /^\s*</.test(text))) return bytes;
  const { text: ad, stated } = await adInputOf(text);
  const letters = ad.match(/\p{L}/gu)?.length ?? 0;
  // Scripts of East Asia say more in a letter.
  const dense = ad.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  const [title = ''] = /<title[^>]*>[^<]*/i.exec(text) ?? [];
  const checks =
    /\b(?:just a moment|attention required|access denied|are you a (?:human|robot)|captcha|verify (?:that )?you are)\b/i;
  if (letters < 3 * FEWEST && checks.test(`${title} ${ad}`)) throw behindCheck(said, hostIn(page.url));
  if (letters + 2 * dense >= FEWEST || stated.company) return bytes;
  const linked = boardLinked(text);
  if (linked) return await ofBoard(said, linked, online);
  throw withoutText(said);
}

/** Where the server names an encoding, and the page does not. */
function inUtf8({ bytes, charset }: Visited): Buffer {
  if (!charset || /^utf-?8$/i.test(charset)) return bytes;
  try {
    return Buffer.from(new TextDecoder(charset, { fatal: true }).decode(bytes));
  } catch {
    return bytes;
  }
}

/** Whether an address leads to a page where one signs in. */
const asksWho = (to: URL, from: URL) =>
  to.href !== from.href &&
  /\/(?:auth(?:wall|enticate|orize)?|log-?in|sign-?in|sso|checkpoint|session)\b|^\/uas\//i.test(
    to.pathname,
  ) &&
  !/\/(?:log-?in|sign-?in)\b/i.test(from.pathname);
