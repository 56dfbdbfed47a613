/** Files whose name says that they hold secrets. */
import type { Hit } from './hit.ts';
import { isPlaceholder, isToyPassword } from './placeholder.ts';
import type { Text } from './text.ts';

/** Settings of which some are secret. An example of such a file is meant to be read. */
const SETTINGS =
  /(?:^|\/)(?:\.env(?:rc|[.~_-][\w.~-]*)?|[\w-]+\.env(?:\.[\w-]+)?|env\.(?:sh|txt|bat|ps1)|\.flaskenv|\.renviron|\.pypirc|[._]netrc|\.npmrc|\.my\.cnf|\.s3cfg|\.boto|\.databrickscfg|rclone\.conf|[\w.-]*\.tfvars|(?:local_)?secrets?\.(?:toml|ya?ml|json|env|ini|txt)|(?:[\w-]*_)?credentials(?:\.(?:json|toml|ya?ml|ini|txt))?|passwords?\.(?:txt|ya?ml|json|ini)|kaggle\.json|client_secret[^/]*\.json|service[-_]?account[^/]*\.json|token\.json)$/i;
const EXAMPLE = /[._-](?:example|sample|template|dist|defaults?)(?:\.|$)/i;
const KEYS = /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:pem|p12|pfx|jks|keystore|kdbx|ppk))$/i;
const PASSWORD_LISTS = /(?:^|\/)\.(?:pgpass|htpasswd)$/i;
const SETTING = /(?<![\w.-])([\w.-]{1,80})["']?\s{0,5}[:=]\s{0,5}["']?([^\s"',;}]{8,500})/g;
const SECRET_NAME = /key|token|secret|passw(?:or)?d|pwd|passphrase|_pass$|_auth$/i;
const PUBLIC_NAME = /public|_id$|_ur[il]$|_file$|_path$|_name$/i;

/** Whether a file is there to be read and filled in by others. */
export const isExample = (path: string) => EXAMPLE.test(path);

/** What a file's own name betrays, if it holds more than placeholders. */
export function findByPath(path: string, text: Text): Hit[] {
  if (isExample(path)) return [];
  if (SETTINGS.test(path)) return secretSettings(text);
  if (PASSWORD_LISTS.test(path)) return passwordLines(text);
  return KEYS.test(path) && isKey(text) ? [wholeFile('private key file', text)] : [];
}

function secretSettings(text: Text): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: whole, 1: name = '', 2: secret = '', index } of text.plain.matchAll(SETTING)) {
    if (!SECRET_NAME.test(name) || PUBLIC_NAME.test(name)) continue;
    // PWD and OLDPWD are the folders of a shell.
    if (/^(?:old)?pwd$/i.test(name) && secret.startsWith('/')) continue;
    if (/^https?:/i.test(secret) || isPlaceholder(secret) || isToyPassword(secret)) continue;
    hits.push({ start: index, end: index + whole.length, kind: `the value of ${name}`, secret });
  }
  return hits;
}

/** The last field of each line, which colons part, is a password or its hash. */
function passwordLines(text: Text): Hit[] {
  const lines = text.plain.matchAll(/^[^#\n][^\n]{0,400}:([^:\s]{6,200})[^\S\n]*$/gm);
  return [...lines]
    .filter(({ 1: secret = '' }) => !isToyPassword(secret))
    .map(({ 0: whole, 1: secret = '', index }) => {
      return { start: index, end: index + whole.length, kind: 'password', secret };
    });
}

/** A certificate and a public key may be read by everybody. */
function isKey(text: Text): boolean {
  if (/-----BEGIN (?:CERTIFICATE|(?:[A-Z]+ )?PUBLIC KEY)/.test(text.plain)) return false;
  return text.binary ? text.raw.length > 100 : /[A-Za-z0-9+/]{40}/.test(text.plain);
}

/** A finding for the file as a whole, which gives way to none inside it. */
function wholeFile(kind: string, { raw }: Text): Hit {
  return { start: 0, end: Math.min(raw.length, 1), kind, secret: '' };
}
