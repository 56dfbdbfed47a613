/** What GitHub's Markdown makes of a text: its nodes, without their places. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
/** What `md` puts between the parts of an address, so that it makes no link. */
export const PARTING = '<!-- -->';

/** Parses GitHub-flavoured Markdown, its front matter aside. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text.replace(FRONT_MATTER, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** Every node as one line: text is left as a mark, and what can do harm (HTML, addresses, code) is spelt out. */
export function outline(node: Nodes): string[] {
  const lines: string[] = [];
  const visit = (current: Nodes, depth: number) => {
    const lead = '  '.repeat(depth);
    if (current.type === 'text') {
      // Parting comments split a text into several.
      if (!lines.at(-1)?.endsWith(`${lead}text`)) lines.push(`${lead}text`);
    } else if (current.type === 'html') {
      if (current.value !== PARTING) lines.push(`${lead}html ${current.value}`);
    } else if (current.type === 'inlineCode' || current.type === 'code') {
      lines.push(`${lead}${current.type} ${current.value}`);
    } else if (current.type === 'link' || current.type === 'image' || current.type === 'definition') {
      lines.push(`${lead}${current.type} ${current.url}`);
    } else {
      lines.push(`${lead}${current.type}`);
    }
    if ('children' in current) for (const child of current.children) visit(child, depth + 1);
  };
  visit(node, 0);
  return lines;
}

/** What a reader reads, white space folded. */
export function readText(node: Nodes): string {
  const parts: string[] = [];
  const visit = (current: Nodes) => {
    if (current.type === 'text' || current.type === 'inlineCode' || current.type === 'code')
      parts.push(current.value);
    if ('children' in current) for (const child of current.children) visit(child);
    if (/^(paragraph|heading|tableCell|listItem)$/.test(current.type)) parts.push('\n');
  };
  visit(node);
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** The blocks of a page: what blank lines part, code fences kept whole. */
export function blocks(text: string): string[] {
  const found: string[] = [''];
  let fenced = false;
  for (const line of text.replace(FRONT_MATTER, '').split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    if (line === '' && !fenced) found.push('');
    else found[found.length - 1] += `${line}\n`;
  }
  return found;
}

/** Stands behind each block, where something that a block left open would swallow it. */
const SENTINEL = '\nNothing is open here.\n';

/**
 * The blocks in which two pages differ, as pairs: whole pages take long to parse.
 * @throws when they have not the same number of blocks
 */
export function whereTheyDiffer(one: string, other: string): [string, string][] {
  const [left, right] = [blocks(one), blocks(other)];
  if (left.length !== right.length) throw new Error(`${left.length} blocks, not ${right.length}`);
  return left.flatMap((block, index) => {
    const twin = right[index] ?? '';
    return block === twin ? [] : ([[block + SENTINEL, twin + SENTINEL]] as [string, string][]);
  });
}
