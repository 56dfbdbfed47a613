/** A saved page → its visible main text and its JSON-LD. Pure. */
import { Parser } from 'htmlparser2';

export interface Page {
  title: string;
  /** Headings as `# …`, items of lists as `- …`. */
  text: string;
  /** The contents of its JSON-LD scripts. */
  scripts: string[];
}

const HIDDEN = new Set(
  'script style noscript template svg nav footer form button select option iframe object head dialog aside canvas video audio'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article blockquote body br dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** A header with as much text holds more than a menu. */
const LONG_HEADER = 500;
const COOKIES = /cookie|consent|gdpr|modal|breadcrumb|newsletter|related-jobs|similar-jobs/i;

/** Reads a page, or a piece of HTML such as a posting's description. */
export function readPage(html: string): Page {
  const scripts: string[] = [];
  let title = '';
  const all: string[] = [];
  const main: string[] = [];
  const heads: string[] = [];
  /** Open elements: whether each hides what is in it, and whether it is the page's main part. */
  const open: { name: string; hides: boolean; main: boolean }[] = [];
  let hidden = 0;
  let inMain = 0;
  let script: string | undefined;
  let inTitle = false;
  /** What a header outside the main part holds: a site's name and menu, or the head of the ad, or the whole of it. */
  let header: string[] | undefined;
  let headerAt = 0;
  const write = (text: string) => {
    if (hidden > 0) return;
    if (header) {
      header.push(text);
      return;
    }
    all.push(text);
    if (inMain > 0) main.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (
          name === 'script' &&
          /ld\+json/i.test((attributes.type ?? '').replace(/&#x2b;|&#43;|&plus;/gi, '+'))
        )
          script = '';
        if (name === 'title' && !title) inTitle = true;
        const hides =
          HIDDEN.has(name) ||
          'hidden' in attributes ||
          attributes['aria-hidden'] === 'true' ||
          /display:\s*none/i.test(attributes.style ?? '') ||
          (name !== 'body' &&
            name !== 'html' &&
            COOKIES.test(`${attributes.id ?? ''} ${attributes.class ?? ''}`));
        if (name === 'header' && inMain === 0 && open.length < 6 && !header) {
          header = [];
          headerAt = open.length;
        }
        const isMain = name === 'main' || name === 'article' || attributes.role === 'main';
        if (!VOID.has(name)) {
          if (open.length < 2000) open.push({ name, hides, main: isMain });
          if (hides) hidden++;
          if (isMain) inMain++;
        }
        if (name === 'li') write('\n- ');
        else if (/^h[1-6]$/.test(name)) write('\n# ');
        else if (BLOCK.has(name)) write('\n');
        else if (name === 'b' || name === 'strong') write('**');
      },
      ontext(text) {
        if (script !== undefined) script += text;
        else if (inTitle) title += text;
        else write(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        if (name === 'script' && script !== undefined) {
          scripts.push(script);
          script = undefined;
        }
        if (name === 'b' || name === 'strong') write('**');
        else if (BLOCK.has(name)) write('\n');
        let at = open.length - 1;
        while (at >= 0 && open[at]?.name !== name) at--;
        if (at < 0 || VOID.has(name)) return;
        if (header && at <= headerAt) {
          const text = header.join('');
          header = undefined;
          if (/^# \S/m.test(text) || text.length > LONG_HEADER) {
            all.push(text);
            heads.push(text);
          }
        }
        for (const element of open.splice(at)) {
          if (element.hides) hidden--;
          if (element.main) inMain--;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  if (header) all.push(...header);
  const mainText = tidy(main.join(''));
  return {
    title: title.replace(/\s+/g, ' ').trim(),
    text: mainText.length > 200 ? tidy([...heads, '\n', ...main].join('')) : tidy(all.join('')),
    scripts,
  };
}

/** No empty marks, no runs of blank lines. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw
      .replace(/\*{4,}/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    if (/^(?:-|#|\*\*|- \*\*)?$/.test(line)) {
      // An item whose text stands in a paragraph of its own: its mark goes to the next line.
      if (line.startsWith('-')) lines.push('- ');
      continue;
    }
    if (lines.at(-1) === '- ') lines[lines.length - 1] = `- ${line.replace(/^- /, '')}`;
    else lines.push(line);
  }
  return lines.filter((line) => line !== '- ').join('\n');
}
