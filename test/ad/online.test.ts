/** Ads at addresses, from a web server on this machine: ten say what the same ad says as text, and whatever else comes says what to do. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAddress } from '../../src/ad/given.ts';
import { readAdBytes } from '../../src/ad/index.ts';
import { isAd } from '../../src/ad/job-text.ts';
import { boardAt } from '../../src/ad/online/board-addresses.ts';
import { companyOf } from '../../src/ad/online/board-posting.ts';
import { adAt } from '../../src/ad/online/index.ts';
import { guardedLookup, isPublicAddress, namesPrivate } from '../../src/net/addresses.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { docxOf, listed, paragraph } from '../support/docx-maker.ts';
import { OWN_ADS, type OwnAd, textOfAd } from '../support/own-ads.ts';
import { CLI } from '../support/paths.ts';
import { run } from '../support/process.ts';
import { answersOf } from '../support/readings.ts';
import {
  asPage,
  ID,
  onAshby,
  onGreenhouse,
  onLever,
  redirected,
  type Sites,
  served,
  startSites,
  withJsonLd,
} from '../support/sites.ts';

const families = await openFamilies();
let sites: Sites;
beforeAll(async () => {
  sites = await startSites();
});
afterAll(() => sites.stop());

/** Long enough for a busy machine; `SHORT` is for whoever never answers. */
const pace = { timeout: 4000, retry: 10, patience: 1000 };
const SHORT = { ...pace, timeout: 1000 };
const bytesAt = (address: string) =>
  adAt(address, {
    env: sites.env,
    note: () => undefined,
    pace: address.endsWith('/slow') ? SHORT : pace,
  });
const said = async (bytes: Buffer, file: string) =>
  answersOf((await readAdBytes(bytes, file, families)).reading);

const wordFile = ({ title, company, place, intro, sections }: OwnAd) =>
  docxOf(
    [title, company, place, intro].map((text) => paragraph(text)).join('') +
      sections
        .map(({ heading, items }) => paragraph(heading, 'Heading1') + items.map(listed).join(''))
        .join(''),
  );

const [english, german, japanese, french, spanish] = OWN_ADS as [OwnAd, OwnAd, OwnAd, OwnAd, OwnAd];
const TEN: [string, OwnAd, (ad: OwnAd) => string][] = [
  ['Greenhouse', english, (ad) => onGreenhouse(sites, ad)],
  ['Greenhouse', japanese, (ad) => onGreenhouse(sites, ad)],
  ['Lever', german, (ad) => onLever(sites, ad)],
  ['Lever', french, (ad) => onLever(sites, ad)],
  ['Ashby', spanish, (ad) => onAshby(sites, ad)],
  ['Ashby', english, (ad) => onAshby(sites, ad)],
  ['a page with JSON-LD', german, (ad) => sites.put('/ld', served(withJsonLd(ad)))],
  ['a page of text', french, (ad) => sites.put('/page', served(asPage(ad)))],
  [
    'a page behind a redirect',
    spanish,
    (ad) => sites.put('/old', redirected(sites.put('/new', served(asPage(ad))))),
  ],
  ['a Word document', english, (ad) => sites.put('/ad', served(wordFile(ad), 'application/octet-stream'))],
];

test.each(TEN)('%s says what the text of the ad says', async (_what, ad, put) => {
  const address = put(ad);
  const bytes = await bytesAt(address);
  const {
    responsibilities: _r,
    qualifications: _q,
    preferred: _p,
    ...expected
  } = await said(Buffer.from(textOfAd(ad)), 'ad');
  // What a board says of itself is certain, also where the text's own head is not understood.
  const stated = { title: ad.title, company: ad.company, location: ad.place };
  const got = await said(bytes, address);
  expect(got).toMatchObject(
    /page of text|redirect|document/.test(_what) ? expected : { ...expected, ...stated },
  );
  expect(got.responsibilities.length).toBeGreaterThan(0);
  expect(isAd(address, bytes)).toBe(true);
});

test('a page in an encoding that the server alone names', async () => {
  const page = Buffer.from(asPage(french), 'latin1');
  const address = sites.put('/latin', served(page, 'text/html; charset=ISO-8859-1'));
  expect((await said(await bytesAt(address), address)).company).toBe(french.company);
});

test('how far a posting is remote', async () => {
  const posting = { text: 'Data Scientist', description: '<p>You forecast.</p>', workplaceType: 'hybrid' };
  sites.put(`/v0/postings/quill/${ID}`, served(JSON.stringify(posting), 'application/json'));
  const { reading } = await readAdBytes(await bytesAt(`https://jobs.lever.co/quill/${ID}`), 'ad', families);
  expect([reading.remote, reading.company]).toEqual(['Hybrid', 'Quill']);
});

test('an employer’s own page that shows a posting of Greenhouse', async () => {
  onGreenhouse(sites, english);
  const page =
    '<html><body><script src="https://boards.greenhouse.io/embed/job_board/js?for=english"></script></body></html>';
  const address = sites.put('/careers', served(page));
  expect((await said(await bytesAt(`${address}?gh_jid=4711`), address)).title).toBe(english.title);
});

test('a page of scripts that leads to one posting of a board', async () => {
  const link = onLever(sites, german).replace('?lever-source=LinkedIn', '');
  const address = sites.put('/apply', served(`<html><body><a href="${link}">Apply</a></body></html>`));
  expect((await said(await bytesAt(address), address)).title).toBe(german.title);
});

test.each([
  ['https://boards.greenhouse.io/acme/jobs/12', 'greenhouse acme 12'],
  ['https://job-boards.greenhouse.io/acme/jobs/12?gh_jid=12#app', 'greenhouse acme 12'],
  ['https://boards.greenhouse.io/embed/job_app?for=acme&token=12', 'greenhouse acme 12'],
  ['https://boards.greenhouse.io/acme', 'greenhouse acme undefined'],
  [`https://jobs.lever.co/acme/${ID}`, `lever acme ${ID}`],
  [`https://jobs.eu.lever.co/acme/${ID}/apply`, `lever acme ${ID} eu`],
  [`https://jobs.ashbyhq.com/Acme%20Labs/${ID}/application?utm_source=x`, `ashby Acme Labs ${ID}`],
  ['https://jobs.ashbyhq.com/acme', 'ashby acme undefined'],
  ['https://example.org/jobs/12', undefined],
])('%s is %s', (address, expected) => {
  const place = boardAt(new URL(address));
  expect(
    place && [place.board, place.organisation, String(place.id), ...(place.europe ? ['eu'] : [])].join(' '),
  ).toBe(expected);
});

test.each([
  ['saltmarshferries', '<p>At Saltmarsh Ferries, we sail.</p>', 'Saltmarsh Ferries'],
  ['saltmarsh-ferries', '<p>Boats.</p>', 'Saltmarsh Ferries'],
  ['acme', 'ACME’s team', 'ACME'],
])('%s is an employer’s name', (organisation, ad, name) => {
  expect(companyOf(organisation, ad)).toBe(name);
});

const COPY = 'copy the text of the ad into a file, and give that.';
const REFUSED: [string, () => string, string, number][] = [
  ['what is not there', () => `${sites.url}/nothing`, '(404): the posting may be closed', 2],
  [
    'what is not shown',
    () => sites.put('/403', served('no', 'text/html', 403)),
    '127.0.0.1 does not show this page to programs (403)',
    2,
  ],
  [
    'what LinkedIn says',
    () => sites.put('/999', served('no', 'text/html', 999)),
    'does not show this page to programs (403)',
    2,
  ],
  [
    'what was asked too often',
    () => sites.put('/429', served('', 'text/html', 429, { 'retry-after': '3600' })),
    'was asked too often (429)',
    1,
  ],
  [
    'a server in trouble',
    () => sites.put('/500', served('', 'text/html', 500)),
    'has trouble of its own (500)',
    1,
  ],
  ['a server that does not answer', () => sites.put('/slow', () => undefined), 'gave no answer in time', 1],
  [
    'a page of scripts',
    () => sites.put('/app', served('<html><body><div id="app"></div><script>fetch()</script></body></html>')),
    'holds no text of an ad, only scripts',
    2,
  ],
  [
    'a page that wants to see a person',
    () =>
      sites.put(
        '/check',
        served('<html><head><title>Just a moment...</title></head><body>Checking</body></html>'),
      ),
    'wants to see a person before it shows',
    2,
  ],
  [
    'a page behind a sign-in',
    () => {
      sites.put('/authwall', served(asPage(english)));
      return sites.put('/jobs/view/1', redirected('/authwall?from=x'));
    },
    'is shown to those who sign in alone',
    2,
  ],
  [
    'a circle',
    () => sites.put('/circle', redirected('/circle')),
    'leads from page to page without an end',
    2,
  ],
  [
    'a way into another private place',
    () => sites.put('/in', redirected('http://169.254.169.254/latest')),
    'leads to 169.254.169.254, which is in a private network',
    2,
  ],
  [
    'a way to this machine by name',
    () => sites.put('/here', redirected('http://localhost:9/')),
    'leads to localhost, which is in a private network',
    2,
  ],
  [
    'a way to a file',
    () => sites.put('/file', redirected('file:///etc/passwd')),
    'leads to an address that is no page (file:)',
    2,
  ],
  [
    'what is large',
    () => sites.put('/large', served(Buffer.alloc(21 * 2 ** 20, 'a'))),
    'holds more than 20 MB',
    2,
  ],
  [
    'what unpacks to much',
    () =>
      sites.put(
        '/bomb',
        served(gzipSync(Buffer.alloc(60 * 2 ** 20)), 'text/html', 200, { 'content-encoding': 'gzip' }),
      ),
    'holds more than 20 MB',
    2,
  ],
  ['a closed door', () => 'http://127.0.0.1:9/', "127.0.0.1 can't be reached", 1],
  [
    'no such host',
    () => 'https://no-such-host.invalid/',
    'There is no no-such-host.invalid, or no network',
    1,
  ],
  [
    'a posting that its board has no more',
    () => onAshby(sites, english).replace('0a1b', '0a1c'),
    'is not among the postings of its board any more',
    2,
  ],
  ['a posting that is closed', () => `https://jobs.lever.co/nobody/${ID}`, 'is not there (404)', 2],
];
test.each(REFUSED)('%s is a sentence', async (_what, put, sentence, exitCode) => {
  const error = await bytesAt(put()).catch((thrown) => thrown);
  expect(error).toMatchObject({ name: 'UserError', exitCode });
  expect(error.message).toContain(sentence);
  if (!/private network/.test(sentence)) expect(error.message).toContain(COPY);
});

test('a server that asks for a moment is asked a second time', async () => {
  let times = 0;
  const address = sites.put('/busy', (asked, answer) =>
    served(times++ === 0 ? '' : asPage(english), 'text/html', times === 1 ? 503 : 200)(asked, answer),
  );
  expect((await said(await bytesAt(address), address)).title).toBe(english.title);
});

test('a board by itself, and an address with a password, are not asked', async () => {
  const before = sites.asked.length;
  await expect(bytesAt('https://jobs.lever.co/acme')).rejects.toThrow(
    'is a list of jobs. Open the one that you mean',
  );
  await expect(bytesAt('https://ada:secret@example.org/')).rejects.toThrow(
    /^example\.org: an address with a name and a password/,
  );
  expect(sites.asked.length).toBe(before);
});

describe('private networks', () => {
  test.each([
    ['8.8.8.8', true],
    ['10.1.2.3', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['::1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['64:ff9b::808:808', true],
    ['2606:4700::1111', true],
    ['not an address', false],
  ])('%s: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  test.each([
    ['intranet', true],
    ['jobs.localhost', true],
    ['printer.local', true],
    ['192.168.1.1', true],
    ['example.org', false],
  ])('%s names one: %s', (host, expected) => expect(namesPrivate(host)).toBe(expected));

  test.each([true, false])('a name that leads into one is not followed (all: %s)', async (all) => {
    const look = (allowed: string) =>
      new Promise((done) =>
        guardedLookup(allowed)('localhost', { all }, (error, found) => done(error ?? found)),
      );
    expect(await look('')).toMatchObject({ code: 'EPRIVATE' });
    expect(await look('localhost')).not.toBeInstanceOf(Error);
  });
});

test.each([
  ['https://example.org/ad', true],
  ['HTTP://example.org', true],
  ['ftp://example.org/ad', false],
  ['C:\\ads\\ad.pdf', false],
  ['file:///home/ada/ad.txt', false],
  ['-', false],
  ['jobs.lever.co/acme/1', false],
])('%s is an address: %s', (given, expected) => expect(isAddress(given)).toBe(expected));

describe('the command', () => {
  const cli = (...words: string[]) => run('node', [CLI, ...words], { env: { ...process.env, ...sites.env } });

  test('reads an address, and says whom it asks', async () => {
    const { code, stdout, stderr } = await cli('read', onLever(sites, german), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      form: 'json',
      job: { title: german.title, company: german.company },
    });
    expect(stderr).toContain('Asking 127.0.0.1');
  });

  test('makes a repo of each, and a row of what is none', async () => {
    const list = await cli(
      'new',
      onGreenhouse(sites, english),
      sites.put('/gone', served('', 'text/html', 404)),
      '--dry-run',
      '--yes',
    );
    expect(list.stdout).toContain('1 would be made, 1 failed');
    expect(list.code).toBe(2);
  });

  test('asks nobody for a file', async () => {
    const before = sites.asked.length;
    const { code, stderr } = await cli('read', 'ftp://example.org/ad');
    expect([code, sites.asked.length]).toEqual([2, before]);
    expect(stderr).toContain('is an address that nothing is fetched from');
    expect((await cli('read', 'jobs.lever.co/acme/1')).stderr).toContain(
      'If it is an address, write https://jobs.lever.co/acme/1',
    );
  });
});
