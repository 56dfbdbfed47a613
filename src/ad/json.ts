/** JSON values, and JSON as pages have it. Pure. */
import { visible } from '../words/characters.ts';

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `descriptionHtml`, `description_html` → `descriptionhtml`. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z]/g, '');

/** One line of text, where a value is that. */
export function short(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = visible(value).replace(/\s+/g, ' ').trim();
  return text !== '' && text.length <= 200 && !/^(?:none|null|n\/a)$/i.test(text) ? text : undefined;
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
  return jsonLines(text);
}

/** A value a line, as exports have them. */
function jsonLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
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
