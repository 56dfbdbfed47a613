/** Which language model is asked: its address, its name, and the key, which is looked for only where a model was named. */
import { isToken, MODEL_KEY, type Token } from '../net/token.ts';
import { visible } from '../words/characters.ts';
import { inputError } from '../words/errors.ts';

export interface ModelEndpoint {
  /** Where it is asked: `…/chat/completions`. */
  url: string;
  /** As its server calls it. */
  name: string;
  key?: Token | undefined;
  /** How long one request may take, in milliseconds. */
  timeout: number;
}

/** The variables that hold a key; the first that is set counts, an empty one says that there is none. */
const MODEL_KEYS = [MODEL_KEY, 'OPENAI_API_KEY'];
const SECONDS = 60;
/** Node's own fetch waits no longer for an answer to begin. */
const MOST_SECONDS = 300;
const EXAMPLE = 'http://127.0.0.1:11434/v1#NAME';

/**
 * The endpoint that `--model` and `--model-timeout` name.
 * @throws UserError 2 for what is no address with a name
 */
export function endpointOf(
  said: string,
  seconds: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): ModelEndpoint {
  const [address = '', ...rest] = said.trim().split('#');
  const name = rest.join('#').trim();
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw inputError(
      'usage',
      `--model takes the address of an OpenAI-compatible API and a model's name: ${EXAMPLE}`,
    );
  if (url.username || url.password)
    throw inputError(
      'usage',
      `--model takes no key in its address, where others see it. Put it into ${MODEL_KEY}.`,
    );
  if (name === '' || name.length > 200 || visible(name) !== name)
    throw inputError(
      'usage',
      `--model needs the model's name behind the address: ${visible(address)}#NAME. The server lists its models at ${visible(address).replace(/\/$/, '')}/models.`,
    );
  url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/chat/completions`;
  return { url: url.href, name, key: keyIn(env), timeout: secondsIn(seconds) * 1000 };
}

function secondsIn(said: string | undefined): number {
  if (said === undefined) return SECONDS;
  const seconds = Number(said);
  if (/^\d+$/.test(said) && seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw inputError('usage', `--model-timeout takes whole seconds, from 1 to ${MOST_SECONDS}.`);
}

function keyIn(env: NodeJS.ProcessEnv): Token | undefined {
  const from = MODEL_KEYS.find((name) => env[name] !== undefined);
  const value = from === undefined ? '' : (env[from]?.trim() ?? '');
  if (from === undefined || value === '') return undefined;
  if (!isToken(value)) throw inputError('token', `What ${from} holds is no key. One word is wanted.`);
  return { value, from };
}
