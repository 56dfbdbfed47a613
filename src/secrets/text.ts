/** The text of a file as the patterns read it. */
import { isBinary } from '../words/file-kinds.ts';

export interface Text {
  /** As it stands in the file. */
  raw: string;
  /** Of the same length, with escapes taken away: `\n` before a token would else look like a letter of it. */
  plain: string;
  /** `plain` in lower case, in which hints are sought. */
  lower: string;
  binary: boolean;
}

/** Text of UTF-8 or UTF-16, with a byte order mark or without; a binary file's printable characters at their offsets. */
export function textOf(bytes: Buffer): Text {
  const wide = wideEncoding(bytes);
  if (wide) return asText(new TextDecoder(wide).decode(bytes));
  if (!isBinary(bytes)) return asText(bytes.toString('utf8'));
  const printable = Buffer.from(bytes);
  for (let index = 0; index < printable.length; index++) {
    const byte = printable[index] as number;
    if (byte !== 10 && (byte < 32 || byte > 126)) printable[index] = 32;
  }
  const raw = printable.toString('latin1');
  return { raw, plain: raw, lower: raw.toLowerCase(), binary: true };
}

function asText(raw: string): Text {
  const plain = withoutEscapes(raw);
  // Of the same length or not: an offset in it is never used.
  return { raw, plain, lower: plain.toLowerCase(), binary: false };
}

/** By its mark; without one by the zeros that every other byte of a western text is. */
export function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 8192);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  const many = sample.length * 0.35;
  if (Math.max(even, odd) < many || Math.min(even, odd) * 20 > sample.length) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What JSON and C put before a character's number. */
const NUMBERED = /(?<!\\)\\(?:u00|x)([0-7][0-9a-f])/gi;
/** A colour of the terminal's, as it is and as JSON, C and the shell write it. */
const COLOUR = /(?:\x1b|\\u001b|\\x1b|\\033|\\e)\[[\d;]{0,20}m/gi;

/** JSON's `\n` and `\"` become spaces and a quote, a URL's `%3D` becomes `%3=`: every offset stays. */
function withoutEscapes(raw: string): string {
  let text = raw;
  if (text.includes('[')) text = text.replace(COLOUR, ({ length }) => ' '.repeat(length));
  if (text.includes('\\')) {
    text = text.replace(NUMBERED, (escaped, digits: string) =>
      String.fromCharCode(Math.max(32, Number.parseInt(digits, 16))).padStart(escaped.length),
    );
    text = text.replace(/(?<!\\)\\+["'nrt]/g, (escaped) => {
      const last = escaped.at(-1) as string;
      return ' '.repeat(escaped.length - 1) + (/["']/.test(last) ? last : ' ');
    });
  }
  return text.includes('%')
    ? text.replace(/%(?:2[0267C]|3[AD]|0[AD])/gi, (escaped) => `${escaped.slice(0, 2)}=`)
    : text;
}
