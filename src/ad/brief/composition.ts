/** What a project is composed from, and what comes of it. */
import type { Column } from '../../job/columns.ts';
import type { Slots } from './brief.ts';
import type { Thing } from './things.ts';

/** What a project is composed from. */
export interface Material {
  thing: Thing;
  /** What it looks at, as several: the ad's own words for it, or ours. */
  things: string;
  /** What the ad says. */
  slots: Slots;
  /** The family of the ad that it answers. */
  answers: string;
  /** The words of the ad by which that family was recognised. */
  said: readonly string[];
}

/** The texts of a project. */
export interface Composition {
  title: string;
  problem: string;
  /** Where it is another than the one of the trade. */
  user?: string;
  hard?: string;
  labels?: string[];
  columns?: Column[];
  /** What the ad says, completed. */
  slots: Slots;
}
