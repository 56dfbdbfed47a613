/** V8 is told how to run patterns while some have run already: on no Node, and in no order of commands and files, may that end it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { expectSaid, type Machine, newMachine } from '../support/machine.ts';
import { PROJECT } from '../support/paths.ts';

const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');
/** Runs many patterns before the command, and runs them again when it has run. */
const PATTERNS = `
const patterns = Array.from({ length: 300 }, (_, index) => new RegExp('a{' + (index % 7 + 1) + '}b*' + index));
const literals = () => [/x+y/g, /(?<year>\\d+)\\s*/iu, /--([\\w-]+)/, /\\.(ya?ml|json)$/i, /[\\p{Cc}\\u2028]/gu];
const own = literals();
const match = (text) => { for (const one of [...patterns, ...own]) { one.lastIndex = 0; one.test(text); text.replace(one, ''); } };
match('aaab 12 --help a.yaml');
process.on('exit', () => { match('aaab 12 --help a.yaml'); match('漢字 aaab 12'); });
`;

let machine: Machine;
beforeEach(() => {
  machine = newMachine();
  writeFileSync(join(machine.folder, 'patterns.cjs'), PATTERNS);
  writeFileSync(
    join(machine.folder, 'text.yaml'),
    'title: x\nproject: {problem: Sort the messages by topic}\n',
  );
});

const BATCHES = [
  ['job.yaml', AD],
  [AD, 'job.yaml'],
  ['text.yaml', AD, 'job.yaml'],
  [AD, 'text.yaml', 'job.yaml'],
];

test.each(BATCHES)('new of %s %s', (...files) => {
  for (const flags of [['--dry-run'], ['--no-git', '--output', 'out']])
    expectSaid(machine.run(['new', ...files, '--yes', ...flags]), 0, `0 failed`);
});

test.each([
  ['read', AD],
  ['read', AD, '--explain'],
  ['read', AD, '--json'],
  ['new', 'job.yaml', AD, '--dry-run', '--yes'],
  ['tasks'],
])('after patterns of somebody else: %s %s %s', (...words) => {
  const env = { NODE_OPTIONS: `--require ${join(machine.folder, 'patterns.cjs')}` };
  // The second time with the code that V8 kept of the first.
  for (let time = 0; time < 2; time++) expectSaid(machine.run(words, { env }), 0);
});

test('the reader tells V8 nothing that patterns at work do not bear', () => {
  const launcher = readFileSync(join(PROJECT, 'src', 'launch.ts'), 'utf8');
  expect([...launcher.matchAll(/'(--[^']+)'/g)].map(([, flag]) => flag)).toEqual([
    '--regexp-tier-up-ticks=0',
    '--no-regexp-optimization',
    '--interrupt-budget=1000000',
  ]);
});
