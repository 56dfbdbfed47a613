/** One question to an OpenAI-compatible server: one request, a second where that helps, and never a redirect that is followed. */
import { hostIn, isPrivateHost } from '../net/addresses.ts';
import { type Fetch, fetchFor } from '../net/fetch.ts';
import { pause } from '../net/pace.ts';
import { MODEL_KEY } from '../net/token.ts';
import { contentOf } from './chat-answer.ts';
import type { ModelEndpoint } from './endpoint.ts';
import { failureOfNetwork, failureOfStatus, hostOf, ModelFailure, wordsOfServer } from './model-failure.ts';

/** What is asked, and the shape that the answer has to have. */
export interface Question {
  system: string;
  user: string;
  schema: object;
}

/** What a request may hold beside the question; a server that knows one of them not gets it without. */
interface Extras {
  format: boolean;
  temperature: boolean;
}

/** An answer is some thousand characters long. */
const LONGEST = 1_000_000;

/**
 * What the model answers.
 * @throws ModelFailure
 */
export async function chat(
  question: Question,
  endpoint: ModelEndpoint,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const send = await wayTo(endpoint, env);
  const extras = { format: true, temperature: true };
  for (let again = true; ; ) {
    try {
      const { status, headers, body } = await once(send, bodyOf(question, endpoint, extras), endpoint);
      if (status >= 200 && status < 300) return contentOf(body, endpoint);
      const said = wordsOfServer(body, endpoint);
      if (withoutRefused(extras, status, said)) continue;
      throw failureOfStatus({ status, headers }, said, endpoint);
    } catch (error) {
      if (!(error instanceof ModelFailure) || error.again === undefined || !again) throw error;
      again = false;
      await pause(error.again);
    }
  }
}

/** How it is reached. What is private is reached directly: no proxy knows this machine. */
async function wayTo(endpoint: ModelEndpoint, env: NodeJS.ProcessEnv): Promise<Fetch> {
  const url = new URL(endpoint.url);
  if (await isPrivateHost(hostIn(url))) return fetch;
  if (url.protocol === 'http:' && endpoint.key)
    throw new ModelFailure(
      `the key of ${endpoint.key.from} is not sent to ${url.host} over plain http; give an https:// address, or set ${MODEL_KEY} to nothing`,
    );
  return await fetchFor(env);
}

function bodyOf({ system, user, schema }: Question, { name }: ModelEndpoint, extras: Extras): string {
  return JSON.stringify({
    model: name,
    stream: false,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    ...(extras.temperature ? { temperature: 0 } : {}),
    ...(extras.format
      ? { response_format: { type: 'json_schema', json_schema: { name: 'job_ad', strict: true, schema } } }
      : {}),
  });
}

/** Takes out what a server does not know. Returns whether anything is left to try. */
function withoutRefused(extras: Extras, status: number, said: string): boolean {
  const isTemperature = /temperature/i.test(said) && extras.temperature;
  const isFormat = extras.format && (status < 500 || /format|schema|grammar/i.test(said));
  if (![400, 422, 500, 501].includes(status) || !(isTemperature || isFormat)) return false;
  if (isTemperature) extras.temperature = false;
  else extras.format = false;
  return true;
}

interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

/** One request with an end, and an answer of bounded length. */
async function once(send: Fetch, body: string, endpoint: ModelEndpoint): Promise<Answer> {
  const end = new AbortController();
  const timer = setTimeout(
    () => end.abort(new DOMException('no answer in time', 'TimeoutError')),
    endpoint.timeout,
  );
  try {
    const answer = await send(endpoint.url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: end.signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'start-the-job',
        ...(endpoint.key ? { authorization: `Bearer ${endpoint.key.value}` } : {}),
      },
    });
    const { status, headers } = answer;
    return { status, headers, body: await textOf(answer, endpoint) };
  } catch (error) {
    throw error instanceof ModelFailure ? error : failureOfNetwork(error, endpoint);
  } finally {
    clearTimeout(timer);
    // What was not read to its end is given up.
    end.abort();
  }
}

async function textOf({ body }: Response, endpoint: ModelEndpoint): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > LONGEST) throw new ModelFailure(`${hostOf(endpoint)} answered more than an answer can be`);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}
