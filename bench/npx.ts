/** What the first `npx` costs: npm puts the package into its cache and unpacks it, before the command begins. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../test/support/pack.ts';
import type { Bench } from './board.ts';
import { milliseconds } from './board.ts';
import { compare, type Measurement, summary } from './measure.ts';
import { remove } from './place.ts';

/** `npx` of the packed file with an empty cache, offline: npm itself, the unpacking, and a command that prints a line. */
export async function npxCold({ board, measure, scratch }: Bench, pack: Pack): Promise<void> {
  const { node, npx } = await compare(
    {
      node: async () => {
        const runs: Measurement[] = [];
        // A run this short says little by itself.
        for (let run = 0; run < 5; run++) runs.push(await measure(['node', '-e', '0'], { cwd: scratch }));
        return summary(runs);
      },
      npx: async (round) => {
        const cwd = join(scratch, `npx-${round}`);
        mkdirSync(cwd);
        const env = {
          npm_config_cache: join(cwd, 'cache'),
          npm_config_offline: 'true',
          npm_config_update_notifier: 'false',
        };
        const measured = await measure(['npx', '--yes', `file:${pack.file}`, '--version'], { cwd, env });
        remove(cwd);
        return measured;
      },
    },
    { rounds: 5, warm: 1, seconds: 60 },
  );
  board.judge(
    '`npx` from a cold cache against `node -e 0`',
    npx.seconds / node.seconds,
    38,
    ' x',
    milliseconds(npx.seconds),
  );
}

/** What npm fetches. */
export function packSize({ board }: Bench, pack: Pack): void {
  board.judge('package, packed', pack.bytes / 1e6, 1.6, ' MB', `${pack.paths.length} files`);
}
