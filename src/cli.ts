/** The only place that knows argv, streams and exit codes. Everything else is loaded when a command needs it. */
import { fstatSync, writeSync } from 'node:fs';
import { parseArgs, styleText } from 'node:util';
import { COMMANDS, HELP, type Values } from './usage.ts';
import { shellQuote, visible, visibleLines } from './words/characters.ts';
import { nearestWord } from './words/did-you-mean.ts';
import { describe, explainSystemError, formatError, inputError, UserError } from './words/errors.ts';
import type { Output } from './words/output.ts';

declare const TOOL_VERSION: string | undefined;
/** Set by the build from package.json. */
const VERSION = typeof TOOL_VERSION === 'undefined' ? '0.0.0-source' : TOOL_VERSION;

async function main(argv: string[]): Promise<number> {
  const named = argv[0] !== undefined && Object.hasOwn(COMMANDS, argv[0]);
  const command = named ? (argv[0] as keyof typeof COMMANDS) : undefined;
  const { values, positionals } = readArguments(named ? argv.slice(1) : argv, command);
  if (values.help) return print(HELP[command ?? '']);
  if (values.version) return print(VERSION);
  switch (command) {
    case 'tasks':
      return (await import('./commands/tasks/index.ts')).runTasks(positionals, values, out);
    case 'read':
      return (await import('./commands/read/index.ts')).runRead(positionals, values, out);
    case 'publish':
      return (await import('./commands/publish/index.ts')).runPublish(positionals, values, out);
    case 'ci':
      return (await import('./commands/ci/index.ts')).runCi(positionals, values, out);
    case 'new':
      return (await import('./commands/new/index.ts')).runNew(positionals, values, out);
    default:
      return (await import('./commands/new/index.ts')).runNew([], values, out);
  }
}

function readArguments(
  argv: string[],
  command: keyof typeof COMMANDS | undefined,
): { values: Values; positionals: string[] } {
  const first = argv[0];
  if (!command && first !== undefined && !first.startsWith('-')) throw unknownCommand(first);
  const { options, positionals: allowed } = COMMANDS[command ?? 'new'];
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    if (positionals.length > allowed)
      throw inputError(
        'usage',
        `${command} takes ${allowed === 0 ? 'no' : `at most ${allowed}`} argument, and got ${positionals.join(' ')}.\n\n${HELP[command ?? '']}`,
      );
    return { values: values as Values, positionals };
  } catch (error) {
    throw explainUsage(error, argv, Object.keys(options));
  }
}

function unknownCommand(word: string): UserError {
  const suggestion = nearestWord(word, Object.keys(COMMANDS));
  const hint = suggestion
    ? `Did you mean "${suggestion}"?`
    : /\.(ya?ml|json)$/i.test(word)
      ? `To make a repo from it: start-the-job new ${shellQuote(visible(word))}`
      : `Commands: ${Object.keys(COMMANDS).join(', ')}.`;
  return inputError('usage', `There is no command "${word}". ${hint} See start-the-job --help.`);
}

/** Node's own words about a wrong flag, with the nearest flag that exists. */
function explainUsage(error: unknown, argv: string[], known: string[]): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return error;
  const words = (error as Error).message.split('. ')[0] ?? '';
  const flag = /--([\w-]+)/.exec(words)?.[1];
  const suggestion = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && flag ? nearestWord(flag, known) : undefined;
  const hint = suggestion ? ` Did you mean --${suggestion}?` : '';
  return inputError('usage', `${words}.${hint} See start-the-job ${argv.length ? '… ' : ''}--help.`);
}

/** Why stdout did not take all of the result; and what stands all the same. */
let lost: string | undefined;
const done: string[] = [];

/** Writes at once. Node's streams would take milliseconds to open, which is most of what a short command has. */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A pipe that is full and doesn't block: the stream waits for it.
    if (code === 'EAGAIN') streamOf(descriptor).write(bytes.subarray(written));
    else notTaken(descriptor, error);
  }
}

const heard = new Set<1 | 2>();

/** The stream, with an ear for what it says later than it was written to. */
function streamOf(descriptor: 1 | 2): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  if (!heard.has(descriptor)) stream.on('error', (error) => notTaken(descriptor, error));
  heard.add(descriptor);
  return stream;
}

/** A reader that goes away (`start-the-job tasks | head -1`) is no failure, and nothing that can't be said ends any work. */
function notTaken(descriptor: 1 | 2, error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException;
  if (descriptor === 1 && code !== 'EPIPE') lost ??= code === 'ENOSPC' ? 'the disk is full' : message;
}

/** @returns the exit code: a result that is lost is a failure, whatever stands */
function sayWhatIsLost(code: number): number {
  if (lost === undefined) return code;
  const rest = done.length > 20 ? [...done.slice(0, 20), `${done.length - 20} more are made.`] : done;
  out.note([`Standard output did not take the result: ${lost}.`, ...rest].join(' '));
  return code || 1;
}

/** Whether stdout shows colours: a terminal is a character device, and only then is the stream opened to ask. */
function coloured(): boolean {
  try {
    return (
      !process.env.NO_COLOR &&
      process.env.TERM !== 'dumb' &&
      fstatSync(1).isCharacterDevice() &&
      process.stdout.isTTY
    );
  } catch {
    return false;
  }
}

const out: Output = {
  version: VERSION,
  result: (text) => write(1, text),
  note: (text) => write(2, text),
  did: (sentence) => void done.push(sentence),
  dim: (text) => (coloured() ? styleText('dim', text) : text),
  bold: (text) => (coloured() ? styleText('bold', text) : text),
  get interactive() {
    return Boolean(process.stdin.isTTY && streamOf(1).isTTY) && !process.env.CI;
  },
};

function print(text: string | undefined): number {
  out.result(text ?? '');
  return 0;
}

/** By name: the prompts are a bundle of their own, with a class of their own. */
const isUserError = (error: unknown): error is UserError =>
  error instanceof UserError || (error instanceof Error && error.name === 'UserError');

function fail(cause: unknown, json: boolean): number {
  const error = explainSystemError(cause);
  if (!isUserError(error)) {
    out.note(visibleLines(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    out.note(
      `\nThis is a bug in start-the-job ${VERSION}. Please report it to the project, with the lines above.`,
    );
    if (json)
      out.result(
        JSON.stringify({
          version: 1,
          error: { code: 'bug', message: String((error as Error)?.message ?? error), problems: [] },
        }),
      );
    return 1;
  }
  out.note(formatError(error));
  if (json) out.result(JSON.stringify({ version: 1, error: describe(error) }, null, 2));
  return error.exitCode;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    // Heard only once the work was done: its result stands.
    if (process.exitCode !== undefined) return;
    // A command that listens itself has something to end first.
    if (process.listenerCount(signal) > 1) return;
    if (signal === 'SIGINT') out.note('\nCancelled, nothing is half made.');
    process.exit(code);
  });
}

const argv = process.argv.slice(2);

// A last guard: nothing ends in a trace of Node's own.
process.on('uncaughtException', (error) => process.exit(fail(error, argv.includes('--json'))));

main(argv)
  .catch((error) => fail(error, argv.includes('--json')))
  .then((code) => {
    process.exitCode = sayWhatIsLost(code);
  });
