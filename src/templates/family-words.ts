/** The words by which an ad names a task family: templates/tasks/<id>/lexicon.txt, one phrase a line. Pure. */

/** Phrases in the form of `PhraseBook`. */
export interface FamilyWords {
  /** Each says the task by itself when it stands among somebody's duties. */
  phrases: string[];
  /** Each only points to it: many decide, one does not. */
  hints: string[];
  /** Looked for in a job's title alone. */
  titles: string[];
}

/** Reads a lexicon.txt: a phrase a line below `[phrases]`, `[hints]` or `[titles]`; a line with `#` before it is a comment. Throws an Error that names the file: a wrong one is a bug of ours. */
export function parseWords(family: string, text: string): FamilyWords {
  const words: FamilyWords = { phrases: [], hints: [], titles: [] };
  const wrong = (line: number, why: string) =>
    new Error(`templates/tasks/${family}/lexicon.txt:${line}: ${why}`);
  let section: string[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const said = line.trim();
    if (said === '' || said.startsWith('#')) continue;
    if (said.startsWith('[')) {
      section = words[said.slice(1, -1) as keyof FamilyWords];
      if (!section) throw wrong(index + 1, `${said} is none of [phrases], [hints], [titles]`);
    } else if (!section) throw wrong(index + 1, 'a phrase stands before the first section');
    else if (section.includes(said)) throw wrong(index + 1, `"${said}" is there already`);
    else section.push(said);
  }
  if (words.phrases.length === 0) throw wrong(1, 'no phrase says the task by itself');
  return words;
}

/** A lexicon.txt that reads as these. */
export function wordsText(words: FamilyWords): string {
  const sections = Object.entries(ABOUT).map(([name, about]) =>
    [`[${name}]`, `# ${about}`, ...words[name as keyof FamilyWords], ''].join('\n'),
  );
  return `${HEAD}\n\n${sections.join('\n')}`;
}

const HEAD =
  '# The words by which an ad names this family; src/words/phrases.ts says what `*`, `|` and `..` mean.';
const ABOUT: Record<keyof FamilyWords, string> = {
  phrases: "Each says the task by itself when it stands among somebody's duties.",
  hints: 'Each only points to it: many decide, one does not.',
  titles: "Looked for in a job's title alone.",
};
