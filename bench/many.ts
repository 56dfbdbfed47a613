/** Many repos from one process, against a C program that writes the same bytes. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { mustRun } from '../test/support/process.ts';
import type { Bench } from './board.ts';
import { compare, type Measurement } from './measure.ts';
import { remove } from './place.ts';

/** A repo, described for write_files.c. */
export interface Tree {
  readonly manifest: string;
  readonly files: number;
}

/** One repo of the example job. */
export async function sampleTree({ scratch, command, example }: Bench): Promise<Tree> {
  const sample = join(scratch, 'sample');
  await mustRun('node', [command, 'new', example, '-o', sample, '--yes', '--no-git']);
  const entries = describe(sample);
  const manifest = join(scratch, 'manifest');
  writeFileSync(manifest, `${[sample, ...entries].join('\n')}\n`);
  return { manifest, files: entries.filter((entry) => entry.startsWith('F')).length };
}

/** Folders and files below a folder, in the lines that write_files.c reads: folders first. */
function describe(folder: string, relative = ''): string[] {
  return readdirSync(join(folder, relative), { withFileTypes: true }).flatMap((entry) => {
    const path = relative ? `${relative}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return [`D ${path}`, ...describe(folder, path)];
    return [`F ${(statSync(join(folder, path)).mode & 0o777).toString(8)} ${path}`];
  });
}

/** How long `count` repos take, and how memory grows on the way. */
export async function manyJobs(bench: Bench, tree: Tree, count: number): Promise<void> {
  const files = writeJobs(bench, count);
  const found = await compare(
    {
      writer: (round) => copies(bench, tree, count, round),
      jobs: (round) => repos(bench, files, round),
      fewer: (round) => repos(bench, files.slice(0, count / 10), round),
    },
    { rounds: 3, seconds: 120 },
  );
  const { writer, jobs, fewer } = found;
  const { board } = bench;
  board.show(`C program, ${count} copies`, `${writer.seconds.toFixed(2)} s`, `${tree.files} files each`);
  const ratio = jobs.seconds / writer.seconds;
  board.judge(`\`new\` of ${count} job files against it`, ratio, 3, ' x', `${jobs.seconds.toFixed(2)} s`);
  const peaks = [fewer, jobs].map(({ megabytes }) => megabytes.toFixed(0)).join(' to ');
  board.judge(
    `memory from ${count / 10} to ${count} jobs`,
    jobs.megabytes - fewer.megabytes,
    25,
    ' MB',
    peaks,
  );
}

/** The same on the project's disk, few enough for a slow one; a disk has no bar. */
export async function jobsOnDisk(bench: Bench, tree: Tree): Promise<void> {
  const count = 50;
  const files = writeJobs(bench, count);
  const { writer, jobs } = await compare(
    { writer: (round) => copies(bench, tree, count, round), jobs: (round) => repos(bench, files, round) },
    { rounds: 3, seconds: 60 },
  );
  const ratio = `${(jobs.seconds / writer.seconds).toFixed(2)} x (${jobs.seconds.toFixed(2)} s)`;
  bench.board.show(
    `\`new\` of ${count} job files, on the disk`,
    ratio,
    `against ${writer.seconds.toFixed(2)} s in C`,
  );
}

/** The example job under `count` names. */
function writeJobs({ scratch, example }: Bench, count: number): string[] {
  const job = parse(readFileSync(example, 'utf8'));
  const folder = join(scratch, 'jobs');
  mkdirSync(folder);
  return Array.from({ length: count }, (_, index) => {
    const name = `bench-${String(index).padStart(4, '0')}`;
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, stringify({ ...job, project: { ...job.project, name } }));
    return file;
  });
}

async function repos(bench: Bench, files: readonly string[], round: number): Promise<Measurement> {
  const { measure, scratch: cwd, command } = bench;
  const out = join(cwd, `many-${files.length}-${round}`);
  const measured = await measure(['node', command, 'new', ...files, '-o', out, '--yes', '--no-git'], { cwd });
  remove(out);
  return measured;
}

async function copies(bench: Bench, tree: Tree, count: number, round: number): Promise<Measurement> {
  const { measure, scratch: cwd, writer } = bench;
  const out = join(cwd, `written-${round}`);
  const measured = await measure([writer, tree.manifest, out, String(count)], { cwd });
  remove(out);
  return measured;
}
