/** Word documents written by hand. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of a style, such as `Heading1`. */
export const paragraph = (text: string, style?: string, properties = ''): string =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${properties}</w:pPr>${ran(text)}</w:p>`;

/** Text in runs, as Word parts it when it checks the spelling. */
export const ran = (text: string, properties = ''): string =>
  (text.match(/.{1,17}/gsu) ?? [])
    .map((part) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`)
    .join('');

/** An item of a list that Word numbers itself. */
export const listed = (text: string): string =>
  paragraph(text, 'ListParagraph', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

export const table = (rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** What stands in a text box, as Word writes it: once for itself, and once for older programs. */
export const textBox = (inner: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const STYLES =
  '<w:styles><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/></w:style></w:styles>';

/** A document of some XML. */
export const docxOf = (body: string, others: Record<string, string> = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      ),
      'word/styles.xml': strToU8(STYLES),
      ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])),
    }),
  );
