/** The figures of a run, each with its bar. */
import { report } from '../test/support/table.ts';
import type { Measure } from './measure.ts';

/** What every part of the bench needs. */
export interface Bench {
  readonly board: Board;
  readonly measure: Measure;
  /** Where everything is written. */
  readonly scratch: string;
  /** The installed command's script. */
  readonly command: string;
  /** The job file that repos are made of. */
  readonly example: string;
  /** The C program that writes copies of a tree. */
  readonly writer: string;
}

export interface Board {
  /** A figure that has no bar. */
  show(what: string, measured: string, remark?: string): void;
  judge(what: string, measured: number, bar: number, unit: string, note?: string): void;
  /** Prints what is there. Says whether a figure is over its bar times the slack. */
  close(name: string): boolean;
}

export function openBoard(slack: number): Board {
  const rows: { what: string; measured: string; bar: string; verdict: string }[] = [];
  let missed = false;
  return {
    show(what, measured, remark = '') {
      rows.push({ what, measured, bar: '', verdict: remark });
    },
    judge(what, measured, bar, unit, note = '') {
      if (measured > bar * slack) missed = true;
      const verdict = measured <= bar ? 'ok' : 'over';
      rows.push({
        what,
        measured: `${measured.toFixed(2)}${unit}${note && ` (${note})`}`,
        bar: `<= ${bar}${unit}`,
        verdict,
      });
    },
    close(name) {
      report(name, rows);
      return missed;
    },
  };
}

export const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
