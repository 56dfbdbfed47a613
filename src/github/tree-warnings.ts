/** What visitors of the repo will not find as its owner has it: no reason to stop, but to be told. */
import { posix } from 'node:path';
import { foldedName } from '../disk/places.ts';
import { shellQuote, visible } from '../words/characters.ts';
import { contentsOf, SUBMODULE, SYMLINK } from './pushed-files.ts';
import type { Commit } from './read-commit.ts';
import type { Git } from './run-git.ts';

export async function warningsAbout(git: Git, { files }: Commit): Promise<string[]> {
  return [...(await linksOutside(git, files)), ...(await foreignRepos(git, files)), ...alike(files)];
}

async function linksOutside(git: Git, files: Commit['files']): Promise<string[]> {
  const links = files.filter(({ mode }) => mode === SYMLINK);
  const outside: string[] = [];
  for await (const read of contentsOf(git, links))
    for (const { path, bytes } of read) {
      const to = bytes.toString();
      const place = posix.normalize(posix.join(posix.dirname(path), to));
      if (/^(?:\/|[a-z]:|\\\\)/i.test(to) || place.startsWith('../') || place === '..') outside.push(path);
    }
  return outside.map(
    (path) => `${visible(path)} is a link to a place outside of the repo, and leads nowhere for others`,
  );
}

async function foreignRepos(git: Git, files: Commit['files']): Promise<string[]> {
  const linked = files.filter(({ mode }) => mode === SUBMODULE);
  if (linked.length === 0) return [];
  const said = await git('config', '--blob', 'HEAD:.gitmodules', '--get-regexp', '^submodule\\..*\\.path$');
  const known = new Set(said.stdout.split('\n').map((line) => line.slice(line.indexOf(' ') + 1)));
  return linked
    .filter(({ path }) => !known.has(path))
    .map(
      ({ path }) =>
        `${visible(path)} is a repo of its own: only a link to it goes along, and none of its files. \`git rm --cached ${shellQuote(visible(path))}\` and deleting the .git in it let them be added`,
    );
}

/** Windows and macOS keep only one of them. */
function alike(files: Commit['files']): string[] {
  const seen = new Map<string, string>();
  const warnings: string[] = [];
  for (const { path } of files) {
    const key = foldedName(path);
    const other = seen.get(key);
    if (other !== undefined)
      warnings.push(
        `${visible(other)} and ${visible(path)} differ in capitals or in how accents are written: Windows and macOS keep one of them`,
      );
    seen.set(key, path);
  }
  return warnings;
}
