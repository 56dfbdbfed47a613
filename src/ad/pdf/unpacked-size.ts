/** How much a PDF unpacks to, counted before PDF.js would hold all of it. Pure. */
import { Unzlib } from 'fflate';

const PART = 16 * 1024;
const START = /\bstream\r?\n/g;

/** Whether the packed parts of a PDF hold more than some bytes together. */
export function unpacksToMore(bytes: Buffer, most: number): boolean {
  let size = 0;
  const text = bytes.toString('latin1');
  START.lastIndex = 0;
  for (let found = START.exec(text); found; found = START.exec(text)) {
    const start = START.lastIndex;
    const ends = text.indexOf('endstream', start);
    const end = ends < 0 ? text.length : ends;
    START.lastIndex = end;
    // What begins so is packed as zlib does it, which is all that PDFs pack text with today.
    if ((bytes[start] ?? 0) % 16 !== 8 || ((bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0)) % 31 !== 0)
      continue;
    const unpack = new Unzlib((piece) => {
      size += piece.length;
    });
    try {
      for (let at = start; at < end && size <= most; at += PART)
        unpack.push(bytes.subarray(at, Math.min(end, at + PART)), at + PART >= end);
    } catch {
      // Damaged, or locked: PDF.js says so.
    }
    if (size > most) return true;
  }
  return false;
}
