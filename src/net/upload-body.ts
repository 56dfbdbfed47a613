/** What a request sends, watched while it leaves. */

/** What is larger than one part takes its time on a slow line. */
const PART = 64 * 2 ** 10;

/** A body that leaves in small parts, each of which is told when it is asked for. */
class WatchedBody extends Blob {
  private readonly asked: () => void;

  constructor(body: Blob, asked: () => void) {
    super([body], { type: body.type });
    this.asked = asked;
  }

  // Node's fetch reads a Blob by its stream, and tells its length to the server. Node's own stream is of one part.
  override stream(): ReturnType<Blob['stream']> {
    let at = 0;
    return new ReadableStream(
      {
        pull: async (out) => {
          this.asked();
          const part = await this.slice(at, at + PART).arrayBuffer();
          at += part.byteLength;
          if (part.byteLength > 0) out.enqueue(new Uint8Array(part));
          if (at >= this.size) out.close();
        },
      },
      { highWaterMark: 0 },
    );
  }
}

/** A large body, watched; undefined where there is none, or a small one. */
export function watchedBody(body: unknown, asked: () => void): Blob | undefined {
  const whole = typeof body === 'string' ? new Blob([body]) : body;
  return whole instanceof Blob && whole.size > PART ? new WatchedBody(whole, asked) : undefined;
}
