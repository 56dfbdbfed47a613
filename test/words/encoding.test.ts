/** Texts in every encoding that people save them in, and bytes that are no text. */
import { describe, expect, test } from 'vitest';
import { decodeAd } from '../../src/ad/decode.ts';
import { decodeUnicode, decodeWestern } from '../../src/words/encoding.ts';

const LATIN = 'title: Bildverarbeiter für Zürich\nproject:\n  problem: count – “ripe” fruit\n';
const TEXTS = [
  ['Latin', LATIN],
  ['Cyrillic', 'Инженер машинного обучения\nМосква\nОбучать модели\n'],
  ['Greek', 'Μηχανικός μάθησης\nΑθήνα\n'],
  ['Hebrew', 'מהנדס למידת מכונה\nחיפה, ישראל\n'],
  ['Arabic', 'مهندس تعلم الآلة\nالقاهرة\n'],
  ['Hindi', 'मशीन लर्निंग इंजीनियर\nपुणे, भारत\n'],
  ['Chinese', '机器学习工程师\n上海\n训练 3 个检测模型\n'],
  ['Japanese', '機械学習エンジニア\n東京\n物体検出モデル\n'],
  ['Korean', '머신러닝 엔지니어\n서울\n'],
  ['emoji', 'Data Scientist 🚀\nBerlin 😀\n'],
] as const;

const utf16 = (text: string, big: boolean) =>
  big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');
function utf32(text: string, big: boolean): Buffer {
  const bytes = Buffer.alloc([...text].length * 4);
  for (const [at, character] of [...text].entries()) {
    const code = character.codePointAt(0) ?? 0;
    if (big) bytes.writeUInt32BE(code, at * 4);
    else bytes.writeUInt32LE(code, at * 4);
  }
  return bytes;
}
/** As Windows-1252 has it. */
const western = (text: string) =>
  Buffer.from(
    [...text].map((one) => ({ '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 })[one] ?? one.charCodeAt(0)),
  );

describe.each(TEXTS)('%s', (_name, text) => {
  test.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'UTF-8'],
    ['UTF-16 LE', utf16(text, false), 'UTF-16'],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`, false), 'UTF-16'],
    ['UTF-16 BE', utf16(text, true), 'UTF-16'],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${text}`, true), 'UTF-16'],
    ['UTF-32 LE', utf32(text, false), 'UTF-32'],
    ['UTF-32 LE with a mark', utf32(`\uFEFF${text}`, false), 'UTF-32'],
    ['UTF-32 BE', utf32(text, true), 'UTF-32'],
    ['UTF-32 BE with a mark', utf32(`\uFEFF${text}`, true), 'UTF-32'],
  ])('%s', async (_encoding, bytes, encoding) => {
    expect(decodeUnicode(bytes)).toEqual({ text, encoding });
    expect(await decodeAd(bytes)).toEqual({ text, warnings: [] });
  });
});

describe('what is not Unicode', () => {
  test('one umlaut in an ad is not lost', async () => {
    const { text, warnings } = await decodeAd(western('Data Scientist\nZürich\nTrain models in Python.\n'));
    expect(text).toContain('Zürich');
    expect(warnings).toEqual(['it is not UTF-8; it was read as windows-1252']);
  });

  test('a page says what it is in', async () => {
    const page = Buffer.from('<meta charset="windows-1251"><p>\xcc\xee\xf1\xea\xe2\xe0</p>', 'latin1');
    expect((await decodeAd(page)).text).toContain('Москва');
  });

  test('a page that says UTF-8 and is not', async () => {
    const page = Buffer.from(
      '<meta charset="utf-8"><p>Z\xfcrich sucht einen Ingenieur f\xfcr Daten</p>',
      'latin1',
    );
    expect((await decodeAd(page)).text).toContain('Zürich');
  });

  test('UTF-8 that was cut in its last character, or has a torn one', async () => {
    const cut = Buffer.from('Zürich, für Überblick, größer 数据').subarray(0, -1);
    expect(await decodeAd(cut)).toEqual({ text: 'Zürich, für Überblick, größer 数', warnings: [] });
    const torn = Buffer.concat([
      Buffer.from('Zürich, für Überblick'),
      Buffer.from([0xff]),
      Buffer.from(', größer '),
    ]);
    expect((await decodeAd(torn)).warnings).toEqual(['a byte could not be read']);
  });

  test('Western letters alone are taken for Windows-1252', () => {
    expect(decodeWestern(western(LATIN))).toBe(LATIN);
    expect(decodeWestern(Buffer.from('\xcc\xee\xf1\xea\xe2\xe0', 'latin1'))).toBeUndefined();
    expect(decodeWestern(Buffer.from('a\x81b', 'latin1'))).toBeUndefined();
  });
});
