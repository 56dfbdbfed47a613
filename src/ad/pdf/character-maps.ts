/**
 * The character maps of East Asia that a PDF may name and not hold. PDF.js has them as a megabyte of tables from code to glyph and from glyph to
 * Unicode; for text alone the glyph may as well be numbered by its Unicode, and then Node's own decoders know all that is in the tables. Pure.
 */

/** How a family of maps writes characters: its name, the decoder, the first bytes of two, and the second ones. */
interface Encoding {
  named: RegExp;
  decoder: string;
  /** Bytes that are a character by themselves. */
  single: [number, number][];
  first: [number, number][];
  second: [number, number];
  /** Added to both bytes: the maps without a name for their encoding write seven bits. */
  shift?: number;
}

const ENCODINGS: readonly Encoding[] = [
  {
    named: /RKSJ/,
    decoder: 'shift_jis',
    single: [
      [0x00, 0x80],
      [0xa0, 0xdf],
    ],
    first: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    second: [0x40, 0xfc],
  },
  { named: /^GB/, decoder: 'gbk', single: [[0x00, 0x80]], first: [[0x81, 0xfe]], second: [0x40, 0xfe] },
  { named: /B5/, decoder: 'big5', single: [[0x00, 0x80]], first: [[0x81, 0xfe]], second: [0x40, 0xfe] },
  { named: /^KSC/, decoder: 'euc-kr', single: [[0x00, 0x80]], first: [[0x81, 0xfe]], second: [0x41, 0xfe] },
  { named: /EUC/, decoder: 'euc-jp', single: [[0x00, 0x80]], first: [[0xa1, 0xfe]], second: [0xa1, 0xfe] },
  {
    named: /^(?:78-|Ext-|Add-)?[HV]$/,
    decoder: 'euc-jp',
    single: [],
    first: [[0x21, 0x7e]],
    second: [0x21, 0x7e],
    shift: 0x80,
  },
];

const hex = (code: number, digits: number) => `<${code.toString(16).padStart(digits, '0')}>`;

/** A map in PostScript, as PDF.js reads one. Undefined for what is not known. */
export function characterMap(name: string): string | undefined {
  // From glyph to Unicode: a glyph's number is its Unicode.
  if (/-UCS2$/.test(name) && /^Adobe-/.test(name))
    return mapOf(['<0000> <ffff>'], ['1 beginbfrange', '<0000> <ffff> <0000>', 'endbfrange']);
  const range = (digits: number) => `${hex(0, digits)} ${hex(0xffff, digits)}`;
  if (/UTF32/.test(name))
    return mapOf(['<00000000> <0010ffff>'], ['1 begincidrange', `${range(8)} 0`, 'endcidrange']);
  if (/^Uni.*(?:UCS2|UTF16)/.test(name))
    return mapOf([range(4)], ['1 begincidrange', `${range(4)} 0`, 'endcidrange']);
  const encoding = ENCODINGS.find(({ named }) => named.test(name));
  return encoding && ofEncoding(encoding);
}

const mapOf = (codes: string[], lines: string[]) =>
  [
    'begincmap',
    `${codes.length} begincodespacerange`,
    ...codes,
    'endcodespacerange',
    ...lines,
    'endcmap',
    '',
  ].join('\n');

function ofEncoding({ decoder: label, single, first, second, shift = 0 }: Encoding): string {
  const decoder = new TextDecoder(label);
  const pairs: string[] = [];
  const put = (code: number, digits: number, ...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    // More than one character: the second byte was none, and stands for itself.
    if (text.length === 1 && text !== '\ufffd') pairs.push(`${hex(code, digits)} ${text.charCodeAt(0)}`);
  };
  for (const [from, to] of single) for (let one = from; one <= to; one++) put(one, 2, one);
  for (const [from, to] of first)
    for (let one = from; one <= to; one++)
      for (let two = second[0]; two <= second[1]; two++) put(one * 256 + two, 4, one + shift, two + shift);
  const codes = [
    ...single.map(([from, to]) => `${hex(from, 2)} ${hex(to, 2)}`),
    ...first.map(([from, to]) => `${hex(from * 256 + second[0], 4)} ${hex(to * 256 + second[1], 4)}`),
  ];
  return mapOf(codes, [`${pairs.length} begincidchar`, ...pairs, 'endcidchar']);
}
