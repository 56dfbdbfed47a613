/** Bytes → text in an encoding of Unicode, by its mark or by where its zero bytes stand. Pure. */
import { isUtf8 } from 'node:buffer';

export interface Decoded {
  text: string;
  /** Such as `UTF-16`. */
  encoding: string;
}

/** As much as shows the pattern of an encoding. */
const SAMPLE = 4096;

/** The text of bytes in UTF-8, UTF-16 or UTF-32, with or without a mark; undefined for anything else. */
export function decodeUnicode(bytes: Buffer): Decoded | undefined {
  const read = marked(bytes) ?? unmarked(bytes);
  if (read) return read;
  return isUtf8(bytes) ? { text: bytes.toString('utf8'), encoding: 'UTF-8' } : undefined;
}

function marked(bytes: Buffer): Decoded | undefined {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0xef, 0xbb, 0xbf) && isUtf8(bytes))
    return { text: bytes.subarray(3).toString('utf8'), encoding: 'UTF-8' };
  // Its first two bytes are those of UTF-16 as well.
  if (starts(0xff, 0xfe, 0, 0) && bytes.length % 4 === 0) return utf32(bytes.subarray(4), true);
  if (starts(0, 0, 0xfe, 0xff)) return utf32(bytes.subarray(4), false);
  if (starts(0xff, 0xfe)) return utf16(bytes.subarray(2), true);
  if (starts(0xfe, 0xff)) return utf16(bytes.subarray(2), false);
  return undefined;
}

/** Of each four bytes, which are zero: in UTF-16 the letters of Latin have every second, in UTF-32 all have at least one. */
function unmarked(bytes: Buffer): Decoded | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 4)));
  const zeros = [0, 0, 0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1))
    zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const all = sample.length / 4;
  if (all >= 2 && fourth === all && third > all * 0.8 && first < all / 5) return utf32(bytes, true);
  if (all >= 2 && first === all && second > all * 0.8 && fourth < all / 5) return utf32(bytes, false);
  const little = second + fourth;
  const big = first + third;
  if (little > all * 0.8 && big < little / 20) return utf16(bytes, true);
  if (big > all * 0.8 && little < big / 20) return utf16(bytes, false);
  // Scripts beyond Latin have zeros in their spaces and line ends alone.
  if (little + big < 2 || (little > 0 && big > 0)) return undefined;
  const read = utf16(bytes, little > 0);
  if (!looksLikeText(read.text) || (isUtf8(bytes) && looksLikeText(bytes.toString('utf8')))) return undefined;
  return read;
}

const looksLikeText = (text: string) =>
  (text.slice(0, SAMPLE).match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\r\n]/gu)?.length ?? 0) * 100 <
  Math.min(text.length, SAMPLE);

function utf16(bytes: Buffer, little: boolean): Decoded {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const text = (little ? even : Buffer.from(even).swap16()).toString('utf16le');
  return { text, encoding: 'UTF-16' };
}

function utf32(bytes: Buffer, little: boolean): Decoded | undefined {
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    if (code > 0x10ffff) return undefined;
    codes.push(code);
    if (codes.length < SAMPLE) continue;
    pieces.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return { text: pieces.join('') + String.fromCodePoint(...codes), encoding: 'UTF-32' };
}

/** What Windows-1252 has from 0x80 to 0x9F; a space where it has nothing. */
const WESTERN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node's own decoder of Windows-1252 makes control characters of its quotes and dashes. */
export const westernSigns = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (one) => WESTERN[one.charCodeAt(0) - 0x80] ?? one);

/** Text in Windows-1252, as the web reads ISO 8859-1 too. */
export const westernText = (bytes: Buffer): string => westernSigns(bytes.toString('latin1'));

/**
 * The text of bytes in Windows-1252, where they can be: a language of Europe, with no more than two of its accented letters in a row.
 * Scripts that stand in the upper half altogether are not guessed at.
 */
export function decodeWestern(bytes: Buffer): string | undefined {
  let row = 0;
  for (const byte of bytes) {
    row = byte < 0x80 ? 0 : row + 1;
    if (row > 2 || (byte >= 0x80 && WESTERN[byte - 0x80] === ' ')) return undefined;
  }
  return westernText(bytes);
}
