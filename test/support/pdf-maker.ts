/** PDFs written by hand: text at places, in Helvetica or in a font of East Asia that is named and not held. */
import { brotliCompressSync } from 'node:zlib';

/** A line of text on a page, from the lower left corner in points. */
export interface Placed {
  x: number;
  y: number;
  text: string;
  size?: number;
  /** It runs from the bottom to the top. */
  turned?: boolean;
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const WESTERN_SIGNS = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((sign, at) => [sign, AT(at)]));
function AT(at: number): number {
  return [
    0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94,
    0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
  ][at] as number;
}

const western = (text: string) =>
  Buffer.from([...text].map((sign) => WESTERN_SIGNS.get(sign) ?? sign.charCodeAt(0))).toString('hex');
const unicode = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A PDF of some pages. @param map the character map of its font, such as `UniJIS-UCS2-H`, for text that is written as UTF-16
 * @param packed its pages are packed by Brotli */
export function pdfOf(pages: readonly Placed[][], map?: string, extra = '', packed = false): Buffer {
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  const font = map
    ? `<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /${map} /DescendantFonts [4 0 R] >>`
    : HELVETICA;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Mincho /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
  for (const page of pages) {
    const drawn = page
      .map(({ x, y, text, size = 10, turned }) => {
        return `BT /F1 ${size} Tf ${turned ? `0 1 -1 0 ${x} ${y} Tm` : `${x} ${y} Td`} <${map ? unicode(text) : western(text)}> Tj ET`;
      })
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      streamOf(drawn, packed),
    );
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${extra}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

function streamOf(drawn: string, packed: boolean): string {
  const body = packed ? brotliCompressSync(Buffer.from(drawn, 'latin1')).toString('latin1') : drawn;
  return `<< /Length ${body.length}${packed ? ' /Filter /BrotliDecode' : ''} >>\nstream\n${body}\nendstream`;
}

/** Lines of at most `width` signs; a text without spaces is cut anywhere. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  const words = /[\u3040-\u9fff]/.test(text) ? [...text] : text.split(' ').map((word) => `${word} `);
  let line = '';
  for (const word of words) {
    if (line && (line + word).trim().length > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()];
}
