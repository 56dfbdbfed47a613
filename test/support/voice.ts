/** What a repo must not say: that its owner did what nobody has done yet. Phrases that would give a class away are in it too. */

/** Verbs in the past that do not end in -ed. */
const IRREGULAR =
  'built made spent took found wrote chose learnt got did ran drew put went gave had kept sent saw met';

/** Claims of work in the past by its owner, and phrases that nobody says. */
const UNSAID: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:I|we)(?:'ve| have| had| also)? (?:\w*[^\We]ed|${IRREGULAR.replaceAll(' ', '|')})\b`,
    'gi',
  ),
  /\b(?:has|have) been (?:built|tested|tried|used|deployed|shown)\b/gi,
  /\btested by (?:its|the) (?:author|owner)\b/gi,
  /\bin (?:the last |these )?six weeks I\b/gi,
  /\bI (?:did|do|have) not (?:have|had) the experience\b/gi,
  /\bstraw m[ae]n\b|\bworth (?:its|their) keep\b|\bgone round\b|\bis asked of\b|\bmend(?:s|ed|able)?\b/gi,
];

/** The places of a text, cut out with some words around, that a repo must not have. */
export function unsaidIn(text: string): string[] {
  return UNSAID.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) =>
      text
        .slice(Math.max(0, index - 30), index + 50)
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
}

/** How many marks of a page call its owner: in comments, and where every visitor reads them. */
export function marksIn(text: string): { all: number; visible: number } {
  const count = (part: string) => part.match(/your turn/gi)?.length ?? 0;
  return { all: count(text), visible: count(text.replace(/<!--[\s\S]*?-->/g, '')) };
}
