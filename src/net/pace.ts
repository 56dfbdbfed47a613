/** How long is waited: for an answer, between changes, before a second try. */

/** Milliseconds, all of them. */
export interface Pace {
  /** How long a request may take. */
  timeout: number;
  /** How long nothing may move of a large body that is sent. What has left may still lie in the line for a while. */
  stall: number;
  /** Between two requests that change something. */
  gap: number;
  /** Before a request that failed is made again. */
  retry: number;
  /** The longest that is waited where GitHub asks for a pause. */
  patience: number;
  /** How long a Space may show the state before a commit, where it does not say which commit it shows. */
  lag: number;
  /** How long a repo that was just made may take to be seen by git. */
  appearing: number;
}

/** The limits of the servers that are spoken to; a test is in a hurry. */
export const PACE: Pace = {
  timeout: 30_000,
  stall: 180_000,
  gap: 1000,
  retry: 2000,
  // The Hub counts in windows of five minutes.
  patience: 305_000,
  lag: 60_000,
  appearing: 30_000,
};

/** Waits; ends at once when everything is stopped. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return;
  await new Promise<void>((done, fail) => {
    const stop = () => {
      clearTimeout(timer);
      fail(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      done();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
