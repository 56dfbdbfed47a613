/** Files that hold an ad in a wrapping, or none at all: what they are is looked at before they are read. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAdBytes } from '../../src/ad/index.ts';
import { decodeJob } from '../../src/job/decode-job.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { UserError } from '../../src/words/errors.ts';

const families = await openFamilies();
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** A ZIP as office programs write it: names stand in clear. */
const zip = (name: string) => bytesOf(`PK\x03\x04\x14\0\0\0\x08\0${'\0'.repeat(16)}${name}\xff\xfe\x9c\x01`);

const KINDS: [string, Buffer][] = [
  ['a PDF that is damaged or cut off', bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj')],
  ['a PDF that is damaged or cut off', bytesOf('\r\n%PDF-1.4\n')],
  ['a Word document (.docx) that is damaged or cut off', zip('word/document.xml')],
  ['an Excel table (.xlsx)', zip('xl/workbook.xml')],
  ['an OpenDocument text (.odt)', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
  ['a Pages document', zip('Index/Document.iwa')],
  ['an archive (ZIP)', zip('ads/one.txt')],
  ['an older Word, Excel or Outlook file', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0')],
  ['an RTF document', bytesOf('{\\rtf1\\ansi Computer Vision Engineer}')],
  ['a picture (PNG)', bytesOf('\x89PNG\r\n\x1a\n\0\0')],
  ['a picture (JPEG)', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['a picture (GIF)', bytesOf('GIF89a\x01\0')],
  ['a picture (WebP)', bytesOf('RIFF\x24\0\0\0WEBPVP8 ')],
  ['a picture (HEIC)', bytesOf('\0\0\0\x18ftypheic\0\0\0\0')],
  ['a picture (HEIC)', bytesOf('\0\0\0\x18ftypmif1\0\0\0\0')],
  ['a picture (BMP)', bytesOf('BM6\x10\x0e\0\0\0\0\x006\0')],
  ['a picture (TIFF)', bytesOf('II*\0\x08\0\0\0')],
  ['a film', bytesOf('\0\0\0\x20ftypisom')],
  ['a web archive of Safari', bytesOf('bplist00\xd1\x01\x02_\x10\x0fWebMainResource')],
  ['an archive (gzip)', gzipSync('Computer Vision Engineer')],
  ['a program', bytesOf('\x7fELF\x02\x01')],
  ['a database (SQLite)', bytesOf('SQLite format 3\0\x10\0')],
  ['no text', Buffer.alloc(5000)],
];

describe.each(KINDS)('%s', (kind, bytes) => {
  test.each([1, 4, bytes.length])('is named, its whole or what is left of it (%i)', async (times) => {
    const cut = bytes.subarray(0, Math.max(8, Math.floor(bytes.length / times)));
    const whole = cut.length === bytes.length;
    const error = await readAdBytes(cut, 'my ad', families).catch((thrown) => thrown);
    if (!whole && !(error instanceof UserError)) return;
    expect(error).toMatchObject({ exitCode: 2 });
    if (whole) expect(error.message).toMatch(/save the ad as text or as a page/);
    if (whole) expect(error.message).toContain(`my ad is ${kind};`);
  });
});

test('a job file is told the same', () => {
  const [, bytes] = KINDS[0] as [string, Buffer];
  expect(() => decodeJob(bytes, 'job.yaml')).toThrow(/^job\.yaml is a PDF; save the ad as text/);
});

test.each(['BM is our name\nData Scientist\n', 'MZ Labs, PK Ltd: train models', 'ID 3: Data Scientist'])(
  'a text that begins like another file is read: %j',
  async (text) => {
    expect((await readAdBytes(Buffer.from(text), 'ad.txt', families)).input.text).toBe(text);
  },
);

test('any bytes are read, or refused in a sentence', async () => {
  const start = fc.constantFrom(...KINDS.map(([, bytes]) => bytes.subarray(0, 12)), Buffer.alloc(0));
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, rest) => {
      const bytes = Buffer.concat([head, rest]);
      const error = await readAdBytes(bytes, 'ad', families).catch((thrown) => thrown);
      if (error instanceof Error) expect(error).toMatchObject({ name: 'UserError', exitCode: 2 });
      try {
        decodeJob(bytes, 'job.yaml');
      } catch (thrown) {
        expect(thrown).toMatchObject({ name: 'UserError', exitCode: 2 });
      }
    }),
    { numRuns: 300 },
  );
});
