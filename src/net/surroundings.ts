/** What a run over the network has around it. */
import type { Pace } from './pace.ts';
import type { Progress } from './progress.ts';

export interface Surroundings {
  env: NodeJS.ProcessEnv;
  progress: Progress;
  /** Stops everything. */
  signal?: AbortSignal | undefined;
  /** Instead of `PACE`. */
  pace?: Partial<Pace> | undefined;
}
