/** What a server answered → the model's own words. Pure. */
import type { ModelEndpoint } from './endpoint.ts';
import { hostOf, ModelFailure, wordsOfServer } from './model-failure.ts';

/** As far as it is looked at; nothing of it is sure. */
interface ChatAnswer {
  error?: unknown;
  choices?: ({
    message?: { content?: string | ({ text?: string } | null)[] | null; refusal?: unknown };
  } | null)[];
}

/** @throws ModelFailure */
export function contentOf(body: string, endpoint: ModelEndpoint): string {
  const host = hostOf(endpoint);
  if (/^\s*</.test(body))
    throw new ModelFailure(`${host} answered a web page, so it is no API; most addresses end in /v1#NAME`);
  let value: ChatAnswer | null;
  try {
    value = JSON.parse(body) as ChatAnswer | null;
  } catch {
    throw new ModelFailure(`${host} answered ${body.trim() === '' ? 'nothing' : 'no JSON'}`);
  }
  const said = wordsOfServer(body, endpoint);
  if (value?.error) throw new ModelFailure(`${host} failed${said && `: ${said}`}`);
  const choice = Array.isArray(value?.choices) ? value.choices[0] : undefined;
  const content = choice?.message?.content;
  const text = Array.isArray(content) ? content.map((part) => part?.text ?? '').join('') : content;
  if (choice === undefined || choice === null || (text !== null && typeof text !== 'string'))
    throw new ModelFailure(`${host} answered JSON of another shape than a chat's`);
  if (text === null || text.trim() === '')
    throw new ModelFailure(
      `${endpoint.name} answered ${choice.message?.refusal ? 'that it will not' : 'nothing'}`,
    );
  return text;
}
