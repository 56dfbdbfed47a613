/** What a name of work says of a project. */

/** A name of work, and what it is. */
export interface Named {
  /** Up to four words without accents, as a whole. */
  words: RegExp;
  task: string;
  /** Of whom it is: `which customers will leave`. */
  clause?: (people: string) => string;
  objects?: (people: string) => string[];
  things?: string;
  labels?: string[];
  keys?: string[];
  drivers?: string[];
  /** Industries by which alone the name means it. */
  inside?: ReadonlySet<string>;
  /** What else an ad has to name, for a word that is also a method of anybody's. */
  beside?: RegExp;
  /** What the line must not name: among methods it is one. */
  among?: RegExp;
}
