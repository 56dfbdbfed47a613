/** What a path names, `-` being standard input: bytes, or what to do where it can't be read. */
import { readFileSync, statSync } from 'node:fs';
import { inputError } from '../words/errors.ts';
import { decodeJob, jobTooLarge, MAX_JOB_BYTES } from './source.ts';

const MAX_PAGE_BYTES = 20 * 1024 * 1024;

/** Reads a job file, `-` being standard input. */
export const readJob = (file: string): string =>
  decodeJob(bytesOf(file), file === '-' ? 'standard input' : file);

/** The bytes of a job file or an ad, `-` being standard input. A saved page may be larger than a job file. */
export function bytesOf(file: string): Buffer {
  try {
    if (file === '-') return readFileSync(0);
    const { size } = statSync(file);
    if (size > (/\.x?html?$/i.test(file) ? MAX_PAGE_BYTES : MAX_JOB_BYTES)) throw jobTooLarge(size, file);
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw inputError(
        'job-missing',
        `There is no file ${file}. Give the path of a job file; jobs/ in the start-the-job repo has examples.`,
      );
    if (code === 'EISDIR')
      throw inputError('job-missing', `${file} is a folder. Give the path of a job file.`);
    if (code === 'EACCES') throw inputError('job-missing', `${file} can't be read: you have no permission.`);
    throw error;
  }
}
