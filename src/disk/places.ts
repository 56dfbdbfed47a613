/** Where a path leads that somebody typed, dragged or pasted. No shell has read it: the home folder and quotes are still as they were said. */
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputError } from '../words/errors.ts';
import { homeOf } from './home.ts';

/** A place to write to. */
export interface SaidPlace {
  /** Absolute, without `..`: what everything that touches the disk is given. */
  path: string;
  /** For people, and for a shell: from the current folder on, or absolute where it was said so. */
  shown: string;
}

const WINDOWS = process.platform === 'win32';

/** The user's home folder. @throws UserError where the system knows none */
function homeFolder(): string {
  const home = homeOf() ?? process.env.HOME ?? '';
  if (isAbsolute(home)) return home;
  throw inputError('usage', '~ stands for your home folder, and this system knows none. Write the path out.');
}

/**
 * Where something is to be written.
 * @param flag what gave the path, for people
 * @throws UserError (exit 2) for a path that means nothing, or something else than it says
 */
export function placeOf(said: string, flag = '--output'): SaidPlace {
  const path = unquoted(said);
  if (path.trim() === '') throw inputError('usage', `${flag} is empty. Give a path, or leave it out.`);
  if (path.startsWith('='))
    throw inputError(
      'usage',
      `${flag} says ${JSON.stringify(path)}: -o=NAME takes the = for a part of the name. Write -o ${path.slice(1) || 'NAME'} or --output=${path.slice(1) || 'NAME'}; for a name that begins with =, ./${path}`,
    );
  if (path.includes('\0')) throw inputError('usage', `${flag} holds a NUL character, which no path can.`);
  const meant = withoutTilde(path, flag);
  const found = resolved(meant);
  return { path: found, shown: isAbsolute(meant) ? found : fromHere(found) };
}

/** A path from the current folder on, as a shell and our own flags take it for a path. */
function fromHere(path: string): string {
  const shown = relative(process.cwd(), path) || '.';
  return /^[-=~'"]/.test(shown) ? `.${sep}${shown}` : shown;
}

/** The file that is meant by a path that is to be read: as it stands where there is one, `-` being standard input. */
export function fileSaid(said: string): string {
  if (said === '-' || said === '' || existsSync(said)) return said;
  for (const path of spellings(said)) {
    try {
      const file = resolved(withoutTilde(path, 'The path'));
      if (existsSync(file))
        return isAbsolute(path) || path.startsWith('~') ? file : relative(process.cwd(), file);
    } catch {
      // Not this one, then.
    }
  }
  return said;
}

/** How terminals write the path of a file that was dragged onto them. */
function spellings(said: string): string[] {
  const plain = unquoted(said.trim());
  const found = [said, plain];
  if (!WINDOWS) found.push(plain.replace(/\\(.)/g, '$1'));
  if (/^file:\/\//i.test(plain)) {
    try {
      found.push(fileURLToPath(plain));
    } catch {
      // A URL of another machine.
    }
  }
  return found;
}

/** Without the quotes around the whole, unless such a name is there. */
function unquoted(said: string): string {
  const [, , inner] = /^\s*(['"])(.+)\1\s*$/s.exec(said) ?? [];
  return inner === undefined || existsSync(said) ? said : inner;
}

function withoutTilde(path: string, flag: string): string {
  const [, user, rest] = /^~([^/\\]*)(?:[/\\](.*))?$/s.exec(path) ?? [];
  if (user === undefined) return path;
  if (user === '') return rest ? join(homeFolder(), rest) : homeFolder();
  if (existsSync(path)) return path;
  throw inputError(
    'usage',
    `${flag} says ${path}: another user's home folder has to be written out. For a name that begins with ~, ./${path}`,
  );
}

/**
 * The absolute path, as the system would walk it: `..` behind a link leaves what the link leads to, and behind what is missing the name
 * before it. A part that is there in another form of the same letters (é as one sign or as two) is that one.
 */
function resolved(path: string): string {
  const { root } = parse(path);
  let at = isAbsolute(path) ? root : process.cwd();
  for (const part of path.slice(isAbsolute(path) ? root.length : 0).split(WINDOWS ? /[/\\]/ : '/')) {
    if (part === '' || part === '.') continue;
    at = part === '..' ? dirname(existsSync(at) ? realpathSync(at) : at) : join(at, nameIn(at, part));
  }
  return at;
}

/** The name by which a folder has something, which decomposes letters on some systems and not on others. */
function nameIn(folder: string, name: string): string {
  if (/^[\0-\x7f]*$/.test(name)) return name;
  try {
    if (lstatSync(join(folder, name), { throwIfNoEntry: false })) return name;
    const composed = name.normalize('NFC');
    return readdirSync(folder).find((entry) => entry.normalize('NFC') === composed) ?? name;
  } catch {
    return name;
  }
}

/** A name as the least particular disk takes it: capitals and the form of letters aside. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();
