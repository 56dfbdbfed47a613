/** What a duty of an ad states: what is done, to what, and what stands around it. */
import type { Evidence } from '../reading.ts';

/** What a duty says of a project. */
export interface Statement {
  task: string;
  line: number;
  weight: number;
  /** What it is done to: `sea lice`, `filings`. */
  objects: string[];
  /** `which booked appointments will be no-shows`. */
  clause?: string;
  /** Where it is found, of what it is: `underwater pictures`, `court rules`. */
  things?: string;
  /** What it is told apart into: `refunds`, `complaints`. */
  labels?: string[];
  /** The objects are what is done: `look up the rules`. */
  areActs?: true;
  /** The objects are what is taken over: `invoice approval`. */
  areKindsOfWork?: true;
  /** What drives it is asked: `why users drop off`. */
  isExplained?: true;
  /** Its words are English already, whatever the ad is in. */
  isInEnglish?: true;
  /** What it says so, as the ad has it. */
  own?: string[];
  /** What is run looks at pictures, and is told of them by what is measured there. */
  isSeen?: true;
  /** It is looked for, and nothing is sorted: `repeat faults`. */
  isFound?: true;
  /** It is tried on half of those whom it reaches. */
  isTried?: true;
  /** The people that it is about, where it is about any: `customers`. */
  of?: string;
  keys: string[];
  drivers: string[];
  /** The words of the ad. */
  evidence: Evidence;
}
