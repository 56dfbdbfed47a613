/** The bytes of an ad → its text, whatever encoding it was saved in. */
import { isUtf8 } from 'node:buffer';

/** Where a page names its own encoding: `<meta charset="windows-1252">`. */
const META = /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i;

export async function decodeAd(bytes: Buffer): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return swapped(bytes.subarray(2));
  const nuls = (offset: number) => {
    let count = 0;
    const end = Math.min(bytes.length, 2000);
    for (let i = offset; i < end; i += 2) if (bytes[i] === 0) count++;
    return count > end / 5;
  };
  if (nuls(1) && !nuls(0)) return bytes.toString('utf16le');
  if (nuls(0) && !nuls(1)) return swapped(bytes);
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  const declared = META.exec(bytes.subarray(0, 4000).toString('latin1'))?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) {
    const text = decodeAs(bytes, declared);
    if (text !== undefined) return text;
  }
  // A text that was cut in the middle of a character is still UTF-8.
  const lenient = bytes.toString('utf8');
  const lost = lenient.split('\uFFFD').length - 1;
  if (lost * 200 < bytes.length || lost < 3) return lenient.replace(/^\uFEFF/, '').replaceAll('\uFFFD', '');
  const { default: chardet } = await import('chardet');
  const guess = chardet.detect(bytes.subarray(0, 65_536));
  return (guess && decodeAs(bytes, guess)) ?? decodeAs(bytes, 'windows-1252') ?? lenient;
}

function decodeAs(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

function swapped(bytes: Buffer): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
}
