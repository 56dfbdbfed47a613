/** What the Hub answers that is no success. */
import { askedPause } from '../net/rate-limit.ts';
import { visible } from '../words/characters.ts';

/** What went wrong: the status, 0 where no answer came. */
export class HubFailure extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Milliseconds that the Hub asks to wait before the same again. */
    readonly pause: number | undefined,
    options?: ErrorOptions,
  ) {
    super(visible(message), options);
    this.name = 'HubFailure';
  }
}

/** What an answer says as JSON. A network that wants its users to sign in answers a page of its own, with status 200. */
export async function jsonOf(answer: Response): Promise<object> {
  const value: unknown = await answer.json().catch(() => undefined);
  if (typeof value === 'object' && value !== null) return value;
  throw new HubFailure(0, 'it answered no JSON', undefined);
}

/** An answer's own words, and how long it asks to wait. */
export async function failureOfAnswer(answer: Response): Promise<HubFailure> {
  const text = await answer.text();
  const { status, headers } = answer;
  return new HubFailure(
    status,
    saidIn(text) || (headers.get('x-error-message') ?? ''),
    askedPause(status, headers, Date.now()),
  );
}

/** What the Hub says against something. */
export interface Judgement {
  error?: string;
  message?: string;
  errors?: { message: string }[];
}

function saidIn(text: string): string {
  try {
    const { error, message, errors } = JSON.parse(text) as Judgement;
    return String(error ?? message ?? errors?.map((each) => each.message).join('; ') ?? '').slice(0, 300);
  } catch {
    return text
      .replace(/<[^>]*>/g, '')
      .trim()
      .slice(0, 100);
  }
}
