/** The XML of a Word document → lines. Pure. */
import { Parser } from 'htmlparser2';

/** Which styles are headings, and which are of lists. */
export interface WordStyles {
  headings: ReadonlySet<string>;
  lists: ReadonlySet<string>;
}

interface Paragraph {
  text: string;
  heading: boolean;
  item: boolean;
  /** Letters that are bold. */
  bold: number;
}

/** The ad's head has lines of its own that look like headings, and are title, employer and place. */
const HEAD_LINES = 4;
const HEADING = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik) ?\d/i;

/** What a document's styles are, by the names that a paragraph calls them by: these are of the language of Word. */
export function headingStyles(xml: string): WordStyles {
  const headings = new Set<string>();
  const lists = new Set<string>();
  let id = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') id = attributes['w:styleId'] ?? '';
        if ((name === 'w:name' && HEADING.test(value)) || name === 'w:outlineLvl') headings.add(id);
        if (name === 'w:numPr' || (name === 'w:name' && /^list (?:bullet|number)/i.test(value)))
          lists.add(id);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  for (const one of headings) lists.delete(one);
  return { headings, lists };
}

/** What is left out, with all in it: what was deleted, or moved away, and the copy of a text box for older programs. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPrChange',
  'w:rPrChange',
]);

/** The lines of a part of a document. */
export function docxLines(xml: string, styles: WordStyles): string[] {
  const lines: string[] = [];
  /** Paragraphs that are open: a text box is within one. */
  const open: Paragraph[] = [];
  /** Tables that are open, as rows of cells of lines: a table may be within a cell. */
  const tables: string[][][][] = [];
  let leftOut = 0;
  let run = { bold: false, hidden: false };
  let inText = false;
  const put = (line: string) => (tables.at(-1)?.at(-1)?.at(-1) ?? lines).push(line);
  const write = (text: string) => {
    const paragraph = open.at(-1);
    if (!paragraph || run.hidden || leftOut > 0) return;
    paragraph.text += text;
    if (run.bold) paragraph.bold += text.trim().length;
  };
  const isOn = (value: string | undefined) => !/^(?:0|false|off|none)$/i.test(value ?? '');
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (LEFT_OUT.has(name)) leftOut++;
        if (leftOut > 0) return;
        const value = attributes['w:val'];
        const paragraph = open.at(-1);
        if (name === 'w:p') open.push({ text: '', heading: false, item: false, bold: 0 });
        else if (name === 'w:tbl') tables.push([]);
        else if (name === 'w:tr') tables.at(-1)?.push([]);
        else if (name === 'w:tc') tables.at(-1)?.at(-1)?.push([]);
        else if (name === 'w:r') run = { bold: false, hidden: false };
        else if (name === 'w:b') run.bold = isOn(value);
        else if (name === 'w:vanish') run.hidden = isOn(value);
        else if (name === 'w:t') inText = true;
        else if (name === 'w:tab' && !attributes['w:pos']) write(' ');
        else if (name === 'w:br' || name === 'w:cr') write('\n');
        else if (name === 'w:noBreakHyphen') write('-');
        else if (name === 'w:sym') write(/^f0/i.test(attributes['w:char'] ?? '') ? '• ' : '');
        else if (!paragraph) return;
        else if (name === 'w:numPr') paragraph.item = true;
        else if (name === 'w:numId' && value === '0') paragraph.item = false;
        else if (name === 'w:outlineLvl' && value !== '9') paragraph.heading = true;
        else if (name === 'w:pStyle') {
          paragraph.heading = styles.headings.has(value ?? '') || HEADING.test(value ?? '');
          paragraph.item = styles.lists.has(value ?? '');
        }
      },
      ontext(text) {
        if (inText) write(text);
      },
      onclosetag(name) {
        if (LEFT_OUT.has(name)) leftOut--;
        else if (leftOut > 0) return;
        else if (name === 'w:t') inText = false;
        else if (name === 'w:p') {
          const paragraph = open.pop();
          if (paragraph) for (const line of linesOf(paragraph, lines.length)) put(line);
          run = { bold: false, hidden: false };
        } else if (name === 'w:tbl') for (const line of tableOf(tables.pop() ?? [])) put(line);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return lines;
}

function linesOf({ text, heading, item, bold }: Paragraph, before: number): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[\t \u00a0]+/g, ' ').trim())
    .filter(Boolean);
  if (item) return lines.length > 0 ? [`- ${lines.join(' ')}`] : [];
  const [only = ''] = lines;
  const short = lines.length === 1 && only.length <= 80 && !/[.,;]$|^[•·▪●–-] /.test(only);
  const marked = short && before >= HEAD_LINES && (heading || bold >= only.replace(/\s/g, '').length * 0.9);
  return marked ? [`# ${only}`] : lines;
}

/** The lines of a table: a name and its value are said in one, other cells each by themselves. */
function tableOf(rows: string[][][]): string[] {
  const filled = rows.map((cells) => cells.filter((lines) => lines.length > 0));
  const pairs = filled.filter(isPair);
  return filled.flatMap((cells) => {
    if (!isPair(cells) || pairs.length < 2) return cells.flat();
    const [name = '', value = ''] = cells.map(([line = '']) => line.replace(/^# /, ''));
    return [`${name}${/[:：]$/.test(name) ? ' ' : ': '}${value}`];
  });
}

const isPair = (cells: string[][]) =>
  cells.length === 2 &&
  cells.every((lines) => lines.length === 1 && !lines[0]?.startsWith('- ')) &&
  (cells[0]?.[0]?.length ?? 0) <= 30 &&
  (cells[1]?.[0]?.length ?? 0) <= 80;
