/** Where the walk begins: with an ad that is pasted, with a file, or with nothing but questions. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { cancelled } from '../words/errors.ts';
import type { Output } from '../words/output.ts';

/** A path, the text that was pasted, or neither. */
export interface Beginning {
  path?: string;
  pasted?: string;
}

/** What is pasted arrives faster than anybody types. */
const TYPING = 80;
const LIKE_A_PATH = /^\S+\.(?:ya?ml|json|txt|md|html?)$/i;

/** Asks in the terminal. @throws UserError 130 when it is closed */
export function askForBeginning(out: Output): Promise<Beginning> {
  out.result(
    'Paste the job ad, then a line with only a dot (or Ctrl-D). Or give the path of an ad or of a job file.\n' +
      'Enter alone answers a few questions instead.',
  );
  const lines: string[] = [];
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: 'Ad or Job file: ',
  });
  return new Promise((resolve, reject) => {
    let waiting: NodeJS.Timeout | undefined;
    let settled = false;
    const end = (beginning: Beginning | undefined) => {
      if (settled) return;
      settled = true;
      clearTimeout(waiting);
      terminal.close();
      if (beginning) resolve(beginning);
      else reject(cancelled());
    };
    const pasted = () => ({ pasted: `${lines.join('\n')}\n` });
    terminal.on('line', (line) => {
      clearTimeout(waiting);
      const text = line.trim();
      if (lines.length === 0) {
        if (text !== '' && existsSync(text)) return end({ path: text });
        if (LIKE_A_PATH.test(text)) {
          out.note(`There is no file ${text}. Give the path of an ad or a job file, or paste the ad.`);
          return terminal.prompt();
        }
      }
      if (text === '.') return end(pasted());
      lines.push(line);
      // An empty line may be the first of an ad.
      if (lines.every((one) => one.trim() === '')) waiting = setTimeout(() => end({}), TYPING);
    });
    terminal.on('SIGINT', () => end(undefined));
    terminal.on('close', () => end(lines.some((line) => line.trim() !== '') ? pasted() : undefined));
    terminal.prompt();
  });
}
