/** What git says when it does not do something on this machine, with the way out. Pure. */
import { shellQuote, visible } from '../words/characters.ts';
import { UserError } from '../words/errors.ts';

const AGAIN = 'then run the same command again.';

/** @param folder where it was to be done */
export function explainOwnGit(args: string[], stderr: string, folder: string): UserError {
  const lock = /(?:Unable to create|could not lock config file) '?(.+?)'?: File exists/.exec(stderr)?.[1];
  if (lock !== undefined) {
    const file = lock.endsWith('.lock') ? lock : `${lock}.lock`;
    return new UserError(
      'git-locked',
      `Another git is at work in this repo, or one that was ended has left ${visible(file)} behind. Wait for its end, or delete that file if none runs; ${AGAIN}`,
    );
  }
  if (/dubious ownership/.test(stderr))
    return new UserError(
      'git-owner',
      `git does not trust this folder, since it belongs to another user. If it is yours: git config --global --add safe.directory ${shellQuote(visible(folder))}; ${AGAIN}`,
    );
  const command = args.find((word, i) => !word.startsWith('-') && args[i - 1] !== '-c') ?? '';
  return new UserError('git', `git ${command} failed: ${gitsWords(stderr) || 'it said nothing'}`);
}

/** Git's own words, in one line, without its general hints and without what is between `//` and `@` of an address. */
export function gitsWords(text: string, most = 4): string {
  const lines = linesOf(text).filter((line) => !/^(?:hint|warning):/.test(line));
  const errors = lines.filter((line) => /^(?:fatal|error):/.test(line));
  return (errors.length > 0 ? errors : lines).slice(0, most).join(' ');
}

/** The lines that say something, fit to be shown. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\n\r]/)
    .map((line) =>
      visible(line)
        .trimEnd()
        .replace(/\/\/[^/@\s]*@/g, '//'),
    )
    .filter((line) => line.trim());
