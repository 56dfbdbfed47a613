/**
 * npm run eval:skills -- DIR…: of the skills that ads about machine learning ask for, how many a file proves in the repo that `new`
 * makes of the ad on its first day, with the parts that it chooses by itself. Counted by the skills as people labelled them
 * (labels.csv), and as the reader finds them. --table says it of each skill.
 */
import { join } from 'node:path';
import { taskOfJob } from '../src/ad/index.ts';
import { jobTextOf } from '../src/ad/job-text.ts';
import { parseJob } from '../src/job/parse.ts';
import { completeJob } from '../src/plan/answers.ts';
import { repoKind } from '../src/plan/repo-kind.ts';
import { openCatalog } from '../src/templates/catalog.ts';
import { labelsOf } from './measure.ts';

const catalog = await openCatalog();
const BUILT = new Set(catalog.tasks.map(({ id }) => id));

interface Count {
  asked: number;
  shown: number;
  planned: number;
}

/** What was asked for, and what was shown, planned, or neither. */
class Tally {
  readonly all: Count = { asked: 0, shown: 0, planned: 0 };
  readonly bySkill = new Map<string, Count>();

  add(name: string, state: 'shown' | 'planned' | 'nowhere'): void {
    const key = name.toLowerCase();
    const own = this.bySkill.get(key) ?? { asked: 0, shown: 0, planned: 0 };
    this.bySkill.set(key, own);
    for (const count of [this.all, own]) {
      count.asked++;
      if (state !== 'nowhere') count[state]++;
    }
  }

  say(what: string): void {
    const { asked, shown, planned } = this.all;
    const share = (part: number) => `${((100 * part) / Math.max(1, asked)).toFixed(1)} %`;
    console.log(`\n${what}: ${asked} asked, ${share(shown)} shown, ${share(planned)} in the plan`);
    const lacks = ({ asked, shown }: Count) => asked - shown;
    const most = [...this.bySkill].sort(([, a], [, b]) => lacks(b) - lacks(a)).slice(0, 20);
    console.log(`  not shown: ${most.map(([skill, count]) => `${skill} ${lacks(count)}`).join(', ')}`);
  }

  sayEach(): void {
    console.log('  skill, asked, shown, in the plan, nowhere');
    for (const [skill, { asked, shown, planned }] of [...this.bySkill].sort(
      ([, a], [, b]) => b.asked - a.asked,
    ))
      console.log(`  ${skill}, ${asked}, ${shown}, ${planned}, ${asked - shown - planned}`);
  }
}

const tallies = {
  labelled: new Tally(),
  'labelled, ads with a task that is built': new Tally(),
  'labelled, ads whose first task as read is built': new Tally(),
  'as the reader finds them': new Tally(),
  'as the reader finds them, ads with a task that is built': new Tally(),
  'as the reader finds them, ads whose first task as read is built': new Tally(),
};
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));
let ads = 0;
for (const folder of folders)
  for (const label of labelsOf(folder)) {
    if (label.primary_task === 'none') continue;
    ads++;
    const read = await jobTextOf(join(folder, label.file), catalog, { force: true, overrides: [] });
    const job = completeJob(parseJob(read.text, label.file, []), {
      families: catalog,
      today: '2026-11-22',
      recognise: (file) => taskOfJob(file, catalog),
    });
    const book = repoKind(job, catalog).skills;
    const isBuilt = label.acceptable_tasks.split(';').some((task) => BUILT.has(task));
    const isFirst = BUILT.has(read.ad?.reading.tasks[0]?.id ?? '');
    const count = (what: 'labelled' | 'as the reader finds them', names: readonly string[]) => {
      const states = new Map(book.rowsOf(names, job.package).rows.map(({ name, state }) => [name, state]));
      for (const name of names) {
        const state = states.get(name);
        const said = state === 'shown' ? 'shown' : state ? 'planned' : 'nowhere';
        tallies[what].add(name, said);
        if (isBuilt) tallies[`${what}, ads with a task that is built`].add(name, said);
        if (isFirst) tallies[`${what}, ads whose first task as read is built`].add(name, said);
      }
    };
    count('labelled', label.key_skills.split(';').filter(Boolean));
    count('as the reader finds them', job.skills);
  }
console.log(`${ads} ads about machine learning`);
for (const [what, tally] of Object.entries(tallies)) tally.say(what);
if (process.argv.includes('--table'))
  for (const what of ['labelled', 'as the reader finds them'] as const) {
    console.log(`\n${what}`);
    tallies[what].sayEach();
  }
