/** The bytes of an ad → its text, whatever encoding it was saved in. */
import { isUtf8 } from 'node:buffer';
import { decodeUnicode, westernText } from '../words/encoding.ts';

export interface DecodedAd {
  text: string;
  /** What was guessed, or could not be read. */
  warnings: string[];
}

/** Where a page or XML names its own encoding: `<meta charset="windows-1252">`. */
const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})/i;

export async function decodeAd(bytes: Buffer): Promise<DecodedAd> {
  const known = decodeUnicode(bytes)?.text ?? declared(bytes) ?? cutOff(bytes);
  return known === undefined ? await guessed(bytes) : { text: known.replace(/^\uFEFF/, ''), warnings: [] };
}

function declared(bytes: Buffer): string | undefined {
  const found = DECLARED.exec(bytes.toString('latin1', 0, 4000));
  const encoding = found?.[1] ?? found?.[2];
  // Of a page that says UTF-8 and is not, the word counts for nothing.
  return encoding && !/^utf-?\d+/i.test(encoding) ? decodeAs(bytes, encoding) : undefined;
}

/** A text that was cut in the middle of its last character. */
function cutOff(bytes: Buffer): string | undefined {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++)
    if ((bytes.at(-cut) ?? 0) >= 0xc0) {
      const whole = bytes.subarray(0, -cut);
      return isUtf8(whole) ? whole.toString('utf8') : undefined;
    }
  return undefined;
}

async function guessed(bytes: Buffer): Promise<DecodedAd> {
  const lenient = bytes.toString('utf8');
  const lost = lenient.split('\uFFFD').length - 1;
  // Two bytes that make a character of UTF-8 are rarely anything else; one that does not is damage among many of them.
  if ((lenient.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0) > lost * 2)
    return {
      text: lenient.replace(/^\uFEFF/, '').replaceAll('\uFFFD', ''),
      warnings: [lost === 1 ? 'a byte could not be read' : `${lost} bytes could not be read`],
    };
  const { default: chardet } = await import('chardet');
  const guess = chardet.detect(bytes.subarray(0, 65_536)) ?? 'windows-1252';
  // What the web reads ISO 8859-1 as.
  const encoding = guess === 'ISO-8859-1' ? 'windows-1252' : guess;
  return {
    text: decodeAs(bytes, encoding) ?? westernText(bytes),
    warnings: [`it is not UTF-8; it was read as ${encoding}`],
  };
}

/** Names that the web has for Windows-1252. */
const WESTERN = /^(?:windows-|x-cp|cp)1252$|^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|ansi)$/i;

function decodeAs(bytes: Buffer, encoding: string): string | undefined {
  if (WESTERN.test(encoding)) return westernText(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}
