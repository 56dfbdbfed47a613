/** What can be shown, and by which words it is known: templates/pictures. Pure. */
import { readLines, type WordList, wordList } from './word-lists.ts';

/** A path of a drawing: its colour, its path, how wide its line is where it is not filled, and whether it fills by even-odd. */
export type PathLayer = [colour: string, path: string, width?: number, evenOdd?: boolean];

/** A drawing as catalogue.txt has it. */
export interface Entry {
  /** Such as `m:wrench`. */
  id: string;
  /** What kind of thing it is: distractors are of another one. */
  group: string;
  /** Of a drawing in one colour: what it is made of. */
  material?: string;
  words: string[];
}

/** Where drawings come from: sets.yaml, by the letter before a drawing's name. */
export interface IconSet {
  title: string;
  licence: string;
  notice: string;
  url: string;
}

/** Something that is no thing: a mark on what is looked at, or a state of it. */
export interface State {
  shows: 'mark' | 'clean' | 'tint' | 'amount';
  /** The kind of mark. */
  what?: string;
  colour?: string;
  share?: number;
}

/** The texts of templates/pictures, by file name. */
export type PictureFiles = Readonly<Record<string, string>>;

export interface Pictures {
  entries: Map<string, Entry>;
  drawings: WordList<Entry>;
  states: WordList<State>;
  /** Kinds of surface, in the order in which they are looked for. */
  surfaces: { kind: string; words: string[] }[];
  /** What things lie on, by domain. */
  grounds: Map<string, string[]>;
  /** What there is more or less of, in the order in which it is looked for. */
  heaps: { id: string; words: string[] }[];
  /** What lies about, with its group, and whether it is as large as vehicles and people are. */
  clutter: { id: string; group: string; large: boolean }[];
  sets: Readonly<Record<string, IconSet>>;
  /** The paths of some drawings. */
  layers(ids: Iterable<string>): Map<string, PathLayer[]>;
}

/** The lines of catalogue.txt. */
export function parseCatalogue(text: string): Entry[] {
  return readLines(text, 'catalogue.txt').map(({ section, target, words }) => {
    const [id = '', material] = target.split(' ');
    return { id, group: section, ...(material ? { material } : {}), words };
  });
}

/**
 * @param sets sets.yaml, parsed
 * @param line a line of the drawings as it was before it was packed: a repo has few of them
 */
export function openPictures(
  files: PictureFiles,
  sets: Pictures['sets'],
  line: (packed: string) => string = (plain) => plain,
): Pictures {
  const read = (name: string) => files[name] ?? '';
  const entries = parseCatalogue(read('catalogue.txt'));
  const states = readLines(read('states.txt'), 'states.txt');
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    drawings: wordList(entries.map((entry) => [entry, entry.words])),
    states: wordList(
      states
        .filter(({ section }) => section !== 'surface' && section !== 'heap')
        .map(({ section, target, words }) => [stateOf(section, target), words]),
    ),
    surfaces: states
      .filter(({ section }) => section === 'surface')
      .map(({ target, words }) => ({ kind: target, words })),
    heaps: states
      .filter(({ section }) => section === 'heap')
      .map(({ target, words }) => ({ id: target, words })),
    grounds: new Map(
      readLines(read('domains.txt'), 'domains.txt').map(({ target, words }) => [target, words]),
    ),
    clutter: read('clutter.txt')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [id = '', group = '', size] = line.split(' ');
        return { id, group, large: size === 'large' };
      }),
    sets,
    layers: (ids) => layersOf(read('drawings.jsonl'), new Set(ids), line),
  };
}

function stateOf(section: string, target: string): State {
  if (section === 'mark') {
    const [what = '', colour] = target.split(' ');
    return { shows: 'mark', what, ...(colour ? { colour } : {}) };
  }
  if (section === 'tint') return { shows: 'tint', colour: target };
  if (section === 'amount') return { shows: 'amount', share: Number(target) };
  return { shows: 'clean' };
}

function layersOf(
  lines: string,
  ids: ReadonlySet<string>,
  unpacked: (line: string) => string,
): Map<string, PathLayer[]> {
  const found = new Map<string, PathLayer[]>();
  for (const id of ids) {
    const start = lines.indexOf(`["${id}",`);
    if (start < 0) throw new Error(`templates/pictures/drawings.jsonl has no ${id}: run scripts/drawings.ts`);
    const end = lines.indexOf('\n', start);
    found.set(id, (JSON.parse(unpacked(lines.slice(start, end))) as [string, PathLayer[]])[1]);
  }
  return found;
}
