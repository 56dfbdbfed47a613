/** What is said while publishing goes on. */
export interface Progress {
  note(text: string): void;
  /** Waits and shows how long it still takes. */
  countdown(why: string, milliseconds: number, wait: (milliseconds: number) => Promise<void>): Promise<void>;
}
