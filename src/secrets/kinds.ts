/** The kinds of secret that are known by their form: how the issuers document their tokens, and what stands beside those without a prefix. */
import { basicCredentials } from './basic.ts';
import type { Hit } from './hit.ts';
import { isDummy, isPlaceholder, isToyPassword, looksDrawn } from './placeholder.ts';
import type { Text } from './text.ts';
import { TOKENS } from './tokens.ts';
import { isSampleJwt, passwordUrls } from './urls.ts';

interface Kind {
  kind: string;
  /** In lower case; a text without it is not searched, so that a large file costs little. */
  hint: string;
  /** Global and linear. Its first group is the secret; without one the whole match is. */
  pattern: RegExp;
  /** What the 160 characters before the match must say, and what they must not. */
  near?: RegExp;
  unless?: RegExp;
  /** Whether it is a secret; by default, whether it is no placeholder. */
  isSecret?: (secret: string) => boolean;
}

const BEFORE = 160;
const HEXADECIMAL_32 = /(?<![\w@/+-])[0-9a-f]{32}(?![\w/+-])/g;
const HEXADECIMAL_40 = /(?<![\w@/+-])[0-9a-f]{40}(?![\w/+-])/g;
/** What makes a run of hexadecimal digits a name of some content. */
const DIGEST = /(?:commit|git|sha\d*|rev(?:ision)?|hash|digest|md5|etag|checksum)\W{0,4}$/i;

/** Kinds without a prefix of their own, and those that are more than a token. The more certain come first. */
const KINDS: Kind[] = [
  {
    kind: 'AWS key id',
    hint: 'ia',
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
    isSecret: (id) => !isDummy(id),
  },
  {
    kind: 'Google service account key',
    hint: 'private key-----',
    pattern: privateKey(),
    near: /private_key[\s"']{0,9}[:=][\s"']{0,9}$/,
  },
  { kind: 'private key', hint: 'private key', pattern: privateKey() },
  {
    kind: 'private key',
    hint: 'putty-user-key-file',
    pattern: /PuTTY-User-Key-File-\d: [\s\S]{0,3000}?Private-Lines: \d{1,3}\s{1,3}([A-Za-z0-9+/]{20,64})/g,
  },
  {
    kind: 'private key',
    hint: 'ssh2',
    pattern:
      /---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----(?:(?!----)[\s\S]){0,300}?([A-Za-z0-9+/]{40,70})/g,
  },
  {
    kind: 'private key',
    hint: '"kty"',
    pattern: /"d"\s{0,3}:\s{0,3}"([\w-]{40,1000})"/g,
  },
  {
    kind: 'WireGuard key',
    hint: 'privatekey',
    pattern: /\bPrivateKey\s{0,3}=\s{0,3}([A-Za-z0-9+/]{43}=)/g,
  },
  {
    kind: 'secret of a one-time password',
    hint: 'otpauth://',
    pattern: /otpauth:\/\/[^\s"'<>]{1,200}?[?&]secret=([A-Z2-7]{16,128})/gi,
  },
  {
    kind: 'W&B key',
    hint: 'wandb',
    pattern: HEXADECIMAL_40,
    near: /wandb/i,
    unless: DIGEST,
    isSecret: looksDrawn,
  },
  {
    kind: 'Kaggle key',
    hint: 'kaggle',
    pattern: HEXADECIMAL_32,
    near: /kaggle/i,
    unless: DIGEST,
    isSecret: looksDrawn,
  },
  {
    kind: 'Kaggle key',
    hint: '"username"',
    pattern: /"username"\s{0,9}:\s{0,9}"[^"\n]{1,99}"\s{0,9},\s{0,9}"key"\s{0,9}:\s{0,9}"([0-9a-f]{32})"/g,
  },
  {
    kind: 'Twilio token',
    hint: 'twilio',
    pattern: HEXADECIMAL_32,
    near: /twilio/i,
    unless: DIGEST,
    isSecret: looksDrawn,
  },
  {
    kind: 'AWS secret key',
    hint: 'aws',
    pattern: /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g,
    near: /aws.{0,40}(?:secret|key)|secret_?access_?key/is,
    unless: DIGEST,
    isSecret: (secret) => !/^[0-9a-f]+$/i.test(secret) && looksDrawn(secret),
  },
  {
    kind: 'Cohere key',
    hint: 'cohere',
    pattern: /(?<![\w/+-])[A-Za-z0-9]{40}(?![\w/+-])/g,
    near: /cohere/i,
    unless: DIGEST,
    isSecret: looksDrawn,
  },
  {
    kind: 'Telegram bot token',
    hint: ':aa',
    pattern: /(?<![A-Za-z0-9_])(?:bot)?\d{8,10}:(?<body>AA[A-Za-z0-9_-]{33})(?![A-Za-z0-9])/g,
  },
  {
    kind: 'Discord bot token',
    hint: 'discord',
    pattern: /(?<![\w.-])[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/g,
    near: /discord/i,
  },
  {
    kind: 'JSON web token',
    hint: 'eyj',
    pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}/g,
    isSecret: (token) => !isSampleJwt(token),
  },
  {
    kind: 'Azure account key',
    hint: 'accountkey',
    pattern: /AccountKey["']?\s{0,6}[=:]\s{0,3}["']?([A-Za-z0-9+/]{86}(?:==|\s{5}=))/gi,
  },
  {
    kind: 'Azure access key',
    hint: 'sharedaccesskey',
    pattern: /SharedAccessKey["']?\s{0,6}[=:]\s{0,3}["']?([A-Za-z0-9+/]{43}=)/gi,
  },
  {
    kind: 'bearer token',
    hint: 'bearer',
    pattern: /\bbearer\s{1,3}([\w+/=.~-]{20,400})/gi,
    isSecret: looksDrawn,
  },
  {
    kind: 'Azure access signature',
    hint: 'sig',
    pattern: /(?<=\bs[evpr]\s{0,5}=[^"'<>\n]{1,300}[?&;])sig\s{0,5}=([A-Za-z0-9+/]{4}[\w+/%=]{39,80})/g,
  },
  {
    kind: 'Azure DevOps token',
    hint: 'azure',
    pattern: /(?<![\w/+-])[a-z2-7]{52}(?![\w/+-])/g,
    near: /azure|devops/i,
  },
  {
    kind: 'Heroku key',
    hint: 'heroku',
    pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi,
    near: /heroku.{0,20}(?:key|token)/i,
  },
  {
    kind: 'password of a .netrc line',
    hint: 'machine',
    pattern: /\bmachine\s{1,20}\S{1,200}\s{1,20}login\s{1,20}\S{1,200}\s{1,20}password\s{1,20}(\S{6,200})/g,
    isSecret: (secret) => !isToyPassword(secret),
  },
  {
    kind: 'npm token',
    hint: '_auth',
    pattern: /:_(?:authToken|auth|password)\s{0,3}=\s{0,3}"?([^\s"'$]{12,300})/g,
  },
];

/** A header and, before its end, the first line of a key. */
function privateKey(): RegExp {
  return /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S]){0,300}?([A-Za-z0-9+/]{40,64})/g;
}

/** What must not stand before a token. A name may, such as `backup_`, where the prefix is long enough to be known behind it. */
const before = (prefix: string) => (/^[a-z]{2,}[_-]/.test(prefix) ? '(?<![A-Za-z0-9])' : '(?<![A-Za-z0-9_])');

const TOKEN_KINDS = TOKENS.map(({ kind, prefix, body }): Kind => {
  return {
    kind,
    hint: '',
    pattern: new RegExp(`${before(prefix)}(?:${prefix})(?<body>${body})(?![A-Za-z0-9])`, 'g'),
  };
});
/** Whether any is there: one search, where one a kind would take a second for fifty megabytes. */
const ANY_TOKEN = new RegExp(
  `(?<![A-Za-z0-9])(?:${TOKENS.map(({ prefix, body }) => `(?:${prefix})${body}`).join('|')})`,
);

/** What the known forms find in a text, placeholders aside. */
export function findKinds(text: Text): Hit[] {
  const kinds = ANY_TOKEN.test(text.plain) ? [...TOKEN_KINDS, ...KINDS] : KINDS;
  return [...kinds.flatMap((kind) => hitsOf(kind, text)), ...passwordUrls(text), ...basicCredentials(text)];
}

function hitsOf(kind: Kind, text: Text): Hit[] {
  if (!text.lower.includes(kind.hint)) return [];
  return [...text.plain.matchAll(kind.pattern)].flatMap((match) => hitOf(kind, match, text) ?? []);
}

function hitOf(kind: Kind, match: RegExpExecArray, text: Text): Hit | undefined {
  const { 0: whole, 1: group = whole, index, groups } = match;
  const { near, unless, isSecret = (secret: string) => !isPlaceholder(secret) } = kind;
  if (!isSecret(groups?.body ?? group)) return;
  const before = near || unless ? text.plain.slice(Math.max(0, index - BEFORE), index) : '';
  if ((near && !near.test(before)) || unless?.test(before)) return;
  const secret = groups ? whole : group;
  return { start: index, end: index + whole.length, kind: kind.kind, secret };
}
