/** A Word document → its text: a paragraph, an item or a cell a line, `# ` before headings and `- ` before items. Loaded when one comes. */
import { Unzip, UnzipInflate } from 'fflate';
import { docxLines, headingStyles } from './docx-lines.ts';

/** Of what is unpacked: the text of an ad is a thousand times smaller. */
const MOST = 12 * 1024 * 1024;
const PART = 16 * 1024;
const WANTED = /^word\/(?:document\d*|styles\d*|header\d*|footer\d*)\.xml$/;

/** Reads a Word document. Everything that can be wrong with one is a refusal. */
export function readDocx(bytes: Buffer): { text: string; warnings: string[] } | { refusal: string } {
  const parts = unpacked(bytes);
  if (typeof parts === 'string') return { refusal: parts };
  const named = (pattern: RegExp) => [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => xml);
  const [document] = named(/document/);
  if (document === undefined) return { refusal: 'an archive (ZIP) without a Word document in it' };
  const styles = headingStyles(named(/styles/)[0] ?? '');
  const lines = docxLines(document, styles);
  // What stands on every page is said once, and last: it may name the employer.
  for (const part of named(/header|footer/))
    for (const line of docxLines(part, styles))
      if (
        !lines.includes(line) &&
        !/^(?:(?:page|seite|página|pagina)\s*)?[\d\s/|-]*(?:of|von|de|di)?[\d\s]*$/i.test(line)
      )
        lines.push(line);
  if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line)))
    return { refusal: 'a Word document without text: its words are pictures' };
  return { text: `${lines.join('\n')}\n`, warnings: [] };
}

/** The parts of the document that hold text; or what the file is. */
function unpacked(bytes: Buffer): Map<string, string> | string {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let failed = false;
  let open = 0;
  const unzip = new Unzip((file) => {
    if (!WANTED.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    open++;
    file.ondata = (error, piece, final) => {
      if (error) failed = true;
      else pieces.push(piece);
      size += piece?.length ?? 0;
      if (final) open--;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In small parts: none unpacks to more than can be refused in time.
    for (let at = 0; at < bytes.length && size <= MOST && !failed; at += PART)
      unzip.push(bytes.subarray(at, at + PART), at + PART >= bytes.length);
  } catch {
    failed = true;
  }
  if (size > MOST) return `a Word document (.docx) that unpacks to more than ${MOST / 1024 / 1024} MB`;
  if (failed || open > 0 || (parts.size === 0 && !isWhole(bytes)))
    return 'a Word document (.docx) that is damaged or cut off';
  return new Map([...parts].map(([name, pieces]) => [name, xmlText(Buffer.concat(pieces))]));
}

/** Whether an archive has its end. */
const isWhole = (bytes: Buffer) => bytes.subarray(-66_000).includes('PK\x05\x06', 0, 'latin1');

/** XML of Office is UTF-8, seldom UTF-16. */
const xmlText = (bytes: Buffer) =>
  bytes[0] === 0xff && bytes[1] === 0xfe
    ? bytes.toString('utf16le', 2)
    : bytes.toString('utf8').replace(/^\uFEFF/, '');
