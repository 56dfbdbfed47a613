/** Tells a secret from what only stands for one. */

const WORDS =
  /example|sample|placeholder|change[-_]?(?:me|it|this)|dummy|fake|redacted|replace|insert|your[-_]|[-_]your|^my[-_]|[-_]my[-_]|[-_]here$|not[-_]a[-_]|xxxx|abcdef|123456|qwerty|deadbeef|^todo/i;
const TEMPLATE = /^(?:[<[{(]|\$[A-Z_{(]|%[A-Za-z_({]|\*{2}|\.{3}|…)|[<{]\w*[>}]|\$\{/;
const TOY =
  /^(?:pass(?:word|wd|phrase)?|pw|pwd|secret|admin|root|postgres|mysql|mongo|redis|rabbit|test(?:ing|er)?|guest|user(?:name)?|demo|dev|default|token|hunter|none|null|true|false|x+)[-_]?(?:pass(?:word)?|pw|secret)?[-_]?\d{0,4}!?$/i;

/** Whether a token-like text stands for a secret: `hf_xxxx`, `<TOKEN>`, `AKIAIOSFODNN7EXAMPLE`, a word, a repeat. */
export function isPlaceholder(text: string): boolean {
  return isDummy(text) || isWordy(text) || entropy(text) < Math.min(2.5, Math.log2(text.length) * 0.7);
}

/** Whether a text is a template, says that it is an example, or repeats one character: true of what may be of one case without a digit. */
export function isDummy(text: string): boolean {
  return TEMPLATE.test(text) || WORDS.test(text) || /(.)\1{5}/.test(text);
}

/** Letters of one case, parted by `_` and the like: somebody's identifier. An issuer's tokens have digits or both cases. */
function isWordy(text: string): boolean {
  return /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)(?:[-_.](?:[a-z]+|[A-Z]+|[A-Z][a-z]+))*$/.test(text);
}

/** Whether a password is a toy, a placeholder, or the name of its user: nobody is harmed when it is read. */
export function isToyPassword(password: string, user = ''): boolean {
  if (password.length < 6 || password.toLowerCase() === user.toLowerCase()) return true;
  if (TOY.test(password) || TEMPLATE.test(password) || WORDS.test(password)) return true;
  return entropy(password) < 1.5;
}

/** Whether a text is as mixed as one that a machine drew: what has no known prefix needs more than a name beside it. */
export function looksDrawn(text: string): boolean {
  if (isPlaceholder(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 32 && digits >= 6 && entropy(text) > 3;
  return digits >= 2 && /[a-z]/.test(text) && /[A-Z]/.test(text) && entropy(text) > 3.4;
}

/** Shannon's, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
