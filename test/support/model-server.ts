/** A local double of an OpenAI-compatible server: answers as it is told, and keeps what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedModel {
  path: string;
  headers: IncomingHttpHeaders;
  body: {
    model: string;
    temperature?: number;
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema: { schema: object; strict: boolean } };
  };
}

/** One answer: a status with a body, or whatever is done with the response. */
export type ModelReply =
  | { status?: number; headers?: Record<string, string>; body: unknown }
  | ((response: ServerResponse, asked: AskedModel) => void);

export interface ModelServer {
  /** As `--model` takes it, without the name. */
  readonly url: string;
  readonly asked: AskedModel[];
  stop(): Promise<void>;
}

/** What a model says, as a chat's answer. */
export const says = (content: unknown, more: object = {}): ModelReply => ({
  body: {
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content: typeof content === 'string' ? content : JSON.stringify(content),
        },
        ...more,
      },
    ],
  },
});

/** @param replies in their order; the last one again and again */
export async function startModel(...replies: ModelReply[]): Promise<ModelServer> {
  const asked: AskedModel[] = [];
  const server = createServer(async (request, response) => {
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(await textOf(request)),
    };
    const reply = replies[Math.min(asked.length, replies.length - 1)];
    asked.push(one);
    if (typeof reply === 'function') return reply(response, one);
    const { status = 200, headers = {}, body } = reply ?? { body: '' };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
