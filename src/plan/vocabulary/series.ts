/** Series → what they are called, when they are high and what pushes them, for vocabulary.yaml. Pure. */
import { ANY_RANGE } from '../../ad/brief/series-options.ts';
import type { Column, Target } from '../../job/columns.ts';
import type { Effect } from '../../templates/vocabulary.ts';
import type { Job } from '../answers.ts';
import type { Grade } from './grades.ts';
import { keyValues, numbered } from './key-values.ts';
import { type DriverTold, driverTold, rhythmTold } from './series-rhythm.ts';

interface DriverEntry extends Omit<DriverTold, 'runs'> {
  grade: Grade;
  runs?: DriverTold['runs'];
}

/** The part `series` of vocabulary.yaml. */
export function aboutSeries(job: Job) {
  const { target, keys, drivers } = partsOf(job);
  const rhythm = rhythmTold(toldOfTarget(job, target), {
    frequency: job.options.frequency,
    lines: linesOf(job),
  });
  const { grade, year_grade, ...when } = rhythm;
  // What nobody gave is an example's, and not the owner's word.
  const isExample = job.file.project?.options?.target === undefined && job.slots.target === undefined;
  const said: Grade = isExample ? 'stand-in' : 'of the job';
  return {
    rhythm: { grade, ...when, ...(year_grade === grade ? {} : { year_grade }) },
    ...(isAnyRange(target) ? { range: { grade: 'stand-in' satisfies Grade } } : {}),
    keys: Object.fromEntries(keys.map((key) => [key.name, keyEntry(key, job, said, countOf(job, keys))])),
    drivers: Object.fromEntries(
      drivers.map((column): [string, DriverEntry] => {
        const told = driverTold(column, target.name, when);
        if (column.effect !== undefined)
          return [column.name, { grade: said, effect: column.effect as Effect, ...rest(told) }];
        return [column.name, told ? { grade: gradeOf(told), ...told } : UNKNOWN];
      }),
    ),
  };
}

/** What is said of the target. Faults that are looked for in it are none of it: what is measured is there all the time. */
const toldOfTarget = ({ task, projectTitle, problem }: Job, { name }: Target): string[] =>
  [name, projectTitle, problem].map((text) =>
    task.layers.includes('alarms')
      ? text.replace(/\b(?:faults?|failures?|breakdowns?|outages?|incidents?|malfunctions?)\b/gi, ' ')
      : text,
  );

/** What says when it is high: the project's own words, and those of the ad that it was made from. */
const linesOf = ({ projectTitle, problem, file }: Job): string[] => [
  projectTitle,
  problem,
  ...(file.description ?? '').split('\n'),
  ...(file.responsibilities ?? []).map(String),
];

/** Whether nobody said how much of it there is. */
const isAnyRange = ({ min, max, unit }: Target): boolean =>
  !unit && (min ?? ANY_RANGE.min) === ANY_RANGE.min && (max ?? ANY_RANGE.max) === ANY_RANGE.max;

const UNKNOWN: DriverEntry = { grade: 'stand-in', effect: 'arbitrary' };
const gradeOf = ({ effect }: DriverTold): Grade => (effect === 'arbitrary' ? 'stand-in' : 'of the domain');

/** How it runs, which a stated effect does not say. */
const rest = (told: DriverTold | undefined) =>
  told ? { runs: told.runs, ...(told.high_in ? { high_in: told.high_in } : {}) } : {};

/** So many machines that one key tells apart have enough faults among them to compare detectors by. */
const WATCHED = 16;

/** How many series are numbered, where their number matters. */
const countOf = ({ task }: Job, keys: readonly Column[]): number | undefined =>
  task.layers.includes('alarms') && keys.length === 1 ? WATCHED : undefined;

/** Names that the job says are in project.yaml. */
function keyEntry(
  { name, values }: Column,
  job: Job,
  said: Grade,
  count?: number,
): { grade: Grade; values?: string[] } {
  if (values) return { grade: said };
  const known = keyValues(name, job.domain, [job.projectTitle, job.problem, job.title], count);
  if (known) return { grade: 'of the domain', values: known };
  return { grade: 'stand-in', ...(count ? { values: numbered(name, count) } : {}) };
}

/** The options of a forecast, by name. */
function partsOf({ options }: Pick<Job, 'options'>) {
  const {
    target,
    keys = [],
    drivers = [],
  } = options as {
    target: Target;
    keys?: Column[];
    drivers?: Column[];
  };
  return { target, keys, drivers };
}

/** What of the made-up series is nobody's knowledge, a plain sentence each, for the card of the data; none of other families. */
export function arbitraryInSeries(job: Job): string[] {
  if (!job.task.layers.includes('series')) return [];
  const { target, keys, drivers } = partsOf(job);
  const about = aboutSeries(job);
  const { rhythm } = about;
  const often = String(job.options.frequency ?? 'daily');
  const isShort = often === 'hourly' || often === 'daily';
  const year = rhythm.year_grade ?? rhythm.grade;
  const unknown = keys.filter(({ name }) => about.keys[name]?.grade === 'stand-in').map(({ name }) => name);
  const undirected = drivers.filter(({ name }) => about.drivers[name]?.effect === 'arbitrary');
  const daysOff = drivers.filter(({ name }) => /^(?:days|weeks)$/.test(about.drivers[name]?.runs ?? ''));
  const list = (columns: Column[]) => columns.map(({ name }) => name).join(', ');
  const season = (name: string, grade: Grade) =>
    `${name}: ${{ 'of the job': 'the ad says so; how strong it is, nobody does', 'of the domain': 'usual for such figures; nobody said it of this job', 'stand-in': 'nobody said so, it stands there so that something comes again' }[grade]}.`;
  return [
    ...(rhythm.year === 'none' ? [] : [season(`High every year in ${YEARS[rhythm.year]}`, year)]),
    ...(isShort && rhythm.week !== 'none'
      ? [season(`High ${rhythm.week === 'weekend' ? 'at weekends' : 'on working days'}`, rhythm.grade)]
      : []),
    `From ${target.min ?? 0} to ${target.max ?? 100}${target.unit ? ` ${target.unit}` : ''} in a step of one series: ${about.range ? 'a range for anything, as nobody said one' : 'a rough range that nobody measured'}. min and max of the target in project.yaml set it.`,
    'How far one series lies above another, its slow trend, its jumps and its noise: drawn from the seed.',
    ...(job.task.layers.includes('alarms') ? [FAULTS] : []),
    ...(unknown.length > 0 ? [`Names for each ${unknown.join(' and ')}: letters, as nobody said any.`] : []),
    ...(undirected.length > 0
      ? [`Which way it is pushed by ${list(undirected)}: drawn from the seed. It may be the wrong way round.`]
      : []),
    ...(daysOff.length > 0
      ? [`The days of ${list(daysOff)}: made up, the same every year, of no country's calendar.`]
      : []),
  ];
}

const FAULTS =
  'The faults: six kinds, put in by the seed. Each is large enough for a careful person to see, by the rule in faults/planting.py, but for a few that are meant not to be: these count neither as caught nor as missed. A drift grows until a breakdown, and a repair follows; the others end by themselves.';
const YEARS: Record<string, string> = { christmas: 'the weeks before Christmas' };
for (const season of ['spring', 'summer', 'autumn', 'winter']) YEARS[season] = season;
