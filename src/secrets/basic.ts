/** A user and a password in base64, as Docker, npm and HTTP keep them. */
import type { Hit } from './hit.ts';
import { isToyPassword } from './placeholder.ts';
import type { Text } from './text.ts';

const BASIC =
  /(?:["']auth\s{0,9}["']\s{0,9}:\s{0,9}["']|_auth\s{0,3}=\s{0,3}["']?|\bbasic\s{1,3})([A-Za-z0-9+/_-]{8,2000})(?![A-Za-z0-9+/_-])/gi;
/** The password of the standard's own example. */
const STANDARD = /^open ?sesame$/i;

/** Where a text has them, toys aside. */
export function basicCredentials(text: Text): Hit[] {
  if (!/auth|basic/.test(text.lower)) return [];
  return [...text.plain.matchAll(BASIC)].flatMap(({ 0: whole, 1: run = '', index }) => {
    const said = Buffer.from(run, 'base64').toString('latin1');
    const [, user = '', password = ''] = /^([\x21-\x39\x3b-\x7e]*):([\x20-\x7e]+)$/.exec(said) ?? [];
    if (isToyPassword(password, user) || STANDARD.test(password)) return [];
    return [{ start: index, end: index + whole.length, kind: 'password in base64', secret: run }];
  });
}
