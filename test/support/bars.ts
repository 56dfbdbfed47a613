/** What a repo may cost its owner, in CPU-seconds. */

/** `all`, simple rung. */
const DAY_ONE: Readonly<Record<string, number>> = {
  'text-classification': 8,
  'tabular-classification': 10,
  'question-answering-rag': 10,
  'object-detection': 15,
  'image-classification': 12,
  'image-segmentation': 12,
};
/** Of a family that has no bar of its own. */
const ANY_DAY_ONE = 15;

/** The bar of a family's `all`. */
export const dayOneBar = (task: string): number => DAY_ONE[task] ?? ANY_DAY_ONE;

/** A repo's own tests. */
export const OWN_TESTS = 20;
