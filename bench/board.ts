/** The figures of a run, each with its bar. */
import { report } from '../test/support/table.ts';

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
