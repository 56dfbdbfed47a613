/** A project of an ad: what it would build, for whom, on what, and the line of the ad that each of it rests on. */

import type { ProjectFile } from '../../job/project-schema.ts';
import type { Evidence } from '../reading.ts';

/** What a project works on. Which of these a family has, `families.ts` says. */
export interface Slots {
  /** What it looks at, as several: shipments, radiology reports, photos of welds. */
  things?: string;
  /** What is predicted, forecast or estimated: daily demand. */
  target?: string;
  /** What it is counted or split by: product, store. */
  keys?: string[];
  /** What it depends on: promotions, weather. */
  drivers?: string[];
  /** The answers to tell apart, or the things to find. */
  labels?: string[];
  /** What is marked in a text or read off a page: invoice number, amount. */
  entities?: string[];
  /** What is done step by step. */
  actions?: string[];
  /** The ad's own words that it rests on. */
  terms?: string[];
}
export type SlotName = keyof Slots;

/** What an ad, or a language model that read it, says of a project. Everything else is completed. */
export interface BriefDraft {
  /** The family. */
  task: string;
  slots: Slots;
  /** Said outright only by a language model or by its owner; else composed from the slots. */
  title?: string;
  problem?: string;
  user?: string;
  /** By slot, and `task`: the words of the ad it rests on. */
  evidence: Partial<Record<SlotName | 'task', Evidence>>;
}

/** Where a project comes from: the ad's duties, a language model's reading of them, or, where the ad is silent, our own nearest. */
export type Origin = 'ad' | 'model' | 'closest';

export interface Brief {
  task: string;
  /** It can be built as it stands. */
  built: boolean;
  /** The family of the ad that it answers: its own, or one that can't be built yet. */
  answers: string;
  origin: Origin;
  name: string;
  title: string;
  problem: string;
  user: string;
  domain: string | null;
  slots: Slots;
  /** The skills of the ad that it shows. */
  skills: string[];
  /** What makes it hard. */
  hard: string;
  evidence: BriefDraft['evidence'];
  /** The `project:` of its job file; of a family that can't be built yet, what it will be. */
  project: ProjectFile;
}
