/** The ad reader as others see it: a part of the package of its own, loaded when there is an ad. */
export { readAdBytes, readBytes } from './ad-file.ts';
export { jobFileText } from './job-file.ts';
export { summaryOf } from './summary.ts';
export { taskOfJob } from './task-of-job.ts';
