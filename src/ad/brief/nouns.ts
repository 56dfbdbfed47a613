/** One or several of a noun, as its place in a sentence asks. Pure. */

/** Somebody chooses among many: the glossary has `product`, by which amounts are counted. */
export const severalOf = (object: string): string =>
  object.replace(/^(?:product|store|customer|region)$/, '$&s');

/** As it stands before `models`: `machine failures` → `machine failure`. */
export const modelled = (object: string): string => object.replace(/([^es])s$/, '$1').replace(/res$/, 're');
