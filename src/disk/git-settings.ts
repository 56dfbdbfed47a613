/** The settings that git will have in a repo that is yet to be made, where that takes git's own reading: includes, quotes, Windows. */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { conditionHolds, type RepoToBe } from './git-conditions.ts';
import { homeOf } from './home.ts';

/** As git itself does. */
const DEEPEST = 10;
const OWN_SCOPES = /^(?:system|global|command)$/;

/**
 * The last value of each setting, by its name as git writes it, such as `user.name`.
 * @param repo the folder that the repo will stand in
 * @param read what git has listed already
 * @returns none where git is not installed
 */
export function settingsFor(
  repo: string,
  env: NodeJS.ProcessEnv,
  read = new Map<string, string[]>(),
): Map<string, string> {
  const settings = new Map<string, string>();
  const place: RepoToBe = { gitFolders: gitFoldersOf(repo), branch: 'main', home: realHome(env) };
  const list = (...words: string[]): string[] => {
    const known = read.get(words.join('\0'));
    if (known) return known;
    const { stdout } = spawnSync('git', ['config', '--null', ...words, '--no-includes', '--list'], {
      cwd: dirname(existing(repo)),
      env,
      encoding: 'utf8',
      timeout: 20_000,
      windowsHide: true,
    });
    const entries = (stdout ?? '').split('\0').slice(0, -1);
    read.set(words.join('\0'), entries);
    return entries;
  };
  const take = (entry: string, file: string, depth: number) => {
    const [key, value] = settingOf(entry);
    settings.set(key, value);
    const condition = /^include(?:if\.(.+))?\.path$/s.exec(key);
    if (!condition || depth > DEEPEST) return;
    if (condition[1] !== undefined && !conditionHolds(condition[1], realFolderOf(file), place)) return;
    const included = pathOf(value, file, env);
    if (included) for (const inner of list('--file', included)) take(inner, included, depth + 1);
  };
  const entries = list('--show-scope', '--show-origin');
  for (let at = 0; at + 2 < entries.length; at += 3) {
    const [scope = '', origin = '', entry = ''] = entries.slice(at, at + 3);
    if (OWN_SCOPES.test(scope)) take(entry, origin.replace(/^file:/, ''), 1);
  }
  return settings;
}

/** A setting as `git config --null` lists it. One that is named alone is true. */
function settingOf(entry: string): [key: string, value: string] {
  const end = entry.indexOf('\n');
  return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
}

/** What `git config --null --get-regexp` lists. */
export const settingsIn = (listed: string): [key: string, value: string][] =>
  listed.split('\0').filter(Boolean).map(settingOf);

/** The path of an included file, which is from the one that names it on. */
function pathOf(value: string, file: string, env: NodeJS.ProcessEnv): string | undefined {
  const path = value.startsWith('~/') ? join(env.HOME || homeOf() || '/', value.slice(2)) : value;
  const found = isAbsolute(path) ? path : join(dirname(file), path);
  return existsSync(found) ? found : undefined;
}

/** The nearest of a path and those above it that is there. */
function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}

function gitFoldersOf(repo: string): string[] {
  const there = existing(dirname(repo));
  const real = join(realpathSync(there), repo.slice(there.length), '.git');
  return [real, join(repo, '.git')].map((path) => path.replaceAll('\\', '/'));
}

function realFolderOf(file: string): string {
  return existsSync(file) ? dirname(realpathSync(file)).replaceAll('\\', '/') : dirname(file);
}

function realHome(env: NodeJS.ProcessEnv): string | undefined {
  const known = homeOf() ?? '';
  const home = env.HOME || (basename(known) && known);
  return home && existsSync(home) ? realpathSync(home).replaceAll('\\', '/') : undefined;
}
