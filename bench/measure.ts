import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, PROJECT } from '../test/support/paths.ts';
import { mustRun } from '../test/support/process.ts';

export interface Measurement {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Compiles one of the C programs beside this file. */
export async function compile(name: string): Promise<string> {
  const folder = join(OUTPUT, 'bench');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, name);
  await mustRun('cc', ['-O2', '-o', program, join(PROJECT, 'bench', `${name}.c`)]);
  return program;
}

/** Extra certificates cost Node a few milliseconds at every start, here and nowhere else. */
const ENVIRONMENT = { NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };

/** One run of a command, which has to succeed. */
export async function measure(
  program: string,
  command: readonly string[],
  cwd: string,
): Promise<Measurement> {
  const ran = await mustRun(program, command, { cwd, env: ENVIRONMENT });
  const { exit, ...measured } = JSON.parse(ran.stdout);
  if (exit !== 0) throw new Error(`${command.join(' ')}\nexit ${exit}\n${ran.stderr}`);
  return measured;
}

/**
 * Median time and highest peak of `rounds` runs of each contender. Contenders take turns within a round, so that a slow minute of the machine is shared by
 * all of them. The first `warm` rounds warm caches and are thrown away.
 */
export async function compare<Name extends string>(
  contenders: Readonly<Record<Name, (round: number) => Promise<Measurement>>>,
  rounds: number,
  warm = 1,
): Promise<Record<Name, Measurement>> {
  const names = Object.keys(contenders) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Measurement[]])) as Record<
    Name,
    Measurement[]
  >;
  for (let round = 0; round < warm + rounds; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const measured = await contenders[name](round);
      if (round >= warm) runs[name].push(measured);
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        seconds: median(runs[name].map(({ seconds }) => seconds)),
        megabytes: Math.max(...runs[name].map(({ megabytes }) => megabytes)),
      },
    ]),
  ) as Record<Name, Measurement>;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
