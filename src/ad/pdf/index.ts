/** A PDF → its text, in reading order. Loaded, with PDF.js, when one comes. */
import { getDocument } from 'unpdf/pdfjs';
import { MAX_AD_CHARACTERS } from '../lines.ts';
import { characterMap } from './character-maps.ts';
import { withoutFurniture } from './furniture.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Glyphs, piecesOf } from './pieces.ts';
import { type PrintedColumn, printedColumns } from './reading-columns.ts';
import { type TagNode, taggedColumns } from './tags.ts';
import { unpacksToMore } from './unpacked-size.ts';
import { type Turned, uprightOf } from './upright.ts';

/** A document's text, or why there is none: what the file is, after its name. */
export type DocumentText = { text: string; warnings: string[] } | { refusal: string };

const MOST_PAGES = 30;
const LONGEST = 20_000;
/** Of all that is packed in it, pictures among them. */
const MOST_BYTES = 200 * 2 ** 20;
/** Of glyphs on a page. */
const MOST = 60_000;

/** PDF.js would load tables from files and pictures by WebAssembly: text needs neither. */
class OwnTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? characterMap(filename) : undefined;
    if (map === undefined) throw new Error(`no ${filename} is needed`);
    return new TextEncoder().encode(map);
  }
}

/** Reads a PDF. Everything that can be wrong with one is a refusal. */
export async function readPdf(bytes: Buffer): Promise<DocumentText> {
  if (unpacksToMore(bytes, MOST_BYTES))
    return { refusal: `a PDF that unpacks to more than ${MOST_BYTES / 2 ** 20} MB` };
  const end = Date.now() + LONGEST;
  const task = getDocument({
    // It takes the memory that it is given for its own.
    data: new Uint8Array(bytes),
    BinaryDataFactory: OwnTables,
    cMapUrl: 'own/',
    cMapPacked: false,
    standardFontDataUrl: 'own/',
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await inTime(task.promise, end);
    const pages: PageText[] = [];
    const count = Math.min(document.numPages, MOST_PAGES);
    let letters = 0;
    for (let number = 1; number <= count && letters < MAX_AD_CHARACTERS; number++) {
      const page = await inTime(pageText(document, number, end), end);
      letters += page.glyphs.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(page);
    }
    const warnings =
      document.numPages > count ? [`the PDF has ${document.numPages} pages; ${count} were read`] : [];
    return textOf(pages, warnings);
  } catch (error) {
    return { refusal: whyNot(error) };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function textOf(pages: readonly PageText[], warnings: string[]): DocumentText {
  const raw = pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
  const letters = raw.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const lost = raw.match(/[\0\ufffd\ue000-\uefff]/g)?.length ?? 0;
  if (letters < 20 && lost < 20)
    return { refusal: 'a PDF without text, such as a scan: its words are pictures' };
  if (lost > letters) return { refusal: 'a PDF that does not say which letters its signs are' };
  const { pages: kept, feet } = withoutFurniture(
    pages.map(({ glyphs, bottom, height }) => ({ pieces: piecesOf(glyphs), bottom, height })),
  );
  const columns = kept.flatMap((pieces, at) => pages[at]?.tagged ?? printedColumns(pieces));
  const said = paragraphsOf(columns);
  const lines = [...said, ...feet.filter((foot) => !said.includes(foot))];
  const text = lines.map((line) => line.replace(/[\0\ufffd]/g, '').trim()).filter(Boolean);
  return { text: `${text.join('\n')}\n`, warnings };
}

interface PageText {
  glyphs: Glyphs[];
  bottom: number;
  height: number;
  /** Where the page says itself what its parts are. */
  tagged: PrintedColumn[] | undefined;
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

async function pageText(document: PdfDocument, number: number, end: number): Promise<PageText> {
  const page = await document.getPage(number);
  const [, bottom = 0, , top = 0] = page.view;
  const drawn: Turned[] = [];
  const marked = new Map<string, Turned[]>();
  const open: (string | undefined)[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) {
      if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id);
      else if (item.type === 'endMarkedContent') open.pop();
      const one = glyphsOf(item);
      if (!one) continue;
      drawn.push(one);
      // What is marked within, such as a ligature with the letters that it stands for, has no mark of its own.
      const id = open.findLast((mark) => typeof mark === 'string');
      const same = id === undefined ? undefined : marked.get(id);
      if (same) same.push(one);
      else if (id !== undefined) marked.set(id, [one]);
    }
    if (drawn.length > MOST || Date.now() > end) {
      await reader.cancel();
      break;
    }
  }
  const { upright, turn } = uprightOf(drawn);
  const glyphs = upright(drawn);
  const heights = glyphs.map(({ y }) => y);
  const box =
    turn === 0
      ? { bottom, height: top - bottom }
      : { bottom: Math.min(...heights), height: Math.max(...heights) - Math.min(...heights) };
  const tree: TagNode | null = marked.size > 0 ? await page.getStructTree() : null;
  const told = new Map([...marked].map(([id, held]) => [id, upright(held)]));
  const letters = [...told.values()].flat().reduce((sum, { text }) => sum + text.trim().length, 0);
  return { glyphs, ...box, tagged: taggedColumns(tree, told, letters) };
}

/** What PDF.js gives of a run of text. */
function glyphsOf(item: Record<string, unknown>): Turned | undefined {
  const { str, transform, width, fontName } = item;
  if (typeof str !== 'string' || str === '' || !Array.isArray(transform)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  const turn = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4;
  const size = Math.hypot(c, d) || 10;
  return { text: str, x, y, width: Number(width), size, font: String(fontName), turn };
}

async function inTime<Value>(work: Promise<Value>, end: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('late')), Math.max(0, end - Date.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function whyNot(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'PasswordException') return 'a PDF that is locked with a password';
  if (message === 'late') return `a PDF that takes longer than ${LONGEST / 1000} seconds to read`;
  return 'a PDF that is damaged or cut off';
}
