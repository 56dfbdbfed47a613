/**
 * Whom git knows the user as. Read from git's own files, since starting git takes longer than making a repo; where they use what this
 * reader doesn't know (includes, settings by environment, Windows), git itself is asked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './git.ts';
import { homeOf } from './home.ts';

/**
 * The user's name and mail as git will use them in repos that are yet to be made; undefined when git knows no name. What a repo around
 * one says is no setting of the new one; conditions about its place are.
 * @returns takes the absolute path of a repo's folder; git's files are read once for all of them
 */
export function identities(
  env: NodeJS.ProcessEnv = process.env,
): (repo: string) => Promise<Identity | undefined> {
  let plain: Map<string, string> | undefined | null = null;
  const read = new Map<string, string[]>();
  return async (repo) => {
    if (plain === null) plain = settingsInFiles(env);
    const settings = plain ?? (await import('./git-settings.ts')).settingsFor(repo, env, read);
    return identityIn(settings, env);
  };
}

/** Who commits: the environment stands above git's settings, and what they say of authors above what they say of users. */
function identityIn(settings: ReadonlyMap<string, string>, env: NodeJS.ProcessEnv): Identity | undefined {
  const said = (key: 'name' | 'email') =>
    clean(
      env[`GIT_AUTHOR_${key.toUpperCase()}`] ||
        settings.get(`author.${key}`) ||
        settings.get(`user.${key}`) ||
        '',
    );
  const name = said('name');
  return name ? { name, email: said('email') } : undefined;
}

/** An identity becomes part of generated files: no control characters, one line, not endless. */
function clean(text: string): string {
  return text
    .slice(0, 100)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** The settings of `[user]`, later files before earlier ones as in git; undefined where only git can tell. */
function settingsInFiles(env: NodeJS.ProcessEnv): Map<string, string> | undefined {
  if (process.platform === 'win32' || Object.keys(env).some((key) => /^GIT_(CONFIG|DIR|WORK_TREE)/.test(key)))
    return undefined;
  const home = env.HOME || homeOf() || '/';
  const files = [
    '/etc/gitconfig',
    join(env.XDG_CONFIG_HOME || join(home, '.config'), 'git', 'config'),
    join(home, '.gitconfig'),
  ];
  const settings = new Map<string, string>();
  for (const file of files) {
    const found = userSection(readIfThere(file));
    if (!found) return undefined;
    for (const [key, value] of found) settings.set(`user.${key}`, value);
  }
  return settings;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** `name` and `email` of the `[user]` sections of a git config file; undefined when it holds more than this reads. */
export function userSection(text: string): Map<string, string> | undefined {
  const settings = new Map<string, string>();
  if (/^\s*\[(?:include|author)/im.test(text) || text.includes('\\')) return undefined;
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]\s*(.*)$/.exec(line);
    if (section) inside = section[1]?.trim().toLowerCase() === 'user';
    const [, key, value] = /^\s*(name|email)\s*=\s*(.*)$/i.exec(section?.[2] ?? line) ?? [];
    if (!inside || !key) continue;
    if (/["#;]/.test(value ?? '')) return undefined;
    settings.set(key.toLowerCase(), (value ?? '').trim());
  }
  return settings;
}
