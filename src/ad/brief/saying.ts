/** A way in which English says what is to be learnt, where no verb of learning does. Pure. */

/** A pattern (see saying-pattern.ts), and what it says. In texts `{o}` is what a phrase says, `{os}` more than one of it. */
export interface Saying {
  says: string;
  /** What is done, by its id in deeds.ts. */
  deed: string;
  task?: string;
  /** What it is done to; `{o}` where nothing else is said. */
  object?: string;
  /** A sentence that is so or not. */
  clause?: string;
  labels?: readonly string[];
  /** The name of the phrase that says where it is found, or what is sorted. */
  things?: string;
  /** It is told apart into what stands behind a colon or in brackets; or behind `into`. */
  listed?: true | 'into';
  /** Of what the line has to speak. */
  only?: RegExp;
  /** What it has to be said of. */
  must?: RegExp;
  /** What it is never said of. */
  never?: RegExp;
  /** So many things its list has to hold. */
  fewest?: number;
  /** It asks what drives something, or what a change does. */
  asks?: 'drivers' | 'effect';
}

/** What lies before a camera. */
export const SEEN =
  /\b(?:images?|imagery|pictures?|photos?|photographs?|cameras?|scans?|footage|videos?|drones?|satellite|microscop\w*|x rays?|(?:computer|machine) vision|vision (?:models?|systems?))\b/;
