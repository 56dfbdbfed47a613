import { expect, test } from 'vitest';
import { endpointOf } from '../../src/model/endpoint.ts';
import { isPrivateHost } from '../../src/net/addresses.ts';

test.each([
  ['http://127.0.0.1:11434/v1#qwen2.5:3b', 'http://127.0.0.1:11434/v1/chat/completions', 'qwen2.5:3b'],
  ['https://api.example.org/v1/#org/model', 'https://api.example.org/v1/chat/completions', 'org/model'],
  ['http://[::1]:8080/v1/chat/completions#a#b', 'http://[::1]:8080/v1/chat/completions', 'a#b'],
  ['http://localhost:8000#m', 'http://localhost:8000/chat/completions', 'm'],
  ['https://h.example/v1?api-version=2#m', 'https://h.example/v1/chat/completions?api-version=2', 'm'],
])('%s', (said, url, name) => {
  expect(endpointOf(said, undefined, {})).toEqual({ url, name, key: undefined, timeout: 60_000 });
});

test.each([
  ['llama3', 'takes the address'],
  ['ftp://127.0.0.1/v1#m', 'takes the address'],
  ['file:///etc/passwd#m', 'takes the address'],
  ['http://127.0.0.1:11434/v1', "needs the model's name"],
  ['http://127.0.0.1:11434/v1#', "needs the model's name"],
  ['http://127.0.0.1:11434/v1#a\u001b[31m', "needs the model's name"],
  ['https://user:pass@api.example.org/v1#m', 'no key in its address'],
])('%s is refused before anything is sent', (said, words) => {
  expect(() => endpointOf(said, undefined, {})).toThrow(words);
});

test.each(['0', '-1', '1.5', '301', 'long'])('a time limit of %s is refused', (seconds) => {
  expect(() => endpointOf('http://127.0.0.1/v1#m', seconds, {})).toThrow('from 1 to 300');
});

test('the own variable goes ahead of the common one, and says with nothing in it that there is no key', () => {
  const keyIn = (env: NodeJS.ProcessEnv) => endpointOf('http://127.0.0.1/v1#m', '5', env).key;
  const common = { OPENAI_API_KEY: 'common-key-1' };
  expect(keyIn({ ...common, START_THE_JOB_MODEL_KEY: 'own-key-12' })?.value).toBe('own-key-12');
  expect(keyIn(common)).toEqual({ value: 'common-key-1', from: 'OPENAI_API_KEY' });
  expect(keyIn({ ...common, START_THE_JOB_MODEL_KEY: '' })).toBeUndefined();
  expect(() => keyIn({ OPENAI_API_KEY: 'two words of text' })).toThrow('OPENAI_API_KEY holds is no key');
});

test.each(['127.0.0.1', '10.1.2.3', '192.168.1.1', '::1', 'fd00::1', '::ffff:127.0.0.1', 'localhost'])(
  '%s is of the machine or its network',
  async (host) => {
    expect(await isPrivateHost(host)).toBe(true);
  },
);

test.each(['172.32.0.1', '8.8.8.8', '2001:4860:4860::8888', '::ffff:8.8.8.8', 'name.invalid'])(
  '%s is not',
  async (host) => {
    expect(await isPrivateHost(host)).toBe(false);
  },
);
