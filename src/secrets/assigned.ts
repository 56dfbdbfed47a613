/** Values that a telling name is given: of issuers whose tokens have no form of their own, and of people. */
import type { Hit } from './hit.ts';
import { isDrawnPassword, looksDrawn } from './placeholder.ts';
import type { Text } from './text.ts';

interface Assignment {
  kind: string;
  /** Global and linear; its first group is the value. */
  pattern: RegExp;
  isSecret: (value: string) => boolean;
}

/** Known by its name alone, which an example's has as well. */
export const PASSWORD = 'password';

/** A colour or an escape before a sign is spaces by now. */
const ASSIGNED = String.raw`\s{0,6}["'\x60\]]?\s{0,6}(?:=>|:=|[:=])\s{0,12}["'\x60]?`;
const KEY = '(?:api|access|secret|private|signing|encryption|account|master|auth)[_-]?key|token|secret';
/** PWD and OLDPWD are the folders of a shell. */
const PASSWORD_NAME = 'passw(?:or)?d|passphrase|pwd(?<!(?<![a-z_])(?:old)?pwd(?==/))|_pass';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const ASSIGNMENTS: Assignment[] = [
  {
    kind: 'secret value',
    pattern: new RegExp(
      String.raw`(?<!(?:page|next|cache|csrf|public|site)[_-]?)(?:${KEY}|${PASSWORD_NAME})${ASSIGNED}([\w+/=.~!@#%^*-]{20,200})`,
      'gi',
    ),
    isSecret: looksDrawn,
  },
  {
    kind: 'secret value',
    pattern: new RegExp(
      String.raw`(?:api[_-]?key|(?:client|app)[_-]?secret|(?:api|access)[_-]?token)${ASSIGNED}([0-9a-f-]{36})(?![\w-])`,
      'gi',
    ),
    isSecret: (value) => UUID.test(value) && looksDrawn(value.replaceAll('-', '')),
  },
  {
    kind: 'secret value',
    pattern: new RegExp(String.raw`--[\w-]{0,30}(?:${KEY})[ =]["']?([\w+/=.~-]{20,200})`, 'gi'),
    isSecret: looksDrawn,
  },
  {
    kind: PASSWORD,
    pattern: /--[\w-]{0,30}passw(?:or)?d[ =]["']?([^\s"'`]{8,200})/gi,
    isSecret: isDrawnPassword,
  },
  {
    kind: PASSWORD,
    pattern: new RegExp(String.raw`(?:${PASSWORD_NAME})${ASSIGNED}([^\s"'\x60;,&<>()[\]{}]{8,64})`, 'gi'),
    isSecret: isDrawnPassword,
  },
  {
    kind: 'Django secret key',
    pattern: /\bSECRET_KEY\s{0,3}=\s{0,3}["']([a-z0-9!@#$%^&*(\-_=+)]{50})["']/g,
    isSecret: (value) => /\d.*\d/.test(value) && /[^\w-].*[^\w-]/.test(value),
  },
];

/** In a binary file chance might write them. */
export function findAssigned(text: Text): Hit[] {
  if (text.binary) return [];
  return ASSIGNMENTS.flatMap(({ kind, pattern, isSecret }) =>
    [...text.plain.matchAll(pattern)].flatMap(({ 0: whole, 1: secret = '', index }) =>
      isSecret(secret) ? [{ start: index, end: index + whole.length, kind, secret }] : [],
    ),
  );
}
