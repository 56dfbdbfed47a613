/** Somebody who reads an ad beside the rules: a language model, where one is allowed. */
import type { Families } from '../templates/families.ts';
import type { BriefDraft } from './brief/brief.ts';
import type { AdInput } from './input.ts';
import type { Reading } from './reading.ts';

/** What came of asking a model. */
export interface ModelUse {
  name: string;
  /** Whether anything that it said counts. */
  used: boolean;
  /** How many of its answers do not. */
  dropped: number;
  /** The fields of the reading that are its own: `company`, `skills.Python`. */
  fields: string[];
  warning: string | null;
}

/** An ad that was read twice. */
export interface ReadTwice {
  reading: Reading;
  /** Projects of its own; what they leave open is completed like any other's. */
  drafts: BriefDraft[];
  model: ModelUse;
}

/** Never fails: where nothing comes of it, the reading is that of the rules, with a warning more. */
export type SecondReader = (
  ad: { input: AdInput; reading: Reading },
  families: Pick<Families, 'tasks' | 'recognised'>,
) => Promise<ReadTwice>;
