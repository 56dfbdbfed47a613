/** What a file is by its first bytes, whatever its name says, where it is no text. Pure. */
import { inputError, type UserError } from './errors.ts';

type Signature = readonly [what: string, bytes: string, at?: number];

/** What is read as an ad all the same. */
export const PDF = 'a PDF';
/** The same. */
export const WORD = 'a Word document (.docx)';
const PICTURE = 'a picture';
const SOUND = 'a sound file';
const FILM = 'a film';
const ARCHIVE = 'an archive';
const PROGRAM = 'a program';

/** In Latin-1, at an offset. */
const SIGNATURES: readonly Signature[] = [
  [PDF, '%PDF-'],
  ['an RTF document', '{\\rtf'],
  ['a PostScript document', '%!PS'],
  ['a DjVu document', 'AT&TFORM'],
  ['an older Word, Excel or Outlook file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  [`${PICTURE} (PNG)`, '\x89PNG'],
  [`${PICTURE} (JPEG)`, '\xff\xd8\xff'],
  [`${PICTURE} (GIF)`, 'GIF8'],
  [`${PICTURE} (TIFF)`, 'II*\0'],
  [`${PICTURE} (TIFF)`, 'MM\0*'],
  [`${PICTURE} (WebP)`, 'WEBP', 8],
  [`${PICTURE} (HEIC)`, 'ftyphei', 4],
  [`${PICTURE} (HEIC)`, 'ftyphev', 4],
  [`${PICTURE} (HEIC)`, 'ftypmif', 4],
  [`${PICTURE} (HEIC)`, 'ftypmsf', 4],
  [`${PICTURE} (AVIF)`, 'ftypavi', 4],
  [`${PICTURE} (JPEG XL)`, '\0\0\0\x0cJXL '],
  [`${PICTURE} (icon)`, '\0\0\x01\0'],
  [`${PICTURE} (Photoshop)`, '8BPS'],
  [FILM, 'ftyp', 4],
  [FILM, '\x1aE\xdf\xa3'],
  [FILM, 'AVI ', 8],
  [SOUND, 'WAVE', 8],
  [SOUND, 'ID3'],
  [SOUND, 'OggS'],
  [SOUND, 'fLaC'],
  ['a web archive of Safari', 'bplist00'],
  [`${ARCHIVE} (gzip)`, '\x1f\x8b'],
  [`${ARCHIVE} (bzip2)`, 'BZh'],
  [`${ARCHIVE} (xz)`, '\xfd7zXZ'],
  [`${ARCHIVE} (7z)`, "7z\xbc\xaf'\x1c"],
  [`${ARCHIVE} (RAR)`, 'Rar!\x1a'],
  [`${ARCHIVE} (Zstandard)`, '(\xb5/\xfd'],
  [`${ARCHIVE} (tar)`, 'ustar', 257],
  ['a database (SQLite)', 'SQLite format 3\0'],
  ['a table (Parquet)', 'PAR1'],
  [PROGRAM, '\x7fELF'],
  [PROGRAM, 'MZ\x90\0'],
  [PROGRAM, '\xcf\xfa\xed\xfe'],
  [PROGRAM, '\xca\xfe\xba\xbe'],
];

/** What stands near the beginning of a ZIP, by what it is. */
const ZIPPED: readonly Signature[] = [
  [WORD, 'word/'],
  ['an Excel table (.xlsx)', 'xl/'],
  ['a PowerPoint document (.pptx)', 'ppt/'],
  ['an OpenDocument text (.odt)', 'opendocument.text'],
  ['an OpenDocument file', 'opendocument'],
  ['an e-book (EPUB)', 'epub+zip'],
  ['a Pages document', 'Index/Document'],
];

/** As much as shows what a file is. */
export const KIND_BYTES = 64 * 1024;

/** Such as `a PDF`; undefined for what may be text. */
export function kindOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 512);
  if (start.startsWith('\xd0\xcf\x11\xe0') && bytes.includes('EncryptedPackage', 0, 'utf16le'))
    return 'an Office document that is locked with a password';
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) {
    const held =
      bytes.toString('latin1', 0, KIND_BYTES) + bytes.toString('latin1', bytes.length - KIND_BYTES);
    return ZIPPED.find(([, mark]) => held.includes(mark))?.[0] ?? `${ARCHIVE} (ZIP)`;
  }
  // Two bytes are little to go by: a text may begin with them.
  if (/^BM[\s\S]{4}\0\0\0\0/.test(start)) return `${PICTURE} (BMP)`;
  const found = SIGNATURES.find(([, mark, at = 0]) => start.startsWith(mark, at));
  if (found) return found[0];
  return /^[\s\ufeff\xef\xbb\xbf]*%PDF-\d/.test(start) ? PDF : undefined;
}

/** Whether bytes that are in no encoding of Unicode, or a text that came of them, are no text at all. */
export function isBinary(bytes: Buffer, share = 0.02): boolean {
  const sample = bytes.subarray(0, KIND_BYTES);
  let controls = 0;
  for (const byte of sample)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  return controls > sample.length * share;
}

/** The one sentence for a file that is not read: what it is, and what to do. */
export function notRead(file: string, kind: string): UserError {
  const first = kind.startsWith(ARCHIVE)
    ? 'unpack it, or '
    : /picture/.test(kind)
      ? 'copy or type its words, and '
      : /password/.test(kind)
        ? 'take the password off, or '
        : /RTF|OpenDocument text|Pages|older Word/.test(kind)
          ? 'save it as .docx or as PDF, or '
          : '';
  return inputError(
    'not-text',
    `${file} is ${kind}; ${first}save the ad as text or as a page (.txt, .html), and give that.`,
  );
}
