/** Title, company and place behind a word that says which of them it is. Pure. */
import type { Part } from '../sections.ts';
import type { Put } from './found.ts';
import { ROLE } from './shapes.ts';

const LABELS: [RegExp, 'title' | 'company' | 'location'][] = [
  [
    /^(?:job |position |role )?(?:title|position|role|stelle|poste|puesto|vaga|cargo|vacature|posizione)\s*[:：]\s*(.{3,120})$/i,
    'title',
  ],
  [
    /^(?:company|employer|organi[sz]ation|client|unternehmen|firma|entreprise|société|empresa|azienda|bedrijf)(?: name)?\s*[:：]\s*(.{2,80})$/i,
    'company',
  ],
  [
    /^(?:job |work |office |primary )?(?:locations?|place|city|based in|standort|arbeitsort|einsatzort|ort|lieu|localisation|ubicación|ubicacion|lugar|localização|localizacao|local|luogo|sede|locatie|standplaats|工作地点|地点)\s*[:：]\s*(.{2,120})$/i,
    'location',
  ],
];

export function labelled(parts: Part[], put: Put): void {
  for (const [i, part] of parts.slice(0, 400).entries()) {
    for (const [pattern, key] of LABELS) {
      const value = pattern.exec(part.text)?.[1];
      if (value && (key !== 'title' || ROLE.test(value)))
        put(key, key === 'location' ? value.replace(/[.;].*$/, '') : value, part);
    }
    // `Location:` alone, with the place on the next line.
    const next = parts[i + 1];
    if (
      next &&
      /^(?:location|standort|ubicación|localização|lieu|luogo)s?\s*:?$/i.test(part.text) &&
      next.text.length <= 80 &&
      !/\b(?:we|you|this|role)\b/i.test(next.text)
    )
      put('location', next.text.replace(/\s*\((?:\d.*|on-?site.*|hybrid.*)\)$/i, ''), next);
  }
}

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
