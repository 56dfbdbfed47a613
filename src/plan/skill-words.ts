/** The words of a skill, compared: which phrases they hold, and whether these are all that it says. Pure. */

/** The words of a name in small letters, a plural s apart. `C++` and `C#` are words, and so are `R&D` and `R-CNN`, which are no R, and `Spark NLP`. */
export const skillWords = (name: string): string[] => {
  const small = name.toLowerCase();
  // Most names are of plain letters, which are found faster.
  const words = /^[\x20-\x7e]*$/.test(small)
    ? /\br[&-][a-z]+|spark[ -]nlp|[a-z0-9+#]+/g
    : /[\p{L}\p{N}+#]+/gu;
  return (small.match(words) ?? []).map((word) =>
    word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
  );
};

/** What is said around a skill and is none, in the form of `skillWords`. */
const AROUND = new Set(
  skillWords(
    'a an the and of in on with for to using use used experience experienced knowledge understanding familiarity skill good strong solid sound basic advanced practical hands proficiency proficient expertise programming coding scripting language framework library libraries tool tooling technology technologies technique method practice development',
  ),
);

/** Phrases by their first word, to be found in the words of a skill. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, { words: string[]; value: T }[]>();

  add(phrase: string, value: T): void {
    const words = skillWords(phrase);
    const [first] = words;
    if (first === undefined) throw new Error(`"${phrase}" has no words`);
    const found = this.byFirst.get(first);
    if (found) found.push({ words, value });
    else this.byFirst.set(first, [{ words, value }]);
  }

  /** The values of the longest phrase that stands at a place and is accepted, in the order in which they were added; and its length. */
  at(words: readonly string[], place: number, accept: (value: T) => boolean = () => true) {
    let best: { value: T; length: number } | undefined;
    for (const { words: phrase, value } of this.byFirst.get(words[place] ?? '') ?? [])
      if (
        phrase.length > (best?.length ?? 0) &&
        phrase.every((word, at) => words[place + at] === word) &&
        accept(value)
      )
        best = { value, length: phrase.length };
    return best;
  }

  /** The first value whose phrase stands anywhere in a name. */
  anywhere(name: string): T | undefined {
    const words = skillWords(name);
    for (let place = 0; place < words.length; place++) {
      const found = this.at(words, place);
      if (found) return found.value;
    }
    return undefined;
  }

  /** The first value whose phrase is what a name ends with: `Hugging Face Transformers` are transformers, `SQL Server` is no SQL. */
  ending(name: string): T | undefined {
    const words = skillWords(name);
    while (AROUND.has(words.at(-1) ?? '') || /^\d+$/.test(words.at(-1) ?? '')) words.pop();
    for (let place = 0; place < words.length; place++) {
      const found = this.at(words, place);
      if (found && place + found.length === words.length) return found.value;
    }
    return undefined;
  }

  /**
   * The values that cover a name: every word of it is in an accepted phrase, or says nothing by itself. So `NLP (spaCy)` is not covered by
   * NLP alone. Of `PyTorch or TensorFlow` one is enough.
   */
  covering(name: string, accept: (value: T) => boolean): T[] | undefined {
    for (const alternative of name.split(/\s+or\s+/i)) {
      const found = this.coveringAll(skillWords(alternative), accept);
      if (found) return found;
    }
    return undefined;
  }

  private coveringAll(words: readonly string[], accept: (value: T) => boolean): T[] | undefined {
    const found = new Set<T>();
    for (let place = 0; place < words.length; ) {
      const best = this.at(words, place, accept);
      if (best) {
        found.add(best.value);
        place += best.length;
      } else if (AROUND.has(words[place] ?? '') || /^\d+$/.test(words[place] ?? '')) place++;
      else return undefined;
    }
    return found.size > 0 ? [...found] : undefined;
  }
}
