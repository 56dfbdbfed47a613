import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Local links and pictures of Markdown files that lead nowhere, as `file: target`. */
export function brokenLinks(folder: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return linkTargets(text)
      .filter((target) => !resolves(folder, file, target))
      .map((target) => `${file}: ${target}`);
  });
}

/** Targets that stay on this disk: no scheme, no host. Code is not read. */
export function linkTargets(text: string): string[] {
  const prose = text
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/(`+)[^`][\s\S]*?\1/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  const patterns = [
    /(?<!\\)\]\(\s*<?([^)<>\s]+)>?(?:\s+"[^"]*")?\s*\)/g,
    /^\s{0,3}\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm,
    /<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/g,
  ];
  const targets = patterns.flatMap((pattern) => [...prose.matchAll(pattern)].map((match) => match[1] ?? ''));
  return targets.filter((target) => target && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target));
}

function resolves(folder: string, file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const decoded = decodeURIComponent(path.split('?')[0] ?? '');
  const found = decoded === '' ? join(folder, file) : join(folder, dirname(file), decoded);
  if (!existsSync(found)) return false;
  if (!anchor || statSync(found).isDirectory() || !found.endsWith('.md')) return true;
  return anchors(readFileSync(found, 'utf8')).has(anchor.toLowerCase());
}

/** The anchors GitHub gives to headings. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map((match) => match[1] ?? '');
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}
