/** One or several of a noun, as its place in a sentence asks. Pure. */
import { capitalised } from './sentences.ts';

/** Somebody chooses among many: the glossary has `product`, by which amounts are counted. */
export const severalOf = (object: string): string =>
  object.replace(/^(?:product|store|customer|region)$/, '$&s');

/** As it stands before `models`: `machine failures` → `machine failure`. */
const modelled = (object: string): string => object.replace(/([^es])s$/, '$1').replace(/res$/, 're');

/** `Machine failure models`, `models of the arrival time of deliveries`. */
export const modelsOf = (object: string): string =>
  / of /.test(object) ? `models of the ${object}` : `${modelled(object)} models`;

const OF_MANY: Readonly<Record<string, string>> = { is: 'are', does: 'do', has: 'have', was: 'were' };

/** `of all bags, which will be late` → `Bags that will be late`. */
export const headOf = (clause: string): string =>
  capitalised(
    clause
      .replace(
        /^of all (.+), which one (is|does|has|was) (.+)$/,
        (_, things, verb, end) => `${things} that ${OF_MANY[verb]} ${end}`,
      )
      .replace(/^of all (.+), which (.+)$/, '$1 that $2'),
  );
