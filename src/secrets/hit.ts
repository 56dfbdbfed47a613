/** What looks like a secret, and where it stands. */

/** A place in a text that may hold a secret: from `start` to `end`, of which `secret` is what must stay hidden. */
export interface Hit {
  start: number;
  end: number;
  kind: string;
  secret: string;
}
