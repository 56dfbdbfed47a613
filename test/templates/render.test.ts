import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { COMPILE_OPTIONS, HELPERS, markdownText, oneLine, withHelpers } from '../../src/templates/render.ts';
import { outline, parseMarkdown, readText } from '../support/markdown.ts';
import { NASTY, nastyText } from '../support/nasty.ts';

const RUNS = { numRuns: 400 };

/** Where templates put untrusted text, with the outline that harmless text has there. */
const PLACES: [string, (text: string) => string][] = [
  ['a paragraph', (text) => text],
  ['a heading', (text) => `# ${text}`],
  ['bold text', (text) => `a **${text}**, b`],
  ['bold text before a full stop', (text) => `a **${text}**. I`],
  ['quotes', (text) => `“${text}”, b`],
  ['a list', (text) => `- ${text}`],
  ['the start of a sentence', (text) => `${text} was looking`],
  ['the end of a sentence', (text) => `made for ${text}. The`],
  ['brackets', (text) => `a (GitHub: ${text}).`],
  ['a cell', (text) => `| a | b |\n| --- | --- |\n| ${text} | \`c\` |`],
];

test.each(PLACES)('in %s any text is that text and nothing else', (_name, place) => {
  const harmless = outline(parseMarkdown(place('word')));
  const check = (value: string) => {
    const text = oneLine(value) === '' ? 'x' : value;
    const tree = parseMarkdown(place(markdownText(text)));
    expect(outline(tree)).toEqual(harmless);
    expect(readText(tree)).toBe(
      readText(parseMarkdown(place('QWORDQ'))).replace('QWORDQ', () => oneLine(text)),
    );
  };
  for (const text of NASTY) check(text);
  fc.assert(fc.property(nastyText, check), RUNS);
});

test.each([
  ['a & b', 'a & b'],
  ['&copy;', '&amp;copy;'],
  ['<!-- report:result -->', '&lt;!-- report:result --&gt;'],
  ['a | b', 'a \\| b'],
  ['${{ x }}', '\\$\\{\\{ x \\}\\}'],
  ['https://a.example', 'https:<!-- -->//a.example'],
  ['@someone', '@<!-- -->someone'],
  [':smile: 12:30:45', '\\:<!-- -->smile: 12:30:45'],
  ['_www.a.example', '\\_www<!-- -->.a.example'],
  ['a@-b.example', 'a@<!-- -->-b.example'],
  ['C #', 'C \\#'],
  ['#12', '\\#<!-- -->12'],
  ['C# and C++', 'C# and C++'],
  ['  two\n lines ', 'two lines'],
])('markdownText of %j', (text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

const render = (source: string, context: object) =>
  withHelpers(Handlebars.create()).compile(source, COMPILE_OPTIONS)(context);

test('templates are strict: what is missing is an error, and nothing is escaped twice', () => {
  expect(() => render('{{gone}}', {})).toThrow(/gone/);
  expect(() => render('{{md gone}}', {})).toThrow();
  expect(() => render('{{md number}}', { number: 7 })).toThrow(/got number/);
  expect(() => render('{{shout x}}', { x: 'a' })).toThrow();
  expect(render('{{x}} {{md x}} {{line x}} {{quoted x}}', { x: '<"&\n' })).toBe(
    '<"&\n &lt;"& <"& "<\\"&\\n"',
  );
});

test('values are no templates', () => {
  expect(render('{{line x}}', { x: '{{y}}', y: 'secret' })).toBe('{{y}}');
});

test('the helpers are the known ones', () => {
  expect(Object.keys(HELPERS)).toEqual(Object.keys(COMPILE_OPTIONS.knownHelpers));
});
