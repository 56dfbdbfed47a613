/**
 * What a run of everything took, and what it would take with more families.
 * Usage: projection.ts FILE [FAMILIES]   (FILE: a line for each suite, `name seconds`; the generated suites' own times are in .test-output/)
 */
import { readFileSync } from 'node:fs';
import { report } from '../test/support/table.ts';
import { TIMES, type Times } from '../test/support/times.ts';

const [file = '', wanted = '21'] = process.argv.slice(2);
const suites = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([name = '', seconds = '0']) => ({ name, seconds: Number(seconds) }));
const { families, before, files } = JSON.parse(readFileSync(TIMES, 'utf8')) as Times;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const growing = sum(files.filter(({ grows }) => grows).map(({ seconds }) => seconds));
const share = growing / sum(files.map(({ seconds }) => seconds));

/** Of a suite, what grows with the families; of the generated ones that is every repo's day one, and the files that look at each repo. */
const grows = ({ name, seconds }: { name: string; seconds: number }): number =>
  name === 'generated' ? before.repos + Math.max(0, seconds - before.install - before.repos) * share : 0;

const rows = suites.map((suite) => ({
  suite: suite.name,
  s: suite.seconds.toFixed(0),
  'of that fixed': (suite.seconds - grows(suite)).toFixed(0),
  'a family': (grows(suite) / families).toFixed(1),
}));
const [all, each] = [sum(suites.map(({ seconds }) => seconds)), sum(suites.map(grows)) / families];
const fixed = all - each * families;
rows.push({
  suite: 'sum',
  s: all.toFixed(0),
  'of that fixed': fixed.toFixed(0),
  'a family': each.toFixed(1),
});
report('suites', rows);
const projected = fixed + each * Number(wanted);
process.stdout.write(
  `\n${families} families: ${(all / 60).toFixed(1)} min. ${wanted} families: ${fixed.toFixed(0)} s + ${wanted} × ${each.toFixed(1)} s = ${(projected / 60).toFixed(1)} min\n`,
);
