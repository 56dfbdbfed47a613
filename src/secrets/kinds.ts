/** The kinds of secret that are known by their form: how the issuers document their tokens, and what stands beside those without a prefix. */
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
const DIGEST = /(?:commit|sha\d*|rev(?:ision)?|hash|digest|md5|etag|checksum)\W{0,4}$/i;
const ASSIGNED = String.raw`["'\x60\]]?\s{0,3}(?:=>|:=|[:=])\s{0,3}["'\x60]?`;

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
    pattern: /AccountKey["']?\s{0,3}[=:]\s{0,3}["']?([A-Za-z0-9+/]{86}==)/gi,
  },
  {
    kind: 'Azure access key',
    hint: 'sharedaccesskey',
    pattern: /SharedAccessKey["']?\s{0,3}[=:]\s{0,3}["']?([A-Za-z0-9+/]{43}=)/gi,
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

/** A drawn value that a telling name is given: an issuer's whose tokens have no form of their own. */
const ASSIGNMENT: Kind = {
  kind: 'secret value',
  hint: '',
  pattern: new RegExp(
    String.raw`(?<!(?:page|next|cache|csrf|public|site)[_-]?)(?:api[_-]?key|access[_-]?key|secret(?:[_-]?key)?|token|passw(?:or)?d)${ASSIGNED}([\w+/=.~!@#%^*-]{20,200})`,
    'gi',
  ),
  isSecret: looksDrawn,
};

/** A header and, before its end, the first line of a key. */
function privateKey(): RegExp {
  return /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[\s\S]){0,300}?([A-Za-z0-9+/]{40,64})/g;
}

const TOKEN_KINDS = TOKENS.map(({ kind, prefix, body }): Kind => {
  const pattern = new RegExp(`(?<![A-Za-z0-9_])(?:${prefix})(?<body>${body})(?![A-Za-z0-9])`, 'g');
  return { kind, hint: '', pattern };
});
/** Whether any is there: one search, where one a kind would take a second for fifty megabytes. */
const ANY_TOKEN = new RegExp(
  `(?<![A-Za-z0-9_])(?:${TOKENS.map(({ prefix, body }) => prefix + body).join('|')})`,
);

/** What the known forms find in a text, placeholders aside. */
export function findKinds(text: Text): Hit[] {
  const kinds = ANY_TOKEN.test(text.plain) ? [...TOKEN_KINDS, ...KINDS] : KINDS;
  return [...kinds.flatMap((kind) => hitsOf(kind, text)), ...passwordUrls(text)];
}

/** The values of names such as `api_key`. In a binary file chance might write them. */
export function findAssigned(text: Text): Hit[] {
  return text.binary ? [] : hitsOf(ASSIGNMENT, text);
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
