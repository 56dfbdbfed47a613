/**
 * `npm run bench`: the budget of `new`, as ratios measured in one run.
 * Usage: npm run bench -- [--check] [--slack 1] [--rounds 15] [--batches 3] [--jobs 1000] [--folder DIR]
 * --check ends with exit 1 when a figure is over its bar times the slack. --folder is where everything is written: by default on the disk
 * that the project is on. A disk that is busy, or slow to make files, is part of what is measured; /dev/shm leaves it out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { installPack, makePack } from '../test/support/pack.ts';
import { OUTPUT, PROJECT } from '../test/support/paths.ts';
import { mustRun } from '../test/support/process.ts';
import { report } from '../test/support/table.ts';
import { compare, compile, measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    slack: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '15' },
    batches: { type: 'string', default: '3' },
    jobs: { type: 'string', default: '1000' },
    folder: { type: 'string', default: join(OUTPUT, 'bench') },
  },
});
const JOBS = Number(values.jobs);
const slack = Number(values.slack);
let missed = false;
const rows: { what: string; measured: string; bar: string; verdict: string }[] = [];

function judge(what: string, measured: number, bar: number, unit: string, note = ''): void {
  const verdict = measured <= bar ? 'ok' : 'over';
  if (measured > bar * slack) missed = true;
  rows.push({ what, measured: `${measured.toFixed(2)}${unit}${note}`, bar: `<= ${bar}${unit}`, verdict });
}

const folder = resolve(values.folder);
mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(folder, 'scratch-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const command = await installPack(await makePack(), join(OUTPUT, 'bench', 'installed'));
const measurer = await compile('measure');
const writer = await compile('write_files');
const example = join(PROJECT, 'templates', 'tasks', 'object-detection', 'job.example.yaml');
/** As long as most are. */
const ad = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');
const job = parse(readFileSync(example, 'utf8'));
const manifest = await sampleManifest();

await coldStart();
loadedParts();
await thousandJobs();
report('bench', rows);
if (values.check && missed) process.exitCode = 1;

/** One repo, from a process that does not run yet. */
async function coldStart(): Promise<void> {
  const file = join(scratch, 'job.yaml');
  writeFileSync(file, stringify(job));
  const make = (kind: string, ...flags: string[]) => {
    return async (round: number) => {
      const out = join(scratch, `${kind}-${round}`);
      const measured = await measure(
        measurer,
        ['node', command, 'new', file, '-o', out, '--yes', ...flags],
        scratch,
      );
      rmSync(out, { recursive: true });
      return measured;
    };
  };
  const rounds = Number(values.rounds);
  const found = await compare(
    {
      node: async () => await measure(measurer, ['node', '-e', '0'], scratch),
      plain: make('plain', '--no-git'),
      git: make('git'),
      read: async () => await measure(measurer, ['node', command, 'read', ad, '--json'], scratch),
      writer: async (round) => {
        const out = join(scratch, `one-${round}`);
        const measured = await measure(measurer, [writer, manifest, out, '1'], scratch);
        rmSync(out, { recursive: true });
        return measured;
      },
    },
    rounds,
  );
  const against = (name: keyof typeof found): number => found[name].seconds / found.node.seconds;
  const milliseconds = (name: keyof typeof found): string => `${(found[name].seconds * 1000).toFixed(1)} ms`;
  rows.push({ what: '`node -e 0`', measured: milliseconds('node'), bar: '', verdict: `median of ${rounds}` });
  rows.push({
    what: 'C program, the same files',
    measured: milliseconds('writer'),
    bar: '',
    verdict: 'the disk alone',
  });
  judge('`new --no-git` against `node -e 0`', against('plain'), 2.5, ' x', ` (${milliseconds('plain')})`);
  judge('its peak memory', found.plain.megabytes, 55, ' MB', ` (node: ${found.node.megabytes.toFixed(1)})`);
  judge('`new` with git against `node -e 0`', against('git'), 4, ' x', ` (${milliseconds('git')})`);
  judge('`read` of a usual ad against it', against('read'), 2.5, ' x', ` (${milliseconds('read')})`);
}

/** What only publishing needs is a part of the package that nothing else loads. */
function loadedParts(): void {
  const file = join(scratch, 'job.yaml');
  const out = join(scratch, 'loaded');
  for (const [what, args] of [
    ['new', ['new', file, '-o', out, '--yes', '--no-git']],
    ['read', ['read', ad, '--json']],
  ] as const) {
    const ran = spawnSync(
      process.execPath,
      ['--require', join(PROJECT, 'bench', 'loaded.cjs'), command, ...args],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      },
    );
    const parts = String(ran.output[3])
      .split('\n')
      .filter((path) => path.startsWith(dirname(command)))
      .map((path) => basename(path));
    const extra = parts.filter((part) => !['cli.js', 'make.js', 'read.js'].includes(part));
    judge(`of publishing, loaded by \`${what}\``, extra.length, 0, ' files', ` (${parts.join(', ')})`);
  }
  rmSync(out, { recursive: true, force: true });
}

/** Many repos from one process, against a C program that writes the same bytes. */
async function thousandJobs(): Promise<void> {
  const jobs = join(scratch, 'jobs');
  mkdirSync(jobs);
  const files = Array.from({ length: JOBS }, (_, index) => {
    const name = `bench-${String(index).padStart(4, '0')}`;
    const file = join(jobs, `${name}.yaml`);
    writeFileSync(file, stringify({ ...job, project: { ...job.project, name } }));
    return file;
  });
  const removed = (folder: string): void => rmSync(folder, { recursive: true, force: true });
  const makeJobs = async (count: number, round: number) => {
    const out = join(scratch, `many-${count}-${round}`);
    const some = files.slice(0, count);
    const measured = await measure(
      measurer,
      ['node', command, 'new', ...some, '-o', out, '--yes', '--no-git'],
      scratch,
    );
    removed(out);
    return measured;
  };
  const found = await compare(
    {
      writer: async (round) => {
        const out = join(scratch, `written-${round}`);
        const measured = await measure(measurer, [writer, manifest, out, String(JOBS)], scratch);
        removed(out);
        return measured;
      },
      jobs: async (round) => await makeJobs(JOBS, round),
      fewer: async (round) => await makeJobs(JOBS / 10, round),
    },
    Number(values.batches),
    0,
  );
  const { writer: least, jobs: many, fewer } = found;
  const size = `${readFileSync(manifest, 'utf8').split('\nF ').length - 1} files each`;
  rows.push({
    what: `C program, ${JOBS} copies`,
    measured: `${least.seconds.toFixed(2)} s`,
    bar: '',
    verdict: size,
  });
  judge(
    `\`new\` of ${JOBS} job files against it`,
    many.seconds / least.seconds,
    3,
    ' x',
    ` (${many.seconds.toFixed(2)} s)`,
  );
  const growth = many.megabytes - fewer.megabytes;
  judge(
    `memory from ${JOBS / 10} to ${JOBS} jobs`,
    growth,
    25,
    ' MB',
    ` (${fewer.megabytes.toFixed(0)} to ${many.megabytes.toFixed(0)})`,
  );
}

/** One repo of the example job, described for write_files.c. */
async function sampleManifest(): Promise<string> {
  const sample = join(scratch, 'sample');
  await mustRun('node', [command, 'new', example, '-o', sample, '--yes', '--no-git']);
  const file = join(scratch, 'manifest');
  writeFileSync(file, describeTree(sample));
  return file;
}

/** The manifest that write_files.c reads: folders and files of a tree, folders first. */
function describeTree(folder: string): string {
  const below = (relative: string): string[] =>
    readdirSync(join(folder, relative), { withFileTypes: true }).flatMap((entry) => {
      const path = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return [`D ${path}`, ...below(path)];
      return [`F ${(statSync(join(folder, path)).mode & 0o777).toString(8)} ${path}`];
    });
  return `${[folder, ...below('')].join('\n')}\n`;
}
