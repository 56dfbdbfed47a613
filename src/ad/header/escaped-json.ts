/** What a page's own script left in an ad's text. Pure. */
import type { Put } from './found.ts';

/** What a page's own script left in the text: `'title':'…'`, `"company_name":"…"`. */
export function escapedJson(lines: string[], put: Put): void {
  for (const [i, line] of lines.entries()) {
    if (line.length < 200 || !/['"]company_name['"]|['"]companyName['"]/.test(line.slice(0, 100_000)))
      continue;
    const value = (key: string) =>
      new RegExp(`['"]${key}['"]\\s*:\\s*['"]([^'"]{2,100})['"]`).exec(line.slice(0, 100_000))?.[1];
    const at = (text: string | undefined) => ({ number: i + 1, text: text ?? '' });
    for (const [key, names] of [
      ['title', ['title', 'jobTitle']],
      ['company', ['company_name', 'companyName']],
      ['location', ['location']],
    ] as const) {
      const text = names.map(value).find(Boolean);
      put(
        key,
        text && !/[a-z]/.test(text)
          ? text.replace(/[A-Za-zÀ-ž\u3400-\u9fff]+/g, (word) =>
              word.length > 2 ? (word[0] ?? '') + word.slice(1).toLowerCase() : word,
            )
          : text,
        at(text),
      );
    }
  }
}
