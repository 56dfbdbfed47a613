/**
 * The whole matrix of the generated suites: every idea, variant, environment and Python of every family, nothing left out.
 * Usage: npm run test:all -- [--shard 1/4] [what vitest takes]
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const words = process.argv.slice(2);
const at = words.findIndex((word) => /^--shard(?:=|$)/.test(word));
// vitest would part the files; what has to be parted are the families.
const taken = at < 0 ? [] : words.splice(at, words[at] === '--shard' ? 2 : 1);
const shard = taken.at(-1)?.replace('--shard=', '');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const projects = ['--project', 'generated', '--project', 'browser'];
const { status } = spawnSync('node', [vitest, 'run', ...projects, ...words], {
  stdio: 'inherit',
  env: { ...process.env, DEPTH: 'all', ...(shard === undefined ? {} : { SHARD: shard }) },
});
process.exitCode = status ?? 1;
