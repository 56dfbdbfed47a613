/** What must hold for any text: the words are really there, nothing crashes, nothing takes long. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../eval/measure.ts';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { jobFileText, jobOfReading } from '../../src/ad/job-file.ts';
import { cleanLines } from '../../src/ad/lines.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { sectionsOf } from '../../src/ad/sections.ts';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { PROJECT, SHARED } from '../support/paths.ts';

const INVENTED = join(PROJECT, 'test', 'fixtures', 'ads');
/** Other people's ads, where they are at hand. */
const REAL = join(SHARED, 'jobs');
const ADS = [INVENTED, REAL]
  .filter((folder) => existsSync(join(folder, 'labels.csv')))
  .flatMap((folder) => labelsOf(folder).map(({ file }) => [file, readFileSync(join(folder, file))] as const));

const families = await openFamilies();
const catalog = await openCatalog();
const lexicon = lexiconFor(families);
const read = (bytes: Buffer | string) => readBytes(Buffer.from(bytes), lexicon);

describe.each(ADS)('%s', (_name, bytes) => {
  test('every piece of evidence stands in its line', async () => {
    const { input, reading } = await read(bytes);
    const lines = input.text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
    const all = [...Object.values(reading.evidence), ...reading.tasks.flatMap(({ evidence }) => evidence)];
    for (const { line, text } of all) {
      expect(text).not.toBe('');
      expect(lines[line - 1]).toContain(text);
    }
  });

  test('reading it twice gives the same', async () => {
    expect(await read(bytes)).toEqual(await read(bytes));
  });

  test('its job file is valid, and holds what was read', async () => {
    const { input, ...understood } = await read(bytes);
    const { reading } = understood;
    const briefs = briefsOf(understood, families);
    expect(briefs.length).toBeGreaterThan(0);
    expect(briefs.length).toBeLessThanOrEqual(3);
    expect(briefs.some(({ built }) => built)).toBe(true);
    const text = jobFileText(reading, briefs, input.body);
    const { job, warnings } = parseJob(text, 'job.yaml');
    expect(warnings).toEqual([]);
    const { project, ...rest } = job;
    expect(rest).toEqual(jobOfReading(reading, input.body));
    expect(project).toEqual(briefs.find(({ built }) => built)?.project);
  });
});

test.each(ADS)('every project of %s can be made', async (_name, bytes) => {
  const { input, ...understood } = await read(bytes);
  for (const brief of briefsOf(understood, catalog).filter(({ built }) => built)) {
    const parsed = parseJob(jobFileText(understood.reading, [brief], input.body), 'job.yaml');
    expect(() =>
      completeJob(parsed, { families: catalog, today: '2026-11-23', identity: undefined }),
    ).not.toThrow();
  }
});

test('an ad cut at any byte is read', async () => {
  for (const [, bytes] of ADS) {
    const step = Math.max(1, Math.floor(bytes.length / 12));
    for (let end = 0; end < bytes.length; end += step) await read(bytes.subarray(0, end));
  }
}, 120_000);

test('any text is read, and its job file is valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const { input, ...understood } = await read(text);
      const briefs = briefsOf(understood, families);
      const { job } = parseJob(jobFileText(understood.reading, briefs, input.body), 'job.yaml');
      expect(job.project?.task).toBeTypeOf('string');
    }),
    { numRuns: 300 },
  );
});

const MEGABYTE = 1024 * 1024;
const filled = (piece: string, size = 5 * MEGABYTE) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
test.each([
  ['one letter', 'a'],
  ['spaces', ' '],
  ['empty lines', '\n'],
  ['headings', '# a\n'],
  ['bullets', '- '],
  ['stars', '*'],
  ['brackets', '['],
  ['links', '[a]('],
  ['tags', '<p>'],
  ['open tags', '<div'],
  ['entities', '&amp;'],
  ['quotes', `['`],
  ['JSON', '{"a":['],
  ['a page', '<html><body><script type="application/ld+json">'],
  ['front matter', '---\n'],
  ['pipes', ' | '],
  ['years', '5 years '],
  ['experience', 'experience '],
  ['capitals', 'Data Scientist '],
  ['names', 'At Acme, '],
  ['a phrase', 'object detection '],
  ['beginnings of phrases', 'predict the the '],
  ['skills', 'R, Go, C, '],
  ['glued sentences', 'servicesThe roleYou '],
  ['colons', 'Location: '],
  ['company names', "'company_name':'a"],
  ['Han', '数据'],
  ['surrogates', '\ud83d\ude00'],
  ['controls', '\u0000\u0007'],
  ['send your', 'send your '],
])(
  '5 MB of %s does not take long',
  async (_name, piece) => {
    const bytes = filled(piece);
    // It takes a fifth of this: it guards against what grows with the square.
    expect(await cpuSeconds(() => read(bytes))).toBeLessThan(10);
  },
  120_000,
);

test('what the employer says of itself does not decide the task: swapped between ads, it changes at most 3 % of first tasks', async () => {
  const told = new Set(['company', 'benefits', 'equal', 'apply']);
  const parted = [];
  for (const [name, bytes] of ADS) {
    const { input, reading } = await read(bytes);
    if (!/\.(?:txt|md)$/.test(name) || !reading.aboutMachineLearning) continue;
    const lines = input.body.split(/\r\n|[\n\r]/);
    const parts = sectionsOf(cleanLines(input.body));
    const blurb = new Set(parts.filter(({ section }) => told.has(section)).map(({ number }) => number));
    for (const { number, section } of parts) if (!told.has(section)) blurb.delete(number);
    const taken = (keep: boolean) => lines.filter((_line, i) => blurb.has(i + 1) === keep).join('\n');
    parted.push({ name, first: reading.tasks[0]?.id, rest: taken(false), blurb: taken(true) });
  }
  let swaps = 0;
  const changed: string[] = [];
  for (const [i, ad] of parted.entries()) {
    for (const step of [1, 7, 13]) {
      const other = parted[(i + step) % parted.length];
      if (!other || other.first === ad.first || other.blurb.trim() === '' || ad.rest.trim() === '') continue;
      swaps++;
      const { reading } = await read(`${ad.rest}\n\n${other.blurb}\n`);
      if (reading.tasks[0]?.id !== ad.first)
        changed.push(`${ad.name} with ${other.name}: ${reading.tasks[0]?.id}`);
    }
  }
  expect(swaps).toBeGreaterThan(50);
  expect(changed.length / swaps, changed.join('\n')).toBeLessThanOrEqual(0.03);
}, 60_000);
