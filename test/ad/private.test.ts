/** What an ad says of its employer, and how it says it, stays in private/: over every ad at hand, in every file that git tracks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelsOf } from '../../eval/measure.ts';
import { briefsOf } from '../../src/ad/brief/index.ts';
import { readBytes } from '../../src/ad/index.ts';
import { jobFileText } from '../../src/ad/job-file.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { parseJob } from '../../src/job/parse.ts';
import { completeJob } from '../../src/plan/answers.ts';
import { planRepo } from '../../src/plan/repo-plan.ts';
import { openCatalog } from '../../src/templates/catalog.ts';
import { wordsOf } from '../../src/words/phrases.ts';
import { INPUTS, TODAY } from '../support/jobs.ts';
import { PROJECT, SHARED } from '../support/paths.ts';

const catalog = await openCatalog();
const lexicon = lexiconFor(catalog);
const SETS = [join(PROJECT, 'test', 'fixtures', 'ads'), join(SHARED, 'jobs'), join(SHARED, 'jobs-fresh')];
const ADS = SETS.filter((folder) => existsSync(join(folder, 'labels.csv'))).flatMap((folder) =>
  labelsOf(folder).map(({ file }) => ({ file, bytes: readFileSync(join(folder, file)) })),
);
const LONGEST_RUN = 6;

const runsOf = (text: string): string[] => {
  const keys = wordsOf(text).map(({ key }) => key);
  return keys.slice(LONGEST_RUN).map((_, at) => keys.slice(at, at + LONGEST_RUN + 1).join(' '));
};

/** What git tracks of the repo that an ad becomes. Static files are ours, whatever the ad. */
async function trackedOf(bytes: Buffer) {
  const { input, ...understood } = await readBytes(bytes, lexicon);
  const text = jobFileText(understood.reading, briefsOf(understood, catalog), input.body);
  const job = completeJob(parseJob(text, 'job.yaml'), { families: catalog, today: TODAY });
  const { files } = planRepo(job, catalog, { ...INPUTS, jobText: text });
  const tracked = files.filter(
    ({ path }) => !path.startsWith('private/') && /\.(?:md|yaml|toml|cff)$/.test(path),
  );
  return { input, reading: understood.reading, tracked };
}

test('no run of more than six words, no employer and no place', { timeout: 300_000 }, async () => {
  const made = await Promise.all(ADS.map(async ({ file, bytes }) => ({ file, ...(await trackedOf(bytes)) })));
  const often = new Map<string, number>();
  const runs = made.map(
    ({ tracked }) => new Set(tracked.flatMap(({ content }) => runsOf(content.toString()))),
  );
  for (const own of runs) for (const run of own) often.set(run, (often.get(run) ?? 0) + 1);
  const found: string[] = [];
  for (const [at, { file, input, reading, tracked }] of made.entries()) {
    const ofAd = new Set(runsOf(input.body));
    // What stands in many repos is ours.
    for (const run of runs[at] ?? [])
      if (ofAd.has(run) && (often.get(run) ?? 0) < made.length / 3) found.push(`${file}: ${run}`);
    const pages = tracked
      .map(({ content }) => content.toString())
      .join('\n')
      .toLowerCase();
    for (const name of [reading.company, ...(reading.location?.split(/[,;(]/) ?? [])]) {
      const plain = name?.trim().toLowerCase() ?? '';
      if (
        plain.length > 3 &&
        !/^(?:remote|hybrid)/.test(plain) &&
        new RegExp(
          `(?<![\\p{L}\\p{N}])${plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
          'u',
        ).test(pages)
      )
        found.push(`${file}: ${name}`);
    }
  }
  expect(made.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('a product whose name is two plain words names no project', async () => {
  const text = `Fraud Analyst, Herd Book
Pellworth

About us
Our team at Herd Book detects and reports suspicious activity on Herd Book. A herd of cows is a book of its own.

Responsibilities
- Detect suspicious activity on Herd Book with machine learning models
- Join Herd Book and work with product and legal

Requirements
- Python and SQL
`;
  const briefs = briefsOf(await readBytes(Buffer.from(text), lexicon), catalog);
  expect(briefs.length).toBeGreaterThan(0);
  expect(JSON.stringify(briefs.map(({ project }) => project))).not.toMatch(/herd book/i);
});
