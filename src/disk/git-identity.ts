/**
 * Whom git knows the user as. Read from git's own files, since starting git takes longer than making a repo; where they use what this
 * reader doesn't know (includes, worktrees, settings by environment, Windows), git itself is asked.
 */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Identity } from './git.ts';

/** The user's name and mail as git would use them in the current folder; undefined when git knows no name. */
export async function readIdentity(
  env: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
): Promise<Identity | undefined> {
  const settings = settingsInFiles(env, folder) ?? (await import('./git.ts')).userSettings();
  const name = clean(settings.get('name') ?? '');
  return name ? { name, email: clean(settings.get('email') ?? '') } : undefined;
}

/** An identity becomes part of generated files: no control characters, one line, not endless. */
function clean(text: string): string {
  return text
    .slice(0, 100)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** The settings of `[user]`, later files before earlier ones as in git; undefined where only git can tell. */
function settingsInFiles(env: NodeJS.ProcessEnv, folder: string): Map<string, string> | undefined {
  if (process.platform === 'win32' || Object.keys(env).some((key) => /^GIT_(CONFIG|DIR|WORK_TREE)/.test(key)))
    return undefined;
  const home = env.HOME ?? homedir();
  const files = [
    '/etc/gitconfig',
    join(env.XDG_CONFIG_HOME || join(home, '.config'), 'git', 'config'),
    join(home, '.gitconfig'),
  ];
  const repo = gitFolder(folder);
  if (repo) {
    if (!statSync(repo).isDirectory()) return undefined;
    files.push(join(repo, 'config'));
  }
  const settings = new Map<string, string>();
  for (const file of files) {
    const found = userSection(readIfThere(file));
    if (!found) return undefined;
    for (const [key, value] of found) settings.set(key, value);
  }
  return settings;
}

/** The nearest `.git` at or above a folder. */
function gitFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, '.git');
    if (statSync(path, { throwIfNoEntry: false })) return path;
    if (dirname(at) === at) return undefined;
  }
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
  if (/^\s*\[include/im.test(text) || text.includes('\\')) return undefined;
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
