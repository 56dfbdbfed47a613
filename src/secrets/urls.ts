/** Passwords in URLs, and web tokens that are known to everybody. */
import type { Hit } from './hit.ts';
import { isToyPassword } from './placeholder.ts';
import type { Text } from './text.ts';

const PASSWORD_URL =
  /(?<![A-Za-z0-9+.-])([a-z][a-z0-9+.-]{1,30}):\/\/([^\s:@/"'<>`]{0,100}):([^\s@/"'<>`]{1,200})@([a-z0-9.-]{1,253}|\[[0-9a-f:]{2,40}\])/gi;
const LOCAL =
  /^(?:localhost|[^.]*|127\.[\d.]+|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|(?:.*\.)?example\.(?:com|org|net)|.*\.(?:local|localhost|localdomain|test|example|invalid))\.?$/i;

/** URLs with a password in them, such as a database's. One for this machine, a container or a documentation's host is nobody's secret. */
export function passwordUrls(text: Text): Hit[] {
  if (!text.plain.includes('://')) return [];
  const hits: Hit[] = [];
  for (const match of text.plain.matchAll(PASSWORD_URL)) {
    const [whole, scheme = '', user = '', secret = '', host = ''] = match;
    // Cloudinary's has a name where others have a host.
    if ((isLocal(host) && scheme !== 'cloudinary') || isToyPassword(secret, user)) continue;
    const kind = /^(?:https?|ftps?|ssh|git)$/i.test(scheme)
      ? 'password in a URL'
      : 'password in a database URL';
    hits.push({ start: match.index, end: match.index + whole.length, kind, secret });
  }
  return hits;
}

function isLocal(host: string): boolean {
  return LOCAL.test(host);
}

/** The sample of every tutorial, Supabase's public key, or three words that are no token. */
export function isSampleJwt(token: string): boolean {
  try {
    const [header, payload] = token
      .split('.', 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
    if (typeof header?.alg !== 'string' || typeof payload !== 'object') return true;
    return payload?.sub === '1234567890' || payload?.name === 'John Doe' || payload?.role === 'anon';
  } catch {
    return true;
  }
}
