/** Whose words the steps of a funnel are. Pure. */
import { journeyOf, WORKED_ON } from '../../ad/brief/journeys.ts';
import type { Job } from '../answers.ts';
import type { Grade } from './grades.ts';

/** Of the owner, who said them; of the industry, if they are what we know of it; else a placeholder. */
export function gradeOfJourney(job: Job): Grade {
  const same = (steps: unknown) => JSON.stringify(steps) === JSON.stringify(job.options.funnel);
  if (same(WORKED_ON.steps)) return 'stand-in';
  const ours = [job.slots.things ?? '', ''].some((thing) => same(journeyOf(thing, job.domain).steps));
  if (ours) return job.domain ? 'of the domain' : 'stand-in';
  return job.file.project?.options?.funnel ? 'of the job' : job.domain ? 'of the domain' : 'stand-in';
}
