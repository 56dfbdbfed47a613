/** Text that breaks what is not careful with it. */
import fc from 'fast-check';
import { FORBIDDEN } from '../../src/words/characters.ts';

export const NASTY = [
  '"',
  "'",
  '`',
  '```',
  '~~~',
  '{{',
  '}}',
  '{{md title}}',
  '{{{x}}}',
  '{{#if}}',
  '${{ secrets.X }}',
  '${HOME}',
  '$(id)',
  '`id`',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</textarea>',
  '<!-- /report:result -->',
  '<!-- report:result -->',
  '<!--',
  '-->',
  ']]>',
  '<?php',
  '<a@b.example>',
  '<https://evil.example>',
  '\\',
  '\\n',
  '\\"',
  '\\|',
  '|',
  '||',
  '| a | b |',
  'yes',
  'No',
  'null',
  '~',
  'true',
  '12:30',
  '1e3',
  '0x10',
  '0o7',
  '1_000',
  '2026-11-23',
  '.inf',
  'NaN',
  '=cmd()',
  "=cmd|'/C calc'!A0",
  '+1',
  '-1',
  '@SUM(1)',
  '😀',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '\u202Eabc',
  'שלום',
  'مرحبا',
  '漢字',
  'ß',
  'İ',
  '\u200B',
  '\u00A0',
  '\u3000',
  '\u2003',
  '\uFEFF',
  '\uFFFD',
  '\u{1FFFE}',
  '\u{10FFFF}',
  '-',
  '--',
  '---',
  '...',
  '- x',
  '* x',
  '+ x',
  '#',
  '# x',
  '#12',
  '##',
  '1. x',
  '1) x',
  '123456789. x',
  '> x',
  '===',
  ': x',
  ':-',
  '%',
  '%YAML',
  '&a',
  '*a',
  '!x',
  '!!python/object/apply:os.system',
  '? x',
  ', ',
  ': ',
  ' #',
  '[',
  ']',
  '[a](b)',
  '![a](b)',
  '[a]: b',
  '[^1]',
  '[x] ',
  '[ ] ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '__init__',
  'import os',
  'proof_of_concept',
  'YOUR TURN',
  ':smile:',
  'https://evil.example',
  'http://evil.example/a_b',
  'HTTPS://EVIL.EXAMPLE',
  'ftp://evil.example',
  'www.evil.example',
  'WWW.evil.example',
  '_www.evil.example',
  '(www.evil.example',
  'a@b.example',
  'a@-b.example',
  'a+b@b_c.example',
  'mailto:x',
  'mailto:a@b.example',
  'xmpp:a@b.example',
  '@someone',
  '#12',
  'GH-12',
  'a/b#12',
  'javascript:alert(1)',
  '//evil.example',
  '&amp;',
  '&lt;',
  '&#60;',
  '&#x3C;',
  '&copy',
  '&copy;',
  '&nbsp;',
  '**b**',
  '_i_',
  '*i*',
  '~~s~~',
  '$x$',
  '$$',
  '<b>',
  '../..',
  '/etc/passwd',
  'C:\\x',
  'NUL',
  'con',
  '$0',
  '$&',
  '$1',
  '$`',
  '---\nx: y',
  '\n\n# x',
  'a\n---\nb',
  'a\nb',
  '\t',
  ' ',
  '  ',
];

/** Nasty pieces and any text, joined. May hold line breaks. */
export const nastyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
    {
      weight: 4,
      arbitrary: fc
        .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 5 })
        .map((parts) => parts.join('')),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 5 })
        .map((parts) => parts.join(' ')),
    },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 12 })), {
          maxLength: 5,
        })
        .map((parts) => parts.join('')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('x', '漢', '😀', '"', '\\', '&', 'a ', 'www.', '@a'),
          fc.integer({ min: 1, max: 150 }),
        )
        .map(([part, count]) => part.repeat(count)),
    },
  )
  .map((text) => text.replace(new RegExp(FORBIDDEN.source, 'gu'), ''));

/** At most `limit` UTF-16 units, no character cut in two. */
export function fit(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Text that a field of one line takes. */
export const nastyLine = (limit: number): fc.Arbitrary<string> =>
  nastyText
    .map((text) => fit(text.replace(/[\n\t]/g, ' '), limit))
    .map((text) => (text.trim() === '' ? 'x' : text));

/** Text that a field of several lines takes. */
export const nastyParagraph = (limit: number): fc.Arbitrary<string> =>
  nastyText.map((text) => fit(text, limit)).map((text) => (text.trim() === '' ? 'x' : text));

/** Labels and columns of a project that are hard to write down. */
export const AWKWARD_LABELS = ['O\'Brien\'s "best" <b>', 'naïve café ☕'];
export const AWKWARD_COLUMNS = [
  { name: '<b>$x$ "=1+1"', min: -1e-3, max: 1e6, unit: '%"' },
  { name: "O'Brien's | naïve", values: ['yes', '12:30', '<script>'] },
  'no',
];
