/** `--model` as a command's flag: what is said, what is written, and what leaves the machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AD, GOOD_ANSWER } from '../support/model-ad.ts';
import { type ModelReply, type ModelServer, says, startModel } from '../support/model-server.ts';
import { CLI, PROJECT } from '../support/paths.ts';
import { freePort, run } from '../support/process.ts';
import { environment as pythonOf } from '../support/python.ts';

const KEY = 'sk-of-a-test-0123456789';
const scratch = mkdtempSync(join(tmpdir(), 'model-'));
const ad = join(scratch, 'ad.txt');
const servers: ModelServer[] = [];
beforeAll(() => writeFileSync(ad, AD));
afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(scratch, { recursive: true });
});

async function model(reply: ModelReply): Promise<ModelServer> {
  const server = await startModel(reply);
  servers.push(server);
  return server;
}

const command = async (args: string[], env: Record<string, string> = {}) =>
  await run('node', [CLI, ...args], {
    cwd: scratch,
    env: { START_THE_JOB_MODEL_KEY: '', ...env },
  });

test('what the model read goes ahead, and is told as its own', async () => {
  const server = await model(says(GOOD_ANSWER));
  const ran = await command(['read', ad, '--model', `${server.url}#small`, '-o', 'job.yaml'], {
    START_THE_JOB_MODEL_KEY: KEY,
  });
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).toContain(`small at ${new URL(server.url).host} reads the ad; it is sent nowhere else.`);
  expect(ran.stderr).toContain('Late parcel warnings');
  expect(ran.stderr).toContain('by the model');
  expect(ran.stderr).not.toContain('warning:');
  const job = readFileSync(join(scratch, 'job.yaml'), 'utf8');
  expect(job).toContain('Late parcel warnings');
  expect(ran.stdout + ran.stderr + job).not.toContain(KEY);
  expect(server.asked).toHaveLength(1);
});

test('--json says what came of it', async () => {
  const server = await model(says(GOOD_ANSWER));
  const { code, stdout } = await command(['read', ad, '--json', '--model', `${server.url}#small`]);
  const said = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(said.model).toMatchObject({ name: 'small', used: true, dropped: 0, warning: null });
  expect(said.briefs[0]).toMatchObject({ origin: 'model', task: 'tabular-classification' });
  expect(said.evidence.company).toEqual({ line: 2, text: 'Tellwood Parcels' });
});

test('where no model answers, the rules do, with one line of warning', async () => {
  const url = `http://127.0.0.1:${await freePort()}/v1#small`;
  const plain = await command(['read', ad, '--json']);
  const { code, stdout, stderr } = await command(['read', ad, '--json', '--model', url]);
  expect(code).toBe(0);
  expect(stderr.match(/^warning: the model was not used.*connection refused.*$/gm)).toHaveLength(1);
  const { model: use, warnings, ...said } = JSON.parse(stdout);
  expect(use).toMatchObject({ name: 'small', used: false, dropped: 0, warning: warnings.at(-1) });
  const { model: none, warnings: before, ...rules } = JSON.parse(plain.stdout);
  expect(none).toBeNull();
  expect(warnings.slice(0, -1)).toEqual(before);
  expect(said).toEqual(rules);
});

test('new makes the repo of what the model read', async () => {
  const server = await model(says(GOOD_ANSWER));
  const ran = await command(['new', ad, '--yes', '--no-git', '--dry-run', '--model', `${server.url}#small`]);
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stdout + ran.stderr).toContain('Late parcel warnings');
  expect(server.asked).toHaveLength(1);
});

test('the prompts show what the model read, and the same again asks it again', async () => {
  const server = await model(says(GOOD_ANSWER));
  const flags = ['--model', `${server.url}#small`, '--no-git'];
  const steps = [
    ['Job file', `${ad}\r`],
    ["job's title", '\r'],
    ['company', '\r'],
    ['place', '\r'],
    ['Which project', '\r'],
    ['Correct it first?', '\r'],
    ['Demo', '\r'],
    ['Parts', '\r'],
    ["repo's name", '\r'],
    ['Make the repo?', '\r'],
  ];
  const env = { CI: null, HOME: scratch, TERM: 'xterm-256color', COLUMNS: '200' };
  const job = { command: [process.execPath, CLI, ...flags], cwd: scratch, env, steps, timeout: 50 };
  const program = join(PROJECT, 'test', 'support', 'terminal.py');
  const ran = await run(pythonOf(), [program], { input: JSON.stringify(job) });
  const { code, screen, missed } = JSON.parse(ran.stdout);
  expect(missed, screen).toBeNull();
  expect(code, screen).toBe(0);
  expect(screen).toContain('Late parcel warnings');
  expect(screen).toContain('(by the model)');
  expect(screen).toContain(`--model '${server.url}#small'`);
  expect(server.asked).toHaveLength(1);
});

test('without --model nothing is asked, whatever keys there are', async () => {
  const server = await model(says(GOOD_ANSWER));
  const env = { OPENAI_API_KEY: KEY, START_THE_JOB_MODEL_KEY: 'no key at all', OPENAI_BASE_URL: server.url };
  const { code, stdout } = await command(['read', ad, '--json'], env);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).model).toBeNull();
  expect(server.asked).toEqual([]);
});

test.each([
  [['--model', 'small'], 'takes the address'],
  [['--model-timeout', '5'], 'goes with --model'],
  [['--model', 'http://127.0.0.1:1/v1#m', '--model-timeout', '0'], 'from 1 to 300'],
])('%j is refused before anything is read', async (flags, words) => {
  const { code, stderr } = await command(['read', join(scratch, 'missing.txt'), ...flags]);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
});
