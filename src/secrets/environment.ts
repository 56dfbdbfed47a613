/** The token-like variables of this machine: their values are secrets whatever they look like. */
import type { Hit } from './hit.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Text } from './text.ts';

export interface EnvironmentSecret {
  name: string;
  value: string;
  /** The value and every way of writing it that is looked for. */
  forms: string[];
}

const SECRET_NAME = /TOKEN|KEY|SECRET|PASSWORD|PASSWD|PASSPHRASE/i;
/** Names that say KEY or TOKEN of something that is none, or whose value only says where it is or is told to everybody. */
const OTHER_NAME =
  /KEYBOARD|KEYMAP|KEYRING|KEYTIMEOUT|KEYCHAIN|MONKEY|TOKENIZER|PUBLIC|GPG_KEY|GIT_CONFIG_KEY|_(?:FILE|PATH|DIR|HOME|URL|URI|HOST|NAME|TYPE|STORE)$/i;
const PATH =
  /^(?:~|\.{1,2}[\\/]|[A-Za-z]:[\\/]|\\\\|\/(?:home|Users|usr|etc|var|tmp|opt|root|mnt|media|private|run|dev|proc|srv|snap|nix|Library|Applications|Volumes|workspaces?|app)\/)/;
const URL_WITHOUT_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/(?![^/]*:[^/]*@)/i;

/** The variables whose values must not leave this machine. */
export function environmentSecrets(environment: NodeJS.ProcessEnv): EnvironmentSecret[] {
  const secrets: EnvironmentSecret[] = [];
  for (const [name, given] of Object.entries(environment)) {
    const value = given?.trim() ?? '';
    if (!SECRET_NAME.test(name) || OTHER_NAME.test(name) || !isSecretValue(value)) continue;
    if (secrets.every((secret) => secret.value !== value)) {
      secrets.push({ name, value, forms: formsOf(value) });
    }
  }
  return secrets;
}

function isSecretValue(value: string): boolean {
  if (value.length < 12 || PATH.test(value) || URL_WITHOUT_PASSWORD.test(value)) return false;
  return !isPlaceholder(value);
}

function formsOf(value: string): string[] {
  const escaped = JSON.stringify(value).slice(1, -1);
  const base64 = [0, 1, 2].map((shift) => base64Inside(value, shift));
  const forSafeUrls = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([value, escaped, encodeURIComponent(value), ...base64, ...forSafeUrls])];
}

/** The characters that base64 of anything has when `value` stands in it, `shift` bytes after a multiple of three. */
function base64Inside(value: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
  const whole = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), whole);
}

/** Where the variables' values stand, in any of their forms: of each form the first, since one is enough to stop. */
export function findVerbatim(text: Text, secrets: EnvironmentSecret[]): Hit[] {
  const hits: Hit[] = [];
  for (const { name, value, forms } of secrets) {
    for (const form of forms) {
      const start = text.raw.indexOf(form);
      if (start === -1) continue;
      const kind = `the value of your variable ${name}`;
      hits.push({ start, end: start + form.length, kind, secret: value });
    }
  }
  return hits;
}
