/** vocabulary.yaml: what the synthetic data of a repo is made of. From the owner, else the industry's people; what nobody knows is left to stand-ins. Pure. */

import type { Catalog } from '../../templates/catalog.ts';
import { GENERAL } from '../../templates/domain-ids.ts';
import { domainsKnowing, type Vocabularies } from '../../templates/vocabularies.ts';
import { toYaml } from '../../words/yaml.ts';
import type { Job } from '../answers.ts';
import { columnsOf, targetOf } from '../fit-options.ts';
import { cellsOf } from './cells.ts';
import { effectsOf, sharedColumns } from './effects.ts';
import { gradeOfJourney } from './journey.ts';
import { timesNamed } from './named-documents.ts';
import { textsOf } from './project-texts.ts';
import { aboutSeries } from './series.ts';
import { documentsOf } from './subjects.ts';
import { rulesOf, worldOf } from './world.ts';

/** Where it stands in a repo. */
export const VOCABULARY = 'vocabulary.yaml';

const HEAD = `# What the synthetic data is made of, until you have real data. Only the folder synthetic/ reads it.
# Change it as people of the trade would say it, and run \`all\` again.
#
# A grade says how much it has to do with the job, and every page of the project repeats it:
#   of the job      you said it
#   of the domain   people of the industry say such things; we wrote it
#   stand-in        nobody said it: a placeholder that looks like one
`;
const WIDTH = 140;
/** Industries whose documents may be meant, where a project says none. */
const MOST_TRIED = 3;
const ABOUT_TEXTS = `#
# labels: sentences that tell a label without naming it. One without any gets placeholders: write six to twelve.
# slots: what stands in holes such as {town}. {day}, {month}, {number}, {time} and {amount} fill themselves.
# asides: what people add that says nothing of any label.
`;

const ABOUT_DOCUMENTS = `#
# names: what documents are about, each of the first list before each of the second.
# facts: what they say of it. {s} is the subject, {v} one of the values. states: ways to say it; asks: a question in
#   the words of each; otherwise: questions in other words, as people put them. Without names and facts enough
#   there are numbered pages on the project's topics, with what any document has: who keeps it, when it was revised.
# remarks: what such documents say beside.
`;
const ABOUT_SERIES = `#
# rhythm: when the target is high. kind: an amount, one that is mostly none (rare), or a state that is measured, such as a
#   level. week: workdays, weekend or none; day, of hours: daytime, evening or none; year: spring, summer, autumn, winter,
#   christmas or none. year_grade: where the year is known better, or worse, than the rest.
# keys: what the series are called. Names that stand in project.yaml go before these.
# drivers: which way each pushes the target: raises it, lowers it, or has no effect. Of one with values: these, the one with
#   the least of the target first. arbitrary: drawn from the seed; put in what you know.
#   runs: spells (some steps now and then), days (twelve made-up days of the year) or weeks (made-up breaks, such as of
#   schools), both the same for all and of no country's calendar, weather (drifts, the same for all with one last key) or
#   steps (stays for long, then changes). high_in: summer or winter.
`;
const ABOUT_WORLD = `#
# world: the records. thing: what one is called, and several; asides: what contacts add in their messages.
#   cells: what is usual in a column (half of the numbers lie below; of a choice, the values of four records in five), and
#   what it hangs together with: at_most, at_least, and rules of \`where\` with \`if\` and \`is\`.
# documents: the rules that the agent can look up. {s} is a subject made of one name of each list, {v} one of the values.
#   asks and otherwise are questions that a fact answers.
`;
const ABOUT_CELLS = `#
# cells: what is usual in a column, and which columns of a row hang together. All of it may be left out.
#   usual: half of the numbers lie below. Of a choice: the values of four rows in five.
#   rises_with, falls_with: columns that it goes with, or against, roughly; with closely: true, almost fully.
#   at_least, at_most: a column of numbers below (above) which it never lies; of the time, its year.
#   high_in: summer or winter. calendar: the hour, weekday or season of the row's time.
#   where: rules for some rows; the last that fits counts. \`if\` says which: a value of another column, a list of
#     them, {min, max} of a number or of the time's hour, or months (1 to 12). What then holds: usual, min, max, values (no
#     others), or \`is\` (the same in all of them; empty for a gap).
#   how_many: of the column with the role group, how many there are.
`;
const ABOUT_EFFECTS = `#
# effects: how each column bears on the last of the labels: raises it, lowers it, or has none. Of a column with
# values: these, from the one with which it is least likely to the one with which it is most likely.
# arbitrary: drawn from the seed; put in what you know.
${ABOUT_CELLS}`;
const ABOUT_AMOUNTS = `#
# effects: how each column bears on the target: raises it, lowers it, or has none; proportional is of a size: twice as
# large, twice the target. Of a column with values: these, from the one with the least of it to the one with the most.
# arbitrary: drawn from the seed; put in what you know.
${ABOUT_CELLS}`;
const ABOUT_JOURNEY = `#
# journey: whose words the steps of \`funnel\` in project.yaml are. In which order most take them, and where they are lost, is invented.
`;

/** The file, for a family that makes its data from one; else undefined. */
export function vocabularyYaml(
  job: Job,
  catalog: Pick<Catalog, 'domain' | 'vocabularies'>,
): string | undefined {
  const { layers } = job.task;
  if (layers.includes('text')) return fileOf(ABOUT_TEXTS, { texts: aboutTexts(job, catalog) });
  if (layers.includes('pages')) return fileOf(ABOUT_DOCUMENTS, { documents: aboutDocuments(job, catalog) });
  if (layers.includes('series')) return fileOf(ABOUT_SERIES, { series: aboutSeries(job) });
  if (layers.includes('tables'))
    return fileOf(targetOf(job) ? ABOUT_AMOUNTS : ABOUT_EFFECTS, aboutColumns(job, catalog));
  if (layers.includes('records')) return fileOf(ABOUT_WORLD, aboutWorld(job, catalog));
  if (layers.includes('interactions')) {
    const { cells } = aboutColumns(job, catalog);
    return Object.keys(cells).length > 0 ? fileOf(ABOUT_CELLS, { cells }) : undefined;
  }
  if (layers.includes('analysis')) {
    const { cells } = aboutColumns(job, catalog);
    return fileOf(`${ABOUT_CELLS}${ABOUT_JOURNEY}`, { cells, journey: { grade: gradeOfJourney(job) } });
  }
  return undefined;
}

const fileOf = (about: string, content: object) => `${HEAD}${about}\n${toYaml(content, WIDTH)}`;

type Known = Pick<Catalog, 'domain' | 'vocabularies'>;

function aboutTexts(job: Job, { domain, vocabularies }: Known) {
  const id = saidDomain(job, vocabularies) ?? domainKnowing(job.labels, 'labels', vocabularies);
  return textsOf(job, id, vocabularies, domain(id)?.texts ?? []);
}

/** What the documents of a project are about: its owner's, else its industry's, else placeholders. */
export function aboutDocuments(job: Job, { vocabularies }: Pick<Known, 'vocabularies'>) {
  const said = saidDomain(job, vocabularies);
  const ids = said ? [said, GENERAL] : domainsNaming(job, vocabularies).slice(0, MOST_TRIED);
  return documentsOf(
    job,
    ids.map((id) => ({ known: vocabularies.of(id)?.documents ?? [], strict: id === GENERAL })),
  );
}

/** The records of an agent's world, and the rules that it can look up. */
function aboutWorld(job: Job, known: Known) {
  const id = saidDomain(job, known.vocabularies) ?? '';
  const named = aboutDocuments(job, known);
  const usual = known.vocabularies.of(id)?.documents ?? [];
  return {
    world: worldOf(job, known.domain(id)?.rows ?? [], known.vocabularies.of(id)),
    documents: named.grade === 'stand-in' ? (rulesOf(job, usual) ?? named) : named,
  };
}

/** The industries whose documents a project names, the one it names most often first. */
function domainsNaming(job: Job, vocabularies: Vocabularies): string[] {
  const counted = Object.entries(vocabularies.index().documents).map(([id, phrases]) => ({
    id,
    named: timesNamed(job, phrases),
  }));
  return counted
    .filter(({ named }) => named > 1)
    .sort((a, b) => b.named - a.named)
    .map(({ id }) => id);
}

function aboutColumns(job: Job, { domain, vocabularies }: Known) {
  const names = columnsOf(job).map(({ name }) => name);
  const stated = saidDomain(job, vocabularies) ?? '';
  const known = domain(stated)?.rows.map(({ columns }) => sharedColumns(names, columns)) ?? [];
  // A row of another industry may be what the ad means: a bank's fraud is that of payments.
  const enough = Math.max(0, ...known) >= names.length / 2;
  const id = enough ? stated : domainKnowing(names, 'columns', vocabularies) || stated;
  const rows = domain(id)?.rows ?? [];
  const said = vocabularies.of(id)?.rows ?? [];
  return { effects: effectsOf(job, rows, said), cells: cellsOf(job, rows, said) };
}

/** The industry that a job says, if it has a vocabulary. */
function saidDomain(job: Job, vocabularies: Vocabularies): string | undefined {
  const said = job.domain.trim().toLowerCase().replace(/\s+/g, '-');
  return said !== '' && vocabularies.of(said) ? said : undefined;
}

/** The industry that knows most of these names; empty where none knows half of them. */
function domainKnowing(
  names: readonly string[],
  kind: 'labels' | 'columns',
  vocabularies: Vocabularies,
): string {
  const known = vocabularies.index()[kind];
  const counts = new Map<string, number>();
  for (const name of names)
    for (const id of domainsKnowing(known, name)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best && best[1] >= Math.max(2, names.length / 2) ? best[0] : '';
}
