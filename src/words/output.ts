/** What a command may say, and to whom. */

/** Where a command's words go: results to stdout, everything else to stderr. */
export interface Output {
  version: string;
  /** stdout: the result itself, or with --json the one object. */
  result(text: string): void;
  /** stderr: progress, warnings, advice. */
  note(text: string): void;
  /** What stands, in a sentence: it is said on stderr where stdout turns out not to take the result. */
  did(sentence: string): void;
  dim(text: string): string;
  bold(text: string): string;
  /** Whether somebody is there to be asked. */
  readonly interactive: boolean;
}
