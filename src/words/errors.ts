/** Errors for people: what is wrong, where, and what to do next. */
import { visible, visibleLines } from './characters.ts';

/** One thing that is wrong, with its place when it has one. Lines and columns count from 1. */
export interface Problem {
  message: string;
  file?: string;
  line?: number;
  column?: number;
  /** The offending line itself, to be shown under the message. */
  source?: string;
  /** The nearest valid word, or the flag that gives a missing answer. */
  suggestion?: string;
}

/** Something the user can mend. Shown without a stack; `exitCode` 1: failed, 2: the input is wrong, 130: cancelled. */
export class UserError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly exitCode: 1 | 2 | 130 = 1,
    readonly problems: Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'UserError';
  }

  /** Each bundle has a class of its own by this name. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UserError';
  }
}

/** The input is wrong: usage, job file or target. Nothing was written. */
export function inputError(code: string, message: string, problems: Problem[] = []): UserError {
  return new UserError(code, message, 2, problems);
}

/** The user pressed Ctrl-C. */
export function cancelled(): UserError {
  return new UserError('cancelled', 'Cancelled, nothing was made.', 130);
}

/** `job.yaml:7:3 message` with the line and a caret below it. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, message, source } = problem;
  const place = line === undefined ? (file ?? '') : `${file ?? 'job file'}:${line}:${column ?? 1}`;
  const head = place ? `${place} ${message}` : message;
  if (source === undefined || line === undefined) return head;
  const start = Math.max(0, (column ?? 1) - 60);
  const shown = (to: number) => [...source.slice(start, to)].map(escaped).join('');
  const gutter = `  ${line} | `;
  const caret = ' '.repeat(gutter.length + shown((column ?? 1) - 1).length);
  return `${head}\n${gutter}${shown(start + 110)}\n${caret}^`;
}

/** What must not reach a terminal, or is not seen there, is shown as `\u0007`. */
function escaped(character: string): string {
  if (visible(character) !== '' && !/[\u2028\u2029]/.test(character)) return visible(character);
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** An error as `--json` says it; its shape is fixed by version 1. */
export function describe(error: UserError) {
  const problems = error.problems.map(({ file, line, column, message, suggestion }) => ({
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    message,
    suggestion: suggestion ?? null,
  }));
  return { code: error.code, message: error.message, problems };
}

/** The message and every problem below it, as printed on stderr. A stranger's text may stand in any of them. */
export function formatError(error: UserError): string {
  return visibleLines([error.message, ...error.problems.map(formatProblem)].join('\n'));
}

const DISK_ADVICE: Record<string, string> = {
  EACCES: 'you have no permission to write there; choose another folder with --output',
  EPERM: 'you have no permission to write there; choose another folder with --output',
  EROFS: 'that disk is read-only; choose another folder with --output',
  ENOSPC: 'the disk is full; free some space and run the same command again',
  EDQUOT: 'your disk quota is used up; free some space and run the same command again',
  EFBIG: 'that disk takes no file of this size; choose another folder with --output',
  ENAMETOOLONG: 'the path is too long for this system; choose a shorter --output or --name',
  EEXIST: 'a part of that path is a file, not a folder; choose another --output',
  ENOTDIR: 'a part of that path is a file, not a folder; choose another --output',
  EISDIR: 'that is a folder; give the path of a file',
  ELOOP: 'a link on that path leads back to itself; choose another --output',
  ENOENT: 'a folder on that path is gone, or a link leads nowhere; choose another --output',
  EMFILE: 'too many files are open; close some programs and run the same command again',
  ENFILE: 'too many files are open; close some programs and run the same command again',
  EBUSY: 'another program holds it; close that and run the same command again',
  EIO: 'the disk does not answer; look whether it is still connected',
  EILSEQ: 'that disk takes no such letters in a name; choose another --output or --name',
  EINVAL: 'that disk takes no such name; choose another --output or --name',
};

/** Node's own errors about the disk, said as what to do. Anything else is returned as it is. */
export function explainDiskError(error: unknown, path: string): unknown {
  const why = DISK_ADVICE[(error as NodeJS.ErrnoException)?.code ?? ''];
  if (!why) return error;
  return new UserError('disk', `Could not write ${path}: ${why}. Nothing was made.`, 1, [], { cause: error });
}

/** What the system refused, where nothing better is known of it. Anything else is returned as it is. */
export function explainSystemError(error: unknown): unknown {
  const { syscall, code, path, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof UserError || !syscall || !code) return error;
  const said =
    syscall === 'uv_cwd'
      ? 'The folder you are in is gone: it was deleted or renamed. Go to one that is there with cd, and run the same again.'
      : `The system refused to go on${path ? ` at ${path}` : ''}: ${message.split(', ')[0]}.`;
  return new UserError('system', said, syscall === 'uv_cwd' ? 2 : 1, [], { cause: error });
}
