/** Requests that end, whatever happens to memory. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedToWait } from '../../src/github/client.ts';
import { withEnd } from '../../src/net/fetch.ts';

let server: Server;
let url: string;
beforeAll(async () => {
  // Answers the head of `/half`, and nothing else.
  server = createServer((request, response) => {
    if (request.url === '/half') response.write('{');
    if (request.url === '/whole') response.end('{"a": 1}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test.each(['/none', '/half'])('%s: no answer in time, with memory cleared meanwhile', async (path) => {
  setFlagsFromString('--expose-gc');
  const clear = runInNewContext('gc') as () => void;
  const clearing = setInterval(clear, 30);
  try {
    const asked = withEnd(fetch, 500)(`${url}${path}`, {});
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
  } finally {
    clearInterval(clearing);
  }
});

test('an answer is whole, and a stop is heard at once', async () => {
  const answer = await withEnd(fetch, 5000)(`${url}/whole`, {});
  expect(await answer.json()).toEqual({ a: 1 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error('stopped')), 50);
  await expect(withEnd(fetch, 5000, stop.signal)(`${url}/none`, {})).rejects.toThrow('stopped');
  await expect(withEnd(fetch, 5000, stop.signal)(`${url}/none`, {})).rejects.toThrow('stopped');
});

test.each([
  [403, { 'retry-after': '7' }, '', 7000],
  [429, { 'retry-after': 'Fri, 27 Nov 2026 10:00:09 GMT' }, '', 9000],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795773604' }, '', 5000],
  [403, {}, 'You have exceeded a secondary rate limit.', 60_000],
  [429, {}, '', 60_000],
  [403, { 'x-ratelimit-remaining': '12' }, 'Resource not accessible', undefined],
  [500, { 'retry-after': '7' }, '', undefined],
  [429, { 'retry-after': 'soon' }, '', 60_000],
  [429, { 'retry-after': '1e300' }, '', 60_000],
  [403, { 'retry-after': 'soon', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795773604' }, '', 5000],
  [403, { 'x-ratelimit-remaining': '0' }, '', 60_000],
  [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1e300' }, '', 60_000],
])('%i with %j asks to wait %s', (status, headers, message, wait) => {
  const error = Object.assign(new Error(message), { status, response: { headers, data: { message } } });
  expect(askedToWait(error, Date.parse('2026-11-27T10:00:00Z'))).toBe(wait);
});
