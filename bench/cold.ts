/** One repo, or one ad, from a process that does not run yet. */
import { spawnSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { PROJECT } from '../test/support/paths.ts';
import { type Bench, milliseconds } from './board.ts';
import type { Tree } from './many.ts';
import { compare } from './measure.ts';
import { remove } from './place.ts';

/** As long as most are. */
const ad = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');

/** `new` and `read` against a Node that does nothing. */
export async function coldStart(bench: Bench, tree: Tree, rounds: number): Promise<void> {
  const { board, measure, scratch: cwd, command, example, writer } = bench;
  const make = (kind: string, ...flags: string[]) => {
    return async (round: number) => {
      const out = join(cwd, `${kind}-${round}`);
      const measured = await measure(['node', command, 'new', example, '-o', out, '--yes', ...flags], {
        cwd,
      });
      remove(out);
      return measured;
    };
  };
  const found = await compare(
    {
      node: async () => await measure(['node', '-e', '0'], { cwd }),
      plain: make('plain', '--no-git'),
      git: make('git'),
      read: async () => await measure(['node', command, 'read', ad, '--json'], { cwd }),
      writer: async (round) => {
        const out = join(cwd, `one-${round}`);
        const measured = await measure([writer, tree.manifest, out, '1'], { cwd });
        remove(out);
        return measured;
      },
    },
    { rounds, warm: 1, seconds: 90 },
  );
  const { node, plain, git, read } = found;
  board.show('`node -e 0`', milliseconds(node.seconds), `median of ${node.rounds}`);
  board.show('C program, the same files', milliseconds(found.writer.seconds), 'writing alone');
  const against = (what: string, { seconds }: { seconds: number }, bar: number) =>
    board.judge(what, seconds / node.seconds, bar, ' x', milliseconds(seconds));
  against('`new --no-git` against `node -e 0`', plain, 2.5);
  board.judge('its peak memory', plain.megabytes, 55, ' MB', `node: ${node.megabytes.toFixed(1)}`);
  against('`new` with git against `node -e 0`', git, 4);
  against('`read` of a usual ad against it', read, 2.5);
}

const NEEDED = ['cli.js', 'launch.js'];

/** What only publishing needs is a part of the package that nothing else loads. */
export function loadedParts({ board, scratch, command, example }: Bench): void {
  const out = join(scratch, 'loaded');
  for (const [what, args] of [
    ['new', ['new', example, '-o', out, '--yes', '--no-git']],
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
      .filter((path) => path.startsWith(dirname(command)) && /\.m?js$/.test(path))
      .map((path) => basename(path));
    const extra = parts.filter((part) => !NEEDED.includes(part));
    board.judge(`of publishing, loaded by \`${what}\``, extra.length, 0, ' files', parts.join(', '));
  }
  remove(out);
}
