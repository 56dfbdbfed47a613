/** What a repo must not say: that its owner did what nobody has done yet. Phrases that would give a class away are in it too. */

/** Verbs in the past that do not end in -ed. */
const IRREGULAR =
  'built made spent took found wrote chose learnt got did ran drew put went gave had kept sent saw met';

/** Claims of work in the past by its owner. */
const CLAIMS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:I|we)(?:'ve| have| had| also)? (?:\w*[^\We]ed|${IRREGULAR.replaceAll(' ', '|')})\b`,
    'gi',
  ),
  /\b(?:has|have) been (?:built|tested|tried|used|deployed|shown)\b/gi,
  /\btested by (?:its|the) (?:author|owner)\b/gi,
  /\bin (?:the last |these )?six weeks I\b/gi,
  /\bI (?:did|do|have) not (?:have|had) the experience\b/gi,
];

/** What nobody says. */
const ODD: readonly RegExp[] = [
  /\bstraw m[ae]n\b|\bworth (?:its|their) keep\b|\bgone round\b|\bis asked of\b|\bmend(?:s|ed)?\b/gi,
];

/** The places of a text that match, with some words around. */
const placesOf = (patterns: readonly RegExp[], text: string): string[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) =>
      text
        .slice(Math.max(0, index - 30), index + 50)
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );

/** Odd phrases of a text. */
export const oddIn = (text: string): string[] => placesOf(ODD, text);

/** What a page must not say: what nobody has done yet, and odd phrases. An example that it quotes says what it likes. */
export const unsaidIn = (text: string): string[] =>
  placesOf([...CLAIMS, ...ODD], text.replace(/^ +>.*$/gm, ''));

/** How many marks of a page call its owner: in comments, and where every visitor reads them. */
export function marksIn(text: string): { all: number; visible: number } {
  const count = (part: string) => part.match(/your turn/gi)?.length ?? 0;
  return { all: count(text), visible: count(text.replace(/<!--[\s\S]*?-->/g, '')) };
}
