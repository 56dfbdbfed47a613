/** Paths of drawings as the build packs them: each point from the one before it, since small numbers repeat and large ones do not. Pure. */

const PATHS = /"(M[^"]*)"/g;
/** Commands whose numbers are points: lines and curves. */
const COMMANDS = /([MLQCZ])([^A-Z]*)/g;
/** A number is one character from here on, which is no letter of a command and needs no escape in JSON: 0, -1, 1, -2 and so on. */
const ZERO = 0x5d;

/** @param lines templates/pictures/drawings.jsonl. Throws where a drawing has a command with other numbers, such as an arc. */
export const packedPaths = (lines: string): string =>
  lines.replace(PATHS, (_, path: string) => {
    const [, letter] = /([^MLQCZ\d\s-])/.exec(path) ?? [];
    if (letter) throw new Error(`a drawing has the command ${letter}, which nobody packs`);
    return `"${moved(path, -1, numbersIn, packed)}"`;
  });

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
  const last: [x: number, y: number] = [0, 0];
  return path.replace(COMMANDS, (_, letter: string, given: string) => {
    const out = read(given).map((number, at) => {
      const before = last[at % 2] as number;
      const told = number + sign * before;
      last[at % 2] = sign === 1 ? told : number;
      return told;
    });
    return letter + write(out);
  });
}
