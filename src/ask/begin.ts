/** Where the walk begins: with an ad that is pasted, with a file, or with nothing but questions. */
import { statSync } from 'node:fs';
import { isAddress } from '../ad/given.ts';
import { fileSaid } from '../disk/places.ts';
import { openTerminal } from '../disk/terminal.ts';
import { cancelled } from '../words/errors.ts';
import type { Output } from '../words/output.ts';

/** A path, the text that was pasted, or neither. */
export interface Beginning {
  path?: string;
  pasted?: string;
}

/** What is pasted arrives faster than anybody types. */
const TYPING = 80;
const FILE_ENDING =
  /\.(?:ya?ml|json|xml|txt|text|md|markdown|x?html?|mht(?:ml)?|eml|pdf|docx?|odt|rtf|png|jpe?g|heic|webarchive)['"]?$/i;

/** Asks in the terminal. @throws UserError 130 when it is closed */
export function askForBeginning(out: Output): Promise<Beginning> {
  out.result(
    'Paste the job ad, then a line with only a dot (or Ctrl-D). Or give its address, or the path of an ad or of a job file.\n' +
      'Enter alone answers a few questions instead.',
  );
  let lines: string[] = [];
  return new Promise((resolve, reject) => {
    let waiting: NodeJS.Timeout | undefined;
    const end = (beginning: Beginning | undefined) => {
      clearTimeout(waiting);
      terminal.close();
      if (beginning) resolve(beginning);
      else reject(cancelled());
    };
    const isBlank = () => lines.every((line) => line.trim() === '');
    const pasted = () => end(isBlank() ? undefined : { pasted: `${lines.join('\n')}\n` });
    /** Nothing follows: it was typed, and may be no ad. */
    const settle = () => {
      const [only = ''] = lines;
      if (isBlank()) return end({});
      if (lines.length > 1) return;
      const said = beginningIn(only);
      if (said.path !== undefined) return end(said);
      if (said.why === undefined)
        return out.note('Go on with the ad; a line with only a dot (or Ctrl-D) ends it.');
      out.note(said.why);
      lines = [];
      terminal.prompt();
    };
    const terminal = openTerminal(
      {
        line(text) {
          clearTimeout(waiting);
          if (text.trim() === '.') return pasted();
          lines.push(text);
          // An empty line may be the first of an ad, and a path too.
          if (lines.length === 1 || isBlank()) waiting = setTimeout(settle, TYPING);
        },
        end(rest) {
          lines.push(rest);
          pasted();
        },
        cancel: () => end(undefined),
      },
      'Ad or Job file: ',
    );
  });
}

/** What a line by itself means: a file, or why it is none. Neither, where it is the first of an ad. */
export function beginningIn(line: string): { path?: string; why?: string } {
  const text = line.trim().replace(/^& (?=['"])/, '');
  if (isAddress(text) && !/\s/.test(text)) return { path: text };
  if (/^ftp:\/\/\S+$/i.test(text))
    return { why: `Nothing is fetched from ${text}: save the ad first, and give its file, or paste it.` };
  const path = fileSaid(text);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory())
    return { why: `${path} is a folder. Give the path of an ad or a job file, or paste the ad.` };
  if (found) return { path };
  return likeAPath(text)
    ? { why: `There is no file ${text}. Give the path of an ad or a job file, or paste the ad.` }
    : {};
}

function likeAPath(text: string): boolean {
  if (/^(['"]).*[/\\.].*\1$/.test(text) || /^file:\/\//i.test(text)) return true;
  const begins = /^(?:~|\.{1,2})?[/\\]\S|^[a-z]:[/\\]/i.test(text);
  return (
    (begins && (FILE_ENDING.test(text) || !/[^\\]\s/.test(text))) ||
    (FILE_ENDING.test(text) && !/\s/.test(text))
  );
}
