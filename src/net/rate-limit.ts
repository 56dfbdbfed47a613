/** How long a server asks to wait: Retry-After, and the RateLimit header of the IETF's draft. Pure. */

/** It counts from when the answer was written, and in whole seconds. */
const ROUNDED = 1000;

const DECADES = 1e9;

/** Milliseconds of the seconds that a header names; undefined for what is no time to wait. */
export const waitOf = (seconds: number): number | undefined =>
  seconds >= 0 && seconds <= DECADES ? seconds * 1000 : undefined;

/** Milliseconds of a Retry-After, seconds or a date; undefined where there is none. */
export function retryAfter(value: string | null | undefined, now: number): number | undefined {
  if (!value?.trim()) return undefined;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return waitOf(seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Milliseconds until a quota is whole again of which nothing is left, such as `"api";r=0;t=55`. A header may speak of several: the
 * longest counts. Undefined where every one of them has something left.
 */
export function exhaustedFor(headers: Headers): number | undefined {
  const quotas = (headers.get('ratelimit') ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const waits = quotas.flatMap((quota) => {
    const value = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*(\\d+)`, 'i').exec(quota)?.[1];
    const [left, seconds] = [value('r'), value('t')];
    return left !== undefined && Number(left) === 0 && seconds !== undefined
      ? [Number(seconds) * 1000 + ROUNDED]
      : [];
  });
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** The seconds of a policy's window, such as `"api";q=500;w=300`: nobody has to wait longer than one. */
function windowOf(headers: Headers): number | undefined {
  const [, seconds] = /;\s*w\s*=\s*(\d+)/i.exec(headers.get('ratelimit-policy') ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

const UNSAID = 60_000;

/** Milliseconds before a request may be made again that was refused for now; undefined where it was refused for another reason. */
export function askedPause(status: number, headers: Headers, now: number): number | undefined {
  const asked = retryAfter(headers.get('retry-after'), now);
  if (status === 503) return asked;
  if (status !== 429) return undefined;
  return asked ?? exhaustedFor(headers) ?? windowOf(headers) ?? UNSAID;
}
