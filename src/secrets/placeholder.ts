/** Tells a secret from what only stands for one. */

const WORDS =
  /example|sample|placeholder|change[-_]?(?:me|it|this)|dummy|fake|redacted|replace|insert|your[-_]|[-_]your|^my[-_]|[-_]my[-_]|[-_]here$|not[-_]a[-_]|xxxx|abcdef|123456|qwerty|deadbeef|^todo/i;
const TEMPLATE = /^(?:[<[{(]|\$[A-Z_{(]|%[A-Za-z_({]|\*{2}|\.{3}|…)|[<{]\w*[>}]|\$\{|(?:\.{3}|…)$/;
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
export function looksDrawn(given: string): boolean {
  const text = given.replace(/^0x/, '');
  if (isPlaceholder(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  if (/^[0-9a-f]+$/i.test(text)) return text.length >= 32 && digits >= 6 && entropy(text) > 3;
  if (/^[a-z0-9]+$/.test(text))
    return text.length >= 24 && digits >= 4 && changes(text) > 0.25 && entropy(text) > 3.4;
  const cased = /[a-z]/.test(text) && /[A-Z]/.test(text) && entropy(text) > 3.4 && changes(text) > 0.3;
  return cased && (digits >= 2 || (digits === 1 && !text.includes('.') && changes(text) > 0.4));
}

/** Whether a password is one that a machine or somebody careful chose: anything else may be a word of a page or a test. */
export function isDrawnPassword(text: string): boolean {
  if (isToyPassword(text) || isPlaceholder(text) || /p[a4@][s5$]{2}w/i.test(text)) return false;
  // Somebody's word with a number behind it, or what a program calls something.
  if (/^[A-Z]?[a-z]+[\d\W_]*$/.test(text) || /^[\w-]+(?:\.[\w-]+)+$/.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  const symbols = text.replace(/[A-Za-z0-9_.-]/g, '').length;
  return new Set(text).size >= 7 && changes(text) > 0.35 && (kinds === 3 || (kinds === 2 && symbols > 0));
}

/** How often, of all the places where it could, a text goes from small letters to capitals, digits or signs, or back. */
function changes(text: string): number {
  const kinds = [...text].map((character) =>
    [/[a-z]/, /[A-Z]/, /\d/].findIndex((kind) => kind.test(character)),
  );
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length / (text.length - 1);
}

/** Shannon's, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
