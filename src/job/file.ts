/** A job file as it lies on the disk. */
import { bytesOf, called } from '../disk/bytes.ts';
import { decodeJob, type JobSource } from './source.ts';

/** Reads a job file, `-` being standard input. */
export const readJob = (file: string): JobSource => decodeJob(bytesOf(file), called(file));
