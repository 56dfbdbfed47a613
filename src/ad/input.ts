/** What was pasted or saved → the ad's text, with what its format says outright. Pure, but for loading a parser when one is needed. */
import { MAX_AD_CHARACTERS } from './lines.ts';
import { type Posting, postingIn, type Stated } from './posting.ts';

export interface AdInput {
  form: 'text' | 'html' | 'json';
  /** The ad as it is read: line numbers count here. Of a text it is the file itself. */
  text: string;
  /** Its beginning as prose: without front matter, entities decoded. Its lines keep their numbers. */
  body: string;
  stated: Stated;
  warnings: string[];
}

/** The ad in a text, a saved page or JSON. */
export async function adInputOf(source: string): Promise<AdInput> {
  const input = await formOf(source);
  return { ...input, body: await withoutEntities(input.body.slice(0, MAX_AD_CHARACTERS)) };
}

async function formOf(source: string): Promise<AdInput> {
  const start = source.slice(0, 4000).trimStart();
  if (/^[[{]/.test(start)) {
    const value = lenientJson(source);
    const posting = postingIn(value);
    if (posting) return inputOf('json', posting, await textOf(posting));
    const list =
      value === undefined ? pythonList(start === source.trim() ? source.trim() : source) : listText(value);
    if (list) return { form: 'text', text: list, body: list, stated: {}, warnings: [] };
  }
  if (isPage(source)) {
    const { readPage } = await import('./html.ts');
    const page = readPage(source.slice(0, MAX_PAGE));
    for (const script of page.scripts) {
      const posting = postingIn(lenientJson(script));
      if (!posting) continue;
      const text = await textOf(posting);
      if (text.trim().length > 40) return inputOf('html', posting, text);
    }
    return {
      form: 'html',
      text: page.text,
      body: page.text,
      stated: page.title ? { title: titleOfPage(page.title, page.text) } : {},
      warnings: [],
    };
  }
  return frontMatter(source);
}

const ENTITY = /&#?\w{2,10};/;

/** Decodes entities, encoded once or twice. A line break that one stands for becomes `\\n`, which is read as one later. */
async function withoutEntities(text: string): Promise<string> {
  if (!ENTITY.test(text)) return text;
  const { decodeHTML } = await import('entities');
  let decoded = text;
  for (let i = 0; i < 2; i++)
    decoded = decoded.replace(/[^\n\r\f\v\u0085\u2028\u2029]+/g, (line) =>
      ENTITY.test(line) ? decodeHTML(line).replace(/[\n\r\f\v\u0085\u2028\u2029]+/g, '\\n') : line,
    );
  return decoded;
}

const MAX_PAGE = 6_000_000;

const isPage = (source: string) =>
  /^\s*<(?:!doctype|html|head|body|main|article|div|section|p|h1)\b/i.test(source.slice(0, 500)) ||
  /<script[^>]{0,200}ld(?:\+|&#x2b;|&#43;|&plus;)json/i.test(source) ||
  /<(?:body|main|article)\b[^>]{0,300}>/i.test(source.slice(0, 200_000));

async function textOf({ description, lists }: Posting): Promise<string> {
  let text = description;
  if (/<\/?[a-z][^<>]{0,300}>|&lt;/i.test(text)) {
    const { readPage } = await import('./html.ts');
    text = readPage(text).text;
    // Encoded twice: what was markup is markup again.
    if (/<\/?(?:p|li|ul|br|div|strong)\b/i.test(text)) text = readPage(text).text;
  }
  for (const [heading, items] of lists)
    if (items.length > 0) text += `\n\n# ${heading}\n${items.map((item) => `- ${item}`).join('\n')}`;
  return text;
}

function inputOf(form: 'html' | 'json', posting: Posting, body: string): AdInput {
  const { title, company, location, industries = [] } = posting.stated;
  const head = [title, company, location].filter(Boolean).join('\n');
  const foot =
    industries.length > 0 ? `\n\n# Industry\n${industries.map((one) => `- ${one}`).join('\n')}` : '';
  const text = `${head}\n\n${body.trim()}${foot}\n`;
  return { form, text, body: text, stated: posting.stated, warnings: posting.warnings };
}

/** JSON as pages have it: with raw line breaks in strings, trailing commas, CDATA marks. Undefined where nothing helps. */
export function lenientJson(source: string): unknown {
  const text = source
    .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[/, '')
    .replace(/(?:\/\/\s*)?\]\]>\s*$/, '')
    .trim();
  for (const attempt of [text, mended(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

function mended(text: string): string {
  let result = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (inString && character === '\\') {
      result += character + (text[++i] ?? '');
      continue;
    }
    if (character === '"') inString = !inString;
    if (inString && character < ' ') result += character === '\n' ? '\\n' : character === '\t' ? '\\t' : ' ';
    else if (!inString && character === ',') {
      let next = i + 1;
      while (next < text.length && /\s/.test(text[next] as string)) next++;
      if (text[next] !== '}' && text[next] !== ']') result += character;
      i = next - 1;
    } else result += character;
  }
  return result;
}

/** `['one', 'two']` as Python prints a list: an item a line. */
function pythonList(text: string): string | undefined {
  if (!/^\[\s*['"]/.test(text)) return undefined;
  return text
    .replace(/^\[\s*['"]/, '')
    .replace(/['"]\s*\]\s*$/, '')
    .replace(/['"],\s*['"]/g, '\n');
}

const listText = (value: unknown) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join('\n') : undefined;

/** `Machine Learning Engineer - Example | Board` → its title, where the page's text has it too. */
function titleOfPage(title: string, text: string): string | undefined {
  const [first = ''] = title.split(/\s[|–—]\s|\s-\s/);
  return first && text.includes(first.trim()) ? first.trim() : undefined;
}

/** YAML front matter is no part of the ad, but may say its title, company and place. */
function frontMatter(source: string): AdInput {
  const found = /^\uFEFF?---\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!found) return { form: 'text', text: source, body: source, stated: {}, warnings: [] };
  const value = (key: RegExp) => {
    const line = (found[1] ?? '').split('\n').find((candidate) => key.test(candidate));
    const text = line
      ?.slice(line.indexOf(':') + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim();
    return text && !/^(none|null|n\/a|~)$/i.test(text) ? text : undefined;
  };
  const stated: Stated = {
    title: value(/^(?:title|position|job_?title)\s*:/i),
    company: value(/^(?:company(?:_?name)?|employer|organi[sz]ation)\s*:/i),
    location: value(/^(?:location|place|city)\s*:/i),
  };
  // Blanked, so that line numbers stay those of the file.
  const blank = found[0].replace(/[^\n]/g, '');
  return { form: 'text', text: source, body: blank + source.slice(found[0].length), stated, warnings: [] };
}
