/** Series → what they are called, when they are high and what pushes them, for vocabulary.yaml. Pure. */
import type { Column, Target } from '../../job/columns.ts';
import type { Effect } from '../../templates/vocabulary.ts';
import type { Job } from '../answers.ts';
import type { Grade } from './grades.ts';
import { keyValues } from './key-values.ts';
import { type DriverTold, driverTold, rhythmOf } from './series-rhythm.ts';

interface DriverEntry extends Omit<DriverTold, 'runs'> {
  grade: Grade;
  runs?: DriverTold['runs'];
}

/** The part `series` of vocabulary.yaml. */
export function aboutSeries(job: Job) {
  const { target, keys, drivers } = partsOf(job);
  const known = rhythmOf([target.name, job.projectTitle, job.problem]);
  // What nobody gave is an example's, and not the owner's word.
  const isExample = job.file.project?.options?.target === undefined && job.slots.target === undefined;
  const said: Grade = isExample ? 'stand-in' : 'of the job';
  return {
    rhythm: { grade: (known.isKnown ? 'of the domain' : 'stand-in') satisfies Grade, ...known.rhythm },
    keys: Object.fromEntries(keys.map((key) => [key.name, keyEntry(key, job, said)])),
    drivers: Object.fromEntries(
      drivers.map((column): [string, DriverEntry] => {
        const told = driverTold(column, target.name, known.rhythm);
        if (column.effect !== undefined)
          return [column.name, { grade: said, effect: column.effect as Effect, ...rest(told) }];
        return [column.name, told ? { grade: gradeOf(told), ...told } : UNKNOWN];
      }),
    ),
  };
}

const UNKNOWN: DriverEntry = { grade: 'stand-in', effect: 'arbitrary' };
const gradeOf = ({ effect }: DriverTold): Grade => (effect === 'arbitrary' ? 'stand-in' : 'of the domain');

/** How it runs, which a stated effect does not say. */
const rest = (told: DriverTold | undefined) =>
  told ? { runs: told.runs, ...(told.high_in ? { high_in: told.high_in } : {}) } : {};

/** Names that the job says are in project.yaml. */
function keyEntry({ name, values }: Column, job: Job, said: Grade): { grade: Grade; values?: string[] } {
  if (values) return { grade: said };
  const known = keyValues(name, job.domain, [job.projectTitle, job.problem, job.title]);
  return known ? { grade: 'of the domain', values: known } : { grade: 'stand-in' };
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
