import { createServer } from 'node:net';
import { execa } from 'execa';

export interface Ran {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall time in seconds. */
  readonly seconds: number;
}

export interface Counted extends Ran {
  /** CPU-seconds of the command and of what it started. */
  readonly cpu: number;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the environment; `undefined` takes a variable out. */
  readonly env?: Record<string, string | undefined>;
  /** Seconds after which the process is killed. */
  readonly timeout?: number;
  readonly input?: string;
}

/** Runs a command to its end. A non-zero exit is a result, not an exception. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = performance.now();
  const { input, timeout = 300, ...rest } = options;
  const result = await execa(command, args, {
    ...rest,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    timeout: timeout * 1000,
    forceKillAfterDelay: 2000,
    reject: false,
  });
  const seconds = (performance.now() - started) / 1000;
  const problem = result.timedOut ? `\n${command} was killed after ${timeout} s` : '';
  const missing = result.exitCode === undefined && !result.timedOut ? `\n${result.shortMessage ?? ''}` : '';
  return { code: result.exitCode, stdout: result.stdout, stderr: result.stderr + problem + missing, seconds };
}

/** Runs a command that has to succeed; what it said is in the error when it does not. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const ran = await run(command, args, options);
  if (ran.code !== 0) throw new Error(`${[command, ...args].join(' ')}\nexit ${ran.code}\n${said(ran)}`);
  return ran;
}

/** Runs a command and counts the CPU-seconds that it took, which a busy machine stretches less than the clock. */
export async function runCounted(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Counted> {
  // bash is what is killed when time is up, and has to hand that on.
  const counted = '"$@" & own=$!; trap "kill $own" TERM; wait $own; code=$?; echo; times; exit $code';
  const ran = await run('bash', ['-c', counted, 'bash', command, ...args], options);
  const [, ...parts] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(ran.stdout) ?? [];
  const [minutes = 0, user = 0, more = 0, system = 0] = parts.map(Number);
  return { ...ran, cpu: 60 * (minutes + more) + user + system };
}

/** The end of what a command printed, for an assertion's message. Of a progress bar only its last state is left. */
export function said(ran: Ran, characters = 4000): string {
  const text = `${ran.stdout}\n${ran.stderr}`.replace(/[^\n]*\r(?!\n)/g, '');
  return text.trim().slice(-characters);
}

export interface Server {
  readonly url: string;
  /** All that it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts a server and waits until `path` of it answers. `stop` ends this process and no other. */
export async function startServer(
  command: string,
  args: readonly string[],
  options: RunOptions & { readonly port: number; readonly path?: string },
): Promise<Server> {
  const { port, path = '/', timeout = 120, ...rest } = options;
  const url = `http://127.0.0.1:${port}`;
  const child = execa(command, args, {
    ...(rest.cwd === undefined ? {} : { cwd: rest.cwd }),
    ...(rest.env === undefined ? {} : { env: rest.env }),
    stdin: 'ignore',
    all: true,
    reject: false,
    forceKillAfterDelay: 5000,
  });
  let output = '';
  let ended = false;
  child.all.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  void child.then(() => {
    ended = true;
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await child;
  };
  const deadline = Date.now() + timeout * 1000;
  while (!(await answers(url + path))) {
    if (ended || Date.now() > deadline) {
      await stop();
      throw new Error(
        `${command} ${args.join(' ')} ${ended ? 'ended' : 'gave no answer in time'}\n${output.slice(-4000)}`,
      );
    }
    await new Promise((done) => setTimeout(done, 250));
  }
  return { url, log: () => output, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** A loopback port that nothing listens on now. */
export async function freePort(): Promise<number> {
  return await new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}

/** Maps with at most `width` running at once; results keep their order. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
