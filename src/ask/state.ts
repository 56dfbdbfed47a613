/** What the `repo` generator knows, and what it is answered. */
import type { ReadAd } from '../ad/ad-file.ts';
import type { MadeRepo, NewOptions } from '../make.ts';
import type { Catalog } from '../templates/catalog.ts';

/** What goes into the generator, and what comes out of its action. */
export interface RepoGeneratorState {
  catalog: Catalog;
  options: NewOptions;
  /** A job file given on the command line. */
  file?: string;
  /** An ad that was read, to be corrected. */
  ad?: ReadAd;
  /** Where to begin was asked already. */
  begun?: boolean;
  made?: MadeRepo;
  /** The job file that the answers named. */
  jobPath?: string;
  error?: unknown;
}

/** By the names of the questions. */
export interface Answers {
  job?: string;
  title?: string;
  problem?: string;
  task?: string;
  labels?: string;
  columns?: string;
  demo?: string;
  /** Parts instead of those that the skills ask for. */
  parts?: string;
  name?: string;
  confirmed?: boolean;
  company?: string;
  place?: string;
  /** The number of the project chosen, or -1 for one of one's own. */
  project?: number;
  /** Whether the project that was chosen is corrected first. */
  correct?: boolean;
  projectTitle?: string;
  user?: string;
  /** Whether there are real examples at hand; each is asked for by the number of its label. */
  haveExamples?: boolean;
  examples?: Record<string, string>;
  /** Go on with an ad that is not about machine learning. */
  anyway?: boolean;
}
