/** Words that mean a thing only in an ad of its own industry: anybody has customers. Pure. */

/** Behind the place of such a thing in templates/domains: `finance/rows/2~`. */
export const INSIDE = '~';

/** Whether a phrase found in an ad of an industry means the thing that it is listed for. */
export const isMeantIn = (domain: string | null, place: string): boolean =>
  !place.endsWith(INSIDE) || (domain !== null && place.startsWith(`${domain}/`));
