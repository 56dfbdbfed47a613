/** PDFs and Word documents: ten of each say what the same ad says as text, and what is none says what to do. */
import { deflateSync } from 'node:zlib';

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAdBytes, readBytes } from '../../src/ad/index.ts';
import { isAd } from '../../src/ad/job-text.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { docxOf, listed, paragraph, ran, table, textBox } from '../support/docx-maker.ts';
import { OWN_ADS, type OwnAd, textOfAd } from '../support/own-ads.ts';
import { type Placed, pdfOf, wrapped } from '../support/pdf-maker.ts';
import { answersOf } from '../support/readings.ts';

const families = await openFamilies();
const lexicon = lexiconFor(families);
const read = (bytes: Buffer) => readBytes(bytes, lexicon);
const said = async (bytes: Buffer) => answersOf((await read(bytes)).reading);
const textIn = async (bytes: Buffer) => (await read(bytes)).input.text.trim().split('\n');

const zipOf = (name: string) => Buffer.from(zipSync({ [name]: strToU8('Data Scientist') }));
/** A dictionary that asks for a password, with a hash of one that nobody knows. */
const ENCRYPTED = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'ef'.repeat(16)}> <${'ef'.repeat(16)}>] `;

const mapFor = ({ name }: OwnAd) => (name === 'japanese' ? 'UniJIS-UCS2-H' : undefined);

/** A page after the other, each line below the one before. */
function column(lines: [text: string, size?: number][], x: number, width: number, top: number): Placed[] {
  let y = top;
  return lines.flatMap(([text, size = 10]) => {
    y -= size * 0.6;
    return wrapped(text, width).map((line, at) => {
      y -= size * 1.2;
      return { x: at > 0 && text.startsWith('•') ? x + 8 : x, y, text: line, size };
    });
  });
}

const head = ({ title, company, place }: OwnAd): [string, number?][] => [[title, 18], [company], [place]];
const body = ({ intro, sections }: OwnAd): [string, number?][] => [
  [intro],
  ...sections.flatMap(({ heading, items }): [string, number?][] => [
    [heading, 13],
    ...items.map((item): [string] => [`• ${item}`]),
  ]),
];

/** As a word processor prints it: one column, with a foot on both pages. */
function plainPdf(ad: OwnAd): Buffer {
  const wide = mapFor(ad) ? 48 : 88;
  const foot = (page: number): Placed[] => [
    { x: 60, y: 40, text: ad.company, size: 8 },
    { x: 500, y: 40, text: `${page} / 2`, size: 8 },
  ];
  const first = column([...head(ad), ...body(ad)], 60, wide, 790);
  return pdfOf([[...first, ...foot(1)], [...foot(2)]], mapFor(ad));
}

/** As a designer sets it: title above, and below it two columns, drawn line by line across both. */
function columnsPdf(ad: OwnAd): Buffer {
  const wide = mapFor(ad) ? 22 : 40;
  const above = column(head(ad), 60, 60, 790);
  const cut = ad.sections.length > 2 ? 2 : 1;
  const left = column(body({ ...ad, sections: ad.sections.slice(0, cut) }), 60, wide, 690);
  const right = column(body({ ...ad, intro: '', sections: ad.sections.slice(cut) }).slice(1), 320, wide, 690);
  const both = [...left, ...right].sort((a, b) => b.y - a.y || a.x - b.x);
  return pdfOf([[...above, ...both]], mapFor(ad));
}

const plainDocx = (ad: OwnAd) =>
  docxOf(
    [
      paragraph(ad.title, 'Title'),
      paragraph(ad.company),
      paragraph(ad.place),
      paragraph(ad.intro),
      ...ad.sections.flatMap(({ heading, items }) => [paragraph(heading, 'Heading1'), ...items.map(listed)]),
    ].join(''),
  );

/** Everything that an office does to a document: a table as its frame, a text box, changes that are followed, bold for headings. */
const officeDocx = (ad: OwnAd) =>
  docxOf(
    textBox(paragraph(ad.title) + paragraph(ad.company) + paragraph(ad.place)) +
      table([
        [
          `<w:p><w:ins>${ran(ad.intro)}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>` +
            ad.sections
              .flatMap(({ heading, items }) => [
                `<w:p>${ran(heading, '<w:b/>')}</w:p>`,
                ...items.map((item) => paragraph(item, 'Aufzhlungszeichen')),
              ])
              .join(''),
        ],
      ]),
    { 'word/header1.xml': `<w:hdr>${paragraph(ad.company)}</w:hdr>` },
  );

describe.each(OWN_ADS.map((ad) => [ad.name, ad] as const))('the %s ad', (_name, ad) => {
  test.each([
    ['a PDF', 'pdf', plainPdf],
    ['a PDF of two columns', 'pdf', columnsPdf],
    ['a Word document', 'docx', plainDocx],
    ['a Word document of an office', 'docx', officeDocx],
  ] as const)('as %s says what its text says', async (_what, form, make) => {
    const expected = await said(Buffer.from(textOfAd(ad)));
    const bytes = make(ad);
    expect((await read(bytes)).input.form).toBe(form);
    expect(await said(bytes)).toEqual(expected);
    expect(isAd(`ad.${form}`, bytes)).toBe(true);
  });
});

describe('a PDF', () => {
  const lines = (...texts: string[]): Placed[] =>
    texts.map((text, at) => ({ x: 60, y: 780 - 14 * at, text }));

  test('has its paragraphs whole, and its hyphens only where they are the words’ own', async () => {
    const bytes = pdfOf([
      lines(
        'You build models for us that say how much of each article our eleven branches will need',
        'in the week to come, and you explain to our buyers why, together with our fore-',
        'casters, on real-',
        'time data. We forecast with time-series models, for Daten-',
        'und Bildanalyse. This is a line that is as long as all the others that are printed here are.',
      ),
    ]);
    const [text, ...others] = await textIn(bytes);
    expect(others).toEqual([]);
    expect(text).toContain('our forecasters, on real-time data');
    expect(text).toContain('for Daten- und Bildanalyse');
  });

  test('has no page numbers, and a foot that is on every page once', async () => {
    const page = (number: number, ...texts: string[]): Placed[] => [
      ...lines(...texts),
      { x: 60, y: 30, text: 'Saltmarsh Ferries, Harbour Road 5', size: 8 },
      { x: 300, y: 30, text: `Page ${number} of 3`, size: 8 },
    ];
    const bytes = pdfOf([
      page(1, 'Data Scientist', 'Saltmarsh Ferries'),
      page(2, 'What you bring'),
      page(3, 'Python'),
    ]);
    const text = await textIn(bytes);
    expect(text.filter((line) => /Harbour Road/.test(line))).toHaveLength(1);
    expect(text.at(-1)).toMatch(/Harbour Road 5$/);
    expect(text.join('\n')).not.toMatch(/Page/);
  });

  test('has the names and values of a table in one line each', async () => {
    const row = (y: number, name: string, value: string): Placed[] => [
      { x: 60, y, text: name },
      { x: 200, y, text: value },
    ];
    const bytes = pdfOf([
      [
        ...lines('Data Scientist'),
        ...row(700, 'Location', 'Galway'),
        ...row(680, 'Contract', 'two years'),
        ...row(660, 'Start', 'in May'),
        ...row(640, 'Days in the office each week', 'two'),
      ],
    ]);
    expect(await textIn(bytes)).toEqual([
      'Data Scientist',
      'Location: Galway',
      'Contract: two years',
      'Start: in May',
      'Days in the office each week: two',
    ]);
  });

  test('has a line whole whose words are far from each other', async () => {
    // Words of the same letters are of one width.
    const stretched = (y: number, ...words: string[]): Placed[] =>
      words.map((text, at) => ({ x: 60 + (408 / (words.length - 1)) * at, y, text }));
    const bytes = pdfOf([
      [
        ...lines('You sort the spots of our maps'),
        ...stretched(740, 'post', 'stop', 'pots', 'spot', 'tops'),
        ...stretched(726, 'opts', 'post', 'stop', 'pots'),
        { x: 60, y: 712, text: 'and more.' },
      ],
    ]);
    expect(await textIn(bytes)).toEqual([
      'You sort the spots of our maps',
      'post stop pots spot tops opts post stop pots and more.',
    ]);
  });

  test('is read as well when it lies on its side, and without what stands upright in its margin', async () => {
    const texts = ['Data Scientist', 'Saltmarsh Ferries', 'You forecast how many cars each ferry will carry'];
    const sign: Placed = { x: 20, y: 300, text: 'Confidential', turned: true };
    expect(await textIn(pdfOf([[...lines(...texts), sign]]))).toEqual(texts);
    const turned = texts.map((text, at) => ({ x: 100 + 30 * at, y: 60, text, turned: true }));
    expect(await textIn(pdfOf([turned]))).toEqual(texts);
  });

  test.each(['UniJIS-UCS2-H', 'UniJIS-UTF16-H'])(
    'says what a font of %s says that it does not hold',
    async (map) => {
      expect(await textIn(pdfOf([lines('機械学習エンジニアを東京の研究所で募集しています')], map))).toEqual([
        '機械学習エンジニアを東京の研究所で募集しています',
      ]);
    },
  );
});

describe('a Word document', () => {
  test('has no deleted text, no hidden text and each text box once', async () => {
    const bytes = docxOf(
      `${paragraph('Data Scientist')}<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>do not </w:delText></w:r></w:del><w:r><w:t>forecast</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> secrets</w:t></w:r></w:p>${textBox(paragraph('Galway'))}`,
    );
    expect(await textIn(bytes)).toEqual(['Data Scientist', 'We forecast', 'Galway']);
  });

  test('has its tables by rows, and the style names of any language', async () => {
    const bytes = docxOf(
      table([
        [paragraph('Location'), paragraph('Galway')],
        [paragraph('Start:'), paragraph('in May')],
        [paragraph('One'), paragraph('two') + paragraph('three')],
      ]) + paragraph('Your tasks', 'berschrift2'),
    );
    expect(await textIn(bytes)).toEqual([
      'Location: Galway',
      'Start: in May',
      'One',
      'two',
      'three',
      '# Your tasks',
    ]);
  });
});

const good = pdfOf([[{ x: 60, y: 700, text: 'Data Scientist in a small bakery, with Python' }]]);
const pdfBomb = Buffer.concat([
  Buffer.from('%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
  deflateSync(Buffer.alloc(210 * 2 ** 20, ' ')),
]);
const bomb = docxOf(`<w:p><w:r><w:t>${'a'.repeat(40_000_000)}</w:t></w:r></w:p>`);

test.each<[string, Buffer, RegExp]>([
  ['a scan', pdfOf([[]]), /^my ad is a PDF without text, such as a scan: .*; copy or type its words/],
  [
    'a PDF with a password',
    pdfOf([[]], undefined, ENCRYPTED),
    /^my ad is a PDF that is locked with a password; take the password off/,
  ],
  ['half a PDF', good.subarray(0, 300), /^my ad is a PDF that is damaged or cut off;/],
  ['a PDF of nothing', Buffer.from('%PDF-1.7\n'), /^my ad is a PDF that is damaged or cut off;/],
  ['a PDF that is a bomb', pdfBomb, /^my ad is a PDF that unpacks to more than 200 MB;/],
  [
    'half a Word document',
    docxOf(paragraph('Data Scientist')).subarray(0, 200),
    /^my ad is a Word document \(\.docx\) that is damaged or cut off;/,
  ],
  [
    'a Word document of pictures',
    docxOf('<w:p><w:r><w:drawing/></w:r></w:p>'),
    /^my ad is a Word document without text/,
  ],
  [
    'a Word document that is a bomb',
    bomb,
    /^my ad is a Word document \(\.docx\) that unpacks to more than 12 MB;/,
  ],
  [
    'an archive with such a folder',
    zipOf('word/notes.txt'),
    /^my ad is an archive \(ZIP\) without a Word document in it; unpack it/,
  ],
  [
    'a locked Word document',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /^my ad is an Office document that is locked with a password; take the password off/,
  ],
])('%s is refused in a sentence', async (_what, bytes, sentence) => {
  const error = await readAdBytes(bytes, 'my ad', families).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'not-text', exitCode: 2 });
  expect(error.message).toMatch(sentence);
  expect(error.message).toMatch(/save the ad as text or as a page \(\.txt, \.html\), and give that\.$/);
});

test('what is damaged in any way is read, or refused in a sentence', async () => {
  const whole = [good, docxOf(paragraph('Data Scientist') + listed('Python'))];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 30 }),
      async (bytes, changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, value] of changes) if (at > 8 && at < changed.length) changed[at] = value;
        const error = await readAdBytes(changed, 'my ad', families).catch((thrown) => thrown);
        if (error instanceof Error) expect(error).toMatchObject({ name: 'UserError', exitCode: 2 });
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
