/** Commands, measured from outside. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_NPM } from '../test/support/pack.ts';
import { OUTPUT, PROJECT } from '../test/support/paths.ts';
import { mustRun, type RunOptions } from '../test/support/process.ts';

export interface Measurement {
  /** By the clock. */
  readonly seconds: number;
  /** Of the processor, in the process and the children that it waited for. */
  readonly cpu: number;
  /** Peak of resident memory. */
  readonly megabytes: number;
}

/** What `rounds` measurements come to. */
export interface Summary extends Measurement {
  readonly rounds: number;
}

/** One run of a command, which has to succeed. */
export type Measure = (command: readonly string[], options: RunOptions) => Promise<Measurement>;

/** Compiles one of the C programs beside this file. */
export async function compile(name: string): Promise<string> {
  const folder = join(OUTPUT, 'bench');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, name);
  await mustRun('cc', ['-O2', '-o', program, join(PROJECT, 'bench', `${name}.c`)]);
  return program;
}

/** Extra certificates cost Node a few milliseconds at every start, here and nowhere else. */
const PLAIN = { ...CLEAN_NPM, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };

export async function measurer(): Promise<Measure> {
  const program = await compile('measure');
  return async (command, options) => {
    const ran = await mustRun(program, command, { ...options, env: { ...PLAIN, ...options.env } });
    const { exit, ...measured } = JSON.parse(ran.stdout);
    if (exit !== 0) throw new Error(`${command.join(' ')}\nexit ${exit}\n${ran.stderr}`);
    return measured;
  };
}

export interface Effort {
  readonly rounds: number;
  /** Rounds that only warm caches, and are thrown away. */
  readonly warm?: number;
  /** After so many seconds no further round begins: a busy machine gets fewer of them. */
  readonly seconds: number;
}

/**
 * Median times and highest peak of each contender. Contenders take turns within a round, so that a slow minute of the machine is shared by
 * all of them.
 */
export async function compare<Name extends string>(
  contenders: Readonly<Record<Name, (round: number) => Promise<Measurement>>>,
  { rounds, warm = 0, seconds }: Effort,
): Promise<Record<Name, Summary>> {
  const names = Object.keys(contenders) as Name[];
  const runs = new Map(names.map((name) => [name, [] as Measurement[]]));
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < warm + rounds; round++) {
    if (round > warm && performance.now() > end) break;
    for (const name of round % 2 ? names : names.toReversed()) {
      const measured = await contenders[name](round);
      if (round >= warm) runs.get(name)?.push(measured);
    }
  }
  return Object.fromEntries([...runs].map(([name, each]) => [name, summary(each)])) as Record<Name, Summary>;
}

/** Median times and highest peak. */
export const summary = (runs: readonly Measurement[]): Summary => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  cpu: median(runs.map(({ cpu }) => cpu)),
  megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  rounds: runs.length,
});

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
