/** What was pasted or saved → the ad's text, with what its format says outright. Pure, but for loading a parser when one is needed. */
import { lenientJson } from './json.ts';
import { MAX_AD_CHARACTERS } from './lines.ts';
import { type Posting, postingIn, postingsIn } from './posting.ts';
import type { Stated } from './stated.ts';

export interface AdInput {
  form: 'text' | 'html' | 'json' | 'pdf' | 'docx';
  /** The ad as it is read: line numbers count here. Of a text it is the file itself. */
  text: string;
  /** Its beginning as prose: without front matter, entities decoded. Its lines keep their numbers. */
  body: string;
  stated: Stated;
  warnings: string[];
  /** Why it can't be read as an ad: what it is, after the file's name. */
  refusal?: string;
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
    const list =
      value === undefined ? pythonList(start === source.trim() ? source.trim() : source) : listText(value);
    if (list) return { form: 'text', text: list, body: list, stated: {}, warnings: [] };
    if (value !== undefined) return await onlyPosting(value, 'JSON', source);
    if (/^[[{\s]*"[^"\n]{1,80}"\s*:/.test(start))
      return { ...frontMatter(source), refusal: 'JSON that is cut off or damaged' };
  }
  if (isXml(start) && !isPage(source)) {
    const { readXml } = await import('./xml.ts');
    return await onlyPosting(readXml(source.slice(0, MAX_PAGE)), 'XML', source);
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
    // JSON that a browser showed, and saved as a page.
    if (/^[[{]\s*["{]/.test(page.text)) {
      const value = lenientJson(page.text);
      if (value !== undefined) return await onlyPosting(value, 'JSON', source);
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

const isXml = (start: string) => /^<(?:\?xml|rss|feed|workzag-jobs|jobs?|positions?|plist)\b/i.test(start);

/** The one posting that a value holds. */
async function onlyPosting(value: unknown, kind: 'JSON' | 'XML', source: string): Promise<AdInput> {
  const postings = postingsIn(value);
  const [posting] = postings;
  if (posting && postings.length === 1) return inputOf('json', posting, await textOf(posting));
  const titles = postings.slice(0, 3).map(({ stated: { title } }) => `"${title ?? 'untitled'}"`);
  const refusal = posting
    ? `${kind} with ${postings.length} postings (${titles.join(', ')}${postings.length > 3 ? ' …' : ''}): keep the one you mean`
    : `${kind}, and there is no posting in this ${kind}`;
  return { ...frontMatter(source), refusal };
}

const ENTITY = /&#?\w{2,10};/;

/** Decodes entities, encoded once or twice. A line break that one stands for becomes `\\n`, which is read as one later. */
async function withoutEntities(text: string): Promise<string> {
  if (!ENTITY.test(text)) return text;
  const { decodeHTML } = await import('entities/decode');
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

async function textOf({ description, sections = [], lists }: Posting): Promise<string> {
  let text = await withoutMarkup(description);
  const parts = await Promise.all(
    sections.map(async ({ heading, text: raw }) => ({ heading, text: (await withoutMarkup(raw)).trim() })),
  );
  for (const [at, { heading, text: said }] of parts.entries())
    if (!parts.some((other, place) => place !== at && saysToo(other.text, said, place < at)))
      text += `\n\n${heading ? `# ${heading}\n` : ''}${said}`;
  for (const [heading, items] of lists)
    if (items.length > 0) text += `\n\n# ${heading}\n${items.map((item) => `- ${item}`).join('\n')}`;
  return text;
}

/** Whether a text begins, somewhere in it, to say what another says: boards give a text and its excerpt. */
function saysToo(long: string, short: string, before: boolean): boolean {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const [a, b] = [words(long), words(short)];
  return (a.length > b.length || (a.length === b.length && before)) && a.includes(b.slice(0, 80));
}

async function withoutMarkup(markup: string): Promise<string> {
  if (!/<\/?[a-z][^<>]{0,300}>|&lt;/i.test(markup)) return markup;
  const { readPage } = await import('./html.ts');
  const { text } = readPage(markup);
  // Encoded twice: what was markup is markup again.
  return /<\/?(?:p|li|ul|br|div|strong)\b/i.test(text) ? readPage(text).text : text;
}

function inputOf(form: 'html' | 'json', posting: Posting, body: string): AdInput {
  const { title, company, location, salary, industries = [] } = posting.stated;
  const head = [title, company, location].filter(Boolean).join('\n');
  const pay = salary && !body.includes(salary) ? `\n\n# Salary\n${salary}` : '';
  const industry =
    industries.length > 0 ? `\n\n# Industry\n${industries.map((one) => `- ${one}`).join('\n')}` : '';
  const text = `${head}\n\n${body.trim()}${pay}${industry}\n`;
  return { form, text, body: text, stated: posting.stated, warnings: posting.warnings };
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

/** `Machine Learning Engineer - Vision - Example | Board` → as much of it as is a line of the page, else its beginning where the page says it. */
function titleOfPage(title: string, text: string): string | undefined {
  const ends = [...title.matchAll(/\s[|–—]\s|\s-\s/g)].map(({ index }) => index).concat(title.length);
  const starts = ends.map((end) => title.slice(0, end).trim());
  const lines = new Set(text.split('\n').map((line) => line.replace(/^# |\*\*/g, '').trim()));
  const [first = ''] = starts;
  return starts.findLast((start) => lines.has(start)) ?? (first && text.includes(first) ? first : undefined);
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
