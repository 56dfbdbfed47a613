/** Pages saved as one file, and mails: the ad in them is read, whatever their parts are encoded in. */
import { describe, expect, test } from 'vitest';
import { readAdBytes } from '../../src/ad/index.ts';
import { isMessage } from '../../src/ad/message.ts';
import { openFamilies } from '../../src/templates/families.ts';

const families = await openFamilies();
const read = (text: string | Buffer) => readAdBytes(Buffer.from(text), 'ad', families);

const PAGE =
  '<html><head><title>Computer Vision Engineer</title></head><body><main><h1>Computer Vision Engineer</h1>' +
  '<p>Orchard Robotics Example, Zürich – “full time”</p><ul><li>Train object detection models that find ripe apples</li>' +
  '<li>Python, PyTorch</li></ul></main></body></html>';
const TEXT =
  'Computer Vision Engineer\nOrchard Robotics Example, Zürich\n\nWhat you will do\n- Train object detection models that find ripe apples\n- Python, PyTorch\n';

/** Every byte that is not plain ASCII as `=XX`, in lines of 60. */
const quotedPrintable = (bytes: Buffer) =>
  [...bytes]
    .map((byte) =>
      byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .reduce(
      (lines, piece) => {
        const last = lines.at(-1) ?? '';
        if (piece === '\n' || last.length > 60)
          return [...lines.slice(0, -1), piece === '\n' ? last : `${last}=`, piece.trim()];
        return [...lines.slice(0, -1), last + piece];
      },
      [''],
    )
    .join('\r\n');
const western = (text: string) =>
  Buffer.from([...text].map((one) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[one] ?? one.charCodeAt(0)));

const part = (type: string, encoding: string, body: string) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
const multipart = (kind: string, parts: string[], head = 'MIME-Version: 1.0') =>
  `${head}\r\nContent-Type: multipart/${kind}; boundary="--cut"\r\n\r\n${parts.map((one) => `----cut\r\n${one}`).join('')}----cut--\r\n`;
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

const CHROME =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://jobs.example/1\r\nSubject: =?utf-8?Q?Computer=20Vision?=\r\nMIME-Version: 1.0';

describe.each([
  [
    'a page as Chrome saves it',
    multipart(
      'related',
      [
        part('text/html', 'quoted-printable', quotedPrintable(Buffer.from(PAGE))),
        part('text/css', 'quoted-printable', 'body {}'),
      ],
      CHROME,
    ),
  ],
  ['a page in base64', multipart('related', [part('text/html; charset="utf-8"', 'base64', base64(PAGE))])],
  [
    'a page in Windows-1252',
    multipart('related', [
      part('text/html; charset="windows-1252"', 'quoted-printable', quotedPrintable(western(PAGE))),
    ]),
  ],
  ['a page as XHTML', multipart('related', [part('application/xhtml+xml', '8bit', PAGE)])],
  [
    'a mail of text',
    `Subject: Fwd: a job\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(TEXT)}`,
  ],
  [
    'a mail of both',
    multipart(
      'alternative',
      [part('text/plain; charset=utf-8', '8bit', TEXT), part('text/html; charset=utf-8', '8bit', PAGE)],
      'Received: by mail.example\r\nMIME-Version: 1.0\r\nSubject: Re: Fwd: job',
    ),
  ],
  [
    'a mail from a mailbox',
    `From ada@example.org Mon Nov 23 10:00:00 2026\n${multipart('mixed', [part('text/html; charset=utf-8', '8bit', PAGE)])}`,
  ],
  [
    'a mail with its size before it',
    `812\n${multipart('mixed', [part('text/html; charset=utf-8', '8bit', PAGE)])}`,
  ],
  ['line ends of Unix', multipart('related', [part('text/html', '8bit', PAGE)]).replaceAll('\r\n', '\n')],
])('%s', (_name, message) => {
  test('is read', async () => {
    const { reading, input } = await read(message);
    expect(reading).toMatchObject({ title: 'Computer Vision Engineer', aboutMachineLearning: true });
    expect(reading.skills).toContain('PyTorch');
    expect(reading.tasks[0]?.id).toBe('object-detection');
    expect(input.text).toContain('Zürich');
    expect(input.text).not.toMatch(/=\r?\n|=C3|[\x80-\x9f]|Content-T/);
  });

  test('cut anywhere, it is no crash', async () => {
    for (let end = 1; end < message.length; end += 97)
      await read(message.slice(0, end)).catch((error) => expect(error).toMatchObject({ exitCode: 2 }));
  });
});

test('the name of an attachment moves no terminal', async () => {
  const mail = multipart('mixed', [
    part('text/plain', '8bit', TEXT),
    `Content-Disposition: attachment; filename*=utf-8''a%1B%5B2Jb.pdf\r\n${part('application/pdf', 'base64', base64('%PDF-1.7'))}`,
  ]);
  expect((await read(mail)).reading.warnings).toContain('the attachment a[2Jb.pdf was not read');
});

test('an attachment is named', async () => {
  const mail = multipart('mixed', [
    part('text/plain', '7bit', TEXT),
    `Content-Disposition: attachment; filename="job.pdf"\r\n${part('application/pdf', 'base64', base64('%PDF-1.7'))}`,
  ]);
  expect((await read(mail)).reading.warnings).toContain('the attachment job.pdf was not read');
  const empty = multipart('mixed', [
    `Content-Disposition: attachment; filename="job.pdf"\r\n${part('application/pdf', 'base64', base64('%PDF-1.7'))}`,
  ]);
  await expect(read(empty)).rejects.toThrow(
    /no text that could be an ad; the attachment job\.pdf was not read/,
  );
});

test.each([
  'Subject: Data Scientist\nFrom: HR\n\nTrain models.',
  'Content: a job\n\nData Scientist',
  'title: x\n',
])('a text with a colon is no message: %j', (text) => {
  expect(isMessage(Buffer.from(text))).toBe(false);
});
