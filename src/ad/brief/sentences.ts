/** Pieces of sentences. Pure. */

/** `a, b and c`. */
export const enumerated = (items: readonly string[], joint = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;

/** With a capital first. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of ours with the things of the ad in its hole: `{rows}`, `{texts}` … */
export const filled = (text: string, things: string): string =>
  capitalised(text.replace(/\{(?:rows|texts|documents|pictures|sounds)\}/g, things));

/** What somebody does with the answer, of a sentence that ends in it: `so that …`. */
export const purposeOf = (problem: string): string => /\bso that .+(?=\.$)/.exec(problem)?.[0] ?? '';

/** The title of a problem: what it says, without what somebody then does. */
export const titleFrom = (problem: string): string =>
  capitalised(
    problem
      .replace(/,? (?:so that|and name|and show|and say|and link|and put|with an?) .*$/, '')
      .replace(/^(?:Say|Predict|Recognise|Tell) /, '')
      .replace(/\.$/, '')
      .replace(/^from (.+?) ((?:whether|what|which|how|in which) .+)$/i, '$2, from $1'),
  );

/** Boxes say where something is, and not how large. */
export const boxed = (problem: string): string =>
  problem.replace(
    /\bso that [^,]*\b(?:areas?|sizes?|measured)\b.*?(?=\.?$)/,
    'so that somebody looks at those places first',
  );
