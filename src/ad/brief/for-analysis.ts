/** A project of segments, funnels and experiments gets its tables: what somebody does, which steps they go, and what is tried. Pure. */
import type { Brief } from './brief.ts';
import { journeyOf } from './journeys.ts';

const TASK = 'clustering-analytics';
/** Segments need so many columns to be parted by, and so many of them numbers. */
const FEWEST = 3;
const NUMBERS = 2;

/** The brief, with the columns of a row that are no group and no time, the steps of its things, and what an experiment measures. */
export function forAnalysis(brief: Brief): Brief {
  if (brief.task !== TASK) return brief;
  const { project, domain } = brief;
  // A row is one of its things as it stands: nothing is counted by place and week.
  const { keys: _keys, ...slots } = brief.slots;
  const columns = (project.options?.columns as { role?: string; values?: string[] }[] | undefined) ?? [];
  const learnt = columns.filter(({ role }) => !role);
  const isEnough = learnt.length >= FEWEST && learnt.filter(({ values }) => !values).length >= NUMBERS;
  const { steps, change, outcome = 'use' } = journeyOf(slots.things ?? '', domain ?? '');
  const { columns: _columns, ...others } = project.options ?? {};
  const options = {
    ...others,
    ...(isEnough ? { columns: learnt } : {}),
    funnel: steps,
    change,
    outcome: `${slots.target ?? outcome} in the four weeks after`,
  };
  return { ...brief, slots, project: { ...project, options } };
}
