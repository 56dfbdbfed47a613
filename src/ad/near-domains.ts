/** Which domains have problems that are alike. Pure. */

const SAME_DOMAIN = 0.6;
const NEAR_DOMAIN = 0.3;
const NEAR = [
  'finance fintech insurance real-estate',
  'healthcare life-sciences pharma',
  'retail e-commerce food hospitality travel',
  'energy climate geospatial agriculture',
  'automotive mobility logistics robotics defence manufacturing',
  'media software education customer-support hr',
  'telecom cybersecurity software',
  'public-sector legal education',
  'sports media mobility',
].map((domains) => domains.split(' '));

/** 0.6 for the same domain, 0.3 for one that is near, else 0. */
export function closeness(a: string, b: string | null): number {
  if (a === b) return SAME_DOMAIN;
  return NEAR.some((domains) => b !== null && domains.includes(a) && domains.includes(b)) ? NEAR_DOMAIN : 0;
}
