/** Names that GitHub, PyPI, Python, Windows and Spaces all accept, made from any text. Pure. */

import { reservedPackages } from './reserved.ts';

const KEYWORDS =
  'False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try type while with yield';

const WINDOWS_DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/;

const RESERVED_PACKAGES = new Set([...KEYWORDS.toLowerCase().split(' '), ...reservedPackages()]);

export const PACKAGE_LENGTH = 24;
const REPO_LENGTH = 60;

/** Words in lower-case ASCII: diacritics are dropped, everything else separates. `"C++ für Ärzte"` → `["c", "fur", "arzte"]`. */
function asciiWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/['’]/g, '')
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** At none of these ends a name that is cut: `forecast of boats per`. */
const JOINTS = new Set(
  'a an and as at by de der des die du each en et for from fur in into la le of on or per pour the to und van von with y'.split(
    ' ',
  ),
);

/** As many whole words, joined, as fit into `length` characters, without a joint at the cut; at least a piece of the first. */
function joinWithin(words: string[], separator: string, length: number): string {
  let joined = (words[0] ?? '').slice(0, length);
  let end = 1;
  for (; end < words.length; end++) {
    const word = words[end] ?? '';
    if (joined.length + separator.length + word.length > length) break;
    joined += separator + word;
  }
  if (end < words.length)
    for (; end > 1 && JOINTS.has(words[end - 1] ?? ''); end--)
      joined = joined.slice(0, -(separator.length + (words[end - 1] ?? '').length));
  return joined;
}

/**
 * A name for the repo: lower-case ASCII letters, digits and single hyphens, at most 60 characters, valid as the name of a GitHub repo,
 * a PyPI distribution, a Space and a Windows folder. Text without any ASCII letter or digit gives `fallback`.
 */
export function repoName(text: string, fallback: string): string {
  const name = joinWithin(asciiWords(text), '-', REPO_LENGTH);
  if (!/[a-z0-9]/.test(name)) return fallback;
  return WINDOWS_DEVICES.test(name) || RESERVED_PACKAGES.has(name.replaceAll('-', '_'))
    ? `${name}-poc`
    : name;
}

/** The name, and others to take where it is taken: with a word that tells the project apart, then with numbers. */
export function* repoNames(name: string, word: string): Generator<string> {
  yield name;
  const more = (end: string) => `${name.slice(0, REPO_LENGTH - end.length - 1).replace(/-+$/, '')}-${end}`;
  const telling = joinWithin(asciiWords(word), '-', REPO_LENGTH / 2);
  if (telling !== '' && !/^(?:job|ad|index|\d+)$/.test(telling) && !name.includes(telling))
    yield more(telling);
  for (let number = 2; ; number++) yield more(String(number));
}

/**
 * A name for the Python package: an identifier of 1 to 24 characters, in lower case, that is no keyword, no module of the standard
 * library, no dependency and no Windows device.
 */
export function packageName(repo: string): string {
  const words = asciiWords(repo);
  if (/^\d/.test(words[0] ?? '')) words.unshift('poc');
  const name = joinWithin(words, '_', PACKAGE_LENGTH) || 'poc';
  if (!isReservedPackage(name)) return name;
  return `${name.slice(0, PACKAGE_LENGTH - 4)}_poc`;
}

/** Whether a package of that name would shadow, or be shadowed by, something a generated repo imports. */
export function isReservedPackage(name: string): boolean {
  return RESERVED_PACKAGES.has(name) || WINDOWS_DEVICES.test(name) || name.startsWith('__');
}

/** A GitHub topic: lower-case letters, digits and hyphens, at most 35 characters; undefined when nothing is left. */
export function topic(text: string): string | undefined {
  return joinWithin(asciiWords(text), '-', 35) || undefined;
}
