/** The last lines of a Space's logs, which the Hub streams as server-sent events without an end. */
import { maskSecrets } from '../secrets/mask.ts';
import { visible } from '../words/characters.ts';

const LINES = 12;
const WIDTH = 160;
/** What is kept while reading: a log may be long, and its end is wanted. */
const KEPT = 200;
const COLOUR = /\x1b\[[\d;?]*[A-Za-z]/g;

/** A log's lines as its events come. A log is over when nothing came for `idle` milliseconds. */
export async function linesOfEvents(
  stream: ReadableStream<Uint8Array>,
  idle: number,
  most: number,
): Promise<string[]> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const until = Date.now() + most;
  const lines: string[] = [];
  let rest = '';
  let partial = '';
  try {
    for (;;) {
      const part = await inTime(reader.read(), Math.min(idle, until - Date.now()));
      if (!part?.value) break;
      const events = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n/);
      rest = events.pop() ?? '';
      for (const event of events) {
        const said = (partial + dataOf(event)).split(/\r?\n|\r/);
        partial = said.pop() ?? '';
        lines.push(...said);
      }
      lines.splice(0, lines.length - KEPT);
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
  return [...lines, partial];
}

/** The text of one event; empty for those that only keep the line open. */
function dataOf(event: string): string {
  const [, json] = /^data:\s*(\{.*)$/.exec(event) ?? [];
  try {
    const { data } = JSON.parse(json ?? '{}') as { data?: unknown };
    return typeof data === 'string' ? data : '';
  } catch {
    return '';
  }
}

async function inTime<T>(asked: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      // What was read before a line broke is worth showing.
      asked.catch(() => undefined),
      new Promise<undefined>((done) => {
        timer = setTimeout(() => done(undefined), Math.max(0, milliseconds));
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** The last lines as they may be shown: without secrets, and without what would move a terminal. */
export async function lastLines(lines: string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const clean = lines
    .map((line) => visible(line.replace(COLOUR, '')).trimEnd())
    .filter((line) => line !== '');
  if (clean.length === 0) return [];
  const masked = await maskSecrets(clean.join('\n'), env);
  return masked
    .split('\n')
    .slice(-LINES)
    .map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line));
}
