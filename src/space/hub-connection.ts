/** Requests to the Hub: each ends, pauses are kept where they are asked for, nothing is repeated blindly. */
import { type Fetch, fetchFor, networkWords, withEnd } from '../net/fetch.ts';
import { PACE, type Pace, pause } from '../net/pace.ts';
import { askedPause, exhaustedFor } from '../net/rate-limit.ts';
import type { Surroundings } from '../net/surroundings.ts';
import { failureOfAnswer, HubFailure, jsonOf } from './hub-failure.ts';

/** Which Hub, as whom. */
export interface HubOptions extends Surroundings {
  /** Such as https://huggingface.co. */
  url: string;
  token: string;
}

const TRIES = 3;

export class HubConnection {
  readonly pace: Pace;
  private lastChange = 0;
  /** When there will be requests left again, where the Hub said that there are none. */
  private emptyUntil = 0;
  private readonly send: Fetch;

  private constructor(
    readonly options: HubOptions,
    private readonly plainSend: Fetch,
  ) {
    this.pace = { ...PACE, ...options.pace };
    const { timeout, stall } = this.pace;
    this.send = withEnd(plainSend, timeout, options.signal, Math.max(timeout, stall));
  }

  static async open(options: HubOptions): Promise<HubConnection> {
    return new HubConnection(options, await fetchFor(options.env));
  }

  wait(milliseconds: number): Promise<void> {
    return pause(milliseconds, this.options.signal);
  }

  async look(path: string): Promise<unknown> {
    return await jsonOf(await this.ask('GET', path, undefined, true));
  }

  /** @param repeats whether it may be done twice */
  async ask(method: string, path: string, body: object | undefined, repeats: boolean): Promise<Response> {
    const request = () => this.once(method, path, body);
    for (let tries = 1; ; tries++) {
      try {
        return await (method === 'GET' ? request() : this.spaced(request));
      } catch (error) {
        this.options.signal?.throwIfAborted();
        if (!(error instanceof HubFailure) || tries === TRIES) throw error;
        const { status, pause: asked } = error;
        if (asked !== undefined && (repeats || status === 429) && asked <= this.pace.patience)
          await this.countdown(asked);
        else if (repeats && (status === 0 || status >= 500)) await this.wait(this.pace.retry * tries);
        else throw error;
      }
    }
  }

  /** A stream that does not end by itself. @param most milliseconds after which it is closed */
  async stream<T>(path: string, most: number, read: (body: ReadableStream<Uint8Array>) => Promise<T>) {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), most);
    try {
      const headers = { ...this.authorization(), accept: 'text/event-stream' };
      const answer = await this.plainSend(`${this.options.url}${path}`, { headers, signal: end.signal });
      return answer.ok && answer.body ? await read(answer.body) : undefined;
    } finally {
      clearTimeout(timer);
      end.abort();
    }
  }

  /** One request as it is, of the Hub's own client: to the Hub or to where it sends large files. */
  async plain(url: string, init: RequestInit): Promise<{ answer: Response; pause: number | undefined }> {
    if (url.startsWith(`${this.options.url}/`)) await this.quota();
    const answer = await this.send(url, init);
    this.noteQuota(url, answer);
    return { answer, pause: askedPause(answer.status, answer.headers, Date.now()) };
  }

  /** A change, at its distance from the one before. */
  async spaced<T>(request: () => Promise<T>): Promise<T> {
    await this.wait(this.lastChange + this.pace.gap - Date.now());
    try {
      return await request();
    } finally {
      this.lastChange = Date.now();
    }
  }

  /** Waits as long as the Hub asks, and says so. */
  async countdown(milliseconds: number): Promise<void> {
    const wait = (time: number) => this.wait(time);
    await this.options.progress.countdown('The Hub asks for a pause', milliseconds, wait);
  }

  private authorization() {
    return { authorization: `Bearer ${this.options.token}` };
  }

  private async once(method: string, path: string, body: object | undefined): Promise<Response> {
    const headers = { ...this.authorization(), ...(body ? { 'content-type': 'application/json' } : {}) };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    let answer: Response;
    try {
      ({ answer } = await this.plain(`${this.options.url}${path}`, init));
    } catch (error) {
      this.options.signal?.throwIfAborted();
      throw new HubFailure(0, networkWords(error), undefined, { cause: error });
    }
    if (answer.ok) return answer;
    throw await failureOfAnswer(answer);
  }

  /** What is left of the Hub's own quota; a storage's is not asked for. */
  private noteQuota(url: string, answer: Response): void {
    if (!answer.ok || !url.startsWith(`${this.options.url}/`)) return;
    const empty = exhaustedFor(answer.headers);
    if (empty !== undefined) this.emptyUntil = Date.now() + empty;
  }

  /** A request that would be refused is not made: what is refused counts as well. */
  private async quota(): Promise<void> {
    const left = this.emptyUntil - Date.now();
    if (left > 0 && left <= this.pace.patience) await this.countdown(left);
  }
}
