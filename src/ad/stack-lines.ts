/** `Stack: Python, dbt and Airflow`: what a team works with, wherever an ad says it. Pure. */

const NAME =
  'tech(?:nology|nical|nologie)?[ -]?stack|(?<!full[ -])stack|toolbox|tool ?kit|tool ?set|tooling|tools|technologies|technologien|tecnolog[ií]as|tecnologie|outils|werkzeuge|herramientas|ferramentas';
const BEFORE =
  "our|the|your|current|main|core|data|ml|ai|tech|technical|technology|modern|team(?:'s|’s)?|unser|unsere|dein|notre|la|les|nos|nuestro|nuestra|nuestras|nosso|nossa|nossas|onze|il nostro|le nostre";
const BEHIND =
  "(?: (?:technique|t[ée]cnico|t[ée]cnica|tecnol[óo]gico|tecnologico|(?:that )?(?:we|you)(?:[’'](?:ll|re)| will| are)? (?:us(?:e|ing)|work(?:ing)? with)|used|here))?";

/** The label, at the beginning of a line or a sentence, and what parts it from what it names. */
const LABEL = new RegExp(
  `(?:^|[.!?;•]\\s+)(?:(?:${BEFORE})\\s+){0,3}(?:${NAME})${BEHIND}\\s*(?:[:：]\\s*|\\s[–—-]\\s+)(?=\\S)`,
  'giu',
);
/** Where a sentence ends: `Node.js` and `e.g. Spark` do not end one. */
const END = /(?<!\b(?:e\.g|i\.e|incl|z\.b|p\.ex|etc))[.!?;](?=\s|$)/iu;

/** Whether a line is the heading of a stack, by its words as `folded` writes them. */
export const isStackHeading = (words: string): boolean =>
  /^(?:(?:our|the|your|current|core|data|ml|ai|tech|technical|technology|unser|unsere) ){0,3}(?:(?<!full )stack|toolbox|toolkit|toolset)(?: (?:that )?we use)?$/.test(
    words,
  );

/** From where to where in a text a stack is named. */
export function stacksIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(LABEL)].map(({ index, 0: label }) => {
    const start = index + label.length;
    const length = text.slice(start).search(END);
    return { start, end: length < 0 ? text.length : start + length };
  });
}
