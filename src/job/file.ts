/** A job file as it lies on the disk. */
import { bytesOf, called } from '../disk/bytes.ts';
import { fileSaid } from '../disk/places.ts';
import { decodeJob, type JobSource } from './decode-job.ts';

/** Reads a job file, `-` being standard input. */
export const readJob = (file: string): JobSource => decodeJob(bytesOf(fileSaid(file)), called(file));
