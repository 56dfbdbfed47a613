/** What the head of an ad gives. */
import type { Evidence } from '../reading.ts';

export interface Found {
  value: string;
  evidence: Evidence;
}

export interface Header {
  title?: Found;
  company?: Found;
  location?: Found;
  remote?: 'Full' | 'Hybrid';
}

/** Takes a value, where none was found before it. */
export type Put = (
  key: 'title' | 'company' | 'location',
  value: string | undefined,
  part: { number: number; text: string } | undefined,
) => void;
