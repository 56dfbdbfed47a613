/** What a path names, `-` being standard input: bytes, or what to do where it can't be read. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inputError, type UserError } from '../words/errors.ts';
import { KIND_BYTES, kindOf, notRead } from '../words/file-kinds.ts';

/** A saved page can be large; an ad in it is not. */
const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_JOB_BYTES = 1024 * 1024;

/** How a file is called in a message. */
export const called = (file: string): string => (file === '-' ? 'standard input' : file);

/** A file of `size` bytes is no job file: it is refused before it is read. */
export function jobTooLarge(size: number, file: string): UserError {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return inputError(
    'job-too-large',
    `${file} has ${megabytes} MB; a job file has 1 MB at most. Is it the right file?`,
  );
}

/**
 * The bytes of an ad or a job file, `-` being standard input.
 * @param what how it is called where it is missing, and in the error's code
 */
export function bytesOf(file: string, what: 'ad' | 'job' = 'job'): Buffer {
  let descriptor: number | undefined;
  try {
    descriptor = file === '-' ? 0 : openSync(file, 'r');
    return bytesFrom(descriptor, file, what);
  } catch (error) {
    throw explained(error, file, what);
  } finally {
    if (descriptor !== undefined && file !== '-') closeSync(descriptor);
  }
}

function bytesFrom(descriptor: number, file: string, what: 'ad' | 'job'): Buffer {
  const { size } = fstatSync(descriptor);
  const most = /\.ya?ml$/i.test(file) && what === 'job' ? MAX_JOB_BYTES : MAX_BYTES;
  const tooLarge = (bytes: number) =>
    what === 'job'
      ? jobTooLarge(bytes, called(file))
      : inputError(
          'ad-too-large',
          `${called(file)} has more than 20 MB. Save the ad's text alone and try again.`,
        );
  if (size > most) {
    const kind = kindOf(upTo(KIND_BYTES, descriptor));
    throw kind ? notRead(called(file), kind) : tooLarge(size);
  }
  // What is no file, such as a pipe, says no size, and may never end.
  const bytes = upTo(most + 1, descriptor);
  if (bytes.length > most) throw tooLarge(bytes.length);
  return bytes;
}

const PIECE = 64 * 1024;

function upTo(most: number, descriptor: number): Buffer {
  const pieces: Buffer[] = [];
  let read = 0;
  while (read < most) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, most - read));
    const count = readPiece(descriptor, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    read += count;
  }
  return Buffer.concat(pieces);
}

function readPiece(descriptor: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, piece);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // How Windows says that a pipe has ended.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // A pipe that doesn't block, and is empty for now.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

const GIVE = {
  ad: 'Give the path of an ad, or - and paste it.',
  job: 'Give the path of a job file; jobs/ in the start-the-job repo has examples.',
};

function explained(error: unknown, file: string, what: 'ad' | 'job'): unknown {
  const missing = (message: string) => inputError(`${what}-missing`, message);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(file))
    return missing(
      `${file} is an address that nothing is fetched from here: save what stands there, and give its file.`,
    );
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return missing(
        /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S*$/i.test(file) && !/^\.|\\/.test(file)
          ? `There is no file ${file}. If it is an address, write https://${file}`
          : `There is no file ${file}. ${GIVE[what]}`,
      );
    case 'EISDIR':
      return missing(
        `${called(file)} is a folder. Give the path of ${what === 'ad' ? 'an ad' : 'a job file'}.`,
      );
    case 'EACCES':
    case 'EPERM':
      return missing(`${file} can't be read: you have no permission.`);
    case 'ELOOP':
      return missing(`${file} is a link that leads back to itself. ${GIVE[what]}`);
    case 'EIO':
    case 'ENXIO':
    case 'EBADF':
      return missing(`${called(file)} can't be read. ${GIVE[what]}`);
    default:
      return error;
  }
}
