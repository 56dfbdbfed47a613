/**
 * npm run eval:skills -- DIR…: of the skills that ads about machine learning ask for, how many a file proves in the repo that is
 * made from the ad, on its first day. Counted twice: the skills as people labelled them (labels.csv), and as the reader finds them.
 */
import { join } from 'node:path';
import { taskOfJob } from '../src/ad/index.ts';
import { jobTextOf } from '../src/ad/job-text.ts';
import { parseJob } from '../src/job/parse.ts';
import type { JobFile } from '../src/job/schema.ts';
import { completeJob } from '../src/plan/answers.ts';
import { repoKind } from '../src/plan/repo-kind.ts';
import { openCatalog } from '../src/templates/catalog.ts';
import { labelsOf } from './measure.ts';

const catalog = await openCatalog();
const BUILT = new Set(catalog.tasks.map(({ id }) => id));

/** What was asked for, and what was shown, planned, or neither. */
class Tally {
  asked = 0;
  shown = 0;
  planned = 0;
  readonly unproved = new Map<string, number>();

  add(job: JobFile): void {
    const made = completeJob(parseJob(JSON.stringify(job), 'ad', []), {
      families: catalog,
      today: '2026-11-22',
      recognise: (file) => taskOfJob(file, catalog),
    });
    const { rows } = repoKind(made, catalog).skills.rowsOf(made.skills, made.package);
    const shown = new Set(rows.filter(({ state }) => state === 'shown').map(({ name }) => name));
    this.asked += made.skills.length;
    this.shown += shown.size;
    this.planned += rows.length - shown.size;
    for (const skill of made.skills)
      if (!shown.has(skill)) this.unproved.set(skill, (this.unproved.get(skill) ?? 0) + 1);
  }

  say(what: string): void {
    const share = (part: number) => `${((100 * part) / Math.max(1, this.asked)).toFixed(1)} %`;
    console.log(
      `\n${what}: ${this.asked} asked, ${share(this.shown)} shown, ${share(this.planned)} in the plan`,
    );
    const most = [...this.unproved].sort(([, a], [, b]) => b - a).slice(0, 20);
    console.log(`  not shown: ${most.map(([skill, count]) => `${skill} ${count}`).join(', ')}`);
  }
}

const tallies = {
  labelled: new Tally(),
  'labelled, ads whose task is built': new Tally(),
  'as the reader finds them': new Tally(),
  'as the reader finds them, ads whose task is built': new Tally(),
};
let ads = 0;
for (const folder of process.argv.slice(2))
  for (const label of labelsOf(folder)) {
    if (label.primary_task === 'none') continue;
    ads++;
    const { text } = await jobTextOf(join(folder, label.file), catalog, { force: true, overrides: [] });
    const { job } = parseJob(text, label.file, []);
    const labelled = { ...job, skills: label.key_skills.split(';').filter(Boolean) };
    const built = label.acceptable_tasks.split(';').some((task) => BUILT.has(task));
    tallies.labelled.add(labelled);
    tallies['as the reader finds them'].add(job);
    if (!built) continue;
    tallies['labelled, ads whose task is built'].add(labelled);
    tallies['as the reader finds them, ads whose task is built'].add(job);
  }
console.log(`${ads} ads about machine learning`);
for (const [what, tally] of Object.entries(tallies)) tally.say(what);
