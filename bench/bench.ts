/**
 * `npm run bench`: what the command costs, as ratios measured in one run.
 * Usage: npm run bench -- [--check] [--slack 1] [--rounds 15] [--jobs 1000] [--folder DIR]
 *        npm run bench -- --families [--python PYTHON] [--check] [--slack 1]
 * --check ends with exit 1 when a figure is over its bar times the slack. --folder is where everything is written: in memory, where that
 * can be. --families measures what the repos cost instead, in CPU-seconds, by a Python that has all they need or an environment that uv makes.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPack, makePack } from '../test/support/pack.ts';
import { CLI, PROJECT } from '../test/support/paths.ts';
import { openBoard } from './board.ts';
import { coldStart, loadedParts } from './cold.ts';
import { measureFamilies } from './families.ts';
import { jobsOnDisk, manyJobs, sampleTree } from './many.ts';
import { compile, measurer } from './measure.ts';
import { npxCold, packSize } from './npx.ts';
import { fastest, onDisk, scratchIn } from './place.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    slack: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '15' },
    jobs: { type: 'string', default: '1000' },
    folder: { type: 'string' },
    families: { type: 'boolean', default: false },
    python: { type: 'string' },
  },
});

const board = openBoard(Number(values.slack));
const scratch = scratchIn(values.folder === undefined ? fastest() : resolve(values.folder));
const measure = await measurer();
if (values.families) {
  await measureFamilies({ board, measure, scratch, command: CLI }, values.python);
} else {
  const pack = await makePack();
  const command = await installPack(pack, join(scratch, 'installed'));
  const writer = await compile('write_files');
  const example = join(PROJECT, 'templates', 'tasks', 'object-detection', 'job.example.yaml');
  const bench = { board, measure, scratch, command, writer, example };
  const tree = await sampleTree(bench);
  await coldStart(bench, tree, Number(values.rounds));
  loadedParts(bench);
  await npxCold(bench, pack);
  packSize(bench, pack);
  await manyJobs(bench, tree, Number(values.jobs));
  await jobsOnDisk({ ...bench, scratch: scratchIn(onDisk()) }, tree);
}
if (board.close(values.families ? 'bench-families' : 'bench') && values.check) process.exitCode = 1;
