/** Paths of drawings as the build packs them: each point from the one before it, since small numbers repeat and large ones do not. Pure. */

/** How many points a command has, by its letter; a curve's are all from where it begins. */
const POINTS: Readonly<Record<string, number>> = { M: 1, L: 1, Q: 2, C: 3, Z: 0 };
const PATHS = /"(M[^"]*)"/g;
const COMMANDS = /([A-Z])([^A-Z]*)/g;
/** A number is one character from here on, which is no letter of a command and needs no escape in JSON: 0, -1, 1, -2 and so on. */
const ZERO = 0x5d;

/** @param lines templates/pictures/drawings.jsonl */
export const packedPaths = (lines: string): string =>
  lines.replace(PATHS, (_, path: string) => `"${moved(path, -1, numbersIn, packed)}"`);

/** The same lines again. */
export const unpackedPaths = (lines: string): string =>
  lines.replace(PATHS, (_, path: string) => `"${moved(path, 1, unpacked, (all) => all.join(' '))}"`);

const numbersIn = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);

const packed = (numbers: number[]): string =>
  numbers.map((one) => String.fromCharCode(ZERO + (one < 0 ? -2 * one - 1 : 2 * one))).join('');

const unpacked = (text: string): number[] =>
  [...text].map((one) => {
    const code = one.charCodeAt(0) - ZERO;
    return code % 2 === 1 ? -(code + 1) / 2 : code / 2;
  });

/** @param sign -1 takes from each point the one before it, 1 adds it again */
function moved(
  path: string,
  sign: 1 | -1,
  read: (text: string) => number[],
  write: (numbers: number[]) => string,
): string {
  let [x, y] = [0, 0];
  return path.replace(COMMANDS, (_, letter: string, given: string) => {
    const points = POINTS[letter];
    if (points === undefined) throw new Error(`a drawing has the command ${letter}, which nobody packs`);
    const numbers = read(given);
    const out: number[] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      const point = [(numbers[at] as number) + sign * x, (numbers[at + 1] as number) + sign * y] as const;
      out.push(...point);
      // The next point is told from where its curve begins.
      const ends = (at / 2 + 1) % points === 0;
      if (ends) [x, y] = sign === 1 ? point : [numbers[at] as number, numbers[at + 1] as number];
    }
    return letter + write(out);
  });
}
