/**
 * npm run eval [DIR…] [-- --check]: how well ads are read, on folders with a labels.csv. By default the project's own invented ads; ADS_DIR names
 * another. With --check a figure below its bar fails.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexiconFor } from '../src/ad/open-lexicon.ts';
import { openFamilies } from '../src/templates/families.ts';
import { BARS, FIGURES } from './bars.ts';
import { measure } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const check = words.includes('--check');
const given = words.filter((word) => !word.startsWith('--'));
const folders = given.length > 0 ? given : [process.env.ADS_DIR ?? join(root, 'test', 'fixtures', 'ads')];
const lexicon = lexiconFor(await openFamilies());
let failed = false;
for (const folder of folders) {
  const { figures, crashes, ads, misses, confusions } = await measure(folder, lexicon);
  console.log(`\n${folder}: ${ads} ads, ${crashes} crashes\n`);
  for (const { file, what, wanted, found } of misses)
    console.log(`  ${file}  ${what}: ${wanted || '(empty)'} | ${found}`);
  if (confusions.size > 0) console.log('\nFirst tasks taken for another:');
  for (const [pair, count] of confusions) console.log(`  ${count} x ${pair}`);
  console.log(`\n| what                                     | measured | bar    |\n| --- | --- | --- |`);
  for (const figure of FIGURES) {
    const [bar, what] = BARS[figure];
    const low = figures[figure] < bar;
    if (low || crashes > 0) failed = true;
    console.log(
      `| ${what.padEnd(40)} | ${String(figures[figure]).padStart(6)} % | ${bar} %${low ? ' **below**' : ''} |`,
    );
  }
}
if (check && failed) process.exitCode = 1;
