/** A job file's bytes → text. Pure. */
import { jobTooLarge, MAX_JOB_BYTES } from '../disk/bytes.ts';
import { decodeUnicode, decodeWestern } from '../words/encoding.ts';
import { inputError } from '../words/errors.ts';
import { isBinary, kindOf, notRead } from '../words/file-kinds.ts';

/** What a job file's bytes say. */
export interface JobSource {
  text: string;
  /** What was guessed. */
  warnings: string[];
}

/** The bytes of a job file as text. Throws an input error for what cannot be one. */
export function decodeJob(bytes: Buffer, file: string): JobSource {
  const kind = kindOf(bytes);
  if (kind) throw notRead(file, kind);
  if (bytes.length > MAX_JOB_BYTES) throw jobTooLarge(bytes.length, file);
  const unicode = decodeUnicode(bytes)?.text;
  const western = unicode === undefined && !isBinary(bytes) ? decodeWestern(bytes) : undefined;
  const decoded = unicode ?? western;
  if (decoded === undefined)
    throw inputError('not-text', `${file} is not UTF-8 text. Save it as UTF-8 and try again.`);
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    throw inputError('job-empty', `${file} is empty. It needs at least a title and a problem:\n\n${MINIMAL}`);
  }
  return { text, warnings: western === undefined ? [] : [readAsWestern(text)] };
}

function readAsWestern(text: string): string {
  const line = text.split('\n').findIndex((one) => /[^\0-\x7f]/.test(one));
  const said = text.split('\n')[line]?.trim().slice(0, 60);
  return `it is not UTF-8; it was read as Windows-1252, line ${line + 1} as ${said}. Save it as UTF-8 where that is wrong`;
}

const MINIMAL =
  'title: Computer Vision Engineer\nproject:\n  problem: Tell whether each tool is present on an operating tray\n';
