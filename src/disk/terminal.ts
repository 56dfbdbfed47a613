/**
 * Lines from a terminal, of any length. In its own mode a terminal keeps 4,095 bytes of a line and drops the rest; here it is raw, and
 * what a terminal does otherwise (echo, backspace, Ctrl-C, Ctrl-D) is done by us.
 */
import { visible } from '../words/characters.ts';
import { cancelled } from '../words/errors.ts';

export interface Listener {
  line(text: string): void;
  /** Ctrl-D, or the terminal is gone. @param rest what stands after the last line */
  end(rest: string): void;
  /** Ctrl-C. */
  cancel(): void;
}

export interface OpenTerminal {
  prompt(): void;
  close(): void;
}

/** What a terminal sends around a paste, once it was asked to. */
const PASTE_MARKS = { on: '\x1b[?2004h', off: '\x1b[?2004l', start: '\x1b[200~', end: '\x1b[201~' };
/** A key that sends several signs; one that is not whole yet. */
const KEY = /^\x1b(?:\[[0-9;?]*[@-~]|O.|[^[O])/;
const PART_OF_KEY = /^\x1b(?:\[[0-9;?]*|O)?$/;

/** Whether standard input is a terminal. */
export const typedHere = (): boolean => Boolean(process.stdin.isTTY);

/** Listens until it is closed. @param question stands before the first line */
export function openTerminal(listener: Listener, question = ''): OpenTerminal {
  const { stdin } = process;
  const screen = process.stderr.isTTY ? process.stderr : process.stdout;
  const write = (text: string) => {
    if (screen.isTTY && text) screen.write(text);
  };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let open = true;
  let line = '';
  let pending = '';
  let pasting = false;
  let last = '';

  /** One sign, or a key of several. Returns what is shown of it. */
  const take = (sign: string): string => {
    const before = last;
    last = sign;
    if (sign === PASTE_MARKS.start) pasting = true;
    else if (sign === PASTE_MARKS.end) pasting = false;
    if (sign.length > 2 || sign.startsWith('\x1b')) return '';
    if (sign === '\r' || sign === '\n') {
      // A line end of Windows is one.
      if (sign === '\n' && before === '\r') return '';
      const whole = line;
      line = '';
      listener.line(whole);
      return '\r\n';
    }
    if (sign === '\t') {
      line += sign;
      return sign;
    }
    return pasting ? '' : control(sign);
  };
  const control = (sign: string): string => {
    if (sign === '\x03') listener.cancel();
    else if (sign === '\x04' || (sign === '\x1a' && process.platform === 'win32')) listener.end(line);
    else if (sign === '\x15') {
      line = '';
      return `\r\x1b[K${question}`;
    } else if ((sign === '\x7f' || sign === '\b') && line !== '') {
      const signs = [...line];
      const gone = signs.pop() ?? '';
      line = signs.join('');
      return visible(gone) && '\b \b';
    }
    return '';
  };
  const hear = (bytes: Buffer) => {
    let text = pending + decoder.decode(bytes, { stream: true });
    pending = '';
    const shown: string[] = [];
    while (text !== '' && open) {
      // All up to the next sign that means something is taken at once.
      const plain = /^[^\0-\x1f\x7f]+/.exec(text)?.[0];
      if (plain) {
        line += plain;
        last = '';
        shown.push(visible(plain));
        text = text.slice(plain.length);
        continue;
      }
      if (PART_OF_KEY.test(text)) {
        pending = text;
        break;
      }
      const sign = KEY.exec(text)?.[0] ?? text.charAt(0);
      text = text.slice(sign.length);
      const echo = take(sign);
      // A listener may have written by itself.
      shown.push(echo);
    }
    write(shown.join(''));
  };
  const ended = () => listener.end(line);
  const off = () => write(PASTE_MARKS.off);

  stdin.setRawMode(true);
  stdin.on('data', hear);
  stdin.once('end', ended);
  process.once('exit', off);
  stdin.resume();
  write(PASTE_MARKS.on + question);
  return {
    prompt: () => write(question),
    close: () => {
      if (!open) return;
      open = false;
      stdin.off('data', hear);
      stdin.off('end', ended);
      process.off('exit', off);
      off();
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}

/** What is typed or pasted until Ctrl-D, or a line with only a dot. @throws UserError 130 for Ctrl-C */
export function textFromTerminal(note: (text: string) => void, what = 'the ad'): Promise<Buffer> {
  note(`Paste ${what}, then Enter and Ctrl-D (or a line with only a dot). Ctrl-C cancels.`);
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const finish = () => {
      terminal.close();
      resolve(Buffer.from(`${lines.join('\n')}\n`));
    };
    const terminal = openTerminal({
      line(text) {
        if (text.trim() === '.') finish();
        else lines.push(text);
      },
      end(rest) {
        lines.push(rest);
        finish();
      },
      cancel() {
        terminal.close();
        reject(cancelled());
      },
    });
  });
}
