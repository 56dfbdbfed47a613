/** The text of a file as the patterns read it. */

export interface Text {
  /** As it stands in the file. */
  raw: string;
  /** Of the same length, with escapes taken away: `\n` before a token would else look like a letter of it. */
  plain: string;
  /** `plain` in lower case, in which hints are sought. */
  lower: string;
  binary: boolean;
}

/** Text of any Unicode encoding with a byte order mark, UTF-8 without; a binary file's printable characters at their offsets. */
export function textOf(bytes: Buffer): Text {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return asText(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return asText(new TextDecoder('utf-16be').decode(bytes));
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

/** One stray NUL in a log doesn't make it binary: a picture or an array has a control character in fifty and more. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls * 50 > sample.length;
}

/** JSON's `\n` and `\"` become spaces and a quote, a URL's `%3D` becomes `%3=`: every offset stays. */
function withoutEscapes(raw: string): string {
  let text = raw;
  if (text.includes('\\')) {
    text = text.replace(/(?<!\\)\\+["'nrt]/g, (escaped) => {
      const last = escaped.at(-1) as string;
      return ' '.repeat(escaped.length - 1) + (/["']/.test(last) ? last : ' ');
    });
  }
  return text.includes('%')
    ? text.replace(/%(?:2[0267C]|3[AD]|0[AD])/gi, (escaped) => `${escaped.slice(0, 2)}=`)
    : text;
}

const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{24,4096}(?![A-Za-z0-9+/_-])/g;

/**
 * What runs of base64 in a text say, if they say something printable, a line each.
 * @returns the lines, and the place in `text` of the run that an offset in them comes from
 */
export function base64Text(text: Text): {
  decoded: string;
  placeOf: (offset: number) => { start: number; end: number };
} {
  const lines: string[] = [];
  const places: { from: number; start: number; end: number }[] = [];
  let length = 0;
  for (const { 0: run, index } of text.binary ? [] : text.plain.matchAll(RUN)) {
    const line = Buffer.from(run, 'base64').toString('latin1');
    if (!/^[\t\n\r\x20-\x7e]+$/.test(line)) continue;
    lines.push(line);
    places.push({ from: length, start: index, end: index + run.length });
    length += line.length + 1;
  }
  const placeOf = (offset: number) => {
    const { start, end } = places.findLast(({ from }) => from <= offset) ?? { start: 0, end: 0 };
    return { start, end };
  };
  return { decoded: lines.join('\n'), placeOf };
}
